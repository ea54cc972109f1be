"""Betweenness within a limit of time: exact where a forecast allows it, else from sampled sources.

The forecast counts operations at a rate that is written down, so that the same table gives the same
numbers on every machine.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..sparse.blocks import split_into_blocks
from ..sparse.path_shares import SECONDS_PER_EDGE, betweenness_in_blocks
from ..sparse.sampled_paths import sampled_betweenness_by_traversal
from ..sparse.sampled_sums import Estimate, SampledSums, draw_sources
from .betweenness import betweenness_by_products, forecast_products, traversal_is_cheaper
from .distances import BLOCK
from .profile_paths import PathSearch, ProfileGraph
from .profiles import Profiles

TIME_LIMIT = 120.0  # seconds, on a processor of 2020


class MeasuredBetweenness(NamedTuple):
    """The betweenness of each city, and how it was found.

    Attributes:
        values (float64, shape (n_cities,)): The betweenness, or its estimate.
        low, high (float64, shape (n_cities,)): Ends of its 95 % confidence interval; both are the
            value where it is exact.
        sources: From how many of the ``all_sources`` that the exact one needs paths were followed:
            cities, those of the same networks counted once.
        seconds: Forecast of the exact computation.
    """

    values: np.ndarray
    low: np.ndarray
    high: np.ndarray
    sources: int
    all_sources: int
    seconds: float

    @property
    def estimated(self) -> bool:
        """Return whether some city is known within an interval only."""
        return bool((self.low < self.high).any())


def measure_betweenness(
    profiles: Profiles, time_limit: float = TIME_LIMIT, progress: Progress = ignore_progress
) -> MeasuredBetweenness:
    """Return the betweenness of each city, estimated where the exact one would take too long.

    Raises AnalysisError if two cities are joined by more shortest paths than a float can count
    (1e308).

    Args:
        time_limit: Seconds that the forecast may reach; 0: no limit.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> found = measure_betweenness(find_profiles(Memberships.from_pairs(chain)))
    >>> found.values.tolist(), found.estimated
    ([0.0, 1.0, 0.0], False)
    """
    measure = _by_traversal if traversal_is_cheaper(profiles) else _by_products
    found, sources, seconds = measure(profiles, time_limit or np.inf, progress)
    progress(1.0)
    return MeasuredBetweenness(*found.taken(profiles.of_city), sources, len(profiles), seconds)


def _by_traversal(
    profiles: Profiles, time_limit: float, progress: Progress
) -> tuple[Estimate, int, float]:
    """Return what is found of each profile, the number of sources, the forecast."""
    sizes, step = profiles.sizes, scale_progress(progress, 0.05, 1.0)
    blocks = split_into_blocks(profiles.neighbours, sizes, scale_progress(progress, 0.0, 0.05))
    seconds = float(blocks.graph.edges_of_part.sum() * SECONDS_PER_EDGE)
    if seconds <= time_limit:
        exact = betweenness_in_blocks(blocks, sizes, step)
        return Estimate(exact, exact, exact), len(profiles), seconds
    inner = profiles.networks.counts > 1
    share = time_limit / seconds
    found, sources = sampled_betweenness_by_traversal(blocks, sizes, inner, share, step)
    return found, sources, seconds


def _by_products(
    profiles: Profiles, time_limit: float, progress: Progress
) -> tuple[Estimate, int, float]:
    """Return what is found of each profile, the number of sources, the forecast."""
    seconds = forecast_products(profiles)
    if seconds <= time_limit:
        exact = betweenness_by_products(profiles, progress)
        return Estimate(exact, exact, exact), len(profiles), seconds
    inner = profiles.networks.counts > 1
    order = np.argsort(inner, kind="stable")
    graph = ProfileGraph.ordered(profiles, order, scale_progress(progress, 0.0, 0.05))
    # Each pair of ends is met from both, where the exact way meets it from one.
    times = draw_sources(profiles.sizes[order], time_limit / seconds / 2)
    sources = np.flatnonzero(times)
    sums = SampledSums(len(profiles))
    ends = np.ones(len(profiles))
    step = scale_progress(progress, 0.05, 1.0)
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        for first in range(0, len(sources), BLOCK):
            block = sources[first : first + BLOCK]
            part = scale_progress(step, first / len(sources), (first + len(block)) / len(sources))
            found = PathSearch.from_sources(graph, block).share_out(ends, part, by_nearness=True)
            sums.add_rows(found, times[block])
    drawn, cities = (np.full(len(order), one) for one in (times.sum(), profiles.n_cities))
    in_order = sums.estimate(drawn, cities, inner[order])
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return in_order.taken(place), len(sources), seconds
