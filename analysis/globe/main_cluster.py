"""The main cluster of some points on the globe: all of them but a few far-off ones."""

from __future__ import annotations

import numpy as np

from ..graph.components import label_components
from .crowding import enclosing_cap
from .great_circles import unit_vectors

CLUSTER_GAP_KM = 1500.0  # km between groups
EARTH_RADIUS_KM = 6371.0
MAX_OUTLIER_SHARE = 0.1  # of the points
MAX_RADIUS_RATIO = 0.75  # a map that shrinks less is not worth leaving anything out
RADIUS_TOLERANCE = 1.05


def find_main_cluster(
    longitude: np.ndarray, latitude: np.ndarray, gain: float = MAX_RADIUS_RATIO
) -> np.ndarray:
    """Return which points a map should be fitted to, bool, shape (n,).

    Points less than ``CLUSTER_GAP_KM`` from one another are one group. The groups farthest from
    the mean point are left out as long as they hold no more than ``MAX_OUTLIER_SHARE`` of the
    points together, and only if the map shrinks to ``gain`` of its radius or less; no more of
    them than it takes to come within ``RADIUS_TOLERANCE`` of the smallest map to be had.

    Args:
        longitude, latitude (float, shape (n,)): In degrees.
        gain: Between 0 and 1; 1 leaves out whatever makes the map smaller.

    >>> west = np.linspace(-120, -75, 40)
    >>> honolulu = np.append(west, -157.9), np.append(np.linspace(33, 42, 40), 21.3)
    >>> find_main_cluster(*honolulu)[-3:].tolist()
    [True, True, False]
    """
    keep = np.ones(len(longitude), dtype=bool)
    if len(longitude) < 1 / MAX_OUTLIER_SHARE:
        return keep
    vectors = unit_vectors(np.stack([longitude, latitude], axis=1))
    groups = _clusters(vectors)
    mean = vectors.mean(axis=0)
    # The farthest first; of equally far ones, the one that starts first.
    near = [(float((vectors[group] @ mean).max()), int(group[0])) for group in groups]
    choices = [(enclosing_cap(longitude, latitude).radius, keep)]
    for position in sorted(range(len(groups)), key=lambda i: near[i]):
        keep = keep.copy()
        keep[groups[position]] = False
        if (~keep).sum() > MAX_OUTLIER_SHARE * len(keep):
            break
        choices.append((enclosing_cap(longitude[keep], latitude[keep]).radius, keep))
    smallest = min(radius for radius, _ in choices)
    if smallest > gain * choices[0][0]:
        return choices[0][1]
    return next(keep for radius, keep in choices if radius <= RADIUS_TOLERANCE * smallest)


def _clusters(vectors: np.ndarray) -> list[np.ndarray]:
    """Return the positions of the points of each group, in order of their first one."""
    closest = np.cos(CLUSTER_GAP_KM / EARTH_RADIUS_KM)
    label = label_components(
        len(vectors), lambda some: (vectors[some] @ vectors.T > closest).any(axis=0)
    )
    return np.split(np.argsort(label, kind="stable"), np.cumsum(np.bincount(label))[:-1])
