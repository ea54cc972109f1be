"""A table of networks and their attributes, its columns and words recognised.

Rows are numbered as the user sees them: 1 is the first row below the header.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..core.errors import AnalysisError, Message
from ..core.identifiers import find_id_column, match_written_alike
from ..core.report_rows import ReportRow
from ..core.text import find_year, shorten, text
from ..gazetteer.countries import country_code
from .network_cells import NetworkCell, NetworkCellReader
from .network_vocabulary import field_of_heading, region_from_name

NETWORK_RECORD_FIELDS = tuple(
    "network_id name founded scale region country field creation sponsor type".split()
)
_HEADER_SEARCH_ROWS = 10  # rows among which the header may be


class NetworkRecord(NamedTuple):
    """One network; what its row does not say is empty, ``founded`` None."""

    row: int  # row of the table, from 1
    network_id: str
    name: str
    founded: int | None  # year
    scale: str  # {"global", "regional", "national", "local", ""}
    region: str
    country: str  # ISO 3166-1 alpha-2 code, or the name as given if it is not known
    field: str  # {"specialised", "generalist", ""}
    creation: str  # {"spontaneous", "sponsored", ""}
    sponsor: str
    type: str  # {"forum", "association", "project", "campaign", ""}


@dataclass(frozen=True)
class NetworkRecords:
    """The networks of a table."""

    records: tuple[NetworkRecord, ...]  # in the order of the table, one for each id
    said: tuple[str, ...]  # fields of ``NetworkRecord`` that the table says something of
    fields: tuple[str, ...]  # header, cleaned
    table: Sequence[Sequence[object]]  # the rows as they were; row 1 is ``table[0]``
    report: tuple[ReportRow, ...]  # what was recognised, read otherwise, not understood or left out


def read_networks(
    header: Sequence[object],
    rows: Iterable[Sequence[object]],
    id_column: int | None = None,
    wanted: Collection[str] = (),
) -> NetworkRecords:
    """Read the networks' attributes, whatever the columns are called and the words spelt.

    Raises AnalysisError if there is no column at all.

    Args:
        id_column: Position of the ids, where the user gives it.
        wanted: Ids in the memberships: the column with most of them is taken; failing that the
            column of ids, of names, or the first one. An id that is one of them but for how it is
            written is taken for it.

    >>> found = read_networks(
    ...     ["Nom", "Date de création", "Mode de création", "Type"],
    ...     [["Arrival cities", "2003", "Sponsor (UE)", "Projet"]],
    ... )
    >>> found.records[0][1:4], found.records[0].creation, found.records[0].sponsor
    (('Arrival cities', 'Arrival cities', 2003), 'sponsored', 'EU')
    """
    if not header:
        raise AnalysisError(
            "The table of networks has no column: it needs one with their ids or names."
        )
    names, table, skipped = _find_header(header, [list(row) for row in rows])
    width = len(names)
    table = [[*row[:width], *[None] * (width - len(row))] for row in table]
    columns = _columns(names, table)
    usual = [columns[field] for field in ("network_id", "name") if field in columns]
    own_id = find_id_column(table, wanted, [*usual, 0]) if id_column is None else id_column
    ids = {text(row[own_id]) for row in table} - {""}
    alike = match_written_alike({*wanted} - ids, ids - {*wanted})
    written = {there: network for network, there in alike.items()}
    reader = _NetworkReader(names, {**columns, "network_id": own_id}, skipped, written)
    for number, row in enumerate(table, start=1):
        reader.read(number, row)
    records = tuple(reader.records.values())
    said = (*columns, "network_id", *reader.cells.filled)
    return NetworkRecords(
        records,
        tuple(f for f in NETWORK_RECORD_FIELDS if f in said),
        tuple(names),
        table,
        reader.report(),
    )


def _find_header(
    header: Sequence[object], table: list[list[object]]
) -> tuple[list[str], list[list[object]], int]:
    """Return the names of the columns, the rows below them, and how many rows are above."""

    def known(row: Sequence[object]) -> int:
        return len({field_of_heading(text(cell)) for cell in row if cell is not None} - {""})

    skipped = 0
    if known(header) < 2:
        above = table[:_HEADER_SEARCH_ROWS]
        best = max(range(len(above)), key=lambda i: known(above[i]), default=0)
        if above and known(above[best]) >= 2:
            header, table, skipped = above[best], table[best + 1 :], best + 1
    names = [text(name) or f"column_{i}" for i, name in enumerate(header, start=1)]
    return names, table, skipped


def _columns(names: Sequence[str], table: Sequence[Sequence[object]]) -> dict[str, int]:
    """Return the first column that is called like each field."""
    columns: dict[str, int] = {}
    for index, name in enumerate(names):
        field = field_of_heading(name)
        if field == "creation" and _holds_years([row[index] for row in table]):
            field = "founded"
        if field and (field not in columns or name == field):
            columns[field] = index
    return columns


def _holds_years(cells: Sequence[object]) -> bool:
    filled = [value for value in map(text, cells) if value]
    return bool(filled) and 2 * sum(1 for v in filled if find_year(v)) > len(filled)


class _NetworkReader:
    """Reads row after row, and keeps account."""

    def __init__(
        self,
        names: Sequence[str],
        columns: Mapping[str, int],
        skipped: int,
        written: Mapping[str, str],
    ) -> None:
        self.columns = columns
        self._written = written  # ids of the memberships, by how the table writes them
        self.cells = NetworkCellReader(names)
        self.records: dict[str, NetworkRecord] = {}
        self._about_rows: list[ReportRow] = []
        self._region = self._country = ""  # of the subheading the row stands under
        self._about_table = list(_report_columns(names, columns, skipped))

    def read(self, number: int, row: Sequence[object]) -> None:
        if not any(map(text, row)) or self._subheading(number, row):
            return
        network = text(row[self.columns["network_id"]])
        if not network:
            message = Message(
                "Networks table, row {row}: it has no id or name of a network and is left out.",
                {"row": number},
            )
            self._tell("", "network_without_id", message)
            return
        if network in self._written:
            self._tell_written(number, network)
            network = self._written[network]
        record = self._record(number, network, row)
        first = self.records.setdefault(network, record)
        if first.row != number:
            message = Message(
                "Networks table, rows {first} and {row} are both about {network}: the first "
                "one counts.",
                {"first": first.row, "row": number, "network": shorten(network)},
            )
            self._tell(network, "network_twice", message)

    def _tell_written(self, number: int, given: str) -> None:
        message = Message(
            "Networks table, row {row}: “{value}” was read as the network {network}, which differs "
            "by leading zeros, capitals, accents or punctuation alone.",
            {"row": number, "value": shorten(given), "network": shorten(self._written[given])},
        )
        self._tell(given, "network_name", message)

    def _record(self, number: int, network: str, row: Sequence[object]) -> NetworkRecord:
        cell = {
            field: NetworkCell(number, index, text(row[index]))
            for field, index in self.columns.items()
        }
        read = self.cells
        scale, region, country = read.where(cell)
        creation, sponsor = read.creation(cell)
        return NetworkRecord(
            number,
            network,
            cell["name"].value if "name" in cell else network,
            read.year(cell.get("founded")),
            scale,
            region or self.cells.note("region", self._region),
            country or self.cells.note("country", self._country),
            read.word("field", cell.get("field")),
            creation,
            sponsor,
            read.word("type", cell.get("type")),
        )

    def _subheading(self, number: int, row: Sequence[object]) -> bool:
        """Take a row that holds nothing but a region or country as said of those below."""
        filled = [value for value in map(text, row) if value]
        if len(filled) != 1 or len(self.columns) < 3:
            return False
        region = region_from_name(filled[0])
        country = "" if region else country_code(filled[0]) or ""
        if not region and not country:
            return False
        self._region, self._country = region or self._region, country
        message = Message(
            "Networks table, row {row}: “{value}” was read as a heading; the networks below "
            "that do not say where they are take it.",
            {"row": number, "value": shorten(filled[0])},
        )
        self._tell(filled[0], "network_heading", message)
        return True

    def _tell(self, value: str, kind: str, message: Message) -> None:
        self._about_rows.append(ReportRow(None, "", value, kind, message))

    def report(self) -> tuple[ReportRow, ...]:
        return (*self._about_table, *self.cells.report(), *self._about_rows)


def _report_columns(
    names: Sequence[str], columns: Mapping[str, int], skipped: int
) -> Iterable[ReportRow]:
    if skipped:
        message = Message(
            "Networks table: its row {row} was taken as the names of the columns; row 1 is the "
            "one below.",
            {"row": skipped},
        )
        yield ReportRow(None, "", "", "network_column", message)
    for field in NETWORK_RECORD_FIELDS:
        same = field == "network_id" and columns.get("name") == columns[field]
        if field in columns and not same and names[columns[field]] != field:
            name = names[columns[field]]
            message = Message(
                "Networks table: the column {field} was read as {parameter}.",
                {"field": shorten(name), "parameter": field},
            )
            yield ReportRow(None, name, field, "network_column", message)
