"""Shortest paths from a block of profiles to all others, counted and shared out by matrix products.

    paths(w) = sum over v before w of size(v) paths(v)
    through(v) = sum over w after v of size(w) paths(v) / paths(w) (ends(w) + through(w))

A profile of one network lies between nobody, so it is never an inner point of a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np

from ..core.progress import Progress, scale_progress
from ..sparse.path_shares import refuse_uncountable_paths
from .distances import adjacency, distances, linked_networks
from .profiles import Profiles

PANEL = 512  # columns of the adjacency matrix turned into numbers at once
MOST_PROFILES = 30_000  # whose adjacency is held, 0.9 GB; beyond, a panel is made when it is needed

Columns = Union[slice, np.ndarray]


@dataclass(frozen=True)
class ProfileGraph:
    """Profiles in an order that begins with those of one network.

    Attributes:
        incidence (bool, shape (p, k)): Their networks.
        sizes (float64, shape (p,)): Their cities.
        linked (float32, shape (k, k)): Which networks share a profile.
        adjacent (bool, shape (p, p)): Which profiles share a network; None where that is too much.
        first_inner: Where the profiles of several networks begin.
    """

    incidence: np.ndarray
    sizes: np.ndarray
    linked: np.ndarray
    adjacent: np.ndarray | None
    first_inner: int

    @classmethod
    def ordered(cls, profiles: Profiles, order: np.ndarray, progress: Progress) -> ProfileGraph:
        """Take profiles in this order."""
        incidence, sizes = profiles.incidence[order], profiles.sizes[order].astype(np.float64)
        adjacent = adjacency(incidence, progress) if len(order) <= MOST_PROFILES else None
        first_inner = int((profiles.networks.counts == 1).sum())
        return cls(incidence, sizes, linked_networks(incidence), adjacent, first_inner)

    def panel(self, rows: np.ndarray, columns: Columns) -> np.ndarray:
        """Return a part of the adjacency, bool."""
        if self.adjacent is not None:
            return np.asarray(self.adjacent[rows][:, columns])
        one, other = (self.incidence[part].astype(np.float32) for part in (rows, columns))
        return np.asarray(one @ other.T > 0)


@dataclass(frozen=True)
class PathSearch:
    """The shortest paths from some profiles, each taken as one city.

    Attributes:
        distance (int32, shape (s, p)): Steps from each source; 0 where there is no path.
        levels: For each distance above 1 the columns just before it on a path, and its own.
    """

    graph: ProfileGraph
    distance: np.ndarray
    levels: list[tuple[Columns, Columns]]

    @classmethod
    def from_sources(cls, graph: ProfileGraph, sources: Columns, first_end: int = 0) -> PathSearch:
        """Find the distances from these profiles; ``first_end`` is where ends of paths begin."""
        distance = distances(graph.incidence[sources], graph.incidence, graph.linked)
        depth = int(distance[:, first_end:].max(initial=0))
        return cls(
            graph, distance, _columns_by_level(distance, depth, first_end, graph.first_inner)
        )

    def share_out(
        self, ends: np.ndarray, progress: Progress, *, by_nearness: bool = False
    ) -> np.ndarray:
        """Return how many ends each source reaches through a city of each profile, shape (s, p).

        ``by_nearness``: what is counted of an end on a path is the part of the path that lies
        before the inner point, so that both directions together count it once.
        """
        paths = self._count_paths(scale_progress(progress, 0.0, 0.5))
        step = scale_progress(progress, 0.5, 1.0)
        through = np.zeros(self.distance.shape)
        for i in range(len(self.levels) - 1, -1, -1):
            before, here = self.levels[i]
            own = ends[here] / (i + 2) if by_nearness else ends[here]
            weighted = self.graph.sizes[here] * (own + through[:, here])
            share = np.zeros_like(weighted)
            np.divide(weighted, paths[:, here], out=share, where=self.distance[:, here] == i + 2)
            part = scale_progress(step, 1 - (i + 1) / len(self.levels), 1 - i / len(self.levels))
            back = _multiply_by_adjacency(share, self.graph, here, before, part)
            back *= paths[:, before]
            through[:, before] += np.where(self.distance[:, before] == i + 1, back, 0)
        return through * self.distance if by_nearness else through

    def _count_paths(self, progress: Progress) -> np.ndarray:
        """Return the number of shortest paths from each source to each profile, shape (s, p)."""
        graph, distance, levels = self.graph, self.distance, self.levels
        paths: np.ndarray = (distance == 1).astype(np.float64)
        # Two steps: at most as many paths as cities, which float32 counts exactly and faster.
        exact = np.float32 if graph.sizes.sum() < 2**24 else np.float64
        for i, (before, here) in enumerate(levels):
            level = i + 2
            at = distance[:, before] == level - 1
            weighted = np.where(at, paths[:, before] * graph.sizes[before], 0)
            step = scale_progress(progress, i / len(levels), (i + 1) / len(levels))
            dtype = exact if level == 2 else np.float64
            left = weighted.astype(dtype, copy=False)
            counted = _multiply_by_adjacency(left, graph, before, here, step)
            paths[:, here] = np.where(distance[:, here] == level, counted, paths[:, here])
        refuse_uncountable_paths(paths)
        return paths


def _columns_by_level(
    distance: np.ndarray, depth: int, start: int, first_inner: int
) -> list[tuple[Columns, Columns]]:
    """Return for each level above 1 the columns just before it on a path, and its own.

    Those before are inner points, so they have two networks or more; those of the last
    level are only ends, so they come after the sources.
    """
    nearest = np.where(distance > 0, distance, depth + 1).min(axis=0)
    farthest = distance.max(axis=0)
    levels = []
    for level in range(2, depth + 1):
        first = start if level == depth else min(start, first_inner)
        before = _select_columns((nearest < level) & (farthest >= level - 1), first_inner)
        levels.append((before, _select_columns((nearest <= level) & (farthest >= level), first)))
    return levels


def _select_columns(chosen: np.ndarray, first: int) -> Columns:
    """Return the chosen columns from ``first`` on.

    As a slice, which needs no copy, if they fill most of their span. A column too many
    does no harm: what reads them looks at the distance of each pair.
    """
    at = first + np.flatnonzero(chosen[first:])
    if not len(at):
        return slice(0, 0)
    span = int(at[-1]) + 1 - int(at[0])
    if 4 * span <= 5 * len(at):
        return slice(int(at[0]), int(at[-1]) + 1)
    return np.asarray(at)


def _multiply_by_adjacency(
    left: np.ndarray, graph: ProfileGraph, inner: Columns, outer: Columns, progress: Progress
) -> np.ndarray:
    """Return ``left @ adjacency[inner, outer]``, a panel of columns at a time.

    The adjacency matrix becomes numbers panel by panel, which bounds memory and lets a
    cancel through.
    """
    at = np.arange(len(graph.sizes))[outer]
    result = np.empty((len(left), len(at)), dtype=left.dtype)
    for start in range(0, len(at), PANEL):
        progress(start / len(at))
        panel = graph.panel(at[start : start + PANEL], inner)  # symmetric: rows are columns
        result[:, start : start + PANEL] = left @ panel.astype(left.dtype).T
    return result
