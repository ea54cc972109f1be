"""How long the rest of a step takes, said while it runs."""

from __future__ import annotations

import time
from collections.abc import Callable

from ...analysis.core.progress import Progress
from .translation import number, translate

FIRST = 5.0  # seconds before anything is said: a short step says nothing


class RemainingTime:
    """A progress that says how long is left, and again whenever half of that is over.

    >>> said = []
    >>> RemainingTime(lambda fraction: None, said.append)(0.5)
    >>> said
    []
    """

    def __init__(self, progress: Progress, say: Callable[[str], None]) -> None:
        self._progress = progress
        self._say = say
        self._began: float | None = None
        self._said = float("inf")  # how long was left when it was said

    def __call__(self, fraction: float) -> None:
        self._progress(fraction)
        if self._began is None:
            self._began = time.monotonic()
        elapsed = time.monotonic() - self._began
        if elapsed < FIRST or fraction <= 0:
            return
        left = elapsed * (1 - fraction) / fraction
        if left >= FIRST and left < self._said / 2:
            self._said = left
            self._say(translate("NodalCities", "About {time} left").format(time=duration(left)))


def duration(seconds: float) -> str:
    """Return a time in the largest unit of which there is more than one and a half.

    >>> duration(42.4), duration(600.0)
    ('42\\xa0s', '10\\xa0min')
    """
    for unit, name in ((3600, "h"), (60, "min")):
        if seconds >= 1.5 * unit:
            return f"{number(round(seconds / unit))}\xa0{name}"
    return f"{number(round(seconds))}\xa0s"
