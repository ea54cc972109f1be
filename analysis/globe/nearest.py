"""The nearest of many places, exactly: straight lines find who it may be, the ellipsoid who.

A chord through the ellipsoid and the geodesic above it rank places alike but for the little
that curvature varies, so the few places whose chord is hardly longer than the shortest one
are measured on the ellipsoid, and the nearest of them is the nearest of all.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.progress import Progress, ignore_progress
from .geodesic import GeodesicPositions, MeasureKm, distances_km

NO_TARGET = -1
PAIRS_AT_ONCE = 1_000_000  # bounds memory: some 100 MB
_ROUNDING_KM = 1e-3  # products of numbers of 6 400 km, squared: 0.2 m at most
# Radii of curvature lie between 6 335 and 6 400 km. Two arcs of one length d have chords
# that differ by at most d³/24 · (1/6335² − 1/6400²) = 2.1e-11 d³; five times that is kept.
_CURVATURE = 1e-10
_DECIMALS = 6  # of a km: places nearer to each other than that are as near, and ids decide

AllowedTargets = Callable[[np.ndarray], np.ndarray]


def bounding_chord(chord_km: np.ndarray) -> np.ndarray:
    """Return the chord within which the nearest place on the ellipsoid must lie, km.

    Args:
        chord_km: Shortest chord to any place.
    """
    return np.asarray(chord_km + _ROUNDING_KM + _CURVATURE * chord_km**3)


def find_nearest(
    places: GeodesicPositions,
    targets: GeodesicPositions,
    allowed: AllowedTargets | None = None,
    progress: Progress = ignore_progress,
) -> np.ndarray:
    """Return the nearest target of each place.

    Returns int64, shape (n,): position in ``targets``, the first of those equally near; NO_TARGET
    where none counts.

    Args:
        allowed: From positions of places (shape (r,)) to which targets count for each, bool, shape
            (r, n_targets); all unless given.

    >>> places = GeodesicPositions.from_lonlat([(0, 0), (3, 0), (179.9, 0), (-179.9, 0)])
    >>> find_nearest(places, places, exclude_itself(4)).tolist()
    [1, 0, 3, 2]
    """
    index = np.full(len(places), NO_TARGET)
    if not len(targets):
        return index
    step = max(1, PAIRS_AT_ONCE // len(targets))
    for start in range(0, len(places), step):
        progress(start / len(places))
        rows = np.arange(start, min(start + step, len(places)))
        squared = squared_chords(places.xyz[rows], targets.xyz)
        if allowed is not None:
            squared[~allowed(rows)] = np.inf
        shortest = np.sqrt(squared.min(axis=1))
        has_target = np.isfinite(shortest)
        limit = np.where(has_target, bounding_chord(np.where(has_target, shortest, 0.0)), -1.0)
        flat = np.flatnonzero(squared <= np.copysign(limit**2, limit)[:, None])
        row, target = np.divmod(flat, len(targets))  # sooner than two indices at once
        exact = distances_km(places[rows[row]], targets[target])
        at = least_of_each_group(row, exact, target)
        index[rows[row[at]]] = target[at]
    return index


def measure_found_km(
    places: GeodesicPositions, targets: GeodesicPositions, index: np.ndarray, measure: MeasureKm
) -> np.ndarray:
    """Return how far each place is from its target, NaN where it has none, km, shape (n,)."""
    km = np.full(len(places), np.nan)
    found = np.flatnonzero(index != NO_TARGET)
    km[found] = measure(places.lonlat[found], targets.lonlat[index[found]])
    return km


def exclude_itself(number: int) -> AllowedTargets:
    """Return the rule that every place but itself counts, targets being the places."""
    return lambda rows: rows[:, None] != np.arange(number)


def least_of_each_group(group: np.ndarray, km: np.ndarray, tie: np.ndarray) -> np.ndarray:
    """Return the position of the least ``km`` of each group, ties going to the least ``tie``.

    >>> least_of_each_group(np.array([0, 0, 1]), np.array([2.0, 2.0, 1.0]), np.array([7, 3,
    ...     9])).tolist()
    [1, 2]
    """
    order = np.lexsort((tie, km.round(_DECIMALS), group))
    return np.asarray(order[np.unique(group[order], return_index=True)[1]])


def squared_chords(places: np.ndarray, targets: np.ndarray) -> np.ndarray:
    """Return squared distances in space, km², shape (n_places, n_targets)."""
    squared = places @ (-2 * targets.T)
    squared += (places**2).sum(axis=1)[:, None]
    squared += (targets**2).sum(axis=1)
    return np.asarray(np.maximum(squared, 0.0, out=squared))
