"""Where something is on Earth: one type, longitude before latitude everywhere; how it is written.

Angles are written in degrees, or in degrees, minutes and seconds, with or without a hemisphere;
points as two angles, as WKT, as GeoJSON or as links to a map.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .text import text

_NUMBER = r"[+-]?\d{1,9}(?:[.,]\d*)?"
_ANGLE = re.compile(
    rf"(?P<before>[NSEW]?)\s*(?P<degrees>{_NUMBER})\s*[°º]?\s*"
    r"(?:(?P<minutes>\d{1,2}(?:[.,]\d*)?)\s*['′’]\s*)?"
    r"(?:(?P<seconds>\d{1,2}(?:[.,]\d*)?)\s*(?:[\"″”]|'')\s*)?(?P<after>[NSEW]?)",
    re.IGNORECASE,
)
# Without signs, 48 51 24 or 48:51:24: the degrees are whole.
_PLAIN_ANGLE = re.compile(
    r"(?P<before>[NSEW]?)\s*(?P<degrees>[+-]?\d{1,3})(?:\s*:\s*|\s+)"
    r"(?P<minutes>[0-5]?\d(?:[.,]\d*)?)(?:(?:\s*:\s*|\s+)(?P<seconds>[0-5]?\d(?:[.,]\d*)?))?"
    r"\s*(?P<after>[NSEW]?)",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.|geo:)", re.IGNORECASE)
_DEGREES = r"(-?\d{1,3}\.\d+)"
# Latitude and longitude in links to maps, the place itself before the middle of what they show.
_LINKED_POINTS = [
    re.compile(pattern.replace("#", _DEGREES), re.IGNORECASE)
    for pattern in (
        "!3d#!4d#",
        "mlat=#&(?:amp;)?mlon=#",
        r"(?:[@:]|[?&]\w+=)#(?:,|%2C|~)(?:\+|%20)?#",
        r"map=[\d.]+/#/#",
    )
]
_WKT = re.compile(
    r"(?:SRID=\d+;)?\s*(?:MULTI)?POINT\s*Z?M?\s*[(\s]+([^\s,]+)\s+([^\s),]+)[^),]*\)+\s*",
    re.IGNORECASE,
)
_GEOJSON = re.compile(r"coordinates[\"']?\s*:\s*\[\s*([^\s,\]]+)\s*,\s*([^\s,\]]+)")
_BETWEEN = re.compile(r"\s*[;,/]\s*|\s+")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_LONGEST = 200
_LONGEST_LINK = 2000
_SAME = 0.1  # degrees between two ways to write one point
_DIRECTIONS = {
    **dict.fromkeys(("nord", "norte", "north", "noord"), "N"),
    **dict.fromkeys(("sud", "sur", "sul", "south", "süd", "zuid"), "S"),
    **dict.fromkeys(("est", "este", "east", "ost", "leste", "oost"), "E"),
    **dict.fromkeys(("ouest", "oeste", "ovest", "west"), "W"),
}
_WORD = re.compile(r"[^\W\d_]{3,}")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)?")
_FREE_O = re.compile(r"(?<![^\W\d_])O(?![^\W\d_])", re.IGNORECASE)


class LonLat(NamedTuple):
    """A position in degrees, WGS 84: x before y, as QGIS has it."""

    lon: float
    lat: float

    @property
    def is_on_earth(self) -> bool:
        """Return whether it may be meant: 0, 0 is what programs write where they know nothing."""
        return abs(self.lon) <= 180 and abs(self.lat) <= 90 and self != (0.0, 0.0)


def parse_angle(cell: str) -> float | None:
    """Return the degrees that a cell says, south and west below 0; None if it says none.

    >>> [parse_angle(c) for c in ("48,85", "2.35° W", "S 33°52'10\\"", "2 21 W", "Lyon", "")]
    [48.85, -2.35, -33.86944444444445, -2.35, None, None]
    """
    if len(cell) > _LONGEST:
        return None
    found = _ANGLE.fullmatch(cell) or _PLAIN_ANGLE.fullmatch(cell)
    if found is None or (found["before"] and found["after"]):
        return None
    sizes = found.group("degrees", "minutes", "seconds")
    parts = [float((size or "0").replace(",", ".")) for size in sizes]
    angle = abs(parts[0]) + parts[1] / 60 + parts[2] / 3600
    is_negative = found["degrees"].startswith("-")
    return -angle if is_negative or _hemisphere(cell) in ("S", "W") else angle


def parse_point(cell: str, longitude_first: bool = False) -> LonLat | None:
    """Return the position that a cell says; None if it says none.

    WKT, GeoJSON and letters say which angle is which; otherwise the latitude comes first, unless
    told.

    >>> parse_point("POINT(2.35 48.85)"), parse_point("48.85, 2.35"), parse_point("E 2.35; N 48.85")
    (LonLat(lon=2.35, lat=48.85), LonLat(lon=2.35, lat=48.85), LonLat(lon=2.35, lat=48.85))
    >>> parse_point("48°51′N 2°21′E / 48.85°N 2.35°E")  # as an encyclopedia has it
    LonLat(lon=2.35, lat=48.85)
    >>> parse_point("https://www.openstreetmap.org/#map=12/48.85/2.35")
    LonLat(lon=2.35, lat=48.85)
    """
    if _LINK.match(cell):
        return _linked_point(cell)
    if len(cell) > _LONGEST:
        return None
    if cell.count("/") == 1:
        one, other = (parse_point(part.strip(), longitude_first) for part in cell.split("/"))
        if one and other and max(abs(one.lon - other.lon), abs(one.lat - other.lat)) < _SAME:
            return other
    fixed = _WKT.fullmatch(cell) or _GEOJSON.search(cell)
    ends = fixed.groups() if fixed else _two_angles(cell.strip("()[]{} "))
    first, second = map(parse_angle, ends)
    if first is None or second is None:
        return None
    letters = _hemisphere(ends[0])
    longitude_first = bool(fixed) or letters in ("E", "W") or (longitude_first and not letters)
    return LonLat(first, second) if longitude_first else LonLat(second, first)


def _linked_point(link: str) -> LonLat | None:
    """Return the place that a link to a map shows, None where it does not say it."""
    matches = (pattern.search(link[:_LONGEST_LINK]) for pattern in _LINKED_POINTS)
    found = next(filter(None, matches), None)
    return LonLat(float(found[2]), float(found[1])) if found else None


def is_map_link(cell: str) -> bool:
    """Return whether a cell is a link to a map that says where something is."""
    return bool(_LINK.match(cell)) and _linked_point(cell) is not None


def find_letter_of_east_or_west(cells: Iterable[str]) -> str:
    """Return which letter O stands for: W as in ouest, beside E; E as in Ost, beside W; else none.

    >>> (find_letter_of_east_or_west(["1,5° O", "2,3° E"]), find_letter_of_east_or_west(["8,7° O"]))
    ('W', '')
    """
    letters = {_hemisphere(cell) for cell in cells}
    return "" if letters >= {"E", "W"} else "W" if "E" in letters else "E" if "W" in letters else ""


def _spell(cell: str, letter_for_o: str) -> str:
    """Return a cell with letters for words, and a point in Arabic numbers: 48° nord, 2° est."""
    cell = cell.replace("٫", ".")
    spelt = _WORD.sub(lambda word: _DIRECTIONS.get(word[0].casefold(), word[0]), cell)
    return _FREE_O.sub(letter_for_o, spelt) if letter_for_o else spelt


class CoordinateColumns(NamedTuple):
    """The columns of latitude and longitude; the same one twice where a cell holds both."""

    latitude: int
    longitude: int
    longitude_first: bool = False  # in a cell of both
    letter_for_o: str = ""  # what O means in them

    def position_in(self, row: Sequence[object]) -> LonLat | None:
        """Return where a row is; None where it does not say, or says what is no place on Earth."""
        if self.latitude == self.longitude:
            found = parse_point(self._spelt(row, self.latitude), self.longitude_first)
        else:
            lon, lat = (parse_angle(self._spelt(row, i)) for i in (self.longitude, self.latitude))
            found = None if lon is None or lat is None else LonLat(lon, lat)
        return found if found and found.is_on_earth else None

    def _spelt(self, row: Sequence[object], column: int) -> str:
        return _spell(text(row[column]), self.letter_for_o)

    def describe(self, names: Sequence[str]) -> str:
        """Return the names of the columns for a sentence."""
        return ", ".join(names[i] for i in dict.fromkeys((self.latitude, self.longitude)))

    def cell_in(self, row: Sequence[object]) -> str:
        """Return what a row says of its position, as it stands there."""
        columns = dict.fromkeys((self.latitude, self.longitude))
        return ", ".join(filter(None, (text(row[i]) for i in columns)))


def _two_angles(cell: str) -> tuple[str, str]:
    """Return the two angles of a cell; the whole of it and nothing where it has not two.

    Of several ways to part it, the two have as many figures each: 48 51 2 21.
    """
    if _DECIMAL_COMMA.fullmatch(cell):
        return cell, ""
    ways = ((cell[: gap.start()], cell[gap.end() :]) for gap in _BETWEEN.finditer(cell))
    pairs = [ends for ends in ways if None not in map(parse_angle, ends)]
    return min(pairs, key=_difference_in_figures, default=(cell, ""))


def _difference_in_figures(ends: tuple[str, str]) -> int:
    first, second = (len(_FIGURES.findall(end)) for end in ends)
    return abs(first - second)


def _hemisphere(cell: str) -> str:
    """Return the letter at either end of an angle, empty if it has none."""
    ends = cell.strip().upper()
    return next((end for end in (ends[:1], ends[-1:]) if end in "NSEW"), "") if ends else ""
