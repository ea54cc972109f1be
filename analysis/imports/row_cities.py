"""The city of a row: name, country and division made comparable, and its identifier."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..core.errors import Message
from ..core.positions import LonLat
from ..core.text import make_city_id, shorten
from ..gazetteer.countries import TERRITORIES, country_code, division_code, divisions
from ..gazetteer.names import normalise
from ..places.name_cleaning import CityName, NameCleaner
from ..tables.columns import ColumnLayout
from ..tables.membership_marks import is_missing_name
from .import_report import ImportReport
from .row_positions import CityPositions

_NAMIBIA = "NA"  # what R writes for a missing value too
_PART_SEPARATORS = re.compile(r"[/()\[\],;]|\s[-–—]\s")


class RowCity(NamedTuple):
    """A city as one row gives it."""

    city_id: str
    name: str
    country: str
    admin1: str
    position: LonLat | None = None


class CityReader:
    """Reads the place columns of a layout, reporting what it changes."""

    def __init__(self, found: ColumnLayout, report: ImportReport) -> None:
        self._found = found
        self._report = report
        self._ids = found.holds_ids()
        self._codes: dict[str, str] = {}
        self._divisions: dict[tuple[str, str], str] = {}
        self._names = NameCleaner()
        self._known: dict[str, RowCity] = {}  # the only city of a name, for the ends of links
        self._positions: CityPositions | None = None  # where the table has them

    def read_positions(self, table: Sequence[Sequence[object]]) -> None:
        """Read where the cities are, so that those of one name are told apart."""
        columns = self._found.coordinates
        if columns is None:
            return
        quiet = CityReader(self._found, ImportReport(self._found))
        places: list[tuple[str, LonLat]] = []
        firsts: dict[str, int] = {}
        for number, row in enumerate(table, start=1):
            point = columns.position_in(row)
            city = quiet.read(number, row).city_id if point else ""
            if city and point:
                places.append((city, point))
                firsts.setdefault(city, number)
            elif not point and (cell := columns.cell_in(row)):
                self._report.changed(number, columns.latitude, cell, "", "unknown_position")
        self._positions = CityPositions(places)
        for city, number in firsts.items():
            if self._positions.count(city) > 1:
                self._report_homonyms(number, city, self._positions.count(city))

    def _report_homonyms(self, number: int, city: str, count: int) -> None:
        values = {"city": shorten(city), "n": count}
        message = Message(
            "{city} stands for {n} cities, which their coordinates tell apart: each has its own "
            "in its id.",
            values,
        )
        if self._ids:
            message = Message(
                "{city} is at {n} places; the most usual one was taken. If these are several "
                "cities, give each an id of its own.",
                values,
            )
        self._report.add(number, self._found.city or 0, city, "told_apart", message)

    def read_column(self, table: Sequence[Sequence[object]]) -> None:
        """Remember the cities of the city column; a name of several is none of them."""
        quiet = CityReader(self._found, ImportReport(self._found))
        quiet._positions = self._positions
        cities = {quiet.read(number, row) for number, row in enumerate(table, start=1)}
        names = Counter(normalise(city.name) for city in cities)
        known = {normalise(city.name): city for city in cities}
        self._known = {key: city for key, city in known.items() if names[key] == 1}

    def known_city(self, name: str) -> RowCity:
        """Return the city of that name in the city column, else one without a country."""
        cleaned, where, admin1 = self._names.clean(name, "", "")
        known = self._known.get(normalise(cleaned))
        if known is not None and where in ("", known.country):
            return known
        return RowCity(make_city_id(cleaned, where, admin1), cleaned, where, admin1)

    def read_partner(self, number: int, row: Sequence[object]) -> RowCity:
        """Return the city at the other end of a link; its id is empty where there is none."""
        found = self._found
        given = self._report.cleaned(number, row, found.partner)
        if not given or is_missing_name(given):
            return RowCity("", "", "", "")
        if found.partner_country is None:
            return self.known_city(given)
        country = country_code(self._report.cleaned(number, row, found.partner_country)) or ""
        named = self._named(number, found.partner, given, country, "")
        return RowCity(make_city_id(*named), *named)

    def read(self, number: int, row: Sequence[object]) -> RowCity:
        """Return the city of a row; its id is empty where the city field is."""
        city = self._read_name(number, row)
        columns = self._found.coordinates
        if self._positions is None or columns is None:
            return city
        if self._ids:
            return city._replace(position=self._positions.first(city.city_id))
        city_id, position = self._positions.city_of(city.city_id, columns.position_in(row))
        return city._replace(city_id=city_id, position=position)

    def _read_name(self, number: int, row: Sequence[object]) -> RowCity:
        found = self._found
        given = self._report.cleaned(number, row, found.city)
        if is_missing_name(given):
            given = ""
        country = self._country(number, row)
        admin1 = self._division(number, row, country)
        if self._ids:
            own = self._report.cleaned(number, row, found.name)
            named = self._named(number, found.name, own, country, admin1)
            return RowCity(given, named.name or given, named.country, named.admin1)
        named = self._named(number, found.city, given, country, admin1)
        return RowCity(named.name and make_city_id(*named), *named)

    def _named(
        self, number: int, column: int | None, given: str, country: str, admin1: str
    ) -> CityName:
        """Return the name without marks and titles, and where it is, which it may have said."""
        if not given or column is None:
            return CityName(given, country, admin1)
        found = self._names.clean(given, country, admin1)
        named = found._replace(admin1=admin1 or found.admin1)
        said = ", ".join(filter(None, (found.name, found.country, found.admin1)))
        if found.country != country:
            self._report.changed(number, column, given, said, "city_name")
        elif found.name != given:
            self._report.changed(number, column, given, found.name, "city_name")
        return named

    def _country(self, number: int, row: Sequence[object]) -> str:
        column = self._found.country
        given = self._report.cleaned(number, row, column)
        if column is None or not given or (is_missing_name(given) and given != _NAMIBIA):
            return ""
        if given not in self._codes:
            self._codes[given] = country_code(given) or _country_of_parts(given)
        code = self._codes[given]
        if not code:
            self._report.changed(number, column, given, given, "unknown_country")
        elif code != given:
            self._report.changed(number, column, given, code, "country")
        return code or given

    def _division(self, number: int, row: Sequence[object], country: str) -> str:
        column = self._found.admin
        given = self._report.cleaned(number, row, column)
        if not given or column is None:
            return ""
        if (country, given) not in self._divisions:
            self._divisions[country, given] = _division_code(country, given) or ""
        code = self._divisions[country, given]
        if not code and divisions(country):
            self._report.changed(number, column, given, given, "unknown_division")
        elif code and code != given:
            self._report.changed(number, column, given, code, "division")
        return code or given


def _country_of_parts(given: str) -> str:
    """Return the code of a country that stands there twice, or of a territory with its state.

    >>> [_country_of_parts(t) for t in ("Belgique/België", "Martinique (France)", "Peru/Chile")]
    ['BE', 'MQ', '']
    """
    parts = [part for part in _PART_SEPARATORS.split(given) if part.strip()]
    codes = {country_code(part) or "" for part in parts}
    inside = {one for code in codes for one in TERRITORIES.get(code, ()) if one in codes}
    codes = inside if len(codes) == 2 and inside else codes
    return codes.pop() if len(codes) == 1 else ""


def _division_code(country: str, given: str) -> str | None:
    prefix = country + "-"  # ISO 3166-2 repeats the country: US-VA
    bare = given[len(prefix) :] if given.upper().startswith(prefix) else given
    return division_code(country, bare) or (bare if bare != given else None)
