"""The bipartite configuration model: chance, given the degree of every city and network.

Of all random two-mode graphs whose expected degrees are those observed, the one of greatest
entropy: memberships are independent, and city i is in network a with probability
p = x_i y_a / (1 + x_i y_a) (Saracco et al. 2015, doi:10.1038/srep10595). Cities of one degree
have one x, networks of one size one y, so that few unknowns are solved for.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress

MOST_STEPS = 200
CLOSE_ENOUGH = 1e-14  # of a degree, relative to the largest


class DegreeClasses(NamedTuple):
    """Probabilities of a membership by number of networks and by number of members."""

    # int64: The distinct degrees, ascending.
    city_degrees: np.ndarray
    network_degrees: np.ndarray
    network_counts: np.ndarray  # number of networks of each size
    probability: np.ndarray  # float64, shape (n_city_degrees, n_network_degrees): Of a membership


def fit_configuration(n_networks: np.ndarray, network_sizes: np.ndarray) -> DegreeClasses:
    """Return the model of these degrees.

    Args:
        n_networks (int, shape (n_cities,)): Number of networks of each city.
        network_sizes (int, shape (n_networks,)): Number of cities of each network.

    >>> found = fit_configuration(np.array([1, 1, 2]), np.array([2, 2]))
    >>> found.city_degrees.tolist(), found.probability.round(6).tolist()
    ([1, 2], [[0.5], [1.0]])
    """
    degrees, city_counts = np.unique(n_networks, return_counts=True)
    sizes, network_counts = np.unique(network_sizes, return_counts=True)
    probability = np.zeros((len(degrees), len(sizes)))
    left, right = degrees.astype(np.float64), sizes.astype(np.float64)
    rows, columns = np.ones(len(degrees), dtype=bool), np.ones(len(sizes), dtype=bool)
    # A city in all networks that are left is surely in each, and so is taken out first; one
    # in none of them, surely in none. The equations have no finite solution for either.
    while rows.any() and columns.any():
        cities, networks = city_counts[rows].sum(), network_counts[columns].sum()
        full_rows, full_columns = rows & (left >= networks), columns & (right >= cities)
        empty_rows, empty_columns = rows & (left <= 0), columns & (right <= 0)
        if full_rows.any():
            probability[np.ix_(full_rows, columns)] = 1.0
            right[columns] -= city_counts[full_rows].sum()
            rows &= ~full_rows
        elif full_columns.any():
            probability[np.ix_(rows, full_columns)] = 1.0
            left[rows] -= network_counts[full_columns].sum()
            columns &= ~full_columns
        elif empty_rows.any() or empty_columns.any():
            rows, columns = rows & ~empty_rows, columns & ~empty_columns
        else:
            probability[np.ix_(rows, columns)] = _solve(
                left[rows], city_counts[rows], right[columns], network_counts[columns]
            )
            break
    return DegreeClasses(degrees, sizes, network_counts, probability)


def shared_tails(
    model: DegreeClasses, most: int, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the probability that two cities share at least s networks by chance.

    The number shared is a sum of independent indicators of probabilities p_ia p_ja
    (Poisson-binomial); they are added one network after the other, in sums of positive terms
    only, so that small tails are as exact as large ones.

    Args:
        most: Greatest s that is asked for.

    Returns float64, shape (n_city_degrees, n_city_degrees, most + 1), 1 for s = 0.

    >>> model = fit_configuration(np.array([1, 1]), np.array([1, 1]))
    >>> shared_tails(model, 2).round(6).tolist()
    [[[1.0, 0.4375, 0.0625]]]
    """
    classes = len(model.city_degrees)
    exactly = np.zeros((classes, classes, most + 1))  # the last: so many or more
    exactly[:, :, 0] = 1.0
    for column, count in enumerate(model.network_counts.tolist()):
        progress(column / len(model.network_counts))
        both = model.probability[:, column]
        chance = (both[:, None] * both)[:, :, None]
        for _ in range(count):
            more = exactly * chance
            exactly[:, :, :-1] *= 1.0 - chance
            exactly[:, :, 1:] += more[:, :, :-1]
    return np.asarray(exactly[:, :, ::-1].cumsum(axis=2)[:, :, ::-1])


def _solve(
    degrees: np.ndarray, city_counts: np.ndarray, sizes: np.ndarray, network_counts: np.ndarray
) -> np.ndarray:
    """Return the probabilities by Newton's method on the logarithms of x and y.

    The likelihood is concave in them, so that a Newton step, halved as often as need be, lessens
    what is missing of the degrees; a constant added to all log x and taken from all log y changes
    nothing, hence the least-squares step.
    """
    total = float((degrees * city_counts).sum())
    log_x = np.log(degrees / np.sqrt(total))
    log_y = np.log(sizes / np.sqrt(total))
    wanted = np.concatenate([degrees * city_counts, sizes * network_counts])
    pairs = city_counts[:, None] * network_counts.astype(np.float64)

    def fit(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        p = np.exp(-np.logaddexp(0.0, -(x[:, None] + y)))
        expected = pairs * p
        missing = wanted - np.concatenate([expected.sum(axis=1), expected.sum(axis=0)])
        return p, missing, float(np.linalg.norm(missing))

    p, missing, error = fit(log_x, log_y)
    for _ in range(MOST_STEPS):
        if error <= CLOSE_ENOUGH * wanted.max():
            break
        spread = pairs * p * (1.0 - p)
        curvature = np.block(
            [[np.diag(spread.sum(axis=1)), spread], [spread.T, np.diag(spread.sum(axis=0))]]
        )
        step = np.linalg.lstsq(curvature, missing, rcond=None)[0]
        size = 1.0
        while size > 1e-6:
            x, y = log_x + size * step[: len(log_x)], log_y + size * step[len(log_x) :]
            tried = fit(x, y)
            if tried[2] < error:
                break
            size /= 2
        else:
            break  # rounding is all that is left
        log_x, log_y = x, y
        p, missing, error = tried
    return p
