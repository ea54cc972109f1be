"""Eigenvector centrality on the co-membership graph, computed on profiles."""

from __future__ import annotations

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from ..sparse.compressed_rows import CompressedRows
from .components import components
from .distances import BLOCK, adjacency
from .profiles import Profiles

KRYLOV_DIMENSION = 60  # of Lanczos before it starts again from its best vector
TOLERANCE = 1e-14  # of the eigenvalue: what rounding leaves of a residual
MAX_RESTARTS = 50


def eigenvector(profiles: Profiles, progress: Progress = ignore_progress) -> np.ndarray:
    """Return the eigenvector centrality of each city in the unweighted graph.

    A city scores by the scores of its partners (Bonacich 1987, doi:10.1086/228631): the leading
    eigenvector of the adjacency matrix, scaled to a maximum of 1. It is defined on the largest
    component, or on each of equal ones, and 0 elsewhere and where no city has a partner. Returns
    float64, shape (n_cities,).

    >>> from .memberships import Memberships
    >>> from .profiles import find_profiles
    >>> chain = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y")]
    >>> eigenvector(find_profiles(Memberships.from_pairs(chain))).round(6).tolist()
    [0.707107, 1.0, 0.707107]
    """
    part = components(profiles).city
    sizes = np.bincount(part)
    largest = np.flatnonzero(sizes == sizes.max())
    on_profiles = np.zeros(len(profiles))
    if sizes.max() == 1:
        return np.zeros(len(part))
    for i, number in enumerate(largest):
        inside = np.zeros(len(profiles), dtype=bool)
        inside[profiles.of_city[part == number]] = True
        if inside.sum() == 1:  # twins only
            on_profiles[inside] = 1.0
            continue
        step = scale_progress(progress, i / len(largest), (i + 1) / len(largest))
        on_profiles[inside] = _AdjacencyOperator(profiles, inside, step).scores()
    return np.asarray(on_profiles[profiles.of_city])


class _AdjacencyOperator:
    """The connected graph of some profiles, as an operator.

    With sizes m, the matrix sqrt(m) A sqrt(m) on profiles is symmetric and has the
    leading eigenvector of the cities' own (plus the identity), times sqrt(m).
    """

    def __init__(self, profiles: Profiles, inside: np.ndarray, progress: Progress) -> None:
        self.progress = progress
        self.products = 0
        self.root = np.sqrt(profiles.sizes[inside].astype(np.float64))
        self.rows: CompressedRows | None = None
        if profiles.sparse:
            self.rows = profiles.neighbours.part_of(inside)
        else:
            step = scale_progress(progress, 0.0, 0.1)
            self.adjacent = adjacency(profiles.incidence[inside], step)

    def neighbours(self, x: np.ndarray) -> np.ndarray:
        """Return ``A @ x``, turning the matrix into numbers a block of rows at a time."""
        self.products += 1
        if self.rows is not None:
            self.progress(1 - 0.9 / (1 + self.products / 20))
            return np.asarray(x + self.rows.sum_by_row(x))
        result = np.empty(len(x))
        for start in range(0, len(x), BLOCK):
            # Rising towards 1 without knowing how many products it takes.
            self.progress(1 - 0.9 / (1 + (self.products + start / len(x)) / 20))
            rows = slice(start, start + BLOCK)
            result[rows] = self.adjacent[rows].astype(np.float64) @ x
        return result

    def scores(self) -> np.ndarray:
        """Return the leading eigenvector of the cities, one value a profile, maximum 1."""
        vector = self.root * self.neighbours(self.root**2)
        for _ in range(MAX_RESTARTS):
            vector, converged = self._lanczos(vector)
            if converged:
                break
        scores = np.abs(vector) / self.root
        for _ in range(3):
            # A product of positive numbers: small scores become as precise as large ones.
            scores = self.neighbours(self.root**2 * scores)
            scores /= scores.max()
        return np.asarray(scores)

    def _lanczos(self, start: np.ndarray) -> tuple[np.ndarray, bool]:
        """Return the best vector of a Krylov space from ``start``, and whether it is exact.

        Lanczos 1950 (doi:10.6028/jres.045.026), each vector made orthogonal to all before.
        """
        basis = [start / np.linalg.norm(start)]
        diagonal: list[float] = []
        beside: list[float] = []
        while True:
            product = self.root * self.neighbours(self.root * basis[-1])
            diagonal.append(float(basis[-1] @ product))
            known = np.array(basis)
            for _ in range(2):  # twice is enough (Parlett 1980)
                product -= known.T @ (known @ product)
            left = float(np.linalg.norm(product))
            values, vectors = np.linalg.eigh(
                np.diag(diagonal) + np.diag(beside, 1) + np.diag(beside, -1)
            )
            converged = abs(left * vectors[-1, -1]) <= TOLERANCE * values[-1]
            if converged or len(basis) == min(KRYLOV_DIMENSION, len(start)):
                return np.asarray(known.T @ vectors[:, -1]), bool(converged)
            beside.append(left)
            basis.append(product / left)
