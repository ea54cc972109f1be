"""One run of Louvain with multilevel refinement, on a graph of groups of cities.

Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) moves single nodes to the
neighbouring group that raises modularity most until none can, merges each group into a node
and starts again. Merging is blind to what it buries: a node rightly placed among small groups
may be wrongly placed among large ones. So on the way back each level's nodes may move again
(Rotta & Noack 2011, doi:10.1145/1963190.1970376), and the whole is repeated from the partition
found, as long as modularity rises. A node may also leave for a group of its own.
"""

from __future__ import annotations

import numpy as np

from .group_graph import GroupGraph
from .local_moving import TOLERANCE, CancelCheck
from .modularity import modularity
from .partitions import intersect_partitions, number_by_appearance
from .sparse_graph import SparseGraph


class Louvain:
    """One run; ``random`` orders the visits and nothing else.

    >>> from ..core.choices import LinkWeight
    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> from .profile_graph import profile_graph
    >>> pairs = [("a", "x"), ("b", "x"), ("b", "xx"), ("c", "y"), ("d", "y"), ("d", "yy")]
    >>> graph = profile_graph(find_profiles(Memberships.from_pairs(pairs)), LinkWeight.COUNT)
    >>> Louvain(1.0, np.random.RandomState(1)).run(graph).tolist()
    [0, 0, 1, 1]
    """

    def __init__(
        self, resolution: float, random: np.random.RandomState, check: CancelCheck = lambda: None
    ) -> None:
        self.resolution = resolution
        self.random = random
        self.check = check

    def run(self, graph: GroupGraph) -> np.ndarray:
        """Return the group of each node, numbered in order of first appearance, shape (n,)."""
        return self.climb(graph, self._move_and_aggregate(graph))

    def climb(self, graph: GroupGraph, labels: np.ndarray) -> np.ndarray:
        """Return ``labels`` refined for as long as modularity rises."""
        reached = modularity(graph, labels, self.resolution)
        while True:
            again = self._refine(graph, labels)
            value = modularity(graph, again, self.resolution)
            if value <= reached + TOLERANCE:
                return labels
            labels, reached = again, value

    def improve(self, graph: GroupGraph, core: np.ndarray) -> np.ndarray:
        """Return the partition found when the groups of ``core`` start out undivided."""
        return self._move_until_stable(graph, self.run(graph.merged(core))[core])

    def cross(self, graph: SparseGraph, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Return the partition found when what both keep together starts out undivided."""
        core = intersect_partitions(one, other)
        return self.take_apart(graph, self._move_and_aggregate(graph.merged(core))[core])

    def take_apart(self, graph: SparseGraph, labels: np.ndarray) -> np.ndarray:
        """Move nodes, then parts of groups, then parts of what these make up, and so on.

        What Leiden adds to Louvain (Traag, Waltman & van Eck 2019,
        doi:10.1038/s41598-019-41695-z): a merged group is not one node, but the parts that hold
        together inside it, which start out in their group. Modularity never falls.
        """
        moving = graph.start_moving(labels, self.resolution)
        moving.visit(self.random.permutation(len(graph)), self.check, again=True)
        labels = number_by_appearance(moving.labels)
        moving = graph.inside(labels, self.random).start_moving(
            np.arange(len(graph)), self.resolution
        )
        moving.visit(self.random.permutation(len(graph)), self.check)
        parts = number_by_appearance(moving.labels)
        first = np.unique(parts, return_index=True)[1]
        if len(first) == len(graph):
            return labels
        return number_by_appearance(self.take_apart(graph.merged(parts), labels[first])[parts])

    def _move_and_aggregate(self, graph: GroupGraph) -> np.ndarray:
        """Return a partition found from the bottom: every node alone, moved once, merged.

        One visit each, not more: small groups merge better than settled ones. On the sample,
        a run finds the best known partition 10 times as often.
        """
        self.check()
        start = graph.start(self.random)
        if start.max(initial=-1) + 1 < len(graph):
            return self._refine(graph, start)
        moving = graph.start_moving(start, self.resolution)
        if not moving.visit(self.random.permutation(len(graph)), self.check):
            return moving.labels
        return self._refine(graph, number_by_appearance(moving.labels))

    def _refine(self, graph: GroupGraph, labels: np.ndarray) -> np.ndarray:
        """Merge the groups, climb on from there, then let this level's nodes move again."""
        return self._move_until_stable(
            graph, self._move_and_aggregate(graph.merged(labels))[labels]
        )

    def _move_until_stable(self, graph: GroupGraph, labels: np.ndarray) -> np.ndarray:
        """Return ``labels`` after moving nodes until none gains by it."""
        self.check()
        order = self.random.permutation(len(graph))
        moving = graph.start_moving(number_by_appearance(labels), self.resolution)
        # Most nodes stay: one look at all of them finds the few worth a visit.
        while moving.visit(order[moving.movable()[order]], self.check, again=True):
            moving = graph.resume(moving, self.resolution)
        return number_by_appearance(moving.labels)
