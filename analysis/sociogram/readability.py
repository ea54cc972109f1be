"""How readable a drawing is, in numbers: what overlaps, and which lines cross.

The measures of Purchase 2002 (doi:10.1006/jvlc.2002.0232) that decide most in trials.
"""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress

BLOCK = 256  # rows compared at once, which bounds memory
TOUCH_TOLERANCE = 1e-6  # mm; what only touches does not overlap


def count_overlapping_discs(places: np.ndarray, radii: np.ndarray) -> int:
    """Return how many pairs of discs overlap.

    >>> count_overlapping_discs(np.array([[0.0, 0], [1, 0], [5, 0]]), np.ones(3))
    1
    """
    found = 0
    for start in range(0, len(places), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(places)))
        between = places[rows, None] - places[None]
        far = np.hypot(between[..., 0], between[..., 1])
        close = far < radii[rows, None] + radii - TOUCH_TOLERANCE
        found += int((close & (np.arange(len(places)) > rows[:, None])).sum())
    return found


def count_overlapping_boxes(middles: np.ndarray, sizes: np.ndarray) -> int:
    """Return how many pairs of boxes overlap, given their middles and their sizes.

    >>> count_overlapping_boxes(np.array([[0.0, 0], [3, 1], [9, 0]]), np.full((3, 2), 4.0))
    1
    """
    between = np.abs(middles[:, None] - middles[None])
    over = (between < (sizes[:, None] + sizes[None]) / 2 - TOUCH_TOLERANCE).all(axis=-1)
    return int(np.triu(over, 1).sum())


def count_boxes_over_discs(
    middles: np.ndarray, sizes: np.ndarray, places: np.ndarray, radii: np.ndarray
) -> int:
    """Return how many pairs of a box and a disc overlap."""
    beside = np.maximum(np.abs(middles[:, None] - places[None]) - sizes[:, None] / 2, 0)
    return int((np.hypot(beside[..., 0], beside[..., 1]) < radii - TOUCH_TOLERANCE).sum())


def count_crossings(
    places: np.ndarray, edges: np.ndarray, progress: Progress = ignore_progress
) -> int:
    """Return how many pairs of straight edges cross; those that share an end do not.

    Parameters
    ----------
    places : ndarray of float64, shape (n, 2)
    edges : ndarray of int, shape (m, 2)

    >>> square = np.array([[0.0, 0], [1, 1], [0, 1], [1, 0]])
    >>> count_crossings(square, np.array([[0, 1], [2, 3], [0, 2]]))
    1
    """
    start, end = places[edges[:, 0]], places[edges[:, 1]]
    found = 0
    for first in range(0, len(edges), BLOCK):
        progress(first / len(edges))
        rows = slice(first, min(first + BLOCK, len(edges)))
        one, other = (start[rows, None], end[rows, None]), (start[None, first:], end[None, first:])
        crossing = (_side(*one, other[0]) * _side(*one, other[1]) < 0) & (
            _side(*other, one[0]) * _side(*other, one[1]) < 0
        )
        later = np.arange(first, len(edges)) > np.arange(rows.start, rows.stop)[:, None]
        found += int((crossing & later).sum())
    return found


def _side(start: np.ndarray, end: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Return the sign of the turn from a line to a point; 0 where it is on the line."""
    line, to = end - start, point - start
    turn = line[..., 0] * to[..., 1] - line[..., 1] * to[..., 0]
    return np.asarray(np.sign(np.where(np.abs(turn) < 1e-9, 0.0, turn)))
