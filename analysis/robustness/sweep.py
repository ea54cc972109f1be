"""Communities at one resolution after the other: where they stay the same, and where they change.

Resolutions over which the groups hardly change are plateaus; the structure found there does not
hang on the exact choice (Lambiotte 2010, arXiv:1004.4268; Traag, Krings & Van Dooren 2013,
doi:10.1038/srep02930).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np

from ..communities.detection import CommunitySearch
from ..communities.partitions import adjusted_rand
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress

MOST_STEPS = 200
SAME = 0.95  # adjusted Rand index from which on two partitions count as the same
SHORTEST_PLATEAU = 3  # resolutions


@dataclass(frozen=True)
class SweepOptions:
    """Resolutions from ``first`` to ``last``, ``step`` apart."""

    first: float = 0.5
    last: float = 2.0
    step: float = 0.1
    seed: int = 1
    runs: int = 20

    @property
    def resolutions(self) -> tuple[float, ...]:
        """Return the resolutions; AnalysisError if there are none, or too many.

        >>> SweepOptions(0.8, 1.2, 0.2).resolutions
        (0.8, 1.0, 1.2)
        """
        count = math.floor((self.last - self.first) / self.step + 1e-9) + 1
        if not 1 <= count <= MOST_STEPS:
            raise AnalysisError(
                "From {first} to {last} in steps of {step} there are {count} resolutions: choose "
                "from 1 to {most}.",
                first=f"{self.first:g}",
                last=f"{self.last:g}",
                step=f"{self.step:g}",
                count=max(count, 0),
                most=MOST_STEPS,
            )
        return tuple(round(self.first + i * self.step, 10) for i in range(count))


class SweepStep(NamedTuple):
    """The best partition at one resolution."""

    resolution: float
    communities: int  # of several cities
    largest: int  # cities of the largest
    modularity: float  # at this resolution
    run_agreement: float  # mean adjusted Rand index between runs; NaN for a single one
    step_agreement: float  # adjusted Rand index with the resolution before; NaN at the first
    plateau: int  # number of the plateau, 1 being the longest; 0 between them


def sweep_resolutions(
    search: CommunitySearch, options: SweepOptions, progress: Progress = ignore_progress
) -> tuple[SweepStep, ...]:
    """Return the best of the runs at each resolution, and how much it agrees with the one before.

    Agreement counts the cities that have partners. Raises AnalysisError if a parameter is out of
    its range.

    >>> from ..core.choices import LinkWeight
    >>> from ..graph.memberships import Memberships
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "z"), ("c", "z"), ("c", "y"), ("d", "y")]
    >>> search = CommunitySearch(Memberships.from_pairs(pairs), LinkWeight.COUNT)
    >>> steps = sweep_resolutions(search, SweepOptions(0.2, 1.2, 0.5, runs=2))
    >>> [(step.resolution, step.communities, step.largest) for step in steps]
    [(0.2, 1, 4), (0.7, 2, 2), (1.2, 2, 2)]
    """
    steps: list[SweepStep] = []
    before: np.ndarray | None = None
    resolutions = options.resolutions
    for i, resolution in enumerate(resolutions):
        part = scale_progress(progress, i / len(resolutions), (i + 1) / len(resolutions))
        found = search.run(resolution, options.seed, options.runs, part)
        kept = search.partition(found, part)
        sizes = np.bincount(kept.community)
        alike = math.nan
        if before is not None and len(before):
            alike = adjusted_rand(before, found.best, search.sizes)
        before = found.best
        steps.append(
            SweepStep(
                resolution,
                int((sizes > 1).sum()),
                int(sizes.max()),
                kept.modularity,
                kept.agreement,
                alike,
                0,
            )
        )
    return _number_plateaus(steps)


def _number_plateaus(steps: Sequence[SweepStep]) -> tuple[SweepStep, ...]:
    """Number the plateaus by length, of equal ones the first first."""
    part, parts = 0, []
    for i, step in enumerate(steps):
        changes = not step.step_agreement >= SAME or step.communities != steps[i - 1].communities
        part += bool(i and changes)
        parts.append(part)
    lengths = {key: len(list(same)) for key, same in groupby(parts)}
    long = sorted(
        (key for key in lengths if lengths[key] >= SHORTEST_PLATEAU), key=lambda key: -lengths[key]
    )
    number = {key: i for i, key in enumerate(long, 1)}
    return tuple(step._replace(plateau=number.get(key, 0)) for step, key in zip(steps, parts))


class Plateau(NamedTuple):
    """Resolutions over which the communities stay the same, both ends included."""

    first: float
    last: float
    communities: int
    steps: int


def find_plateaus(steps: Sequence[SweepStep]) -> tuple[Plateau, ...]:
    """Return the plateaus of a sweep, the longest first."""
    found = []
    for number in range(1, max((step.plateau for step in steps), default=0) + 1):
        inside = [step for step in steps if step.plateau == number]
        ends = inside[0].resolution, inside[-1].resolution
        found.append(Plateau(*ends, inside[0].communities, len(inside)))
    return tuple(found)
