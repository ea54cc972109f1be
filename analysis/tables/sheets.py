"""Several sheets as one table, columns of one role or one name below each other.

What they are called may say where their cities are, or that they are hardly networks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ..core.choices import SheetKind, TableShape
from ..core.errors import Message
from ..core.row_numbers import RowNumbering
from ..core.text import find_free_name, fold_for_comparison, text
from ..gazetteer.countries import country_code
from ..gazetteer.names import normalise
from .column_names import is_year
from .columns import ColumnChoice, ColumnLayout, join_for_message
from .header_row import TableWithHeader
from .place_columns import SHORTEST_COUNTRY, is_world_region

_ROLES = ("city", "name", "country", "admin", "network")


# What programs call a sheet that nobody named, before its number.
_DEFAULT_SHEET_NAMES = frozenset(
    "sheet feuil feuille tabelle hoja foglio planilha folha table".split()
)


class CitySheet(NamedTuple):
    """A sheet with a column of cities."""

    name: str
    headed: TableWithHeader
    found: ColumnLayout
    kind: SheetKind


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


def are_called_as_countries(read: Sequence[CitySheet]) -> bool:
    """Return whether each sheet holds the cities of the country that it is called after."""
    return len(read) > 1 and all(
        sheet.found.country is None
        and len(sheet.name) >= SHORTEST_COUNTRY
        and country_code(sheet.name) is not None
        for sheet in read
    )


def add_country(sheet: CitySheet) -> CitySheet:
    """Return a sheet with a further column of the country that it is called after."""
    names = [*sheet.found.names]
    width = len(names)
    names.append(find_free_name("country", names.__contains__))
    rows = [
        [*row[:width], *[None] * (width - len(row)), sheet.name, *row[width:]]
        for row in sheet.headed.table
    ]
    headed = sheet.headed._replace(header=names, table=rows)
    return sheet._replace(headed=headed, found=replace(sheet.found, names=names, country=width))


def doubt_years(kept: Sequence[CitySheet]) -> tuple[Message, ...]:
    """Return the doubt of sheets that are called as years and were read as one table."""
    if not all(is_year(sheet.name) for sheet in kept):
        return ()
    message = Message(
        "The sheets are called as years ({sheets}) and were read as one table: who is a member in "
        "one of them counts as a member. To read one year, give its sheet alone.",
        {"sheets": join_for_message([sheet.name for sheet in kept])},
    )
    return (message,)


def doubt_networks(kept: Sequence[CitySheet]) -> list[Message]:
    """Return the doubt of sheets that were read as a network each, but are hardly called as one."""
    doubtful = [
        sheet.name
        for sheet in kept
        if is_year(sheet.name)
        or is_world_region(normalise(sheet.name))
        or is_default_name(sheet.name)
    ]
    if not doubtful:
        return []
    message = Message(
        "Each sheet was read as the members of one network, also {sheets}, which are hardly called "
        "as networks. If they are none, write the networks in a column called network.",
        {"sheets": join_for_message(doubtful)},
    )
    return [message]


def is_default_name(name: str) -> bool:
    """Return whether a program called a sheet so: Sheet1, Feuil2."""
    return fold_for_comparison(name).rstrip("_0123456789") in _DEFAULT_SHEET_NAMES
