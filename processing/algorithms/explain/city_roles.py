"""What part each city plays: in its community, between communities, in the core."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.core import QgsProcessing, QgsVectorLayer

from ....analysis.communities.description import Communities, find_communities
from ....analysis.communities.detection import LouvainOptions
from ....analysis.core.choices import LinkWeight
from ....analysis.core.progress import Progress, scale_progress
from ....analysis.graph.indicators import ranks
from ....analysis.graph.partners import outside_share
from ....analysis.graph.profiles import find_profiles
from ....analysis.roles.city_roles import CityRole, city_roles
from ....analysis.roles.constraint import constraint
from ....analysis.roles.cores import core_numbers
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import Columns, city_columns
from ...cartography.city_style import OTHER_CITIES, CityClass, style_by_class
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_cities
from ...schema.output_fields import CITY_ROLES

ROLE_COLOURS = {
    CityRole.KINLESS_HUB: "#611d5d",
    CityRole.CONNECTOR_HUB: "#e05110",
    CityRole.PROVINCIAL_HUB: "#106b51",
    CityRole.KINLESS: "#ac6b92",
    CityRole.CONNECTOR: "#f2a65e",
    CityRole.PERIPHERAL: "#7dc8f0",
    CityRole.ULTRA_PERIPHERAL: "#c4cdd2",
}


class MeasureCityRoles(StyledAlgorithm):
    ID = "cityroles"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Roles of cities",
            "Says what part each city plays: hub or not, within its community or between "
            "communities, in the core, in a structural hole.",
            "roles,hub,connector,participation,broker,structural holes,constraint,k-core,Burt",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                "Cities with their roles",
                "The cities as points, with their role and the measures it rests on.",
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_HUBS": translate("NodalCities", "Number of hubs"),
            "N_CONNECTORS": translate("NodalCities", "Number of connectors, hubs among them"),
            "N_COMMUNITIES": translate("NodalCities", "Number of communities"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        prepared = read_inputs(run, 0.4).prepared
        options = LouvainOptions(**louvain_parameters.read_values(run))
        found = find_communities(prepared.memberships, prepared.cities, options, run.step(0.4, 0.7))
        columns = _columns(prepared, found, options.weight, run.step(0.7, 0.95))
        outputs = {"OUTPUT": write_cities(run, "OUTPUT", CITY_ROLES, columns, prepared.cities)}
        counts = Counter(role for role in columns["role"] if role)
        return {
            **self.style_outputs(run, outputs, {"OUTPUT": _style}),
            "N_HUBS": sum(n for role, n in counts.items() if role.endswith("hub")),
            "N_CONNECTORS": counts[str(CityRole.CONNECTOR)] + counts[str(CityRole.CONNECTOR_HUB)],
            "N_COMMUNITIES": len(found.descriptions),
        }


def _columns(
    prepared: PreparedStudy, found: Communities, weight: LinkWeight, progress: Progress
) -> Columns:
    profiles = find_profiles(prepared.memberships, weight)
    community = found.partition.community
    parts = [scale_progress(progress, start / 4, (start + 1) / 4) for start in range(4)]
    roles = city_roles(profiles, community, weight, parts[0])
    regions = [city.region for city in prepared.cities]
    return {
        **city_columns(prepared),
        "rank": ranks(prepared.memberships.n_networks),
        "community": community,
        "role": [None if role is None else str(role) for role in roles.role],
        "participation": roles.participation,
        "within_degree": roles.within_degree,
        "outside_region": outside_share(profiles, weight, regions, parts[1]),
        "constraint": constraint(profiles, weight, parts[2]),
        "core": core_numbers(profiles, parts[3]),
    }


def _style(layer: QgsVectorLayer) -> None:
    """Draw nodal cities by role: hubs dark, the others the paler the less they link."""
    classes = [
        CityClass((str(role),), colour, label)
        for (role, colour), label in zip(ROLE_COLOURS.items(), _role_labels())
    ]
    style_by_class(layer, f'if("nodal", "role", {OTHER_CITIES})', classes)


def _role_labels() -> tuple[str, ...]:
    """Return what the roles are called, in the order of ``ROLE_COLOURS``."""
    return translate_all(
        "Kinless hubs",
        "Connector hubs",
        "Provincial hubs",
        "Kinless cities",
        "Connectors",
        "Peripheral cities",
        "Ultra-peripheral cities",
    )
