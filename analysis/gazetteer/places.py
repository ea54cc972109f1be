"""The offline gazetteer: places of GeoNames (CC BY 4.0) by the keys of their names.

A read-only SQLite file made by ``tools/build_gazetteer.py``; nothing is loaded before it
is asked for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Container
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple, TypeVar
from urllib.parse import quote

from ..core.errors import AnalysisError
from ..core.positions import LonLat

BUNDLED_GAZETTEER = Path(__file__).parents[2] / "resources" / "gazetteer" / "places.sqlite"
USER_ID_PREFIX = "gazetteer:"  # before the ids of a gazetteer of the user's
PlaceRow = tuple[int, str, str, str, int, int, int, int, int]
PlaceIndexType = TypeVar("PlaceIndexType", bound="PlaceIndex")
UNITS_PER_DEGREE = 10_000  # the file keeps whole ten-thousandths of a degree
_LARGEST_ID = 2**63 - 1  # of SQLite
_LONGEST_ID_DIGITS = 19  # digits of that
_LAST_CHARACTER = "\U0010ffff"

CREATE_TABLES = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
    lat INTEGER NOT NULL, lon INTEGER NOT NULL, -- 1/10 000 degree: 11 m, half the bytes
    population INTEGER NOT NULL, -- of a division that of its places
    division INTEGER NOT NULL, -- the smallest one it lies in, 0 where unknown
    seat INTEGER NOT NULL -- of a division the place it is drawn at, else 0
);
CREATE TABLE name (
    key TEXT NOT NULL, country TEXT NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (key, country, place)
) WITHOUT ROWID;
CREATE TABLE division_name ( -- a key after # is a code
    key TEXT NOT NULL, country TEXT NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (key, country, place)
) WITHOUT ROWID;
"""
_COLUMNS = """SELECT id, place.name, place.country, admin1, lat, lon, population, division, seat
    FROM """
_BY_KEY = _COLUMNS + "{names} AS name JOIN place ON id = name.place WHERE key = ?"
# A user's gazetteer may not know the country of a place; it may then be in any.
_IN_COUNTRY = " AND name.country IN (?, '')"
_STARTS_SO = " FROM name WHERE key >= ? AND key < ?"
_KEYS_BY_PREFIX = "SELECT DISTINCT key" + _STARTS_SO + _IN_COUNTRY
# A line a key: a text of many lines is read in half the time of as many rows.
_KEYS_BY_COUNTRY = "SELECT country, group_concat(key, char(10))" + _STARTS_SO + " GROUP BY country"
_COUNTRIES_BY_KEY = """SELECT country FROM name WHERE key = :key
    UNION ALL SELECT country FROM division_name WHERE key = :key"""
_KEYS_BY_PLACE = "SELECT place, key FROM name"
_BY_ID = _COLUMNS + "place WHERE id = ?"
_BY_POPULATION = _COLUMNS + "place WHERE population >= ? AND seat = 0 ORDER BY id"


@cache
def quarters() -> dict[int, bool]:
    """Return the GeoNames ids of the quarters of cities, and whether they surely are no more.

    Read when first asked for.
    """
    text = BUNDLED_GAZETTEER.with_name("quarters.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.split()[1:])
    return {int(number): kind == "part" for number, kind in rows}


class Place(NamedTuple):
    """A place of a gazetteer, or a division, which is drawn at its seat or largest place."""

    geonameid: int  # in a gazetteer of the user's, which has ids of its own, only a number
    name: str
    country: str  # ISO 3166-1 alpha-2
    # First-level division: postal code in the United States and Canada, ISO 3166-2 where
    # ``countries.division_code`` knows the country, else GeoNames' own code.
    admin1: str
    # Degrees, WGS 84, to the nearest 0.0001.
    lat: float
    lon: float
    population: int  # 0 where unknown; of a division that of its places, to compare it
    own_id: str = ""  # its id in a gazetteer of the user's, empty for a place of GeoNames
    division: int = 0  # id of the smallest division it lies in, 0 where unknown
    seat: int = 0  # of a division, the id of the place it is drawn at, or its own; else 0

    @property
    def position(self) -> LonLat:
        return LonLat(self.lon, self.lat)

    @property
    def is_division(self) -> bool:
        return self.seat != 0

    def lies_in(self, division: Place) -> bool:
        """Return whether it lies in a division of the bundled gazetteer."""
        if division.division:
            return self.division == division.geonameid
        return (self.country, self.admin1) == (division.country, division.admin1)

    @property
    def identifier(self) -> str:
        """Return what ``same_as`` takes for it: a GeoNames id is a plain number."""
        return f"{USER_ID_PREFIX}{self.own_id}" if self.own_id else str(self.geonameid)

    @property
    def identity(self) -> str:
        """Return what two names of it have in common, and no other place."""
        return self.identifier if self.own_id else f"geonames:{self.geonameid}"


class PlaceIndex:
    """Places by the keys of their names, in an SQLite database.

    Close it, or use it in a ``with`` block.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._file = database
        self._keys: dict[str, dict[str, str]] = {}

    def __enter__(self: PlaceIndexType) -> PlaceIndexType:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    def _place(self, row: PlaceRow) -> Place:
        """Return a row of the table of places."""
        identifier, name, country, admin1, lat, lon, population, division, seat = row
        return Place(
            identifier,
            name,
            country,
            admin1,
            lat / UNITS_PER_DEGREE,
            lon / UNITS_PER_DEGREE,
            population,
            division=division,
            seat=seat,
        )

    def named(self, key: str, country: str = "") -> list[Place]:
        """Return the places with a name of this key (``names.normalise``), by id."""
        return self._called("name", key, country)

    def divisions_named(self, key: str, country: str = "") -> list[Place]:
        """Return the divisions with a name of this key, or "#" and a code, by id."""
        return self._called("division_name", key, country)

    def _called(self, names: str, key: str, country: str) -> list[Place]:
        asked = _BY_KEY.format(names=names) + (_IN_COUNTRY if country else "")
        found = self._file.execute(asked, (key, country) if country else (key,))
        return sorted(self._place(row) for row in found)

    def countries_of(self, key: str) -> set[str]:
        """Return where places or divisions have a name of this key; empty: it may be anywhere."""
        return {row[0] for row in self._file.execute(_COUNTRIES_BY_KEY, {"key": key})}

    def keys_starting_with(self, prefix: str, country: str) -> list[str]:
        """Return the keys of a country that start so."""
        bounds = (prefix, prefix + _LAST_CHARACTER)
        return [row[0] for row in self._file.execute(_KEYS_BY_PREFIX, (*bounds, country))]

    def keys_of_lengths(self, prefix: str, country: str, lengths: Container[int]) -> set[str]:
        """Return the keys of a country that start so and have so many letters.

        The keys that start so are read once for all countries, since they stand together.
        """
        if prefix not in self._keys:
            bounds = (prefix, prefix + _LAST_CHARACTER)
            self._keys[prefix] = dict(self._file.execute(_KEYS_BY_COUNTRY, bounds))
        known = self._keys[prefix]
        keys = (key for where in {country, ""} for key in known.get(where, "").split("\n"))
        return {key for key in keys if len(key) in lengths}

    def place(self, geonameid: int) -> Place | None:
        """Return the place of a GeoNames id."""
        if geonameid > _LARGEST_ID:
            return None
        row = self._file.execute(_BY_ID, (geonameid,)).fetchone()
        return None if row is None else self._place(row)

    def keys_of_places(self, identifiers: Collection[int]) -> dict[int, list[str]]:
        """Return the keys of all names of these places; the whole table is read for it.

        >>> with Gazetteer() as gazetteer:
        ...     "lisbonne" in gazetteer.keys_of_places({2267057})[2267057]
        True
        """
        wanted = set(identifiers)
        keys: dict[int, list[str]] = {}
        for place, key in self._file.execute(_KEYS_BY_PLACE):
            if place in wanted:
                keys.setdefault(place, []).append(key)
        return keys

    def places_with_population(self, least: float) -> list[Place]:
        """Return the places with at least this many inhabitants, by id."""
        return [self._place(row) for row in self._file.execute(_BY_POPULATION, (least,))]

    def place_with_id(self, text: str) -> Place | None:
        """Return the place of an id as the user writes it, None if it is none."""
        return (
            self.place(int(text)) if text.isdecimal() and len(text) <= _LONGEST_ID_DIGITS else None
        )


class Gazetteer(PlaceIndex):
    """The bundled gazetteer.

    Raises AnalysisError if the file is missing or is no gazetteer.

    Args:
        path: The file; the bundled one by default.

    >>> with Gazetteer() as gazetteer:
    ...     [place.name for place in gazetteer.named("lisbonne", "PT")]
    ['Lisbon']
    """

    def __init__(self, path: Path = BUNDLED_GAZETTEER) -> None:
        try:
            super().__init__(sqlite3.connect(_read_only_uri(path.resolve()), uri=True))
            self.about = dict(self._file.execute("SELECT key, value FROM about"))
        except sqlite3.DatabaseError as error:
            raise AnalysisError(
                "The gazetteer {path} cannot be read ({reason}): install the plugin again.",
                path=path,
                reason=error,
            ) from error


def _read_only_uri(path: PurePath) -> str:
    """Return the address by which SQLite opens a file for reading only.

    immutable: no lock, no journal, so a folder without write permission will do. The host
    stays empty even for a Windows share, since SQLite allows no other.

    >>> from pathlib import PureWindowsPath
    >>> _read_only_uri(PureWindowsPath("//server/x y/a.sqlite"))
    'file:////server/x%20y/a.sqlite?mode=ro&immutable=1'
    >>> _read_only_uri(PureWindowsPath("C:/a.sqlite"))
    'file:///C:/a.sqlite?mode=ro&immutable=1'
    """
    plain = path.as_posix()
    root = "" if plain.startswith("/") else "/"
    return f"file://{root}{quote(plain, safe='/:')}?mode=ro&immutable=1"
