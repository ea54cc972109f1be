"""The page of ``networksummary``: dimensions, isolated networks, what holds the graph together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...analysis.chapter.findings import Enumeration
from ...analysis.graph.articulation import SeparatedPart
from ...analysis.graph.topology import Topology, degree_distribution
from ...analysis.study.prepared_study import PreparedStudy
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.network_table import NetworkTable
from ..inputs.reader import Inputs
from ..language.group_names import country_name
from ..language.translation import number, translate, translate_all
from ..outputs.topology_columns import NodeNames
from . import html
from .bars import bars
from .methods import methods_section
from .statement_text import localise

MAX_NAMES = 12  # names in a cell of the page
MAX_ROWS = 40  # rows of a table of the page


def write_report(
    path: Path,
    run: AlgorithmRun,
    inputs: Inputs,
    before: Topology,
    after: Topology,
    prepared: PreparedStudy,
    table: NetworkTable,
) -> None:
    """Write the HTML page; QgsProcessingException when it cannot be written."""
    names = NodeNames(prepared, table)
    html.write_page(
        path,
        translate("NodalCities", "Summary of the networks"),
        html.paragraph(headline(after)),
        _dimensions(before, after),
        _isolated(after, names),
        _connecting_cities(after, prepared, names),
        _connecting_networks(after, names),
        _components(after, names),
        _distributions(after, names),
        methods_section(run, inputs, [], _methods()),
    )


def headline(found: Topology) -> str:
    """Return the shape of the graph in one sentence."""
    m = found.memberships
    return translate(
        "NodalCities",
        "{cities} cities in {networks} networks, {memberships} memberships; {components} "
        "components, of which the largest has {largest} cities; {isolated} networks share no "
        "city with any other.",
    ).format(
        cities=number(len(m.city_ids)),
        networks=number(len(m.network_ids)),
        memberships=number(len(m)),
        components=number(found.measures()["n_components"]),
        largest=number(found.largest),
        isolated=number(found.isolated.sum()),
    )


def _dimensions(before: Topology, after: Topology) -> str:
    first, second = before.measures(), after.measures()
    rows = [
        (label, *(number(found[name], decimals) for found in (first, second)))
        for name, label in measure_labels().items()
        for decimals in [4 if name == "density" else 0]
    ]
    headings = [*translate_all("Dimension", "All networks", "After the filter")]
    if before is after:
        headings, rows = headings[:2], [row[:2] for row in rows]
    return html.section(translate("NodalCities", "Dimensions"), html.table(headings, rows))


def measure_labels() -> dict[str, str]:
    """Return what each of ``Topology.measures`` is called."""
    return {
        "n_cities": translate("NodalCities", "Number of cities"),
        "n_networks": translate("NodalCities", "Number of networks"),
        "n_memberships": translate("NodalCities", "Number of memberships"),
        "density": translate("NodalCities", "Density"),
        "n_nodal": translate("NodalCities", "Number of nodal cities"),
        "n_components": translate("NodalCities", "Number of components"),
        "n_isolated": translate("NodalCities", "Number of isolated networks"),
        "n_connecting_cities": translate("NodalCities", "Number of connecting cities"),
        "n_connecting_networks": translate("NodalCities", "Number of connecting networks"),
    }


def _isolated(found: Topology, names: NodeNames) -> str:
    sizes = found.memberships.network_sizes
    headings = translate_all("Network", "Members")
    rows = [(names.networks[i], int(sizes[i])) for i in np.flatnonzero(found.isolated)]
    none = translate("NodalCities", "None: every network shares a city with another.")
    return html.section(
        translate("NodalCities", "Networks that share no city with any other"),
        html.table(headings, rows) if rows else html.paragraph(none),
    )


def _leading(cuts: dict[int, SeparatedPart]) -> list[tuple[int, SeparatedPart]]:
    """Return those that cut off the most networks, then cities."""
    return sorted(cuts.items(), key=lambda i: (-len(i[1].networks), -len(i[1].cities), i[0]))


def _cut_off(cut: SeparatedPart, names: NodeNames) -> tuple[int, int, str]:
    listed = localise(Enumeration(names.cut_off(cut, MAX_NAMES)))
    return len(cut.networks), len(cut.cities), listed


def _connecting_cities(found: Topology, prepared: PreparedStudy, names: NodeNames) -> str:
    headings = translate_all("City", "Country", "Networks cut off", "Cities cut off", "Cut off")
    rows = [
        (names.cities[i], country_name(prepared.cities[i].country), *_cut_off(cut, names))
        for i, cut in _leading(found.articulation_points.cities)
    ]
    return html.section(
        translate("NodalCities", "Connecting cities"),
        html.paragraph(
            translate("NodalCities", "Each of them alone joins what it cuts off to the rest.")
        ),
        _table(headings, rows),
    )


def _connecting_networks(found: Topology, names: NodeNames) -> str:
    headings = translate_all("Network", "Networks cut off", "Cities cut off", "Cut off")
    rows = [
        (names.networks[i], *_cut_off(cut, names))
        for i, cut in _leading(found.articulation_points.networks)
    ]
    return html.section(
        translate("NodalCities", "Connecting networks"),
        html.paragraph(
            translate(
                "NodalCities",
                "A network that cuts off no other network is the only one of the cities it cuts "
                "off.",
            )
        ),
        _table(headings, rows),
    )


def _table(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    if not rows:
        return html.paragraph(translate("NodalCities", "None."))
    return html.table(headings, rows[:MAX_ROWS]) + html.note_of_rest(len(rows) - MAX_ROWS)


def _components(found: Topology, names: NodeNames) -> str:
    headings = translate_all("Component", "Cities", "Networks", "Names")
    rows = []
    for part in range(1, int(found.components.city.max()) + 1):
        of_part = np.flatnonzero(found.components.network == part)
        called = [names.networks[i] for i in of_part[:MAX_NAMES]]
        called += ["…"] if len(of_part) > MAX_NAMES else []
        n_cities = int((found.components.city == part).sum())
        rows.append((part, n_cities, len(of_part), localise(Enumeration(called))))
    return html.section(translate("NodalCities", "Components"), _table(headings, rows))


def _distributions(found: Topology, names: NodeNames) -> str:
    m = found.memberships
    degrees = degree_distribution(m.n_networks)
    order = np.argsort(-m.network_sizes, kind="stable")
    of_cities = translate("NodalCities", "Cities by number of networks")
    of_networks = translate("NodalCities", "Networks by number of members")
    called = [names.networks[i] for i in order]
    members = [int(m.network_sizes[i]) for i in order]
    return html.section(
        of_cities, bars([number(d) for d, _ in degrees], [c for _, c in degrees], of_cities)
    ) + html.section(of_networks, bars(called, members, of_networks))


def _methods() -> tuple[str, ...]:
    return translate_all(
        (
            "Density is the share of the possible memberships, every city in every "
            "network, that exist."
        ),
        (
            "Connecting cities and networks are the articulation points of the graph of "
            "memberships (Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, "
            "doi:10.1145/362248.362272). What is cut off is all but the largest part "
            "left of their component."
        ),
    )
