"""From a table of any shape to clean memberships, with an account of every row.

Rows are numbered as the user sees them: 1 is the first row of data of a layer, below the
header; those of a file as a spreadsheet numbers them (``numbering``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, part, silent
from ..core.report_rows import ReportRow
from ..core.text import folded, shortened, text
from ..graph.memberships import Memberships
from ..tables.columns import Choice, Layout, listed
from ..tables.footers import leftovers, without
from ..tables.header_row import Headed, headed
from ..tables.merged_cells import filled_down
from ..tables.shape import layout
from ..tables.workbook import Sheet, chosen
from .membership_rows import MembershipRow, RowReader


@dataclass(frozen=True)
class Import:
    """What a table says, and what became of each of its rows.

    Attributes
    ----------
    rows : tuple of MembershipRow
        Unique memberships in the order of the table.
    n_rows, n_accepted, n_duplicates : int
        Rows read; rows that brought a membership; rows that only repeated earlier ones.
        ``n_rows == n_accepted + n_duplicates + len(rejected)``.
    rejected : tuple of ReportRow
        One for each row that could not be used.
    rejected_at : tuple of int
        Their positions in ``table``, from 0.
    report : tuple of ReportRow
        Everything done to the table, the rejected rows included.
    shape : {"long", "wide", "list", "sheets"}
    table : sequence of rows
        The rows as they were; ``table[row.row - 1]`` is that of a MembershipRow.
    fields : tuple of str
        Header, cleaned.
    used : tuple of int
        Columns that the memberships hold already; the others are attributes.
    reason : Message
        Why the table is read in this shape.
    """

    rows: tuple[MembershipRow, ...]
    n_rows: int
    n_accepted: int
    n_duplicates: int
    rejected: tuple[ReportRow, ...]
    rejected_at: tuple[int, ...]
    report: tuple[ReportRow, ...]
    shape: str
    table: Sequence[Sequence[object]]
    fields: tuple[str, ...]
    used: tuple[int, ...]
    reason: Message

    def memberships(self) -> Memberships:
        """Return the two-mode graph of the rows."""
        return Memberships.from_pairs((row.city_id, row.network) for row in self.rows)


def read_table(
    header: Sequence[object],
    rows: Iterable[Sequence[object]],
    choice: Choice | None = None,
    progress: Progress = silent,
) -> Import:
    """Read a membership table that has names of columns: long, wide or with lists.

    Raises
    ------
    AnalysisError
        If the table is empty, a field is missing or given twice, or nothing is left.

    >>> found = read_table(["Ville", "Pays", "ICC"], [["Lyon ", "FR", "x"], ["", "FR", "1"]])
    >>> [(r.row, r.city_id, r.network) for r in found.rows], found.shape, found.n_rows
    ([(1, 'Lyon, FR', 'ICC')], 'wide', 2)
    >>> [(r.row, r.kind) for r in found.rejected]
    [(2, 'empty_city')]
    """
    table = _collected(rows, len(header), progress)
    given = headed(header, table, choice or Choice())
    if not given.table:
        raise _no_row()
    return _import(given, None, progress)


def read_sheets(
    sheets: Sequence[Sheet], choice: Choice | None = None, progress: Progress = silent
) -> Import:
    """Read the cells of a file, those of a workbook sheet by sheet.

    Raises
    ------
    AnalysisError
        As ``read_table``; or if no sheet has a column of cities.

    >>> icc = Sheet("ICC", [["Members"], ["City", "Country"], ["Lyon", "FR"]])
    >>> found = read_sheets([icc, Sheet("UCLG", [["City"], ["Lyon (France)"], ["Bern"]])])
    >>> [(r.city_id, r.network) for r in found.rows], found.shape
    ([('Lyon, FR', 'ICC'), ('Lyon, FR', 'UCLG'), ('Bern', 'UCLG')], 'sheets')
    """
    given, found = chosen(sheets, choice or Choice(), part(progress, 0.0, 0.2))
    if not given.table:
        raise _no_row()
    return _import(given, found, part(progress, 0.2, 1.0))


def _no_row() -> AnalysisError:
    return AnalysisError("The table has no row: it needs a row for each membership or city.")


def _import(given: Headed, found: Layout | None, progress: Progress) -> Import:
    table = given.table
    no_cities = given.leftovers
    if no_cities is None:
        names = [text(name) for name in given.header]
        no_cities = leftovers(names, table, part(progress, 0.0, 0.1))
    if found is None:
        found = layout(given.header, without(table, no_cities), given.choice)
    reader = RowReader(found, given.numbering, no_cities)
    rows = table
    if found.shape != "sheets" and len(given.numbering.parts) == 1:
        rows, merged = filled_down(found, table, no_cities)
        reader.report_merged(merged)
    for number, row in enumerate(rows, start=1):
        if number % 200 == 0:
            progress(0.1 + 0.9 * number / len(table))
        reader.read(number, row)
    if not reader.rows:
        raise _nothing_left(reader, found, len(table))
    _report_sizes(reader, found)
    _report_alike(reader, found)
    return Import(
        rows=tuple(reader.rows),
        n_rows=len(table),
        n_accepted=reader.accepted,
        n_duplicates=reader.duplicates,
        rejected=tuple(reader.report.rejected),
        rejected_at=tuple(row - 1 for row in reader.report.rejected_at),
        report=(*given.report, *reader.report.finished()),
        shape=found.shape,
        table=table,
        fields=tuple(found.names),
        used=found.used(),
        reason=found.reason,
    )


def _collected(
    rows: Iterable[Sequence[object]], width: int, progress: Progress
) -> list[Sequence[object]]:
    """Return the rows, short ones filled up; how many there are is only known at the end."""
    table = []
    for number, row in enumerate(rows):
        if number % 1000 == 0:
            progress(0.0)
        table.append(row if len(row) >= width else [*row, *[None] * (width - len(row))])
    return table


def _nothing_left(reader: RowReader, found: Layout, n_rows: int) -> AnalysisError:
    kinds = Counter(event.kind for event in reader.report.rejected)
    values = {
        "rows": n_rows,
        "cities": kinds["empty_city"] + kinds["empty_row"],
        "city": shortened(found.names[found.city or 0]),
    }
    if found.network is None:
        return AnalysisError(
            "No membership is left: of {rows} rows, {cities} have no city (field {city}) and the "
            "others mark no network. Check CITY_FIELD and NETWORK_FIELDS.",
            **values,
        )
    return AnalysisError(
        "No membership is left: of {rows} rows, {cities} have no city (field {city}) and "
        "{networks} no network (field {network}). Check CITY_FIELD and NETWORK_FIELD.",
        networks=kinds["empty_network"],
        network=shortened(found.names[found.network]),
        **values,
    )


def _report_sizes(reader: RowReader, found: Layout) -> None:
    """Report the networks of one city, and the columns of a wide table without any."""
    sizes = Counter(row.network for row in reader.rows)
    columns = {found.names[column]: column for column in found.networks}
    for network in sorted(n for n, size in sizes.items() if size == 1):
        column = columns.get(network, found.network or 0)
        message = Message(
            "The network {network} has one city and links it to no other.",
            {"network": shortened(network)},
        )
        reader.report.add(None, column, network, "single_city_network", message)
    for network in sorted(columns.keys() - sizes.keys()):
        message = Message(
            "No city is marked as a member of the network {network}; it is left out.",
            {"network": shortened(network)},
        )
        reader.report.add(None, columns[network], network, "network_without_city", message)


def _report_alike(reader: RowReader, found: Layout) -> None:
    """Report networks that differ in case, accents or punctuation only: these stay apart."""
    alike: dict[str, set[str]] = {}
    for network in {row.network for row in reader.rows}:
        alike.setdefault(folded(network).replace("_", ""), set()).add(network)
    for names in sorted(sorted(names) for names in alike.values() if len(names) > 1):
        message = Message(
            "The networks {networks} differ only in case, accents or punctuation, and were kept "
            "apart: if they are one, write its name in one way.",
            {"networks": listed(names)},
        )
        reader.report.add(None, found.network or 0, names[0], "alike_networks", message)
