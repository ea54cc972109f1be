"""Exact betweenness on the co-membership graph, computed on profiles.

The share of shortest paths that pass through a city (Freeman 1977, doi:10.2307/3033543),
accumulated backwards from the ends of the paths (Brandes 2001,
doi:10.1080/0022250X.2001.9990249), here for a block of sources at once by matrix products:

    paths(w) = sum over v before w of size(v) paths(v)
    through(v) = sum over w after v of size(w) paths(v) / paths(w) (ends(w) + through(w))

Twins are neighbours with the same neighbours, so none lies between another and anything:
one source per profile, weighted by its size, is exact. A profile of one network lies
between nobody, so it is never an inner point of a path.
"""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..sparse.path_shares import SECONDS_PER_EDGE, betweenness_by_traversal
from ..sparse.traversal import PartedGraph
from .distances import (
    BLOCK,
    count_within_distance,
    iterate_neighbourhoods,
    linked_networks,
)
from .profile_paths import PathSearch, ProfileGraph
from .profiles import Profiles

SECONDS_PER_PAIR = 5e-9  # of profiles at each distance, and per product, by matrices
SECONDS_PER_PRODUCT = 2e-11


def betweenness(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the exact betweenness of each city in the unweighted co-membership graph.

    Over unordered pairs of cities, ends left out: what igraph and networkx give on the full graph.
    Path counts are floats, so that they may exceed any integer. Returns float64, shape (n_cities,).
    Raises AnalysisError if two cities are joined by more shortest paths than a float can count
    (1e308).

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> betweenness(find_profiles(Memberships.from_pairs(chain))).tolist()
    [0.0, 1.0, 0.0]
    """
    if traversal_is_cheaper(profiles):
        found = betweenness_by_traversal(profiles.neighbours, profiles.sizes, progress)
    else:
        found = betweenness_by_products(profiles, progress)
    progress(1.0)
    return np.asarray(found[profiles.of_city])


def betweenness_by_products(profiles: Profiles, progress: Progress) -> np.ndarray:
    """Return the betweenness of a city of each profile, float64, shape (n_profiles,)."""
    graph, order = _build_profile_graph(profiles, scale_progress(progress, 0.0, 0.1))
    on_profiles = np.empty(len(profiles))
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        on_profiles[order] = _sum_over_all_pairs(graph, scale_progress(progress, 0.1, 1.0))
    return on_profiles


def traversal_is_cheaper(profiles: Profiles) -> bool:
    """Return whether following the links of each profile costs less than products of matrices.

    A forecast from the table alone: no clock decides, so that the numbers are the same everywhere.
    """
    if not profiles.sparse:
        return False
    return _forecast_traversal(profiles) < forecast_products(profiles)


def forecast_betweenness(profiles: Profiles) -> float:
    """Return how many seconds the exact betweenness takes at most on a processor of 2020."""
    by_products = forecast_products(profiles)
    return min(_forecast_traversal(profiles), by_products) if profiles.sparse else by_products


def _forecast_traversal(profiles: Profiles) -> float:
    return len(profiles) * len(profiles.neighbours.at) * SECONDS_PER_EDGE


def forecast_products(profiles: Profiles) -> float:
    """Return how many seconds the products of matrices take on a processor of 2020."""
    n, k = len(profiles), profiles.networks.width
    inner = int((profiles.networks.counts > 1).sum())
    products = n * n * inner + 2 * n * k * (n + k)  # paths; distances, found twice
    one_step = n * n * SECONDS_PER_PAIR + products * SECONDS_PER_PRODUCT
    return max(_count_steps(profiles) - 1, 1) * one_step


def _count_steps(profiles: Profiles) -> int:
    """Return how far it is from one profile to the farthest."""
    if profiles.sparse:
        return PartedGraph.whole(profiles.neighbours).depth
    incidence = profiles.incidence
    return sum(
        1 for _ in iterate_neighbourhoods(incidence[:1], incidence, linked_networks(incidence))
    )


def betweenness_between(
    profiles: Profiles, one: np.ndarray, other: np.ndarray, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return how far each city lies between two groups of cities: exact, ends left out.

    The sum, over the pairs of a city of ``one`` and a city of ``other``, of the share of their
    shortest paths that pass through the city. These may pass through any city. Returns float64,
    shape (n_cities,). Raises AnalysisError if two cities are joined by more shortest paths than a
    float can count (1e308).

    Args:
        one, other (bool, shape (n_cities,)): The groups; no city is in both.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z")]
    >>> a, d = np.array([True, False, False, False]), np.array([False, False, True, True])
    >>> betweenness_between(find_profiles(Memberships.from_pairs(chain)), a, d).tolist()
    [0.0, 2.0, 1.0, 0.0]
    """
    graph, order = _build_profile_graph(profiles, scale_progress(progress, 0.0, 0.1))
    counts = [
        np.bincount(profiles.of_city[group], minlength=len(profiles))[order]
        for group in (one, other)
    ]
    starts, ends = sorted(counts, key=np.count_nonzero)  # paths are the same from either end
    on_profiles = np.zeros(len(profiles))
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        on_profiles[order] = _sum_between_groups(
            graph, starts, ends, scale_progress(progress, 0.1, 1.0)
        )
    progress(1.0)
    return np.asarray(on_profiles[profiles.of_city])


def _build_profile_graph(profiles: Profiles, progress: Progress) -> tuple[ProfileGraph, np.ndarray]:
    """Return the profiles in an order that makes products few and narrow, and that order.

    Each pair of ends is counted from the end that comes first. Those with the longest
    paths, then with the fewest cities within two steps, go first: the later and most
    numerous ones, with nobody left beyond two steps, need fewer and narrower products.
    """
    counts = count_within_distance(profiles, scale_progress(progress, 0.0, 0.5))
    longest = (counts < counts[:, -1:]).sum(axis=1)
    within_two = counts[:, :2][:, -1]
    order = np.lexsort((within_two, -longest, profiles.networks.counts > 1))
    return ProfileGraph.ordered(profiles, order, scale_progress(progress, 0.5, 1.0)), order


def _sum_between_groups(
    graph: ProfileGraph, starts: np.ndarray, ends: np.ndarray, progress: Progress
) -> np.ndarray:
    """Return betweenness per profile over the paths from some cities to others, shape (p,).

    ``starts`` and ``ends`` are the numbers of these cities in each profile.
    """
    total = np.zeros(len(graph.sizes))
    sources = np.flatnonzero(starts)
    for first in range(0, len(sources), BLOCK):
        block = sources[first : first + BLOCK]
        step = scale_progress(
            progress, first / len(sources), min(1, (first + BLOCK) / len(sources))
        )
        search = PathSearch.from_sources(graph, block)
        total += starts[block] @ search.share_out(ends / graph.sizes, step)
    return total


def _sum_over_all_pairs(graph: ProfileGraph, progress: Progress) -> np.ndarray:
    """Return betweenness per profile, float64, shape (p,)."""
    n = len(graph.sizes)
    total = np.zeros(n)
    # Narrow blocks look at fewer columns, wide ones fill the products: a tenth serves both.
    width = min(BLOCK, max(64, n // 10))
    for start in range(0, n, width):
        stop = min(start + width, n)
        # Later blocks have fewer ends left: the work is a triangle.
        step = scale_progress(progress, 1 - (1 - start / n) ** 2, 1 - (1 - stop / n) ** 2)
        search = PathSearch.from_sources(graph, slice(start, stop), first_end=start)
        if not search.levels:
            continue
        ends = np.ones(n)
        ends[:start] = 0.0  # counted before, from their other end
        ends[start:stop] = 0.5  # counted from both ends in this block
        total += graph.sizes[start:stop] @ search.share_out(ends, step)
    return total
