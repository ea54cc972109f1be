"""The co-membership graph as Louvain sees it where networks are large: edges are never listed.

With a weight that factors into w_uv = a_u · a_v (``projection.factorise_weights``), a node is the
vector x = Σ a_u over its cities: two nodes are linked by x · y, and merging adds vectors. Other
weights keep a matrix.
"""

from __future__ import annotations

from abc import abstractmethod

import numpy as np

from .group_graph import GroupGraph
from .local_moving import DenseMoving, GroupLinks

MOST_ALONE = 20_000  # nodes that begin alone, each looking at all the others
ROWS = 10_000  # multiplied at once


def sum_by_group(rows: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return the sum of the rows of each label; labels are 0..k-1, none unused.

    Rows are added in their own order: no matrix product, whose rounding depends on the machine.

    >>> sum_by_group(np.array([[1, 2], [3, 4], [5, 6]]), np.array([1, 0, 1])).tolist()
    [[3, 4], [6, 8]]
    """
    order = np.argsort(labels, kind="stable")
    starts = np.searchsorted(labels[order], np.arange(labels.max() + 1))
    return np.add.reduceat(rows[order], starts, axis=0)


def sum_of_products(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the sum over each row of the products, some rows at a time: they may be large."""
    blocks = range(0, len(one), ROWS)
    sums = [(one[i : i + ROWS] * other[i : i + ROWS]).sum(axis=1) for i in blocks]
    return np.concatenate(sums) if sums else np.zeros(0)


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
    """Nodes as vectors, shape (n, n_networks).

    ``excess`` is what x · x counts too much, each city with itself: Σ a_u · a_u, shape (n,).
    """

    def __init__(self, vectors: np.ndarray, excess: np.ndarray) -> None:
        self.vectors = vectors
        self.excess = excess
        self.own = sum_of_products(vectors, vectors)
        self.inner = self.own - excess
        whole = np.broadcast_to(vectors.sum(axis=0), vectors.shape)
        self.strength = sum_of_products(vectors, whole) - excess
        # A city has a few networks out of many: its vector is mostly zeros.
        self.row, self.at = np.nonzero(vectors)
        self.values = vectors[self.row, self.at]
        ends = np.cumsum(np.bincount(self.row, minlength=len(vectors)))[:-1]
        self.sparse = list(zip(np.split(self.at, ends), np.split(self.values, ends)))

    def start(self, random: np.random.RandomState) -> np.ndarray:
        """Return each node alone or, of very many, with those of one of its networks.

        The first of them in an order drawn at random, so that runs differ.
        """
        if len(self) <= MOST_ALONE:
            return super().start(random)
        rank = random.permutation(self.vectors.shape[1])
        first = np.full(len(self), len(rank))
        np.minimum.at(first, self.row, rank[self.at])
        return np.asarray(np.unique(first, return_inverse=True)[1].ravel())

    def merged(self, labels: np.ndarray) -> FactorGraph:
        return FactorGraph(self.sum_by_group(labels), sum_by_group(self.excess, labels))

    def reweighted(self, random: np.random.RandomState) -> FactorGraph:
        drawn = 1 + 2 * random.random_sample(self.vectors.shape[1])
        return FactorGraph(self.vectors * np.sqrt(drawn), self.excess)

    def sum_by_group(self, labels: np.ndarray) -> np.ndarray:
        """Return the sum of the vectors of each label, added in their own order."""
        width = self.vectors.shape[1]
        groups = int(labels.max()) + 1
        place = labels[self.row] * width + self.at
        return np.bincount(place, self.values, groups * width).reshape(groups, width)

    def links(self, labels: np.ndarray, groups: int) -> FactorGroupLinks:
        return FactorGroupLinks(self, labels, groups)


class FactorGroupLinks(GroupLinks):
    def __init__(self, graph: FactorGraph, labels: np.ndarray, groups: int) -> None:
        self.graph = graph
        self.sums = np.zeros((graph.vectors.shape[1], groups))
        self.sums[:, : labels.max() + 1] = graph.sum_by_group(labels).T

    def of(self, node: int) -> np.ndarray:
        at, values = self.graph.sparse[node]
        links: np.ndarray = np.dot(values, self.sums.take(at, axis=0))
        return links

    def weights_of_all(self) -> np.ndarray:
        return self.graph.vectors @ self.sums

    def move(self, node: int, source: int, target: int) -> None:
        at, values = self.graph.sparse[node]
        self.sums[at, source] -= values
        self.sums[at, target] += values


class MatrixGraph(DenseGraph):
    """Nodes as a symmetric matrix of weights, shape (n, n), with ``inner`` on its diagonal."""

    def __init__(self, weights: np.ndarray) -> None:
        self.weights = weights
        self.own = self.inner = weights.diagonal()
        self.strength = weights.sum(axis=1)

    def merged(self, labels: np.ndarray) -> MatrixGraph:
        return MatrixGraph(
            sum_by_group(self.links(labels, labels.max() + 1).weights_of_all(), labels)
        )

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

    def weights_of_all(self) -> np.ndarray:
        # Group by group: the matrix may be large, so that no copy of it is made.
        rows = [self.graph.weights[self.labels == k].sum(axis=0) for k in range(self.groups)]
        return np.array(rows).T

    def move(self, node: int, source: int, target: int) -> None:
        self.labels[node] = target
