"""Import: membership tables of any shape, or files, to clean memberships with a report."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import Progress, scale_progress
from ...analysis.imports.membership_table import MembershipImport, read_memberships
from ...analysis.study import sample
from ...analysis.tables.columns import ColumnChoice
from ..framework.algorithm import NodalAlgorithm, progress_of
from ..inputs import common_parameters, parameter_kinds
from ..inputs.features import read_rows
from ..inputs.network_table import import_networks, network_table_parameter
from ..inputs.reader import InputReader
from ..inputs.table_files import SourceFile, find_misread_file, import_file
from ..language.log import log_report
from ..outputs.import_outputs import ImportWriter

translate = QCoreApplication.translate


class ImportMemberships(NodalAlgorithm):
    ID = "importmemberships"
    GROUP = "prepare"

    def displayName(self) -> str:
        return translate("NodalCities", "Import memberships")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Turns a table or workbook of cities and networks, of any shape, into clean "
            "memberships.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "import,clean,table,spreadsheet,workbook,sheets,list,long,wide,encoding,memberships,"
            "city networks",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (*_inputs(), *_outputs()):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("N_CITIES", translate("NodalCities", "Number of cities")),
            ("N_NETWORKS", translate("NodalCities", "Number of networks")),
            ("N_MEMBERSHIPS", translate("NodalCities", "Number of memberships")),
            ("N_REJECTED", translate("NodalCities", "Number of rejected rows")),
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        ok, problem = super().checkParameterValues(parameters, context)
        if not ok and find_misread_file(self, parameters, context) is not None:
            # No layer, but a file that can be read.
            return super().checkParameterValues({**parameters, "INPUT": None}, context)
        return ok, problem

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        reader = InputReader(self, parameters, context, feedback)
        imported = self._imported(reader, scale_progress(progress, 0.0, 0.8))
        memberships = imported.memberships()
        progress(0.85)
        networks = import_networks(
            reader, memberships, sample.are_sample_memberships(imported.rows)
        )
        log_report(feedback, (*imported.report, *networks.report))
        progress(0.9)
        writing = scale_progress(progress, 0.9, 1.0)
        writer = ImportWriter(self, parameters, context, imported, memberships, writing)
        return {
            "OUTPUT": writer.memberships(),
            "CITIES": writer.cities(),
            "NETWORKS": writer.networks(networks),
            "REJECTED": writer.rejected(),
            "REPORT": writer.report(networks),
            "N_CITIES": len(memberships.city_ids),
            "N_NETWORKS": len(memberships.network_ids),
            "N_MEMBERSHIPS": len(memberships),
            "N_REJECTED": len(imported.rejected),
        }

    def _imported(self, reader: InputReader, progress: Progress) -> MembershipImport:
        """Return what FILE or INPUT says, for want of both the sample."""
        path = self.parameterAsFile(reader.parameters, "FILE", reader.context)
        has_input = bool(reader.parameters.get("INPUT"))
        if path and has_input:
            raise AnalysisError("INPUT and FILE are both given: leave one of them empty.")
        if not path and not has_input:
            return read_memberships(
                *sample.read_sample_table(sample.MEMBERSHIPS), ColumnChoice(), progress
            )
        behind = (
            SourceFile(path) if path else find_misread_file(self, reader.parameters, reader.context)
        )
        if behind is not None:
            return import_file(behind, reader.choice(), progress)
        source = reader.source("INPUT")
        header = source.fields().names()
        return read_memberships(header, read_rows(source), reader.choice(), progress)


def _inputs() -> list[Any]:
    table, city, network = common_parameters.membership_parameters("INPUT")
    return [
        table,
        parameter_kinds.input_file(
            "FILE",
            translate("NodalCities", "Or a file: workbook or text"),
            translate(
                "NodalCities",
                "A workbook (XLSX, ODS, XLS), whose sheets may be a network each, or a text file "
                "(CSV…) of any encoding, read as it is. Leave the memberships empty.",
            ),
            translate("NodalCities", "Workbooks and text")
            + " (*.xlsx *.xlsm *.ods *.xls *.csv *.tsv *.tab *.txt);;"
            + translate("NodalCities", "All files")
            + " (*.*)",
        ),
        common_parameters.shape_parameter(),
        city,
        common_parameters.country_field("INPUT"),
        common_parameters.division_field("INPUT"),
        network,
        common_parameters.network_fields_parameter("INPUT"),
        network_table_parameter(),
    ]


def _outputs() -> list[Any]:
    return [
        parameter_kinds.sink(
            "OUTPUT",
            translate("NodalCities", "Memberships"),
            translate(
                "NodalCities",
                "One row per city and network, with the other columns of the table.",
            ),
        ),
        parameter_kinds.sink(
            "CITIES",
            translate("NodalCities", "Cities"),
            translate("NodalCities", "One row per city, with its number of networks."),
        ),
        parameter_kinds.sink(
            "NETWORKS",
            translate("NodalCities", "Networks"),
            translate("NodalCities", "One row per network, with its number of members."),
        ),
        parameter_kinds.sink(
            "REJECTED",
            translate("NodalCities", "Rejected rows"),
            translate("NodalCities", "Rows that could not be used, as they were, and why."),
            optional=True,
        ),
        parameter_kinds.sink(
            "REPORT",
            translate("NodalCities", "Report"),
            translate("NodalCities", "Everything that was changed, refused or doubtful."),
            optional=True,
        ),
    ]
