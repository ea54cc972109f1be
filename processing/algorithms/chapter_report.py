"""The chapter's statements, each checked against the loaded data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.chapter.evidence import gather_evidence
from ...analysis.chapter.findings import NO, NOT_COMPUTED, PARTLY, YES
from ...analysis.chapter.statements import CheckedStatement, check_statements
from ...analysis.core.progress import scale_progress
from ...analysis.study.carte1 import Carte1Options
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.network_records import network_records
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs import files
from ..outputs.result_columns import Columns
from ..outputs.writers import write_table
from ..reports import chapter_page
from ..reports.statement_text import agreement_name, coverage_message, localise
from ..schema import output_fields

translate = QCoreApplication.translate
AGREEMENT_OUTPUTS = {"N_YES": YES, "N_PARTLY": PARTLY, "N_NO": NO, "N_NOT_COMPUTED": NOT_COMPUTED}


class ChapterReport(StyledAlgorithm):
    ID = "chapterreport"
    GROUP = "explain"
    FILES = ("REPORT",)

    def displayName(self) -> str:
        return translate("NodalCities", "The chapter, checked against the data")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Computes each statement of the chapter from the data and sets it beside the "
            "chapter’s value.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "chapter,report,replication,findings,nodal cities,communities,city networks,migration",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        networks, network_id, _ = common_parameters.network_parameters()
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            networks,
            network_id,
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.sink(
                "OUTPUT",
                translate("NodalCities", "Statements of the chapter"),
                translate(
                    "NodalCities",
                    "One row per statement: its value in the chapter and here, whether they "
                    "agree, names, coverage.",
                ),
            ),
            parameter_kinds.report(
                translate("NodalCities", "The same as a page to read and print.")
            ),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("N_YES", translate("NodalCities", "Statements that agree")),
            ("N_PARTLY", translate("NodalCities", "Statements that agree partly")),
            ("N_NO", translate("NodalCities", "Statements that do not agree")),
            ("N_NOT_COMPUTED", translate("NodalCities", "Statements that cannot be computed")),
        )

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0, 0.4)
        )
        log_report(feedback, inputs.prepared.report)
        options = Carte1Options(**louvain_parameters.read_values(self, parameters, context))
        known = network_records(inputs)
        measured = gather_evidence(
            inputs.prepared, known, options, scale_progress(progress, 0.4, 0.9)
        )
        checked = check_statements(measured, scale_progress(progress, 0.9, 1.0))
        for statement, finding, _ in checked:
            feedback.pushInfo(
                f"{statement.key}  {localise(statement.text)}  {localise(finding.value)}  "
                f"({agreement_name(finding.agreement)})"
            )
        here = (self, parameters, context)
        outputs = {
            "OUTPUT": write_table(
                *here, "OUTPUT", output_fields.fields(output_fields.CHAPTER), _columns(checked)
            )
        }
        written = files.requested_files(*here, self.FILES)
        for path in written.values():
            chapter_page.write_page(path, checked, measured, inputs, options)
        counts = Counter(each.finding.agreement for each in checked)
        return {
            **self.style_outputs(context, outputs, {}),
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
