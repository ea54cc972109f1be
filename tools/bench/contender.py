"""What a section of the benchmark is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from nodal_cities.analysis.graph.memberships import Memberships


@dataclass(frozen=True)
class Contender:
    """One way of computing a thing, measured in a process of its own.

    Attributes
    ----------
    name : str
    prepare : callable
        From the memberships to what the way starts from, imports included; not timed,
        but its memory counts.
    run : callable
        What is timed; returns numbers for ``Section.compare`` (an array, a float) or None.
    repeats : int
        Its median time is kept.
    scale : float
        What the time is multiplied by, where only a sample of the work is done.
    note : str
    """

    name: str
    prepare: Callable[[Memberships], Any]
    run: Callable[[Any], Any]
    repeats: int = 3
    scale: float = 1.0
    note: str = ""


@dataclass(frozen=True)
class Section:
    """Contenders on one table; the first is ours, and ratios are to it.

    Attributes
    ----------
    table : callable
        Makes the memberships.
    result : str
        Heading of the column that ``compare`` fills.
    compare : callable
        From our numbers and another's, as arrays or None, to a few words.
    """

    title: str
    table: Callable[[], Memberships]
    contenders: tuple[Contender, ...]
    result: str
    compare: Callable[[Any, Any], str]
