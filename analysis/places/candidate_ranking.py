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

from ..core.progress import Progress, silent
from .gazetteer import Place
from .homonyms import EARTH_KM, UNKNOWN_POPULATION
from .located import Located
from .messages import ambiguous_message

NEARBY_KM = 300.0
SAME_COUNTRY = 2.0


def networks_of(
    memberships: Iterable[tuple[str, str]], cities: Sequence[Sequence[str]]
) -> list[frozenset[str]]:
    """Return the networks of each city.

    Parameters
    ----------
    memberships : iterable of (city, network)
    cities : sequence of sequences of str
        What the memberships may call each city; the first that they know counts.

    >>> networks_of([("Lyon, FR", "icc")], [("Lyon, FR", "Lyon"), ("Bern, CH", "Bern")])
    [frozenset({'icc'}), frozenset()]
    """
    networks: dict[str, set[str]] = {}
    for city, network in memberships:
        networks.setdefault(city, set()).add(network)
    known = (next((networks[n] for n in names if n in networks), ()) for names in cities)
    return [frozenset(found) for found in known]


def with_ranked_candidates(
    found: Sequence[Located],
    networks: Sequence[Collection[str]],
    progress: Progress = silent,
) -> list[Located]:
    """Return the same cities with their candidates in the order of likelihood.

    Nothing else changes: what was in doubt remains so.

    Parameters
    ----------
    found : sequence of Located
    networks : sequence of collections of str
        Aligned: the networks each city is in, empty where unknown.
    """
    surely = _Sure(found, networks)
    ranked = []
    for number, (one, of_which) in enumerate(zip(found, networks), start=1):
        if one.candidates:
            scores = surely.scores(one.candidates, surely.company(of_which))
            one = _ranked(one, scores)
        ranked.append(one)
        progress(number / len(found))
    return ranked


class _Sure:
    """The cities that are located beyond doubt, each identity once, and their networks."""

    def __init__(self, found: Sequence[Located], networks: Sequence[Collection[str]]) -> None:
        numbers: dict[str, int] = {}
        cities: list[Located] = []
        members: dict[str, set[int]] = {}
        for one, of_which in zip(found, networks):
            if one.lat is None or one.message is not None:
                continue
            number = numbers.setdefault(one.identity, len(cities))
            if number == len(cities):
                cities.append(one)
            for network in of_which:
                members.setdefault(network, set()).add(number)
        self._members = {name: np.array(sorted(of)) for name, of in members.items()}
        self._country = np.array([city.country for city in cities], dtype=str)
        self._admin1 = np.array([city.admin1 for city in cities], dtype=str)
        self._directions = _directions([(city.lat or 0.0, city.lon or 0.0) for city in cities])

    def company(self, networks: Collection[str]) -> np.ndarray:
        """Return which of them are in these networks."""
        parts = [self._members[name] for name in networks if name in self._members]
        return np.unique(np.concatenate(parts)) if parts else np.empty(0, dtype=int)

    def scores(self, places: Sequence[Place], company: np.ndarray) -> list[float]:
        """Return how likely each candidate is, as the module says."""
        country, admin1 = self._country[company], self._admin1[company]
        towards = _directions([(place.lat, place.lon) for place in places])
        near = towards @ self._directions[company].T >= np.cos(NEARBY_KM / EARTH_KM)
        found = []
        for place, is_near in zip(places, near):
            same = country == place.country
            points = SAME_COUNTRY * same.sum() + is_near.sum()
            if place.admin1:
                points += (same & (admin1 == place.admin1)).sum()
            people = max(place.population, UNKNOWN_POPULATION)
            found.append(math.log10(people) + float(points) / max(len(company), 1))
        return found


def _ranked(one: Located, scores: Sequence[float]) -> Located:
    order = sorted(
        zip(scores, one.candidates), key=lambda pair: (-pair[0], pair[1].geonameid, pair[1])
    )
    places = tuple(place for _, place in order)
    if places == one.candidates:
        return one
    ranked = replace(one, candidates=places)
    if one.match == "ambiguous":
        return replace(ranked, message=ambiguous_message(one.query, places))
    return ranked


def _directions(positions: Sequence[tuple[float, float]]) -> np.ndarray:
    """Return unit vectors from the centre of the Earth, shape (n, 3)."""
    lat, lon = np.radians(np.reshape(positions, (-1, 2))).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
