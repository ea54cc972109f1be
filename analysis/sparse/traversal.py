"""Breadth-first searches from many vertices at once, along compressed rows.

All sources advance together, level by level, as one list of (source, vertex) pairs: each pair
is met once and each edge looked at once from either end, whatever the distances. What every
level needs is a few passes of numpy over its edges.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress
from .compressed_rows import CompressedRows

PAIRS = 600_000  # of a source and a vertex, held at once: what the processor keeps near
MOST_PAIRS = 20_000_000  # where paths are long and each level holds little
EDGES_A_LEVEL = 4_000  # below, a level costs more for being called than for its work


@dataclass(frozen=True)
class PartedGraph:
    """A graph whose parts, between which there is no path, follow each other.

    Attributes:
        rows: The neighbours of each vertex.
        first, size (int64, shape (n,)): Where the part of each vertex begins, and how many it has.
    """

    rows: CompressedRows
    first: np.ndarray
    size: np.ndarray

    @classmethod
    def from_edges(cls, one: np.ndarray, other: np.ndarray, part: np.ndarray) -> PartedGraph:
        """Build from edges, each in both directions, and the part of each vertex, which rises."""
        n = len(part)
        sizes = np.bincount(part)
        rows = CompressedRows.from_pairs(one, other, (n, n))
        return cls(rows, (np.cumsum(sizes) - sizes)[part], sizes[part])

    @classmethod
    def whole(cls, rows: CompressedRows) -> PartedGraph:
        """Take a graph as one part, connected or not."""
        return cls(rows, np.zeros(len(rows), dtype=np.int64), np.full(len(rows), len(rows)))

    @cached_property
    def edges_of_part(self) -> np.ndarray:
        """Return the edges, in both directions, of the part of each vertex, int64, shape (n,)."""
        ends = self.first + self.size
        return np.asarray(self.rows.start[ends] - self.rows.start[self.first])

    @cached_property
    def depth(self) -> int:
        """Return how far the farthest vertex from the first of the largest part is, in steps."""
        largest = self.first[[self.edges_of_part.argmax()]]
        return sum(1 for _ in search_levels(self, largest))

    def ordered(self, order: np.ndarray, part: np.ndarray) -> PartedGraph:
        """Return the graph with the vertices in this order, and the part of each."""
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order))
        return PartedGraph.from_edges(place[self.rows.row], place[self.rows.at], part)

    def batches(self, sources: np.ndarray, progress: Progress) -> Iterator[np.ndarray]:
        """Yield sources to search from together, in their order."""
        if not len(sources):
            return
        work = np.concatenate([[0], np.cumsum(self.edges_of_part[sources])])
        largest = self.edges_of_part.argmax()
        edges = max(int(self.edges_of_part[largest]), 1)
        wanted = EDGES_A_LEVEL * self.depth * int(self.size[largest]) // edges
        ends = np.cumsum(self.size[sources])
        done = 0
        while done < len(sources):
            progress(work[done] / max(work[-1], 1))
            held = ends[done] - self.size[sources[done]]
            most = min(max(wanted, PAIRS), MOST_PAIRS)
            last = max(int(np.searchsorted(ends, held + most, side="right")), done + 1)
            yield sources[done:last]
            done = last


class Level(NamedTuple):
    """What a search meets one step further.

    Attributes:
        source, vertex (int64, shape (n_pairs,)): The pairs met: position among the sources, vertex.
        before, here (int64, shape (n_edges,)): For each edge that leads on, its pair in the level
            before and in this one.
    """

    source: np.ndarray
    vertex: np.ndarray
    before: np.ndarray
    here: np.ndarray


def search_levels(graph: PartedGraph, sources: np.ndarray) -> Iterator[Level]:
    """Yield the vertices at 1, 2, ... steps from each source, until none is left.

    >>> chain = PartedGraph.from_edges(
    ...     np.array([0, 1, 1, 2]), np.array([1, 0, 2, 1]), np.array([0, 0, 0]))
    >>> [level.vertex.tolist() for level in search_levels(chain, np.array([0, 1]))]
    [[1, 0, 2], [2]]
    """
    start, at, counts = graph.rows.start, graph.rows.at, graph.rows.counts
    held = graph.size[sources]
    base = np.cumsum(held) - held - graph.first[sources]  # of each source's pairs, less its part's
    place = np.full(int(held.sum()), -1, dtype=np.int32)  # in its level; -1 where not met
    source, vertex = np.arange(len(sources)), sources
    place[base + vertex] = 0
    while True:
        number = counts[vertex]
        ends = np.cumsum(number)
        before = np.repeat(np.arange(len(vertex)), number)
        edge = (start[vertex] - ends + number)[before]
        edge += np.arange(len(edge))
        reached = at[edge]
        met = base[source][before]
        met += reached
        new = np.flatnonzero(place[met] < 0)
        if not len(new):
            return
        before, met = before[new], met[new]
        # Several edges lead to one pair: the last one written stands for it.
        order = np.arange(len(met), dtype=np.int32)
        place[met] = order
        stands = place[met]
        first = np.flatnonzero(stands == order)
        rank = np.empty(len(met), dtype=np.int64)
        rank[first] = np.arange(len(first))
        source, vertex = source[before[first]], reached[new[first]]
        yield Level(source, vertex, before, rank[stands])


def label_parts(graph: CompressedRows) -> np.ndarray:
    """Return the connected part of each vertex, 0, 1, ... by first vertex, int64.

    Every vertex takes the smallest label among its neighbours', then that label's own, and so on
    (Shiloach & Vishkin 1982, doi:10.1016/0196-6774(82)90008-6): a few passes, however long the
    chains. Each edge is in ``graph`` in both directions.

    >>> label_parts(CompressedRows(np.array([0, 1, 2, 2]), np.array([1, 0]), 3)).tolist()
    [0, 0, 1]
    """
    label = np.arange(len(graph))
    linked = np.flatnonzero(graph.counts)
    while len(linked):
        low = np.minimum.reduceat(label[graph.at], graph.start[linked])
        high = label[linked]
        apart = low < high
        if not apart.any():
            break
        np.minimum.at(label, high[apart], low[apart])
        while not np.array_equal(label, label[label]):
            label = label[label]
    return np.asarray(np.unique(label, return_inverse=True)[1].ravel())
