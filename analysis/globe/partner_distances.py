"""How far the partners of a city are: the cities that share a network with it."""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.distances import adjacency
from ..graph.profiles import Profiles
from .geodesic import FORMULA_REACH_KM, GeodesicPositions, MeasureKm, distance_matrix_km
from .nearest import NO_TARGET, measure_found_km

PAIRS_AT_ONCE = 200_000  # small enough to stay in the processor's cache


def partner_distances(
    profiles: Profiles,
    city: np.ndarray,
    positions: GeodesicPositions,
    measure: MeasureKm,
    progress: Progress = ignore_progress,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return mean and longest distance of cities to their partners, and the farthest one.

    Each partner counts once, however many networks are shared; those without a position
    are left out. The mean is over millions of pairs: only those of more than
    ``FORMULA_REACH_KM`` are measured, the others are right to the metre without.

    Args:
        city (int, shape (n,)): The cities that have a position, ascending positions in
            ``profiles.of_city``.
        positions (GeodesicPositions of length n): Where they are.

    Returns:
        mean_km, longest_km (float64, shape (n,)): NaN where no partner has a position.
        farthest (int64, shape (n,)): Position in ``positions``, the first of those equally far;
            NO_TARGET where there is none.

    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("c", "x"), ("d", "y")]
    >>> profiles = find_profiles(Memberships.from_pairs(pairs))
    >>> positions = GeodesicPositions.from_lonlat([(0, 0), (1, 0), (3, 0), (9, 0)])
    >>> measure = lambda starts, ends: 111.32 * np.abs(starts - ends)[:, 0]
    >>> mean, longest, farthest = partner_distances(profiles, np.arange(4), positions, measure)
    >>> mean.round(1).tolist(), longest.tolist(), farthest.tolist()
    ([222.6, 167.0, 278.3, nan], [333.96, 222.64, 333.96, nan], [2, 2, 0, -1])
    """
    number = len(positions)
    mean = np.full(number, np.nan)
    farthest = np.full(number, NO_TARGET)
    profile = profiles.of_city[city]
    adjacent = adjacency(profiles.incidence, scale_progress(progress, 0.0, 0.2))
    order = np.argsort(profile, kind="stable")
    bounds = np.searchsorted(profile[order], np.arange(len(profiles) + 1))
    for of_profile, start, end in zip(adjacent, bounds[:-1], bounds[1:]):
        if start == end:
            continue
        partners = np.flatnonzero(of_profile[profile])
        step = max(1, PAIRS_AT_ONCE // len(partners))
        for first in range(start, end, step) if len(partners) > 1 else ():
            progress(0.2 + 0.8 * first / number)
            own = order[first : min(first + step, end)]
            mean[own], farthest[own] = _mean_and_farthest(positions, own, partners, measure)
    return mean, measure_found_km(positions, positions, farthest, measure), farthest


def _mean_and_farthest(
    positions: GeodesicPositions, own: np.ndarray, partners: np.ndarray, measure: MeasureKm
) -> tuple[np.ndarray, np.ndarray]:
    """Return mean distance and farthest partner of cities that are among their own partners."""
    km = _distances_km(positions[own], positions[partners], measure)
    mean = km.sum(axis=1) / (len(partners) - 1)
    # A city is no partner of its own, even where all of them are in one place.
    km[np.arange(len(own)), np.searchsorted(partners, own)] = -1.0
    return mean, partners[km.argmax(axis=1)]


def _distances_km(
    starts: GeodesicPositions, ends: GeodesicPositions, measure: MeasureKm
) -> np.ndarray:
    """Return all distances in km, float64, shape (starts, ends): the far ones measured."""
    km = distance_matrix_km(starts, ends)
    row, far = np.nonzero(km > FORMULA_REACH_KM)
    km[row, far] = measure(starts.lonlat[row], ends.lonlat[far])
    return km
