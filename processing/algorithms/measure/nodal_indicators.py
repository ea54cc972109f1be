"""Nodal cities: memberships, betweenness and the other indicators of each city."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.core.choices import LinkWeight
from ....analysis.graph.indicators import (
    MeasuredCities,
    compute_indicators,
    usual_fields,
)
from ....analysis.study.result_columns import Columns, city_columns
from ...cartography.city_style import style_nodal_cities
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.result_columns import described_network_columns
from ...outputs.writers import write_cities, write_table
from ...reports.methods import log_betweenness
from ...schema.output_fields import CITIES, NETWORKS

TWO_MODE_FIELD = "betweenness_two_mode"


class NodalIndicators(StyledAlgorithm):
    ID = "nodalindicators"
    GROUP = "measure"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Nodal cities and their indicators",
            "Computes memberships, betweenness and other centralities of each city.",
            (
                "nodal cities,hub,betweenness,centrality,degree,closeness,eigenvector,bipartite,"
                "two-mode,city networks,twin towns"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            common_parameters.time_limit_parameter(),
            parameter_kinds.yes_no(
                "TWO_MODE",
                "Two-mode betweenness too",
                "Add the betweenness in the graph of memberships itself, where shortest "
                "paths go from cities to networks and back.",
                advanced=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Nodal cities",
                "The cities as points, with their indicators.",
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
            parameter_kinds.sink(
                "NETWORKS_OUT",
                "Networks",
                "One row per network: members and two-mode betweenness.",
                optional=True,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_CITIES": translate("NodalCities", "Number of cities"),
            "N_NODAL": translate("NodalCities", "Number of nodal cities"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.4)
        cities = inputs.prepared.cities
        memberships = inputs.prepared.memberships
        measured = MeasuredCities(
            memberships,
            [city.country for city in cities],
            [city.region for city in cities],
            LinkWeight(run.text("WEIGHT")),
            run.real("TIME_LIMIT"),
        )
        two_mode = run.is_on("TWO_MODE")
        asked = [*usual_fields(memberships), *([TWO_MODE_FIELD] if two_mode else [])]
        columns = compute_indicators(measured, asked, run.timed_step(0.4, 0.8))
        log_betweenness(run, measured.betweenness())
        networks: Columns = {}
        if run.parameters.get("NETWORKS_OUT"):
            networks = {
                **described_network_columns(memberships, inputs.networks),
                TWO_MODE_FIELD: measured.two_mode(run.step(0.8, 0.9)).networks,
            }
        every = {**city_columns(inputs.prepared), **columns}
        # By the id the names of cities are French on French maps.
        names = [*CITIES, "geonameid", *(name for name in columns if name not in CITIES)]
        network_fields = [*NETWORKS, TWO_MODE_FIELD]
        outputs = {
            "OUTPUT": write_cities(run, "OUTPUT", names, every, cities),
            "NETWORKS_OUT": write_table(run, "NETWORKS_OUT", network_fields, networks),
        }
        return {
            **self.style_outputs(run, outputs, {"OUTPUT": style_nodal_cities}),
            "N_CITIES": len(cities),
            "N_NODAL": int(columns["nodal"].sum()),
        }
