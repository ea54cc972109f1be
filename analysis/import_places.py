"""The city of a row: name, country and division made comparable, and its identifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .cleaning import city_id, text
from .countries import country_code
from .headers import Layout
from .import_report import ImportReport


class RowCity(NamedTuple):
    """A city as one row gives it."""

    city_id: str
    name: str
    country: str
    admin1: str


class PlaceReader:
    """Reads the place columns of a layout, reporting what it changes."""

    def __init__(self, found: Layout, report: ImportReport) -> None:
        self._found = found
        self._report = report
        self._ids = found.holds_ids()
        self._codes: dict[str, str] = {}

    def read(self, number: int, row: Sequence[object]) -> RowCity:
        """Return the city of a row; its id is empty where the city field is."""
        found = self._found
        given = self.text(number, row, found.city)
        country = self._country(number, row)
        admin1 = self.text(number, row, found.admin)
        if country and admin1.upper().startswith(country + "-") and found.admin is not None:
            bare = admin1[len(country) + 1 :]  # ISO 3166-2 repeats the country: US-VA
            self._report.changed(number, found.admin, admin1, bare, "cleaned")
            admin1 = bare
        if self._ids:
            return RowCity(given, self.text(number, row, found.name) or given, country, admin1)
        return RowCity(given and city_id(given, country, admin1), given, country, admin1)

    def text(self, number: int, row: Sequence[object], column: int | None) -> str:
        """Return a cleaned cell, reporting any change."""
        if column is None:
            return ""
        value = row[column]
        cleaned = text(value)
        if cleaned and isinstance(value, str) and value != cleaned:
            self._report.changed(number, column, value, cleaned, "cleaned")
        return cleaned

    def _country(self, number: int, row: Sequence[object]) -> str:
        column = self._found.country
        given = self.text(number, row, column)
        if not given or column is None:
            return ""
        if given not in self._codes:
            self._codes[given] = country_code(given) or ""
        code = self._codes[given]
        if not code:
            self._report.changed(number, column, given, given, "unknown_country")
        elif code != given:
            self._report.changed(number, column, given, code, "country")
        return code or given
