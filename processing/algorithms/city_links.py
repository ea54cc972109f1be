"""Links between cities that share networks, as geodesic lines."""

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
from ...analysis.graph.links import find_links, readable_minimum
from ..cartography.link_style import style_plain_links
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, parameter_kinds
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs.result_columns import link_columns
from ..outputs.writers import write_links
from ..schema.output_fields import LINKS

translate = QCoreApplication.translate


class CityLinks(StyledAlgorithm):
    ID = "citylinks"
    GROUP = "draw"

    def displayName(self) -> str:
        return translate("NodalCities", "Links between cities")

    def shortDescription(self) -> str:
        return translate("NodalCities", "Draws a geodesic line between cities that share networks.")

    def tags(self) -> list[str]:
        return translate(
            "NodalCities", "links,co-membership,projection,flows,lines,geodesic,city networks"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *common_parameters.network_parameters(),
            common_parameters.weight_parameter(),
            common_parameters.min_shared_parameter(),
            parameter_kinds.number(
                "MIN_WEIGHT",
                translate("NodalCities", "Minimum weight"),
                translate("NodalCities", "Links that weigh less are left out."),
                0.0,
                0.0,
                1e6,
                whole=False,
                advanced=True,
            ),
            parameter_kinds.yes_no(
                "NODAL_ONLY",
                translate("NodalCities", "Nodal cities only"),
                translate(
                    "NodalCities",
                    "Only links between nodal cities; their weights are those of the whole table.",
                ),
                default=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                translate("NodalCities", "Links"),
                translate("NodalCities", "One line per pair of cities."),
                QgsProcessing.SourceType.TypeVectorLine,
            ),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(("N_LINKS", translate("NodalCities", "Number of links")))

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0, 0.5)
        )
        log_report(feedback, inputs.prepared.report)
        memberships = inputs.prepared.memberships
        nodal_only = self.parameterAsBool(parameters, "NODAL_ONLY", context)
        min_shared = self.parameterAsInt(parameters, "MIN_SHARED", context)
        drawn = find_links(
            memberships,
            LinkWeight(self.parameterAsString(parameters, "WEIGHT", context)),
            min_shared
            or readable_minimum(memberships, nodal_only, scale_progress(progress, 0.5, 0.55)),
            nodal_only,
            self.parameterAsDouble(parameters, "MIN_WEIGHT", context),
            scale_progress(progress, 0.55, 0.8),
        )
        output = write_links(
            self,
            parameters,
            context,
            "OUTPUT",
            LINKS,
            inputs.prepared,
            drawn,
            link_columns(inputs.prepared, drawn),
        )
        return {
            **self.style_outputs(context, {"OUTPUT": output}, {"OUTPUT": style_plain_links}),
            "N_LINKS": len(drawn.source),
        }
