"""Columns of values: how much of a member a city is, as firms grade their offices from 0 to 5."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError
from ..core.text import text
from .column_contents import count_values
from .column_names import VALUE_NAMES, match_usual_name
from .columns import ColumnLayout
from .membership_marks import cell_value, is_missing_name, is_year_mark

Table = Sequence[Sequence[object]]
_MEMBER_OR_NOT = {0.0, 1.0}


def recognise_values(found: ColumnLayout, table: Table) -> None:
    """Find the values of a table whose shape is known, where nobody named their column.

    Raises AnalysisError if the user named one in a table that has a column for each network.
    """
    if found.shape is TableShape.WIDE and not found.values:
        found.values = _graded_columns(found.networks, table)
    if found.shape is TableShape.LONG:
        if found.value is None and any(
            match_usual_name(found.names[i], VALUE_NAMES) and _holds_values(table, i)
            for i in found.free()
        ):
            found.value = found.recognise(Role.VALUE, VALUE_NAMES)
    elif found.value is not None:
        raise AnalysisError(
            "{value_field} is for long tables, with a row for each city and network: leave it "
            "empty. The numbers in the columns of a wide table are read without it.",
            value_field=Role.VALUE,
        )


def _graded_columns(columns: Iterable[int], table: Table) -> list[int]:
    """Return the columns whose numbers say more than member or not."""
    graded = []
    for column in columns:
        filled = [cell for cell in count_values(table, column) if not is_missing_name(cell)]
        numbers = {cell_value(cell) for cell in filled if not is_year_mark(cell)}
        if numbers and None not in numbers and not numbers <= _MEMBER_OR_NOT:
            graded.append(column)
    return graded


def _holds_values(table: Table, column: int) -> bool:
    """Return whether a column holds numbers only, of which not all are 1."""
    filled = {text(row[column]) for row in table}
    numbers = {cell_value(cell) for cell in filled if cell and not is_missing_name(cell)}
    return None not in numbers and bool(numbers) and numbers != {1.0}
