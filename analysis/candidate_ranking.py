"""In what order the candidates of a doubtful city are shown: the ranking, never the choice.

A candidate scores log10 of its population (at least 1 000, since GeoNames has 0 for
unknown), and for the company it would keep: of the other cities of the networks the city is
in, those located beyond doubt, the share in its country (counted twice), in its division and
within 300 km (once each). Four points of company weigh as much as ten thousand times the
population: a Richmond in a network of Australian councils is one in Australia first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from .gazetteer import Place
from .homonyms import EARTH_KM, UNKNOWN_POPULATION
from .located import Located
from .location_messages import ambiguous_message
from .progress import Progress, silent

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
    company = _Company(found, networks)
    ranked = []
    for number, (one, of_which) in enumerate(zip(found, networks), start=1):
        ranked.append(_ranked(one, company.of(one, of_which)) if one.candidates else one)
        progress(number / len(found))
    return ranked


class _Company:
    """The cities of each network that are located beyond doubt, each identity once."""

    def __init__(self, found: Sequence[Located], networks: Sequence[Collection[str]]) -> None:
        self._members: dict[str, dict[str, Located]] = {}
        for one, of_which in zip(found, networks):
            if one.lat is not None and one.message is None:
                for network in of_which:
                    self._members.setdefault(network, {})[one.identity] = one

    def of(self, one: Located, networks: Collection[str]) -> list[Located]:
        """Return the other cities of these networks."""
        others: dict[str, Located] = {}
        for network in networks:
            others.update(self._members.get(network, {}))
        others.pop(one.identity, None)
        return [others[identity] for identity in sorted(others)]


def _ranked(one: Located, company: Sequence[Located]) -> Located:
    directions = _directions([(c.lat or 0.0, c.lon or 0.0) for c in company])
    places = sorted(
        one.candidates, key=lambda place: (-_score(place, company, directions), place.geonameid)
    )
    if places == list(one.candidates):
        return one
    ranked = replace(one, candidates=tuple(places))
    if one.match == "ambiguous":
        return replace(ranked, message=ambiguous_message(one.query, places))
    return ranked


def _score(place: Place, company: Sequence[Located], directions: np.ndarray) -> float:
    score = float(np.log10(max(place.population, UNKNOWN_POPULATION)))
    if not company:
        return score
    compatriots = [other for other in company if other.country == place.country]
    same_division = sum(other.admin1 == place.admin1 != "" for other in compatriots)
    towards = directions @ _directions([(place.lat, place.lon)])[0]
    near = int((towards >= np.cos(NEARBY_KM / EARTH_KM)).sum())
    return score + (SAME_COUNTRY * len(compatriots) + same_division + near) / len(company)


def _directions(positions: Sequence[tuple[float, float]]) -> np.ndarray:
    """Return unit vectors from the centre of the Earth, shape (n, 3)."""
    lat, lon = np.radians(np.reshape(positions, (-1, 2))).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
