"""The measures of the plugin beside those of networkx and python-louvain, on the same data."""

from __future__ import annotations

from typing import Any

from ....analysis.communities.detection import LouvainOptions
from ....analysis.exchange.crosscheck import CheckedMeasure, crosscheck
from ....analysis.study.result_columns import attribute_columns
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.python_packages import missing_package
from ...language.translation import translate, translate_all
from ...outputs.writers import write_table
from ...schema.output_fields import CROSSCHECK


class CrossCheck(StyledAlgorithm):
    ID = "crosscheck"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Check against networkx and python-louvain",
            "Measures your own data with those Python packages too, and sets their numbers beside "
            "the plugin’s.",
            "verification,reproducibility,trust,networkx,python-louvain,compare,accuracy,speed",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                "Measures beside those of packages",
                "One row per measure and package: ours, theirs, the largest difference, seconds.",
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "LARGEST_DIFFERENCE": translate("NodalCities", "Largest difference"),
            "N_MEASURES": translate("NodalCities", "Number of measures"),
        }

    def refusal(self, run: AlgorithmRun) -> str:
        return super().refusal(run) or missing_package("networkx", self.displayName())

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        prepared = read_inputs(run, 0.2).prepared
        lacking = missing_package(
            "community", translate("NodalCities", "The comparison with python-louvain")
        )
        if lacking:
            run.log(lacking)
        options = LouvainOptions(**louvain_parameters.read_values(run))
        found = crosscheck(prepared.memberships, options, not lacking, run.step(0.2, 0.95))
        columns = attribute_columns(found, *CheckedMeasure._fields)
        return {
            **self.style_outputs(run, {"OUTPUT": write_table(run, "OUTPUT", CROSSCHECK, columns)}),
            "LARGEST_DIFFERENCE": max(one.difference for one in found),
            "N_MEASURES": len(found),
        }
