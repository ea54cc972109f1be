"""Two partitions of the same cities: how alike they are, and which cities moved between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..communities.partitions import adjusted_rand, intersect_partitions
from ..core.errors import AnalysisError


class PartitionComparison(NamedTuple):
    """How alike two partitions are.

    Attributes:
        adjusted_rand: 1 if they are the same, 0 on average by chance (Hubert & Arabie 1985,
            doi:10.1007/BF01908075).
        mutual_information: 2 I / (H1 + H2), 0 to 1 (Danon et al. 2005,
            doi:10.1088/1742-5468/2005/09/P09008); 1 if both put everything together.
        variation: Variation of information, H1 + H2 - 2 I in nats, 0 if they are the same (Meilă
            2007, doi:10.1016/j.jmva.2006.11.013).
        expected: The group of the second that stands for each city's group of the first; empty
            where none does.
        moved (bool, shape (n_cities,)): Whether the city is in another group than that one.
    """

    adjusted_rand: float
    mutual_information: float
    variation: float
    expected: tuple[str, ...]
    moved: np.ndarray


def compare_partitions(first: Sequence[str], second: Sequence[str]) -> PartitionComparison:
    """Compare the groups of the same cities.

    Groups are paired one to one, those with most cities in common first, of equal ones the
    first by name; a city that does not go along has moved. Raises AnalysisError if there is no
    city.

    >>> found = compare_partitions(["1", "1", "1", "2", "2"], ["b", "b", "a", "a", "a"])
    >>> [round(value, 3) for value in found[:3]], found.expected, found.moved.tolist()
    ([0.167, 0.433, 0.764], ('b', 'b', 'b', 'a', 'a'), [False, False, True, False, False])
    """
    if not len(first):
        raise AnalysisError("The two partitions have no city in common: check the fields of ids.")
    names, a = np.unique(np.array(first, dtype=object), return_inverse=True)
    other_names, b = np.unique(np.array(second, dtype=object), return_inverse=True)
    common = np.zeros((len(names), len(other_names)), dtype=np.int64)
    np.add.at(common, (a, b), 1)
    entropies = [_entropy(np.bincount(labels)) for labels in (a, b, intersect_partitions(a, b))]
    shared = entropies[0] + entropies[1] - entropies[2]
    both = entropies[0] + entropies[1]
    pairs = _pair_groups(common)
    expected = tuple(str(other_names[pairs[g]]) if g in pairs else "" for g in a.tolist())
    return PartitionComparison(
        adjusted_rand(a, b, np.ones(len(a), dtype=np.int64)),
        min(2 * shared / both, 1.0) if both > 0 else 1.0,
        max(both - 2 * shared, 0.0),
        expected,
        np.array([known != one for known, one in zip(expected, second)]),
    )


def _entropy(sizes: np.ndarray) -> float:
    shares = sizes[sizes > 0] / sizes.sum()
    return float(-(shares * np.log(shares)).sum())


def _pair_groups(common: np.ndarray) -> dict[int, int]:
    """Return the group of the second by that of the first, given their cities in common."""
    rows, columns = np.nonzero(common)
    order = np.argsort(-common[rows, columns], kind="stable")
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for row, column in zip(rows[order].tolist(), columns[order].tolist()):
        if row not in pairs and column not in taken:
            pairs[row] = column
            taken.add(column)
    return pairs
