"""What is told of one city, and who its partners are."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..globe.geodesic import distances_km
from ..graph.indicators import ranks
from ..places.city import City
from .exploration import Exploration
from .network_view import NetworkView


class CityCard(NamedTuple):
    """A city among the ticked networks; betweenness and stability are those of the run."""

    city: City
    community: int  # 0 where it was not measured
    rank: int  # by number of networks
    networks: tuple[int, ...]  # positions of the ticked ones, the largest last
    partners: int
    betweenness: float
    betweenness_rank: int
    measured_cities: int  # that have a betweenness
    stability: float


class Partners(NamedTuple):
    """The cities that share networks with one, most shared first, then most networks, then id."""

    city: np.ndarray  # int64, positions
    shared: np.ndarray  # int64
    km: np.ndarray  # float64, NaN where a position is unknown


def describe_city(exploration: Exploration, view: NetworkView, city: int) -> CityCard:
    """Return the card of a city, by its position."""
    measured = ~np.isnan(exploration.betweenness)
    place = ranks(np.where(measured, exploration.betweenness, -1.0))
    sizes = exploration.memberships.network_sizes
    own = [one for one in exploration.networks_of(city).tolist() if view.kept[one]]
    return CityCard(
        exploration.cities[city],
        int(exploration.community[city]),
        int(view.rank[city]),
        tuple(sorted(own, key=lambda one: (sizes[one], one))),
        int(view.partners[city]),
        float(exploration.betweenness[city]),
        int(place[city]),
        int(measured.sum()),
        float(exploration.stability[city]),
    )


def count_shared(exploration: Exploration, view: NetworkView, city: int) -> np.ndarray:
    """Return how many ticked networks each city shares with one, int64; 0 for itself."""
    every = exploration.memberships
    own = np.zeros(len(every.network_ids), dtype=bool)
    own[exploration.networks_of(city)] = True
    counted = (own & view.kept)[every.network]
    shared = np.bincount(every.city[counted], minlength=len(every.city_ids))
    shared[city] = 0
    return shared


def find_partners(
    exploration: Exploration, view: NetworkView, city: int, min_shared: int = 1
) -> Partners:
    """Return the partners that share at least so many ticked networks with a city."""
    shared = count_shared(exploration, view, city)
    found = np.flatnonzero(shared >= max(min_shared, 1))
    found = found[np.lexsort((found, -view.n_networks[found], -shared[found]))]
    itself = np.full(len(found), city)
    km = distances_km(exploration.positions[itself], exploration.positions[found])
    return Partners(found, shared[found], km)


def find_within_two(
    exploration: Exploration, view: NetworkView, city: int, min_shared: int = 1
) -> np.ndarray:
    """Return the partners of a city and theirs, positions ascending, itself left out.

    Every step shares at least ``min_shared`` ticked networks.
    """
    profiles = exploration.profiles
    networks = (profiles.incidence & view.kept).astype(np.float32)
    partners = find_partners(exploration, view, city, min_shared).city
    near = np.unique(profiles.of_city[partners])
    reached = (networks[near] @ networks.T >= max(min_shared, 1)).any(axis=0)[profiles.of_city]
    reached[partners] = True
    reached[city] = False
    return np.flatnonzero(reached)
