"""Two-mode tables that several tests share."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.graph.memberships import Memberships

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "memberships.csv"


@pytest.fixture(scope="session")
def sample() -> Memberships:
    """The real sample that is the default, a city being its name, country and admin1 as written."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["basis"] == "listed"]
    return Memberships.from_pairs(
        ("|".join((row["city"], row["country"], row["admin1"])), row["network_id"]) for row in rows
    )


def _random_table(seed: int) -> Memberships:
    """Return a table of up to 60 cities; four seeds in ten make two parts or more.

    Density runs from mostly single memberships to most cities in most networks, and
    networks of one city occur.
    """
    random = np.random.RandomState(seed)
    parts = 1 + seed % 5 // 3 + seed % 7 // 5
    pairs = []
    for part in range(parts):
        cities, networks = random.randint(1, 60 // parts), random.randint(1, 15)
        density = random.uniform(0.03, 0.6) ** 2
        member = random.random_sample((cities, networks)) < density
        member[np.arange(cities), random.randint(0, networks, cities)] = True
        pairs += [(f"c{part}-{c}", f"n{part}-{n}") for c, n in np.argwhere(member)]
    return Memberships.from_pairs(pairs)


@pytest.fixture(scope="session")
def random_tables() -> list[Memberships]:
    return [_random_table(seed) for seed in range(200)]


def _full_projection(m: Memberships) -> igraph.Graph:
    """Return the co-membership graph with one vertex a city, weighted by shared networks."""
    shared = m.incidence.astype(int) @ m.incidence.T.astype(int)
    ends = np.argwhere(np.triu(shared, 1))
    graph = igraph.Graph(n=len(shared), edges=ends)
    graph.es["weight"] = shared[ends[:, 0], ends[:, 1]].tolist()
    return graph


@pytest.fixture(scope="session")
def full_projection() -> Callable[[Memberships], igraph.Graph]:
    return _full_projection
