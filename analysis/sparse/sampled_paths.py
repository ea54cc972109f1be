"""Betweenness estimated from searches along the links, from sources drawn at random."""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress
from .blocks import Blocks
from .path_shares import path_shares
from .sampled_sums import Estimate, SampledSums, draw_sources


def sampled_betweenness_by_traversal(
    blocks: Blocks, sizes: np.ndarray, inner: np.ndarray, share: float, progress: Progress
) -> tuple[Estimate, int]:
    """Return the betweenness of a city of each profile, and the number of sources.

    What single cities hold together is counted exactly, and so are small blocks.

    Args:
        sizes (int64, shape (p,)): Cities of each profile.
        inner (bool, shape (p,)): Profiles that may lie between others.
        share: Of the sources of each block to draw.
    """
    mass = blocks.mass.astype(np.int64)
    times = mass.copy()
    for first in np.unique(blocks.graph.first).tolist():
        block = slice(first, first + int(blocks.graph.size[first]))
        times[block] = draw_sources(mass[block], share)
    sources = np.flatnonzero(times)
    twins = sizes[blocks.vertex].astype(np.float64)
    sums = SampledSums(len(mass))
    with np.errstate(over="ignore", invalid="ignore"):  # checked where paths are counted
        for found in path_shares(
            blocks.graph, sources, twins, blocks.mass, progress, by_nearness=True
        ):
            sums.add(found.vertex, found.through, times[found.source])
    progress(1.0)
    drawn, cities = (
        np.bincount(blocks.graph.first, one, len(mass))[blocks.graph.first] for one in (times, mass)
    )
    in_blocks = sums.estimate(drawn, cities, inner[blocks.vertex])
    whole = (np.bincount(blocks.vertex, one, len(sizes)) + blocks.between for one in in_blocks)
    return Estimate(*whole), len(sources)
