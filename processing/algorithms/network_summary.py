"""Summary of the networks: size, components, isolated networks, connecting cities."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.progress import scale_progress
from ...analysis.graph.topology import topology
from ..cartography.city_style import style_nodal_cities
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, parameter_kinds
from ..inputs.features import point_geometry
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs import files
from ..outputs.topology_columns import connecting_city_rows, distribution_rows, network_rows
from ..outputs.writers import write_table
from ..reports import topology_page as topology_report
from ..schema import output_fields

translate = QCoreApplication.translate
BEFORE = "_BEFORE"  # ends the outputs that count all networks, those left out included


class NetworkSummary(StyledAlgorithm):
    ID = "networksummary"
    GROUP = "measure"
    FILES = ("REPORT",)

    def displayName(self) -> str:
        return translate("NodalCities", "Summary of the networks")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Measures the graph of memberships and finds isolated networks, and the cities and "
            "networks that hold it together.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "density,components,isolated networks,articulation points,cut vertices,degree "
            "distribution,city networks",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *common_parameters.network_parameters(),
            parameter_kinds.sink(
                "NETWORKS_OUT",
                translate("NodalCities", "Networks"),
                translate(
                    "NodalCities",
                    "One row per network: members, component, whether it is isolated or "
                    "connecting, what its removal cuts off.",
                ),
            ),
            parameter_kinds.sink(
                "CITIES_OUT",
                translate("NodalCities", "Connecting cities"),
                translate("NodalCities", "The cities whose removal cuts off others, as points."),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                by_default=True,
            ),
            parameter_kinds.sink(
                "DISTRIBUTION",
                translate("NodalCities", "Degree distributions"),
                translate(
                    "NodalCities",
                    "How many cities have 1, 2, 3… networks, and how many networks 1, 2, 3… "
                    "cities.",
                ),
                optional=True,
            ),
            parameter_kinds.report(translate("NodalCities", "All of it on one page.")),
        ):
            self.addParameter(parameter)
        before = translate("NodalCities", "{measure}, before the filter")
        for name, label in topology_report.measure_labels().items():
            earlier = before.format(measure=label)
            self.add_number_outputs((name.upper(), label), (name.upper() + BEFORE, earlier))

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        unfiltered = {**parameters, "NETWORK_FILTER": ""}
        inputs = InputReader(self, unfiltered, context, feedback).read(
            scale_progress(progress, 0, 0.6)
        )
        table = InputReader(self, parameters, context, feedback).networks(
            inputs.is_sample, inputs.prepared.memberships.network_ids
        )
        prepared = inputs.prepared
        before = after = topology(prepared.memberships, scale_progress(progress, 0.6, 0.8))
        if table.kept is not None:
            prepared = prepared.in_networks(table.kept)
            after = topology(prepared.memberships, scale_progress(progress, 0.8, 1.0))
        log_report(feedback, prepared.report)
        feedback.pushInfo(topology_report.headline(after))
        here = (self, parameters, context)
        at, city_rows = connecting_city_rows(prepared, after, table)
        outputs = {
            "NETWORKS_OUT": write_table(
                *here,
                "NETWORKS_OUT",
                output_fields.fields(output_fields.SUMMARY_NETWORKS),
                network_rows(prepared, after, table),
            ),
            "CITIES_OUT": write_table(
                *here,
                "CITIES_OUT",
                output_fields.fields(output_fields.SUMMARY_CITIES),
                city_rows,
                [point_geometry(prepared.cities[i].position) for i in at],
                QgsWkbTypes.Type.Point,
            ),
            "DISTRIBUTION": write_table(
                *here,
                "DISTRIBUTION",
                output_fields.fields(output_fields.DISTRIBUTION),
                distribution_rows(after),
            ),
        }
        written = files.requested_files(*here, self.FILES)
        for path in written.values():
            topology_report.write_report(path, before, after, prepared, table)
        return {
            **self.style_outputs(context, outputs, {"CITIES_OUT": style_nodal_cities}),
            **{name: str(path) for name, path in written.items()},
            **{name.upper(): value for name, value in after.measures().items()},
            **{name.upper() + BEFORE: value for name, value in before.measures().items()},
        }
