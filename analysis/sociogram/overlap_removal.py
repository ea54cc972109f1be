"""Bodies spread over an area: first by stretching, then by pushing apart what overlaps.

A body is a disc around its place and a box (the label) below it, both rigid. Pushing apart
keeps neighbours neighbours (as in Gansner & Hu 2010, doi:10.7155/jgaa.00198).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from .free_space import Rectangle

MAX_ROUNDS = 160
MAX_MISSING_MARGIN = 0.1  # mm of the margin that may be missing in the end
STEP_SHARE = 0.9  # of a push done at once
OUTWARD_INTERVAL = 3  # every so many rounds, past what is in the way
MARGINS = (8.0, 6.0, 4.5, 3.0, 2.0, 1.2, 0.6)  # mm between discs, the widest that works
MAX_FILL = 1.05  # of the area, margins included, above which pushing leads nowhere


class LabelledDiscs(NamedTuple):
    """Discs with a box each, in mm; every array has shape (n,).

    ``offset`` is the height of the middle of the box above the centre of the disc.
    """

    radius: np.ndarray
    offset: np.ndarray
    width: np.ndarray
    height: np.ndarray

    def grown(self, by: float) -> LabelledDiscs:
        return LabelledDiscs(
            self.radius + by, self.offset, self.width + 2 * by, self.height + 2 * by
        )

    def mass(self) -> np.ndarray:
        return np.asarray(np.pi * self.radius**2 + self.width * self.height)

    def reach(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return how far each body reaches to either side, down and up."""
        side = np.maximum(self.radius, self.width / 2)
        down = np.maximum(self.radius, self.height / 2 - self.offset)
        return side, down, np.maximum(self.radius, self.height / 2 + self.offset)


def stretch_over_area(
    places: np.ndarray, mass: np.ndarray, area: Rectangle, evenness: float
) -> np.ndarray:
    """Stretch places over an area, crowded parts the most.

    Args:
        evenness: 0 keeps the proportions along each axis, 1 gives every body its share of it.

    >>> stretch_over_area(np.array([[0.0, 0], [1, 1], [4, 2]]), np.ones(3), Rectangle(0, 0,
    ...     8, 6), 0)
    array([[0., 0.],
           [2., 3.],
           [8., 6.]])
    """
    sides = (area.left, area.right), (area.bottom, area.top)
    found = np.empty_like(places)
    for axis, (low, high) in enumerate(sides):
        value = places[:, axis].round(9)
        span = np.ptp(value)
        order = np.argsort(value, kind="stable")
        share = np.empty(len(value))
        share[order] = (np.cumsum(mass[order]) - mass[order] / 2) / mass.sum()
        linear = (value - value.min()) / span if span > 0 else np.full(len(value), 0.5)
        found[:, axis] = low + (high - low) * (evenness * share + (1 - evenness) * linear)
    return found


def exchange_places(
    places: np.ndarray, attraction: np.ndarray, progress: Progress = ignore_progress
) -> np.ndarray:
    """Exchange places, two at a time, as long as this brings together what pulls together.

    What is made least is the sum of ``attraction`` times distance, the best exchange first.

    Args:
        places: float64, shape (n, 2)
        attraction (float64, shape (n, n)): Symmetric, 0 on the diagonal.

    >>> line = np.array([[0.0, 0], [1, 0], [2, 0]])
    >>> exchange_places(line, np.array([[0.0, 1, 5], [1, 0, 1], [5, 1, 0]]))[:, 0].tolist()
    [1.0, 0.0, 2.0]
    """
    between = places[:, None] - places[None]
    distance = np.hypot(between[..., 0], between[..., 1]).round(9)
    at = np.arange(len(places))
    cost_at = attraction @ distance  # of each body at each place; kept, as it takes n³ steps
    most = 20 * len(places)
    for exchanged in range(most):
        progress(exchanged / most)
        cost = cost_at[:, at]  # of each body where another one is
        now = np.diag(cost)
        change = cost + cost.T - now - now[:, None] + 2 * attraction * distance[np.ix_(at, at)]
        one, other = np.unravel_index(int(change.round(6).argmin()), change.shape)
        if change[one, other] > -1e-6:
            break
        nearer = distance[at[other]] - distance[at[one]]
        cost_at += np.outer(attraction[:, one] - attraction[:, other], nearer)
        at[[one, other]] = at[[other, one]]
    return np.asarray(places[at])


def remove_overlaps(
    places: np.ndarray,
    labelled_discs: LabelledDiscs,
    area: Rectangle,
    progress: Progress = ignore_progress,
) -> np.ndarray | None:
    """Push discs apart inside an area, leaving as wide a margin as there is room for.

    Returns float64, shape (n, 2), or None: None if they do not fit.
    """
    for turn, margin in enumerate(MARGINS):
        steps = scale_progress(progress, turn / len(MARGINS), (turn + 1) / len(MARGINS))
        found = _push_apart(places, labelled_discs.grown(margin / 2), area, margin / 2, steps)
        if found is not None:
            return found
    return None


def _push_apart(
    places: np.ndarray,
    labelled_discs: LabelledDiscs,
    area: Rectangle,
    edge: float,
    progress: Progress,
) -> np.ndarray | None:
    side, down, up = labelled_discs.reach()
    # The margin lies between discs; a border needs none.
    low = np.stack([area.left + side - edge, area.bottom + down - edge], axis=1)
    high = np.stack([area.right - side + edge, area.top - up + edge], axis=1)
    mass = labelled_discs.mass()
    if (low > high).any() or (len(mass) > 1 and mass.sum() > MAX_FILL * area.width * area.height):
        return None
    moved = STEP_SHARE * mass / np.add.outer(mass, mass)  # of row by column: the lighter one moves
    pairs = PairwiseDisplacements(labelled_discs)
    now = np.clip(places, low, high)
    for step in range(MAX_ROUNDS):
        progress(step / MAX_ROUNDS)
        push = pairs.displacements(now)
        if max(np.abs(way).max(initial=0.0) for way in push) < MAX_MISSING_MARGIN:
            return now
        if step % OUTWARD_INTERVAL == OUTWARD_INTERVAL - 1:
            push = _turn_outwards(now, push)
        steps = np.stack([(way * moved).sum(axis=1) for way in push], axis=1)
        now = np.clip(now + steps, low, high)
    return None


Displacements = tuple[np.ndarray, np.ndarray]  # to the right and up, of each body from each, (n, n)


def _turn_outwards(now: np.ndarray, push: Displacements) -> Displacements:
    """Turn pushes to lead straight away from the other body.

    The shortest way may be blocked by the border, or by a third body.
    """
    across, up = _differences(now)
    share = np.hypot(*push) / np.maximum(np.hypot(across, up), 1e-9)
    return across * share, up * share


def _differences(now: np.ndarray) -> Displacements:
    return np.subtract.outer(now[:, 0], now[:, 0]), np.subtract.outer(now[:, 1], now[:, 1])


class PairwiseDisplacements:
    """How each body must go to be clear of each other one, wherever they are."""

    def __init__(self, labelled_discs: LabelledDiscs) -> None:
        n = len(labelled_discs.radius)
        self.radius = labelled_discs.radius[:, None]
        self.radii = np.add.outer(labelled_discs.radius, labelled_discs.radius)
        self.widths = np.add.outer(labelled_discs.width, labelled_discs.width) / 2
        self.heights = np.add.outer(labelled_discs.height, labelled_discs.height) / 2
        for size in (self.radii, self.widths):
            np.fill_diagonal(size, -1e9)  # no body is in its own way
        self.offset = labelled_discs.offset
        self.half = labelled_discs.width / 2, labelled_discs.height / 2
        # Where two discs are at one place, the later one goes its own way, either to a side.
        turn = 2.399963 * np.subtract.outer(np.arange(n), np.arange(n))
        self.later = np.sign(turn)
        self.aside = np.cos(turn) * self.later, np.sin(turn) * self.later

    def displacements(self, now: np.ndarray) -> Displacements:
        """Return the longest of the ways where discs are too close in several."""
        across, up = _differences(now)
        longest = self._discs(across, up)
        length = longest[0] ** 2 + longest[1] ** 2
        off = self._disc_off_box(across, up)
        for ways in (self._boxes(across, up), (off[0] - off[0].T, off[1] - off[1].T)):
            other = ways[0] ** 2 + ways[1] ** 2
            longer = other > length
            longest = (np.where(longer, ways[0], longest[0]), np.where(longer, ways[1], longest[1]))
            length = np.where(longer, other, length)
        return longest

    def _discs(self, across: np.ndarray, up: np.ndarray) -> Displacements:
        far = np.hypot(across, up)
        close = np.maximum(self.radii - far, 0.0)
        apart = far > 1e-9
        share = close / np.where(apart, far, 1.0)
        return (
            np.where(apart, across * share, self.aside[0] * close),
            np.where(apart, up * share, self.aside[1] * close),
        )

    def _boxes(self, across: np.ndarray, up: np.ndarray) -> Displacements:
        """Return how box must leave box, along the shorter way."""
        up = up + np.subtract.outer(self.offset, self.offset)
        side = self.widths - np.abs(across)
        rise = self.heights - np.abs(up)
        both = (side > 0) & (rise > 0)
        return (
            np.where(both & (side <= rise), side * self._sign(across), 0.0),
            np.where(both & (rise <= side), rise * self._sign(up), 0.0),
        )

    def _sign(self, between: np.ndarray) -> np.ndarray:
        return np.where(between == 0, self.later, np.sign(between))

    def _disc_off_box(self, across: np.ndarray, up: np.ndarray) -> Displacements:
        """Return how the disc of one body (rows) must leave the box of another (columns)."""
        up = up - self.offset
        width, height = self.half
        beside = across - np.clip(across, -width, width)
        above = up - np.clip(up, -height, height)
        far = np.hypot(beside, above)
        outside = far > 1e-9
        share = np.maximum(self.radius - far, 0.0) / np.where(outside, far, 1.0)
        # From inside a box, the shorter way up or down.
        inside = (height - np.abs(up) + self.radius) * np.where(up < 0, -1.0, 1.0)
        found = np.where(outside, beside * share, 0.0), np.where(outside, above * share, inside)
        for ways in found:
            np.fill_diagonal(ways, 0.0)
        return found
