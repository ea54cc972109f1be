"""A table with a city on each row, read for locating; rows are never dropped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..core.choices import Role
from ..core.errors import AnalysisError, Message
from ..core.report_rows import ReportRow
from ..tables.columns import (
    ColumnChoice,
    ColumnLayout,
    check_header,
    join_for_message,
    layout_from_choice,
    recognise_city_columns,
)
from ..tables.header_row import take_header_row
from ..tables.place_columns import recognise_coordinates
from .import_report import ImportReport
from .row_cities import CityReader, RowCity


@dataclass(frozen=True)
class CityTable:
    """The cities of a table."""

    # Aligned with ``table``; the name is empty where the table has none.
    cities: tuple[RowCity, ...]
    table: Sequence[Sequence[object]]  # the rows as they were
    fields: tuple[str, ...]  # header, cleaned
    report: tuple[ReportRow, ...]  # what was recognised, cleaned or found missing


def read_cities(
    header: Sequence[object], rows: Iterable[Sequence[object]], choice: ColumnChoice | None = None
) -> CityTable:
    """Read name, country and division of each row.

    Raises:
        AnalysisError: If the table is empty or its column of names is neither given nor recognised.

    >>> read_cities(["Ville", "Pays"], [["Lyon ", "France"]]).cities
    (RowCity(city_id='Lyon, FR', name='Lyon', country='FR', admin1='', position=None),)
    """
    start = take_header_row(header, list(rows), choice or ColumnChoice())
    table = start.table
    if not table:
        raise AnalysisError("The table has no row: it needs a row for each city.")
    found = _layout(start.header, start.choice)
    report = ImportReport(found)
    reader = CityReader(found, report)
    recognise_coordinates(found, table)
    reader.read_positions(table)
    cities = tuple(reader.read(number, row) for number, row in enumerate(table, start=1))
    for number, city in enumerate(cities, start=1):
        if not city.name:
            message = Message("The row has no name of a city and cannot be located.")
            report.add(number, found.city or 0, "", "empty_city", message)
    events = tuple(event for event in report.finished() if event.kind not in ("shape", "reading"))
    return CityTable(cities, table, tuple(found.names), (*start.report, *events))


def _layout(header: Sequence[object], choice: ColumnChoice) -> ColumnLayout:
    found = layout_from_choice(check_header(header), choice)
    recognise_city_columns(found)
    # The field has another role here than in a table of memberships.
    found.recognised = [
        (Role.CITY_NAME if role is Role.CITY else role, column) for role, column in found.recognised
    ]
    if found.city is None and len(found.names) == 1:
        found.city = 0
    if found.city is None:
        raise AnalysisError(
            "No column is recognised as the names of the cities: choose it as {name_field}. The "
            "fields are {fields}.",
            name_field=Role.CITY_NAME,
            fields=join_for_message(found.names),
        )
    return found
