"""Profiles: cities with the same set of networks, which no structural measure tells apart.

Cities of one profile are *twins*: adjacent to each other and to the same others. Whatever
is computed once on a profile, weighted by its size, holds for each of its cities
(structural equivalence: Lorrain & White 1971, doi:10.1080/0022250X.1971.9989788).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..core.choices import LinkWeight
from ..sparse.compressed_rows import CompressedRows
from .memberships import Memberships

MOST_LISTED = 50_000_000  # pairs of profiles: some 2 GB
PRODUCTS_A_PAIR = 4_000  # of a matrix product, in the time that listing a pair takes


@dataclass(frozen=True)
class Profiles:
    """The distinct sets of networks, and which cities have each.

    Attributes:
        networks: The networks of each profile; profiles in lexicographic order of their rows in
            ``incidence``.
        sizes (int64, shape (n_profiles,)): Number of cities of each profile, at least 1.
        of_city (int64, shape (n_cities,)): Profile of each city.
        values (float64): The value of each entry of ``networks``; None where profiles make no
            difference between values.

    >>> memberships = Memberships.from_pairs([("a", "x"), ("b", "x"), ("c", "x"), ("c", "y")])
    >>> profiles = find_profiles(memberships)
    >>> profiles.incidence.astype(int).tolist(), profiles.sizes.tolist(), profiles.of_city.tolist()
    ([[1, 0], [1, 1]], [2, 1], [0, 0, 1])
    """

    networks: CompressedRows
    sizes: np.ndarray
    of_city: np.ndarray
    values: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def n_cities(self) -> int:
        return len(self.of_city)

    @cached_property
    def incidence(self) -> np.ndarray:
        """Return the distinct rows of the two-mode matrix, bool, shape (n_profiles, n_networks)."""
        return self.networks.dense()

    @cached_property
    def value_matrix(self) -> np.ndarray:
        """Return ``incidence`` with the value of each membership, float64; 1 where unknown."""
        return self.networks.dense(np.ones(1) if self.values is None else self.values)

    @cached_property
    def neighbours(self) -> CompressedRows:
        """Return the other profiles that share a network with each."""
        pairs = [(row[row != at], at[row != at]) for row, at, _ in self.networks.overlaps()]
        row, at = (np.concatenate(column) for column in zip(*pairs))
        return CompressedRows.from_pairs(row, at, (len(self), len(self)))

    @cached_property
    def sparse(self) -> bool:
        """Return whether so few pairs of profiles share a network that listing them is cheaper.

        Each pair listed costs as much as some thousands of the products in a matrix.
        """
        pairs = self.networks.met_twice()
        if pairs > MOST_LISTED:
            return False
        listed = pairs * PRODUCTS_A_PAIR
        return listed < len(self) * len(self) * self.networks.width


def find_profiles(memberships: Memberships, weight: LinkWeight = LinkWeight.COUNT) -> Profiles:
    """Group the cities of ``memberships`` by their set of networks.

    For a ``weight`` made of values, cities are twins only if their values are the same too.

    >>> found = {("a", "x"): 3.0, ("b", "x"): 1.0, ("c", "x"): 3.0}
    >>> memberships = Memberships.from_values(found)
    >>> len(find_profiles(memberships)), len(find_profiles(memberships, LinkWeight.INTERLOCKING))
    (1, 2)
    """
    city, network = memberships.city, memberships.network
    values = memberships.values if weight == LinkWeight.INTERLOCKING else None
    # What cities are told apart by: the network, and the value where it counts.
    distinct, level = _levels(values, len(network))
    kind = network * distinct + level
    width, cities = len(memberships.network_ids), len(memberships.city_ids)
    counts = memberships.n_networks
    nth = np.arange(len(city)) - np.repeat(np.cumsum(counts) - counts, counts)
    by_place = np.argsort(nth, kind="stable")
    ends = np.cumsum(np.bincount(nth))
    # From the last networks to the first, each city's rest is ranked among the others' rests:
    # of two rows of the matrix the larger has the smaller network where they first differ.
    rank = np.zeros(cities, dtype=np.int64)
    for last in range(len(ends) - 1, -1, -1):
        at = by_place[(ends[last - 1] if last else 0) : ends[last]]
        here = city[at]
        key = (width * distinct - kind[at]) * (cities + 1) + rank[here]
        _, first, of_city, sizes = np.unique(
            key, return_index=True, return_inverse=True, return_counts=True
        )
        rank[here] = of_city.ravel() + 1
    rows = CompressedRows.from_pairs(city, network, (cities, width))
    if values is not None:
        values = values[rows.entries(first)]
    return Profiles(rows.taken(first), sizes, of_city.ravel(), values)


def _levels(values: np.ndarray | None, count: int) -> tuple[int, np.ndarray]:
    """Return how many values there are, and which one each entry has."""
    if values is None:
        return 1, np.zeros(count, dtype=np.int64)
    distinct, level = np.unique(values, return_inverse=True)
    return len(distinct), level.ravel()
