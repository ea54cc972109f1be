"""Louvain communities of cities, and what each is made of."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

from qgis.core import QgsProcessing

from ....analysis.communities.description import (
    Communities,
    describe_partition,
    find_communities,
)
from ....analysis.core.choices import NullModel
from ....analysis.exchange.package_louvain import PACKAGES, CommunityMethod, package_communities
from ....analysis.graph.indicators import ranks
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import city_columns, community_columns, partition_columns
from ...cartography.city_style import label_communities
from ...framework.styled_algorithm import StyledAlgorithm, style_communities
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.python_packages import missing_package
from ...language.translation import translate, translate_all
from ...outputs.writers import write_cities, write_table
from ...reports.methods import null_model_method
from ...schema.output_fields import COMMUNITIES, DETECTED_COMMUNITY


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
            louvain_parameters.nodal_only_parameter(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            *louvain_parameters.null_model_parameters(),
            *_method_parameters(),
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

    def refusal(self, run: AlgorithmRun) -> str:
        lacking = ""
        if run.text("METHOD") in PACKAGES:
            module, package = PACKAGES[CommunityMethod(run.text("METHOD"))]
            feature = translate("NodalCities", "Louvain by {package}").format(package=package)
            # python-louvain is of no use without networkx, whose graphs it takes.
            lacking = missing_package("networkx", feature) or missing_package(module, feature)
            if run.text("NULL_MODEL") == NullModel.DISTANCE:
                lacking = translate(
                    "NodalCities",
                    "{package} knows the usual null model only: with NULL_MODEL distance, METHOD "
                    "is native.",
                ).format(package=package)
        return super().refusal(run) or lacking

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.4)
        prepared = inputs.prepared
        if run.is_on("NODAL_ONLY"):
            prepared = prepared.only(prepared.memberships.nodal)
        found, method = _find(run, prepared)
        partition, descriptions = found.partition, found.descriptions
        columns = {
            **city_columns(prepared),
            "rank": ranks(prepared.memberships.n_networks),
            **partition_columns(partition),
        }
        outputs = {
            "OUTPUT": write_cities(run, "OUTPUT", DETECTED_COMMUNITY, columns, prepared.cities),
            "COMMUNITIES": write_table(
                run,
                "COMMUNITIES",
                [*COMMUNITIES, "method"],
                {**community_columns(descriptions), "method": [method] * len(descriptions)},
            ),
        }
        styles = {"OUTPUT": partial(style_communities, communities=label_communities(descriptions))}
        return {
            **self.style_outputs(run, outputs, styles),
            "MODULARITY": partition.modularity,
            "N_COMMUNITIES": len(descriptions),
            # There is nothing to agree with in a single run.
            "AGREEMENT": None if math.isnan(partition.agreement) else partition.agreement,
        }


def _find(run: AlgorithmRun, prepared: PreparedStudy) -> tuple[Communities, str]:
    """Return the communities, and what found them: method, version, pass."""
    options = louvain_parameters.read_options(run)
    method, step = CommunityMethod(run.text("METHOD")), run.timed_step(0.4, 0.9)
    memberships, cities = prepared.memberships, prepared.cities
    if method is CommunityMethod.NATIVE:
        told = f"{method}, seed {options.seed}, {options.runs} runs"
        if options.null_model is NullModel.DISTANCE:
            told += f", null model distance, {options.distance_step:g} km"
            run.log(null_model_method(options))
        return find_communities(memberships, cities, options, step), told
    found = package_communities(memberships, method, options, run.integer("LEVEL"), step)
    told = (
        f"{found.package} {found.version}, seed {options.seed}, level {found.level}/{found.levels}"
    )
    run.log(translate("NodalCities", "Communities by {method}.").format(method=told))
    return describe_partition(memberships, cities, found.partition), told


def _method_parameters() -> list[Parameter]:
    return [
        parameter_kinds.choice(
            "METHOD",
            "Whose Louvain",
            "native: of this plugin, the best of several runs, the same for ever. python_louvain "
            "and networkx: one run of that Python package with the seed, on the same weights, to "
            "repeat a study made with it.",
            list(map(str, CommunityMethod)),
            advanced=True,
        ),
        parameter_kinds.number(
            "LEVEL",
            "Pass of a package",
            "Of python_louvain and networkx: the pass whose groups are kept; the first has the "
            "smallest groups. Left empty, the last.",
            None,
            0,
            100,
            advanced=True,
        ),
    ]
