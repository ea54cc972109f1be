"""What sources drawn at random say of the sum over all of them, with how sure that is.

Paths from some sources stand for those from all (Brandes & Pich 2007,
doi:10.1142/S0218127407018403). What a source says of a vertex is weighted by how near the vertex is
to it on each path, so that a source beside a vertex does not speak for all
(Geisberger, Sanders & Schultes 2008, doi:10.1137/1.9781611972887.9).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

LEAST_SOURCES = 100  # drawn, that their spread tells something
SEED = 1  # of the draw, which is the same for ever
NORMAL_95 = 1.96  # standard errors on either side of a mean
UNSEEN_95 = 3.7  # fewer of as many sources as were drawn are of a kind that none was: -ln 2.5 %


class Estimate(NamedTuple):
    """A value per vertex, float64, and the ends of its 95 % confidence interval."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def taken(self, vertices: np.ndarray) -> Estimate:
        """Return the values of these vertices."""
        return Estimate(*(column[vertices] for column in self))


def draw_sources(masses: np.ndarray, share: float) -> np.ndarray:
    """Return how many of each kind are drawn, each one once, int64, shape (n,).

    As many as leave about this share of the kinds to search from, and ``LEAST_SOURCES``, if there
    are so many.

    Args:
        masses (int64, shape (n,)): How many there are of each kind.
        share: Of the kinds, from 0 to 1.

    >>> draw_sources(np.array([3, 0]), 0.5).tolist(), int(draw_sources(np.full(900, 5), 0.2).sum())
    ([3, 0], 196)
    """
    total = int(masses.sum())
    number, too_many = min(LEAST_SOURCES, total), total + 1
    while too_many - number > 1:
        middle = (number + too_many) // 2
        kinds = (1 - (1 - middle / total) ** masses).sum()
        number, too_many = (middle, too_many) if kinds <= share * len(masses) else (number, middle)
    if number == total:
        return masses
    drawn = np.random.RandomState(SEED).permutation(total)[:number]
    kind = np.searchsorted(np.cumsum(masses), drawn, side="right")
    return np.bincount(kind, minlength=len(masses))


class SampledSums:
    """Sums over the sources drawn, of what each adds to each vertex.

    Args:
        vertices: How many there are.
    """

    def __init__(self, vertices: int) -> None:
        self._total = np.zeros(vertices)
        self._squares = np.zeros(vertices)
        self._largest = np.zeros(vertices)

    def add(self, vertex: np.ndarray, added: np.ndarray, times: np.ndarray) -> None:
        """Add what sources, each drawn so many times, say of vertices."""
        self._total += np.bincount(vertex, times * added, len(self._total))
        self._squares += np.bincount(vertex, times * added**2, len(self._total))
        np.maximum.at(self._largest, vertex, added)

    def add_rows(self, added: np.ndarray, times: np.ndarray) -> None:
        """Add what sources, each drawn so many times, say of all vertices, shape (s, n)."""
        self._total += times @ added
        self._squares += times @ added**2
        np.maximum(self._largest, added.max(axis=0, initial=0.0), out=self._largest)

    def estimate(self, drawn: np.ndarray, population: np.ndarray, possible: np.ndarray) -> Estimate:
        """Return the sums over all sources.

        The interval is that of a mean of draws without replacement, wider above for the
        sources that are unlike all that were drawn (the rule of three at 97.5 % instead of 95 %:
        Hanley & Lippman-Hand 1983, doi:10.1001/jama.1983.03330370053031), each taken to add as
        much as the one that adds most.

        Args:
            drawn, population (shape (n,)): Sources drawn for each vertex, and all there are.
            possible (bool, shape (n,)): Vertices that some source may add to.
        """
        left = 1 - drawn / population
        spread = np.maximum(self._squares - self._total**2 / drawn, 0) / np.maximum(drawn - 1, 1)
        error = NORMAL_95 * population * np.sqrt(left * spread / drawn)
        met = self._largest > 0
        largest = np.where(met, self._largest, self._largest.max(initial=0.0))
        unseen = np.where(possible, UNSEEN_95 * population * left * largest / drawn, 0.0)
        value = self._total * population / drawn
        return Estimate(value, np.maximum(value - error, 0.0), value + error + unseen)
