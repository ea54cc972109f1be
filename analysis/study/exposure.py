"""Exposure to a policy: which partners of a city adopted it, and in which networks they meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..core.choices import LinkWeight
from ..core.progress import Progress, ignore_progress
from ..core.text import fold_for_comparison
from ..graph.memberships import Memberships
from ..graph.partners import weights_towards
from ..graph.profiles import Profiles, find_profiles
from ..places.city import City


@dataclass(frozen=True)
class Exposure:
    """How exposed some cities are, each array of length n_cities."""

    partners: np.ndarray  # int64: partners that adopted
    share: np.ndarray  # float64: part of its strength that goes to them; NaN without partners
    # The same for those that adopted in the years before it did; NaN for others, and where its
    # year is unknown.
    share_before: np.ndarray
    networks: tuple[tuple[tuple[str, int], ...], ...]  # id and other adopters, the most first


def find_exposure(
    memberships: Memberships,
    adopted: np.ndarray,
    year: np.ndarray,
    weight: LinkWeight = LinkWeight.COUNT,
    progress: Progress = ignore_progress,
) -> Exposure:
    """Return the exposure of each city, adopters among them, to the adopters.

    E_i = Σ_j w_ij a_j / Σ_j w_ij, a_j being 1 if partner j adopted (Valente 1995, network exposure;
    Valente 1996, doi:10.1016/0378-8733(95)00256-1).

    Args:
        adopted (bool, shape (n_cities,)):
        year (float64, shape (n_cities,)): Of adoption; NaN where unknown or not adopted.

    >>> pairs = [("a", "x"), ("b", "x"), ("c", "x"), ("c", "y"), ("d", "y")]
    >>> found = find_exposure(Memberships.from_pairs(pairs), np.array([True, False, True, False]),
    ...     np.array([2010, np.nan, 2015, np.nan]))
    >>> found.share.tolist(), found.partners.tolist(), found.networks[1]
    ([0.5, 1.0, 0.3333333333333333, 1.0], [1, 2, 1, 1], (('x', 2),))
    >>> found.share_before.tolist()
    [0.0, nan, 0.3333333333333333, nan]
    """
    years = np.unique(year[adopted & ~np.isnan(year)])
    # Cities to be met: all, adopters, and adopters before each of the years.
    kinds = np.column_stack(
        (np.ones(len(adopted)), adopted, *(adopted & (year < one) for one in years.tolist()))
    ).astype(np.float64)
    profiles = find_profiles(memberships)
    links, own = _met(profiles, kinds, weight, progress)
    # A city meets itself too: among all, among adopters, never among those before it.
    strength = links[:, 0] - own
    links[:, 1] -= np.where(adopted, own, 0.0)
    shares = np.full(links.shape, np.nan)
    np.divide(links, strength[:, None], out=shares, where=strength[:, None] > 0)
    shares = np.clip(shares, 0.0, 1.0)
    dated = adopted & ~np.isnan(year)
    before = np.full(len(adopted), np.nan)
    before[dated] = shares[dated, 2 + np.searchsorted(years, year[dated])]
    partners, itself = _met(profiles, kinds[:, 1:2], LinkWeight.BINARY, ignore_progress)
    return Exposure(
        np.rint(partners[:, 0] - np.where(adopted, itself, 0.0)).astype(np.int64),
        shares[:, 1],
        before,
        _exposing_networks(memberships, adopted),
    )


def _met(
    profiles: Profiles, kinds: np.ndarray, weight: LinkWeight, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights from each city to each kind of cities, and to itself, counted there."""
    met = np.zeros((len(profiles), kinds.shape[1]))
    np.add.at(met, profiles.of_city, kinds)
    towards, itself = weights_towards(profiles, weight, met, progress)
    return towards[profiles.of_city], itself[profiles.of_city]


def _exposing_networks(
    memberships: Memberships, adopted: np.ndarray
) -> tuple[tuple[tuple[str, int], ...], ...]:
    adopters = np.bincount(
        memberships.network, adopted[memberships.city], len(memberships.network_ids)
    ).astype(int)
    met: list[list[tuple[str, int]]] = [[] for _ in memberships.city_ids]
    for city, network in zip(memberships.city.tolist(), memberships.network.tolist()):
        others = int(adopters[network]) - int(adopted[city])
        if others:
            met[city].append((memberships.network_ids[network], others))
    return tuple(tuple(sorted(own, key=lambda pair: (-pair[1], pair[0]))) for own in met)


def match_adopters(
    cities: Sequence[City], adopters: Sequence[tuple[str, str, str]]
) -> list[int | None]:
    """Return which of the cities each adopter is; None for one that is not among them.

    Args:
        adopters: Id, name and identity of each (see ``City``); empty where unknown.

    >>> cities = [City("Köln, DE", "Köln", identity="geonames:1"), City("Bern, CH", "Bern")]
    >>> match_adopters(cities, [("Cologne, DE", "Cologne", "geonames:1"), ("x", "BERN", "")])
    [0, 1]
    """
    by_id = {fold_for_comparison(city.city_id): i for i, city in enumerate(cities)}
    by_identity = {city.identity: i for i, city in enumerate(cities) if city.identity}
    names = [fold_for_comparison(city.name) for city in cities]
    times = Counter(names)
    by_name = {name: i for i, name in enumerate(names) if times[name] == 1}
    found = []
    for identifier, name, identity in adopters:
        place = by_id.get(fold_for_comparison(identifier))
        if place is None:
            place = by_identity.get(identity) if identity else None
        found.append(by_name.get(fold_for_comparison(name)) if place is None else place)
    return found
