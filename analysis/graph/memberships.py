"""Memberships: which city belongs to which network, in canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

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
        return cls._from_sorted(sorted(set(pairs)))

    @classmethod
    def from_values(cls, values: Mapping[tuple[str, str], float]) -> Memberships:
        """Build from the value of each (city id, network id) pair.

        Raises AnalysisError as ``from_pairs``.

        >>> Memberships.from_values({("Lyon", "icc"): 3.0, ("Bern", "icc"): 1.0}).values.tolist()
        [1.0, 3.0]
        """
        unique = sorted(values)
        bare = cls._from_sorted(unique)
        return replace(bare, values=np.array([values[pair] for pair in unique], dtype=np.float64))

    @classmethod
    def _from_sorted(cls, unique: Sequence[tuple[str, str]]) -> Memberships:
        if not unique:
            raise AnalysisError(
                "No membership is left: the table needs at least one row with a city and a network."
            )
        city_ids = tuple(sorted({city for city, _ in unique}))
        network_ids = tuple(sorted({network for _, network in unique}))
        city_at = {city: i for i, city in enumerate(city_ids)}
        network_at = {network: i for i, network in enumerate(network_ids)}
        return cls(
            city_ids,
            network_ids,
            np.array([city_at[city] for city, _ in unique], dtype=np.int64),
            np.array([network_at[network] for _, network in unique], dtype=np.int64),
        )

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
        pairs = [
            (self.city_ids[c], self.network_ids[n])
            for c, n in zip(self.city[keep], self.network[keep])
        ]
        if self.values is None:
            return Memberships.from_pairs(pairs)
        return Memberships.from_values(dict(zip(pairs, self.values[keep].tolist())))
