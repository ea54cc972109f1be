"""Communities of cities: Louvain on the co-membership graph, several runs, stable numbers.

The search runs on profiles. With ``count`` or ``newman`` weights, two twins joined by weight c,
each of strength k, satisfy c ≥ k²/2W (Cauchy–Schwarz over their networks), so that keeping twins
together never lowers modularity at resolution ≤ 1: nothing is lost. With other weights or a
higher resolution, that twins stay together is a restriction of ours.

Modularity has many near-optimal partitions (Good, de Montjoye & Clauset 2010,
doi:10.1103/PhysRevE.81.046106): hence several runs, and measures of how much they agree.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

import numpy as np

from ..core.choices import LinkWeight, NullModel
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.memberships import Memberships
from ..graph.profiles import find_profiles
from .group_graph import GroupGraph
from .local_moving import CancelCheck
from .louvain import Louvain
from .modularity import modularity, modularity_contributions
from .partitions import (
    kept_share,
    mean_agreement,
    number_by_size,
    split_into_connected,
)
from .profile_graph import profile_graph
from .recombination import start_recombination

MAX_RUNS = 1000
SEARCH = 0.98  # share of the time, the rest being the comparison of the runs
MAX_SEED = 2**32 - 1


@dataclass(frozen=True)
class LouvainOptions:
    """The choices of a search; see ``louvain_communities`` for their sense."""

    weight: LinkWeight = LinkWeight.COUNT
    resolution: float = 1.0
    seed: int = 1
    runs: int = 20
    null_model: NullModel = NullModel.CONFIGURATION
    # Width of the classes of distances of ``NullModel.DISTANCE``, km; see ``distance_model``.
    distance_step: float = 100.0


@dataclass(frozen=True)
class Partition:
    """The communities of some cities."""

    # int64, shape (n_cities,): 1..k, by number of cities, largest first, then by smallest city id.
    # A city without any partner is a community of its own.
    community: np.ndarray
    # Of the projection on cities, with the weight and resolution asked for; 0 without links.
    modularity: float
    # float64, shape (n_cities,): Mean over the runs of ``partitions.kept_share``, between 0 and 1.
    stability: np.ndarray
    # Mean adjusted Rand index between runs, over the cities that have partners, at most 1; NaN for
    # a single run or without links.
    agreement: float
    share: np.ndarray  # float64, shape (k,): What each community adds to ``modularity``; their sum
    # float64, shape (n_cities,): Standard error of ``stability``, at most 1/2 √(runs − 1), of the
    # communities kept; None where there is no second run to tell.
    stability_error: np.ndarray | None = None


def louvain_communities(
    memberships: Memberships,
    weight: LinkWeight = LinkWeight.COUNT,
    resolution: float = 1.0,
    seed: int = 1,
    runs: int = 20,
    progress: Progress = ignore_progress,
) -> Partition:
    """Return the partition of highest modularity found in ``runs`` runs of Louvain.

    Each run is Louvain with multilevel refinement (see ``louvain``) from its own random order.
    What several runs keep together is merged and searched again (see ``recombination``), so that
    more runs never give a lower modularity. Every community is connected.

    The result depends on the memberships and the seed, not on the order of rows or the spelling of
    city ids; communities of one size are numbered by city id. Raises AnalysisError if a parameter
    is out of its range.

    Args:
        resolution: Above 0; higher gives smaller communities.
        seed: 0 to 2**32 - 1.
        runs: 1 to 1000.
        progress: Called at least ten times a second.

    >>> pairs = [("Lyon", "aimf"), ("Liège", "aimf"), ("Dayton", "wa"), ("Austin", "wa")]
    >>> found = louvain_communities(Memberships.from_pairs(pairs))
    >>> found.community.tolist(), found.modularity, found.stability.tolist()
    ([1, 1, 2, 2], 0.5, [1.0, 1.0, 1.0, 1.0])
    """
    search = CommunitySearch(memberships, weight)
    return search.partition(search.run(resolution, seed, runs, progress), progress)


class FoundGroups(NamedTuple):
    """What the runs at one resolution found: groups of the profiles, int64, shape (p,)."""

    resolution: float
    best: np.ndarray
    of_runs: list[np.ndarray]


class CommunitySearch:
    """The graph on which communities are searched, made once for any number of resolutions.

    Attributes:
        partnered (bool, shape (n_cities,)): Cities that share a network with another; profiles
            are those of these cities.
    """

    def __init__(self, memberships: Memberships, weight: LinkWeight) -> None:
        sizes = memberships.network_sizes[memberships.network]
        self.partnered = np.bincount(memberships.city, sizes > 1) > 0
        if self.partnered.any():
            self.profiles = find_profiles(memberships.only(keep_city=self.partnered), weight)
        self.weight = weight

    @cached_property
    def _graph(self) -> GroupGraph:
        return profile_graph(self.profiles, self.weight)

    @property
    def sizes(self) -> np.ndarray:
        """Return the number of cities of each profile, int64, shape (p,)."""
        return self.profiles.sizes if self.partnered.any() else np.zeros(0, dtype=np.int64)

    def graph_at(
        self, resolution: float, check: CancelCheck = lambda: None
    ) -> tuple[GroupGraph, float]:
        """Return the graph for a resolution, and the one left for its moves and its modularity."""
        return self._graph, resolution

    def run(
        self, resolution: float, seed: int, runs: int, progress: Progress = ignore_progress
    ) -> FoundGroups:
        """Return the best groups of the profiles, and those of each run.

        Raises AnalysisError if a parameter is out of its range.
        """
        _check_parameters(resolution, seed, runs)
        if not self.partnered.any():
            nothing = np.zeros(0, dtype=np.int64)
            return FoundGroups(resolution, nothing, [nothing] * runs)
        connect = partial(split_into_connected, self.profiles.networks)
        graph, left = self.graph_at(resolution, partial(progress, 0.0))
        combined = start_recombination(graph, left, connect)
        found = []
        for run in range(runs):
            check = partial(progress, SEARCH * run / runs)
            search = Louvain(left, np.random.RandomState([seed, run]), check)
            found.append(connect(search.run(graph)))
            combined.add(found[-1], search)
        return FoundGroups(resolution, combined.best, found)

    def partition(self, found: FoundGroups, progress: Progress = ignore_progress) -> Partition:
        """Return the best groups as communities of all the cities."""
        cities, partnered = len(self.partnered), self.partnered
        if not partnered.any():
            return Partition(
                np.arange(1, cities + 1), 0.0, np.ones(cities), math.nan, np.zeros(cities)
            )
        profiles, best = self.profiles, found.best
        of_runs = np.array([kept_share(best, one, profiles.sizes) for one in found.of_runs])
        community = number_by_size(
            _extend_to_all_cities(
                best[profiles.of_city], partnered, len(profiles) + np.arange(cities)
            )
        )
        share = np.zeros(community.max())
        graph, left = self.graph_at(found.resolution)
        added = modularity_contributions(graph, best, left)
        share[community[partnered] - 1] = added[best[profiles.of_city]]
        return Partition(
            community,
            modularity(graph, best, left),
            _extend_to_all_cities(
                of_runs.mean(axis=0)[profiles.of_city], partnered, np.ones(cities)
            ),
            mean_agreement(found.of_runs, profiles.sizes, scale_progress(progress, SEARCH, 1.0)),
            share,
            None if len(of_runs) == 1 else self._error(of_runs),
        )

    def _error(self, of_runs: np.ndarray) -> np.ndarray:
        """Return the standard error of the means over the runs, shape (runs, p), of all cities."""
        error = of_runs.std(axis=0, ddof=1) / math.sqrt(len(of_runs))
        lone = np.zeros(len(self.partnered))
        return _extend_to_all_cities(error[self.profiles.of_city], self.partnered, lone)


def _extend_to_all_cities(
    values: np.ndarray, partnered: np.ndarray, otherwise: np.ndarray
) -> np.ndarray:
    """Return ``values`` for the cities with partners and ``otherwise`` for the lone ones."""
    everyone = otherwise.copy()
    everyone[partnered] = values
    return everyone


def _check_parameters(resolution: float, seed: int, runs: int) -> None:
    if not (math.isfinite(resolution) and resolution > 0):
        raise AnalysisError(
            "The resolution is {resolution}: it must be a number above 0 (1 is usual).",
            resolution=resolution,
        )
    if not 0 <= seed <= MAX_SEED:
        raise AnalysisError(
            "The seed is {seed}: it must lie between 0 and {highest}.", seed=seed, highest=MAX_SEED
        )
    if not 1 <= runs <= MAX_RUNS:
        raise AnalysisError(
            "The number of runs is {runs}: it must lie between 1 and {highest}.",
            runs=runs,
            highest=MAX_RUNS,
        )
