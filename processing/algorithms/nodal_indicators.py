"""Nodal cities: memberships, betweenness and the other indicators of each city."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.progress import Progress, part
from ...analysis.graph.indicators import indicators
from ...analysis.graph.profiles import profiles
from ...analysis.graph.two_mode import two_mode_betweenness
from ..cartography.cities import style_nodal_cities
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import DressedAlgorithm
from ..inputs import parameter_kinds
from ..inputs import parameters as shared
from ..inputs.reader import InputReader, Inputs
from ..language.log import tell
from ..outputs.records import Columns, city_columns, network_columns
from ..outputs.writers import write_cities, write_table
from ..schema.output_fields import CITIES, NETWORKS, fields

translate = QCoreApplication.translate
TWO_MODE_FIELD = "betweenness_two_mode"


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
        self.add_numbers(
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
        inputs = InputReader(self, parameters, context, feedback).read(part(progress, 0, 0.4))
        tell(feedback, inputs.prepared.report)
        cities = inputs.prepared.cities
        memberships = inputs.prepared.memberships
        columns = indicators(
            memberships,
            [city.country for city in cities],
            [city.region for city in cities],
            self.parameterAsString(parameters, "WEIGHT", context),
            part(progress, 0.4, 0.7),
        )
        names, networks = list(CITIES), {}
        two_mode = self.parameterAsBool(parameters, "TWO_MODE", context)
        if two_mode or parameters.get("NETWORKS_OUT"):
            columns[TWO_MODE_FIELD], networks = _two_mode(inputs, part(progress, 0.7, 0.9))
            names += [TWO_MODE_FIELD] if two_mode else []
        here = (self, parameters, context)
        every = {**city_columns(inputs.prepared), **columns}
        network_fields = fields([*NETWORKS, TWO_MODE_FIELD])
        outputs = {
            "OUTPUT": write_cities(*here, "OUTPUT", names, inputs.prepared, every),
            "NETWORKS_OUT": write_table(*here, "NETWORKS_OUT", network_fields, networks),
        }
        return {
            **self.dress(context, outputs, {"OUTPUT": style_nodal_cities}),
            "N_CITIES": len(cities),
            "N_NODAL": int(columns["nodal"].sum()),
        }


def _two_mode(inputs: Inputs, progress: Progress) -> tuple[Any, Columns]:
    """Return the two-mode betweenness of the cities, and the networks with theirs."""
    memberships = inputs.prepared.memberships
    found = two_mode_betweenness(profiles(memberships), progress)
    return found.cities, {
        **network_columns(memberships, inputs.networks),
        TWO_MODE_FIELD: found.networks,
    }
