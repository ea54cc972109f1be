"""Interlocking network model: cities linked by the values that networks have in them.

For firms and the importance of their offices: Taylor 2001, Geographical Analysis 33, 181-194; see
Derudder & Parnreiter 2014, Tijdschrift voor Economische en Sociale Geografie 105. The link of two
cities, the sum of the products of their values over the networks they share, is the weight
``interlocking``.
"""

from __future__ import annotations

import numpy as np

from .memberships import Memberships


def connectivity(memberships: Memberships) -> np.ndarray:
    """Return the network connectivity of each city, float64, shape (n_cities,).

    That is, over its networks, its value there times the sum of those of the other cities: the
    sum of its interlocking links. A membership without a value counts as 1.

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
