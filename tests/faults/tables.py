"""The tables that go through the algorithms: each n-th city of the sample with its networks."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


def write(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    """Write a CSV, the first row being its header."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def make(folder: Path, every: int) -> Path:
    """Write the tables that the algorithms take, with each n-th city."""
    with (SAMPLE / "memberships.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["basis"] == "listed"]
    names = sorted({row["city"] for row in rows})[::every]
    country = {row["city"]: row["country"] for row in rows}
    pairs = sorted({(row["city"], row["network_id"]) for row in rows if row["city"] in {*names}})
    members = [(city, country[city], network) for city, network in pairs]
    return fill(folder, members)


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
