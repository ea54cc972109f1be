"""From pieces to a composed sheet: the largest connected part, and the others below it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, ignore_progress, scale_progress
from .free_space import FreeSpaceGrid, Rectangle
from .hubs import DISC_GAP
from .overlap_removal import LabelledDiscs, exchange_places, remove_overlaps, stretch_over_area
from .row_packing import pack_in_rows

GRID_STEP = 0.7  # mm between the places that are tried
COMPONENT_FILL = 0.45  # of the box of a smaller part
BOX_GROWTH = 1.2  # of a box in which its part has no room


class AttractedDiscs(NamedTuple):
    """What goes between the labelled discs: clusters of cities, each perhaps with a label."""

    # float64, shape (n,): Of the cluster, and of the label to its right; 0 without one. In mm.
    radius: np.ndarray
    width: np.ndarray
    height: np.ndarray
    # float64, shape (n, n_discs): How strongly each body draws each of them; rows add up to 1.
    weight: np.ndarray
    # float64, shape (n, 2): Where they would be among themselves; used where there are no labelled
    # discs.
    places: np.ndarray
    importance: np.ndarray  # float64, shape (n,): The most important find their place first

    def reach(self) -> float:
        """Return the room that the largest of them asks for, in mm."""
        largest = max(self.radius.max(initial=0.0), self.height.max(initial=0.0))
        return float(largest) + 2 * GRID_STEP

    def mass(self) -> np.ndarray:
        return np.asarray(4 * (self.radius + DISC_GAP) ** 2 + self.width * self.height)


@dataclass(frozen=True)
class LayoutProblem:
    """Everything that is to be placed, or one connected part of it."""

    labelled_discs: LabelledDiscs
    places: np.ndarray  # float64, shape (n_discs, 2): By the distances between them, in any unit
    attraction: np.ndarray  # float64, shape (n_discs, n_discs): See ``exchange_places``
    attracted_discs: AttractedDiscs
    evenness: float  # of how places are spread over an area; see ``stretch_over_area``

    def only(self, labelled_discs: np.ndarray, attracted_discs: np.ndarray) -> LayoutProblem:
        """Return the part with these labelled and attracted discs (positions)."""
        of = self.attracted_discs
        weight = of.weight[np.ix_(attracted_discs, labelled_discs)]
        kept = AttractedDiscs(*(column[attracted_discs] for column in of))._replace(weight=weight)
        return LayoutProblem(
            LabelledDiscs(*(column[labelled_discs] for column in self.labelled_discs)),
            self.places[labelled_discs],
            self.attraction[np.ix_(labelled_discs, labelled_discs)],
            kept,
            self.evenness,
        )

    def lines(self) -> np.ndarray:
        """Return lines between attracted discs, then labelled ones (positions), shape (n, 2)."""
        if len(self.attracted_discs.radius):
            lines = np.argwhere(self.attracted_discs.weight > 0)
            return np.asarray(lines + np.array([0, len(self.attracted_discs.radius)]))
        return np.argwhere(np.triu(self.attraction))

    def content(self) -> float:
        """Return the room that all of it takes, in mm²."""
        labelled_discs = (
            self.labelled_discs.grown(DISC_GAP).mass().sum() if len(self.places) else 0.0
        )
        return float(labelled_discs + self.attracted_discs.mass().sum())

    def placed(
        self, area: Rectangle, progress: Progress = ignore_progress
    ) -> tuple[np.ndarray, np.ndarray] | None:
        """Return where the discs go in an area, None if they do not fit."""
        if self.content() > 0.8 * area.width * area.height:
            return None
        labelled_discs, of = self.labelled_discs, self.attracted_discs
        room = FreeSpaceGrid(area, GRID_STEP, of.reach())
        if len(self.places):
            start = stretch_over_area(self.places, labelled_discs.mass(), area, self.evenness)
            step = scale_progress(progress, 0.0, 0.1)
            start = exchange_places(start, self.attraction, step)
            found = remove_overlaps(start, labelled_discs, area, scale_progress(progress, 0.1, 0.5))
            if found is None:
                return None
            for place, radius, offset, width, height in zip(found, *labelled_discs.grown(DISC_GAP)):
                room.add_disc((place[0], place[1]), radius)
                room.add_box((place[0], place[1] + offset), width, height)
            wanted = of.weight @ found
        else:
            found = np.zeros((0, 2))
            wanted = stretch_over_area(of.places, of.mass(), area, self.evenness)
        attracted_discs = self._place_attracted_discs(
            room, wanted, scale_progress(progress, 0.5, 1.0)
        )
        return None if attracted_discs is None else (found, attracted_discs)

    def _place_attracted_discs(
        self, room: FreeSpaceGrid, wanted: np.ndarray, progress: Progress
    ) -> np.ndarray | None:
        of = self.attracted_discs
        found = np.zeros((len(wanted), 2))
        order = np.lexsort((np.arange(len(wanted)), -of.importance))
        for done, one in enumerate(order.tolist()):
            progress(done / len(order))
            radius, width, height = float(of.radius[one]), float(of.width[one]), of.height[one]
            place = room.nearest((wanted[one, 0], wanted[one, 1]), radius, (width, float(height)))
            if place is None:
                return None
            found[one] = place
            room.add_disc(place, radius + DISC_GAP)
            if width:
                middle = place[0] + radius + DISC_GAP + width / 2
                room.add_box((middle, place[1]), width, float(height))
        return found


def place_components(
    scene: LayoutProblem,
    component_of_disc: np.ndarray,
    component_of_attracted: np.ndarray,
    page: Rectangle,
    progress: Progress = ignore_progress,
) -> tuple[np.ndarray, np.ndarray] | None:
    """Place the parts, the first above and the others in rows below it.

    Returns tuple of ndarray, or None: places of labelled and of attracted discs; None if they do
    not fit on the page.

    Args:
        component_of_disc, component_of_attracted (int): Part of each, from 1.
    """
    last = max(int(component_of_disc.max(initial=1)), int(component_of_attracted.max(initial=1)))
    both = (component_of_disc, component_of_attracted)
    members = [[np.flatnonzero(of == number) for of in both] for number in range(1, last + 1)]
    small = [
        _fit_in_box(scene.only(*which), scale_progress(progress, 0.3 * i / last, 0.3))
        for i, which in enumerate(members[1:])
    ]
    sizes = np.array([size for size, _ in small]).reshape(-1, 2)
    corners, height = pack_in_rows(sizes, page.width)
    if height > 0.8 * page.height or (sizes > [page.width, page.height]).any():
        return None
    rest = page._replace(bottom=page.bottom + height)
    first = scene.only(*members[0]).placed(rest, scale_progress(progress, 0.3, 1.0))
    if first is None:
        return None
    found = np.zeros((len(component_of_disc), 2)), np.zeros((len(component_of_attracted), 2))
    shifts = [np.zeros(2), *(corners + np.array([page.left, page.bottom]))]
    for which, shift, placed in zip(members, shifts, [first, *(places for _, places in small)]):
        for side in (0, 1):
            found[side][which[side]] = placed[side] + shift
    return found


def _fit_in_box(
    scene: LayoutProblem, progress: Progress
) -> tuple[tuple[float, float], tuple[np.ndarray, np.ndarray]]:
    """Return the size of a box that holds a smaller part, and the places in it."""
    if len(scene.places) == 1 and not len(scene.attracted_discs.radius):
        side, down, up = (float(reach[0]) for reach in scene.labelled_discs.reach())
        return (2 * side, down + up), (np.array([[side, down]]), np.zeros((0, 2)))
    needed = scene.content() / COMPONENT_FILL
    reach = scene.labelled_discs.reach()
    attracted = scene.attracted_discs
    widths = 2 * (attracted.radius + DISC_GAP) + attracted.width
    least_width = max(2 * float(reach[0].max(initial=0)), float(widths.max(initial=0.0)))
    height = max(sqrt(needed / 1.4), float((reach[1] + reach[2]).max(initial=0)) + 1)
    width = max(needed / height, least_width + 1)
    looks = scale_progress(progress, 0.0, 0.0)  # as nobody knows how many boxes it takes
    while True:
        placed = scene.placed(Rectangle(0.0, 0.0, width, height), looks)
        if placed is not None:
            return (width, height), placed
        width, height = width * BOX_GROWTH, height * BOX_GROWTH
