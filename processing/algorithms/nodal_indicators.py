"""Nodal cities: memberships, betweenness and the other indicators of each city."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.indicators import indicators
from ...analysis.progress import part
from .. import parameters as shared
from ..base import progress_of
from ..cartography.cities import style_nodal_cities
from ..dressing import DressedAlgorithm
from ..inputs import InputReader
from ..outputs import tell, write_cities
from ..records import city_columns
from ..schema import CITIES

translate = QCoreApplication.translate


class NodalIndicators(DressedAlgorithm):
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

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *shared.memberships(),
            *shared.cities(),
            *shared.networks(),
            shared.weight(),
            shared.sink(
                "OUTPUT",
                translate("NodalCities", "Nodal cities"),
                translate("NodalCities", "The cities as points, with their indicators."),
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
        ):
            self.addParameter(parameter)
        for name, label in (
            ("N_CITIES", translate("NodalCities", "Number of cities")),
            ("N_NODAL", translate("NodalCities", "Number of nodal cities")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        inputs = InputReader(self, parameters, context, feedback).read(part(progress, 0, 0.4))
        tell(feedback, inputs.prepared.report)
        cities = inputs.prepared.cities
        columns = indicators(
            inputs.prepared.memberships,
            [city.country for city in cities],
            [city.region for city in cities],
            self.parameterAsString(parameters, "WEIGHT", context),
            part(progress, 0.4, 0.9),
        )
        output = write_cities(
            self,
            parameters,
            context,
            "OUTPUT",
            CITIES,
            inputs.prepared,
            {**city_columns(inputs.prepared), **columns},
        )
        return {
            **self.dress(context, {"OUTPUT": output}, {"OUTPUT": style_nodal_cities}),
            "N_CITIES": len(cities),
            "N_NODAL": int(columns["nodal"].sum()),
        }
