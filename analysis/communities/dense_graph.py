"""The co-membership graph as Louvain sees it where networks are large: edges are never listed.

With a weight that factors into w_uv = a_u · a_v (``projection.factorise_weights``), a node is the
vector x = Σ a_u over its cities: two nodes are linked by x · y, and merging adds vectors. Other
weights keep a matrix.
"""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property

import numpy as np

from ..sparse.compressed_rows import CompressedRows, sum_by_key
from .group_graph import GroupGraph
from .local_moving import TOLERANCE, CancelCheck, DenseMoving, GroupLinks, LocalMoving

MOST_ALONE = 20_000  # nodes that begin alone, each looking at all the others
# Of very many nodes: how many move at once, which changes little for each, and how many may be left
# that would still move.
MOVED_AT_ONCE, LEFT_MOVABLE = 0.02, 0.001


def sum_by_group(rows: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the sum of the rows of each label; labels are 0..k-1, none unused.

    Rows are added in their own order: no matrix product, whose rounding depends on the machine.

    >>> sum_by_group(np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, 0, 1])).tolist()
    [[3, 4], [6, 8]]
    """
    order = np.argsort(labels, kind="stable")
    starts = np.searchsorted(labels[order], np.arange(labels.max() + 1))
    return np.add.reduceat(rows[order], starts, axis=0)


class DenseGraph(GroupGraph):
    """Nodes most of which are linked to most others.

    ``own`` is what ``GroupLinks.of`` counts between a node and itself, float64, shape (n,).
    """

    own: np.ndarray

    @abstractmethod
    def reweighted(self, random: np.random.RandomState) -> DenseGraph:
        """Return the graph with what links nodes weighing one to three times as much, drawn."""

    @abstractmethod
    def links(self, labels: np.ndarray, groups: int) -> GroupLinks:
        """Return the links to ``groups`` groups, of which the last may have no node yet."""

    def sums_of_groups(self, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        groups = self.merged(labels)
        return groups.inner, groups.strength

    def start_moving(self, labels: np.ndarray, resolution: float) -> DenseMoving:
        links = self.links(labels, int(labels.max()) + 2)
        return DenseMoving(links, self.strength, self.own, labels, resolution)


class FactorGraph(DenseGraph):
    """Nodes as vectors: ``values`` at the networks of ``rows``, 0 at the others.

    ``excess`` is what x · x counts too much, each city with itself: Σ a_u · a_u, shape (n,).
    """

    def __init__(self, rows: CompressedRows, values: np.ndarray, excess: np.ndarray) -> None:
        self.rows = rows
        self.values = values
        self.excess = excess
        row, whole = rows.row, np.bincount(rows.at, values, rows.width)
        self.own = np.bincount(row, values**2, len(rows))
        self.inner = self.own - excess
        self.strength = np.bincount(row, values * whole[rows.at], len(rows)) - excess

    @cached_property
    def vectors(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Return the networks of each node and its values there, as visits read them."""
        start, at, values = self.rows.start.tolist(), self.rows.at, self.values
        return [(at[a:b], values[a:b]) for a, b in zip(start, start[1:])]

    def start(self, random: np.random.RandomState) -> np.ndarray:
        """Return each node alone or, of very many, with those of one of its networks.

        The first of them in an order drawn at random, so that runs differ.
        """
        if len(self) <= MOST_ALONE:
            return super().start(random)
        rank = random.permutation(self.rows.width)
        first = np.minimum.reduceat(rank[self.rows.at], self.rows.start[:-1])
        return np.asarray(np.unique(first, return_inverse=True)[1].ravel())

    def merged(self, labels: np.ndarray) -> FactorGraph:
        width, groups = self.rows.width, int(labels.max()) + 1
        place, values = sum_by_key(labels[self.rows.row] * width + self.rows.at, self.values)
        rows = CompressedRows.from_places(place, (groups, width))
        return FactorGraph(rows, values, np.bincount(labels, self.excess))

    def reweighted(self, random: np.random.RandomState) -> FactorGraph:
        drawn = 1 + 2 * random.random_sample(self.rows.width)
        return FactorGraph(self.rows, self.values * np.sqrt(drawn)[self.rows.at], self.excess)

    def links(self, labels: np.ndarray, groups: int) -> FactorGroupLinks:
        return FactorGroupLinks(self, labels, groups)

    def start_moving(self, labels: np.ndarray, resolution: float) -> DenseMoving:
        if len(self) <= MOST_ALONE:
            return super().start_moving(labels, resolution)
        return BatchMoving(self, labels, resolution)

    def resume(self, moving: LocalMoving, resolution: float) -> LocalMoving:
        if isinstance(moving, BatchMoving):
            moving.keep_empty_group()
            return moving
        return super().resume(moving, resolution)


class FactorGroupLinks(GroupLinks):
    """``sums`` are the vectors of the groups, one column each, shape (n_networks, g)."""

    def __init__(self, graph: FactorGraph, labels: np.ndarray, groups: int) -> None:
        self.graph = graph
        place = graph.rows.at * groups + labels[graph.rows.row]
        width = graph.rows.width
        self.sums = np.bincount(place, graph.values, width * groups).reshape(width, groups)

    def of(self, node: int) -> np.ndarray:
        at, values = self.graph.vectors[node]
        links: np.ndarray = np.dot(values, self.sums.take(at, axis=0))
        return links

    def of_nodes(self, nodes: np.ndarray) -> np.ndarray:
        start, at, values = self.graph.rows.start, self.graph.rows.at, self.graph.values
        counts = start[nodes + 1] - start[nodes]
        order = np.argsort(-counts, kind="stable")
        entry, links = start[nodes[order]], np.zeros((len(nodes), self.sums.shape[1]))
        # The first network of each node, then the second of those that have one, and so on.
        for left in np.searchsorted(-counts[order], -np.arange(counts.max(initial=0))):
            entry = entry[:left]
            sums = self.sums.take(at[entry], axis=0)
            sums *= values[entry, None]
            links[:left] += sums
            entry += 1
        by_node = np.empty_like(links)
        by_node[order] = links
        return by_node

    def move(self, node: int, source: int, target: int) -> None:
        at, values = self.graph.vectors[node]
        self.sums[at, source] -= values
        self.sums[at, target] += values

    def move_nodes(self, nodes: np.ndarray, sources: np.ndarray, targets: np.ndarray) -> None:
        rows, groups = self.graph.rows, self.sums.shape[1]
        entries, counts = rows.entries(nodes), rows.counts[nodes]
        at, values = rows.at[entries] * groups, self.graph.values[entries]
        for group, sign in ((sources, -1.0), (targets, 1.0)):
            place = at + np.repeat(group, counts)
            moved = np.bincount(place, sign * values, self.sums.size)
            self.sums += moved.reshape(self.sums.shape)

    def add_group(self) -> None:
        self.sums = np.pad(self.sums, ((0, 0), (0, 1)))


class BatchMoving(DenseMoving):
    """Moves many nodes at once, and looks again only at those whose group may not be best now.

    ``margin`` is how much more than in any other group each node gains in its own, at least; to be
    found where it is not above 0 (as Hamerly 2010, doi:10.1137/1.9781611972801.12, has it for
    centres of clusters).
    """

    links: FactorGroupLinks

    def __init__(self, graph: FactorGraph, labels: np.ndarray, resolution: float) -> None:
        links = graph.links(labels, int(labels.max()) + 2)
        super().__init__(links, graph.strength, graph.own, labels, resolution)
        self.graph = graph
        self.resolution = resolution
        self.margin = np.zeros(len(labels))
        networks = np.bincount(graph.rows.at, graph.values, graph.rows.width)
        self.network_penalty = resolution * networks / graph.strength.sum()
        self.excess_penalty = resolution * graph.excess / graph.strength.sum()

    def movable(self) -> np.ndarray:
        nodes = np.flatnonzero(self.margin <= 0)
        self.margin[nodes] = self._margins(nodes)
        movable = self.margin < 0
        return np.asarray(movable & (movable.mean() > LEFT_MOVABLE))

    def visit(self, nodes: np.ndarray, check: CancelCheck, again: bool = False) -> bool:
        labels, quality = self.labels.copy(), self._quality()
        appeal, strength = self._appeal(), self.group_strength.copy()
        step = max(int(len(self.labels) * MOVED_AT_ONCE), 1)
        for first in range(0, len(nodes), step):
            check()
            self._move(nodes[first : first + step])
        if self._quality() <= quality + TOLERANCE:  # what some gain, others that moved lose
            self.labels = labels
            return False
        self.margin[nodes] = 0.0
        rows, changed = self.graph.rows, np.ptp(self._appeal() - appeal, axis=1)
        self.margin -= np.bincount(rows.row, self.graph.values * changed[rows.at], len(rows))
        self.margin -= self.excess_penalty * np.ptp(self.group_strength - strength)
        return True

    def _quality(self) -> float:
        """Return the modularity, but for a constant."""
        total = self.node_strength.sum()
        penalty = self.resolution * (self.group_strength**2).sum() / total
        return float(((self.links.sums**2).sum() - penalty) / total)

    def _appeal(self) -> np.ndarray:
        """Return what a vector of 1 at a network gains in each group, shape (n_networks, g)."""
        return np.asarray(self.links.sums - self.network_penalty[:, None] * self.group_strength)

    def _move(self, nodes: np.ndarray) -> None:
        """Move each of ``nodes`` to where it gains most as the groups are before."""
        here, there = self.labels[nodes], self._gains(nodes).argmax(axis=1)
        self.links.move_nodes(nodes, here, there)
        for group, sign in ((here, -1.0), (there, 1.0)):
            strength = sign * self.node_strength[nodes]
            self.group_strength += np.bincount(group, strength, len(self.group_strength))
        self.labels[nodes] = there

    def keep_empty_group(self) -> None:
        """Have a last group without a node, for which nodes may leave."""
        if (self.labels == len(self.group_strength) - 1).any():
            self.group_strength = np.append(self.group_strength, 0.0)
            self.links.add_group()
            self.margin[:] = 0.0


class MatrixGraph(DenseGraph):
    """Nodes as a symmetric matrix of weights, shape (n, n), with ``inner`` on its diagonal."""

    def __init__(self, weights: np.ndarray) -> None:
        self.weights = weights
        self.own = self.inner = weights.diagonal()
        self.strength = weights.sum(axis=1)

    def merged(self, labels: np.ndarray) -> MatrixGraph:
        links = self.links(labels, labels.max() + 1)
        return MatrixGraph(sum_by_group(links.of_nodes(np.arange(len(self))), labels))

    def reweighted(self, random: np.random.RandomState) -> MatrixGraph:
        drawn = 1 + random.random_sample(self.weights.shape)
        return MatrixGraph(self.weights * (drawn + drawn.T - 1))

    def links(self, labels: np.ndarray, groups: int) -> MatrixGroupLinks:
        return MatrixGroupLinks(self, labels, groups)


class MatrixGroupLinks(GroupLinks):
    def __init__(self, graph: MatrixGraph, labels: np.ndarray, groups: int) -> None:
        self.graph = graph
        self.labels = labels.copy()
        self.groups = groups

    def of(self, node: int) -> np.ndarray:
        return np.bincount(self.labels, self.graph.weights[node], self.groups)

    def of_nodes(self, nodes: np.ndarray) -> np.ndarray:
        # Group by group: the matrix may be large, so that no copy of it is made.
        weights = self.graph.weights
        columns = [weights[np.ix_(self.labels == k, nodes)].sum(axis=0) for k in range(self.groups)]
        return np.array(columns).T

    def move(self, node: int, source: int, target: int) -> None:
        self.labels[node] = target
