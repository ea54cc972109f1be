"""Typology of the networks: Tables 1-5 as cross-tabulations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFields

from ....analysis.study.result_columns import Columns
from ....analysis.study.typology import (
    CHAPTER_DIMENSIONS,
    DIMENSIONS,
    CrossTable,
    NetworkGroup,
    cross_table,
    groups,
    typed_networks,
)
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_records import network_records
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...outputs.writers import write_table
from ...reports import typology_tables
from ...schema import output_fields
from ...schema.carried_columns import CarriedColumns


class TypologyTables(StyledAlgorithm):
    ID = "typologytables"
    GROUP = "measure"
    FILE_OUTPUTS = ("REPORT", "LATEX", "CSV")

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Typology of the networks",
            (
                "Counts the networks by region, field, way of creation and type, with their "
                "members and years."
            ),
            (
                "typology,cross-tabulation,pivot table,contingency table,region,field,sponsored,"
                "spontaneous,LaTeX,city networks"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.choice(
                "ROWS",
                "Rows",
                "What the rows of the cross-tabulation stand for.",
                DIMENSIONS,
                ["region"],
                allow_multiple=True,
            ),
            parameter_kinds.choice(
                "COLUMNS",
                "Columns",
                "What the columns of the cross-tabulation stand for.",
                DIMENSIONS,
                ["field"],
                allow_multiple=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Typology of the networks",
                "One row per combination of region, field, way of creation and type, and of "
                "the rows and columns chosen.",
            ),
            parameter_kinds.sink(
                "TABLE",
                "Cross-tabulation",
                "Number of networks, rows by columns.",
                by_default=True,
            ),
            parameter_kinds.report("The tables, and the networks of each region by name."),
            parameter_kinds.output_file(
                "LATEX",
                "Tables for LaTeX",
                "The tables of the report, to be put into a document.",
                "LaTeX (*.tex)",
            ),
            parameter_kinds.output_file(
                "CSV",
                "Table for spreadsheets",
                "The cross-tabulation with its totals.",
                "CSV (*.csv)",
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {"N_NETWORKS": translate("NodalCities", "Number of networks")}

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 1.0)
        networks = typed_networks(inputs.prepared.memberships, network_records(inputs))
        rows = run.choices("ROWS")
        columns = run.choices("COLUMNS")
        cross = cross_table(networks, rows, columns)
        run.log(typology_tables.headline(networks))
        every = [d for d in DIMENSIONS if d in {*CHAPTER_DIMENSIONS, *rows, *columns}]
        fields = output_fields.fields([*every, *output_fields.TYPOLOGY])
        combinations = _group_columns(groups(networks, every), every)
        outputs = {
            "OUTPUT": write_table(run, "OUTPUT", fields, combinations),
            "TABLE": write_table(run, "TABLE", *_cross_table_columns(cross, rows)),
        }
        written = run.files(self.FILE_OUTPUTS)
        found = list(typology_tables.tables(networks, cross, rows, columns))
        if "REPORT" in written:
            typology_tables.write_page(written["REPORT"], run, inputs, found, networks)
        if "LATEX" in written:
            typology_tables.write_latex(written["LATEX"], found)
        if "CSV" in written:
            typology_tables.write_csv(written["CSV"], cross, rows)
        return {
            **self.style_outputs(run, outputs),
            **{name: str(path) for name, path in written.items()},
            "N_NETWORKS": len(networks),
        }


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
