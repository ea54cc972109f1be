"""Simulated annealing of a partition: out of what no single move, nor one of a part, betters.

Where links are many and without much order, local searches stop early (Guimerà & Amaral 2005,
doi:10.1038/nature03288). A node goes to the group of a neighbour drawn at random, though
modularity falls by it, if no further than a random threshold that falls as the partition cools
(Dueck & Scheuer 1990, doi:10.1016/0021-9991(90)90201-B): no logarithm, whose last digit depends on
the machine.
"""

from __future__ import annotations

import numpy as np

from .local_moving import CancelCheck
from .partitions import number_by_appearance
from .sparse_graph import SparseGraph

SWEEPS = 100  # over all nodes
# The highest threshold, in mean weights of a link: from where groups dissolve, to where hardly a
# move for the worse is left.
HOTTEST, COOLEST = 2.0, 0.4


def anneal(
    graph: SparseGraph,
    labels: np.ndarray,
    resolution: float,
    random: np.random.RandomState,
    check: CancelCheck,
) -> np.ndarray:
    """Return a partition near a better one than ``labels`` perhaps, to be moved until stable.

    Args:
        labels (int, shape (n,)): Group of each node, from 0 up; no other group comes up.
    """
    n = len(graph)
    strength, group = graph.strength.tolist(), labels.tolist()
    penalties = (resolution * graph.strength / graph.strength.sum()).tolist()
    sums = np.bincount(labels, graph.strength).tolist()
    degrees = graph.rows.counts
    thresholds = np.linspace(HOTTEST, COOLEST, SWEEPS) * graph.weights.mean()
    for threshold in thresholds.tolist():
        check()
        order = random.permutation(n)
        drawn = (random.random_sample(n) * degrees).astype(np.int64)
        losses = (threshold * random.random_sample(n)).tolist()
        order = order[degrees[order] > 0]
        for node, at, loss in zip(order.tolist(), drawn[order].tolist(), losses):
            neighbours = graph.neighbours[node]
            here, there = group[node], group[neighbours[at][0]]
            if here == there:
                continue
            gain = 0.0
            for other, weight in neighbours:
                if group[other] == there:
                    gain += weight
                elif group[other] == here:
                    gain -= weight
            gain += penalties[node] * (sums[here] - strength[node] - sums[there])
            if gain > -loss:
                group[node] = there
                sums[here] -= strength[node]
                sums[there] += strength[node]
    return number_by_appearance(np.array(group))
