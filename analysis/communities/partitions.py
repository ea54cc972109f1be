"""Comparing and numbering partitions, on profiles counted with their sizes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from ..sparse.compressed_rows import SPREAD, CompressedRows
from ..sparse.traversal import label_parts


def number_by_appearance(labels: np.ndarray) -> np.ndarray:
    """Return the same groups numbered 0..k-1 in order of first appearance.

    >>> number_by_appearance(np.array([7, 3, 7, 0])).tolist()
    [0, 1, 0, 2]
    """
    if labels.max(initial=0) > SPREAD * len(labels):
        labels = np.unique(labels, return_inverse=True)[1].ravel()
    first = np.full(labels.max(initial=-1) + 1, len(labels))
    first[labels[::-1]] = np.arange(len(labels))[::-1]  # the last one written stays
    order = np.argsort(first, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    compacted: np.ndarray = rank[labels]
    return compacted


def intersect_partitions(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the partition whose groups are together in both ``a`` and ``b`` (from 0 up).

    >>> intersect_partitions(np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])).tolist()
    [0, 1, 2, 2]
    """
    return number_by_appearance(a * (b.max() + 1) + b)


def split_into_connected(networks: CompressedRows, labels: np.ndarray) -> np.ndarray:
    """Return the partition whose groups hold together, each by networks shared inside it.

    A group in several pieces only loses modularity by it (Traag, Waltman & van Eck 2019,
    doi:10.1038/s41598-019-41695-z).

    Args:
        networks: The networks of each profile.
        labels (int, shape (p,)): Group of each profile, from 0 up.

    >>> networks = CompressedRows(np.array([0, 1, 2, 3]), np.array([0, 1, 0]), 2)
    >>> split_into_connected(networks, np.array([0, 0, 0])).tolist()
    [0, 1, 0]
    """
    row, n = networks.row, len(networks)
    network_in_group, at = np.unique(
        labels[row] * networks.width + networks.at, return_inverse=True
    )
    at, size = at.ravel() + n, n + len(network_in_group)
    joined = CompressedRows.from_pairs(
        np.concatenate([row, at]), np.concatenate([at, row]), (size, size)
    )
    return number_by_appearance(label_parts(joined)[:n])


def number_by_size(labels: np.ndarray) -> np.ndarray:
    """Return the groups numbered 1..k by size, largest first, then by first member.

    >>> number_by_size(np.array([0, 1, 1, 2])).tolist()
    [2, 1, 1, 3]
    """
    first_seen = number_by_appearance(labels)
    sizes = np.bincount(first_seen)
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.argsort(-sizes, kind="stable")] = np.arange(1, len(sizes) + 1)
    result: np.ndarray = number[first_seen]
    return result


def adjusted_rand(a: np.ndarray, b: np.ndarray, sizes: np.ndarray) -> float:
    """Return the adjusted Rand index of two partitions (Hubert & Arabie 1985).

    The share of pairs of cities treated alike, corrected so that chance gives 0 on average
    and identity 1 (doi:10.1007/BF01908075).

    Args:
        a, b (int, shape (p,)): Group of each profile, from 0 up.
        sizes (int, shape (p,)): Cities of each profile.

    >>> round(adjusted_rand(np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([2, 2, 2])), 6)
    -0.071429
    """
    both = _count_pairs(intersect_partitions(a, b), sizes)
    in_a, in_b = _count_pairs(a, sizes), _count_pairs(b, sizes)
    cities = float(sizes.sum())
    chance = in_a * in_b / max(cities * (cities - 1) / 2, 1.0)
    most = (in_a + in_b) / 2
    # Both all in one group, or both all alone: the same partition.
    return 1.0 if most == chance else (both - chance) / (most - chance)


def _count_pairs(labels: np.ndarray, sizes: np.ndarray) -> float:
    counts = np.bincount(labels, sizes)
    return float((counts * (counts - 1)).sum() / 2)


def mean_agreement(
    partitions: Sequence[np.ndarray], sizes: np.ndarray, check: Callable[[float], None]
) -> float:
    """Return the mean adjusted Rand index over the pairs of partitions; NaN for a single one.

    ``check`` is called with the share of the work done.
    """
    runs = len(partitions)
    if runs < 2:
        return float("nan")
    times = Counter(partition.tobytes() for partition in partitions)
    distinct = [(np.frombuffer(one, partitions[0].dtype), n) for one, n in times.items()]
    total = sum(n * (n - 1) / 2 for _, n in distinct)  # equal ones agree fully
    for i, (one, n) in enumerate(distinct):
        check(i / len(distinct))
        for other, m in distinct[:i]:
            total += n * m * adjusted_rand(one, other, sizes)
    return float(total / (runs * (runs - 1) / 2))


def kept_share(kept: np.ndarray, other: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """Return the share of its companions in ``kept`` that each city still has in ``other``.

    (|kept(v) ∩ other(v)| - 1) / (|kept(v)| - 1), and 1 for a city alone in ``kept``. Only losses
    count: a map shows who is with whom, and this says how far to believe it. That ``other`` puts
    more cities together shows in ``mean_agreement``. Returns float64, shape (p,): between 0 and 1,
    for the cities of each profile.

    >>> kept_share(np.array([0, 0, 1]), np.array([0, 1, 1]), np.array([2, 2, 1])).round(3).tolist()
    [0.333, 0.333, 1.0]
    """
    cells = intersect_partitions(kept, other)
    still = np.bincount(cells, sizes)[cells] - 1
    companions = np.bincount(kept, sizes)[kept] - 1
    alone = companions == 0
    share: np.ndarray = np.where(alone, 1.0, still / np.where(alone, 1.0, companions))
    return share


def pair_by_overlap(earlier: Mapping[str, int], now: Mapping[str, int]) -> dict[int, int]:
    """Return the earlier group that each group of now continues, by the members they share.

    The pair with most members in common comes first, then among the groups left over the next;
    of pairs that tie, the lowest numbers. A group without a member in common has no pair.

    Args:
        earlier: The group of each member, by its id.
        now: The same in the other partition.

    >>> pair_by_overlap({"a": 1, "b": 1, "c": 2}, {"a": 5, "b": 5, "c": 5, "d": 6})
    {5: 1}
    """
    shared = Counter((now[one], earlier[one]) for one in now.keys() & earlier.keys())
    pairs: dict[int, int] = {}
    for (new, old), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if new not in pairs and old not in pairs.values():
            pairs[new] = old
    return pairs
