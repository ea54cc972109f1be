"""Shortest chains of cities and networks between two cities, or from one to all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from qgis.core import QgsProcessing

from ....analysis.graph.links import Links, shared_networks
from ....analysis.graph.memberships import Memberships
from ....analysis.study.circulation import Chain, Circulation, find_circulation, find_city
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import Columns
from ...cartography.link_style import style_paths, style_spread
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_records import network_records
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import number, translate, translate_all
from ...outputs.writers import write_links
from ...schema.output_fields import CIRCULATION


class CirculationPaths(StyledAlgorithm):
    ID = "circulationpaths"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Paths of circulation",
            "Finds the shortest chains of cities and networks along which an idea may travel from "
            "one city to another, or to all.",
            "diffusion,policy mobility,circulation,shortest path,chain,municipal card",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.text(
                "FROM",
                "From the city",
                "Name or id of the city where chains begin. Left empty: the one of most networks.",
                advanced=False,
            ),
            parameter_kinds.text(
                "TO",
                "To the city",
                "Name or id of the city where chains end. Left empty: every city, by the most "
                "plausible chain to each.",
                advanced=False,
            ),
            parameter_kinds.number(
                "CHAINS",
                "Chains drawn",
                "Between two cities, the most plausible of the shortest chains; all are counted.",
                10,
                1,
                1000,
                advanced=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Paths",
                "One line per step of each chain, from city to city by a network.",
                QgsProcessing.SourceType.TypeVectorLine,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_STEPS": translate("NodalCities", "Number of steps (the most, if to all)"),
            "N_CHAINS": translate("NodalCities", "Number of shortest chains"),
            "N_REACHED": translate("NodalCities", "Number of cities within reach"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.5)
        prepared, cities = inputs.prepared, inputs.prepared.cities
        start = int(prepared.memberships.n_networks.argmax())
        if run.text("FROM").strip():
            start = find_city(cities, run.text("FROM"), "FROM")
        wanted = run.text("TO").strip()
        ends = [find_city(cities, wanted, "TO")] if wanted else list(range(len(cities)))
        most = run.integer("CHAINS") if wanted else 1
        found = find_circulation(prepared.memberships, start, most, run.step(0.5, 0.8))
        names = {one.network_id: one.name for one in network_records(inputs).values()}
        if wanted:
            _tell(run, prepared, found, (start, ends[0]), names)
        chains = [chain for end in ends if end != start for chain in found.best[end]]
        reached = found.steps > 0
        return {
            **self.style_outputs(
                run,
                {"OUTPUT": _write(run, prepared, chains, names)},
                {"OUTPUT": style_paths if wanted else style_spread},
            ),
            "N_STEPS": int(found.steps[ends].max()),
            "N_CHAINS": float(sum(found.chains[end] for end in ends if end != start)),
            "N_REACHED": int(reached.sum()),
        }


def _write(
    run: AlgorithmRun, prepared: PreparedStudy, chains: list[Chain], names: Mapping[str, str]
) -> str | None:
    """Write the steps of the chains, each with its chain’s number and sentence."""
    memberships = prepared.memberships
    steps = [
        (number, place, chain)
        for number, chain in enumerate(chains, 1)
        for place in range(len(chain.networks))
    ]
    source = np.array([chain.cities[i] for _, i, chain in steps], dtype=np.int64)
    target = np.array([chain.cities[i + 1] for _, i, chain in steps], dtype=np.int64)
    shared = shared_networks(memberships, source, target) if steps else []
    counts = np.array([len(ids) for ids in shared], dtype=np.int64)
    ids = [memberships.network_ids[chain.networks[i]] for _, i, chain in steps]
    sizes = memberships.network_sizes
    told = {number: _chain_text(prepared, chain, names) for number, chain in enumerate(chains, 1)}
    columns: Columns = {
        "chain": [number for number, _, _ in steps],
        "step": [place + 1 for _, place, _ in steps],
        "steps": [len(chain.networks) for _, _, chain in steps],
        "source": [memberships.city_ids[i] for i in source],
        "target": [memberships.city_ids[i] for i in target],
        "network_id": ids,
        "members": [int(sizes[chain.networks[i]]) for _, i, chain in steps],
        "shared": counts,
        "plausibility": [chain.plausibility for _, _, chain in steps],
        "told": [told[number] for number, _, _ in steps],
    }
    links = Links(source, target, counts, counts.astype(np.float64))
    return write_links(run, "OUTPUT", CIRCULATION, prepared.cities, links, columns)


def _chain_text(prepared: PreparedStudy, chain: Chain, names: Mapping[str, str]) -> str:
    """Return the cities of a chain with, between them, the networks they meet in."""
    memberships: Memberships = prepared.memberships
    pieces = [prepared.cities[chain.cities[0]].name]
    for network, city in zip(chain.networks, chain.cities[1:]):
        identifier = memberships.network_ids[network]
        pieces.append(f"→ ({names.get(identifier) or identifier}) → {prepared.cities[city].name}")
    return " ".join(pieces)


def _tell(
    run: AlgorithmRun,
    prepared: PreparedStudy,
    found: Circulation,
    ends: tuple[int, int],
    names: Mapping[str, str],
) -> None:
    start, end = ends
    first, last = prepared.cities[start].name, prepared.cities[end].name
    if start == end or found.steps[end] < 0:
        run.log(
            translate("NodalCities", "No chain leads from {first} to {last}.").format(
                first=first, last=last
            )
        )
        return
    run.log(
        translate(
            "NodalCities",
            "From {first} to {last}: {steps} steps, {chains} shortest chains. The most plausible, "
            "by the smallest networks: {told}.",
        ).format(
            first=first,
            last=last,
            steps=number(int(found.steps[end])),
            chains=number(float(found.chains[end])),
            told=_chain_text(prepared, found.best[end][0], names),
        )
    )
