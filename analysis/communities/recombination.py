"""The best of several runs, bettered by what they have in common.

Runs are taken in one after the other, and what was found from the first of them stays: more runs
never give a lower modularity.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from itertools import count

import numpy as np

from .annealing import anneal
from .dense_graph import MOST_ALONE, DenseGraph
from .group_graph import GroupGraph
from .local_moving import TOLERANCE
from .louvain import Louvain
from .modularity import modularity
from .partitions import intersect_partitions, number_by_appearance
from .sparse_graph import SparseGraph

# How often a partition of two runs, of four, eight, ... is taken apart in vain before it is left.
PATIENCE = (0, 0, 1, 3)
ANNEALED = 1  # stage at which the better of four runs is annealed

MOST_DRAWN = 3_000  # nodes whose weights are drawn anew for each run: they may be a matrix

Connect = Callable[[np.ndarray], np.ndarray]


class Recombination(ABC):
    """``best`` is the best partition so far; ``connect`` splits groups that fall into pieces."""

    def __init__(self, resolution: float, connect: Connect) -> None:
        self.resolution = resolution
        self.connect = connect
        self.best = np.zeros(0, dtype=np.int64)
        self.reached = -np.inf

    @abstractmethod
    def add(self, labels: np.ndarray, search: Louvain) -> None:
        """Take in the partition of one more run; ``search`` is used for whatever is tried."""

    def _keep(self, graph: GroupGraph, labels: np.ndarray) -> bool:
        """Keep ``labels`` if they are better than the best; return whether they are."""
        value = modularity(graph, labels, self.resolution)
        if value <= self.reached + TOLERANCE:
            return False
        self.best, self.reached = labels, value
        return True


class Crossing(Recombination):
    """The best partition, crossed with that of each run, and with each of its groups dissolved.

    What two partitions both keep together is merged and searched again (Biedermann et al. 2018,
    doi:10.4230/LIPIcs.SEA.2018.3).
    """

    def __init__(self, graph: GroupGraph, resolution: float, connect: Connect) -> None:
        super().__init__(resolution, connect)
        self.graph = graph

    def add(self, labels: np.ndarray, search: Louvain) -> None:
        first = not len(self.best)
        better = self._keep(self.graph, labels)
        other = self.best if better else labels
        if not first:
            better |= self.cross(other, search)
        while better and len(self.graph) <= MOST_ALONE:
            better = any(
                self._try(self._without_group(group), search)
                for group in range(self.best.max() + 1)
            )

    def cross(self, labels: np.ndarray, search: Louvain) -> bool:
        """Search again what both the best and ``labels`` keep together; return whether better."""
        return self._try(intersect_partitions(self.best, labels), search)

    def _try(self, core: np.ndarray, search: Louvain) -> bool:
        search.check()
        return self._keep(self.graph, self.connect(search.improve(self.graph, core)))

    def _without_group(self, group: int) -> np.ndarray:
        alone = len(self.best) + np.arange(len(self.best))
        return number_by_appearance(np.where(self.best == group, alone, self.best))


class TwoCrossings(Recombination):
    """Runs crossed among themselves, as many from drawn weights among themselves, then both.

    Runs often end alike, out of reach of better partitions; what noise on the weights leads to is a
    start elsewhere (Charon & Hubert 1993, doi:10.1016/0167-6377(93)90023-A).
    """

    def __init__(self, graph: DenseGraph, resolution: float, connect: Connect) -> None:
        super().__init__(resolution, connect)
        self.graph = graph
        self.runs = Crossing(graph, resolution, connect)
        self.elsewhere = Crossing(graph, resolution, connect)

    def add(self, labels: np.ndarray, search: Louvain) -> None:
        self.runs.add(labels, search)
        drawn = search.run(self.graph.reweighted(search.random))
        self.elsewhere.add(self.connect(search.climb(self.graph, drawn)), search)
        self.elsewhere.cross(self.runs.best, search)
        for found in (self.runs, self.elsewhere):
            self._keep(self.graph, found.best)


class Tournament(Recombination):
    """Runs crossed in pairs, the results in pairs again, and so on; each is taken apart further."""

    def __init__(self, graph: SparseGraph, resolution: float, connect: Connect) -> None:
        super().__init__(resolution, connect)
        self.graph = graph
        self.waiting: list[np.ndarray | None] = []  # for one of as many runs: 1, 2, 4, ...

    def add(self, labels: np.ndarray, search: Louvain) -> None:
        for stage in count():
            self._keep(self.graph, labels)
            if stage == len(self.waiting):
                self.waiting.append(None)
            other = self.waiting[stage]
            if other is None:
                self.waiting[stage] = labels
                return
            self.waiting[stage] = None
            labels = self._combine(other, labels, search, stage)

    def _combine(
        self, one: np.ndarray, other: np.ndarray, search: Louvain, stage: int
    ) -> np.ndarray:
        contenders = [one, other, self.connect(search.cross(self.graph, one, other))]
        if stage == ANNEALED:
            best = max(contenders, key=self._value)
            annealed = anneal(self.graph, best, self.resolution, search.random, search.check)
            contenders.append(self.connect(search.take_apart(self.graph, annealed)))
        labels = max(contenders, key=self._value)
        reached, vain = self._value(labels), 0
        while vain < PATIENCE[min(stage, len(PATIENCE) - 1)]:
            labels = self.connect(search.take_apart(self.graph, labels))
            value = self._value(labels)
            vain = 0 if value > reached + TOLERANCE else vain + 1
            reached = value
        return labels

    def _value(self, labels: np.ndarray) -> float:
        return modularity(self.graph, labels, self.resolution)


def start_recombination(graph: GroupGraph, resolution: float, connect: Connect) -> Recombination:
    """Return what takes in the runs on this kind of graph."""
    if isinstance(graph, SparseGraph):
        return Tournament(graph, resolution, connect)
    if isinstance(graph, DenseGraph) and len(graph) <= MOST_DRAWN:
        return TwoCrossings(graph, resolution, connect)
    return Crossing(graph, resolution, connect)
