"""Louvain communities of cities, and what each is made of."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

from qgis.core import QgsProcessing

from ....analysis.communities.description import find_communities
from ....analysis.communities.detection import LouvainOptions
from ....analysis.graph.indicators import ranks
from ....analysis.study.result_columns import city_columns, community_columns
from ...cartography.city_style import label_communities, style_cities
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_points, write_table
from ...schema.output_fields import CITY_COMMUNITY, COMMUNITIES


class DetectCommunities(StyledAlgorithm):
    ID = "communities"
    GROUP = "measure"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Communities of cities",
            "Finds groups of cities more linked to each other than to the rest (Louvain).",
            (
                "communities,community detection,Louvain,modularity,clusters,groups,partition,"
                "city networks,twin towns"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.yes_no(
                "NODAL_ONLY",
                "Nodal cities only",
                "Leave out the cities in a single network before looking for communities.",
            ),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                "Cities by community",
                "The cities as points, with their community.",
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
            parameter_kinds.sink(
                "COMMUNITIES",
                "Communities",
                "One row per community: size, countries, label.",
                optional=True,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "MODULARITY": translate("NodalCities", "Modularity"),
            "N_COMMUNITIES": translate("NodalCities", "Number of communities"),
            "AGREEMENT": translate("NodalCities", "Agreement between runs (adjusted Rand)"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.4)
        prepared = inputs.prepared
        if run.is_on("NODAL_ONLY"):
            prepared = prepared.only(prepared.memberships.nodal)
        found = find_communities(
            prepared.memberships,
            prepared.cities,
            LouvainOptions(**louvain_parameters.read_values(run)),
            run.step(0.4, 0.9),
        )
        partition, descriptions = found.partition, found.descriptions
        columns = {
            **city_columns(prepared),
            "rank": ranks(prepared.memberships.n_networks),
            "community": partition.community,
            "stability": partition.stability,
        }
        positions = [city.position for city in prepared.cities]
        outputs = {
            "OUTPUT": write_points(run, "OUTPUT", CITY_COMMUNITY, columns, positions),
            "COMMUNITIES": write_table(
                run, "COMMUNITIES", COMMUNITIES, community_columns(descriptions)
            ),
        }
        styles = {"OUTPUT": partial(style_cities, communities=label_communities(descriptions))}
        return {
            **self.style_outputs(run, outputs, styles),
            "MODULARITY": partition.modularity,
            "N_COMMUNITIES": len(descriptions),
            # There is nothing to agree with in a single run.
            "AGREEMENT": None if math.isnan(partition.agreement) else partition.agreement,
        }
