"""Which sheets of a workbook hold memberships, and how they make one table.

A sheet with a column of cities is *long* if it has a column with a usual name of networks,
*wide* if it has several columns of marks (one will do if no other sheet has cities), else
*members*: it lists the cities of the network it is called after. Long sheets win over wide
ones, and these over members, which then only describe the cities of the others. Sheets
without a column of cities are notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..core.choices import Role, SheetKind, TableShape
from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress, scale_progress
from ..core.report_rows import ReportRow
from ..core.text import fold_for_comparison, shorten, text
from .column_contents import classify_columns, numeric_columns
from .column_names import (
    CITY_ID_NAMES,
    CITY_NAMES,
    NOTES_SHEET_NAMES,
    find_tie_columns,
    names_twins,
)
from .columns import (
    ColumnChoice,
    ColumnLayout,
    check_header,
    join_for_message,
    recognise_city_columns,
)
from .header_row import TableWithHeader, table_from_grid
from .sheets import (
    CitySheet,
    add_country,
    are_called_as_countries,
    combine_sheets,
    doubt_networks,
    doubt_years,
    is_default_name,
)
from .totals_and_notes import drop_rows, find_non_city_rows


class Sheet(NamedTuple):
    """A sheet as it is, header included: rows of cells. That of a text file has no name."""

    name: str
    rows: Sequence[Sequence[object]]


def select_table(
    sheets: Sequence[Sheet], choice: ColumnChoice, progress: Progress = ignore_progress
) -> tuple[TableWithHeader, ColumnLayout | None]:
    """Return the table to read, and its layout where it is one sheet per network.

    Raises AnalysisError if no sheet has a column of cities.
    """
    if len(sheets) == 1 and not sheets[0].name:
        return table_from_grid(sheets[0].rows, choice), None
    report: list[ReportRow] = []
    shares = [
        scale_progress(progress, i / len(sheets), (i + 1) / len(sheets)) for i in range(len(sheets))
    ]
    every = [_read_sheet(s, choice, report, share) for s, share in zip(sheets, shares)]
    read = [sheet for sheet in every if sheet is not None]
    if not read:
        return _only_filled_sheet(sheets, choice), None
    _require_fields(read, choice)
    kind = _kind_to_read(read, choice.shape)
    if choice.shape is not TableShape.SHEETS and are_called_as_countries(read):
        read = [add_country(sheet) for sheet in read]
        kind = SheetKind.LONG if kind is SheetKind.MEMBERS else kind
    kept = read if kind is SheetKind.MEMBERS else [r for r in read if r.kind == kind] or read
    report += (_other_kind_row(sheet.name, kind) for sheet in read if sheet not in kept)
    if kind is not SheetKind.MEMBERS and len(kept) == 1:
        report += _header_report(kept[0], "")
        if len(sheets) > 1:
            report.insert(0, _sheets_read_row(kept, len(sheets)))
        return kept[0].headed._replace(report=tuple(report)), None
    report += (row for sheet in kept for row in _header_report(sheet, sheet.name))
    parts = [(sheet.name, sheet.headed, sheet.found) for sheet in kept]
    headed, found = combine_sheets(parts, by_sheet=kind is SheetKind.MEMBERS)
    headed = headed._replace(choice=_choice_for_combined(choice, found), report=tuple(report))
    if kind is not SheetKind.MEMBERS:
        report.insert(0, _sheets_read_row(kept, len(sheets)))
        return headed._replace(report=tuple(report), doubts=doubt_years(kept)), None
    if choice.shape is not TableShape.SHEETS:
        found.doubts += doubt_networks(kept)
    found.reason = Message(
        "Read as one sheet per network ({n}): {sheets}.",
        {"n": len(kept), "sheets": join_for_message([sheet.name for sheet in kept])},
    )
    return headed, found


def _read_sheet(
    sheet: Sheet, choice: ColumnChoice, report: list[ReportRow], progress: Progress
) -> CitySheet | None:
    """Return a sheet that has a column of cities; report why another is left out."""
    if not any(text(value) for row in sheet.rows for value in row):
        report.append(
            _left_out_row(sheet, Message("The sheet {sheet} is empty.", _sheet_value(sheet)))
        )
        return None
    headed = table_from_grid(sheet.rows, choice)
    names = [text(name) for name in headed.header]
    found = ColumnLayout(names, numeric_columns=numeric_columns(names, headed.table))
    _recognise_columns(found, sheet.name, choice)
    if found.city is None:
        message = Message(
            "The sheet {sheet} is left out: no column is recognised as the city. If it lists "
            "cities, name their column in its first row.",
            _sheet_value(sheet),
        )
        report.append(_left_out_row(sheet, message))
        return None
    if not headed.table:
        message = Message("The sheet {sheet} has no row below its header.", _sheet_value(sheet))
        report.append(_left_out_row(sheet, message))
        return None
    names = check_header(headed.header)
    headed = headed._replace(non_city_rows=find_non_city_rows(names, headed.table, progress))
    return CitySheet(sheet.name, headed, found, _sheet_kind(found, headed))


def _recognise_columns(found: ColumnLayout, sheet: str, choice: ColumnChoice) -> None:
    """Find the columns of a sheet by the user's choice, as far as it has them, and by name."""
    place = {fold_for_comparison(name): i for i, name in reversed(list(enumerate(found.names)))}

    def position(name: str | None) -> int | None:
        return place.get(fold_for_comparison(name)) if name else None

    found.network = position(choice.network)
    found.networks = [i for i in map(position, choice.networks) if i is not None]
    found.city, found.country = position(choice.city), position(choice.country)
    found.admin = position(choice.admin)
    if found.network is None and not found.networks:
        found.recognise_networks()
    if found.city is None:
        certain = [*CITY_ID_NAMES, *CITY_NAMES]
        found.city = found.recognise(Role.CITY, certain)
    # A table of networks, or notes, may have names too.
    if (
        found.city is None
        and found.network is None
        and fold_for_comparison(sheet) not in NOTES_SHEET_NAMES
    ):
        recognise_city_columns(found)
    if found.city is not None:
        recognise_city_columns(found)


def _require_fields(read: Sequence[CitySheet], choice: ColumnChoice) -> None:
    """Refuse a field that the user names and no sheet has."""
    names = list(dict.fromkeys(name for sheet in read for name in sheet.found.names))
    known = {fold_for_comparison(name) for name in names}
    for role, field in (
        (Role.CITY, choice.city),
        (Role.COUNTRY, choice.country),
        (Role.DIVISION, choice.admin),
        (Role.NETWORK, choice.network),
        (Role.VALUE, choice.value),
        *((Role.NETWORKS, field) for field in choice.networks),
    ):
        if field and fold_for_comparison(field) not in known:
            raise AnalysisError(
                "{parameter}: there is no field {field}; the fields are {fields}.",
                parameter=role,
                field=shorten(field),
                fields=join_for_message(names),
            )


def _sheet_kind(found: ColumnLayout, headed: TableWithHeader) -> SheetKind:
    if found.network is not None:
        return SheetKind.LONG
    if found.networks or len(classify_columns(found, _city_rows(headed)).marks) > 1:
        return SheetKind.WIDE
    return SheetKind.MEMBERS


def _city_rows(headed: TableWithHeader) -> Sequence[Sequence[object]]:
    return drop_rows(headed.table, headed.non_city_rows or {})


def _kind_to_read(read: Sequence[CitySheet], shape: TableShape) -> SheetKind:
    """Return which kind of sheet is read; LONG stands for any table that layout decides."""
    kinds = {sheet.kind for sheet in read}
    if shape is TableShape.SHEETS:
        return SheetKind.MEMBERS
    if shape is not TableShape.AUTO:
        return SheetKind.WIDE if shape is TableShape.WIDE else SheetKind.LONG
    for kind in (SheetKind.LONG, SheetKind.WIDE):
        if kind in kinds:
            return kind
    return SheetKind.LONG if len(read) == 1 and _is_evident(read[0]) else SheetKind.MEMBERS


def _is_evident(sheet: CitySheet) -> bool:
    """Return whether the only sheet with cities says by its contents what the networks are.

    So does one whose name is that of its program, since no network is called Sheet1.
    """
    contents = classify_columns(sheet.found, _city_rows(sheet.headed))
    has_ends = any(map(names_twins, sheet.found.names)) or find_tie_columns(sheet.found.names)
    is_told = has_ends or contents.marks or contents.values or len(contents.words) == 1
    return bool(is_told) or is_default_name(sheet.name)


def _only_filled_sheet(sheets: Sequence[Sheet], choice: ColumnChoice) -> TableWithHeader:
    """Return the only sheet that holds something, whose columns may yet be evident."""
    filled = [s for s in sheets if any(text(value) for row in s.rows for value in row)]
    if not filled:
        raise AnalysisError("The workbook is empty: it needs a row for each membership or city.")
    if len(filled) > 1:
        raise AnalysisError(
            "No sheet of the workbook has a column recognised as the city ({sheets}): name that "
            "column in the first row of each sheet, or choose it as {city_field}.",
            city_field=Role.CITY,
            sheets=join_for_message([sheet.name for sheet in filled]),
        )
    return table_from_grid(filled[0].rows, choice)


def _choice_for_combined(choice: ColumnChoice, found: ColumnLayout) -> ColumnChoice:
    """Return the choice in terms of the columns of several sheets put together."""

    def name(given: str | None, column: int | None) -> str | None:
        return found.names[column] if given and column is not None else None

    return replace(
        choice,
        city=name(choice.city, found.city),
        country=name(choice.country, found.country),
        admin=name(choice.admin, found.admin),
        network=name(choice.network, found.network),
    )


def _header_report(sheet: CitySheet, said: str) -> Iterator[ReportRow]:
    """Yield what was reported about the header of a sheet."""
    for row in sheet.headed.report:
        yield row._replace(field=said, sheet=said)


def _sheets_read_row(kept: Sequence[CitySheet], n: int) -> ReportRow:
    names = join_for_message([sheet.name for sheet in kept])
    message = Message(
        "Read from the sheets that name cities and networks ({k} of {n}): {sheets}.",
        {"sheets": names, "k": len(kept), "n": n},
    )
    return ReportRow(None, "", names, "sheet", message)


def _other_kind_row(name: str, kind: SheetKind) -> ReportRow:
    values = {"sheet": shorten(name)}
    message = Message(
        "The sheet {sheet} is left out: others have a column of networks, and it has none. "
        "Choose the shape sheets if each sheet is a network.",
        values,
    )
    if kind is SheetKind.WIDE:
        message = Message(
            "The sheet {sheet} is left out: others have columns of marks for the networks, and "
            "it has none. Choose the shape sheets if each sheet is a network.",
            values,
        )
    return ReportRow(None, name, "", "sheet_left_out", message)


def _left_out_row(sheet: Sheet, message: Message) -> ReportRow:
    return ReportRow(None, sheet.name, "", "sheet_left_out", message)


def _sheet_value(sheet: Sheet) -> dict[str, str]:
    return {"sheet": shorten(sheet.name)}
