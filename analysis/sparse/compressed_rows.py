"""Matrices of which only the places that hold something are kept, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..core.progress import Progress, ignore_progress

PAIRS_AT_ONCE = 2_000_000  # while two matrices are multiplied: some 100 MB
SPREAD = 8  # keys there may be for each of those at hand, beyond which they are sorted


def sum_by_key(keys: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the distinct keys, rising, and the sum of the values of each, in their own order.

    >>> [found.tolist() for found in sum_by_key(np.array([7, 3, 7]), np.array([1.0, 2.0, 3.0]))]
    [[3, 7], [2.0, 4.0]]
    """
    if keys.max(initial=0) > SPREAD * len(keys):
        distinct, entry = np.unique(keys, return_inverse=True)
        return distinct, np.bincount(entry.ravel(), values, len(distinct))
    distinct = np.flatnonzero(np.bincount(keys))
    return distinct, np.bincount(keys, values)[distinct]


@dataclass(frozen=True)
class CompressedRows:
    """Row ``i`` holds something in the columns ``at[start[i] : start[i + 1]]``, which rise.

    >>> rows = CompressedRows.from_pairs(np.array([1, 0, 1]), np.array([2, 0, 0]), (2, 3))
    >>> rows.start.tolist(), rows.at.tolist(), rows.transposed().at.tolist()
    ([0, 1, 3], [0, 0, 2], [0, 1, 1])
    """

    start: np.ndarray
    at: np.ndarray
    width: int

    @classmethod
    def from_pairs(
        cls, row: np.ndarray, column: np.ndarray, shape: tuple[int, int]
    ) -> CompressedRows:
        """Build from the row and column of each entry, each pair once, in any order."""
        return cls.from_places(np.sort(row.astype(np.int64) * shape[1] + column), shape)

    @classmethod
    def from_places(cls, place: np.ndarray, shape: tuple[int, int]) -> CompressedRows:
        """Build from ``row * shape[1] + column`` of each entry, which rise."""
        row = place // shape[1]
        start = np.searchsorted(row, np.arange(shape[0] + 1))
        return cls(start, place - row * shape[1], shape[1])

    def __len__(self) -> int:
        return len(self.start) - 1

    @property
    def counts(self) -> np.ndarray:
        """Return the number of entries of each row, int64."""
        return np.asarray(np.diff(self.start))

    @property
    def row(self) -> np.ndarray:
        """Return the row of each entry, int64."""
        return np.repeat(np.arange(len(self)), self.counts)

    def transposed(self) -> CompressedRows:
        """Return the same entries by column."""
        return CompressedRows.from_pairs(self.at, self.row, (self.width, len(self)))

    def dense(self, values: np.ndarray | None = None) -> np.ndarray:
        """Return the matrix, bool; or, with the value of each entry, float64."""
        matrix = np.zeros((len(self), self.width), dtype=bool if values is None else np.float64)
        matrix[self.row, self.at] = True if values is None else values
        return matrix

    def taken(self, rows: np.ndarray) -> CompressedRows:
        """Return the rows at these positions."""
        counts = self.counts[rows]
        return CompressedRows(
            np.concatenate([[0], np.cumsum(counts)]), self.at[self.entries(rows)], self.width
        )

    def part_of(self, inside: np.ndarray) -> CompressedRows:
        """Return the chosen rows and columns of a square matrix, ``inside`` being bool."""
        place = np.cumsum(inside) - 1
        row, size = self.row, int(inside.sum())
        kept = inside[row] & inside[self.at]
        return CompressedRows.from_pairs(place[row[kept]], place[self.at[kept]], (size, size))

    def entries(self, rows: np.ndarray) -> np.ndarray:
        """Return the positions in ``at`` of the entries of these rows, one row after the other."""
        counts = self.start[rows + 1] - self.start[rows]
        ends = np.cumsum(counts)
        shift = np.repeat(self.start[rows] - ends + counts, counts)
        return np.asarray(np.arange(len(shift)) + shift)

    def sum_by_row(self, values: np.ndarray) -> np.ndarray:
        """Return the sum over each row of ``values``, which are those of the columns."""
        return np.asarray(np.bincount(self.row, values[self.at], len(self)))

    def met_twice(self) -> int:
        """Return how many pairs of rows ``overlaps`` goes through, a row with itself too."""
        return int((np.bincount(self.at, minlength=self.width) ** 2).sum())

    def overlaps(
        self,
        values: np.ndarray | None = None,
        progress: Progress = ignore_progress,
        factors: np.ndarray | None = None,
    ) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """Yield rows that share a column, the other row, and how much they share.

        In order of both; every row with itself too. ``values`` are what each column counts for;
        1 unless told. Or, with ``factors``, those of each entry, both multiplied.
        """
        columns = self.transposed()
        turned = None if factors is None else factors[np.lexsort((self.row, self.at))]
        effort = np.concatenate([[0], np.cumsum(columns.counts[self.at])])[self.start]
        first = 0
        while first < len(self):
            progress(first / len(self))
            last = int(np.searchsorted(effort, effort[first] + PAIRS_AT_ONCE, side="right")) - 1
            last = min(max(last, first + 1), len(self))
            column = self.at[self.start[first] : self.start[last]]
            row = np.repeat(np.arange(first, last), self.counts[first:last])
            number = columns.counts[column]
            key = np.repeat(row * len(self), number) + columns.at[columns.entries(column)]
            pairs, which = np.unique(key, return_inverse=True)
            worth = None if values is None else np.repeat(values[column], number)
            if factors is not None and turned is not None:
                own = factors[self.start[first] : self.start[last]]
                worth = np.repeat(own, number) * turned[columns.entries(column)]
            shared = np.bincount(which.ravel(), worth, len(pairs))
            yield pairs // len(self), pairs % len(self), shared
            first = last
