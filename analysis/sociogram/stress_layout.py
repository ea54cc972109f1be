"""Where the vertices of a small graph go by the distances between them.

Stress majorisation (SMACOF: de Leeuw 1977; for graphs Gansner, Koren & North 2004,
doi:10.1007/978-3-540-31843-9_25) from classical scaling (Torgerson 1952,
doi:10.1007/BF02288916), so that nothing is random.
"""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress

MAX_ITERATIONS = 200
MIN_RELATIVE_GAIN = 1e-4  # relative gain of a step, below which it is over


def edge_lengths(shared: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return how long the edges should be: the more two vertices share, the shorter.

    Returns float64, shape (n, n): from 0.1 (the same) to 1.1; infinite where nothing is shared, 0
    on the diagonal.

    Args:
        shared (shape (n, n)): What each two vertices have in common.
        sizes (shape (n,)): What each has in all.
    """
    likeness = shared / np.sqrt(np.maximum(np.outer(sizes, sizes), 1))
    found = np.where(shared > 0, 1.1 - np.sqrt(np.minimum(likeness, 1)), np.inf)
    np.fill_diagonal(found, 0)
    return found


def path_lengths(edges: np.ndarray, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the lengths of the shortest paths (Floyd–Warshall), shape (n, n).

    >>> path_lengths(np.array([[0, 1, np.inf], [1, 0, 2], [np.inf, 2, 0]]))[0].tolist()
    [0.0, 1.0, 3.0]
    """
    found = np.array(edges, dtype=np.float64)
    for via in range(len(found)):
        progress(via / len(found))
        np.minimum(found, found[:, via, None] + found[via], out=found)
    return found


def stress_layout(distance: np.ndarray, progress: Progress = ignore_progress) -> np.ndarray:
    """Return places in the plane whose distances come close to the given ones.

    Returns float64, shape (n, 2): the middle at the origin, the longer axis along x.

    Args:
        distance (float64, shape (n, n)): Finite, symmetric, 0 on the diagonal only.

    >>> line = np.abs(np.subtract.outer(np.arange(4.0), np.arange(4.0)))
    >>> np.ptp(stress_layout(line)[:, 0]).round(3).item()
    3.0
    """
    if len(distance) < 2:
        return np.zeros((len(distance), 2))
    placed = _classical_scaling(distance)
    weight = np.zeros_like(distance)
    np.divide(1.0, distance**2, out=weight, where=distance > 0)
    laplacian = np.diag(weight.sum(axis=1)) - weight
    # Of rank n - 1: adding the constant vector makes it one that can be inverted.
    inverse = np.linalg.inv(laplacian + 1 / len(distance)) - 1 / len(distance)
    stress = np.inf
    for step in range(MAX_ITERATIONS):
        progress(step / MAX_ITERATIONS)
        now = _distances(placed)
        before, stress = stress, float((weight * (distance - now) ** 2).sum())
        if stress >= before * (1 - MIN_RELATIVE_GAIN):
            break
        ratio = np.zeros_like(now)
        np.divide(weight * distance, now, out=ratio, where=now > 1e-9)
        placed = inverse @ (np.diag(ratio.sum(axis=1)) - ratio) @ placed
    return _rotate_longest_to_x(placed)


def number_components(edges: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return the connected part of each vertex, 1 for the one with the most in it.

    Args:
        edges (float64, shape (n, n)): Lengths, infinite where there is no edge.
        sizes (shape (n,)): What each vertex counts for.

    >>> inf = np.inf
    >>> number_components(np.array([[0, inf, inf], [inf, 0, 1], [inf, 1, 0]]), np.ones(3)).tolist()
    [2, 1, 1]
    """
    label = np.arange(len(edges))
    linked = np.isfinite(edges)
    while True:
        least = np.where(linked, label, len(label)).min(axis=1)
        if (least == label).all():
            break
        label = least
    _, first, part_of = np.unique(label, return_index=True, return_inverse=True)
    number = np.empty(len(first), dtype=np.int64)
    number[np.lexsort((first, -np.bincount(part_of, sizes)))] = np.arange(1, len(first) + 1)
    return number[part_of]


def stress_layout_by_component(
    edges: np.ndarray, part_of: np.ndarray, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return ``stress_layout`` by the shortest paths in each connected part, shape (n, 2)."""
    found = np.zeros((len(edges), 2))
    parts = int(part_of.max(initial=0))
    for number in range(1, parts + 1):
        step = scale_progress(progress, (number - 1) / parts, number / parts)
        which = np.flatnonzero(part_of == number)
        distance = path_lengths(edges[np.ix_(which, which)], scale_progress(step, 0.0, 0.5))
        found[which] = stress_layout(distance, scale_progress(step, 0.5, 1.0))
    return found


def _distances(placed: np.ndarray) -> np.ndarray:
    across, up = (np.subtract.outer(axis, axis) for axis in placed.T)
    return np.asarray(np.hypot(across, up))


def _classical_scaling(distance: np.ndarray) -> np.ndarray:
    squares = distance**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    values, vectors = np.linalg.eigh(-centred / 2)
    found = vectors[:, [-1, -2]] * np.sqrt(np.maximum(values[[-1, -2]], 0))
    # Two vertices in one place would never part.
    angle = 2.399963 * np.arange(len(found))
    nudge = 1e-3 * np.abs(found).max() * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return np.asarray(_fix_reflection(found) + nudge)


def _rotate_longest_to_x(placed: np.ndarray) -> np.ndarray:
    """Turn the places so that they are longest along x."""
    centred = placed - placed.mean(axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return _fix_reflection(centred @ vectors[:, ::-1])


def _fix_reflection(placed: np.ndarray) -> np.ndarray:
    """Mirror the axes so that the vertex furthest out is on the positive side of each."""
    furthest = np.abs(placed.round(9)).argmax(axis=0)
    signs = np.where(placed[furthest, [0, 1]] < 0, -1.0, 1.0)
    return np.asarray(placed * signs)
