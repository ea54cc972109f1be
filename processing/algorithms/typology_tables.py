"""Typology of the networks: Tables 1-5 as cross-tabulations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.study.typology import (
    CHAPTER_DIMENSIONS,
    DIMENSIONS,
    CrossTable,
    NetworkGroup,
    cross_table,
    groups,
    typed_networks,
)
from ..framework.algorithm import progress_of
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, parameter_kinds
from ..inputs.network_records import network_records
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs import files
from ..outputs.result_columns import Columns
from ..outputs.writers import write_table
from ..reports import typology_tables
from ..schema import output_fields
from ..schema.carried_columns import CarriedColumns

translate = QCoreApplication.translate


class TypologyTables(StyledAlgorithm):
    ID = "typologytables"
    GROUP = "measure"
    FILES = ("REPORT", "LATEX", "CSV")

    def displayName(self) -> str:
        return translate("NodalCities", "Typology of the networks")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Counts the networks by region, field, way of creation and type, with their members "
            "and years.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "typology,cross-tabulation,contingency table,region,field,sponsored,spontaneous,"
            "LaTeX,city networks",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *common_parameters.network_parameters(),
            _dimensions(
                "ROWS",
                translate("NodalCities", "Rows"),
                translate("NodalCities", "What the rows of the cross-tabulation stand for."),
                ["region"],
            ),
            _dimensions(
                "COLUMNS",
                translate("NodalCities", "Columns"),
                translate("NodalCities", "What the columns of the cross-tabulation stand for."),
                ["field"],
            ),
            parameter_kinds.sink(
                "OUTPUT",
                translate("NodalCities", "Typology of the networks"),
                translate(
                    "NodalCities",
                    "One row per combination of region, field, way of creation and type, and of "
                    "the rows and columns chosen.",
                ),
            ),
            parameter_kinds.sink(
                "TABLE",
                translate("NodalCities", "Cross-tabulation"),
                translate("NodalCities", "Number of networks, rows by columns."),
                optional=True,
                by_default=True,
            ),
            parameter_kinds.report(
                translate("NodalCities", "The tables, and the networks of each region by name.")
            ),
            parameter_kinds.output_file(
                "LATEX",
                translate("NodalCities", "Tables for LaTeX"),
                translate("NodalCities", "The tables of the report, to be put into a document."),
                "LaTeX (*.tex)",
            ),
            parameter_kinds.output_file(
                "CSV",
                translate("NodalCities", "Table for spreadsheets"),
                translate("NodalCities", "The cross-tabulation with its totals."),
                "CSV (*.csv)",
            ),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(("N_NETWORKS", translate("NodalCities", "Number of networks")))

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        inputs = InputReader(self, parameters, context, feedback).read(progress)
        log_report(feedback, inputs.prepared.report)
        networks = typed_networks(inputs.prepared.memberships, network_records(inputs))
        rows = self.parameterAsEnumStrings(parameters, "ROWS", context)
        columns = self.parameterAsEnumStrings(parameters, "COLUMNS", context)
        cross = cross_table(networks, rows, columns)
        feedback.pushInfo(typology_tables.headline(networks))
        every = [d for d in DIMENSIONS if d in {*CHAPTER_DIMENSIONS, *rows, *columns}]
        here = (self, parameters, context)
        outputs = {
            "OUTPUT": write_table(
                *here,
                "OUTPUT",
                output_fields.fields([*every, *output_fields.TYPOLOGY]),
                _group_columns(groups(networks, every), every),
            ),
            "TABLE": write_table(*here, "TABLE", *_cross_table_columns(cross, rows)),
        }
        written = files.requested_files(*here, self.FILES)
        found = list(typology_tables.tables(networks, cross, rows, columns))
        if "REPORT" in written:
            typology_tables.write_page(written["REPORT"], found, networks)
        if "LATEX" in written:
            typology_tables.write_latex(written["LATEX"], found)
        if "CSV" in written:
            typology_tables.write_csv(written["CSV"], cross, rows)
        return {
            **self.style_outputs(context, outputs, {}),
            **{name: str(path) for name, path in written.items()},
            "N_NETWORKS": len(networks),
        }


def _dimensions(name: str, label: str, help_text: str, default: list[str]) -> Any:
    return parameter_kinds.with_help(
        QgsProcessingParameterEnum(
            name,
            label,
            options=list(DIMENSIONS),
            allowMultiple=True,
            defaultValue=default,
            usesStaticStrings=True,
        ),
        help_text,
    )


def _group_columns(found: Sequence[NetworkGroup], dimensions: Sequence[str]) -> Columns:
    years = [group.years or (None, None) for group in found]
    return {
        **{name: [g.values[i] for g in found] for i, name in enumerate(dimensions)},
        "count": [len(g.networks) for g in found],
        "members": [g.members for g in found],
        "cities": [g.cities for g in found],
        "first_year": [first for first, _ in years],
        "last_year": [last for _, last in years],
        "network_names": [";".join(n.name for n in g.networks) for g in found],
    }


def _cross_table_columns(cross: CrossTable, rows: Sequence[str]) -> tuple[QgsFields, Columns]:
    """Return the cross-tabulation, a field per column value; the total comes first.

    Values that differ by case alone, which a GeoPackage takes for one field, are numbered.
    """
    fields = output_fields.fields([*rows, "count"])
    names = [", ".join(column) for column in cross.columns]
    table = [cross.counts(row) for row in cross.rows]
    own = CarriedColumns(names, table, fields.names())
    own.add_fields(fields)
    return fields, {
        **{name: [row[i] for row in cross.rows] for i, name in enumerate(rows)},
        "count": [sum(counts) for counts in table],
        **own.columns(range(len(table))),
    }
