"""Where names and marks go on a figure: nothing on top of anything, the same every time.

Everything is in points on the page, y upwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress

# Directions of a label from its mark, the most readable first (after Imhof 1975,
# doi:10.1559/152304075784313304); distances beyond the first ask for a line to the mark.
DIRECTIONS = ((1, 0), (1, 1), (1, -1), (-1, 0), (-1, 1), (-1, -1), (0, 1), (0, -1))
# More of them for labels joined by a line.
BETWEEN_DIRECTIONS = tuple(
    way
    for side in (1, -1)
    for eighth in (2, -2, 4, -4, 6, -6, 1, -1, 3, -3, 5, -5, 7, -7)
    for way in ((side, eighth / 8), (eighth / 8, side))
)
LABEL_DISTANCES = (1.5, 7.0, 13.0, 20.0, 28.0)
CROSSING = 5.0  # what a line over another mark weighs against one so much longer
LINE_CROSSING = 20.0  # what it weighs to cross the line of another label
# Of a label from other marks, so that it reads as that of its own; the least where it must be.
CLEARANCES = (4.0, 1.5)
PADDING, BESIDE = 0.8, 3.5  # between labels; so many times it side by side, not to read as one
ROUNDS = 6  # of placing the leading labels anew, those that came off badly first
MANY_MARKS = 1000  # among which neither more rounds nor all directions are worth their time
FIRST = 10  # labels that keep their places beside their marks; lines of others weigh less
SHORT_LINE = 20.0  # a line so short is no reason to
LINE_WIDTH = 2.0  # of the room that a line to a mark takes


class Box(NamedTuple):
    """A rectangle."""

    left: float
    bottom: float
    right: float
    top: float

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
    blocked: Sequence[Box] = (),
    distances: Sequence[Sequence[float]] = (),
    leading: int = 0,
    progress: Progress = ignore_progress,
) -> list[PlacedLabel]:
    """Place labels one after the other, each where it covers no mark and no other label.

    The first labels have the first choice; a label without any such place is left out. Of the
    ``leading`` ones those that fit beside their mark come before those that a line must join, so
    that no line takes their place; they are placed several times, those left out and those of long
    lines first the next time, and the best of these is kept (squeaky wheel optimisation: Joslin &
    Clements 1999, doi:10.1613/jair.561).

    Args:
        marks (float, shape (n, 2)): Centres of all marks, labelled or not.
        radius: float, shape (n,)
        labelled: Marks to label, the most important first.
        sizes: Width and height of their labels.
        blocked: What labels and their lines may not meet either.
        distances: How far from its mark each label may stand, rising; ``LABEL_DISTANCES`` if not
            given.

    >>> at = np.array([[50.0, 50.0], [60.0, 50.0]])
    >>> found = place_labels(at, np.full(2, 3.0), [0, 1], [(30, 8)] * 2, Box(0, 0, 200, 100))
    >>> [(p.label, round(p.box.left), round(p.box.bottom), p.joined) for p in found]
    [(0, 16, 46, False), (1, 64, 46, False)]
    """
    taken = np.array(blocked, dtype=float).reshape(-1, 4)
    empty = _Page(marks, radius, room, taken, np.empty((0, 4)))
    labels = _Labels(labelled, sizes, distances or [LABEL_DISTANCES] * len(labelled))
    number = min(leading, len(labelled))
    page, first = _place_leading(empty, labels, number, progress)
    _, rest = _place_in_order(page, labels, range(number, len(labelled)), progress)
    return [*first, *rest]


def _place_leading(
    page: _Page, labels: _Labels, number: int, progress: Progress
) -> tuple[_Page, list[PlacedLabel]]:
    """Place the first labels; return the page with what they take, and the labels."""
    near = labels._replace(distances=[LABEL_DISTANCES[:1]] * len(labels.marks))
    best: tuple[_Page, list[PlacedLabel]] = (page, [])
    least, urgent = (math.inf, math.inf), list[int]()
    for _ in range(ROUNDS if len(page.marks) <= MANY_MARKS else 1):
        first = sorted({*range(min(FIRST, number))} - {*urgent})
        taken, placed = _place_in_order(page, near, first, progress)
        for some, order in ((labels, urgent), (near, sorted({*range(number)} - {*urgent, *first}))):
            taken, more = _place_in_order(taken, some, order, progress)
            placed += more
        missing = sorted({*range(number)} - {one.label for one in placed})
        taken, joined = _place_in_order(taken, labels, missing, progress)
        placed += joined
        lengths = {one.label: _line_length(page, labels, one) for one in placed if one.joined}
        missing = sorted({*range(number)} - {one.label for one in placed})
        cost = (len(missing), sum(lengths[one] / (one + FIRST) for one in lengths))
        if cost < least:
            best, least = (taken, placed), cost
        long = [one for one, length in lengths.items() if length > SHORT_LINE]
        worst = [*missing, *sorted(long, key=lambda one: -lengths[one])]
        if not worst:
            break
        urgent = [*dict.fromkeys([*worst, *urgent])]
    return best


def _line_length(page: _Page, labels: _Labels, one: PlacedLabel) -> float:
    mark = page.marks[labels.marks[one.label]]
    return float(np.hypot(*(mark - nearest_point_of_box(mark, one.box))))


def _place_in_order(
    page: _Page, labels: _Labels, order: Sequence[int], progress: Progress
) -> tuple[_Page, list[PlacedLabel]]:
    """Place labels one after the other; return the page with what they take, and the labels."""
    placed: list[PlacedLabel] = []
    for done, label in enumerate(order):
        progress(done / len(order))
        mark = labels.marks[label]
        pages = (page._replace(radius=_room(page.radius, mark, least)) for least in CLEARANCES)
        far = labels.distances[label]
        found = (_find_place(one, mark, labels.sizes[label], far) for one in pages)
        box, joined = next((place for place in found if place is not None), (None, False))
        if box is not None:
            placed.append(PlacedLabel(label, box, joined))
            page = page._replace(taken=np.concatenate([page.taken, [box]]))
            if joined:
                line = _leader_boxes(page.marks[mark], box)
                page = page._replace(lines=np.concatenate([page.lines, line]))
    return page, placed


def nearest_point_of_box(point: Sequence[float], box: Box) -> tuple[float, float]:
    """Return the point of a box nearest to another, where the line to a mark ends.

    >>> nearest_point_of_box((0.0, 5.0), Box(2, 1, 8, 3))
    (2.0, 3.0)
    """
    x, y = float(point[0]), float(point[1])
    return (float(min(max(x, box.left), box.right)), float(min(max(y, box.bottom), box.top)))


def _leader_boxes(mark: np.ndarray, box: Box) -> np.ndarray:
    """Return small boxes along the line that joins a label to its mark, float, shape (n, 4)."""
    start = np.asarray(mark, dtype=float)
    end: np.ndarray = np.array(nearest_point_of_box(start.tolist(), box), dtype=float)
    n = max(2, int(np.hypot(*(end - start)) / LINE_WIDTH) + 1)
    along = start + np.linspace(0, 1, n)[:, None] * (end - start)
    return np.concatenate([along - LINE_WIDTH / 2, along + LINE_WIDTH / 2], axis=1)


def boxes_meet(boxes: np.ndarray, others: np.ndarray, apart: float = 0.0) -> bool:
    """Return whether one of the boxes, shape (n, 4), is less than ``apart`` from another."""
    return bool(_meeting(boxes, others, apart).any())


def _meeting(boxes: np.ndarray, others: np.ndarray, apart: float) -> np.ndarray:
    """Return which boxes, shape (k, 4), are near which others, shape (n, 4); bool, (k, n)."""
    left, bottom, right, top = boxes.T[:, :, None]
    its_left, its_bottom, its_right, its_top = others.T
    across = np.maximum(left - its_right, its_left - right) < BESIDE * apart
    return np.asarray(across & (bottom < its_top + apart) & (its_bottom < top + apart))


class _Labels(NamedTuple):
    """The labels to place: their marks, sizes and how far from their marks they may stand."""

    marks: Sequence[int]
    sizes: Sequence[tuple[float, float]]
    distances: Sequence[Sequence[float]]


class _Page(NamedTuple):
    """What a label may not cover: marks, shape (n, 2), their room, boxes, shape (k, 4), and lines.

    ``lines`` has boxes along those that join other labels to their marks.
    """

    marks: np.ndarray
    radius: np.ndarray
    room: Box
    taken: np.ndarray
    lines: np.ndarray

    def near(self, centre: np.ndarray, reach: float) -> _Page:
        """Return the page without the marks that are farther from a point."""
        kept = (np.abs(self.marks - centre) < reach + self.radius[:, None]).all(axis=1)
        return self._replace(marks=self.marks[kept], radius=self.radius[kept])

    def are_free(self, boxes: np.ndarray) -> np.ndarray:
        """Return which boxes, shape (k, 4), a label may take, bool, shape (k,)."""
        low, high = np.array(self.room[:2]), np.array(self.room[2:])
        free = np.asarray((boxes[:, :2] >= low).all(axis=1) & (boxes[:, 2:] <= high).all(axis=1))
        for taken in (self.taken, self.lines):
            free[free] = ~_meeting(boxes[free], taken, PADDING).any(axis=1)
        free[free] = ~_covered_marks(boxes[free], self.marks, self.radius).any(axis=1)
        return free


def _room(radius: np.ndarray, mark: int, clearance: float) -> np.ndarray:
    """Return the room of each mark that a label of ``mark`` may not enter, as a radius."""
    apart = radius + clearance
    apart[mark] = radius[mark]
    return apart


def _find_place(
    page: _Page, mark: int, size: tuple[float, float], distances: Sequence[float]
) -> tuple[Box, bool] | None:
    """Return where a label goes, and whether away from its mark; None if it has no place."""
    beside = _find_box_beside(page, mark, size)
    if beside is not None:
        return beside, False
    away = _find_joined_box(page, mark, size, distances[1:])
    return None if away is None else (away, True)


def _find_box_beside(page: _Page, mark: int, size: tuple[float, float]) -> Box | None:
    """Return the free place beside a mark in the most readable direction."""
    reach = float(page.radius[mark]) + LABEL_DISTANCES[0]
    boxes = _boxes_beside_mark(page.marks[mark], reach, size, DIRECTIONS)
    free = page.near(page.marks[mark], reach + max(size)).are_free(boxes)
    return next(map(Box._make, boxes[free].tolist()), None)


def _find_joined_box(
    page: _Page, mark: int, size: tuple[float, float], distances: Sequence[float]
) -> Box | None:
    """Return the free place whose line to the mark is short and crosses few other marks."""
    centre, radius = page.marks[mark], float(page.radius[mark])
    page = page.near(centre, radius + max(distances, default=0.0) + max(size))
    between = BETWEEN_DIRECTIONS if len(page.marks) <= MANY_MARKS else ()
    directions = (*DIRECTIONS, *between)
    best, least = None, np.inf
    for step in distances:
        if step >= least:
            break
        boxes = _boxes_beside_mark(centre, radius + step, size, directions)
        for box in map(Box._make, boxes[page.are_free(boxes)].tolist()):
            line = _leader_boxes(centre, box)
            if boxes_meet(line, page.taken):
                continue
            crossed = _covered_marks(line, page.marks, page.radius).any(axis=0)
            cost = step + CROSSING * (crossed.sum() - 1)
            if cost < least and boxes_meet(line, page.lines):
                cost += LINE_CROSSING
            if cost < least:
                best, least = box, cost
    return best


def _boxes_beside_mark(
    centre: np.ndarray,
    distance: float,
    size: tuple[float, float],
    directions: Sequence[tuple[float, float]],
) -> np.ndarray:
    """Return boxes of that size beside a mark, shape (k, 4); at a corner under 45 degrees."""
    ways = np.array(directions, dtype=float)
    reach = np.where((ways == 0).any(axis=1), distance, distance * 0.75)[:, None]
    low = centre + ways * reach - np.array(size) * (1 - ways) / 2
    return np.concatenate([low, low + size], axis=1)


def _covered_marks(boxes: np.ndarray, marks: np.ndarray, radius: np.ndarray) -> np.ndarray:
    """Return which marks each of the boxes, shape (k, 4), covers, bool, shape (k, n)."""
    left, bottom, right, top = boxes.T[:, :, None]
    x, y = marks.T
    across = np.maximum(np.maximum(left - x, x - right), 0)
    up = np.maximum(np.maximum(bottom - y, y - top), 0)
    return np.asarray(across**2 + up**2 < radius**2)
