"""How readable a drawing is: which lines cross, the measure that decides most in trials.

Purchase 2002 (doi:10.1006/jvlc.2002.0232).
"""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress

BLOCK = 256  # rows compared at once, which bounds memory


def count_crossings(
    places: np.ndarray, edges: np.ndarray, progress: Progress = ignore_progress
) -> int:
    """Return how many pairs of straight edges cross; those that share an end do not.

    Args:
        places: float64, shape (n, 2)
        edges: int, shape (m, 2)

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
