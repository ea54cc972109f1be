"""Modularity: how much more of the links falls inside groups than strengths alone explain."""

from __future__ import annotations

import math

import numpy as np

from .group_graph import GroupGraph


def modularity_contributions(
    graph: GroupGraph, labels: np.ndarray, resolution: float
) -> np.ndarray:
    """Return what each group adds to modularity: in_c / 2W − γ (K_c / 2W)², float64, shape (k,).

    in_c is twice the weight inside group c, K_c the sum of its strengths, 2W the sum of all
    strengths, γ the resolution (Newman 2006, doi:10.1073/pnas.0601602103; γ: Reichardt &
    Bornholdt 2006, doi:10.1103/PhysRevE.74.016110).

    Args:
        graph: With at least one edge.
        labels (int, shape (n,)): Group of each node, 0..k-1, none unused.
        resolution: γ.

    >>> from ..core.choices import LinkWeight
    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> from .profile_graph import profile_graph
    >>> pairs = [("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")]
    >>> graph = profile_graph(find_profiles(Memberships.from_pairs(pairs)), LinkWeight.COUNT)
    >>> modularity_contributions(graph, np.array([0, 1]), 1.0).tolist()
    [0.25, 0.25]
    """
    total = graph.strength.sum()
    inner, strength = graph.sums_of_groups(labels)
    shares: np.ndarray = inner / total - resolution * (strength / total) ** 2
    return shares


def modularity(graph: GroupGraph, labels: np.ndarray, resolution: float) -> float:
    """Return the modularity of ``labels``, the sum of ``modularity_contributions``, at most 1."""
    # fsum rounds once, whatever the order of the groups.
    return math.fsum(modularity_contributions(graph, labels, resolution))
