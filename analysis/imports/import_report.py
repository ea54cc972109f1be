"""The account of an import: what was changed, refused or doubtful, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..core.choices import Role, TableShape
from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.row_numbers import RowNumbering
from ..core.text import shorten, text
from ..tables.columns import ColumnLayout
from ..tables.list_cells import describe_separators

# Cells of which it cannot be told whether, or how much, a city is a member.
_UNSURE_KINDS = frozenset(("unknown_mark", "unknown_value"))


class ImportReport:
    """Collects events while a table is read; rows are positions in it, from 1."""

    def __init__(self, found: ColumnLayout, numbering: RowNumbering | None = None) -> None:
        self.names = found.names
        self.numbering = numbering or RowNumbering()
        self.rejected: list[ReportRow] = []
        self.rejected_positions: list[int] = []
        self._events: list[tuple[int, ReportRow]] = []
        self._changes: dict[tuple[int, str, str, str], list[int]] = {}
        self._found = found

    def add(self, row: int | None, column: int, value: str, kind: str, message: Message) -> None:
        self._events.append((row or 0, self._event(row, column, value, kind, message)))

    def reject(self, row: int, column: int, kind: str, message: Message) -> None:
        event = self._event(row, column, "", kind, message)
        self.rejected.append(event)
        self.rejected_positions.append(row)
        self._events.append((row, event))

    def changed(self, row: int, column: int, before: str, after: str, kind: str) -> None:
        """Remember that a value was read as another; equal changes are counted."""
        count = self._changes.setdefault((column, before, after, kind), [row, 0])
        count[1] += 1

    def cleaned(self, row: int, cells: Sequence[object], column: int | None) -> str:
        """Return the cleaned text of a cell, remembering any change."""
        if column is None:
            return ""
        value = cells[column]
        cleaned = text(value)
        if cleaned and isinstance(value, str) and value != cleaned:
            self.changed(row, column, value, cleaned, "cleaned")
        return cleaned

    def finished(self) -> tuple[ReportRow, ...]:
        """Return every event: on the table, then by row, then on whole columns."""
        changes = [
            (row, self._event(row, column, before, kind, _change_message(kind, before, after, n)))
            for (column, before, after, kind), (row, n) in self._changes.items()
        ]
        by_row = [event for event in self._events if event[0]]
        general = [event for row, event in self._events if not row]
        by_row = sorted([*changes, *by_row], key=lambda event: event[0])
        is_unsure = any(kind in _UNSURE_KINDS for _, _, _, kind in self._changes)
        about_table = _layout_rows(self._found, is_unsure)
        return (*about_table, *(event for _, event in by_row), *general)

    def _event(
        self, row: int | None, column: int, value: str, kind: str, message: Message
    ) -> ReportRow:
        """Return an event with the row and field as the user knows them."""
        if row is None:
            return ReportRow(None, self.names[column], value, kind, message)
        sheet = self.numbering.sheet(row)
        field = f"{sheet}!{self.names[column]}" if sheet else self.names[column]
        return ReportRow(self.numbering.row(row), field, value, kind, message, sheet)


def _change_message(kind: str, before: str, after: str, n: int) -> Message:
    values = {"before": shorten(before), "after": shorten(after), "n": n}
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
    if kind == "unknown_position":
        return Message(
            "“{before}” is no place on Earth in degrees: the city is located by its name (rows: "
            "{n}).",
            values,
        )
    if kind == "unknown_value":
        return Message(
            "“{before}” is no number: counted as a membership of the value 1 (rows: {n}). Write 0 "
            "where the city is no member.",
            values,
        )
    if kind == "unknown_mark":
        return Message(
            "“{before}” does not say whether the city is a member; counted as no (rows: {n}). "
            "Write 1, x, yes or a year for a member, 0, no or nothing for another city.",
            values,
        )
    return Message("“{before}” was read as “{after}” (rows: {n}).", values)


def _layout_rows(found: ColumnLayout, is_unsure: bool) -> list[ReportRow]:
    rows = [_reading_row(found, len(found.doubts) + bool(found.doubtful) + is_unsure)]
    rows += (ReportRow(None, "", found.shape, "doubtful_reading", doubt) for doubt in found.doubts)
    rows.append(ReportRow(None, "", found.shape, "shape", found.reason))
    if found.doubtful and found.network is not None:
        name = found.names[found.network]
        message = Message(
            "Cells of the column {field} hold “{separators}”, but it is not evident that they "
            "are lists: each was taken as one network. If they are, choose the shape list.",
            {"field": shorten(name), "separators": describe_separators(found.doubtful)},
        )
        rows.append(ReportRow(None, name, "", "doubtful_list", message))
    rows += _coordinate_rows(found)
    for role, column in found.recognised:
        message = Message(
            "The column {field} was taken as {parameter}; choose another one if it is wrong.",
            {"field": shorten(found.names[column]), "parameter": role},
        )
        rows.append(ReportRow(None, found.names[column], role, "recognised", message))
    for column in found.free() if found.shape is TableShape.WIDE else []:
        message = Message(
            "The column {field} was not read as a network; if it is one, choose it in "
            "{network_fields} with the others.",
            {"field": shorten(found.names[column]), "network_fields": Role.NETWORKS},
        )
        rows.append(ReportRow(None, found.names[column], "", "not_a_network", message))
    return rows


def _coordinate_rows(found: ColumnLayout) -> Iterator[ReportRow]:
    """Yield what became of the columns of degrees."""
    if found.coordinates is not None:
        fields = found.coordinates.describe(found.names)
        message = Message(
            "Cities are where the table has them ({fields}): that tells those of one name apart, "
            "and is compared with the gazetteer.",
            {"fields": fields},
        )
        yield ReportRow(None, fields, "", "coordinates", message)
    elif found.no_degrees is not None:
        fields = found.no_degrees.describe(found.names)
        message = Message(
            "The columns {fields} hold no degrees of latitude and longitude (EPSG:4326), and are "
            "not used: cities are located by their names.",
            {"fields": fields},
        )
        yield ReportRow(None, fields, "", "no_coordinates", message)
    elif found.lone_angle is not None:
        fields = shorten(found.names[found.lone_angle])
        message = Message(
            "The column {field} holds latitudes or longitudes, and no column the other angle: "
            "it is not used, and cities are located by their names. Call the two latitude and "
            "longitude.",
            {"field": fields},
        )
        yield ReportRow(None, fields, "", "no_coordinates", message)


def _reading_row(found: ColumnLayout, doubts: int) -> ReportRow:
    """Return the line at the top: whether the reading is certain, and what was taken as what."""
    columns = [found.network] if found.network is not None else [*found.networks, *found.others]
    if found.partner is not None:
        columns = [found.partner]
    networks = [found.names[i] for i in columns] or [found.one_network]
    values: dict[str, object] = {
        "n": doubts,
        "city": shorten(found.names[found.city or 0]),
        "networks": shorten(", ".join(map(shorten, networks)), 200),
    }
    kind = "doubtful_reading" if doubts else "reading"
    return ReportRow(None, "", found.shape, kind, _reading(found.shape, values))


def _reading(shape: TableShape, values: dict[str, object]) -> Message:
    """Return what a table is read as; links have cities at both ends, and no networks."""
    if shape is TableShape.LINKS and values["n"]:
        return Message(
            "Read in doubt ({n}): check what follows before you go on. Links between cities: "
            "{city} to {networks}.",
            values,
        )
    if shape is TableShape.LINKS:
        return Message("Read without doubt. Links between cities: {city} to {networks}.", values)
    if values["n"]:
        return Message(
            "Read in doubt ({n}): check what follows before you go on. Cities: {city}. Networks: "
            "{networks}.",
            values,
        )
    return Message("Read without doubt. Cities: {city}. Networks: {networks}.", values)


def put_reading_first(report: Iterable[ReportRow]) -> tuple[ReportRow, ...]:
    """Return a report with what is said of the reading as a whole at its top."""
    return tuple(sorted(report, key=lambda row: row.kind not in ("reading", "doubtful_reading")))
