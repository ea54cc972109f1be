"""Where names and marks go on a figure: nothing on top of anything, the same every time.

Everything is in points on the page, y upwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

# Directions of a label from its mark, the most readable first (after Imhof 1975,
# doi:10.1559/152304075784313304); distances beyond the first ask for a line to the mark.
DIRECTIONS = ((1, 0), (1, 1), (1, -1), (-1, 0), (-1, 1), (-1, -1), (0, 1), (0, -1))
LABEL_DISTANCES = (1.5, 7.0, 13.0, 20.0, 28.0)
PADDING = 0.8  # between labels


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box, apart: float = 0.0) -> bool:
        """Return whether the boxes are less than ``apart`` from each other."""
        return (
            self.left < other.right + apart
            and other.left < self.right + apart
            and self.bottom < other.top + apart
            and other.bottom < self.top + apart
        )

    def inside(self, other: Box) -> bool:
        """Return whether this box lies in the other."""
        return (
            self.left >= other.left
            and self.bottom >= other.bottom
            and self.right <= other.right
            and self.top <= other.top
        )


class PlacedLabel(NamedTuple):
    """A label with a place: which one, where, and whether a line must join it to its mark."""

    label: int
    box: Box
    joined: bool


def place_labels(
    marks: np.ndarray,
    radius: np.ndarray,
    labelled: Sequence[int],
    sizes: Sequence[tuple[float, float]],
    room: Box,
) -> list[PlacedLabel]:
    """Place labels one after the other, each where it covers no mark and no other label.

    The first labels have the first choice; a label without any such place is left out.

    Args:
        marks (float, shape (n, 2)): Centres of all marks, labelled or not.
        radius: float, shape (n,)
        labelled: Marks to label, the most important first.
        sizes: Width and height of their labels.

    >>> at = np.array([[50.0, 50.0], [60.0, 50.0]])
    >>> found = place_labels(at, np.full(2, 3.0), [0, 1], [(30, 8)] * 2, Box(0, 0, 200, 100))
    >>> [(p.label, round(p.box.left), round(p.box.bottom), p.joined) for p in found]
    [(0, 53, 53, False), (1, 63, 39, False)]
    """
    placed: list[PlacedLabel] = []
    taken: list[Box] = []
    for label, (mark, size) in enumerate(zip(labelled, sizes)):
        for step in LABEL_DISTANCES:
            box = _find_free_box(marks, radius, mark, size, step, room, taken)
            if box is not None:
                joined = step > LABEL_DISTANCES[0]
                placed.append(PlacedLabel(label, box, joined))
                taken += [box, _leader_box(marks[mark], box)] if joined else [box]
                break
    return placed


def nearest_point_of_box(point: Sequence[float], box: Box) -> tuple[float, float]:
    """Return the point of a box nearest to another, where the line to a mark ends.

    >>> nearest_point_of_box((0.0, 5.0), Box(2, 1, 8, 3))
    (2.0, 3.0)
    """
    x, y = float(point[0]), float(point[1])
    return (float(min(max(x, box.left), box.right)), float(min(max(y, box.bottom), box.top)))


def _leader_box(mark: np.ndarray, box: Box) -> Box:
    """Return the box around the line that joins a label to its mark."""
    x, y = float(mark[0]), float(mark[1])
    end = nearest_point_of_box((x, y), box)
    return Box(min(x, end[0]), min(y, end[1]), max(x, end[0]), max(y, end[1]))


def _find_free_box(
    marks: np.ndarray,
    radius: np.ndarray,
    mark: int,
    size: tuple[float, float],
    step: float,
    room: Box,
    taken: Sequence[Box],
) -> Box | None:
    for across, up in DIRECTIONS:
        box = _box_beside_mark(marks[mark], float(radius[mark]) + step, size, across, up)
        if not box.inside(room) or any(box.meets(other, PADDING) for other in taken):
            continue
        line = _leader_box(marks[mark], box) if step > LABEL_DISTANCES[0] else box
        if any(line.meets(other) for other in taken):
            continue
        if not _covered_marks(box, marks, radius).any():
            return box
    return None


def _box_beside_mark(
    centre: np.ndarray, distance: float, size: tuple[float, float], across: int, up: int
) -> Box:
    """Return the box of that size beside a mark; at a corner it starts under 45 degrees."""
    width, height = size
    reach = distance if 0 in (across, up) else distance * 0.75
    left = centre[0] + across * reach - width * (1 - across) / 2
    bottom = centre[1] + up * reach - height * (1 - up) / 2
    return Box(float(left), float(bottom), float(left + width), float(bottom + height))


def _covered_marks(box: Box, marks: np.ndarray, radius: np.ndarray) -> np.ndarray:
    """Return which marks the box covers, bool, shape (n,)."""
    across = np.maximum(box.left - marks[:, 0], marks[:, 0] - box.right)
    up = np.maximum(box.bottom - marks[:, 1], marks[:, 1] - box.top)
    return np.asarray(np.maximum(across, up) < radius)


def spread_within_columns(
    column: np.ndarray, height: np.ndarray, width: float, size: float
) -> np.ndarray:
    """Return how far to shift each mark sideways so that those of a column stand apart.

    Marks of one column and about one height stand side by side, the highest in the middle; where
    they are too many for the column they close up, and stay within it. Returns float, shape (n,):
    between ``-width / 2`` and ``width / 2``.

    Args:
        column: int, shape (n,)
        height: float, shape (n,)
        width: Of a column.
        size: Diameter of a mark.

    >>> spread_within_columns(np.array([2, 2, 2, 3]), np.zeros(4), 20.0, 5.0).tolist()
    [0.0, -5.0, 5.0, 0.0]
    """
    shift = np.zeros(len(column))
    rows = np.floor(height / size).astype(np.int64)
    order = np.lexsort((-height, rows, column))
    breaks = np.flatnonzero(np.diff(column[order]) | np.diff(rows[order])) + 1
    for together in np.split(order, breaks):
        places = (np.arange(len(together)) + 1) // 2 * np.where(np.arange(len(together)) % 2, -1, 1)
        farthest = max(1, int(np.abs(places).max(initial=0)))
        shift[together] = places * min(size, width / 2 / farthest)
    return shift
