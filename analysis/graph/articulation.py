"""Connecting cities and networks: the vertices whose removal takes the two-mode graph apart.

Articulation points by lowpoints of a depth-first search, in time linear in the memberships
(Tarjan 1972, doi:10.1137/0201010; Hopcroft & Tarjan 1973, doi:10.1145/362248.362272), here
without recursion, which a long chain of cities would exhaust. Counting each subtree on the
way says how much every one of them holds to the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress
from .memberships import Memberships

PROGRESS_INTERVAL = 5000  # vertices between two signs of progress


class SeparatedPart(NamedTuple):
    """Positions of the cities and of the networks that a removal separates, sorted, int64."""

    cities: np.ndarray
    networks: np.ndarray


@dataclass(frozen=True)
class ArticulationPoints:
    """The articulation points of the two-mode graph, by position, and what each cuts off."""

    # What is no longer joined to the largest part that remains of its component: the one of most
    # cities, then of most networks, then with the first city.
    cities: dict[int, SeparatedPart]
    networks: dict[int, SeparatedPart]


def articulation_points(
    memberships: Memberships, progress: Progress = ignore_progress
) -> ArticulationPoints:
    """Return the cities and networks that alone hold a part of the graph to the rest.

    A city that does so belongs to two networks or more; networks number at least one more
    than such cities, so that the result stays small.

    >>> pairs = [("a", "x"), ("b", "x"), ("c", "x"), ("c", "y"), ("d", "y")]
    >>> found = articulation_points(Memberships.from_pairs(pairs))
    >>> {city: cut.cities.tolist() for city, cut in found.cities.items()}
    {2: [3]}
    >>> {network: cut.cities.tolist() for network, cut in found.networks.items()}
    {0: [0, 1], 1: [3]}
    """
    n_cities = len(memberships.city_ids)
    search = _depth_first_search(memberships, progress)
    cities_before = np.concatenate([[0], np.cumsum(search.order < n_cities)]).tolist()
    found = ArticulationPoints({}, {})
    for vertex, parts in search.parts().items():
        cut = _separated_part(parts, search.order, cities_before, n_cities)
        if vertex < n_cities:
            found.cities[vertex] = cut
        else:
            found.networks[vertex - n_cities] = cut
    return found


@dataclass(frozen=True)
class _DepthFirstForest:
    """A depth-first forest; cities are vertices 0, 1, ..., networks follow.

    ``order`` lists the vertices as they were met, so that a subtree is a run of it:
    ``order[met[v] : end[v]]``. ``low`` is the earliest place that a subtree reaches back to.
    """

    order: np.ndarray
    met: list[int]
    end: list[int]
    low: list[int]
    parent: list[int]

    def parts(self) -> dict[int, list[list[range]]]:
        """Return, for each articulation point, the parts its removal leaves, as runs of order."""
        hanging: dict[int, list[list[range]]] = {}
        root = self._roots()
        for child in map(int, self.order):
            vertex = self.parent[child]
            if vertex >= 0 and self.low[child] >= self.met[vertex]:
                run = range(self.met[child], self.end[child])
                hanging.setdefault(vertex, []).append([run])
        for vertex, parts in hanging.items():
            if root[vertex] != vertex:
                parts.append(self._rest(vertex, root[vertex], parts))
        return {vertex: parts for vertex, parts in sorted(hanging.items()) if len(parts) > 1}

    def _roots(self) -> list[int]:
        root = list(range(len(self.order)))
        for vertex in map(int, self.order):
            if self.parent[vertex] >= 0:
                root[vertex] = root[self.parent[vertex]]
        return root

    def _rest(self, vertex: int, root: int, hanging: list[list[range]]) -> list[range]:
        """Return what is left of the component beside the vertex and what hangs on it."""
        runs = []
        start = self.met[root]
        taken = [range(self.met[vertex], self.met[vertex] + 1), *(part[0] for part in hanging)]
        for run in taken:  # already in the order in which they were met
            runs.append(range(start, run.start))
            start = run.stop
        runs.append(range(start, self.end[root]))
        return [run for run in runs if run]


def _depth_first_search(memberships: Memberships, progress: Progress) -> _DepthFirstForest:
    n_cities = len(memberships.city_ids)
    n = n_cities + len(memberships.network_ids)
    neighbours: list[list[int]] = [[] for _ in range(n)]
    for city, network in zip(map(int, memberships.city), map(int, memberships.network + n_cities)):
        neighbours[city].append(network)
        neighbours[network].append(city)
    order: list[int] = []
    met, end, parent = [-1] * n, [0] * n, [-1] * n
    low = [0] * n
    for first in range(n_cities):  # every network has a city
        stack = [first] if met[first] < 0 else []
        while stack:
            vertex = stack[-1]
            if met[vertex] < 0:
                met[vertex] = low[vertex] = len(order)
                order.append(vertex)
                if len(order) % PROGRESS_INTERVAL == 0:
                    progress(len(order) / n)
            while neighbours[vertex]:
                other = neighbours[vertex].pop()
                if met[other] < 0:
                    parent[other] = vertex
                    stack.append(other)
                    break
                low[vertex] = min(low[vertex], met[other])
            else:
                stack.pop()
                end[vertex] = len(order)
                if parent[vertex] >= 0:
                    low[parent[vertex]] = min(low[parent[vertex]], low[vertex])
    return _DepthFirstForest(np.array(order, dtype=np.int64), met, end, low, parent)


def _separated_part(
    parts: list[list[range]], order: np.ndarray, cities_before: list[int], n_cities: int
) -> SeparatedPart:
    """Return all parts but the largest; ``cities_before`` counts the cities as ``order`` goes."""
    cities = [sum(cities_before[r.stop] - cities_before[r.start] for r in p) for p in parts]
    sizes = [(own, sum(map(len, part)) - own) for own, part in zip(cities, parts)]
    most = max(sizes)
    largest = [i for i, size in enumerate(sizes) if size == most]
    if len(largest) > 1:
        largest.sort(key=lambda i: min(int(order[r.start : r.stop].min()) for r in parts[i]))
    runs = [run for i, part in enumerate(parts) if i != largest[0] for run in part]
    lost = np.sort(np.concatenate([order[run.start : run.stop] for run in runs]))
    split = int(np.searchsorted(lost, n_cities))
    return SeparatedPart(lost[:split], lost[split:] - n_cities)
