"""How many cities and links there are by number of networks, to choose thresholds on."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import numpy as np

from ..core.choices import LinkWeight
from ..graph.links import Links, count_links_by_shared, find_links, readable_minimum
from ..graph.profiles import find_profiles
from .exploration import Exploration
from .network_view import NetworkView

MOST_DRAWN = 1_000  # links that a screen shows apart


@lru_cache(maxsize=1)  # while one brushes over it
def links_by_shared(view: NetworkView) -> np.ndarray:
    """Return the number of links between nodal cities by networks shared, from 0 up, int64."""
    if view.memberships is None:
        return np.zeros(1, dtype=np.int64)
    counts = count_links_by_shared(find_profiles(view.memberships), nodal_only=True)
    counts[0] = 0
    return np.trim_zeros(counts, "b") if counts.any() else counts[:1]


def strongest_links(view: NetworkView, least: int, most: int) -> tuple[Links, int]:
    """Return the links between nodal cities that share so many networks, and how many there are.

    Only the ``MOST_DRAWN`` that share most are returned, whatever their number.
    """
    counts = links_by_shared(view)[: most + 1]
    total = int(counts[max(least, 0) :].sum())
    # From the most shared down, as far as there is room; at least what shares most is searched.
    above = np.cumsum(counts[::-1])[::-1]
    from_here = (
        max(least, int(np.argmax(above <= MOST_DRAWN))) if (above <= MOST_DRAWN).any() else most
    )
    if view.memberships is None or not total:
        none = np.zeros(0, dtype=np.int64)
        return Links(none, none, none, none.astype(np.float64)), 0
    found = find_links(view.memberships, LinkWeight.COUNT, max(from_here, 1), nodal_only=True)
    keep = np.flatnonzero(found.shared <= most)[:MOST_DRAWN]
    at = np.flatnonzero(view.n_networks > 0)
    drawn = Links(
        at[found.source[keep]], at[found.target[keep]], found.shared[keep], found.weight[keep]
    )
    return drawn, total


def readable_links(view: NetworkView, cities: np.ndarray) -> Links:
    """Return the links between some cities that Carte 1 of the ticked networks draws."""
    if view.memberships is None:
        return strongest_links(view, 1, 1)[0]
    least = readable_minimum(view.memberships, nodal_only=True)
    links, _ = strongest_links(view, least, len(view.kept))
    inside = np.isin(links.source, cities) & np.isin(links.target, cities)
    return Links(*(column[inside] for column in links))


def cities_between(
    exploration: Exploration,
    view: NetworkView,
    least: float,
    most: float,
    communities: Collection[int],
) -> np.ndarray:
    """Return the cities in so many ticked networks that are of these communities, ascending."""
    counts = view.n_networks
    inside = (counts > 0) & (counts >= least) & (counts <= most)
    return np.flatnonzero(inside & np.isin(exploration.community, list(communities)))


def cities_of_the_scatter(exploration: Exploration, view: NetworkView) -> np.ndarray:
    """Return the nodal cities whose betweenness was measured, ascending."""
    return np.flatnonzero(view.nodal & ~np.isnan(exploration.betweenness))


def community_sizes(exploration: Exploration) -> dict[int, int]:
    """Return the number of cities of each community, by number; of those there are."""
    numbers, sizes = np.unique(exploration.community, return_counts=True)
    return {n: size for n, size in zip(numbers.tolist(), sizes.tolist()) if n}
