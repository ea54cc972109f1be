"""From a table of any shape to clean memberships, with an account of every row.

Rows are numbered as the user sees them: 1 is the first row of data of a layer, below the
header; those of a file as a spreadsheet numbers them (``numbering``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress, scale_progress
from ..core.report_rows import ReportRow
from ..core.text import fold_for_comparison, shorten, text
from ..graph.memberships import Memberships
from ..tables.columns import ColumnChoice, ColumnLayout, join_for_message
from ..tables.header_row import TableWithHeader, take_header_row
from ..tables.merged_cells import fill_merged_cells, spread_headings
from ..tables.place_columns import recognise_coordinates
from ..tables.table_shape import recognise_layout
from ..tables.totals_and_notes import drop_rows, find_non_city_rows
from ..tables.workbook import Sheet, select_table
from .damaged_cells import report_damaged_letters
from .import_report import put_reading_first
from .membership_rows import MembershipReader, MembershipRow
from .row_positions import turn_coordinates


@dataclass(frozen=True)
class MembershipImport:
    """What a table says, and what became of each of its rows."""

    rows: tuple[MembershipRow, ...]  # unique memberships in the order of the table
    repeated: tuple[MembershipRow, ...]  # the same of the rows that only repeat some of them
    # Rows read; rows that brought a membership; rows that only repeated earlier ones. ``n_rows ==
    # n_accepted + n_duplicates + len(rejected)``.
    n_rows: int
    n_accepted: int
    n_duplicates: int
    rejected: tuple[ReportRow, ...]  # one for each row that could not be used
    rejected_positions: tuple[int, ...]  # their positions in ``table``, from 0
    report: tuple[ReportRow, ...]  # everything done to the table, the rejected rows included
    shape: TableShape
    # The rows as they were; ``table[row.row - 1]`` is that of a MembershipRow.
    table: Sequence[Sequence[object]]
    fields: tuple[str, ...]  # header, cleaned
    used: tuple[int, ...]  # columns that the memberships hold already; the others are attributes
    reason: Message  # why the table is read in this shape

    def memberships(self) -> Memberships:
        """Return the two-mode graph of the rows."""
        return join_rows(self.rows)


def join_rows(rows: Sequence[MembershipRow]) -> Memberships:
    """Return the two-mode graph of some rows, with their values, the highest of each membership.

    Raises AnalysisError if there is none.
    """
    if any(row.value is None for row in rows):
        return Memberships.from_pairs((row.city_id, row.network) for row in rows)
    values: dict[tuple[str, str], float] = {}
    for row in rows:
        key = (row.city_id, row.network)
        values[key] = max(row.value or 0.0, values.get(key, 0.0))
    return Memberships.from_values(values)


def read_memberships(
    header: Sequence[object],
    rows: Iterable[Sequence[object]],
    choice: ColumnChoice | None = None,
    progress: Progress = ignore_progress,
) -> MembershipImport:
    """Read a membership table that has names of columns: long, wide or with lists.

    Raises:
        AnalysisError: If the table is empty, a field is missing or given twice, or nothing is left.

    >>> found = read_memberships(["Ville", "Pays", "ICC"], [["Lyon ", "FR", "x"], ["", "FR", "1"]])
    >>> [(r.row, r.city_id, r.network) for r in found.rows], found.shape.value, found.n_rows
    ([(1, 'Lyon, FR', 'ICC')], 'wide', 2)
    >>> [(r.row, r.kind) for r in found.rejected]
    [(2, 'empty_city')]
    """
    table = _pad_rows(rows, len(header), progress)
    given = take_header_row(header, table, choice or ColumnChoice())
    if not given.table:
        raise _empty_table_error()
    return _import_table(given, None, progress)


def read_membership_sheets(
    sheets: Sequence[Sheet],
    choice: ColumnChoice | None = None,
    progress: Progress = ignore_progress,
) -> MembershipImport:
    """Read the cells of a file, those of a workbook sheet by sheet.

    Raises AnalysisError as ``read_memberships``; or if no sheet has a column of cities.

    >>> icc = Sheet("ICC", [["Members"], ["City", "Country"], ["Lyon", "FR"]])
    >>> found = read_membership_sheets([icc, Sheet("UCLG", [["City"], ["Lyon (France)"],
    ...     ["Bern"]])])
    >>> [(r.city_id, r.network) for r in found.rows], found.shape.value
    ([('Lyon, FR', 'ICC'), ('Lyon, FR', 'UCLG'), ('Bern', 'UCLG')], 'sheets')
    """
    given, found = select_table(
        sheets, choice or ColumnChoice(), scale_progress(progress, 0.0, 0.2)
    )
    if not given.table:
        raise _empty_table_error()
    return _import_table(given, found, scale_progress(progress, 0.2, 1.0))


def _empty_table_error() -> AnalysisError:
    return AnalysisError("The table has no row: it needs a row for each membership or city.")


def _import_table(
    given: TableWithHeader, found: ColumnLayout | None, progress: Progress
) -> MembershipImport:
    if found is None and len(given.numbering.parts) == 1:
        given = spread_headings(given)
    table = given.table
    damaged = report_damaged_letters(given.header, table)
    no_cities = _rows_without_city(given, scale_progress(progress, 0.0, 0.1))
    if found is None:
        found = recognise_layout(given.header, drop_rows(table, no_cities), given.choice)
    found.doubts += given.doubts
    if given.headings:
        found.doubts.append(_doubt_headings(given))
    recognise_coordinates(found, table)
    if not given.choice.latitude:
        turn_coordinates(found, drop_rows(table, no_cities))
    reader = MembershipReader(found, given.numbering, no_cities, given.choice.value_threshold)
    rows = table
    if found.shape is not TableShape.SHEETS and len(given.numbering.parts) == 1:
        rows, merged = fill_merged_cells(found, table, no_cities)
        reader.report_merged(merged)
    reader.places.read_positions(rows)
    if found.shape is TableShape.LINKS:
        reader.places.read_column(drop_rows(table, no_cities))
    for number, row in enumerate(rows, start=1):
        if number % 200 == 0:
            progress(0.1 + 0.9 * number / len(table))
        reader.read(number, row)
    reader.values.require()
    if not reader.rows:
        raise _no_membership_error(reader, found, len(table))
    _report_sizes(reader, found)
    _report_similar_names(reader, found)
    return MembershipImport(
        rows=reader.finished_rows(),
        repeated=tuple(reader.repeated),
        n_rows=len(table),
        n_accepted=reader.accepted,
        n_duplicates=reader.duplicates,
        rejected=tuple(reader.report.rejected),
        rejected_positions=tuple(row - 1 for row in reader.report.rejected_positions),
        report=put_reading_first((*given.report, *damaged, *reader.report.finished())),
        shape=found.shape,
        table=table,
        fields=tuple(found.names),
        used=found.used(),
        reason=found.reason,
    )


def _rows_without_city(given: TableWithHeader, progress: Progress) -> dict[int, str]:
    """Return the kind of each row that is no city, by its position."""
    if given.non_city_rows is not None:
        return given.non_city_rows
    names = [text(name) for name in given.header]
    found = find_non_city_rows(names, given.table, progress)
    return {**found, **dict.fromkeys(given.headings, "heading_row")}


def _doubt_headings(given: TableWithHeader) -> Message:
    said = ("".join(map(text, given.table[i][:-1])) for i in given.headings)
    return Message(
        "Rows that hold but a country or a part of the world were taken as headings of the rows "
        "below ({n}): {headings}. If these are cities, write their country beside them.",
        {"n": len(given.headings), "headings": join_for_message(list(dict.fromkeys(said)))},
    )


def _pad_rows(
    rows: Iterable[Sequence[object]], width: int, progress: Progress
) -> list[Sequence[object]]:
    """Return the rows, short ones filled up; how many there are is only known at the end."""
    table = []
    for number, row in enumerate(rows):
        if number % 1000 == 0:
            progress(0.0)
        table.append(row if len(row) >= width else [*row, *[None] * (width - len(row))])
    return table


def _no_membership_error(
    reader: MembershipReader, found: ColumnLayout, n_rows: int
) -> AnalysisError:
    kinds = Counter(event.kind for event in reader.report.rejected)
    values = {
        "rows": n_rows,
        "cities": kinds["empty_city"] + kinds["empty_row"],
        "city": shorten(found.names[found.city or 0]),
        "city_field": Role.CITY,
    }
    if found.network is None:
        return AnalysisError(
            "No membership is left: of {rows} rows, {cities} have no city (field {city}) and the "
            "others mark no network. Check {city_field} and {network_fields}.",
            network_fields=Role.NETWORKS,
            **values,
        )
    return AnalysisError(
        "No membership is left: of {rows} rows, {cities} have no city (field {city}) and "
        "{networks} no network (field {network}). Check {city_field} and "
        "{network_field}.",
        network_field=Role.NETWORK,
        networks=kinds["empty_network"],
        network=shorten(found.names[found.network]),
        **values,
    )


def _report_sizes(reader: MembershipReader, found: ColumnLayout) -> None:
    """Report the networks of one city, and the columns of a wide table without any."""
    if found.shape is TableShape.LINKS:
        return
    sizes = Counter(row.network for row in reader.rows)
    columns = {network: column for column, network in found.network_names().items()}
    for network in sorted(n for n, size in sizes.items() if size == 1):
        column = columns.get(network, found.network or 0)
        message = Message(
            "The network {network} has one city and links it to no other.",
            {"network": shorten(network)},
        )
        reader.report.add(None, column, network, "single_city_network", message)
    for network in sorted(columns.keys() - sizes.keys()):
        message = Message(
            "No city is marked as a member of the network {network}; it is left out.",
            {"network": shorten(network)},
        )
        reader.report.add(None, columns[network], network, "network_without_city", message)


def _report_similar_names(reader: MembershipReader, found: ColumnLayout) -> None:
    """Report networks that differ in case, accents or punctuation only: these stay apart."""
    alike: dict[str, set[str]] = {}
    for network in {row.network for row in reader.rows}:
        alike.setdefault(fold_for_comparison(network).replace("_", ""), set()).add(network)
    for names in sorted(sorted(names) for names in alike.values() if len(names) > 1):
        message = Message(
            "The networks {networks} differ only in case, accents or punctuation, and were kept "
            "apart: if they are one, write its name in one way.",
            {"networks": join_for_message(names)},
        )
        reader.report.add(None, found.network or 0, names[0], "alike_networks", message)
