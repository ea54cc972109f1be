"""The rows of a table of any shape, turned one by one into memberships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ..core.choices import TableShape
from ..core.errors import Message
from ..core.positions import LonLat
from ..core.row_numbers import RowNumbering
from ..core.text import shorten, text
from ..tables.columns import ColumnLayout
from ..tables.list_cells import read_lines, split_cell
from ..tables.membership_marks import cell_value, marks_membership
from ..tables.merged_cells import FilledColumn
from .import_report import ImportReport
from .membership_values import MembershipValues
from .row_cities import CityReader, RowCity
from .row_networks import NamedNetwork, NetworkReader


class MembershipRow(NamedTuple):
    """One membership, from row ``row``; ``mark`` is what a wide table held there.

    ``value`` is how much of a member the city is, None where the table does not say.
    """

    row: int
    city_id: str
    name: str
    country: str
    admin1: str
    network: str
    mark: str = ""
    value: float | None = None
    position: LonLat | None = None  # of the city, where its table has it


class MembershipReader:
    """Reads row after row, and remembers what was read.

    Args:
        non_city_rows: The kinds of rows that are no cities, by position from 0.
        value_threshold: Least value of a membership, where the table has values.

    Attributes:
        accepted, duplicates: Rows that brought a membership; rows that only repeated earlier ones.
        repeated: Memberships that earlier rows brought already.
    """

    def __init__(
        self,
        found: ColumnLayout,
        numbering: RowNumbering | None = None,
        non_city_rows: dict[int, str] | None = None,
        value_threshold: float = 0.0,
    ) -> None:
        self.found = found
        self._leftovers = non_city_rows or {}
        self._city = found.city or 0
        self._network = found.network or 0
        self._sheet = found.network if found.shape is TableShape.SHEETS else None
        self.report = ImportReport(found, numbering)
        self.values = MembershipValues(found, self.report, value_threshold)
        self.places = CityReader(found, self.report)
        self.networks = NetworkReader(found, self.report, self.values)
        self.rows: list[MembershipRow] = []
        self.repeated: list[MembershipRow] = []
        self.seen: dict[tuple[str, str], int] = {}
        self.cities: dict[str, tuple[int, RowCity]] = {}
        self.accepted = 0
        self.duplicates = 0

    def read(self, number: int, row: Sequence[object]) -> None:
        if self._is_refused(number, row):
            return
        cities = [city for city in self._cities(number, row) if city.city_id]
        if not cities:
            self._reject_without_city(number, row)
            return
        if self.found.shape is TableShape.LINKS:
            self._read_links(number, row, cities[0])
            return
        below = len(self.values.below)
        networks = self.networks.read(number, row)
        known = len(self.rows)
        for city, named in product(cities, networks):
            rows = self.rows if self._is_new(number, city, named) else self.repeated
            rows.append(_row(number, city, named.network, named.mark))
        if len(self.rows) > known:
            self.accepted += 1
        elif networks:
            self.duplicates += 1
        elif len(self.values.below) > below:
            self.values.reject(number)
        else:
            self._reject_without_network(number)
        for city in cities:
            self._compare(number, city)

    def _cities(self, number: int, row: Sequence[object]) -> list[RowCity]:
        """Return the cities of a row: one, but where a cell lists those of a network."""
        listed = self._split(row, self._city) if self.found.partner is None else [row]
        return [self.places.read(number, one) for one in listed]

    def _split(self, row: Sequence[object], column: int) -> list[Sequence[object]]:
        """Return a row for each of the cities that a cell lists."""
        by = self.found.city_separators
        names = split_cell(read_lines(row[column]), by) if by else []
        if len(names) < 2:
            return [row]
        return [[*row[:column], name, *row[column + 1 :]] for name in dict.fromkeys(names)]

    def _read_links(self, number: int, row: Sequence[object], city: RowCity) -> None:
        """Read the links of a city, each as a network of the two that it links."""
        new = repeated = 0
        for partner in self._partners(number, row):
            if partner.city_id == city.city_id:
                continue
            tie = " – ".join(sorted((city.name, partner.name)))
            for end in (city, partner):
                if self.seen.setdefault((end.city_id, tie), number) == number:
                    self.rows.append(_row(number, end, tie))
                    new += 1
                else:
                    self.repeated.append(_row(number, end, tie))
                    repeated += 1
        if new:
            self.accepted += 1
        elif repeated:
            self.duplicates += 1
        else:
            self._reject_without_network(number)

    def _partners(self, number: int, row: Sequence[object]) -> Iterator[RowCity]:
        """Yield the cities at the other end; one of the city column is the same city."""
        if self.found.partner is not None:
            for one in self._split(row, self.found.partner):
                partner = self.places.read_partner(number, one)
                if partner.city_id:
                    yield partner
        for column in self.found.networks:
            mark = text(row[column])
            if marks_membership(mark) or (cell_value(mark) or 0) > 0:
                yield self.places.known_city(self.found.names[column])

    def report_merged(self, columns: Iterable[FilledColumn]) -> None:
        """Say which columns were filled down."""
        for column, first, n in columns:
            message = Message(
                "Merged cells: in {n} rows without a value in the column {field}, that of the row "
                "above was taken, since none comes back further down.",
                {"n": n, "field": shorten(self.found.names[column])},
            )
            self.report.add(first + 1, column, "", "merged_cells", message)

    def _is_refused(self, number: int, row: Sequence[object]) -> bool:
        """Reject a row that is no city, or one with more cells than there are columns."""
        kind = self._leftovers.get(number - 1)
        width = len(self.found.names)
        if not kind and len(row) <= width:
            return False
        filled = [(i, text(value)) for i, value in enumerate(row) if kind or i >= width]
        more = [value for i, value in filled if i >= width and value]
        said = next((value for i, value in filled if value and i != self._sheet), "")
        if kind == "total_row":
            message = Message("A total, not a city: “{text}”.", {"text": shorten(said)})
        elif kind == "heading_row":
            message = Message("A heading of the rows below, no city: “{text}”.", {"text": said})
        elif kind == "header_row":
            message = Message("The names of the columns once more, not a city.")
        elif kind == "other_table":
            message = Message(
                "Of a second table below the first, which has other columns: “{text}”. Give it as "
                "a file or sheet of its own.",
                {"text": shorten(said)},
            )
        elif kind:
            message = Message("A note, not a city: “{text}”.", {"text": shorten(said, 200)})
        elif more:
            kind = "long_row"
            message = Message(
                "The row has more cells than there are columns ({text}): put quotation marks "
                "around cells that hold the separator.",
                {"text": shorten(", ".join(more))},
            )
        else:
            return False
        self.report.reject(number, min(self._city, width - 1), kind, message)
        return True

    def finished_rows(self) -> tuple[MembershipRow, ...]:
        """Return the memberships with their values, those that the table has."""
        known = self.values.highest
        if not known:
            return tuple(self.rows)
        return tuple(row._replace(value=known[row.city_id, row.network]) for row in self.rows)

    def _is_new(self, number: int, city: RowCity, named: NamedNetwork) -> bool:
        key = (city.city_id, named.network)
        first = self.seen.setdefault(key, number)
        is_other = self.values.keep(*key, named.value)
        if first != number:
            values = {
                "city": shorten(city.city_id),
                "network": shorten(named.network),
                "row": self.report.numbering.said(first),
            }
            message = Message("{city} is in {network} already in row {row}; counted once.", values)
            if is_other:
                message = Message(
                    "{city} is in {network} already in row {row} with another value; counted once, "
                    "with the highest.",
                    values,
                )
            self.report.add(number, named.column, named.network, "duplicate", message)
        return first == number

    def _compare(self, number: int, city: RowCity) -> None:
        """Report an identifier that comes back with another name, country or division."""
        first, known = self.cities.setdefault(city.city_id, (number, city))
        if known == city or known.city_id != city.city_id:
            return
        message = Message(
            "{city} has another name, country or division in row {row}: make them agree.",
            {"city": shorten(city.city_id), "row": self.report.numbering.said(first)},
        )
        self.report.add(number, self._city, city.city_id, "conflict", message)

    def _reject_without_city(self, number: int, row: Sequence[object]) -> None:
        column = self._city
        if any(text(value) for i, value in enumerate(row) if i != self._sheet):
            message = Message("No city: fill in the field {field}.", self._named(column))
            self.report.reject(number, column, "empty_city", message)
        else:
            self.report.reject(number, column, "empty_row", Message("The row is empty."))

    def _reject_without_network(self, number: int) -> None:
        if self.found.networks:
            message = Message("No network is marked for this city.")
            self.report.reject(number, self._city, "no_network", message)
        else:
            column = self._network
            message = Message("No network: fill in the field {field}.", self._named(column))
            self.report.reject(number, column, "empty_network", message)

    def _named(self, column: int) -> dict[str, str]:
        return {"field": shorten(self.found.names[column])}


def _row(number: int, city: RowCity, network: str, mark: str = "") -> MembershipRow:
    return MembershipRow(number, *city[:4], network, mark, position=city.position)
