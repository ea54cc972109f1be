"""The columns of a histogram: one for each number, else linear or logarithmic classes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .axis_scale import round_step

MOST_BINS = 40  # columns that a narrow panel still shows apart
MOST_MARKS = 8  # round numbers below the columns


@dataclass(frozen=True)
class HistogramBins:
    """Classes side by side; each has its lower limit and not its upper one.

    Attributes:
        limits (float64, shape (n_bins + 1,)): Limits of the classes, rising.
        whole: Whether the values are whole numbers, so that limits are too.
    """

    limits: np.ndarray
    whole: bool

    def __len__(self) -> int:
        return len(self.limits) - 1

    @property
    def single(self) -> bool:
        """Whether each class is one number."""
        return self.whole and len(self) == self.limits[-1] - self.limits[0]

    def marked(self) -> list[int]:
        """Return the classes to mark on an axis, round numbers and the first.

        >>> find_bins([1, 35]).marked()
        [0, 4, 9, 14, 19, 24, 29, 34]
        """
        if not self.single:
            return list(range(len(self)))
        step = max(1, int(round_step(len(self), MOST_MARKS)))
        return [i for i, n in enumerate(self.limits[:-1]) if i == 0 or n % step == 0]

    def count(
        self, values: Sequence[float] | np.ndarray, times: np.ndarray | None = None
    ) -> list[int]:
        """Return how many values lie in each class.

        Args:
            values (array_like of float, shape (n_values,)):
            times (int, shape (n_values,)): How often each value occurs; None for once.
        """
        place = np.searchsorted(self.limits, values, side="right") - 1
        inside = (place >= 0) & (place < len(self))
        weights = None if times is None else times[inside]
        counts = np.bincount(place[inside].astype(int), weights, minlength=len(self))
        return [int(n) for n in counts]

    def interval(self, first: int, last: int) -> tuple[float, float]:
        """Return the least and the greatest value that lie in the classes from first to last.

        >>> HistogramBins(np.array([1.0, 2, 4, 8]), whole=True).interval(1, 2)
        (2.0, 7.0)
        """
        end = float(self.limits[last + 1])
        return float(self.limits[first]), end - 1 if self.whole else math.nextafter(end, -math.inf)

    def holding(self, low: float, high: float) -> tuple[int, int]:
        """Return the first and the last class that meet the interval, always one at least."""
        first, last = np.searchsorted(self.limits, [low, high], side="right") - 1
        first = min(max(int(first), 0), len(self) - 1)
        return first, min(max(int(last), first), len(self) - 1)


def find_bins(values: Sequence[float] | np.ndarray, log: bool = False) -> HistogramBins:
    """Return classes that hold all of the values.

    Whole numbers have a class each where these are few enough. Logarithmic classes set values
    below 1, or of no more than nothing where they are not whole, apart in the first.

    Args:
        values (array_like of float, shape (n_values,)): Finite.
        log: Whether classes grow in a ratio.

    >>> find_bins([1, 1, 3]).limits.tolist()
    [1.0, 2.0, 3.0, 4.0]
    >>> find_bins([0, 1, 900], log=True).limits[:6].tolist()
    [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
    """
    found = np.asarray(values, dtype=float)
    if not len(found):
        return HistogramBins(np.array([0.0, 1.0]), whole=True)
    whole = bool((found == np.floor(found)).all())
    low, high = float(found.min()), float(found.max())
    if whole and high - low < MOST_BINS:
        return HistogramBins(np.arange(low, high + 2), whole)
    if log and high > 0:
        return HistogramBins(_growing_limits(found, whole), whole)
    step = round_step(high - low, MOST_BINS - 1) if high > low else 1.0
    limits = step * np.arange(math.floor(low / step), math.floor(high / step) + 2)
    # No class tells of values beyond the first and the last.
    limits[0], limits[-1] = low, high + 1 if whole else np.nextafter(high, np.inf)
    return HistogramBins(limits, whole)


def _growing_limits(values: np.ndarray, whole: bool) -> np.ndarray:
    some = values[values > 0]
    low, high = float(some.min()), float(some.max())
    if whole:
        limits = np.unique(np.floor(np.geomspace(low, high + 1, MOST_BINS)))
    elif high > low:
        limits = np.geomspace(low, high, MOST_BINS)
        limits[0], limits[-1] = low, np.nextafter(high, np.inf)
    else:
        limits = np.array([low, np.nextafter(high, np.inf)])
    least = float(values.min())
    return np.concatenate([[least], limits]) if least < low else limits
