"""The parts of the two-mode graph between which there is no path."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .distances import linked_networks
from .profiles import Profiles


class Components(NamedTuple):
    """Component of each city and of each network, int64, from 1."""

    city: np.ndarray
    network: np.ndarray


def components(p: Profiles) -> Components:
    """Number the connected parts by their cities: the most first, then the first id.

    >>> from .memberships import Memberships
    >>> from .profiles import profiles
    >>> pairs = [("a", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z")]
    >>> found = components(profiles(Memberships.from_pairs(pairs)))
    >>> found.city.tolist(), found.network.tolist()
    ([2, 1, 1, 1], [2, 1, 1])
    """
    network = _label_components(linked_networks(p.incidence) > 0)
    city = network[p.incidence.argmax(axis=1)][p.of_city]
    _, first, part, sizes = np.unique(
        city, return_index=True, return_inverse=True, return_counts=True
    )
    number = np.empty(len(sizes), dtype=np.int64)
    number[np.lexsort((first, -sizes))] = np.arange(1, len(sizes) + 1)
    # Every network has a city, so the parts of the cities are those of the networks.
    return Components(number[part.ravel()], number[network])


def _label_components(linked: np.ndarray) -> np.ndarray:
    """Return a label 0, 1, ... per vertex of an undirected graph, given as bool (k, k)."""
    label = np.full(len(linked), -1)
    for vertex in range(len(linked)):
        if label[vertex] >= 0:
            continue
        label[vertex] = label.max() + 1
        edge = linked[vertex] & (label < 0)
        while edge.any():
            label[edge] = label[vertex]
            edge = linked[edge].any(axis=0) & (label < 0)
    return label
