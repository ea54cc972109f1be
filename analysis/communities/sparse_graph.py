"""The co-membership graph as Louvain sees it where most pairs of nodes share nothing.

Nodes keep the list of their neighbours, so that neither a visit nor memory depends on the
number of groups.
"""

from __future__ import annotations

from collections import deque
from functools import cached_property

import numpy as np

from ..sparse.compressed_rows import CompressedRows, sum_by_key
from .group_graph import GroupGraph
from .local_moving import TOLERANCE, VISITS_BETWEEN_CHECKS, CancelCheck, LocalMoving


class SparseGraph(GroupGraph):
    """Nodes as compressed rows of neighbours, themselves left out, and the weight of each."""

    def __init__(
        self,
        rows: CompressedRows,
        weights: np.ndarray,
        inner: np.ndarray,
        strength: np.ndarray | None = None,
    ) -> None:
        self.rows = rows
        self.weights = weights
        self.inner = inner
        self.strength = (
            inner + np.bincount(rows.row, weights, len(rows)) if strength is None else strength
        )

    @cached_property
    def neighbours(self) -> list[list[tuple[int, float]]]:
        """Return the neighbours of each node and the weights between them, as visits read them."""
        pairs = list(zip(self.rows.at.tolist(), self.weights.tolist()))
        start = self.rows.start.tolist()
        return [pairs[first:last] for first, last in zip(start, start[1:])]

    def merged(self, labels: np.ndarray) -> SparseGraph:
        groups = int(labels.max()) + 1
        one, other = labels[self.rows.row], labels[self.rows.at]
        inside = one == other
        inner = np.bincount(labels, self.inner, groups)
        inner += np.bincount(one[inside], self.weights[inside], groups)
        between = ~inside
        place, weights = sum_by_key(one[between] * groups + other[between], self.weights[between])
        rows = CompressedRows.from_places(place, (groups, groups))
        return SparseGraph(rows, weights, inner)

    def sums_of_groups(self, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        one = labels[self.rows.row]
        inside = one == labels[self.rows.at]
        inner = np.bincount(labels, self.inner)
        inner += np.bincount(one[inside], self.weights[inside], len(inner))
        return inner, np.bincount(labels, self.strength)

    def inside(self, labels: np.ndarray, random: np.random.RandomState) -> SparseGraph:
        """Return the graph without the links between groups, strengths and their sum as they were.

        The links kept weigh one to three times as much, drawn one by one, so that not every search
        takes a group apart alike.
        """
        row = self.rows.row
        kept = labels[row] == labels[self.rows.at]
        counts = np.bincount(row[kept], minlength=len(self))
        start = np.concatenate([[0], np.cumsum(counts)])
        rows = CompressedRows(start, self.rows.at[kept], self.rows.width)
        weights = self.weights[kept] * (1 + 2 * random.random_sample(len(rows.at)))
        return SparseGraph(rows, weights, self.inner, self.strength)

    def start_moving(self, labels: np.ndarray, resolution: float) -> SparseMoving:
        return SparseMoving(self, labels, resolution)


class SparseMoving(LocalMoving):
    """Looks at the groups of the neighbours of each node only, and at an empty one."""

    def __init__(self, graph: SparseGraph, labels: np.ndarray, resolution: float) -> None:
        self.graph = graph
        self.labels = labels
        self.penalty = resolution * graph.strength / graph.strength.sum()
        self.noise = TOLERANCE * graph.strength
        groups = int(labels.max()) + 2
        self.members = np.bincount(labels, minlength=groups).tolist()
        self.strengths = np.bincount(labels, graph.strength, groups).tolist()
        self.empty = [groups - 1]

    def movable(self) -> np.ndarray:
        rows, labels = self.graph.rows, self.labels
        groups = len(self.members)
        strength = np.array(self.strengths)
        key, link = sum_by_key(rows.row * groups + labels[rows.at], self.graph.weights)
        node, group = key // groups, key % groups
        here = group == labels[node]
        linked = np.zeros(len(labels))
        linked[node[here]] = link[here]
        goal = linked - self.penalty * (strength[labels] - self.graph.strength) + self.noise
        node, group, link = node[~here], group[~here], link[~here]
        movable = goal < 0  # better alone
        movable[node[link - self.penalty[node] * strength[group] > goal[node]]] = True
        return np.asarray(movable)

    def visit(self, nodes: np.ndarray, check: CancelCheck, again: bool = False) -> bool:
        labels, strengths, neighbours = self.labels.tolist(), self.strengths, self.graph.neighbours
        strength, penalties = self.graph.strength.tolist(), self.penalty.tolist()
        noise = self.noise.tolist()
        queue = deque(nodes.tolist())
        waiting = bytearray(len(labels))
        for node in queue:
            waiting[node] = 1
        moved = False
        visits = 0
        while queue:
            if visits % VISITS_BETWEEN_CHECKS == 0:
                check()
            visits += 1
            node = queue.popleft()
            waiting[node] = 0
            here = there = labels[node]
            links = {here: 0.0}
            for other, weight in neighbours[node]:
                group = labels[other]
                if group in links:
                    links[group] += weight
                else:
                    links[group] = weight
            penalty = penalties[node]
            best = links[here] - penalty * (strengths[here] - strength[node]) + noise[node]
            for group, link in links.items():
                gain = link - penalty * strengths[group]
                if gain > best:
                    best, there = gain, group
            if best < 0 and self.members[here] > 1:
                there = self.empty[-1]
            if there == here:
                continue
            moved = True
            labels[node] = there
            self._count_move(strength[node], here, there)
            for other, _ in neighbours[node] if again else ():
                if labels[other] != there and not waiting[other]:
                    waiting[other] = 1
                    queue.append(other)
        self.labels = np.array(labels)
        return moved

    def _count_move(self, strength: float, here: int, there: int) -> None:
        self.strengths[here] -= strength
        self.strengths[there] += strength
        self.members[here] -= 1
        self.members[there] += 1
        if there == self.empty[-1]:
            self.empty.pop()
        if not self.members[here]:
            self.strengths[here] = 0.0  # no rounding is left behind
            self.empty.append(here)
        if not self.empty:
            self.empty.append(len(self.members))
            self.members.append(0)
            self.strengths.append(0.0)
