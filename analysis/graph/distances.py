"""Distances between cities in the co-membership graph, without walking it.

A shortest path of d steps between two cities crosses d networks, each sharing a city with
the next. So the distance between cities is one more than the smallest distance between
their networks, and a few products with the two-mode matrix give all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..core.progress import Progress, ignore_progress
from ..sparse.traversal import PartedGraph, label_parts, search_levels
from .profiles import Profiles

BLOCK = 256  # profiles handled at once: bounds memory, fills the matrix products


def linked_networks(incidence: np.ndarray) -> np.ndarray:
    """Return which networks share a profile, float32 0/1, shape (k, k)."""
    members = incidence.astype(np.float32)
    return (members.T @ members > 0).astype(np.float32)


def adjacency(incidence: np.ndarray, progress: Progress = ignore_progress) -> np.ndarray:
    """Return which profiles share a network, bool, shape (p, p), true on the diagonal.

    One byte a pair: at 12 000 profiles 140 MB, where numbers would take 1.1 GB.
    """
    members = incidence.astype(np.float32)
    adjacent = np.empty((len(members), len(members)), dtype=bool)
    for start in range(0, len(members), BLOCK):
        progress(start / len(members))
        rows = slice(start, start + BLOCK)
        np.greater(members[rows] @ members.T, 0, out=adjacent[rows])
    return adjacent


def iterate_neighbourhoods(
    sources: np.ndarray, incidence: np.ndarray, linked: np.ndarray
) -> Iterator[np.ndarray]:
    """Yield which profiles are within 1, 2, ... steps of each source, until none is new.

    Args:
        sources, incidence (shapes (s, k) and (p, k)): Rows of the two-mode matrix: where to start,
            and where to arrive.
        linked (float32, shape (k, k)): From ``linked_networks``.

    Yields:
        ndarray of bool, shape (s, p): A profile is within one step of itself: its cities are
            neighbours of each other.
    """
    members = incidence.astype(np.float32)
    reach = sources.astype(np.float32)
    while True:
        yield reach @ members.T > 0
        wider = (reach @ linked > 0).astype(np.float32)
        if np.array_equal(wider, reach):
            return
        reach = wider


def distances(sources: np.ndarray, incidence: np.ndarray, linked: np.ndarray) -> np.ndarray:
    """Return steps from sources to profiles, int32, 0 where there is no path.

    Arguments are those of ``iterate_neighbourhoods``.

    >>> chain = np.array([[1, 0, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1]])
    >>> distances(chain[:1], chain, linked_networks(chain)).tolist()
    [[1, 1, 2, 0]]
    """
    radii = 0
    times_near = np.zeros((len(sources), len(incidence)), dtype=np.int32)
    for near in iterate_neighbourhoods(sources, incidence, linked):
        radii += 1
        times_near += near
    return np.where(times_near > 0, radii + 1 - times_near, 0)


def count_within_distance(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return how many cities lie within 1, 2, ... steps of a city of each profile.

    Returns int64, shape (n_profiles, longest distance): the city itself is not counted; the last
    columns of a profile repeat once it has reached all it can.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> count_within_distance(find_profiles(Memberships.from_pairs(chain))).tolist()
    [[1, 2], [1, 2], [2, 2]]
    """
    if profiles.sparse:
        return _count_by_traversal(profiles, progress)
    linked = linked_networks(profiles.incidence)
    blocks = []
    for start in range(0, len(profiles), BLOCK):
        progress(start / len(profiles))
        sources = profiles.incidence[start : start + BLOCK]
        # float64 counts exactly and, unlike integers, by fast matrix products.
        steps = [
            near.astype(np.float64) @ profiles.sizes
            for near in iterate_neighbourhoods(sources, profiles.incidence, linked)
        ]
        blocks.append(np.stack(steps, axis=1).astype(np.int64) - 1)
    return _join_padded(blocks)


def _join_padded(blocks: list[np.ndarray]) -> np.ndarray:
    """Return the rows of all blocks, the last column of the shorter ones repeated."""
    longest = max(block.shape[1] for block in blocks)
    padded = [np.pad(b, ((0, 0), (0, longest - b.shape[1])), mode="edge") for b in blocks]
    return np.concatenate(padded)


def sum_inverse_distances(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the sum of 1 / distance from a city of each profile to all others, 0 out of reach.

    Returns float64, shape (n_profiles,).
    """
    if not profiles.sparse:
        counts = count_within_distance(profiles, progress)
        newly = np.diff(counts, axis=1, prepend=0)
        return np.asarray(newly @ (1 / np.arange(1, counts.shape[1] + 1)))
    sums = np.zeros(len(profiles))
    for batch, steps in _reached_by_traversal(profiles, progress):
        for step, newly in enumerate(steps, 1):
            sums[batch] += newly / step
    return sums


def _count_by_traversal(profiles: Profiles, progress: Progress) -> np.ndarray:
    batches, blocks = [], []
    for batch, steps in _reached_by_traversal(profiles, progress):
        batches.append(batch)
        blocks.append(np.cumsum(np.stack(list(steps), axis=1).astype(np.int64), axis=1))
    counts = _join_padded(blocks)
    in_order = np.empty_like(counts)
    in_order[np.concatenate(batches)] = counts
    return in_order


def _reached_by_traversal(
    profiles: Profiles, progress: Progress
) -> Iterator[tuple[np.ndarray, Iterator[np.ndarray]]]:
    """Yield some profiles, and the cities that each reaches in 1, 2, ... steps and no fewer."""
    part = label_parts(profiles.neighbours)
    order = np.argsort(part, kind="stable")
    graph = PartedGraph.whole(profiles.neighbours).ordered(order, part[order])
    sizes = profiles.sizes[order].astype(np.float64)
    for batch in graph.batches(np.arange(len(order)), progress):
        yield order[batch], _reached_by_step(graph, batch, sizes)


def _reached_by_step(
    graph: PartedGraph, batch: np.ndarray, sizes: np.ndarray
) -> Iterator[np.ndarray]:
    twins = sizes[batch] - 1  # one step away, as the neighbours are
    for level in search_levels(graph, batch):
        yield np.bincount(level.source, sizes[level.vertex], len(batch)) + twins
        twins = np.zeros(len(batch))
    if not graph.rows.counts[batch].any():
        yield twins
