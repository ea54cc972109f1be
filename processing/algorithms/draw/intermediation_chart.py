"""Figure 7: nodal cities by memberships and betweenness, as a chart and its data."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from qgis.core import QgsProcessing

from ....analysis.charts.intermediation import (
    Intermediation,
    IntermediationWords,
    draw_intermediation,
)
from ....analysis.charts.keystones import SIGMAS, Keystones, find_keystones
from ...cartography.typography import FAMILIES
from ...charts.chart_algorithm import ChartAlgorithm, chart_texts, community_method_note
from ...charts.chart_data import COMMUNITY, ChartData, count_drawn, group_cities
from ...charts.text_outlines import log_missing_letters, outline_text
from ...inputs import parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...language.counts import counted
from ...language.translation import format_number, number, translate, translate_all
from ...schema.output_fields import INTERMEDIATION

MAX_KEYSTONES_LOGGED = 20  # keystones named in the log


class IntermediationChart(ChartAlgorithm):
    ID = "intermediationchart"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Nodal cities and intermediation (Figure 7)",
            "Plots memberships against betweenness and marks the hidden keystones.",
            (
                "chart,figure,scatter plot,betweenness,centrality,intermediation,hub,keystones,"
                "nodal cities,communities"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return self.chart_parameters(
            [
                parameter_kinds.yes_no(
                    "LOG",
                    "Logarithmic axis",
                    "Betweenness on a logarithmic axis, cities of no betweenness on a line of "
                    "their own; otherwise on a linear one.",
                ),
                parameter_kinds.number(
                    "LABELS",
                    "Cities named at most",
                    "The first in betweenness, the hidden keystones and the first in "
                    "memberships, in turn; a name that finds no free place is left out.",
                    40,
                    0,
                    200,
                ),
            ],
            parameter_kinds.sink(
                "OUTPUT",
                "Nodal cities",
                "The nodal cities as points, with what the figure shows.",
                QgsProcessing.SourceType.TypeVectorPoint,
                by_default=True,
            ),
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
        note = [_method(marked, found), community_method_note(run, found)]
        title = translate("NodalCities", "Nodal cities and intermediation")
        of_city, made = group_cities(found, COMMUNITY)
        cities = Intermediation(
            [city.name for city in found.cities],
            found.array("n_networks"),
            found.array("betweenness"),
            marked,
            of_city,
            count_drawn(of_city, made),
        )
        drawn = draw_intermediation(
            cities,
            chart_texts(run, found, title, note),
            _words(),
            FAMILIES,
            self.figure_kinds(run),
            run.is_on("LOG"),
            run.integer("LABELS"),
            outline_text,
        )
        named = cities.leading(run.integer("LABELS"))
        log_missing_letters(run, [cities.names[i] for i in named])
        every = range(len(found.cities))
        return {
            **self.write_chart(run, found, INTERMEDIATION, every, drawn, COMMUNITY),
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
        cities=partial(counted, "cities"),
    )


def _method(marked: Keystones, found: ChartData) -> str:
    if len(found.cities) and not found.array("betweenness").any():
        return translate(
            "NodalCities",
            "Every betweenness is 0: no shortest path between two cities passes through a third, "
            "so that this figure tells no city from another.",
        )
    said = translate(
        "NodalCities",
        "Betweenness: shortest paths between two other cities, of all cities, that pass through "
        "the city. Cities in the same number of networks stand side by side in one column.",
    )
    if np.isnan(marked.slope):
        expected = translate(
            "NodalCities",
            "Too few nodal cities differ in betweenness to tell what their number of networks "
            "predicts.",
        )
    else:
        expected = translate(
            "NodalCities",
            "Hidden keystones: betweenness more than {sigmas} robust standard deviations above "
            "that expected of their number of networks (Theil–Sen line in logarithms, slope "
            "{slope}).",
        ).format(sigmas=number(SIGMAS), slope=number(marked.slope, 2))
    return f"{said} {expected}"


def _log_keystones(run: AlgorithmRun, found: ChartData, marked: Keystones) -> None:
    """Write the keystones to the log, the most surprising first."""
    among = np.flatnonzero(marked.keystone)
    run.log(translate("NodalCities", "Hidden keystones: {count}").format(count=number(len(among))))
    sentence = translate(
        "NodalCities",
        "{city}: {networks} networks, betweenness {betweenness}, {expected} expected",
    )
    for i in among[np.lexsort((among, -marked.excess[among]))][:MAX_KEYSTONES_LOGGED]:
        told = sentence.format(
            city=found.cities[i].name,
            networks=number(found.columns["n_networks"][i]),
            betweenness=number(found.columns["betweenness"][i]),
            expected=number(marked.expected[i]),
        )
        run.log(f"    {told}")
