"""Louvain communities of cities, and what each is made of."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.communities.description import find_communities
from ...analysis.communities.detection import LouvainOptions
from ...analysis.core.progress import scale_progress
from ...analysis.graph.indicators import ranks
from ..cartography.city_style import label_communities, style_cities
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs.result_columns import city_columns, community_columns
from ..outputs.writers import write_cities, write_table
from ..schema import output_fields

translate = QCoreApplication.translate


class DetectCommunities(StyledAlgorithm):
    ID = "communities"
    GROUP = "measure"

    def displayName(self) -> str:
        return translate("NodalCities", "Communities of cities")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Finds groups of cities more linked to each other than to the rest (Louvain).",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities", "communities,Louvain,modularity,clusters,partition,city networks"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *common_parameters.network_parameters(),
            parameter_kinds.yes_no(
                "NODAL_ONLY",
                translate("NodalCities", "Nodal cities only"),
                translate(
                    "NodalCities",
                    "Leave out the cities in a single network before looking for communities.",
                ),
            ),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                translate("NodalCities", "Cities by community"),
                translate("NodalCities", "The cities as points, with their community."),
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
            parameter_kinds.sink(
                "COMMUNITIES",
                translate("NodalCities", "Communities"),
                translate("NodalCities", "One row per community: size, countries, label."),
                optional=True,
            ),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("MODULARITY", translate("NodalCities", "Modularity")),
            ("N_COMMUNITIES", translate("NodalCities", "Number of communities")),
            ("AGREEMENT", translate("NodalCities", "Agreement between runs (adjusted Rand)")),
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
        prepared = inputs.prepared
        if self.parameterAsBool(parameters, "NODAL_ONLY", context):
            prepared = prepared.only(prepared.memberships.nodal)
        found = find_communities(
            prepared.memberships,
            prepared.cities,
            LouvainOptions(**louvain_parameters.read_values(self, parameters, context)),
            scale_progress(progress, 0.4, 0.9),
        )
        partition = found.partition
        columns = {
            **city_columns(prepared),
            "n_networks": prepared.memberships.n_networks,
            "nodal": prepared.memberships.nodal,
            "rank": ranks(prepared.memberships.n_networks),
            "community": partition.community,
            "stability": partition.stability,
        }
        names = output_fields.CITY_COMMUNITY
        outputs = {
            "OUTPUT": write_cities(self, parameters, context, "OUTPUT", names, prepared, columns),
            "COMMUNITIES": write_table(
                self,
                parameters,
                context,
                "COMMUNITIES",
                output_fields.fields(output_fields.COMMUNITIES),
                community_columns(found.descriptions),
            ),
        }
        styles = {
            "OUTPUT": partial(style_cities, communities=label_communities(found.descriptions))
        }
        return {
            **self.style_outputs(context, outputs, styles),
            "MODULARITY": partition.modularity,
            "N_COMMUNITIES": len(found.descriptions),
            # There is nothing to agree with in a single run.
            "AGREEMENT": None if math.isnan(partition.agreement) else partition.agreement,
        }
