"""Figure 7: nodal cities by memberships and betweenness, as a chart and its data."""

from __future__ import annotations

from typing import Any

import numpy as np

from ...analysis.charts.intermediation import (
    Intermediation,
    IntermediationWords,
    draw_intermediation,
)
from ...analysis.charts.keystones import SIGMAS, Keystones, find_keystones
from ..cartography.typography import FAMILIES
from ..charts.chart_algorithm import (
    ChartAlgorithm,
    chart_texts,
    community_method_note,
    figure_format,
    format_number,
    write_nodal_cities,
)
from ..charts.chart_data import COMMUNITY, ChartData, group_cities
from ..inputs import parameter_kinds
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.parameter_kinds import Parameter
from ..language.translation import number, translate
from ..schema.output_fields import INTERMEDIATION

MAX_KEYSTONES_LOGGED = 20  # keystones named in the log


class IntermediationChart(ChartAlgorithm):
    ID = "intermediationchart"

    def texts(self) -> tuple[str, str, str]:
        return (
            translate("NodalCities", "Nodal cities and intermediation (Figure 7)"),
            translate(
                "NodalCities",
                "Plots memberships against betweenness and marks the hidden keystones.",
            ),
            translate(
                "NodalCities",
                "chart,figure,betweenness,intermediation,keystones,nodal cities,communities",
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return self.chart_parameters(
            [
                parameter_kinds.yes_no(
                    "LOG",
                    translate("NodalCities", "Logarithmic axis"),
                    translate(
                        "NodalCities",
                        "Betweenness on a logarithmic axis, cities of no betweenness on a line of "
                        "their own; otherwise on a linear one.",
                    ),
                ),
                parameter_kinds.number(
                    "LABELS",
                    translate("NodalCities", "Cities named at most"),
                    translate(
                        "NodalCities",
                        "The first in betweenness, the hidden keystones and the first in "
                        "memberships, in turn; a name that finds no free place is left out.",
                    ),
                    40,
                    0,
                    200,
                ),
            ],
            translate("NodalCities", "Nodal cities"),
            translate("NodalCities", "The nodal cities as points, with what the figure shows."),
        )

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_NODAL": translate("NodalCities", "Number of nodal cities"),
            "N_KEYSTONES": translate("NodalCities", "Number of hidden keystones"),
            "SLOPE": translate("NodalCities", "Slope of the expected betweenness"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        found = self.measure_nodal_cities(run)
        marked = find_keystones(found.array("n_networks"), found.array("betweenness"))
        found.columns.update(
            betweenness_expected=marked.expected,
            betweenness_excess=marked.excess,
            keystone=marked.keystone,
        )
        _log_keystones(run, found, marked)
        note = [_method(marked), community_method_note(run, found)]
        title = translate("NodalCities", "Nodal cities and intermediation")
        of_city, made = group_cities(found, COMMUNITY)
        drawn = draw_intermediation(
            Intermediation(
                [city.name for city in found.cities],
                found.array("n_networks"),
                found.array("betweenness"),
                marked,
                of_city,
                made,
            ),
            chart_texts(run, found, title, note),
            _words(),
            FAMILIES,
            [figure_format(path) for path in run.paths("FIGURE")],
            run.is_on("LOG"),
            run.integer("LABELS"),
        )
        run.progress(1.0)
        every = range(len(found.cities))
        layer = write_nodal_cities(run, INTERMEDIATION, found, every)
        return {
            **self.write_figures(run, found, layer, drawn, COMMUNITY),
            "N_NODAL": len(found.cities),
            "N_KEYSTONES": int(marked.keystone.sum()),
            "SLOPE": None if np.isnan(marked.slope) else marked.slope,
        }


def _words() -> IntermediationWords:
    return IntermediationWords(
        networks=translate("NodalCities", "Number of networks"),
        betweenness=translate("NodalCities", "Betweenness"),
        expected=translate("NodalCities", "Betweenness expected of that number"),
        threshold=translate("NodalCities", "2 robust standard deviations above"),
        keystone=translate("NodalCities", "Hidden keystone, name in bold"),
        nothing=translate("NodalCities", "No city is in two networks or more."),
        number=format_number,
    )


def _method(marked: Keystones) -> str:
    said = translate(
        "NodalCities",
        "Betweenness: shortest paths between two other cities, of all cities, that pass through "
        "the city. Cities in the same number of networks stand side by side in one column.",
    )
    if np.isnan(marked.slope):
        return " ".join(
            (
                said,
                translate(
                    "NodalCities",
                    "Too few nodal cities differ in betweenness to tell what their number of "
                    "networks predicts.",
                ),
            )
        )
    return " ".join(
        (
            said,
            translate(
                "NodalCities",
                "Hidden keystones: betweenness more than {sigmas} robust standard deviations "
                "above that expected of their number of networks (Theil–Sen line in "
                "logarithms, slope {slope}).",
            ).format(sigmas=number(SIGMAS), slope=number(marked.slope, 2)),
        )
    )


def _log_keystones(run: AlgorithmRun, found: ChartData, marked: Keystones) -> None:
    """Write the keystones to the log, the most surprising first."""
    among = np.flatnonzero(marked.keystone)
    run.log(translate("NodalCities", "Hidden keystones: {count}").format(count=number(len(among))))
    for i in among[np.lexsort((among, -marked.excess[among]))][:MAX_KEYSTONES_LOGGED]:
        run.log(
            "    "
            + translate(
                "NodalCities",
                "{city}: {networks} networks, betweenness {betweenness}, {expected} expected",
            ).format(
                city=found.cities[i].name,
                networks=number(found.columns["n_networks"][i]),
                betweenness=number(found.columns["betweenness"][i]),
                expected=number(marked.expected[i]),
            )
        )
