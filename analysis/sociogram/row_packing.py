"""Boxes in rows, the highest first."""

from __future__ import annotations

import numpy as np

BOX_GAP = 4.0  # mm between two boxes


def pack_in_rows(sizes: np.ndarray, width: float) -> tuple[np.ndarray, float]:
    """Put boxes in rows no wider than a page (next-fit decreasing height).

    Args:
        sizes (float64, shape (n, 2)): Width and height of each box, in mm.
        width: Of the page; a wider box has a row of its own.

    Returns:
        corners (float64, shape (n, 2)): Lower left corner of each box, rows from 0 upwards, each
            row in the middle.
        height: Of all rows, with the space between them and above the last.

    >>> corners, height = pack_in_rows(np.array([[10.0, 5], [10, 8], [10, 2]]), 26.0)
    >>> corners[:, 1].tolist(), height
    ([0.0, 0.0, 12.0], 18.0)
    """
    corners = np.zeros((len(sizes), 2))
    rows: list[list[int]] = []
    end = width + 1
    for box in np.lexsort((np.arange(len(sizes)), -sizes[:, 1].round(6))).tolist():
        if end + sizes[box, 0] > width:
            rows.append([])
            end = 0.0
        rows[-1].append(box)
        corners[box, 0] = end
        end += sizes[box, 0] + BOX_GAP
    height = 0.0
    for row in rows:
        last = row[-1]
        corners[row, 0] += max(0.0, (width - corners[last, 0] - sizes[last, 0]) / 2)
        corners[row, 1] = height
        height += float(sizes[row, 1].max()) + BOX_GAP
    return corners, height
