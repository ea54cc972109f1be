"""In what order the candidates of a doubtful city are shown: the ranking, never the choice.

A candidate scores log10 of its population (at least 1 000, since GeoNames has 0 for
unknown), and for the company it would keep: of the cities of the networks the city is in,
those located beyond doubt, the share in its country (counted twice), in its division and
within 300 km (once each). Four points of company weigh as much as ten thousand times the
population: a Richmond in a network of Australian councils is one in Australia first.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from ..core.choices import Match
from ..core.positions import LonLat
from ..core.progress import Progress, ignore_progress
from ..gazetteer.places import Place
from .homonyms import EARTH_RADIUS_KM, MINIMUM_POPULATION
from .location_result import LocationResult
from .messages import ambiguous_message

NEARBY_KM = 300.0
SAME_COUNTRY_WEIGHT = 2.0


def match_networks(
    memberships: Iterable[tuple[str, str]], cities: Sequence[Sequence[str]]
) -> list[frozenset[str]]:
    """Return the networks of each city.

    Args:
        memberships: Pairs of city and network.
        cities: What the memberships may call each city; the first that they know counts.

    >>> match_networks([("Lyon, FR", "icc")], [("Lyon, FR", "Lyon"), ("Bern, CH", "Bern")])
    [frozenset({'icc'}), frozenset()]
    """
    networks: dict[str, set[str]] = {}
    for city, network in memberships:
        networks.setdefault(city, set()).add(network)
    known = (next((networks[n] for n in names if n in networks), ()) for names in cities)
    return [frozenset(found) for found in known]


def rank_candidates(
    found: Sequence[LocationResult],
    networks: Sequence[Collection[str]],
    progress: Progress = ignore_progress,
) -> list[LocationResult]:
    """Return the same cities with their candidates in the order of likelihood.

    Nothing else changes: what was in doubt remains so.

    Args:
        networks: Aligned: the networks each city is in, empty where unknown.
    """
    surely = _CertainCities(found, networks)
    ranked = []
    for number, (one, of_which) in enumerate(zip(found, networks), start=1):
        if one.candidates:
            scores = surely.scores(one.candidates, surely.co_members(of_which))
            one = _reorder_candidates(one, scores)
        ranked.append(one)
        progress(number / len(found))
    return ranked


class _CertainCities:
    """The cities that are located beyond doubt, each identity once, and their networks."""

    def __init__(
        self, found: Sequence[LocationResult], networks: Sequence[Collection[str]]
    ) -> None:
        numbers: dict[str, int] = {}
        cities: list[LocationResult] = []
        members: dict[str, set[int]] = {}
        for one, of_which in zip(found, networks):
            if one.position is None or one.message is not None:
                continue
            number = numbers.setdefault(one.identity, len(cities))
            if number == len(cities):
                cities.append(one)
            for network in of_which:
                members.setdefault(network, set()).add(number)
        self._members = {name: np.array(sorted(of)) for name, of in members.items()}
        self._country = np.array([city.country for city in cities], dtype=str)
        self._admin1 = np.array([city.admin1 for city in cities], dtype=str)
        self._directions = _unit_vectors([city.position for city in cities if city.position])

    def co_members(self, networks: Collection[str]) -> np.ndarray:
        """Return which of them are in these networks."""
        parts = [self._members[name] for name in networks if name in self._members]
        return np.unique(np.concatenate(parts)) if parts else np.empty(0, dtype=int)

    def scores(self, places: Sequence[Place], co_members: np.ndarray) -> list[float]:
        """Return how likely each candidate is, as the module says."""
        country, admin1 = self._country[co_members], self._admin1[co_members]
        towards = _unit_vectors([place.position for place in places])
        near = towards @ self._directions[co_members].T >= np.cos(NEARBY_KM / EARTH_RADIUS_KM)
        found = []
        for place, is_near in zip(places, near):
            same = country == place.country
            points = SAME_COUNTRY_WEIGHT * same.sum() + is_near.sum()
            if place.admin1:
                points += (same & (admin1 == place.admin1)).sum()
            people = max(place.population, MINIMUM_POPULATION)
            found.append(math.log10(people) + float(points) / max(len(co_members), 1))
        return found


def _reorder_candidates(one: LocationResult, scores: Sequence[float]) -> LocationResult:
    order = sorted(
        zip(scores, one.candidates), key=lambda pair: (-pair[0], pair[1].geonameid, pair[1])
    )
    places = tuple(place for _, place in order)
    if places == one.candidates:
        return one
    ranked = replace(one, candidates=places)
    if one.match is Match.AMBIGUOUS:
        return replace(ranked, message=ambiguous_message(one.query, places))
    return ranked


def _unit_vectors(positions: Sequence[LonLat]) -> np.ndarray:
    """Return unit vectors from the centre of the Earth, shape (n, 3)."""
    lon, lat = np.radians(np.reshape(positions, (-1, 2))).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
