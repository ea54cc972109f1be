"""Nodal cities: memberships, betweenness and the other indicators of each city."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.choices import LinkWeight
from ...analysis.core.progress import scale_progress
from ...analysis.graph.indicators import (
    DEFAULT_FIELDS,
    INDICATORS,
    MeasuredCities,
    compute_indicators,
)
from ..cartography.city_style import style_nodal_cities
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, parameter_kinds
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..language.translation import translated
from ..outputs.result_columns import Columns, city_columns, network_columns
from ..outputs.writers import write_cities, write_table
from ..reports import html
from ..schema.output_fields import CITIES, NETWORKS, fields

translate = QCoreApplication.translate
TWO_MODE_FIELD = "betweenness_two_mode"
TABLE_OF_INDICATORS = "<!-- indicators -->"  # where the help page has it


class NodalIndicators(StyledAlgorithm):
    ID = "nodalindicators"
    GROUP = "measure"

    def displayName(self) -> str:
        return translate("NodalCities", "Nodal cities and their indicators")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Computes memberships, exact betweenness and other centralities of each city.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "nodal cities,betweenness,centrality,degree,closeness,eigenvector,city networks",
        ).split(",")

    def shortHelpString(self) -> str:
        return super().shortHelpString().replace(TABLE_OF_INDICATORS, indicator_table())

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *common_parameters.network_parameters(),
            common_parameters.weight_parameter(),
            parameter_kinds.yes_no(
                "TWO_MODE",
                translate("NodalCities", "Two-mode betweenness too"),
                translate(
                    "NodalCities",
                    "Add the betweenness in the graph of memberships itself, where shortest "
                    "paths go from cities to networks and back.",
                ),
                advanced=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                translate("NodalCities", "Nodal cities"),
                translate("NodalCities", "The cities as points, with their indicators."),
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
            parameter_kinds.sink(
                "NETWORKS_OUT",
                translate("NodalCities", "Networks"),
                translate("NodalCities", "One row per network: members and two-mode betweenness."),
                optional=True,
            ),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("N_CITIES", translate("NodalCities", "Number of cities")),
            ("N_NODAL", translate("NodalCities", "Number of nodal cities")),
        )

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0, 0.4)
        )
        log_report(feedback, inputs.prepared.report)
        cities = inputs.prepared.cities
        memberships = inputs.prepared.memberships
        measured = MeasuredCities(
            memberships,
            [city.country for city in cities],
            [city.region for city in cities],
            LinkWeight(self.parameterAsString(parameters, "WEIGHT", context)),
        )
        two_mode = self.parameterAsBool(parameters, "TWO_MODE", context)
        asked = [*DEFAULT_FIELDS, *([TWO_MODE_FIELD] if two_mode else [])]
        columns = compute_indicators(measured, asked, scale_progress(progress, 0.4, 0.8))
        networks: Columns = {}
        if parameters.get("NETWORKS_OUT"):
            networks = {
                **network_columns(memberships, inputs.networks),
                TWO_MODE_FIELD: measured.two_mode(scale_progress(progress, 0.8, 0.9)).networks,
            }
        here = (self, parameters, context)
        every = {**city_columns(inputs.prepared), **columns}
        names = [*CITIES, *asked[len(DEFAULT_FIELDS) :]]
        network_fields = fields([*NETWORKS, TWO_MODE_FIELD])
        outputs = {
            "OUTPUT": write_cities(*here, "OUTPUT", names, inputs.prepared, every),
            "NETWORKS_OUT": write_table(*here, "NETWORKS_OUT", network_fields, networks),
        }
        return {
            **self.style_outputs(context, outputs, {"OUTPUT": style_nodal_cities}),
            "N_CITIES": len(cities),
            "N_NODAL": int(columns["nodal"].sum()),
        }


def indicator_table() -> str:
    """Return the table of the indicators for the help page, in the user's language."""
    headings = (
        translate("NodalCities", "field"),
        translate("NodalCities", "name"),
        translate("NodalCities", "meaning"),
    )
    return html.table(
        headings,
        [(i.field, translated(i.column.alias), translated(i.column.meaning)) for i in INDICATORS],
    )
