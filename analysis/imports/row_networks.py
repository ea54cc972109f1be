"""The networks of a row: named in a cell, listed in one, or marked in columns of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..core.choices import TableShape
from ..core.errors import Message
from ..core.text import shorten, strip_note_marks, text
from ..tables.columns import ColumnLayout
from ..tables.list_cells import read_lines, split_cell
from ..tables.membership_marks import (
    cell_value,
    is_membership_of_a_kind,
    is_missing_network,
    marks_membership,
    names_itself,
)
from .import_report import ImportReport
from .membership_values import MembershipValues


class NamedNetwork(NamedTuple):
    """A network that a row names, in a column."""

    column: int
    network: str
    mark: str = ""
    value: float | None = None


class NetworkReader:
    """Reads the columns of networks of a layout, reporting what it changes."""

    def __init__(self, found: ColumnLayout, report: ImportReport, values: MembershipValues) -> None:
        self._found = found
        self._report = report
        self._values = values
        self._city = found.city or 0
        self._network = found.network or 0
        self._names = found.network_names()
        self._holds_ids = found.holds_network_ids()
        self._clean: set[str] = set()  # names that stand in their cells as they are

    def read(self, number: int, row: Sequence[object]) -> list[NamedNetwork]:
        """Return the networks of a row, none where it is in none."""
        if self._found.one_network:
            return self._valued(number, row, self._city, self._found.one_network)
        if self._found.networks:
            return self._wide(number, row)
        if self._found.shape is TableShape.LIST:
            return self._listed(number, row)
        return self._long(number, row)

    def _listed(self, number: int, row: Sequence[object]) -> list[NamedNetwork]:
        """Return the networks of a cell; one that it repeats is counted once, and said."""
        found = []
        for column in (self._network, *self._found.others):
            items = split_cell(read_lines(row[column]), self._found.separators)
            parts = [
                self._network_name(number, column, part)
                for item in items
                for part in self._unjoined(number, column, item)
            ]
            for network in sorted({part for part in parts if parts.count(part) > 1}):
                message = Message(
                    "{network} stands twice in this cell; counted once.",
                    {"network": shorten(network)},
                )
                self._report.add(number, column, network, "repeated", message)
            found += [
                NamedNetwork(column, part)
                for part in dict.fromkeys(parts)
                if not is_missing_network(part)
            ]
        return found

    def _long(self, number: int, row: Sequence[object]) -> list[NamedNetwork]:
        cell = row[self._network]
        if isinstance(cell, str) and cell in self._clean:
            return self._valued(number, row, self._network, cell)
        network = self._report.cleaned(number, row, self._network)
        if not network or is_missing_network(network):
            return []
        name = self._network_name(number, self._network, network)
        if name == cell:
            self._clean.add(name)
        return self._valued(number, row, self._network, name)

    def _network_name(self, number: int, column: int, given: str) -> str:
        """Return the name of a network without footnote marks, unless it is an identifier.

        A number in brackets may be part of the name: "Interreg (2)".
        """
        if given.endswith(")") or self._holds_ids:
            return given
        name = strip_note_marks(given) or given
        if name != given:
            self._report.changed(number, column, given, name, "network_name")
        return name

    def _unjoined(self, number: int, column: int, item: str) -> list[str]:
        """Return an item of a list, or the two that it is, joined by "and"."""
        parts = self._found.joined.get(item)
        if parts is None:
            return [item]
        self._report.changed(number, column, item, "; ".join(parts), "network_name")
        return parts

    def _valued(
        self, number: int, row: Sequence[object], column: int, network: str
    ) -> list[NamedNetwork]:
        """Return a membership with the value that its row has, nothing where that is too low."""
        value = self._values.of_row(number, row)
        enough = self._values.are_enough(value)
        return [NamedNetwork(column, network, value=value)] if enough else []

    def _wide(self, number: int, row: Sequence[object]) -> list[NamedNetwork]:
        networks = []
        for column in self._found.networks:
            mark = text(row[column])
            is_member = marks_membership(mark)
            if mark in self._found.reversed_marks:
                is_member = not is_member
            value = cell_value(mark) if column in self._found.values else None
            if value is not None:
                is_member = value > 0
            elif is_member is None and (
                names_itself(mark, self._found.names[column]) or is_membership_of_a_kind(mark)
            ):
                is_member = True
            if is_member and self._found.values and value is None:
                value = 1.0
            if is_member and self._values.are_enough(value):
                networks.append(NamedNetwork(column, self._names[column], mark, value))
            elif is_member is None:
                self._report.changed(number, column, mark, "", "unknown_mark")
        return networks
