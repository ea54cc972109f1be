"""A graph taken apart at the vertices that alone hold it together.

Every path between two sides of such a vertex passes through it, so that paths need only be
searched inside each block; who hangs outside is a number on the vertex he hangs on (Sarıyüce,
Kaya, Saule & Çatalyürek 2017, doi:10.1145/3022668). A chain or a tree has nothing left to search.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress
from .compressed_rows import CompressedRows
from .traversal import PartedGraph

PROGRESS_INTERVAL = 5000  # vertices between two signs of progress


class Blocks(NamedTuple):
    """The blocks of a graph, as parts; a vertex that joins several stands in each.

    Attributes:
        graph: Of the blocks; those of two vertices, inside which nobody lies between, are left out.
        vertex (int64, shape (n,)): Which one of the whole graph each of ``graph`` is.
        mass (float64, shape (n,)): Cities that each stands for as an end of paths: its own and all
            that hang on it outside the block.
        between (float64): For each vertex of the whole graph, the pairs of cities that it alone
            joins.
    """

    graph: PartedGraph
    vertex: np.ndarray
    mass: np.ndarray
    between: np.ndarray


def split_into_blocks(
    rows: CompressedRows, sizes: np.ndarray, progress: Progress = ignore_progress
) -> Blocks:
    """Take a graph of profiles apart; only a profile of one city can hold it together.

    Args:
        rows: The neighbours of each profile.
        sizes (int64, shape (p,)): Cities of each.
    """
    forest = _search_depth_first(rows, sizes, progress)
    below = sizes.astype(np.float64)
    for vertex in reversed(forest.order):
        if forest.parent[vertex] >= 0:
            below[forest.parent[vertex]] += below[vertex]
    parent, heads = np.array(forest.parent), np.array(forest.heads, dtype=np.int64)
    order = np.array(forest.order)
    met, root, block = (np.empty(len(sizes), dtype=np.int64) for _ in range(3))
    met[order] = np.arange(len(order))
    is_head = np.zeros(len(sizes), dtype=bool)
    is_head[heads] = True
    for vertex in forest.order:
        above = forest.parent[vertex]
        root[vertex] = vertex if above < 0 else root[above]
        block[vertex] = vertex if above < 0 or is_head[vertex] else block[above]
    whole = below[root]
    # What hangs below a vertex that joins blocks, and the squares of these branches.
    hanging = np.bincount(parent[heads], below[heads], len(sizes))
    squares = np.bincount(parent[heads], below[heads] ** 2, len(sizes))
    rest = whole - sizes - hanging
    joins = np.bincount(parent[heads], minlength=len(sizes)) > 0
    between = np.where(joins, ((hanging + rest) ** 2 - squares - rest**2) / 2, 0.0)
    one, other = rows.row, rows.at
    of_edge = block[np.where(met[one] > met[other], one, other)]
    vertex = np.concatenate([np.arange(len(sizes)), parent[heads]])
    part = np.concatenate([block, heads])
    mass = np.concatenate([sizes + hanging, whole[heads] - below[heads]])
    return Blocks(*_number_parts(one, other, of_edge, vertex, part, mass), between)


def _number_parts(
    one: np.ndarray,
    other: np.ndarray,
    of_edge: np.ndarray,
    vertex: np.ndarray,
    part: np.ndarray,
    mass: np.ndarray,
) -> tuple[PartedGraph, np.ndarray, np.ndarray]:
    """Return blocks of three vertices or more as a graph, with their vertices and masses."""
    kept = np.bincount(part)[part] > 2
    vertex, part, mass = vertex[kept], part[kept], mass[kept]
    order = np.lexsort((vertex, part))
    vertex, mass = vertex[order], mass[order]
    blocks, number = np.unique(part[order], return_inverse=True)
    inside = np.isin(of_edge, blocks)
    width = int(max(one.max(initial=0), vertex.max(initial=0))) + 1
    keys = part[order] * width + vertex
    low, high = (
        np.searchsorted(keys, of_edge[inside] * width + end[inside]) for end in (one, other)
    )
    return PartedGraph.from_edges(low, high, number.ravel()), vertex, mass


class _DepthFirstTrees(NamedTuple):
    """Vertices as they were met, the one each was met from (-1: none), and the heads of blocks:

    those below which nothing leads back beyond the vertex they were met from.
    """

    order: list[int]
    parent: list[int]
    heads: list[int]


def _search_depth_first(
    rows: CompressedRows, sizes: np.ndarray, progress: Progress
) -> _DepthFirstTrees:
    """Lowpoints of a depth-first search without recursion (Tarjan 1972, doi:10.1137/0201010)."""
    start, at = rows.start.tolist(), rows.at.tolist()
    alone = (sizes == 1).tolist()
    n = len(alone)
    following, met, low, parent = start[:-1], [-1] * n, [0] * n, [-1] * n
    trees = _DepthFirstTrees([], parent, [])
    for root in range(n):
        stack = [root] if met[root] < 0 else []
        while stack:
            vertex = stack[-1]
            if met[vertex] < 0:
                met[vertex] = low[vertex] = len(trees.order)
                trees.order.append(vertex)
                if len(trees.order) % PROGRESS_INTERVAL == 0:
                    progress(len(trees.order) / n)
            if following[vertex] < start[vertex + 1]:
                other = at[following[vertex]]
                following[vertex] += 1
                if met[other] < 0:
                    parent[other] = vertex
                    stack.append(other)
                elif met[other] < low[vertex]:
                    low[vertex] = met[other]
                continue
            stack.pop()
            above = parent[vertex]
            if above >= 0:
                low[above] = min(low[above], low[vertex])
                if alone[above] and low[vertex] >= met[above]:
                    trees.heads.append(vertex)
    return trees
