"""Hidden keystones: cities far more between others than their memberships predict."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

SIGMAS = 2.0  # robust standard deviations above the line
MAD_TO_SIGMA = 1.4826  # of a median absolute deviation, for normal errors
MIN_FITTED = 10  # cities, below which no scatter can be estimated
MAX_FITTED = 3000  # cities: their pairs fill 70 MB
NEGLIGIBLE = 1e-9  # betweenness below it is rounding


@dataclass(frozen=True)
class Keystones:
    """What memberships predict of betweenness, and the cities far above it."""

    # float64, shape (n_cities,): exp(intercept) · n_networks ** slope; NaN for cities that are not
    # nodal, and for all where too few cities allow a fit.
    expected: np.ndarray
    # float64, shape (n_cities,): log(betweenness / expected) in robust standard deviations; NaN
    # where there is none.
    excess: np.ndarray
    keystone: np.ndarray  # bool, shape (n_cities,): Whether ``excess`` is above ``SIGMAS``
    # Of the line in logarithms; NaN where there is none.
    slope: float
    intercept: float
    sigma: float

    def curve(self, n_networks: np.ndarray, sigmas: float = 0.0) -> np.ndarray:
        """Return the betweenness that many robust standard deviations above the line."""
        level = self.intercept + sigmas * self.sigma
        return np.asarray(np.exp(level + self.slope * np.log(n_networks)))


def find_keystones(n_networks: np.ndarray, betweenness: np.ndarray) -> Keystones:
    """Return the nodal cities whose betweenness is far above that of cities like them.

    Log betweenness is fitted on log number of networks over the nodal cities that lie on any
    shortest path, by the line of Theil and Sen: the median of the slopes between all pairs of
    cities, then the median of what is left (Sen 1968, doi:10.1080/01621459.1968.10480934), which up
    to 29 % of outliers do not move. Residuals are measured in 1.4826 times their median absolute
    deviation (Rousseeuw & Croux 1993, doi:10.1080/01621459.1993.10476408). A keystone is more than
    ``SIGMAS`` above the line. With fewer than ``MIN_FITTED`` such cities, or where half of them lie
    on the line exactly, nothing can be said, and no city is a keystone. Beyond ``MAX_FITTED``
    cities the slope is that of as many, taken at equal steps in the order of both values.

    Args:
        n_networks: int, shape (n_cities,)
        betweenness (float, shape (n_cities,)): Not normalised.

    >>> n = np.array([2, 2, 2, 2, 2, 4, 4, 4, 4, 4])
    >>> b = np.array([4.0, 5, 4, 3, 900, 16, 20, 16, 12, 16])
    >>> find_keystones(n, b).keystone.nonzero()[0].tolist(), round(find_keystones(n, b).slope, 2)
    ([4], 2.0)
    """
    nodal = n_networks >= 2
    counted = np.flatnonzero(nodal & (betweenness > NEGLIGIBLE))
    x, y = np.log(n_networks[counted]), np.log(betweenness[counted])
    unknown = np.full(len(nodal), math.nan)
    none = Keystones(
        unknown, unknown, np.zeros(len(nodal), dtype=bool), math.nan, math.nan, math.nan
    )
    if len(counted) < MIN_FITTED:
        return none
    slope = _median_slope(x, y)
    intercept = float(np.median(y - slope * x))
    residual = y - slope * x - intercept
    sigma = MAD_TO_SIGMA * float(np.median(np.abs(residual)))
    if sigma < NEGLIGIBLE:
        return none
    expected, excess = unknown.copy(), unknown.copy()
    expected[nodal] = np.exp(intercept + slope * np.log(n_networks[nodal]))
    excess[counted] = residual / sigma
    keystone = np.zeros(len(nodal), dtype=bool)
    keystone[counted] = residual > SIGMAS * sigma
    return Keystones(expected, excess, keystone, slope, intercept, sigma)


def _median_slope(x: np.ndarray, y: np.ndarray) -> float:
    """Return the median slope over the pairs of different ``x``, 0 if there is none."""
    order = np.lexsort((y, x))
    if len(order) > MAX_FITTED:
        order = order[np.linspace(0, len(order) - 1, MAX_FITTED).round().astype(np.int64)]
    x, y = x[order], y[order]
    starts = np.flatnonzero(np.diff(x) > 0) + 1
    # Cities of one x against all those of a greater one, group by group.
    groups = zip(np.concatenate(([0], starts)), starts)
    slopes = [
        ((y[None, end:] - y[first:end, None]) / (x[None, end:] - x[first:end, None])).ravel()
        for first, end in groups
    ]
    return float(np.median(np.concatenate(slopes))) if slopes else 0.0
