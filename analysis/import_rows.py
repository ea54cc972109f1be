"""The rows of a long or wide table, turned one by one into memberships."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .cleaning import shortened, text
from .errors import Message
from .headers import Layout
from .import_places import PlaceReader, RowCity
from .import_report import ImportReport
from .marks import member


class MembershipRow(NamedTuple):
    """One membership, from row ``row``; ``mark`` is what a wide table held there."""

    row: int
    city_id: str
    name: str
    country: str
    admin1: str
    network: str
    mark: str = ""


class RowReader:
    """Reads row after row, and remembers what was read.

    Attributes
    ----------
    rows : list of MembershipRow
    accepted, duplicates : int
        Rows that brought a membership; rows that only repeated earlier ones.
    """

    def __init__(self, found: Layout) -> None:
        self.found = found
        self._city = found.city or 0
        self._network = found.network or 0
        self.report = ImportReport(found)
        self.places = PlaceReader(found, self.report)
        self.rows: list[MembershipRow] = []
        self.seen: dict[tuple[str, str], int] = {}
        self.cities: dict[str, tuple[int, RowCity]] = {}
        self.accepted = 0
        self.duplicates = 0

    def read(self, number: int, row: Sequence[object]) -> None:
        city = self.places.read(number, row)
        if not city.city_id:
            self._reject_without_city(number, row)
            return
        networks = self._wide(number, row) if self.found.networks else self._long(number, row)
        new = [
            MembershipRow(number, *city, network, mark)
            for column, network, mark in networks
            if self._is_new(number, column, city, network)
        ]
        self.rows += new
        if new:
            self.accepted += 1
        elif networks:
            self.duplicates += 1
        else:
            self._reject_without_network(number)
        self._compare(number, city)

    def _long(self, number: int, row: Sequence[object]) -> list[tuple[int, str, str]]:
        network = self.places.text(number, row, self._network)
        return [(self._network, network, "")] if network else []

    def _wide(self, number: int, row: Sequence[object]) -> list[tuple[int, str, str]]:
        networks = []
        for column in self.found.networks:
            mark = text(row[column])
            is_member = member(mark)
            if is_member:
                networks.append((column, self.found.names[column], mark))
            elif is_member is None:
                self.report.changed(number, column, mark, "", "unknown_mark")
        return networks

    def _is_new(self, number: int, column: int, city: RowCity, network: str) -> bool:
        first = self.seen.setdefault((city.city_id, network), number)
        if first != number:
            values = {"city": shortened(city.city_id), "network": shortened(network), "row": first}
            message = Message("{city} is in {network} already in row {row}; counted once.", values)
            self.report.add(number, column, network, "duplicate", message)
        return first == number

    def _compare(self, number: int, city: RowCity) -> None:
        """Report an identifier that comes back with another name, country or division."""
        first, known = self.cities.setdefault(city.city_id, (number, city))
        if known == city or known.city_id != city.city_id:
            return
        message = Message(
            "{city} has another name, country or division in row {row}: make them agree.",
            {"city": shortened(city.city_id), "row": first},
        )
        self.report.add(number, self._city, city.city_id, "conflict", message)

    def _reject_without_city(self, number: int, row: Sequence[object]) -> None:
        column = self._city
        if any(text(value) for value in row):
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
        return {"field": shortened(self.found.names[column])}
