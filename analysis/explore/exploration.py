"""What a run of Carte 1 found, in the one object that the explorer asks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from ..communities.partitions import pair_by_overlap
from ..core.errors import AnalysisError
from ..globe.geodesic import GeodesicPositions
from ..graph.centrality import degree
from ..graph.memberships import Memberships
from ..graph.profiles import Profiles, find_profiles
from ..places.city import City

SEPARATOR = ";"  # between the networks of a city in its row


@dataclass(frozen=True, eq=False)
class Exploration:
    """A run: its cities and networks, and what was measured on some of these networks.

    Arrays have shape (n_cities,), unless they are said to be of networks.
    """

    memberships: Memberships
    cities: tuple[City, ...]  # aligned with ``memberships.city_ids``
    community: np.ndarray  # int64; 0 for a city that was not measured
    stability: np.ndarray  # float64, NaN where unknown
    betweenness: np.ndarray  # float64, NaN where it was not measured
    labels: Mapping[int, str]  # of the communities, by number
    network_names: tuple[str, ...]  # aligned with ``memberships.network_ids``
    # By field, a text a network (empty where unknown), aligned with ``network_names``.
    network_attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Keys of other names of each city (``gazetteer.names.normalise``), aligned with ``cities``.
    other_names: tuple[tuple[str, ...], ...] = ()
    measured: np.ndarray | None = None  # bool, of networks; None where all were measured

    @cached_property
    def profiles(self) -> Profiles:
        return find_profiles(self.memberships)

    @cached_property
    def partners(self) -> np.ndarray:
        """Return how many cities share a network with each, int64."""
        return np.asarray(np.rint(degree(self.profiles)), dtype=np.int64)

    @cached_property
    def positions(self) -> GeodesicPositions:
        """Return where the cities are; NaN where that is unknown."""
        unknown = (np.nan, np.nan)
        return GeodesicPositions.from_lonlat([c.position or unknown for c in self.cities])

    @cached_property
    def network_members(self) -> tuple[np.ndarray, ...]:
        """Return the positions of the members of each network, ascending."""
        order = np.argsort(self.memberships.network, kind="stable")
        ends = np.cumsum(self.memberships.network_sizes)[:-1]
        return tuple(np.split(self.memberships.city[order], ends))

    def networks_of(self, city: int) -> np.ndarray:
        """Return the positions of the networks of a city, ascending."""
        return np.asarray(self.memberships.network[self.memberships.city == city])

    def is_measured_on(self, kept: np.ndarray) -> bool:
        """Return whether communities and betweenness are those of these networks.

        Args:
            kept (bool, shape (n_networks,)):
        """
        return bool(kept.all() if self.measured is None else np.array_equal(kept, self.measured))

    def with_measures_of(self, other: Exploration) -> Exploration:
        """Return this run with the communities and betweenness of a run on some of its networks.

        A community keeps the number of the one that it continues by overlap, and so its colour;
        the others are numbered after those there are.
        """
        at = {city: i for i, city in enumerate(other.memberships.city_ids)}
        pairs = pair_by_overlap(_members(self), _members(other))
        free = max([*self.labels, 0]) + 1
        new = sorted(set(other.labels) - set(pairs))
        number = {0: 0, **pairs, **{old: free + i for i, old in enumerate(new)}}
        found = [at.get(city, -1) for city in self.memberships.city_ids]
        kept = set(other.memberships.network_ids)
        return replace(
            self,
            community=np.array(
                [0 if i < 0 else number[int(other.community[i])] for i in found], dtype=np.int64
            ),
            stability=_taken(other.stability, found),
            betweenness=_taken(other.betweenness, found),
            labels={number[old]: label for old, label in other.labels.items()},
            measured=np.array([one in kept for one in self.memberships.network_ids]),
        )


def _members(exploration: Exploration) -> dict[str, int]:
    pairs = zip(exploration.memberships.city_ids, exploration.community.tolist())
    return {city: community for city, community in pairs if community}


def _taken(values: np.ndarray, found: Sequence[int]) -> np.ndarray:
    return np.array([np.nan if i < 0 else values[i] for i in found], dtype=np.float64)


def join_networks(
    cities: Sequence[City],
    networks: Sequence[str],
    counts: Sequence[int],
    known: Collection[str] = (),
) -> Memberships:
    """Return the memberships of cities that are told with their networks in one text.

    Raises AnalysisError for a city whose networks are not as many as they are said to be.

    Args:
        networks: Of each city, separated by ``;``.
        counts: How many networks each city has.
        known: Ids of networks, so that one with ``;`` in it is taken whole.

    >>> join_networks([City("a", "A"), City("b", "B")], ["x;y", "x"], [2, 1]).networks_of_cities
    [['x', 'y'], ['x']]
    """
    whole = sorted((re.escape(one) for one in known if SEPARATOR in one), key=len, reverse=True)
    one_of = "|".join([*whole, f"[^{SEPARATOR}]*"])
    network = re.compile(rf"(?:^|{SEPARATOR})({one_of})(?={SEPARATOR}|\Z)")
    pairs = []
    for city, told, count in zip(cities, networks, counts):
        own = network.findall(told) if told else []
        if len(own) != count:
            raise AnalysisError(
                "{city} has {count} networks, and {found} are named: the layer of cities was "
                "changed, or a network has “;” in its id. Run Carte 1 again.",
                city=city.city_id,
                count=count,
                found=len(own),
            )
        pairs += [(city.city_id, one) for one in own]
    return Memberships.from_pairs(pairs)
