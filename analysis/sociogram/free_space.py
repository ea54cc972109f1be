"""Free room on a page: what is placed nowhere covers what was placed before."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Rectangle(NamedTuple):
    """A rectangle, in mm: its left, lower, right and upper edge."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom


class FreeSpaceGrid:
    """How far each point of a fine grid on an area is from whatever lies there.

    Args:
        step: Between neighbouring points, in mm.
        reach: Room beyond which nothing will ever be asked for, in mm.

    >>> room = FreeSpaceGrid(Rectangle(0, 0, 10, 10), 1.0, 5.0)
    >>> room.add_disc((5.0, 5.0), 2.0)
    >>> room.nearest((5.0, 6.0), 1.0)
    (4.5, 8.5)
    """

    def __init__(self, area: Rectangle, step: float, reach: float) -> None:
        columns = max(1, int(area.width / step))
        rows = max(1, int(area.height / step))
        self.x = area.left + (np.arange(columns) + 0.5) * area.width / columns
        self.y = area.bottom + (np.arange(rows) + 0.5) * area.height / rows
        across = np.minimum(self.x - area.left, area.right - self.x)
        up = np.minimum(self.y - area.bottom, area.top - self.y)
        self.reach = reach
        self.clear = np.minimum(across, up[:, None])

    def add_disc(self, centre: tuple[float, float], radius: float) -> None:
        """Take the room of a disc."""
        rows, columns = self._around(centre, radius, radius)
        far = np.hypot(self.x[columns] - centre[0], (self.y[rows] - centre[1])[:, None])
        near = self.clear[rows, columns]
        np.minimum(near, far - radius, out=near)

    def add_box(self, centre: tuple[float, float], width: float, height: float) -> None:
        """Take the room of a rectangle."""
        rows, columns = self._around(centre, width / 2, height / 2)
        across = np.maximum(np.abs(self.x[columns] - centre[0]) - width / 2, 0)
        up = np.maximum(np.abs(self.y[rows] - centre[1]) - height / 2, 0)
        near = self.clear[rows, columns]
        np.minimum(near, np.hypot(across, up[:, None]), out=near)

    def _around(self, centre: tuple[float, float], side: float, up: float) -> tuple[slice, slice]:
        """Return the rows and columns that something so large leaves less room than ``reach``."""
        side, up = side + self.reach, up + self.reach
        rows = np.searchsorted(self.y, [centre[1] - up, centre[1] + up])
        columns = np.searchsorted(self.x, [centre[0] - side, centre[0] + side])
        return slice(*rows), slice(*columns)

    def nearest(
        self, wanted: tuple[float, float], radius: float, tail: tuple[float, float] = (0.0, 0.0)
    ) -> tuple[float, float] | None:
        """Return the free place that is nearest to the wanted one, None where there is none.

        Args:
            radius: Of the disc that is to be placed.
            tail: Width and height of the label to the right of the disc, 0 without one.
        """
        free = self.clear >= radius
        if tail[0] > 0:
            free &= self._free_label_places(radius, *tail)
        far = (self.x - wanted[0]) ** 2 + ((self.y - wanted[1]) ** 2)[:, None]
        far[~free] = np.inf
        row, column = np.unravel_index(int(far.argmin()), far.shape)
        if not np.isfinite(far[row, column]):
            return None
        return float(self.x[column]), float(self.y[row])

    def _free_label_places(self, radius: float, width: float, height: float) -> np.ndarray:
        """Return where a label fits, as a row of discs that together cover it."""
        step = float(self.x[1] - self.x[0]) if len(self.x) > 1 else width
        every = max(1, int(height / 2 / step))
        enough = self.clear >= float(np.hypot(height / 2, every * step / 2))
        free = np.ones_like(enough)
        first = int(np.ceil((radius + height / 4) / step))
        last = int(np.ceil((radius + width) / step))
        for shift in [*range(first, last, every), last]:
            free[:, : -shift or None] &= enough[:, shift:]
            free[:, len(self.x) - shift :] = False
        return np.asarray(free)
