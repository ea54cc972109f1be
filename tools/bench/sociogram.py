"""Drawings of cities and networks: ours and those of the usual layouts, in time and quality.

Every drawing is judged at the size of ours, on the same sheet: how many pairs of lines cross
(all memberships drawn as lines, those of pendants too), and how many pairs of circles and
squares overlap. Ours takes in placing the names, which the others do not.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from contender import Contender, Section
from generator import chapter_table
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.sociogram.drawing import PAGE, Drawing, draw_two_mode
from nodal_cities.analysis.sociogram.figure import most_connected_cities
from nodal_cities.analysis.sociogram.readability import count_crossings

TOUCH_TOLERANCE = 1e-6  # mm; what only touches does not overlap


def count_overlapping_discs(places: np.ndarray, radii: np.ndarray) -> int:
    """Return how many pairs of discs overlap by more than they touch."""
    found = 0
    for i in range(len(places)):
        far = np.hypot(*(places[i + 1 :] - places[i]).T)
        found += int((far < radii[i + 1 :] + radii[i] - TOUCH_TOLERANCE).sum())
    return found


def _drawn(memberships: Memberships) -> Drawing:
    names = [f"Network of the cities called {name}" for name in memberships.network_ids]
    labels = {i: memberships.city_ids[i] for i in most_connected_cities(memberships.n_networks, 20)}
    return draw_two_mode(memberships, names, labels)


def _ours(memberships: Memberships) -> np.ndarray:
    drawing = _drawn(memberships)
    return np.concatenate([drawing.cities, drawing.networks])


def _edges(memberships: Memberships) -> np.ndarray:
    return np.stack([memberships.city, memberships.network + len(memberships.city_ids)], axis=1)


def _igraph_graph(memberships: Memberships) -> Any:
    import igraph

    igraph.set_random_number_generator(random.Random(1))
    n = len(memberships.city_ids) + len(memberships.network_ids)
    return igraph.Graph(n=n, edges=_edges(memberships).tolist())


def _igraph(name: str) -> Callable[[Any], np.ndarray]:
    return lambda graph: np.array(graph.layout(name).coords)


def _networkx_graph(memberships: Memberships) -> Any:
    import networkx

    return networkx.Graph(_edges(memberships).tolist())


def _spring(graph: Any) -> np.ndarray:
    import networkx

    places = networkx.spring_layout(graph, seed=1)
    return np.array([places[node] for node in range(len(graph))])


@lru_cache(maxsize=1)
def _radii() -> np.ndarray:
    """Return the radii of circles and squares on our drawing, in mm."""
    drawing = _drawn(chapter_table())
    return np.concatenate([drawing.diameters, drawing.sides]) / 2


def _quality(places: np.ndarray) -> tuple[int, int]:
    """Return crossings and overlaps of a drawing that is stretched over the sheet."""
    low, span = places.min(axis=0), np.ptp(places, axis=0)
    on_page = (places - low) / span * [PAGE.width, PAGE.height]
    return count_crossings(places, _edges(chapter_table())), count_overlapping_discs(
        on_page, _radii()
    )


@lru_cache(maxsize=1)
def _our_quality() -> tuple[int, int]:
    places = _ours(chapter_table())
    return count_crossings(places, _edges(chapter_table())), count_overlapping_discs(
        places, _radii()
    )


def _judged(ours: np.ndarray, other: np.ndarray) -> str:
    best = _our_quality()
    found = best if np.array_equal(ours, other) else _quality(other)
    return f"{found[0]} ({found[0] / best[0]:.1f} x), {found[1]}"


SECTION = Section(
    "Sociogram of cities and networks",
    chapter_table,
    (
        Contender("Nodal Cities", lambda m: m, _ours, 3, note="names placed too"),
        Contender("igraph FR", _igraph_graph, _igraph("fr"), 3, note="Fruchterman-Reingold"),
        Contender("igraph DrL", _igraph_graph, _igraph("drl"), 1, note="DrL"),
        Contender("igraph KK", _igraph_graph, _igraph("kk"), 1, note="Kamada-Kawai"),
        Contender("networkx spring", _networkx_graph, _spring, 1, note="50 iterations"),
    ),
    "crossings, overlaps",
    _judged,
)
