"""Bodies spread over an area: first by stretching, then by pushing apart what overlaps.

A body is a disc around its place and a box (the label) below it, both rigid. Pushing apart
keeps neighbours neighbours (as in Gansner & Hu 2010, doi:10.7155/jgaa.00198).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .progress import Progress, part, silent
from .sociogram_room import Area

ROUNDS = 160
ENOUGH = 0.1  # mm of the margin that may be missing in the end
HASTE = 0.9  # of a push done at once
AROUND = 3  # every so many rounds, past what is in the way
MARGINS = (8.0, 6.0, 4.5, 3.0, 2.0, 1.2, 0.6)  # mm between bodies, the widest that works
FULL = 1.05  # of the area, margins included, above which pushing leads nowhere


class Bodies(NamedTuple):
    """Discs with a box each, in mm; every array has shape (n,).

    ``offset`` is the height of the middle of the box above the centre of the disc.
    """

    radius: np.ndarray
    offset: np.ndarray
    width: np.ndarray
    height: np.ndarray

    def grown(self, by: float) -> Bodies:
        return Bodies(self.radius + by, self.offset, self.width + 2 * by, self.height + 2 * by)

    def mass(self) -> np.ndarray:
        return np.asarray(np.pi * self.radius**2 + self.width * self.height)

    def reach(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return how far each body reaches to either side, down and up."""
        side = np.maximum(self.radius, self.width / 2)
        down = np.maximum(self.radius, self.height / 2 - self.offset)
        return side, down, np.maximum(self.radius, self.height / 2 + self.offset)


def stretched(places: np.ndarray, mass: np.ndarray, area: Area, evenness: float) -> np.ndarray:
    """Stretch places over an area, crowded parts the most.

    Parameters
    ----------
    evenness : float
        0 keeps the proportions along each axis, 1 gives every body its share of it.

    >>> stretched(np.array([[0.0, 0], [1, 1], [4, 2]]), np.ones(3), Area(0, 0, 8, 6), 0)
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


def exchanged(places: np.ndarray, pull: np.ndarray) -> np.ndarray:
    """Exchange places, two at a time, as long as this brings together what pulls together.

    What is made least is the sum of ``pull`` times distance, the best exchange first.

    Parameters
    ----------
    places : ndarray of float64, shape (n, 2)
    pull : ndarray of float64, shape (n, n)
        Symmetric, 0 on the diagonal.

    >>> line = np.array([[0.0, 0], [1, 0], [2, 0]])
    >>> exchanged(line, np.array([[0.0, 1, 5], [1, 0, 1], [5, 1, 0]]))[:, 0].tolist()
    [1.0, 0.0, 2.0]
    """
    between = places[:, None] - places[None]
    distance = np.hypot(between[..., 0], between[..., 1]).round(9)
    at = np.arange(len(places))
    for _ in range(20 * len(places)):
        cost = (pull @ distance[at])[:, at]  # of each body where another one is
        now = np.diag(cost)
        change = cost + cost.T - now - now[:, None] + 2 * pull * distance[np.ix_(at, at)]
        one, other = np.unravel_index(int(change.round(6).argmin()), change.shape)
        if change[one, other] > -1e-6:
            break
        at[[one, other]] = at[[other, one]]
    return np.asarray(places[at])


def apart(
    places: np.ndarray, bodies: Bodies, area: Area, progress: Progress = silent
) -> np.ndarray | None:
    """Push bodies apart inside an area, leaving as wide a margin as there is room for.

    Returns
    -------
    ndarray of float64, shape (n, 2), or None
        None if they do not fit.
    """
    for turn, margin in enumerate(MARGINS):
        steps = part(progress, turn / len(MARGINS), (turn + 1) / len(MARGINS))
        found = _pushed(places, bodies.grown(margin / 2), area, margin / 2, steps)
        if found is not None:
            return found
    return None


def _pushed(
    places: np.ndarray, bodies: Bodies, area: Area, edge: float, progress: Progress
) -> np.ndarray | None:
    side, down, up = bodies.reach()
    # The margin lies between bodies; a border needs none.
    low = np.stack([area.left + side - edge, area.bottom + down - edge], axis=1)
    high = np.stack([area.right - side + edge, area.top - up + edge], axis=1)
    mass = bodies.mass()
    if (low > high).any() or (len(mass) > 1 and mass.sum() > FULL * area.width * area.height):
        return None
    yielding = mass / np.add.outer(mass, mass)  # of row to column: the lighter one moves
    now = np.clip(places, low, high)
    for step in range(ROUNDS):
        progress(step / ROUNDS)
        push = _pushes(now, bodies)
        if np.abs(push).max(initial=0.0) < ENOUGH:
            return now
        if step % AROUND == AROUND - 1:
            push = _outwards(now, push)
        now = np.clip(now + HASTE * (push * yielding.T[..., None]).sum(axis=1), low, high)
    return None


def _outwards(now: np.ndarray, push: np.ndarray) -> np.ndarray:
    """Turn pushes to lead straight away from the other body.

    The shortest way may be blocked by the border, or by a third body.
    """
    between = now[:, None] - now[None]
    far = np.maximum(np.hypot(between[..., 0], between[..., 1]), 1e-9)
    return np.asarray(between * (np.hypot(push[..., 0], push[..., 1]) / far)[..., None])


def _pushes(now: np.ndarray, bodies: Bodies) -> np.ndarray:
    """Return the way each body must go to be clear of each other, shape (n, n, 2)."""
    n = len(now)
    turn = 2.399963 * np.subtract.outer(np.arange(n), np.arange(n))
    aside = np.stack([np.cos(turn), np.sin(turn)], axis=-1) * np.sign(turn)[..., None]
    between = now[:, None] - now[None]
    far = np.hypot(between[..., 0], between[..., 1])
    close = bodies.radius[:, None] + bodies.radius - far
    np.fill_diagonal(close, 0)
    way = np.where(far[..., None] > 1e-9, between / np.maximum(far, 1e-9)[..., None], aside)
    discs = np.maximum(close, 0)[..., None] * way
    boxes = _boxes(now, bodies)
    mixed = _disc_off_box(now, bodies)
    mixed = mixed - mixed.transpose(1, 0, 2)
    # What is too close in several ways moves the longest of them.
    ways = np.stack([discs, boxes, mixed])
    longest = (ways**2).sum(axis=-1).argmax(axis=0)
    return np.asarray(np.take_along_axis(ways, longest[None, ..., None], axis=0)[0])


def _boxes(now: np.ndarray, bodies: Bodies) -> np.ndarray:
    """Return how box must leave box, along the shorter way."""
    middle = now + np.stack([np.zeros(len(now)), bodies.offset], axis=1)
    between = middle[:, None] - middle[None]
    size = np.stack([bodies.width, bodies.height], axis=1)
    over = (size[:, None] + size[None]) / 2 - np.abs(between)
    np.einsum("iij->ij", over)[:] = 0
    both = (over > 0).all(axis=-1)
    before = np.sign(np.subtract.outer(np.arange(len(now)), np.arange(len(now))))[..., None]
    sign = np.where(between == 0, before, np.sign(between))
    shorter = over == over.min(axis=-1, keepdims=True)
    return np.where(both[..., None] & shorter, over * sign, 0.0)


def _disc_off_box(now: np.ndarray, bodies: Bodies) -> np.ndarray:
    """Return how the disc of one body (rows) must leave the box of another (columns)."""
    middle = now + np.stack([np.zeros(len(now)), bodies.offset], axis=1)
    between = now[:, None] - middle[None]
    half = np.stack([bodies.width, bodies.height], axis=1)[None] / 2
    beside = between - np.clip(between, -half, half)
    far = np.hypot(beside[..., 0], beside[..., 1])
    outside = far > 1e-9
    close = np.maximum(bodies.radius[:, None] - far, 0)[..., None]
    out = close * beside / np.maximum(far, 1e-9)[..., None]
    # From inside a box, the shorter way up or down.
    height = half[..., 1] - np.abs(between[..., 1]) + bodies.radius[:, None]
    up = np.where(between[..., 1] < 0, -1.0, 1.0) * height
    inside = np.stack([np.zeros_like(up), up], axis=-1)
    found = np.where(outside[..., None], out, inside)
    np.einsum("iij->ij", found)[:] = 0
    return found
