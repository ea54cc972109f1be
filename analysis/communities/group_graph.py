"""The co-membership graph as Louvain sees it: nodes are profiles, or groups of them once merged."""

from __future__ import annotations

from abc import ABC, abstractmethod

import numpy as np

from .local_moving import LocalMoving
from .partitions import number_by_appearance


class GroupGraph(ABC):
    """Nodes with, for each, float64 of shape (n,):

    ``strength``, the sum of the strengths of its cities; ``inner``, the weights between its
    own cities, each edge twice.
    """

    strength: np.ndarray
    inner: np.ndarray

    def __len__(self) -> int:
        return len(self.strength)

    def start(self, random: np.random.RandomState) -> np.ndarray:
        """Return the groups 0..k-1 from which nodes begin to move: each alone, unless told."""
        return np.arange(len(self))

    @abstractmethod
    def merged(self, labels: np.ndarray) -> GroupGraph:
        """Return the graph whose nodes are the groups 0..k-1 of ``labels``."""

    @abstractmethod
    def sums_of_groups(self, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return ``inner`` and ``strength`` of the groups 0..k-1 of ``labels``, both (k,)."""

    @abstractmethod
    def start_moving(self, labels: np.ndarray, resolution: float) -> LocalMoving:
        """Return the partition ``labels``, its nodes free to move at this resolution."""

    def resume(self, moving: LocalMoving, resolution: float) -> LocalMoving:
        """Return the partition that ``moving`` has reached, its nodes free to move again."""
        return self.start_moving(number_by_appearance(moving.labels), resolution)
