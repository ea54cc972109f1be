"""Where on the globe the points are, and where on the page they crowd."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..graph.components import BLOCK, label_components
from .great_circles import unit_vectors


@dataclass(frozen=True)
class SphericalCap:
    """The part of the globe that points cover: a centre and a radius, in degrees."""

    longitude: float
    latitude: float
    radius: float


def enclosing_cap(longitude: np.ndarray, latitude: np.ndarray) -> SphericalCap:
    """Return a spherical cap around points, wherever the antimeridian falls.

    Args:
        longitude, latitude (float, shape (n,)): In degrees, n at least 1.

    >>> fiji = enclosing_cap(np.array([179.0, -179.0]), np.array([0.0, 0.0]))
    >>> round(abs(fiji.longitude)), round(fiji.latitude), round(fiji.radius, 6)
    (180, 0, 1.0)
    """
    vectors = unit_vectors(np.stack([longitude, latitude], axis=1))
    # The middle of the extremes, not the mean: a thousand cities on one side weigh no more.
    centre = (vectors.min(axis=0) + vectors.max(axis=0)) / 2
    norm = float(np.linalg.norm(centre))
    if norm < 1e-6:
        return SphericalCap(0.0, 0.0, 180.0)
    centre /= norm
    farthest = float(np.clip((vectors @ centre).min(), -1.0, 1.0))
    return SphericalCap(
        float(np.degrees(np.arctan2(centre[1], centre[0]))),
        float(np.degrees(np.arcsin(np.clip(centre[2], -1.0, 1.0)))),
        float(np.degrees(np.arccos(farthest))),
    )


def core_radius(longitude: np.ndarray, latitude: np.ndarray, share: float = 0.75) -> float:
    """Return how far, in degrees, that share of the points lie from the median of all.

    A few far-off points do not move it.

    Args:
        longitude, latitude (float, shape (n,)): In degrees, n at least 1.

    >>> islands = np.array([0.0, 1.0, 2.0, 3.0, 60.0])
    >>> round(core_radius(islands, np.zeros(5)), 6)
    2.0
    """
    vectors = unit_vectors(np.stack([longitude, latitude], axis=1))
    median = np.median(vectors, axis=0)
    cosines = vectors @ median / max(float(np.linalg.norm(median)), 1e-9)
    return float(np.percentile(np.degrees(np.arccos(np.clip(cosines, -1.0, 1.0))), 100 * share))


def find_largest_crowd(
    xy: np.ndarray, diameter: np.ndarray, reach: float = 8.0, neighbours: int = 3
) -> np.ndarray:
    """Return which circles make up the largest crowd on the page.

    A circle is crowded if it overlaps ``neighbours`` others or more; crowded circles nearer than
    ``reach`` to each other belong to one crowd. The crowd with most circles is returned, with the
    uncrowded circles that stand among it. Returns bool, shape (n,): all False where nothing crowds.

    Args:
        xy (float, shape (n, 2)): Centres, in millimetres on the page.
        diameter (float, shape (n,)): In millimetres.
        reach: In millimetres.

    >>> x = np.array([0.0, 1.0, 2.0, 3.0, 50.0])
    >>> find_largest_crowd(np.stack([x, 0 * x], axis=1), np.full(5, 4.0)).tolist()
    [True, True, True, True, False]
    """
    crowded = np.flatnonzero(_count_overlaps(xy, diameter) >= neighbours)
    inside = np.zeros(len(xy), dtype=bool)
    if not len(crowded):
        return inside
    largest = _largest_cluster(xy[crowded], reach)
    points = xy[crowded[largest]]
    low, high = points.min(axis=0), points.max(axis=0)
    inside[((xy >= low) & (xy <= high)).all(axis=1)] = True
    return inside


def _count_overlaps(xy: np.ndarray, diameter: np.ndarray) -> np.ndarray:
    """Return how many other circles each circle overlaps, int, shape (n,)."""
    counts = np.empty(len(xy), dtype=np.int64)
    for start in range(0, len(xy), BLOCK):
        rows = slice(start, start + BLOCK)
        apart = np.hypot(*(xy[rows, None, :] - xy[None, :, :]).transpose(2, 0, 1))
        touching = apart < (diameter[rows, None] + diameter[None, :]) / 2
        counts[rows] = touching.sum(axis=1) - 1
    return counts


def _largest_cluster(xy: np.ndarray, reach: float) -> np.ndarray:
    """Return the positions of the largest group of points linked by steps under ``reach``."""

    def near(some: np.ndarray) -> np.ndarray:
        steps = xy[some, None, :] - xy[None, :, :]
        return np.asarray((np.hypot(steps[..., 0], steps[..., 1]) < reach).any(axis=0))

    label = label_components(len(xy), near)
    return np.flatnonzero(label == np.bincount(label).argmax())
