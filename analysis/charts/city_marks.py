"""The marks of Figure 7: a city each, or one for all cities of the same values."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class CityMarks(NamedTuple):
    """Marks in the order of the first city of each."""

    first: np.ndarray  # int64, shape (n_marks,): The first city of each mark
    cities: np.ndarray  # int64, shape (n_marks,): Number of its cities
    of_city: np.ndarray  # int64, shape (n_cities,): Mark of each city


def mark_cities(
    n_networks: np.ndarray, betweenness: np.ndarray, group: np.ndarray, most: int
) -> CityMarks:
    """Return one mark for each city, but one for all equal ones where they are many.

    Cities are equal that have the same number of networks, betweenness and group.

    Args:
        n_networks, group: int, shape (n_cities,)
        betweenness: float, shape (n_cities,)
        most: How many cities of the same values stand side by side.

    >>> n, b, group = np.array([2, 2, 2, 3]), np.array([5.0, 5, 5, 5]), np.zeros(4, dtype=int)
    >>> marks = mark_cities(n, b, group, 2)
    >>> marks.first.tolist(), marks.cities.tolist(), marks.of_city.tolist()
    ([0, 3], [3, 1], [0, 0, 0, 1])
    """
    # Rounded, since equal betweenness may differ in the last bits.
    rounded = np.array([float(f"{value:.9g}") for value in betweenness])
    _, level, crowd = _number_rows(n_networks, rounded)
    every = np.arange(len(n_networks))
    alone = np.where(crowd[level] > most, -1, every)
    first, of_city, count = _number_rows(level, group, alone)
    order = np.argsort(first)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return CityMarks(first[order], count[order], place[of_city])


def spread_within_columns(
    column: np.ndarray, height: np.ndarray, width: float, size: float
) -> np.ndarray:
    """Return how far to shift each mark sideways so that those of a column stand apart.

    Marks of one column and about one height stand side by side, the highest in the middle; where
    they are too many for the column they close up, and stay within it. Returns float, shape (n,):
    between ``-width / 2`` and ``width / 2``.

    Args:
        column: int, shape (n,)
        height: float, shape (n,)
        width: Of a column.
        size: Diameter of a mark.

    >>> spread_within_columns(np.array([2, 2, 2, 3]), np.zeros(4), 20.0, 5.0).tolist()
    [0.0, -5.0, 5.0, 0.0]
    """
    shift = np.zeros(len(column))
    rows = np.floor(height / size).astype(np.int64)
    order = np.lexsort((-height, rows, column))
    breaks = np.flatnonzero(np.diff(column[order]) | np.diff(rows[order])) + 1
    for together in np.split(order, breaks):
        places = (np.arange(len(together)) + 1) // 2 * np.where(np.arange(len(together)) % 2, -1, 1)
        farthest = max(1, int(np.abs(places).max(initial=0)))
        shift[together] = places * min(size, width / 2 / farthest)
    return shift


def _number_rows(*columns: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return, of the different rows of these columns, the first, which each is, and how many."""
    rows = np.stack(columns, axis=1)
    _, first, which, count = np.unique(
        rows, axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    return first, which.reshape(-1), count
