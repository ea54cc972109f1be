"""The partition on which many runs agree.

Lancichinetti & Fortunato 2012, doi:10.1038/srep00336.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial, reduce

import numpy as np

from ..communities.dense_graph import MatrixGraph
from ..communities.louvain import Louvain
from ..communities.partitions import intersect_partitions, number_by_appearance
from ..core.progress import Progress, ignore_progress

# Cities together in fewer than half of the runs count as apart.
LEAST_SHARE = 0.5
MOST_ROUNDS = 20  # two or three are usual


def find_consensus(
    partitions: Sequence[np.ndarray],
    sizes: np.ndarray,
    seed: int = 1,
    progress: Progress = ignore_progress,
) -> np.ndarray:
    """Return the partition on which the runs agree.

    D_ij is the share of the partitions in which i and j are together, 0 where that is below one
    half (the largest of a row stays). Louvain runs on D as often as there were partitions, and the
    same again on what it gives, until all its runs give one partition.

    Members that all partitions keep together have the same row in D, and are one node of the
    graph: nothing is lost, and D stays small.

    Args:
        partitions (int, each of shape (p,)): Groups of the profiles, at least one.
        sizes (int, shape (p,)): Cities of each profile.

    >>> runs = [np.array(one) for one in ([0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1])]
    >>> find_consensus(runs, np.array([1, 1, 1, 1])).tolist()
    [0, 0, 1, 1]
    """
    if not len(sizes):
        return np.zeros(0, dtype=np.int64)
    runs = list(partitions)
    for turn in range(MOST_ROUNDS):
        cores = reduce(intersect_partitions, runs)
        if all(run.max(initial=0) == cores.max(initial=0) for run in runs):
            return number_by_appearance(cores)
        graph = MatrixGraph(_shared_runs(runs, cores, sizes))
        check = partial(progress, turn / MOST_ROUNDS)
        if not graph.strength.any():
            return number_by_appearance(cores)
        states = (np.random.RandomState([seed, turn, run]) for run in range(len(runs)))
        runs = [Louvain(1.0, state, check).run(graph)[cores] for state in states]
    times = Counter(tuple(number_by_appearance(run).tolist()) for run in runs)
    return np.array(times.most_common(1)[0][0], dtype=np.int64)


def _shared_runs(
    partitions: Sequence[np.ndarray], cores: np.ndarray, sizes: np.ndarray
) -> np.ndarray:
    """Return D between the cores, summed over their cities, float64, shape (k, k)."""
    members = np.bincount(cores, sizes)
    _, first = np.unique(cores, return_index=True)
    together = np.zeros((len(first), len(first)))
    for labels in (partition[first] for partition in partitions):
        together += labels[:, None] == labels[None, :]
    together /= len(partitions)
    np.fill_diagonal(together, 0.0)
    kept = (together >= LEAST_SHARE) | (together == together.max(axis=1, keepdims=True))
    shared: np.ndarray = (
        np.where(kept | kept.T, together, 0.0) * members[:, None] * members[None, :]
    )
    np.fill_diagonal(shared, members * (members - 1))
    return shared
