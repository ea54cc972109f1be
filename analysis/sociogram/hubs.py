"""The pieces a sociogram is put together from, in mm around a centre of their own.

A *hub* is a network: its square, its label right below, and around both, in rings, the
cities that are in this network alone. A *cluster* is a set of cities with the same networks,
packed side by side.
"""

from __future__ import annotations

from math import floor, hypot, pi, sqrt
from typing import NamedTuple

import numpy as np

DISC_GAP = 0.35  # mm between two circles


class Hub(NamedTuple):
    """A network with the cities around it."""

    # float64, shape (n, 2): Where its cities are, by angle, clockwise from the label.
    pendants: np.ndarray
    radius: float  # of the circle that holds square and pendants
    label: float  # height of the middle of the label, below 0
    # Of the label.
    width: float
    height: float


def arrange_hub(n: int, pendant_radius: float, side: float, width: float, height: float) -> Hub:
    """Arrange ``n`` pendants of radius ``pendant_radius`` around a square and the label below it.

    >>> made = arrange_hub(6, 0.5, 2.0, 8.0, 2.0)
    >>> len(made.pendants), made.label, bool(made.radius > 2)
    (6, -2.35, True)
    """
    label = -(side / 2 + DISC_GAP + height / 2)
    places: list[np.ndarray] = []
    ring, left = side / sqrt(2) + pendant_radius + DISC_GAP, n
    while left > 0:
        free = _free_ring_places(ring, pendant_radius, label, width, height)
        # An unfinished ring is spread out, so that it does not lean to one side.
        some = free[np.arange(min(left, len(free))) * len(free) // min(left, max(len(free), 1))]
        places.append(some)
        left -= len(some)
        ring += 2 * pendant_radius + DISC_GAP
    pendants = np.concatenate(places) if places else np.zeros((0, 2))
    angle = np.arctan2(-pendants[:, 0], -pendants[:, 1]) % (2 * pi)
    pendants = pendants[np.lexsort((np.hypot(*pendants.T), angle.round(9)))]
    outer = np.hypot(*pendants.T).max() + pendant_radius if n else 0.0
    return Hub(pendants, max(float(outer), side / sqrt(2)), label, width, height)


def _free_ring_places(
    radius: float, pendant_radius: float, label: float, width: float, height: float
) -> np.ndarray:
    """Return the places on one ring that the label leaves free, from the top on."""
    number = max(1, floor(2 * pi * radius / (2 * pendant_radius + DISC_GAP)))
    angle = 2 * pi * np.arange(number) / number
    places = radius * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    beside = np.maximum(np.abs(places[:, 0]) - width / 2, 0)
    above = np.maximum(np.abs(places[:, 1] - label) - height / 2, 0)
    return np.asarray(places[np.hypot(beside, above) >= pendant_radius + DISC_GAP])


def pack_discs(n: int, circle: float) -> tuple[np.ndarray, float]:
    """Pack ``n`` circles in a honeycomb; return their places and the radius of the whole.

    >>> places, radius = pack_discs(1, 0.5)
    >>> places.tolist(), radius
    ([[0.0, 0.0]], 0.5)
    """
    pitch = 2 * circle + DISC_GAP
    half = int(sqrt(n)) + 2
    row, column = np.mgrid[-half : half + 1, -half : half + 1]
    x = (column + 0.5 * (row % 2)).ravel() * pitch
    y = row.ravel() * pitch * sqrt(3) / 2
    nearest = np.lexsort((x, y, (x**2 + y**2).round(6)))[:n]
    places = np.stack([x[nearest], y[nearest]], axis=1)
    places -= places.mean(axis=0)
    return places, float(max(hypot(*place) for place in places)) + circle
