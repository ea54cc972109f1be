"""How long work reports and stops: one plain callable.

A ``Progress`` takes the share of the work done (0 to 1) and raises
``errors.Cancelled`` if the user wants out. Long loops call it at least ten times a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Progress = Callable[[float], None]
Item = TypeVar("Item")


def ignore_progress(fraction: float) -> None:
    """Report nothing and never cancel."""


def scale_progress(progress: Progress, start: float, end: float) -> Progress:
    """Return a progress for one step that fills ``start`` to ``end`` of the whole.

    >>> seen = []
    >>> scale_progress(seen.append, 0.5, 1.0)(0.5)
    >>> seen
    [0.75]
    """
    return lambda fraction: progress(start + (end - start) * fraction)


def iterate_with_progress(items: Iterable[Item], progress: Progress) -> Iterator[Item]:
    """Yield the items, letting the user cancel between them; how many there are is not known.

    >>> seen = []
    >>> list(iterate_with_progress("ab", seen.append)), seen
    (['a', 'b'], [0.0])
    """
    for number, item in enumerate(items):
        if number % 1000 == 0:
            progress(0.0)
        yield item
