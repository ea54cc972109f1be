"""Local moving: nodes change group one at a time, each for its best gain of modularity."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

import numpy as np

# Gains below this share of a node's strength are rounding, not gains: they neither move a node
# nor choose between two groups, so that no machine's arithmetic decides.
TOLERANCE = 1e-10
VISITS_BETWEEN_CHECKS = 64
CELLS = 100_000  # of nodes and groups, looked at at once: what the processor keeps near

CancelCheck = Callable[[], None]


class LocalMoving(ABC):
    """A partition of the nodes of a graph while they move; ``labels`` is int64, shape (n,)."""

    labels: np.ndarray

    @abstractmethod
    def movable(self) -> np.ndarray:
        """Return which nodes would gain by moving, bool, shape (n,)."""

    @abstractmethod
    def visit(self, nodes: np.ndarray, check: CancelCheck, again: bool = False) -> bool:
        """Offer a move to each of ``nodes`` in turn; return whether any took it.

        With ``again``, neighbours of a node that moved may be visited again.
        """


class GroupLinks(ABC):
    """The links of each node to each group, kept up to date while nodes move."""

    @abstractmethod
    def of(self, node: int) -> np.ndarray:
        """Return the weights between ``node`` and each group, its own part included, (g,)."""

    @abstractmethod
    def of_nodes(self, nodes: np.ndarray) -> np.ndarray:
        """Return ``of`` for each of these nodes, shape (n_nodes, g)."""

    @abstractmethod
    def move(self, node: int, source: int, target: int) -> None:
        """Take ``node`` out of group ``source`` and put it into ``target``."""


class DenseMoving(LocalMoving):
    """Looks at every group for each node, where most nodes are linked to most groups."""

    def __init__(
        self,
        links: GroupLinks,
        strength: np.ndarray,
        own: np.ndarray,
        labels: np.ndarray,
        resolution: float,
    ) -> None:
        self.labels = labels.copy()
        self.links = links
        self.node_strength = strength
        # The last group is empty: a node may leave for it.
        self.group_strength = np.bincount(labels, strength, int(labels.max()) + 2)
        self.penalty = resolution * strength / strength.sum()
        self.own = own - self.penalty * strength
        self.noise = TOLERANCE * strength

    def movable(self) -> np.ndarray:
        return self._margins(np.arange(len(self.labels))) < 0

    def _gains(self, nodes: np.ndarray) -> np.ndarray:
        """Return what each of ``nodes`` gains in each group, float64, shape (n_nodes, g)."""
        gains = self.links.of_nodes(nodes)
        gains -= self.penalty[nodes, None] * self.group_strength
        gains[np.arange(len(nodes)), self.labels[nodes]] -= self.own[nodes]
        return gains

    def _margins(self, nodes: np.ndarray) -> np.ndarray:
        """Return how much more than in any other group ``nodes`` gain in theirs; negative: less."""
        margins = np.empty(len(nodes))
        step = max(CELLS // len(self.group_strength), 1)
        for first in range(0, len(nodes), step):
            block = slice(first, first + step)
            gains, here = self._gains(nodes[block]), self.labels[nodes[block]]
            place = np.arange(len(gains))
            own = gains[place, here] + self.noise[nodes[block]]
            gains[place, here] = -np.inf
            margins[block] = own - gains.max(axis=1)
        return margins

    def visit(self, nodes: np.ndarray, check: CancelCheck, again: bool = False) -> bool:
        moved = False
        for count, node in enumerate(nodes.tolist()):
            if count % VISITS_BETWEEN_CHECKS == 0:
                check()
            moved |= self.move_to_best_group(node)
        return moved

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
