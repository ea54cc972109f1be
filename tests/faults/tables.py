"""The tables that go through the algorithms: cities of the sample in its largest networks."""

from __future__ import annotations

import csv
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
NETWORKS = 8  # as few as give every output some rows: a run should take a part of a second


def write(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """Write a CSV, the first row being its header."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def make(folder: Path, cities: int) -> Path:
    """Write the tables that the algorithms take, with cities of two networks or more."""
    with (SAMPLE / "memberships.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["basis"] == "listed"]
    country = {row["city"]: row["country"] for row in rows}
    pairs = {(row["city"], row["network_id"]) for row in rows}
    largest = {name for name, _ in Counter(name for _, name in sorted(pairs)).most_common(NETWORKS)}
    pairs = {(city, network) for city, network in pairs if network in largest}
    times = Counter(city for city, _ in pairs)
    chosen = {*sorted(city for city in times if times[city] > 1)[:cities]}
    return fill(folder, sorted((c, country[c], n) for c, n in pairs if c in chosen))


def fill(folder: Path, members: Sequence[tuple[str, str, str]]) -> Path:
    """Write the tables for rows of city, country and network."""
    places = sorted({(city, country) for city, country, _ in members})
    place = random.Random(1)
    spots = [(place.uniform(-20, 40), place.uniform(-30, 60)) for _ in places]
    joined = [(*member, 2001) for member in members]  # without any year one algorithm refuses
    write(folder / "memberships.csv", [("city", "country", "network", "joined"), *joined])
    write(folder / "places.csv", [("name", "country"), *places])
    located = [(c, c, k, f"{x:.4f}", f"{y:.4f}", 2) for (c, k), (x, y) in zip(places, spots)]
    header = ("city_id", "name", "country", "lon", "lat", "n_networks")
    write(folder / "cities.csv", [header, *located])
    pairs = [(one, other, 1) for (one, _), (other, _) in zip(places, places[1:])]
    write(folder / "links.csv", [("source", "target", "shared"), *pairs])
    (folder / "networks.csv").write_bytes((SAMPLE / "networks.csv").read_bytes())
    return folder
