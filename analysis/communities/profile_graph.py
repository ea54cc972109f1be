"""The graph on which communities are searched, by the cheaper of two ways."""

from __future__ import annotations

import numpy as np

from ..core.choices import LinkWeight
from ..graph.profiles import Profiles
from ..graph.projection import factorise_weights, weight_blocks, weight_pairs
from ..sparse.compressed_rows import CompressedRows
from .dense_graph import FactorGraph, MatrixGraph
from .group_graph import GroupGraph
from .sparse_graph import SparseGraph

MOST_NEIGHBOURS = 500  # of a profile, on average: with more, its vector is shorter than their list


def profile_graph(profiles: Profiles, weight: LinkWeight) -> GroupGraph:
    """Return the graph of the profiles of ``profiles``, one node each.

    Its modularity under any partition of the profiles is that of the projection on cities.

    >>> from ..graph.memberships import Memberships
    >>> from ..graph.profiles import find_profiles
    >>> pairs = [("a", "x"), ("b", "x"), ("c", "x"), ("c", "y"), ("d", "y")]
    >>> graph = profile_graph(find_profiles(Memberships.from_pairs(pairs)), LinkWeight.COUNT)
    >>> graph.strength.tolist(), graph.inner.tolist()
    ([1.0, 4.0, 3.0], [0.0, 2.0, 0.0])
    """
    if profiles.sparse and profiles.networks.met_twice() < MOST_NEIGHBOURS * len(profiles):
        return _sparse_graph(profiles, weight)
    factors = factorise_weights(profiles, weight)
    if factors is None:
        return _matrix_graph(profiles, weight)
    networks, sizes = profiles.networks, profiles.sizes.astype(np.float64)
    excess = sizes * np.bincount(networks.row, factors**2, len(networks))
    return FactorGraph(networks, sizes[networks.row] * factors, excess)


def _sparse_graph(profiles: Profiles, weight: LinkWeight) -> SparseGraph:
    sizes = profiles.sizes.astype(np.float64)
    one, other, weights = (
        np.concatenate(column) for column in zip(*weight_pairs(profiles, weight))
    )
    itself = one == other
    inner = sizes * (sizes - 1) * weights[itself]
    one, other, weights = one[~itself], other[~itself], weights[~itself]
    rows = CompressedRows.from_pairs(one, other, (len(profiles), len(profiles)))
    return SparseGraph(rows, weights * sizes[one] * sizes[other], inner)


def _matrix_graph(profiles: Profiles, weight: LinkWeight) -> MatrixGraph:
    sizes = profiles.sizes.astype(np.float64)
    weights = np.empty((len(profiles), len(profiles)))
    for part, block in weight_blocks(profiles, weight):
        weights[part] = block
    twins = sizes * (sizes - 1) * weights.diagonal()
    weights *= sizes
    weights *= sizes[:, None]
    np.fill_diagonal(weights, twins)
    return MatrixGraph(weights)
