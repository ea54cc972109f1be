"""How an idea may travel: the shortest chains of cities and networks from one city to others."""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress
from ..core.text import fold_for_comparison, shorten
from ..graph.memberships import Memberships
from ..places.city import City

MOST_OFFERED = 5  # names in a message


class Chain(NamedTuple):
    """A shortest chain: city, network, city, …"""

    cities: tuple[int, ...]  # positions in ``city_ids``, one more than networks
    networks: tuple[int, ...]  # positions in ``network_ids``
    # Of all shortest chains between its ends, the part of the likelihood that is its own.
    plausibility: float


class Circulation(NamedTuple):
    """The shortest chains from a city."""

    steps: np.ndarray  # int64, shape (n_cities,): networks on the way; -1 out of reach
    chains: np.ndarray  # float64, shape (n_cities,): number of shortest chains, 1 to itself
    best: tuple[tuple[Chain, ...], ...]  # by city, the most plausible first


def find_circulation(
    memberships: Memberships,
    source: int,
    most: int = 10,
    progress: Progress = ignore_progress,
) -> Circulation:
    """Return the shortest chains from one city to every other.

    A chain is the likelier the smaller its networks: in a network of n members an idea of one
    reaches each of the n − 1 others with weight 1 / (n − 1), and a chain weighs the product
    (as Newman 2001 weighs ties, doi:10.1103/PhysRevE.64.016132). Of equal ones, the first in the
    order of the ids comes first.

    Args:
        source: Position in ``memberships.city_ids``.
        most: Chains that are kept to each city.

    >>> pairs = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("b", "z"), ("c", "z"), ("d", "z")]
    >>> found = find_circulation(Memberships.from_pairs(pairs), 0)
    >>> found.steps.tolist(), found.chains.tolist()
    ([0, 1, 2, 2], [1.0, 1.0, 2.0, 1.0])
    >>> [(chain.networks, round(chain.plausibility, 3)) for chain in found.best[2]]
    [((0, 1), 0.667), ((0, 2), 0.333)]
    """
    members = _group(memberships.network, memberships.city, len(memberships.network_ids))
    joined = _group(memberships.city, memberships.network, len(memberships.city_ids))
    spread = _Spread(source, len(joined), most)
    level, reached = [source], 1
    while level:
        found: list[int] = []
        for network in sorted({network for city in level for network in joined[city]}):
            progress(reached / len(joined))
            found += spread.through(network, members[network], int(spread.steps[level[0]]) + 1)
        level = found
        reached += len(found)
    kept = tuple(
        tuple(Chain(cities, networks, math.exp(-cost) / total) for cost, cities, networks in own)
        for own, total in zip(spread.best, spread.weights.tolist())
    )
    return Circulation(spread.steps, spread.chains, kept)


class _Spread:
    """What has reached each city so far: steps, number and weight of the chains, the best."""

    def __init__(self, source: int, cities: int, most: int) -> None:
        self.most = most
        self.steps = np.full(cities, -1, dtype=np.int64)
        self.chains, self.weights = np.zeros(cities), np.zeros(cities)
        # By city, its best chains: cost, cities, networks.
        self.best: list[list[tuple[float, tuple[int, ...], tuple[int, ...]]]]
        self.best = [[] for _ in range(cities)]
        self.steps[source], self.chains[source], self.weights[source] = 0, 1.0, 1.0
        self.best[source] = [(0.0, (source,), ())]

    def through(self, network: int, members: Sequence[int], depth: int) -> list[int]:
        """Go on by a network to the cities at ``depth``; return those reached first."""
        before = [city for city in members if self.steps[city] == depth - 1]
        arriving = heapq.nsmallest(
            self.most, (chain for city in before for chain in self.best[city])
        )
        count, weight = self.chains[before].sum(), self.weights[before].sum()
        first = [city for city in members if self.steps[city] == -1]
        self.steps[first] = depth
        others = len(members) - 1
        for city in members:
            if self.steps[city] == depth:
                self.chains[city] += count
                self.weights[city] += weight / others
                going = (
                    (cost + math.log(others), (*cities, city), (*networks, network))
                    for cost, cities, networks in arriving
                )
                self.best[city] = heapq.nsmallest(self.most, (*self.best[city], *going))
        return first


def find_city(cities: Sequence[City], wanted: str, parameter: str) -> int:
    """Return the position of the city of that id or, where one city has it, that name.

    Raises AnalysisError if there is none or more than one, with those it may be.

    >>> find_city([City("Bern, CH", "Bern"), City("Lyon, FR", "Lyon")], "lyon", "FROM")
    1
    """
    text = fold_for_comparison(wanted)
    for values in ([city.city_id for city in cities], [city.name for city in cities]):
        found = [i for i, value in enumerate(values) if fold_for_comparison(value) == text]
        if len(found) == 1:
            return found[0]
        if found:
            raise AnalysisError(
                "{parameter}: several cities are called {city}: write one of {ids}.",
                parameter=parameter,
                city=shorten(wanted),
                ids="; ".join(cities[i].city_id for i in found[:MOST_OFFERED]),
            )
    like = [city.city_id for city in cities if text in fold_for_comparison(city.city_id)]
    if like:
        raise AnalysisError(
            "{parameter}: no city is called {city}. There are: {ids}.",
            parameter=parameter,
            city=shorten(wanted),
            ids="; ".join(like[:MOST_OFFERED]),
        )
    raise AnalysisError(
        "{parameter}: no city is called {city}. Write its name or id as the table has it.",
        parameter=parameter,
        city=shorten(wanted),
    )


def _group(keys: np.ndarray, values: np.ndarray, number: int) -> list[list[int]]:
    groups: list[list[int]] = [[] for _ in range(number)]
    for key, value in zip(keys.tolist(), values.tolist()):
        groups[key].append(value)
    return groups
