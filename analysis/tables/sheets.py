"""Several sheets as one table, columns of one role or one name below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ..core.choices import TableShape
from ..core.row_numbers import RowNumbering
from ..core.text import fold_for_comparison, text
from .columns import ColumnChoice, ColumnLayout
from .header_row import TableWithHeader

_ROLES = ("city", "name", "country", "admin", "network")


def combine_sheets(
    parts: Sequence[tuple[str, TableWithHeader, ColumnLayout]], by_sheet: bool
) -> tuple[TableWithHeader, ColumnLayout]:
    """Return one table of several sheets and its layout.

    Args:
        parts: Name of each sheet, its table, its columns.
        by_sheet: Whether each sheet is a network: its name then becomes the first column.
    """
    keys: dict[str, str] = {"sheet": "sheet"} if by_sheet else {}
    columns = []
    for _, _, found in parts:
        mapped = _column_keys(found)
        columns.append(mapped)
        for key, index in mapped.items():
            keys.setdefault(key, found.names[index])
    names = _make_unique(list(keys.values()))
    rows: list[list[object]] = []
    for (sheet, headed, found), mapped in zip(parts, columns):
        order = [mapped.get(key) for key in keys]
        width = len(found.names)
        for row in headed.table:
            cells = [None if i is None or i >= len(row) else row[i] for i in order]
            if by_sheet:
                cells[0] = text(sheet)
            rows.append([*cells, *row[width:]])
    layout = ColumnLayout(names, shape=TableShape.SHEETS if by_sheet else TableShape.AUTO)
    for role, position in zip(_ROLES, (list(keys).index(r) if r in keys else None for r in _ROLES)):
        setattr(layout, role, position)
    if by_sheet:
        layout.network = 0
        first = parts[0][2]
        back = {index: key for key, index in columns[0].items()}
        layout.recognised = [
            (role, list(keys).index(back[index])) for role, index in first.recognised
        ]
    numbers = [p._replace(sheet=s) for s, headed, _ in parts for p in headed.numbering.parts]
    starts = accumulate((len(headed.table) for _, headed, _ in parts), initial=0)
    non_city_rows = {
        start + position: kind
        for start, (_, headed, _) in zip(starts, parts)
        for position, kind in (headed.non_city_rows or {}).items()
    }
    whole = TableWithHeader(
        names, rows, ColumnChoice(), numbering=RowNumbering(numbers), non_city_rows=non_city_rows
    )
    return whole, layout


def _column_keys(found: ColumnLayout) -> dict[str, int]:
    """Return the columns of a sheet by their role, else by their name."""
    roles = {role: getattr(found, role) for role in _ROLES}
    keys = {role: index for role, index in roles.items() if index is not None}
    taken = set(keys.values())
    for index, name in enumerate(found.names):
        if index not in taken:
            keys.setdefault("=" + fold_for_comparison(name), index)
    return keys


def _make_unique(names: list[str]) -> list[str]:
    free: list[str] = []
    for name in names:
        number, other = 2, name
        while other.casefold() in {n.casefold() for n in free}:
            other, number = f"{name} {number}", number + 1
        free.append(other)
    return free
