"""The marks of a scatter plot: points at one place are one mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class PointMarks:
    """Places of points without repetition, those with most points first.

    Attributes:
        x (float64, shape (n_marks,)): Value of each mark on the one axis.
        y (float64, shape (n_marks,)): Value of each mark on the other.
        members (list of list of int, length n_marks): The points of each mark, rising.
    """

    x: np.ndarray
    y: np.ndarray
    members: list[list[int]]

    def __len__(self) -> int:
        return len(self.members)


def group_points(x: Sequence[float] | np.ndarray, y: Sequence[float] | np.ndarray) -> PointMarks:
    """Return the marks of points.

    Args:
        x (array_like of float, shape (n_points,)): Their values on the one axis.
        y (array_like of float, shape (n_points,)): Their values on the other.

    >>> marks = group_points([2, 1, 1], [5, 0, 0])
    >>> marks.members, marks.x.tolist()
    ([[1, 2], [0]], [1.0, 2.0])
    """
    points = np.stack([np.asarray(x, dtype=float), np.asarray(y, dtype=float)], axis=1)
    places, mark, counts = np.unique(points, axis=0, return_inverse=True, return_counts=True)
    by_mark = np.argsort(mark.reshape(-1), kind="stable").tolist()
    order = np.argsort(-counts, kind="stable")
    # Slices of a list: numpy takes ten times as long to split into thousands.
    ends = np.cumsum(counts)[order].tolist()
    members = [by_mark[end - n : end] for end, n in zip(ends, counts[order].tolist())]
    return PointMarks(places[order, 0], places[order, 1], members)
