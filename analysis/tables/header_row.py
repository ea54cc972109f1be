"""Where the names of the columns are: not always in the first row.

A spreadsheet may have titles above them, or groups of columns ("European networks") in
merged cells above or around them; and GDAL calls the columns of a sheet Field1, Field2… and
hands its header over as data when it takes it for one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.row_numbers import RowBlock, RowNumbering
from ..core.text import fold_for_comparison, shorten, text
from .column_names import (
    ADMIN_NAMES,
    ATTRIBUTE_NAMES,
    CITY_ID_NAMES,
    CITY_NAMES,
    COUNTRY_NAMES,
    GENERIC_NAMES,
    NETWORK_NAMES,
    match_usual_name,
)
from .columns import ColumnChoice
from .membership_marks import marks_membership

Rows = Sequence[Sequence[object]]
_GENERATED_NAME = re.compile(r"(?:field|column)[_ ]?(\d+)", re.IGNORECASE)
_KEY_COLUMN_NAMES = frozenset([*CITY_ID_NAMES, *CITY_NAMES, *GENERIC_NAMES, *NETWORK_NAMES])
_FURTHER_NAMES = frozenset(
    name
    for name in (*COUNTRY_NAMES, *ADMIN_NAMES, *ATTRIBUTE_NAMES, "type", "status", "category")
    if len(name) > 1  # x and y are marks too
)
_HEADER_SEARCH_ROWS = 20  # rows among which the header is looked for
_MOST_HEADER_ROWS = 3
_LONGEST_NAME = 100  # letters; longer ones are titles


class TableWithHeader(NamedTuple):
    """A table, its header, and the choice in terms of that header.

    ``non_city_rows`` are its rows that are no cities, by position from 0, once they are known;
    ``headings`` those of them that group the rows below.
    """

    header: Sequence[object]
    table: Rows
    choice: ColumnChoice
    report: tuple[ReportRow, ...] = ()
    numbering: RowNumbering = RowNumbering()
    non_city_rows: dict[int, str] | None = None
    headings: tuple[int, ...] = ()
    doubts: tuple[Message, ...] = ()  # what else its sheets may say


class HeaderPosition(NamedTuple):
    """Names of the columns, and the positions of the first and the last row they fill."""

    names: list[str]
    first: int
    last: int


def take_header_row(header: Sequence[object], table: Rows, choice: ColumnChoice) -> TableWithHeader:
    """Take a row below the names of the columns as the header, if that is what it is.

    >>> rows = [["Ville", "ICC"], ["Bern", "x"]]
    >>> found = take_header_row(["Field1", "Field2"], rows, ColumnChoice())
    >>> found.header, found.table
    (['Ville', 'ICC'], [['Bern', 'x']])
    """
    given = [text(name) for name in header]
    top = ["" if is_generated_name(name, i) else name for i, name in enumerate(given, start=1)]
    found = find_header([top, *table[:_HEADER_SEARCH_ROWS]])
    if found is None or found.last == 0:
        return TableWithHeader(header, table, choice)
    names = [name or old for name, old in zip(found.names, given)]
    message = Message(
        "The first row was taken as the names of the columns, which had none of their own; "
        "row 1 is the one below."
    )
    if found.last > 1 or any(top):
        message = Message(
            "The names of the columns were found below the first row; row 1 is the one below them."
        )
    report = [ReportRow(None, "", "", "header", message)]
    report += report_titles([top, *table[: found.first]], found)
    rest = table[found.last :]
    return TableWithHeader(
        names, rest, rename_choice(choice, dict(zip(given, names))), tuple(report)
    )


def find_header(grid: Rows) -> HeaderPosition | None:
    """Return where the names of the columns are among the first rows, None if nowhere.

    It is the first row with the usual name of a column of cities or networks, or two others, that
    has more cells filled in than any row above; a single cell is a title as long as there is
    another such row. Where a row below fills the gaps of the header, the two make one.

    >>> find_header([["Members", ""], ["City", "Country"], ["Bern", "CH"]])
    HeaderPosition(names=['City', 'Country'], first=1, last=1)
    >>> find_header([["Ville", "Réseaux", ""], ["", "ICC", "UCLG"], ["Bern", "x", ""]]).names
    ['Ville', 'ICC', 'UCLG']
    """
    rows = [[text(value) for value in row] for row in grid[: _HEADER_SEARCH_ROWS + 1]]
    widths = [sum(map(bool, cells)) for cells in rows]
    for least, named in product((2, 1), (_has_usual_name, _has_recognisable_name)):
        for position, cells in enumerate(rows[:_HEADER_SEARCH_ROWS]):
            most = max(widths[:position], default=0)
            # In a single column, titles are as wide as the header.
            wider = widths[position] > most - (least == 1)
            if widths[position] >= least and wider and named(cells):
                return _header_at(rows, position)
    return None


def _header_at(rows: list[list[str]], position: int) -> HeaderPosition:
    cells = rows[position]
    above = rows[position - 1] if position else []
    more = _count_further_rows(cells, rows[position + 1 : position + _MOST_HEADER_ROWS + 1])
    names = cells if more else _qualify_by_group(cells, above)
    for below in rows[position + 1 : position + 1 + more]:
        names = _join_header_rows(names, below)
    if not more and sum(map(bool, above)) > 1:
        names = _fill_name_gaps(names, above, rows[position + 1 :])
    return HeaderPosition(names, position, position + more)


def report_titles(grid: Rows, found: HeaderPosition, numbered: bool = False) -> list[ReportRow]:
    """Return a report row for each row above the header."""
    rows = []
    for number, row in enumerate(grid[: found.first], start=1):
        said = shorten(" | ".join(filter(None, map(text, row))), 200)
        if said:
            message = Message("Left out, above the names of the columns: “{text}”.", {"text": said})
            rows.append(ReportRow(number if numbered else None, "", said, "title_row", message))
    return rows


def is_generated_name(name: str, position: int) -> bool:
    """Return whether a reader of tables called the column so because of its position."""
    match = _GENERATED_NAME.fullmatch(name)
    return bool(match) and int(match[1]) == position if match else False


def _has_usual_name(cells: Sequence[str]) -> bool:
    """Return whether a row has the name of a column of cities or networks, or two other names."""
    names = {fold_for_comparison(cell) for cell in cells if len(cell) <= _LONGEST_NAME}
    return not names.isdisjoint(_KEY_COLUMN_NAMES) or len(names & _FURTHER_NAMES) > 1


def _has_recognisable_name(cells: Sequence[str]) -> bool:
    return any(
        len(cell) <= _LONGEST_NAME and match_usual_name(cell, _KEY_COLUMN_NAMES) for cell in cells
    )


def _count_further_rows(top: Sequence[str], rows: Rows) -> int:
    """Return how many rows below name the columns that merged cells leave without a name.

    They have nothing under the first named column, where the row after them has a city, and no
    marks.
    """
    first = next(i for i, name in enumerate(top) if name)
    for count, row in enumerate(rows):
        below = [text(value) for value in row]
        if any(below[first : first + 1]):
            return count
        if not _continues_header(top, below):
            return 0
    return 0


def _continues_header(top: Sequence[str], below: Sequence[str]) -> bool:
    gaps = [b for t, b in zip(top, below) if not t and b]
    under = [b for t, b in zip(top, below) if t]
    words = [
        cell for cell in below if cell and marks_membership(cell) is None and not cell.isdigit()
    ]
    return bool(gaps) and bool(under) and not under[0] and len(words) == sum(map(bool, below))


def _join_header_rows(top: Sequence[str], below: Sequence[str]) -> list[str]:
    low = [*below, *[""] * (len(top) - len(below))]
    groups = _group_of_each_column([t if b else "" for t, b in zip(top, low)], low)
    return _prefix_repeated_names([b or t for t, b in zip(top, low)], groups)


def _qualify_by_group(names: list[str], above: Sequence[str]) -> list[str]:
    """Tell columns of one name apart by the group above them, if there are groups."""
    if sum(map(bool, above)) < 2:
        return names
    return _prefix_repeated_names(
        names, _group_of_each_column([*above, *[""] * (len(names) - len(above))], names)
    )


def _fill_name_gaps(names: list[str], above: Sequence[str], under: Rows) -> list[str]:
    """Name the columns that hold something by the cell above, where merged cells leave it."""
    width = max(len(names), len(above))
    filled = {i for row in under for i, value in enumerate(row) if value}
    wide = [*names, *[""] * (width - len(names))]
    return [name or (above[i] if i in filled else "") for i, name in enumerate(wide)]


def _group_of_each_column(groups: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the group of each column: the cell above it, or the last one to its left."""
    spread = []
    last = ""
    for group, name in zip(groups, names):
        last = (group or last) if name else ""
        spread.append(last)
    return spread


def _prefix_repeated_names(names: list[str], groups: Sequence[str]) -> list[str]:
    repeated = {name for name in names if name and names.count(name) > 1}
    return [f"{g} – {n}" if n in repeated and g else n for n, g in zip(names, groups)]


def rename_choice(choice: ColumnChoice, real: dict[str, str]) -> ColumnChoice:
    """Return the choice with names of columns replaced, such as those a reader made up."""

    def name(field: str | None) -> str | None:
        return real.get(field, field) if field else field

    return replace(
        choice,
        city=name(choice.city),
        country=name(choice.country),
        admin=name(choice.admin),
        network=name(choice.network),
        networks=tuple(real.get(field, field) for field in choice.networks),
        value=name(choice.value),
    )


def table_from_grid(grid: Rows, choice: ColumnChoice) -> TableWithHeader:
    """Return the table of a grid of cells, its rows numbered as a spreadsheet does.

    Columns without a name are called ``field_4`` after their position, or dropped where they
    are empty.
    """
    found = find_header(grid)
    if found is None:
        first = next((i for i, row in enumerate(grid) if any(map(text, row))), 0)
        names = [text(value) for value in grid[first]] if grid else []
        found = HeaderPosition(names, first, first)
    table = grid[found.last + 1 :]
    names = _add_row_number_name(found.names, table)
    named = max((i for i, name in enumerate(names, start=1) if name), default=0)
    width = max(named, _usual_width(table))
    names = [*names[:width], *[""] * (width - len(names))]
    kept = [i for i in range(width) if names[i] or _holds_something(table, i)]
    header = [names[i] or f"field_{i + 1}" for i in kept]
    rows = [_select_cells(row, kept, width) for row in table]
    report = report_titles(grid, found, numbered=True)
    if found.last > 0:
        message = Message(
            "The names of the columns are those of row {row}.", {"row": found.last + 1}
        )
        report.append(ReportRow(found.last + 1, "", "", "header", message))
    return TableWithHeader(
        header, rows, choice, tuple(report), RowNumbering([RowBlock("", found.last + 2, len(rows))])
    )


def _add_row_number_name(names: list[str], table: Rows) -> list[str]:
    """Add a name for the row numbers that R writes without one."""
    last = max((i for i, name in enumerate(names, start=1) if name), default=0)
    if table and last and all(len(row) == last + 1 and text(row[0]).isdigit() for row in table):
        return ["", *names]
    return names


def _usual_width(table: Rows) -> int:
    """Return how many columns at least half of the rows fill."""
    widths = sorted(
        max((i for i, value in enumerate(row, start=1) if text(value)), default=0)
        for row in table[:1000]
    )
    return widths[len(widths) // 2] if widths else 0


def _holds_something(table: Rows, column: int) -> bool:
    return any(len(row) > column and text(row[column]) for row in table)


def _select_cells(row: Sequence[object], kept: Sequence[int], width: int) -> Sequence[object]:
    if len(kept) == width <= len(row):
        return row
    return [*(row[i] if i < len(row) else None for i in kept), *row[width:]]
