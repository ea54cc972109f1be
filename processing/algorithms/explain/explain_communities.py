"""What explains each community, and whether linked cities are alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ....analysis.communities.assortativity import (
    PERMUTATIONS,
    Assortativity,
    measure_assortativity,
)
from ....analysis.communities.description import (
    Communities,
    find_communities,
    languages_of_country,
)
from ....analysis.communities.explanation import CommunityExplanation, Verdict, explain_communities
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import Columns, attribute_columns, community_columns
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_table
from ...reports import explanation_page
from ...schema.output_fields import ASSORTATIVITY, EXPLAINED_COMMUNITIES


class ExplainCommunities(StyledAlgorithm):
    ID = "explaincommunities"
    GROUP = "explain"
    FILE_OUTPUTS = ("REPORT",)

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Communities explained",
            "Says what holds each community together: proximity, a language, one network; and "
            "whether linked cities are alike.",
            "communities,explanation,language,proximity,homophily,assortativity,permutation test",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            *louvain_parameters.null_model_parameters(),
            parameter_kinds.number(
                "PERMUTATIONS",
                "Permutations",
                "Random groups that each community is compared with; more give finer p-values.",
                PERMUTATIONS,
                19,
                99_999,
                advanced=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Communities explained",
                "One row per community: its verdict, and the numbers it rests on.",
            ),
            parameter_kinds.sink(
                "ASSORTATIVITY",
                "Assortativity",
                "Whether linked cities are alike in country, region, language, population.",
                optional=True,
            ),
            parameter_kinds.report("What explains each community, in sentences."),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "MODULARITY": translate("NodalCities", "Modularity"),
            "N_COMMUNITIES": translate("NodalCities", "Number of communities"),
            "N_EXPLAINED": translate("NodalCities", "Number of communities explained"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.3)
        prepared = inputs.prepared
        options = louvain_parameters.read_options(run)
        found = find_communities(prepared.memberships, prepared.cities, options, run.step(0.3, 0.6))
        explained = explain_communities(
            prepared.memberships,
            prepared.cities,
            found.partition.community,
            options.seed,
            run.integer("PERMUTATIONS"),
            run.step(0.6, 0.8),
        )
        alike = _measure_assortativity(run, prepared, options.seed)
        columns = _explained_columns(found, explained)
        outputs = {
            "OUTPUT": write_table(run, "OUTPUT", EXPLAINED_COMMUNITIES, columns),
            "ASSORTATIVITY": write_table(
                run, "ASSORTATIVITY", ASSORTATIVITY, _assortativity_columns(alike)
            ),
        }
        written = run.files(self.FILE_OUTPUTS)
        for path in written.values():
            explanation_page.write_report(path, run, inputs, options, found, explained, alike)
        return {
            **self.style_outputs(run, outputs),
            **{name: str(path) for name, path in written.items()},
            "MODULARITY": found.partition.modularity,
            "N_COMMUNITIES": len(explained),
            "N_EXPLAINED": sum(one.verdict is not Verdict.MIXED for one in explained),
        }


def _measure_assortativity(
    run: AlgorithmRun, prepared: PreparedStudy, seed: int
) -> list[Assortativity]:
    cities = prepared.cities
    categories = {
        "country": [city.country for city in cities],
        "region": [city.region for city in cities],
        "language": [next(iter(languages_of_country(city.country)), "") for city in cities],
    }
    quantities = {"population": [city.population for city in cities]}
    return measure_assortativity(
        prepared.memberships,
        categories,
        quantities,
        seed,
        run.integer("PERMUTATIONS"),
        run.step(0.8, 0.95),
    )


def _explained_columns(found: Communities, explained: Sequence[CommunityExplanation]) -> Columns:
    known = community_columns(found.descriptions)
    columns: dict[str, Any] = {name: known[name] for name in ("community", "label", "cities")}
    columns["nodal_cities"] = known["nodal_cities"]
    columns.update(attribute_columns(explained, "verdict", "spread_km", "expected_spread_km"))
    columns["verdict"] = list(map(str, columns["verdict"]))
    for name in ("countries", "regions", "languages", "networks"):
        columns[f"leading_{name}"] = [getattr(one, name) for one in explained]
    for name in ("near", "language", "network"):
        traits = [getattr(one, name) for one in explained]
        columns[name] = [trait.code for trait in traits]
        columns[f"{name}_share"] = [trait.share for trait in traits]
        columns[f"{name}_fit"] = [trait.fit for trait in traits]
        columns[f"{name}_p"] = [trait.p_value for trait in traits]
    columns["explaining_network"] = columns.pop("network")
    return columns


def _assortativity_columns(found: Sequence[Assortativity]) -> Columns:
    columns = attribute_columns(found, *Assortativity._fields)
    columns["permuted_p"] = columns.pop("p_value")
    return columns
