"""The chapter's statements, each checked against the loaded data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ....analysis.chapter.evidence import gather_evidence
from ....analysis.chapter.findings import NO, NOT_COMPUTED, PARTLY, YES
from ....analysis.chapter.statements import CheckedStatement, check_statements
from ....analysis.study.carte1 import Carte1Options
from ....analysis.study.result_columns import Columns
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_records import network_records
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_table
from ...reports import chapter_page
from ...reports.statement_text import agreement_name, coverage_message, localise
from ...schema.output_fields import CHAPTER

AGREEMENT_OUTPUTS = {"N_YES": YES, "N_PARTLY": PARTLY, "N_NO": NO, "N_NOT_COMPUTED": NOT_COMPUTED}


class ChapterReport(StyledAlgorithm):
    ID = "chapterreport"
    GROUP = "explain"
    FILE_OUTPUTS = ("REPORT",)

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "The chapter, checked against the data",
            (
                "Computes each statement of the chapter from the data and sets it beside the "
                "chapter’s value."
            ),
            "chapter,report,replication,findings,nodal cities,communities,city networks,migration",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters()[:-1],  # which networks count is the chapter's
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                "Statements of the chapter",
                "One row per statement: its value in the chapter and here, whether they "
                "agree, names, coverage.",
            ),
            parameter_kinds.report("The same as a page to read and print."),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_YES": translate("NodalCities", "Statements that agree"),
            "N_PARTLY": translate("NodalCities", "Statements that agree partly"),
            "N_NO": translate("NodalCities", "Statements that do not agree"),
            "N_NOT_COMPUTED": translate("NodalCities", "Statements that cannot be computed"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.4)
        options = Carte1Options(**louvain_parameters.read_values(run))
        known = network_records(inputs)
        measured = gather_evidence(inputs.prepared, known, options, run.step(0.4, 0.9))
        checked = check_statements(measured, run.step(0.9, 1.0))
        for statement, finding, _ in checked:
            run.log(
                f"{statement.key}  {localise(statement.text)}  {localise(finding.value)}  "
                f"({agreement_name(finding.agreement)})"
            )
        outputs = {"OUTPUT": write_table(run, "OUTPUT", CHAPTER, _columns(checked))}
        written = run.files(self.FILE_OUTPUTS)
        for path in written.values():
            chapter_page.write_page(path, run, checked, measured, inputs, options)
        counts = Counter(each.finding.agreement for each in checked)
        return {
            **self.style_outputs(run, outputs),
            **{name: str(path) for name, path in written.items()},
            **{name: counts[agreement] for name, agreement in AGREEMENT_OUTPUTS.items()},
        }


def _columns(checked: Sequence[CheckedStatement]) -> Columns:
    """Return the statements as data, in English whatever the language of the interface."""
    return {
        "id": [each.statement.key for each in checked],
        "statement": [str(each.statement.text) for each in checked],
        "chapter_value": [str(each.statement.chapter_value) for each in checked],
        "value": [str(each.finding.value) for each in checked],
        "agreement": [each.finding.agreement for each in checked],
        "names": [";".join(each.finding.names) for each in checked],
        "explanation": [" ".join(map(str, each.finding.explanation)) for each in checked],
        "coverage": [str(coverage_message(each.coverage)) for each in checked],
    }
