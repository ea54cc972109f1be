"""The metropolis of a peripheral city: the nearest place larger than it by a factor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .cities import City
from .gazetteer import Gazetteer
from .geodesic import Points
from .names import normalise
from .nearest import NONE, nearest
from .progress import Progress, silent

AMONG = ("places", "cities")
CITIES_AT_ONCE = 64  # of like population, so that few places are larger than all of them


@dataclass(frozen=True)
class Places:
    """Where larger places are sought.

    Attributes
    ----------
    names : sequence of str
        What the output calls them.
    keys : sequence of str
        Equal for a place and a city that are the same.
    population : ndarray of float64, shape (n,)
        NaN where unknown.
    points : Points of length n
    """

    names: Sequence[str]
    keys: Sequence[str]
    population: np.ndarray
    points: Points


def key(name: str, country: str) -> str:
    """Return what a city and a place of the gazetteer have in common if they are one.

    >>> key("Fès", "MA")
    'fes, MA'
    """
    return f"{normalise(name)}, {country}"


def gazetteer_places(least: float) -> Places:
    """Return the places of the gazetteer of at least this population, by GeoNames id."""
    with Gazetteer() as gazetteer:
        found = gazetteer.populous(least)
    return Places(
        [f"{place.name}, {place.country}" for place in found],
        [key(place.name, place.country) for place in found],
        np.array([place.population for place in found], dtype=np.float64),
        Points.at(np.array([(place.lon, place.lat) for place in found])),
    )


def populations(cities: Sequence[City]) -> np.ndarray:
    """Return populations, NaN where unknown (none or 0), float64."""
    return np.array([city.population or np.nan for city in cities], dtype=np.float64)


def nearest_larger(
    population: np.ndarray,
    keys: Sequence[str],
    points: Points,
    places: Places,
    factor: float,
    progress: Progress = silent,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the nearest place at least ``factor`` times as populous as each city.

    Parameters
    ----------
    population : ndarray of float64, shape (n,)
        NaN where unknown: such a city has no larger place.
    keys : sequence of str, length n
        A place with the key of a city is that city, and not larger than it.
    points : Points of length n
    factor : float
        Above 1.

    Returns
    -------
    index : ndarray of int64, shape (n,)
        Position in ``places``, NONE where none is large enough.
    km : ndarray of float64, shape (n,)
        NaN where there is none.

    >>> where = Points.at(np.array([[0.0, 0.0], [1.0, 0.0], [5.0, 0.0]]))
    >>> people = np.array([1e4, 2e4, 1e6])
    >>> index, km = nearest_larger(people, "abc", where, Places("ABC", "abc", people, where), 5)
    >>> index.tolist(), km.round().tolist()
    ([2, 2, -1], [557.0, 445.0, nan])
    """
    number = {name: i for i, name in enumerate(dict.fromkeys((*places.keys, *keys)))}
    own = np.array([number[name] for name in keys], dtype=np.int64)
    theirs = np.array([number[name] for name in places.keys], dtype=np.int64)
    index, km = np.full(len(points), NONE), np.full(len(points), np.nan)
    known = np.flatnonzero(population > 0)
    ranked = known[np.argsort(population[known], kind="stable")]
    for start in range(0, len(ranked), CITIES_AT_ONCE):
        progress(start / len(ranked))
        block = ranked[start : start + CITIES_AT_ONCE]
        least = factor * population[block]
        large = np.flatnonzero(places.population >= least[0])
        allowed = places.population[large] >= least[:, None]
        allowed &= theirs[large] != own[block, None]
        chosen, km[block] = nearest(points[block], places.points[large], allowed.__getitem__)
        served = chosen != NONE
        index[block[served]] = large[chosen[served]]
    return index, km
