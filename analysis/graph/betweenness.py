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

from dataclasses import dataclass
from typing import Union

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..sparse.path_shares import (
    SECONDS_PER_EDGE,
    betweenness_by_traversal,
    refuse_uncountable_paths,
)
from ..sparse.traversal import PartedGraph
from .distances import BLOCK, adjacency, count_within_distance, distances, linked_networks
from .profiles import Profiles

SECONDS_PER_PAIR = 5e-9  # of profiles at each distance, and per product, by matrices
SECONDS_PER_PRODUCT = 2e-11
PANEL = 512  # columns of the adjacency matrix turned into numbers at once

Columns = Union[slice, np.ndarray]


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
        return np.asarray(found[profiles.of_city])
    graph, order = _build_profile_graph(profiles, scale_progress(progress, 0.0, 0.1))
    on_profiles = np.empty(len(profiles))
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        on_profiles[order] = _sum_over_all_pairs(graph, scale_progress(progress, 0.1, 1.0))
    progress(1.0)
    return np.asarray(on_profiles[profiles.of_city])


def traversal_is_cheaper(profiles: Profiles) -> bool:
    """Return whether following the links of each profile costs less than products of matrices.

    A forecast from the table alone: no clock decides, so that the numbers are the same everywhere.
    """
    if not profiles.sparse:
        return False
    n, k = len(profiles), profiles.networks.width
    inner = int((profiles.networks.counts > 1).sum())
    products = n * n * inner + 2 * n * k * (n + k)  # paths; distances, found twice
    by_products = n * n * SECONDS_PER_PAIR + products * SECONDS_PER_PRODUCT
    steps = PartedGraph.whole(profiles.neighbours).depth
    return n * len(profiles.neighbours.at) * SECONDS_PER_EDGE < steps * by_products


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


def _order_farthest_first(profiles: Profiles, progress: Progress) -> tuple[np.ndarray, int]:
    """Return an order of the profiles, and where those of several networks begin.

    Each pair of ends is counted from the end that comes first. Those with the longest
    paths, then with the fewest cities within two steps, go first: the later and most
    numerous ones, with nobody left beyond two steps, need fewer and narrower products.
    """
    counts = count_within_distance(profiles, progress)
    longest = (counts < counts[:, -1:]).sum(axis=1)
    inner = profiles.incidence.sum(axis=1) > 1
    within_two = counts[:, :2][:, -1]
    return np.lexsort((within_two, -longest, inner)), int((~inner).sum())


@dataclass(frozen=True)
class _ProfileGraph:
    """Profiles in the order of ``_order_farthest_first``; ``adjacent`` is bool, shape (p, p)."""

    incidence: np.ndarray
    sizes: np.ndarray
    linked: np.ndarray
    adjacent: np.ndarray
    first_inner: int


def _build_profile_graph(
    profiles: Profiles, progress: Progress
) -> tuple[_ProfileGraph, np.ndarray]:
    """Return the profiles in the order of ``_order_farthest_first``, and that order."""
    order, first_inner = _order_farthest_first(profiles, scale_progress(progress, 0.0, 0.5))
    incidence, sizes = profiles.incidence[order], profiles.sizes[order].astype(np.float64)
    adjacent = adjacency(incidence, scale_progress(progress, 0.5, 1.0))
    return _ProfileGraph(incidence, sizes, linked_networks(incidence), adjacent, first_inner), order


def _sum_between_groups(
    graph: _ProfileGraph, starts: np.ndarray, ends: np.ndarray, progress: Progress
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
        distance = distances(graph.incidence[block], graph.incidence, graph.linked)
        levels = _columns_by_level(distance, int(distance.max()), 0, graph.first_inner)
        paths = _count_paths(graph, distance, levels, scale_progress(step, 0.0, 0.5))
        share = ends / graph.sizes
        through = _accumulate_dependencies(
            graph, distance, levels, paths, share, scale_progress(step, 0.5, 1.0)
        )
        total += starts[block] @ through
    return total


def _sum_over_all_pairs(graph: _ProfileGraph, progress: Progress) -> np.ndarray:
    """Return betweenness per profile, float64, shape (p,)."""
    n = len(graph.sizes)
    total = np.zeros(n)
    # Narrow blocks look at fewer columns, wide ones fill the products: a tenth serves both.
    width = min(BLOCK, max(64, n // 10))
    for start in range(0, n, width):
        stop = min(start + width, n)
        # Later blocks have fewer ends left: the work is a triangle.
        step = scale_progress(progress, 1 - (1 - start / n) ** 2, 1 - (1 - stop / n) ** 2)
        distance = distances(graph.incidence[start:stop], graph.incidence, graph.linked)
        depth = int(distance[:, start:].max())
        if depth < 2:
            continue
        levels = _columns_by_level(distance, depth, start, graph.first_inner)
        paths = _count_paths(graph, distance, levels, scale_progress(step, 0.0, 0.5))
        ends = np.ones(n)
        ends[:start] = 0.0  # counted before, from their other end
        ends[start:stop] = 0.5  # counted from both ends in this block
        through = _accumulate_dependencies(
            graph, distance, levels, paths, ends, scale_progress(step, 0.5, 1.0)
        )
        total += graph.sizes[start:stop] @ through
    return total


def _columns_by_level(
    distance: np.ndarray, depth: int, start: int, first_inner: int
) -> list[tuple[Columns, Columns]]:
    """Return for each level above 1 the columns just before it on a path, and its own.

    Those before are inner points, so they have two networks or more; those of the last
    level are only ends, so they come after the sources.
    """
    nearest = np.where(distance > 0, distance, depth + 1).min(axis=0)
    farthest = distance.max(axis=0)
    levels = []
    for level in range(2, depth + 1):
        first = start if level == depth else min(start, first_inner)
        before = _select_columns((nearest < level) & (farthest >= level - 1), first_inner)
        levels.append((before, _select_columns((nearest <= level) & (farthest >= level), first)))
    return levels


def _select_columns(chosen: np.ndarray, first: int) -> Columns:
    """Return the chosen columns from ``first`` on.

    As a slice, which needs no copy, if they fill most of their span. A column too many
    does no harm: what reads them looks at the distance of each pair.
    """
    at = first + np.flatnonzero(chosen[first:])
    if not len(at):
        return slice(0, 0)
    span = int(at[-1]) + 1 - int(at[0])
    if 4 * span <= 5 * len(at):
        return slice(int(at[0]), int(at[-1]) + 1)
    return np.asarray(at)


def _count_paths(
    graph: _ProfileGraph,
    distance: np.ndarray,
    levels: list[tuple[Columns, Columns]],
    progress: Progress,
) -> np.ndarray:
    """Return the number of shortest paths from each source to each profile, shape (s, p)."""
    paths: np.ndarray = (distance == 1).astype(np.float64)
    # Two steps: at most as many paths as cities, which float32 counts exactly and faster.
    exact = np.float32 if graph.sizes.sum() < 2**24 else np.float64
    for i, (before, here) in enumerate(levels):
        level = i + 2
        at = distance[:, before] == level - 1
        weighted = np.where(at, paths[:, before] * graph.sizes[before], 0)
        step = scale_progress(progress, i / len(levels), (i + 1) / len(levels))
        dtype = exact if level == 2 else np.float64
        counted = _multiply_by_adjacency(
            weighted.astype(dtype, copy=False), graph.adjacent, before, here, step
        )
        paths[:, here] = np.where(distance[:, here] == level, counted, paths[:, here])
    refuse_uncountable_paths(paths)
    return paths


def _accumulate_dependencies(
    graph: _ProfileGraph,
    distance: np.ndarray,
    levels: list[tuple[Columns, Columns]],
    paths: np.ndarray,
    ends: np.ndarray,
    progress: Progress,
) -> np.ndarray:
    """Return how many ends each source reaches through a city of each profile, shape (s, p)."""
    through = np.zeros(distance.shape)
    for i in range(len(levels) - 1, -1, -1):
        before, here = levels[i]
        weighted = graph.sizes[here] * (ends[here] + through[:, here])
        share = np.zeros_like(weighted)
        np.divide(weighted, paths[:, here], out=share, where=distance[:, here] == i + 2)
        step = scale_progress(progress, 1 - (i + 1) / len(levels), 1 - i / len(levels))
        back = _multiply_by_adjacency(share, graph.adjacent, here, before, step)
        back *= paths[:, before]
        through[:, before] += np.where(distance[:, before] == i + 1, back, 0)
    return through


def _multiply_by_adjacency(
    left: np.ndarray, adjacent: np.ndarray, inner: Columns, outer: Columns, progress: Progress
) -> np.ndarray:
    """Return ``left @ adjacent[inner, outer]``, a panel of columns at a time.

    The adjacency matrix becomes numbers panel by panel, which bounds memory and lets a
    cancel through.
    """
    at = np.arange(len(adjacent))[outer]
    result = np.empty((len(left), len(at)), dtype=left.dtype)
    for start in range(0, len(at), PANEL):
        progress(start / len(at))
        panel = adjacent[at[start : start + PANEL]][:, inner]  # symmetric: rows are columns
        result[:, start : start + PANEL] = left @ panel.astype(left.dtype).T
    return result
