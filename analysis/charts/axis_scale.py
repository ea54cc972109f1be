"""An axis, linear or logarithmic, and round values to mark on it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .keystones import NEGLIGIBLE


class AxisScale:
    """Where values from 0 on lie on the axis, from 0 to 1.

    On a logarithmic one, values of nothing lie on a line of their own below the others.
    """

    def __init__(self, values: Sequence[float] | np.ndarray, log: bool) -> None:
        values = np.asarray(values, dtype=float)
        some = values[values > NEGLIGIBLE]
        self.log = log and len(some) > 0
        self.zeros = bool((values <= NEGLIGIBLE).any())
        self.low, self.high = 0.0, 1.06 * max(float(values.max(initial=0.0)), NEGLIGIBLE)
        self.below = 0.0
        if self.log:
            self.low, self.high = _decade_range(math.log10(some.min()), math.log10(some.max()))
            self.below = 0.08 * (self.high - self.low) if self.zeros else 0.0

    def at(self, values: float | Sequence[float] | np.ndarray) -> np.ndarray:
        """Return the place of each value, negative or above 1 outside the axis."""
        values = np.asarray(values, dtype=float)
        if not self.log:
            return values / self.high
        start = self.low - self.below
        raised = np.log10(np.maximum(values, NEGLIGIBLE))
        place = (raised - start) / (self.high - start)
        return np.where(values <= NEGLIGIBLE, 0.0, place)

    def ticks(self) -> list[float]:
        """Return the round values to mark, at most ten.

        >>> AxisScale(np.array([0.0, 4200]), log=False).ticks()
        [0.0, 1000.0, 2000.0, 3000.0, 4000.0]
        >>> AxisScale(np.array([0.0, 12, 4200]), log=True).ticks()
        [0.0, 10.0, 100.0, 1000.0]
        """
        if not self.log:
            if self.high <= 2 * NEGLIGIBLE:
                return [0.0]
            step = round_step(self.high, 6)
            return [step * i for i in range(int(self.high / step) + 1)]
        low, high = math.ceil(self.low), math.floor(self.high)
        decades = range(low, high + 1, max(1, math.ceil((high - low + 1) / 9)))
        return [0.0] * self.zeros + [10.0**k for k in decades]


def _decade_range(low: float, high: float) -> tuple[float, float]:
    """Return the logarithms with a margin, wide enough for two powers of ten."""
    margin = 0.04 * (high - low)
    low, high = low - margin, high + margin
    if math.floor(high) - math.ceil(low) >= 1:
        return low, high
    return min(low, math.ceil(high) - 1.0), float(math.ceil(high))


def round_step(span: float, most: int) -> float:
    """Return 1, 2 or 5 times a power of ten that divides a span into at most ``most`` parts.

    >>> round_step(4400, 6), round_step(13, 24)
    (1000.0, 1.0)
    """
    power = 10.0 ** math.floor(math.log10(span / most))
    return next(power * step for step in (1, 2, 5, 10) if span / (power * step) <= most)
