"""How long work reports and stops: one plain callable.

A ``Progress`` takes the share of the work done (0 to 1) and raises
``errors.Cancelled`` if the user wants out. Long loops call it at least ten times a second.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], None]


def silent(fraction: float) -> None:
    """Report nothing and never cancel."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """Return a progress for one step that fills ``start`` to ``end`` of the whole.

    >>> seen = []
    >>> part(seen.append, 0.5, 1.0)(0.5)
    >>> seen
    [0.75]
    """
    return lambda fraction: progress(start + (end - start) * fraction)
