"""Import: any membership table, long or wide, to clean memberships with a report."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis import sample
from ...analysis.headers import SHAPES
from ...analysis.progress import part
from ...analysis.tables import read_table
from .. import parameters as shared
from ..base import NodalAlgorithm, progress_of
from ..import_outputs import ImportWriter
from ..inputs import InputReader
from ..layers import rows
from ..outputs import tell

translate = QCoreApplication.translate


class ImportMemberships(NodalAlgorithm):
    ID = "importmemberships"
    GROUP = "prepare"

    def displayName(self) -> str:
        return translate("NodalCities", "Import memberships")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Turns a table of cities and networks, long or wide, into clean memberships.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities", "import,clean,table,spreadsheet,long,wide,memberships,city networks"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (*_inputs(), *_outputs()):
            self.addParameter(parameter)
        for name, label in (
            ("N_CITIES", translate("NodalCities", "Number of cities")),
            ("N_NETWORKS", translate("NodalCities", "Number of networks")),
            ("N_MEMBERSHIPS", translate("NodalCities", "Number of memberships")),
            ("N_REJECTED", translate("NodalCities", "Number of rejected rows")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        reader = InputReader(self, parameters, context, feedback)
        source = reader.source("INPUT")
        if source is None:
            header, table = sample.table(sample.MEMBERSHIPS)
        else:
            header = source.fields().names()
            table = rows(source)
        imported = read_table(header, table, reader.choice(), part(progress, 0.0, 0.8))
        tell(feedback, imported.report)
        memberships = imported.memberships()
        progress(0.9)
        writer = ImportWriter(self, parameters, context, imported, memberships)
        return {
            "OUTPUT": writer.memberships(),
            "CITIES": writer.cities(),
            "NETWORKS": writer.networks(is_sample=source is None),
            "REJECTED": writer.rejected(),
            "REPORT": writer.report(),
            "N_CITIES": len(memberships.city_ids),
            "N_NETWORKS": len(memberships.network_ids),
            "N_MEMBERSHIPS": len(memberships),
            "N_REJECTED": len(imported.rejected),
        }


def _inputs() -> list[Any]:
    return [
        shared.table(
            "INPUT",
            translate("NodalCities", "Table of memberships"),
            translate(
                "NodalCities",
                "Any table or layer: CSV, spreadsheet, GeoPackage, database… "
                "Left empty, the bundled sample is used.",
            ),
        ),
        shared.helped(
            QgsProcessingParameterEnum(
                "SHAPE",
                translate("NodalCities", "Shape"),
                options=list(SHAPES),
                defaultValue=SHAPES[0],
                usesStaticStrings=True,
            ),
            translate(
                "NodalCities",
                "long: each row says that one city is in one network. wide: each row is a city, "
                "each network a column of marks. auto: the table itself decides, and the report "
                "says why.",
            ),
        ),
        _field(
            "CITY_FIELD",
            translate("NodalCities", "City field"),
            translate(
                "NodalCities",
                "Field with the name or id of the city. Left empty, it is recognised by its name.",
            ),
        ),
        _field(
            "COUNTRY_FIELD",
            translate("NodalCities", "Country field"),
            translate(
                "NodalCities",
                "Field with the name or ISO code of the country; keeps cities of one name apart. "
                "Left empty, it is recognised by its name.",
            ),
        ),
        _field(
            "ADMIN_FIELD",
            translate("NodalCities", "State or province field"),
            translate(
                "NodalCities",
                "Field with the state, province or region within the country. "
                "Left empty, it is recognised by its name.",
            ),
        ),
        _field(
            "NETWORK_FIELD",
            translate("NodalCities", "Network field (long table)"),
            translate(
                "NodalCities",
                "Field with the name or id of the network. "
                "Left empty, it is recognised by its name.",
            ),
        ),
        _field(
            "NETWORK_FIELDS",
            translate("NodalCities", "Network fields (wide table)"),
            translate(
                "NodalCities",
                "One field per network. Left empty, the columns that hold marks are taken.",
            ),
            many=True,
        ),
    ]


def _field(name: str, label: str, help_text: str, many: bool = False) -> Any:
    return shared.field(name, label, "INPUT", help_text, many=many)


def _outputs() -> list[Any]:
    return [
        shared.sink(
            "OUTPUT",
            translate("NodalCities", "Memberships"),
            translate(
                "NodalCities",
                "One row per city and network, with the other columns of the table.",
            ),
        ),
        shared.sink(
            "CITIES",
            translate("NodalCities", "Cities"),
            translate("NodalCities", "One row per city, with its number of networks."),
        ),
        shared.sink(
            "NETWORKS",
            translate("NodalCities", "Networks"),
            translate("NodalCities", "One row per network, with its number of members."),
        ),
        shared.sink(
            "REJECTED",
            translate("NodalCities", "Rejected rows"),
            translate("NodalCities", "Rows that could not be used, as they were, and why."),
            optional=True,
        ),
        shared.sink(
            "REPORT",
            translate("NodalCities", "Report"),
            translate("NodalCities", "Everything that was changed, refused or doubtful."),
            optional=True,
        ),
    ]
