"""Memberships: which city belongs to which network, in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import compress

import numpy as np

from ..core.errors import AnalysisError


@dataclass(frozen=True)
class Memberships:
    """A two-mode graph of cities and networks, each pair once.

    Ids are sorted as text and pairs by city then network, so that the order of the
    rows a user happens to have never changes a result.

    >>> memberships = Memberships.from_pairs([("Lyon", "icc"), ("Bern", "icc"), ("Lyon", "icc")])
    >>> memberships.city_ids, memberships.network_ids, memberships.n_networks.tolist()
    (('Bern', 'Lyon'), ('icc',), [1, 1])
    """

    # Sorted, unique.
    city_ids: tuple[str, ...]
    network_ids: tuple[str, ...]
    # int64, shape (n_memberships,): Positions in ``city_ids`` and ``network_ids`` of each
    # membership.
    city: np.ndarray
    network: np.ndarray
    # float64, shape (n_memberships,): How much of a member each city is, above 0; None where
    # nothing more is known than that it is one.
    values: np.ndarray | None = None

    @classmethod
    def from_pairs(cls, pairs: Iterable[tuple[str, str]]) -> Memberships:
        """Build from (city id, network id) pairs; repeated pairs count once.

        Raises AnalysisError if there is no pair at all.
        """
        city_ids, network_ids, city, network = _number_ids(pairs)
        keys = np.unique(city * len(network_ids) + network)
        return cls(city_ids, network_ids, keys // len(network_ids), keys % len(network_ids))

    @classmethod
    def from_values(cls, values: Mapping[tuple[str, str], float]) -> Memberships:
        """Build from the value of each (city id, network id) pair.

        Raises AnalysisError as ``from_pairs``.

        >>> Memberships.from_values({("Lyon", "icc"): 3.0, ("Bern", "icc"): 1.0}).values.tolist()
        [1.0, 3.0]
        """
        city_ids, network_ids, city, network = _number_ids(values)
        order = np.lexsort((network, city))
        sizes = np.fromiter(values.values(), dtype=np.float64, count=len(values))
        return cls(city_ids, network_ids, city[order], network[order], sizes[order])

    def __len__(self) -> int:
        return len(self.city)

    @property
    def incidence(self) -> np.ndarray:
        """Return the two-mode matrix, bool, shape (n_cities, n_networks)."""
        matrix = np.zeros((len(self.city_ids), len(self.network_ids)), dtype=bool)
        matrix[self.city, self.network] = True
        return matrix

    @property
    def n_networks(self) -> np.ndarray:
        """Return the number of networks of each city, int64, shape (n_cities,)."""
        return np.bincount(self.city, minlength=len(self.city_ids))

    @property
    def network_sizes(self) -> np.ndarray:
        """Return the number of cities of each network, int64, shape (n_networks,)."""
        return np.bincount(self.network, minlength=len(self.network_ids))

    @property
    def nodal(self) -> np.ndarray:
        """Return which cities belong to two networks or more, bool, shape (n_cities,)."""
        return self.n_networks >= 2

    @property
    def networks_of_cities(self) -> list[list[str]]:
        """Return the ids of each city's networks, sorted.

        >>> Memberships.from_pairs([("a", "y"), ("a", "x"), ("b", "y")]).networks_of_cities
        [['x', 'y'], ['y']]
        """
        ids: list[list[str]] = [[] for _ in self.city_ids]
        for city, network in zip(self.city, self.network):
            ids[city].append(self.network_ids[network])
        return ids

    def only(
        self, keep_city: np.ndarray | None = None, keep_network: np.ndarray | None = None
    ) -> Memberships:
        """Return the memberships of the kept cities in the kept networks.

        Args:
            keep_city, keep_network (bool): Shapes (n_cities,) and (n_networks,); None keeps all.
                Cities and networks left without a membership disappear.
        """
        keep = np.ones(len(self), dtype=bool)
        if keep_city is not None:
            keep &= keep_city[self.city]
        if keep_network is not None:
            keep &= keep_network[self.network]
        if not keep.any():
            raise _nothing_left()
        city_ids, city = _left_ids(self.city_ids, self.city[keep])
        network_ids, network = _left_ids(self.network_ids, self.network[keep])
        values = None if self.values is None else self.values[keep]
        return Memberships(city_ids, network_ids, city, network, values)


def _number_ids(
    pairs: Iterable[tuple[str, str]],
) -> tuple[tuple[str, ...], tuple[str, ...], np.ndarray, np.ndarray]:
    """Return the sorted ids of cities and of networks, and the position of each pair's."""
    columns = tuple(zip(*pairs))
    if not columns:
        raise _nothing_left()
    ids = [tuple(sorted(set(column))) for column in columns]
    at = [{one: position for position, one in enumerate(sorted_ids)} for sorted_ids in ids]
    city, network = (
        np.fromiter(map(place.__getitem__, column), dtype=np.int64, count=len(column))
        for place, column in zip(at, columns)
    )
    return ids[0], ids[1], city, network


def _left_ids(ids: tuple[str, ...], at: np.ndarray) -> tuple[tuple[str, ...], np.ndarray]:
    """Return the ids that are met, and the position of each meeting among them."""
    met = np.bincount(at, minlength=len(ids)) > 0
    return tuple(compress(ids, met.tolist())), (np.cumsum(met) - 1)[at]


def _nothing_left() -> AnalysisError:
    return AnalysisError(
        "No membership is left: the table needs at least one row with a city and a network."
    )
