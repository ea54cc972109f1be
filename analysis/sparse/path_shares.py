"""How much of the shortest paths from some sources passes through each vertex.

Brandes' accumulation (2001, doi:10.1080/0022250X.2001.9990249) over ``search_levels``: paths are
counted level by level on the way out, and shared among their inner points on the way back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress, scale_progress
from .blocks import Blocks, split_into_blocks
from .compressed_rows import CompressedRows
from .traversal import PartedGraph, search_levels

SECONDS_PER_EDGE = 3e-8  # looked at from one source, on a processor of 2020


class Shares(NamedTuple):
    """For pairs of a source and a vertex, the ends reached through the vertex."""

    source: np.ndarray
    vertex: np.ndarray
    through: np.ndarray


def refuse_uncountable_paths(paths: np.ndarray) -> None:
    """Raise an AnalysisError if a number of paths is beyond what a float holds (1e308)."""
    if not paths.max(initial=0.0) < np.inf:  # nor is a NaN
        raise AnalysisError(
            "Two cities are joined by more shortest paths than can be counted (1e308): "
            "choose fewer networks, for instance those of one region."
        )


def betweenness_by_traversal(
    rows: CompressedRows, sizes: np.ndarray, progress: Progress = ignore_progress
) -> np.ndarray:
    """Return the betweenness of a city of each profile, searched inside the blocks of the graph.

    Args:
        rows: The neighbours of each profile.
        sizes (int64, shape (p,)): Cities of each.

    >>> chain = CompressedRows(np.array([0, 1, 3, 4]), np.array([1, 0, 2, 1]), 3)
    >>> betweenness_by_traversal(chain, np.array([2, 1, 3])).tolist()
    [0.0, 6.0, 0.0]
    """
    blocks = split_into_blocks(rows, sizes, scale_progress(progress, 0.0, 0.05))
    return betweenness_in_blocks(blocks, sizes, scale_progress(progress, 0.05, 1.0))


def betweenness_in_blocks(blocks: Blocks, sizes: np.ndarray, progress: Progress) -> np.ndarray:
    """Return the betweenness of a city of each profile, whose graph was split into blocks."""
    sources, twins = np.arange(len(blocks.vertex)), sizes[blocks.vertex].astype(np.float64)
    total = np.zeros(len(sources))
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        for found in path_shares(blocks.graph, sources, twins, blocks.mass, progress):
            weighted = blocks.mass[found.source] * found.through
            total += np.bincount(found.vertex, weighted, len(total))
    progress(1.0)
    return np.asarray(np.bincount(blocks.vertex, total / 2, len(sizes)) + blocks.between)


def path_shares(
    graph: PartedGraph,
    sources: np.ndarray,
    twins: np.ndarray,
    ends: np.ndarray,
    progress: Progress,
    *,
    by_nearness: bool = False,
) -> Iterator[Shares]:
    """Yield what of the paths from each source passes through each vertex.

    Args:
        twins (float64, shape (n,)): How many alike each vertex stands for as an inner point.
        ends (float64, shape (n,)): How many ends of paths each stands for.
        by_nearness: Whether what counts of an end is the part of the path before the vertex, so
            that both directions of a path together count it once.
    """
    for batch in graph.batches(sources, progress):
        yield from _shares_of_batch(graph, batch, twins, ends, by_nearness)


def _shares_of_batch(
    graph: PartedGraph,
    batch: np.ndarray,
    twins: np.ndarray,
    ends: np.ndarray,
    by_nearness: bool,
) -> Iterator[Shares]:
    paths, levels = [np.ones(len(batch))], []
    # The source itself counts once, whoever its twins are.
    weight = paths[0]
    for level in search_levels(graph, batch):
        counted = np.asarray(
            np.bincount(level.here, weight[level.before], len(level.vertex)), np.float64
        )
        refuse_uncountable_paths(counted)
        levels.append(level)
        paths.append(counted)
        weight = counted * twins[level.vertex]
    through: np.ndarray | float = 0.0  # nothing lies behind the last level
    for i in range(len(levels) - 1, 0, -1):
        here, before = levels[i], levels[i - 1]
        own = ends[here.vertex] / (i + 1) if by_nearness else ends[here.vertex]
        share = (own + twins[here.vertex] * through) / paths[i + 1]
        back = np.bincount(here.before, share[here.here], len(before.vertex))
        through = back * paths[i]
        yield Shares(batch[before.source], before.vertex, through * i if by_nearness else through)
