"""One run of Louvain with multilevel refinement, on a graph of groups of cities.

Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008) moves single nodes to the
neighbouring group that raises modularity most until none can, merges each group into a node
and starts again. Merging is blind to what it buries: a node rightly placed among small groups
may be wrongly placed among large ones. So on the way back each level's nodes may move again
(Rotta & Noack 2011, doi:10.1145/1963190.1970376), and the whole is repeated from the partition
found, as long as modularity rises. A node may also leave for a group of its own.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .group_graph import GroupGraph
from .modularity import modularity
from .partitions import number_by_appearance

# Gains below this share of a node's strength are rounding, not gains: they neither move a node
# nor choose between two groups, so that no machine's arithmetic decides.
TOLERANCE = 1e-10

CancelCheck = Callable[[], None]


class _LocalMoving:
    """Local moving: nodes change group one at a time, each for its best gain."""

    def __init__(self, graph: GroupGraph, labels: np.ndarray, resolution: float) -> None:
        groups = int(labels.max()) + 2  # the last one is empty: a node may leave for it
        self.labels = labels.copy()
        self.links = graph.links(labels, groups)
        self.node_strength = graph.strength
        self.group_strength = np.bincount(labels, graph.strength, groups)
        self.penalty = resolution * graph.strength / graph.strength.sum()
        self.own = graph.own - self.penalty * graph.strength
        self.noise = TOLERANCE * graph.strength

    def movable(self) -> np.ndarray:
        """Return which nodes would gain by moving, bool, shape (n,)."""
        gains = self.links.weights_of_all() - self.penalty[:, None] * self.group_strength
        nodes = np.arange(len(gains))
        gains[nodes, self.labels] -= self.own
        movable: np.ndarray = gains.max(axis=1) > gains[nodes, self.labels] + self.noise
        return movable

    def move_to_best_group(self, node: int) -> bool:
        """Move ``node`` to its best group, the smallest of equals; return whether it moved."""
        here = self.labels[node]
        gains = self.links.of(node) - self.penalty[node] * self.group_strength
        gains[here] -= self.own[node]
        best = gains.max()
        if best <= gains[here] + self.noise[node]:
            return False
        there = int((gains >= best - self.noise[node]).argmax())
        self.links.move(node, here, there)
        self.group_strength[here] -= self.node_strength[node]
        self.group_strength[there] += self.node_strength[node]
        self.labels[node] = there
        return True


class Louvain:
    """One run; ``random`` orders the visits and nothing else.

    >>> from ..core.choices import LinkWeight
    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> from .group_graph import profile_graph
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
        labels = self._move_and_aggregate(graph)
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

    def _move_and_aggregate(self, graph: GroupGraph) -> np.ndarray:
        """Return a partition found from the bottom: every node alone, moved once, merged.

        One visit each, not more: small groups merge better than settled ones. On the sample,
        a run finds the best known partition 10 times as often.
        """
        sweep = _LocalMoving(graph, np.arange(len(graph)), self.resolution)
        if not self._move_each(sweep, self.random.permutation(len(graph))):
            return sweep.labels
        return self._refine(graph, number_by_appearance(sweep.labels))

    def _refine(self, graph: GroupGraph, labels: np.ndarray) -> np.ndarray:
        """Merge the groups, climb on from there, then let this level's nodes move again."""
        return self._move_until_stable(
            graph, self._move_and_aggregate(graph.merged(labels))[labels]
        )

    def _move_until_stable(self, graph: GroupGraph, labels: np.ndarray) -> np.ndarray:
        """Return ``labels`` after moving nodes until none gains by it."""
        order = self.random.permutation(len(graph))
        while True:
            labels = number_by_appearance(labels)
            sweep = _LocalMoving(graph, labels, self.resolution)
            # Most nodes stay: one look at all of them finds the few worth a visit.
            if not self._move_each(sweep, order[sweep.movable()[order]]):
                return labels
            labels = sweep.labels

    def _move_each(self, sweep: _LocalMoving, nodes: np.ndarray) -> bool:
        """Offer a move to each of ``nodes`` in turn; return whether any took it."""
        moved = False
        for count, node in enumerate(nodes.tolist()):
            if count % 64 == 0:
                self.check()
            moved |= sweep.move_to_best_group(int(node))
        return moved
