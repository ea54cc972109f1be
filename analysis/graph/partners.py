"""Where a city's partners are: their countries, and the share of links leaving the region."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.choices import LinkWeight
from ..core.progress import Progress, ignore_progress
from .profiles import Profiles
from .projection import weight_blocks, weight_pairs

UNKNOWN = -1


def partner_countries(profiles: Profiles, country_of_city: Sequence[str | None]) -> np.ndarray:
    """Return the number of foreign countries among the cities that share a network.

    The city's own country is left out, and so are partners of unknown country. Returns int64, shape
    (n_cities,).

    Args:
        country_of_city (sequence of str or None, length n_cities): Empty or None where unknown.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> profiles = find_profiles(Memberships.from_pairs([(c, "x") for c in "abcd"]))
    >>> partner_countries(profiles, ["FR", "FR", "CH", ""]).tolist()
    [1, 1, 1, 2]
    """
    country, number = _number_names(country_of_city)
    rows = profiles.networks
    present = _count_by_profile(profiles, country, number) > 0
    by_network = rows.transposed()
    met = np.logical_or.reduceat(present[by_network.at], by_network.start[:-1])
    reached = np.logical_or.reduceat(met[rows.at], rows.start[:-1])[profiles.of_city]
    known = np.flatnonzero(country != UNKNOWN)
    reached[known, country[known]] = False
    return np.asarray(reached.sum(axis=1))


def partner_countries_share(
    profiles: Profiles, country_of_city: Sequence[str | None]
) -> np.ndarray:
    """Return the share of the countries of the table, its own left out, with a partner of a city.

    Beside ``partner_countries`` it tells how far a city reaches in a table of few countries.
    Returns float64, shape (n_cities,), from 0 to 1: NaN where the table names no other country.

    Args:
        country_of_city (sequence of str or None, length n_cities): Empty or None where unknown.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")])
    >>> partner_countries_share(find_profiles(chain), ["FR", "CH", "IT"]).tolist()
    [0.5, 1.0, 0.5]
    """
    known = {country for country in country_of_city if country}
    others = np.array([len(known - {country}) for country in country_of_city])
    share = np.full(len(others), np.nan)
    found = partner_countries(profiles, country_of_city)
    return np.divide(found, others, out=share, where=others > 0)


def outside_share(
    profiles: Profiles,
    weight: LinkWeight,
    region_of_city: Sequence[str | None],
    progress: Progress = ignore_progress,
) -> np.ndarray:
    """Return the share of each city's strength that goes to cities of another region.

    Links to cities of unknown region are left out altogether: the share is of the links whose
    region is known. Returns float64, shape (n_cities,), from 0 to 1: NaN where the city's region is
    unknown, or it has no link to a known one.

    Args:
        region_of_city (sequence of str or None, length n_cities): Empty or None where unknown.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> profiles = find_profiles(Memberships.from_pairs([(c, "x") for c in "abcd"]))
    >>> outside_share(profiles, LinkWeight.COUNT, ["Europe", "Europe", "Asia", None]).tolist()
    [0.5, 0.5, 1.0, nan]
    """
    region, number = _number_names(region_of_city)
    cities = _count_by_profile(profiles, region, number)
    networks = profiles.networks
    known_members = networks.transposed().sum_by_row(cities.sum(axis=1))
    met = networks.sum_by_row(known_members)  # itself too, once a network
    towards, itself = weights_towards(profiles, weight, cities, progress)
    share = np.full(profiles.n_cities, np.nan)
    known = np.flatnonzero(region != UNKNOWN)
    profile = profiles.of_city[known]
    inside = towards[profile, region[known]] - itself[profile]
    outside = towards.sum(axis=1)[profile] - towards[profile, region[known]]
    linked = (met - networks.counts)[profile] > 0
    share[known[linked]] = np.clip(outside[linked] / (inside + outside)[linked], 0.0, 1.0)
    return share


def weights_towards(
    profiles: Profiles, weight: LinkWeight, cities: np.ndarray, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights from each profile to each column of ``cities``, and to one of itself."""
    towards, itself = np.zeros(cities.shape), np.empty(len(profiles))
    if profiles.sparse:
        for first, second, weights in weight_pairs(profiles, weight, progress):
            for column in range(cities.shape[1]):
                worth = weights * cities[second, column]
                towards[:, column] += np.bincount(first, worth, len(profiles))
            itself[first[first == second]] = weights[first == second]
        return towards, itself
    for rows, weights in weight_blocks(profiles, weight, progress):
        towards[rows] = weights @ cities
        itself[rows] = weights[np.arange(len(weights)), np.arange(rows.start, rows.stop)]
    return towards, itself


def _number_names(names: Sequence[str | None]) -> tuple[np.ndarray, int]:
    """Return a number per name, UNKNOWN for none, and how many names there are."""
    known = sorted({name for name in names if name})
    at = {name: i for i, name in enumerate(known)}
    return np.array([at[name] if name else UNKNOWN for name in names], dtype=np.int64), len(known)


def _count_by_profile(profiles: Profiles, code: np.ndarray, number: int) -> np.ndarray:
    """Return the number of cities of each profile with each code, shape (p, number)."""
    counts = np.zeros((len(profiles), number))
    np.add.at(counts, (profiles.of_city[code != UNKNOWN], code[code != UNKNOWN]), 1)
    return counts
