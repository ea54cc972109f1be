"""The cells of a networks table: vocabulary, years and places, with an account of each change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.text import YEAR_RANGE, find_year, shorten
from ..gazetteer.countries import country_code
from .network_vocabulary import allowed_words, canonical_word, region_from_name, sponsor_name

_WORD_WITH_BRACKET = re.compile(r"^(?P<word>[^(\[]*?)\s*[(\[](?P<inside>.*?)[)\]]?$")
_WORD_WITH_BY = re.compile(r"^(?P<word>\w+)\s*(?::|\bby\b|\bpar\b|-|–)\s*(?P<inside>.+)$")


class NetworkCell(NamedTuple):
    """A cleaned cell and where it stands."""

    row: int
    column: int
    value: str


class NetworkCellReader:
    """Reads cells into canonical values; equal changes are told once, with their number."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._events: dict[tuple[int, str, str, str], list[int]] = {}
        self.filled: set[str] = set()

    def note(self, field: str, value: str) -> str:
        """Remember that the table says something of a field that has no column of its own."""
        if value:
            self.filled.add(field)
        return value

    def word(self, kind: str, cell: NetworkCell | None) -> str:
        """Return a word of the vocabulary ``kind``; empty if the cell says none."""
        if cell is None or not cell.value:
            return ""
        return self._read(cell, canonical_word(kind, cell.value), kind)

    def year(self, cell: NetworkCell | None) -> int | None:
        """Return the year, the first of several; None if the cell holds none."""
        if cell is None or not cell.value:
            return None
        year = find_year(cell.value)
        self._read(cell, "" if year is None else str(year), "year")
        return year

    def creation(self, cell: Mapping[str, NetworkCell]) -> tuple[str, str]:
        """Return the way of creation and the sponsor, which may stand in its brackets."""
        sponsor = cell["sponsor"].value if "sponsor" in cell else ""
        given = cell.get("creation")
        if given is None or not given.value:
            return "", self._sponsor(cell.get("sponsor"), sponsor)
        word, inside = _split_word(given.value)
        creation = canonical_word("creation", word)
        if creation == "sponsored" and inside and not sponsor:
            named = sponsor_name(inside)
            self._read(given, f"{creation}, {self.note('sponsor', named)}", "creation")
            return creation, named
        return self._read(given, creation, "creation"), self._sponsor(cell.get("sponsor"), sponsor)

    def where(self, cell: Mapping[str, NetworkCell]) -> tuple[str, str, str]:
        """Return scale, region and country; a scale may name its country in brackets."""
        region = self._region(cell.get("region"))
        country = self._country(cell.get("country"))
        given = cell.get("scale")
        if given is None or not given.value:
            return "", region, country
        word, inside = _split_word(given.value)
        scale = canonical_word("scale", word)
        # A column called Zone may say the region or the country instead.
        place = inside if scale else given.value
        area = region_from_name(place) if place else ""
        code = "" if area or not place else country_code(place) or ""
        read = ", ".join(filter(None, (scale, area, code)))
        self._read(given, read, "scale")
        return (scale, region or self.note("region", area), country or self.note("country", code))

    def report(self) -> tuple[ReportRow, ...]:
        """Return the events in the order of the rows."""
        rows = sorted(self._events.items(), key=lambda item: (item[1][0], item[0]))
        return tuple(
            ReportRow(None, self._names[column], before, kind, _message(*event, self._names))
            for event in rows
            for (column, before, _, kind), _ in [event]
        )

    def _sponsor(self, cell: NetworkCell | None, value: str) -> str:
        return self._read(cell, sponsor_name(value), "sponsor") if cell and value else ""

    def _region(self, cell: NetworkCell | None) -> str:
        if cell is None or not cell.value:
            return ""
        return self._read(cell, region_from_name(cell.value) or cell.value, "region")

    def _country(self, cell: NetworkCell | None) -> str:
        if cell is None or not cell.value:
            return ""
        code = country_code(cell.value)
        if code is None:
            self._remember(cell, cell.value, "unknown_network_country")
        return self._read(cell, code or cell.value, "country")

    def _read(self, cell: NetworkCell, after: str, kind: str) -> str:
        if not after:
            self._remember(cell, kind, "unknown_word")
        elif after != cell.value:
            self._remember(cell, after, "network_value")
        return after

    def _remember(self, cell: NetworkCell, after: str, kind: str) -> None:
        event = (cell.column, cell.value, after, kind)
        self._events.setdefault(event, [cell.row, 0])[1] += 1


def _split_word(value: str) -> tuple[str, str]:
    """Return a word and what stands in brackets behind it, or after "by", "par" or a colon."""
    found = _WORD_WITH_BRACKET.match(value) or _WORD_WITH_BY.match(value)
    return (found["word"], found["inside"].strip()) if found else (value, "")


def _message(
    event: tuple[int, str, str, str], count: Sequence[int], names: Sequence[str]
) -> Message:
    column, before, after, kind = event
    values = {
        "row": count[0],
        "field": shorten(names[column]),
        "before": shorten(before),
        "after": shorten(after),
        "n": count[1],
    }
    if kind == "unknown_network_country":
        return Message(
            "Networks table, row {row}, field {field}: “{before}” is no country known by its "
            "name or ISO code; kept as it is (rows: {n}).",
            values,
        )
    if kind == "network_value":
        return Message(
            "Networks table, row {row}, field {field}: “{before}” was read as “{after}” "
            "(rows: {n}).",
            values,
        )
    if after == "year":
        return Message(
            "Networks table, row {row}, field {field}: “{before}” holds no year from {first} to "
            "{last}; left empty (rows: {n}). Write it with four digits.",
            {**values, "first": YEAR_RANGE[0], "last": YEAR_RANGE[1]},
        )
    return Message(
        "Networks table, row {row}, field {field}: “{before}” is none of {words}; left empty "
        "(rows: {n}). Write one of these words.",
        {**values, "words": ", ".join(allowed_words(after))},
    )
