"""Import: membership tables of any shape, or files, to clean memberships with a report."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import Progress, part
from ...analysis.imports.membership_table import Import, read_table
from ...analysis.study import sample
from ...analysis.tables.columns import Choice
from ..framework.algorithm import NodalAlgorithm, progress_of
from ..inputs import parameter_kinds
from ..inputs import parameters as shared
from ..inputs.layers import rows
from ..inputs.network_table import import_networks, network_table_parameter
from ..inputs.reader import InputReader
from ..inputs.table_files import FileOfInput, better_read, read_from
from ..language.log import tell
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
        self.add_numbers(
            ("N_CITIES", translate("NodalCities", "Number of cities")),
            ("N_NETWORKS", translate("NodalCities", "Number of networks")),
            ("N_MEMBERSHIPS", translate("NodalCities", "Number of memberships")),
            ("N_REJECTED", translate("NodalCities", "Number of rejected rows")),
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        ok, problem = super().checkParameterValues(parameters, context)
        if not ok and better_read(self, parameters, context) is not None:
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
        imported = self._imported(reader, part(progress, 0.0, 0.8))
        memberships = imported.memberships()
        progress(0.85)
        networks = import_networks(reader, memberships, sample.has_memberships(imported.rows))
        tell(feedback, (*imported.report, *networks.report))
        progress(0.9)
        writing = part(progress, 0.9, 1.0)
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

    def _imported(self, reader: InputReader, progress: Progress) -> Import:
        """Return what FILE or INPUT says, for want of both the sample."""
        path = self.parameterAsFile(reader.parameters, "FILE", reader.context)
        has_input = bool(reader.parameters.get("INPUT"))
        if path and has_input:
            raise AnalysisError("INPUT and FILE are both given: leave one of them empty.")
        if not path and not has_input:
            return read_table(*sample.table(sample.MEMBERSHIPS), Choice(), progress)
        behind = FileOfInput(path) if path else better_read(self, reader.parameters, reader.context)
        if behind is not None:
            return read_from(behind, reader.choice(), progress)
        source = reader.source("INPUT")
        header = source.fields().names()
        return read_table(header, rows(source), reader.choice(), progress)


def _inputs() -> list[Any]:
    table, city, network = shared.memberships("INPUT")
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
        shared.shape(),
        city,
        shared.country("INPUT"),
        shared.division("INPUT"),
        network,
        shared.network_fields("INPUT"),
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
