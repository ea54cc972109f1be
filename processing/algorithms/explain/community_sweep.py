"""Communities over a range of resolutions, and the partition on which many runs agree."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import QgsProcessing

from ....analysis.communities.description import Communities, describe_partition, prepare_search
from ....analysis.communities.detection import CommunitySearch, LouvainOptions
from ....analysis.graph.indicators import ranks
from ....analysis.robustness.consensus import find_consensus
from ....analysis.robustness.sweep import SweepOptions, find_plateaus, sweep_resolutions
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import attribute_columns, city_columns, partition_columns
from ...cartography.city_style import label_communities
from ...framework.styled_algorithm import StyledAlgorithm, style_communities
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_cities, write_table
from ...reports import sweep_page
from ...schema.output_fields import DETECTED_COMMUNITY, SWEEP


class CommunitySweep(StyledAlgorithm):
    ID = "communitysweep"
    GROUP = "explain"
    FILE_OUTPUTS = ("REPORT",)

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Robust communities",
            "Finds communities over a range of resolutions, and those on which many runs agree.",
            "communities,resolution,sweep,plateau,consensus,robustness,stability,Louvain",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            *_range_parameters(),
            louvain_parameters.nodal_only_parameter(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            *louvain_parameters.null_model_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                "Resolutions",
                "One row per resolution: communities, modularity, agreement, plateau.",
            ),
            parameter_kinds.sink(
                "CONSENSUS",
                "Consensus communities",
                "The cities as points, with the community on which the runs at the resolution "
                "chosen agree.",
                QgsProcessing.SourceType.TypeVectorPoint,
                by_default=True,
            ),
            parameter_kinds.report("The resolutions, their plateaus and the consensus."),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_PLATEAUS": translate("NodalCities", "Number of plateaus"),
            "PLATEAU_FROM": translate("NodalCities", "First resolution of the longest plateau"),
            "PLATEAU_TO": translate("NodalCities", "Last resolution of the longest plateau"),
            "N_COMMUNITIES": translate("NodalCities", "Number of communities"),
            "MODULARITY": translate("NodalCities", "Modularity"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.3)
        prepared = inputs.prepared
        if run.is_on("NODAL_ONLY"):
            prepared = prepared.only(prepared.memberships.nodal)
        options = louvain_parameters.read_options(run)
        search = prepare_search(prepared.memberships, prepared.cities, options, run.step(0.3, 0.35))
        steps = sweep_resolutions(search, _sweep_options(run), run.timed_step(0.35, 0.8))
        plateaus = find_plateaus(steps)
        found = _consensus(run, search, options, prepared)
        outputs = {
            "OUTPUT": write_table(run, "OUTPUT", SWEEP, attribute_columns(steps, *SWEEP)),
            "CONSENSUS": _write_cities(run, prepared, found),
        }
        written = run.files(self.FILE_OUTPUTS)
        for path in written.values():
            sweep_page.write_report(path, run, inputs, options, steps, plateaus, found)
        run.log(sweep_page.plateaus_sentence(plateaus))
        labelled = label_communities(found.descriptions)
        styles = {"CONSENSUS": partial(style_communities, communities=labelled)}
        return {
            **self.style_outputs(run, outputs, styles),
            **{name: str(path) for name, path in written.items()},
            "N_PLATEAUS": len(plateaus),
            "PLATEAU_FROM": plateaus[0].first if plateaus else None,
            "PLATEAU_TO": plateaus[0].last if plateaus else None,
            "N_COMMUNITIES": len(found.descriptions),
            "MODULARITY": found.partition.modularity,
        }


def _consensus(
    run: AlgorithmRun, search: CommunitySearch, options: LouvainOptions, prepared: PreparedStudy
) -> Communities:
    found = search.run(options.resolution, options.seed, options.runs, run.step(0.8, 0.85))
    agreed = find_consensus(found.of_runs, search.sizes, options.seed, run.step(0.85, 0.9))
    partition = search.partition(found._replace(best=agreed))
    return describe_partition(prepared.memberships, prepared.cities, partition)


def _write_cities(run: AlgorithmRun, prepared: PreparedStudy, found: Communities) -> str | None:
    columns = {
        **city_columns(prepared),
        "rank": ranks(prepared.memberships.n_networks),
        **partition_columns(found.partition),
    }
    return write_cities(run, "CONSENSUS", DETECTED_COMMUNITY, columns, prepared.cities)


def _sweep_options(run: AlgorithmRun) -> SweepOptions:
    return SweepOptions(
        run.real("RESOLUTION_FROM"),
        run.real("RESOLUTION_TO"),
        run.real("RESOLUTION_STEP"),
        run.integer("SEED"),
        run.integer("RUNS"),
    )


def _range_parameters() -> list[Parameter]:
    usual = SweepOptions()
    return [
        parameter_kinds.number(
            "RESOLUTION_FROM",
            "Resolutions from",
            "The lowest resolution: lower values give larger communities.",
            usual.first,
            0.01,
            100.0,
        ),
        parameter_kinds.number(
            "RESOLUTION_TO",
            "Resolutions to",
            "The highest resolution: higher values give smaller communities.",
            usual.last,
            0.01,
            100.0,
        ),
        parameter_kinds.number(
            "RESOLUTION_STEP",
            "Step of the resolutions",
            "From one resolution to the next; at most 200 resolutions.",
            usual.step,
            0.001,
            10.0,
        ),
    ]
