"""Centralities of cities in the co-membership graph, computed on profiles."""

from __future__ import annotations

import numpy as np

from ..core.choices import LinkWeight
from ..core.progress import Progress, ignore_progress
from .distances import sum_inverse_distances
from .memberships import Memberships
from .profiles import Profiles
from .projection import weight_blocks, weight_pairs


def degree(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the number of partners of each city: cities that share a network with it.

    Returns float64, shape (n_cities,).

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> degree(find_profiles(Memberships.from_pairs(chain))).tolist()
    [1.0, 2.0, 1.0]
    """
    return strength(profiles, LinkWeight.BINARY, progress)


def strength(
    profiles: Profiles, weight: LinkWeight, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the sum of the weights of each city's links, float64, shape (n_cities,).

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("a", "y"), ("b", "y"), ("c", "y")]
    >>> strength(find_profiles(Memberships.from_pairs(pairs)), LinkWeight.COUNT).tolist()
    [3.0, 3.0, 2.0]
    """
    on_profiles = np.zeros(len(profiles))
    if profiles.sparse:
        for first, second, weights in weight_pairs(profiles, weight, progress):
            partners = profiles.sizes[second] - (first == second)
            on_profiles += np.bincount(first, weights * partners, len(profiles))
        return np.asarray(on_profiles[profiles.of_city])
    for rows, weights in weight_blocks(profiles, weight, progress):
        itself = weights[np.arange(len(weights)), np.arange(rows.start, rows.stop)]
        on_profiles[rows] = weights @ profiles.sizes - itself
    return np.asarray(on_profiles[profiles.of_city])


def closeness(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the harmonic closeness: the mean over other cities of 1 / distance.

    0 for a city out of reach, so that it is defined on a graph in several parts (Marchiori & Latora
    2000, doi:10.1016/S0378-4371(00)00311-3). 0 for a lone city. Returns float64, shape (n_cities,),
    from 0 to 1.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> closeness(find_profiles(Memberships.from_pairs(chain))).tolist()
    [0.75, 1.0, 0.75]
    """
    on_profiles = sum_inverse_distances(profiles, progress) / max(profiles.n_cities - 1, 1)
    return np.asarray(on_profiles[profiles.of_city])


def normalise_betweenness(values: np.ndarray, n: int) -> np.ndarray:
    """Return betweenness as a share of the pairs of other cities, (n - 1)(n - 2) / 2.

    0 where there are no two others.

    >>> normalise_betweenness(np.array([0.0, 1.0, 0.0]), 3).tolist()
    [0.0, 1.0, 0.0]
    """
    pairs = (n - 1) * (n - 2) / 2
    return np.asarray(values / pairs) if pairs > 0 else np.zeros(len(values))


def connectivity(memberships: Memberships) -> np.ndarray:
    """Return the network connectivity of each city, float64, shape (n_cities,).

    That of the interlocking network model, of firms and the importance of their offices: over its
    networks, its value there times the sum of those of the other cities, which is the sum of its
    links of the weight ``interlocking`` (Taylor 2001, Geographical Analysis 33, 181-194; Derudder &
    Parnreiter 2014, Tijdschrift voor Economische en Sociale Geografie 105). A membership without a
    value counts as 1.

    >>> values = {("a", "x"): 3.0, ("b", "x"): 2.0, ("c", "x"): 1.0, ("c", "y"): 5.0}
    >>> connectivity(Memberships.from_values(values)).tolist()
    [9.0, 8.0, 5.0]
    """
    values = np.ones(len(memberships)) if memberships.values is None else memberships.values
    totals = np.bincount(memberships.network, values)
    links = values * (totals[memberships.network] - values)
    return np.asarray(np.bincount(memberships.city, links))


def share_of_highest(values: np.ndarray) -> np.ndarray:
    """Return each value as a share of the highest, 0 where that is 0.

    >>> share_of_highest(np.array([4.0, 1.0])).tolist(), share_of_highest(np.zeros(1)).tolist()
    ([1.0, 0.25], [0.0])
    """
    highest = values.max(initial=0.0)
    return np.asarray(values / highest if highest > 0 else np.zeros(len(values)))
