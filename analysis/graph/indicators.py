"""The indicators of each city, as columns named like the output fields."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..core.progress import Progress, part, silent
from .betweenness import betweenness
from .centrality import closeness, degree, normalised, strength
from .eigenvector import eigenvector
from .memberships import Memberships
from .partners import outside_share, partner_countries
from .profiles import profiles


def ranks(values: np.ndarray) -> np.ndarray:
    """Return the rank of each value, 1 for the largest; equal values share the best rank.

    >>> ranks(np.array([5, 9, 9, 1])).tolist()
    [3, 1, 1, 4]
    """
    descending = np.sort(values)[::-1]
    return np.searchsorted(-descending, -values, side="left") + 1


def indicators(
    memberships: Memberships,
    countries: Sequence[str],
    regions: Sequence[str],
    weight: str = "count",
    progress: Progress = silent,
) -> dict[str, np.ndarray]:
    """Return every indicator of every city, on the co-membership graph.

    Parameters
    ----------
    memberships : Memberships
    countries, regions : sequence of str, length n_cities
        Country code and world region of each city, empty where unknown.
    weight : str
        One of ``projection.WEIGHTS``; used by strength and outside_region only.
    progress : Progress

    Returns
    -------
    dict of ndarray, each of shape (n_cities,)
        n_networks, nodal, rank (by n_networks), degree, strength, betweenness (unweighted,
        unordered pairs, endpoints excluded), betweenness_n, closeness (harmonic),
        eigenvector, partner_countries, outside_region (NaN where unknown).

    >>> m = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")])
    >>> columns = indicators(m, ["FR", "FR", "BE"], ["Europe"] * 3)
    >>> columns["betweenness"].tolist(), columns["rank"].tolist()
    ([0.0, 1.0, 0.0], [2, 1, 2])
    """
    groups = profiles(memberships)
    between = betweenness(groups, part(progress, 0.0, 0.6))
    return {
        "n_networks": memberships.n_networks,
        "nodal": memberships.nodal,
        "rank": ranks(memberships.n_networks),
        "degree": degree(groups, part(progress, 0.6, 0.65)),
        "strength": strength(groups, weight, part(progress, 0.65, 0.7)),
        "betweenness": between,
        "betweenness_n": normalised(between, groups.n_cities),
        "closeness": closeness(groups, part(progress, 0.7, 0.8)),
        "eigenvector": eigenvector(groups, part(progress, 0.8, 0.9)),
        "partner_countries": partner_countries(groups, countries),
        "outside_region": outside_share(groups, weight, regions, part(progress, 0.9, 1.0)),
    }


def network_names(memberships: Memberships) -> list[str]:
    """Return the ids of each city's networks, sorted and joined by ``;``.

    >>> network_names(Memberships.from_pairs([("a", "y"), ("a", "x"), ("b", "y")]))
    ['x;y', 'y']
    """
    names: list[list[str]] = [[] for _ in memberships.city_ids]
    for city, network in zip(memberships.city, memberships.network):
        names[city].append(memberships.network_ids[network])
    return [";".join(of_city) for of_city in names]
