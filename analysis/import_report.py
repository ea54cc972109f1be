"""The account of an import: what was changed, refused or doubtful, row by row."""

from __future__ import annotations

from typing import NamedTuple

from .cleaning import shortened
from .errors import Message
from .headers import Layout


class ReportRow(NamedTuple):
    """One event.

    Attributes
    ----------
    row : int or None
        Row of the table, from 1; None for the table as a whole. A change made in several
        rows is told once, at the first of them, with their number.
    field, value : str
        Column and what it held.
    kind : str
        header, shape, recognised, not_a_network; cleaned, country, division, unknown_country,
        unknown_division, unknown_mark, conflict, duplicate; empty_row, empty_city,
        empty_network, no_network (row rejected); network_without_city, single_city_network.
    message : Message
        What was done, and why.
    """

    row: int | None
    field: str
    value: str
    kind: str
    message: Message


class ImportReport:
    """Collects events while a table is read."""

    def __init__(self, found: Layout) -> None:
        self.names = found.names
        self.rejected: list[ReportRow] = []
        self._events: list[ReportRow] = []
        self._changes: dict[tuple[int, str, str, str], list[int]] = {}
        self._about_table = list(_choices(found))

    def add(self, row: int | None, column: int, value: str, kind: str, message: Message) -> None:
        self._events.append(ReportRow(row, self.names[column], value, kind, message))

    def reject(self, row: int, column: int, kind: str, message: Message) -> None:
        event = ReportRow(row, self.names[column], "", kind, message)
        self.rejected.append(event)
        self._events.append(event)

    def changed(self, row: int, column: int, before: str, after: str, kind: str) -> None:
        """Remember that a value was read as another; equal changes are counted."""
        count = self._changes.setdefault((column, before, after, kind), [row, 0])
        count[1] += 1

    def finished(self) -> tuple[ReportRow, ...]:
        """Return every event: on the table, then by row, then on whole columns."""
        changes = [
            ReportRow(row, self.names[column], before, kind, _change(kind, before, after, n))
            for (column, before, after, kind), (row, n) in self._changes.items()
        ]
        by_row = [event for event in self._events if event.row is not None]
        general = [event for event in self._events if event.row is None]
        by_row = sorted([*changes, *by_row], key=lambda event: event.row or 0)
        return (*self._about_table, *by_row, *general)


def _change(kind: str, before: str, after: str, n: int) -> Message:
    values = {"before": shortened(before), "after": shortened(after), "n": n}
    if kind == "unknown_country":
        return Message(
            "“{before}” is no country known by its name or ISO code; kept as it is (rows: {n}).",
            values,
        )
    if kind == "unknown_division":
        return Message(
            "“{before}” is no known state, province or region of its country; kept as it is "
            "(rows: {n}).",
            values,
        )
    if kind == "unknown_mark":
        return Message(
            "“{before}” does not say whether the city is a member; counted as no (rows: {n}). "
            "Write 1, x, yes or a year for a member, 0, no or nothing for another city.",
            values,
        )
    return Message("“{before}” was read as “{after}” (rows: {n}).", values)


def _choices(found: Layout) -> list[ReportRow]:
    rows = [ReportRow(None, "", found.shape, "shape", found.reason)]
    for parameter, column in found.recognised:
        message = Message(
            "The column {field} was taken as {parameter}; choose another one if it is wrong.",
            {"field": shortened(found.names[column]), "parameter": parameter},
        )
        rows.append(ReportRow(None, found.names[column], parameter, "recognised", message))
    for column in found.free() if found.shape == "wide" else []:
        message = Message(
            "The column {field} was not read as a network; if it is one, choose it in "
            "NETWORK_FIELDS with the others.",
            {"field": shortened(found.names[column])},
        )
        rows.append(ReportRow(None, found.names[column], "", "not_a_network", message))
    return rows
