"""The parts of the two-mode graph between which there is no path."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..sparse.compressed_rows import CompressedRows
from ..sparse.traversal import label_parts
from .profiles import Profiles

BLOCK = 512  # vertices whose neighbours are asked for at once: of 4 000 points 16 MB


class Components(NamedTuple):
    """Component of each city and of each network, int64, from 1."""

    city: np.ndarray
    network: np.ndarray


def components(profiles: Profiles) -> Components:
    """Number the connected parts by their cities: the most first, then the first id.

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z")]
    >>> found = components(find_profiles(Memberships.from_pairs(pairs)))
    >>> found.city.tolist(), found.network.tolist()
    ([2, 1, 1, 1], [2, 1, 1])
    """
    rows = profiles.networks
    ends, width = np.concatenate([rows.row, rows.at + len(rows)]), len(rows) + rows.width
    other = np.concatenate([rows.at + len(rows), rows.row])
    network = label_parts(CompressedRows.from_pairs(ends, other, (width, width)))[len(rows) :]
    network = np.unique(network, return_inverse=True)[1].ravel()
    city = network[rows.at[rows.start[:-1]]][profiles.of_city]
    _, first, part, sizes = np.unique(
        city, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.lexsort((first, -sizes))] = np.arange(1, len(sizes) + 1)
    # Every network has a city, so the parts of the cities are those of the networks.
    return Components(number[part.ravel()], number[network])


def label_components(number: int, neighbours: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Return the component of each vertex of an undirected graph, 0, 1, ... by first vertex.

    Args:
        number: Of vertices.
        neighbours: From at most ``BLOCK`` vertices (positions) to which ones are linked to any of
            them, bool, shape (number,): no matrix of all pairs is needed.

    >>> steps = np.array([0.0, 1.0, 5.0, 1.5])
    >>> near = lambda some: (np.abs(steps[some, None] - steps) < 1.2).any(axis=0)
    >>> label_components(4, near).tolist()
    [0, 0, 1, 0]
    """
    label = np.full(number, -1)
    for vertex in range(number):
        if label[vertex] >= 0:
            continue
        component = label.max() + 1
        frontier = np.array([vertex])
        while len(frontier):
            label[frontier] = component
            reached = np.zeros(number, dtype=bool)
            for start in range(0, len(frontier), BLOCK):
                reached |= neighbours(frontier[start : start + BLOCK])
            frontier = np.flatnonzero(reached & (label < 0))
    return label
