"""The shape of the two-mode graph: its size, its parts, and what holds them together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from ..core.progress import Progress, ignore_progress
from .articulation import ArticulationPoints, articulation_points
from .components import Components, components
from .memberships import Memberships
from .profiles import find_profiles


@dataclass(frozen=True)
class Topology:
    """What ``networksummary`` tells of one two-mode graph."""

    memberships: Memberships
    components: Components
    isolated: np.ndarray  # bool, shape (n_networks,): Networks that share no city with any other
    articulation_points: ArticulationPoints  # connecting cities and networks

    @property
    def largest(self) -> int:
        """Return the number of cities of the largest component."""
        return int((self.components.city == 1).sum())

    def measures(self) -> dict[str, float]:
        """Return the dimensions by name; density is the share of possible memberships, 0 to 1."""
        memberships = self.memberships
        n_cities, n_networks = len(memberships.city_ids), len(memberships.network_ids)
        return {
            "n_cities": n_cities,
            "n_networks": n_networks,
            "n_memberships": len(memberships),
            "density": len(memberships) / (n_cities * n_networks),
            "n_nodal": int(memberships.nodal.sum()),
            "n_components": int(self.components.city.max()),
            "n_isolated": int(self.isolated.sum()),
            "n_connecting_cities": len(self.articulation_points.cities),
            "n_connecting_networks": len(self.articulation_points.networks),
        }


def topology(memberships: Memberships, progress: Progress = ignore_progress) -> Topology:
    """Measure the two-mode graph.

    >>> found = topology(Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y"), ("c", "z")]))
    >>> found.isolated.tolist(), found.measures()["n_components"], found.largest
    ([False, False, True], 2, 2)
    """
    return Topology(
        memberships,
        components(find_profiles(memberships)),
        isolated_networks(memberships),
        articulation_points(memberships, progress),
    )


def isolated_networks(memberships: Memberships) -> np.ndarray:
    """Return which networks share no city with any other, bool, shape (n_networks,).

    >>> isolated_networks(Memberships.from_pairs([("a", "x"), ("b", "y"), ("b", "z")])).tolist()
    [True, False, False]
    """
    shared = np.bincount(
        memberships.network[memberships.nodal[memberships.city]],
        minlength=len(memberships.network_ids),
    )
    return np.asarray(shared == 0)


def degree_distribution(degrees: np.ndarray) -> list[tuple[int, int]]:
    """Return each degree that occurs and how often, by degree.

    >>> degree_distribution(np.array([1, 3, 1]))
    [(1, 2), (3, 1)]
    """
    values, counts = np.unique(degrees, return_counts=True)
    return list(zip(values.tolist(), counts.tolist()))


def bridging_cities(
    memberships: Memberships, group_a: Iterable[str], group_b: Iterable[str]
) -> tuple[str, ...]:
    """Return the ids of the cities in at least one network of either group, sorted.

    Groups are ids of networks; those without members count for nothing.

    >>> memberships = Memberships.from_pairs([("a", "us"), ("b", "us"), ("b", "ca"), ("c", "ca")])
    >>> bridging_cities(memberships, ["us"], ["ca", "quebec"])
    ('b',)
    """
    in_a, in_b = (_has_network_among(memberships, set(group)) for group in (group_a, group_b))
    return tuple(memberships.city_ids[city] for city in np.flatnonzero(in_a & in_b))


def _has_network_among(memberships: Memberships, networks: set[str]) -> np.ndarray:
    chosen = np.array([network in networks for network in memberships.network_ids])
    return (
        np.bincount(
            memberships.city[chosen[memberships.network]], minlength=len(memberships.city_ids)
        )
        > 0
    )
