"""The metropolis of a peripheral city: the nearest place larger than it by a factor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..core.progress import Progress, ignore_progress
from ..core.text import make_city_id
from ..gazetteer.names import normalise
from ..gazetteer.places import Gazetteer, Place
from ..places.city import City
from .geodesic import GeodesicPositions
from .nearest import NO_TARGET, find_nearest

CANDIDATE_SOURCES = ("places", "cities")
_COUNTRIES_WITH_STATES = ("CA", "US")  # where cities are told apart by their province or state
CITIES_AT_ONCE = 64  # of like population, so that few places are larger than all of them


@dataclass(frozen=True)
class CandidatePlaces:
    """Where larger places are sought."""

    names: Sequence[str]  # what the output calls them
    population: np.ndarray  # float64, shape (n,): NaN where unknown
    points: GeodesicPositions  # of length n


def find_candidate_places(
    cities: Sequence[City], factor: float
) -> tuple[CandidatePlaces, dict[int, Sequence[int]]]:
    """Return the places of the gazetteer that may be larger than a city, by GeoNames id.

    Returns same: by position of a city, the positions of the places that are the city itself. Where
    its population does not come from the gazetteer, these may look larger than it.
    """
    people = known_populations(cities)
    least = factor * np.nanmin(people) if np.isfinite(people).any() else np.inf
    with Gazetteer() as gazetteer:
        found = gazetteer.places_with_population(float(least))
        named = {
            i: [place.geonameid for place in gazetteer.named(normalise(city.name), city.country)]
            for i, city in enumerate(cities)
            if city.geonameid is None and city.population
        }
    at = {place.geonameid: i for i, place in enumerate(found)}
    places = CandidatePlaces(
        [_place_label(place) for place in found],
        np.array([place.population for place in found], dtype=np.float64),
        GeodesicPositions.from_lonlat([place.position for place in found]),
    )
    return places, {i: [at[name] for name in names if name in at] for i, names in named.items()}


def _place_label(place: Place) -> str:
    return make_city_id(
        place.name, place.country, place.admin1 if place.country in _COUNTRIES_WITH_STATES else ""
    )


def known_populations(cities: Sequence[City]) -> np.ndarray:
    """Return populations, NaN where unknown (none or 0), float64."""
    return np.array([city.population or np.nan for city in cities], dtype=np.float64)


def find_nearest_larger(
    population: np.ndarray,
    points: GeodesicPositions,
    places: CandidatePlaces,
    factor: float,
    same: Mapping[int, Sequence[int]],
    progress: Progress = ignore_progress,
) -> np.ndarray:
    """Return the nearest place at least ``factor`` times as populous as each city.

    Returns int64, shape (n,): position in ``places``, NO_TARGET where none is large enough.

    Args:
        population (float64, shape (n,)): NaN where unknown: such a city has no larger place.
        points: Of length n.
        factor: Above 1.
        same: By position of a city, places that are the city itself, and so no larger than it.

    >>> where = GeodesicPositions.from_lonlat([(0.0, 0.0), (1.0, 0.0), (5.0, 0.0)])
    >>> people = np.array([1e4, 2e4, 1e6])
    >>> find_nearest_larger(people, where, CandidatePlaces("ABC", people, where), 5, {}).tolist()
    [2, 2, -1]
    """
    index = np.full(len(points), NO_TARGET)
    known = np.flatnonzero(population > 0)
    ranked = known[np.argsort(population[known], kind="stable")]
    for start in range(0, len(ranked), CITIES_AT_ONCE):
        progress(start / len(ranked))
        block = ranked[start : start + CITIES_AT_ONCE]
        least = factor * population[block]
        large = np.flatnonzero(places.population >= least[0])
        allowed = places.population[large] >= least[:, None]
        for row, city in enumerate(map(int, block)):
            own = [i for i in same.get(city, ()) if places.population[i] >= least[0]]
            allowed[row, np.searchsorted(large, own)] = False
        chosen = find_nearest(points[block], places.points[large], allowed.__getitem__)
        has_target = chosen != NO_TARGET
        index[block[has_target]] = large[chosen[has_target]]
    return index
