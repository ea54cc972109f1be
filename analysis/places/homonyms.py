"""Which of several places of one name is meant: settled by a clear gap, or not at all.

GeoNames often has one town twice, as a place and as the seat or a section of its municipality:
places of one name and division less than 15 km apart count as one, the weightiest.

Weight is population (at least 1 000, since GeoNames has 0 for unknown), twenty times as much if the
name is the place's main one and not one of its others. A place is taken for the one meant if it is
the only one, or, its population being known, outweighs the next ten times in a given country,
twenty times in the world (which settles London, and leaves Birmingham, Valencia or San José open).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..core.positions import LonLat
from ..gazetteer.places import Place, quarters
from .candidates import Candidate

SAME_PLACE_KM = 15.0
MINIMUM_POPULATION = 1_000
MAIN_NAME_FACTOR = 20
WEIGHT_RATIO_IN_COUNTRY = 10
WEIGHT_RATIO_IN_WORLD = 20
EARTH_RADIUS_KM = 6371.0
LARGE_TOWN = 5_000  # inhabitants from which a town is no village


def weight(candidate: Candidate) -> int:
    """Return how strongly a place is the one meant by its name."""
    factor = MAIN_NAME_FACTOR if candidate.is_main else 1
    return max(candidate.place.population, MINIMUM_POPULATION) * factor


def merge_duplicates(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that are places apart, the weightiest first."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-weight(c), c.place.geonameid)):
        if not any(_is_same_place(candidate, other) for other in kept):
            kept.append(candidate)
    return sorted(kept, key=_is_quarter)


def _is_quarter(candidate: Candidate) -> bool:
    """Return whether it is but a quarter: a municipality of that name is rather meant."""
    return not candidate.place.own_id and candidate.place.geonameid in quarters()


def _is_surely_a_part(candidate: Candidate, key: str) -> bool:
    """Return whether it is no municipality, and not called so with its city, as Lyon 3e is.

    One word does not say the city, be it that of Zürich (Kreis 11) / Oerlikon.
    """
    if not _is_quarter(candidate):
        return False
    return quarters()[candidate.place.geonameid] if candidate.is_main else " " not in key


def _without_quarters(ranked: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the candidates without quarters, unless there are no others."""
    return [one for one in ranked if not _is_quarter(one)] or ranked


def _is_same_place(lighter: Candidate, heavier: Candidate) -> bool:
    """Return whether two candidates are entries of one place.

    A village may be called by its main name what a city beside it is called too: these are
    two, unless one clearly outweighs the other.
    """
    if great_circle_km(lighter.place, heavier.place) >= SAME_PLACE_KM:
        return False
    alike = lighter.is_main == heavier.is_main
    # Kansas City is twice, on both banks of the river between Missouri and Kansas.
    alike = alike and lighter.place.admin1 == heavier.place.admin1
    return alike or weight(heavier) >= WEIGHT_RATIO_IN_COUNTRY * weight(lighter)


def is_unambiguous(
    ranked: Sequence[Candidate], key: str, in_country: bool, confidence: int
) -> bool:
    """Return whether the first of ``merge_duplicates`` candidates is clearly the one meant.

    ``confidence`` is that of ``matching.MatchResult``, ``key`` that of the name.
    """
    ranked = _without_quarters(ranked) if confidence > 1 else ranked
    if ranked and all(_is_surely_a_part(one, key) for one in ranked):
        return False  # the municipality of that name may be one that the gazetteer has not
    if len(ranked) < 2:
        return bool(ranked) and confidence > 0
    gap = WEIGHT_RATIO_IN_COUNTRY if in_country else WEIGHT_RATIO_IN_WORLD
    if not ranked[0].place.population:
        return False  # what is not known cannot be by far the largest
    return confidence > 1 and weight(ranked[0]) >= gap * weight(ranked[1])


def is_far_larger(one: Place, other: Place) -> bool:
    """Return whether a place has so many more inhabitants that a namesake is in doubt."""
    least = max(other.population, MINIMUM_POPULATION)
    return one.population >= WEIGHT_RATIO_IN_COUNTRY * least


def great_circle_km(one: Place | LonLat, other: Place | LonLat) -> float:
    """Return the distance on the sphere (haversine formula)."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    half_lat, half_lon = (lat2 - lat1) / 2, math.radians(other.lon - one.lon) / 2
    h = math.sin(half_lat) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, h)))
