"""Exact betweenness in the two-mode graph, where cities are joined to their networks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..sparse.path_shares import SECONDS_PER_EDGE, betweenness_by_traversal
from ..sparse.traversal import PartedGraph
from .betweenness import SECONDS_PER_PAIR, SECONDS_PER_PRODUCT
from .profiles import Profiles

BLOCK = 256  # sources handled at once, which bounds memory


class TwoModeBetweenness(NamedTuple):
    """A value per city and per network, float64."""

    cities: np.ndarray
    networks: np.ndarray


def two_mode_betweenness(
    profiles: Profiles, progress: Progress = ignore_progress
) -> TwoModeBetweenness:
    """Return the betweenness of cities and networks in the graph of memberships.

    Over unordered pairs of any two vertices, cities or networks, ends left out: what
    networkx and igraph give on the bipartite graph (Borgatti & Everett 1997,
    doi:10.1016/S0378-8733(96)00301-2). Not normalised.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> found = two_mode_betweenness(find_profiles(Memberships.from_pairs(chain)))
    >>> found.cities.tolist(), found.networks.tolist()
    ([0.0, 4.0, 0.0], [3.0, 3.0])
    """
    graph = _membership_graph(profiles)
    if _traversal_is_cheaper(profiles, graph):
        return _by_traversal(profiles, graph, progress)
    links = profiles.incidence.astype(np.float64)
    sizes = profiles.sizes.astype(np.float64)
    alone = np.ones(links.shape[1])
    share = len(profiles) / sum(links.shape)
    through_cities, through_networks = _sum_over_sources(
        links, sizes, alone, scale_progress(progress, 0.0, share)
    )
    more_networks, more_cities = _sum_over_sources(
        links.T, alone, sizes, scale_progress(progress, share, 1.0)
    )
    cities = (through_cities + more_cities) / 2  # every pair was counted from both ends
    return TwoModeBetweenness(cities[profiles.of_city], (through_networks + more_networks) / 2)


def _membership_graph(profiles: Profiles) -> PartedGraph:
    """Return profiles, then networks, each profile joined to its networks."""
    networks = len(profiles) + profiles.networks.at
    one = np.concatenate([profiles.networks.row, networks])
    other = np.concatenate([networks, profiles.networks.row])
    whole = np.zeros(len(profiles) + profiles.networks.width, dtype=np.int64)
    return PartedGraph.from_edges(one, other, whole)


def _traversal_is_cheaper(profiles: Profiles, graph: PartedGraph) -> bool:
    """Return whether following the memberships costs less than products of the whole matrix."""
    n, k = len(profiles), profiles.networks.width
    by_products = 2 * n * k * SECONDS_PER_PRODUCT + (n + k) * SECONDS_PER_PAIR
    return len(graph.rows.at) * SECONDS_PER_EDGE < graph.depth * by_products


def _by_traversal(profiles: Profiles, graph: PartedGraph, progress: Progress) -> TwoModeBetweenness:
    n, k = len(profiles), profiles.networks.width
    alike = np.concatenate([profiles.sizes, np.ones(k, dtype=np.int64)])
    found = betweenness_by_traversal(graph.rows, alike, progress)
    # Twins are joined by each of their networks alike.
    pairs = profiles.sizes * (profiles.sizes - 1) / 2 / profiles.networks.counts
    networks = found[n:] + np.bincount(profiles.networks.at, pairs[profiles.networks.row], k)
    return TwoModeBetweenness(found[:n][profiles.of_city], networks)


def _sum_over_sources(
    links: np.ndarray, sizes: np.ndarray, other_sizes: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return what passes through each vertex of both sides from all sources of the first.

    Args:
        links (float64, shape (n, k)): From the side of the sources to the other.
        sizes, other_sizes (float64, shapes (n,) and (k,)): How many twins each vertex stands for.
    """
    total = np.zeros(len(links)), np.zeros(links.shape[1])
    for start in range(0, len(links), BLOCK):
        sources = np.arange(start, min(start + BLOCK, len(links)))
        step = scale_progress(progress, start / len(links), (sources[-1] + 1) / len(links))
        for side, through in enumerate(_dependencies(links, sizes, other_sizes, sources, step)):
            total[side][:] += sizes[sources] @ through
    return total


def _dependencies(
    links: np.ndarray,
    sizes: np.ndarray,
    other_sizes: np.ndarray,
    sources: np.ndarray,
    progress: Progress,
) -> list[np.ndarray]:
    """Return the dependency of each source on each vertex of both sides.

    One breadth-first search from each source at once, forwards then backwards (see
    ``betweenness``), the sides alternating. A source is one city: its twins are two steps
    away and only ever ends of paths.
    """
    mass = [np.tile(sizes, (len(sources), 1)), np.tile(other_sizes, (len(sources), 1))]
    mass[0][np.arange(len(sources)), sources] -= 1
    across = [links, links.T]  # from side 0 to side 1, and back
    level = [np.zeros(side.shape, dtype=np.int32) for side in mass]
    paths = [np.zeros(side.shape) for side in mass]
    level[1], paths[1] = (links[sources] > 0).astype(np.int32), links[sources].copy()
    depth = 1
    while True:
        progress(0.5 - 0.5 / depth)  # without knowing how deep it goes
        here, there = depth % 2, (depth + 1) % 2
        weighted = np.where(level[here] == depth, paths[here] * mass[here], 0)
        counted = weighted @ across[here]
        new = (level[there] == 0) & (counted > 0)
        if not new.any():
            break
        depth += 1
        level[there] += depth * new
        paths[there] += counted * new
    through = [np.zeros(side.shape) for side in mass]
    for step in range(depth, 1, -1):
        progress(1 - 0.5 * step / depth)
        here, there = step % 2, (step + 1) % 2
        share = np.zeros_like(paths[here])
        np.divide(mass[here] * (1 + through[here]), paths[here], share, where=level[here] == step)
        back = share @ across[here]
        through[there] += np.where(level[there] == step - 1, back * paths[there], 0)
    return through
