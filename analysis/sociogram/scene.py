"""From pieces to a composed sheet: the largest connected part, and the others below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

import numpy as np

from ..core.progress import Progress, part, silent
from .flower import GAP
from .packing import shelves
from .room import Area, Room
from .spread import Bodies, apart, exchanged, stretched

STEP = 0.7  # mm between the places that are tried
FILLED = 0.45  # of the box of a smaller part
GROWTH = 1.2  # of a box in which its part has no room


class Satellites(NamedTuple):
    """What goes between the bodies: clusters of cities, each perhaps with a label.

    Attributes
    ----------
    radius, width, height : ndarray of float64, shape (n,)
        Of the cluster, and of the label to its right; 0 without one. In mm.
    weight : ndarray of float64, shape (n, n_bodies)
        How strongly each body draws each of them; rows add up to 1.
    places : ndarray of float64, shape (n, 2)
        Where they would be among themselves; used where there are no bodies.
    importance : ndarray of float64, shape (n,)
        The most important find their place first.
    """

    radius: np.ndarray
    width: np.ndarray
    height: np.ndarray
    weight: np.ndarray
    places: np.ndarray
    importance: np.ndarray

    def reach(self) -> float:
        """Return the room that the largest of them asks for, in mm."""
        largest = max(self.radius.max(initial=0.0), self.height.max(initial=0.0))
        return float(largest) + 2 * STEP

    def mass(self) -> np.ndarray:
        return np.asarray(4 * (self.radius + GAP) ** 2 + self.width * self.height)


@dataclass(frozen=True)
class Scene:
    """Everything that is to be placed, or one connected part of it.

    Attributes
    ----------
    bodies : Bodies
    places : ndarray of float64, shape (n_bodies, 2)
        By the distances between them, in any unit.
    pull : ndarray of float64, shape (n_bodies, n_bodies)
        See ``exchanged``.
    satellites : Satellites
    evenness : float
        Of how places are spread over an area; see ``stretched``.
    """

    bodies: Bodies
    places: np.ndarray
    pull: np.ndarray
    satellites: Satellites
    evenness: float

    def only(self, bodies: np.ndarray, satellites: np.ndarray) -> Scene:
        """Return the part with these bodies and satellites (positions)."""
        of = self.satellites
        weight = of.weight[np.ix_(satellites, bodies)]
        kept = Satellites(*(column[satellites] for column in of))._replace(weight=weight)
        return Scene(
            Bodies(*(column[bodies] for column in self.bodies)),
            self.places[bodies],
            self.pull[np.ix_(bodies, bodies)],
            kept,
            self.evenness,
        )

    def lines(self) -> np.ndarray:
        """Return the lines between satellites, then bodies (positions), shape (n, 2)."""
        if len(self.satellites.radius):
            lines = np.argwhere(self.satellites.weight > 0)
            return np.asarray(lines + np.array([0, len(self.satellites.radius)]))
        return np.argwhere(np.triu(self.pull))

    def content(self) -> float:
        """Return the room that all of it takes, in mm²."""
        bodies = self.bodies.grown(GAP).mass().sum() if len(self.places) else 0.0
        return float(bodies + self.satellites.mass().sum())

    def placed(
        self, area: Area, progress: Progress = silent
    ) -> tuple[np.ndarray, np.ndarray] | None:
        """Return where bodies and satellites go in an area, None if they do not fit."""
        if self.content() > 0.8 * area.width * area.height:
            return None
        bodies, of = self.bodies, self.satellites
        room = Room(area, STEP, of.reach())
        if len(self.places):
            start = stretched(self.places, bodies.mass(), area, self.evenness)
            start = exchanged(start, self.pull)
            found = apart(start, bodies, area, part(progress, 0.0, 0.5))
            if found is None:
                return None
            for place, radius, offset, width, height in zip(found, *bodies.grown(GAP)):
                room.add_disc((place[0], place[1]), radius)
                room.add_box((place[0], place[1] + offset), width, height)
            wanted = of.weight @ found
        else:
            found = np.zeros((0, 2))
            wanted = stretched(of.places, of.mass(), area, self.evenness)
        satellites = self._satellites(room, wanted, part(progress, 0.5, 1.0))
        return None if satellites is None else (found, satellites)

    def _satellites(self, room: Room, wanted: np.ndarray, progress: Progress) -> np.ndarray | None:
        of = self.satellites
        found = np.zeros((len(wanted), 2))
        order = np.lexsort((np.arange(len(wanted)), -of.importance))
        for done, one in enumerate(order.tolist()):
            progress(done / len(order))
            radius, width, height = float(of.radius[one]), float(of.width[one]), of.height[one]
            place = room.nearest((wanted[one, 0], wanted[one, 1]), radius, (width, float(height)))
            if place is None:
                return None
            found[one] = place
            room.add_disc(place, radius + GAP)
            if width:
                middle = place[0] + radius + GAP + width / 2
                room.add_box((middle, place[1]), width, float(height))
        return found


def composed(
    scene: Scene,
    body_part: np.ndarray,
    satellite_part: np.ndarray,
    page: Area,
    progress: Progress = silent,
) -> tuple[np.ndarray, np.ndarray] | None:
    """Place the parts, the first above and the others in rows below it.

    Parameters
    ----------
    body_part, satellite_part : ndarray of int
        Part of each, from 1.

    Returns
    -------
    tuple of ndarray, or None
        Places of bodies and satellites; None if they do not fit on the page.
    """
    last = max(int(body_part.max(initial=1)), int(satellite_part.max(initial=1)))
    members = [
        (np.flatnonzero(body_part == number), np.flatnonzero(satellite_part == number))
        for number in range(1, last + 1)
    ]
    small = [
        _boxed(scene.only(*which), part(progress, 0.3 * i / last, 0.3))
        for i, which in enumerate(members[1:])
    ]
    sizes = np.array([size for size, _ in small]).reshape(-1, 2)
    corners, height = shelves(sizes, page.width)
    if height > 0.8 * page.height or (sizes > [page.width, page.height]).any():
        return None
    rest = page._replace(bottom=page.bottom + height)
    first = scene.only(*members[0]).placed(rest, part(progress, 0.3, 1.0))
    if first is None:
        return None
    found = np.zeros((len(body_part), 2)), np.zeros((len(satellite_part), 2))
    shifts = [np.zeros(2), *(corners + np.array([page.left, page.bottom]))]
    for which, shift, placed in zip(members, shifts, [first, *(places for _, places in small)]):
        for side in (0, 1):
            found[side][which[side]] = placed[side] + shift
    return found


def _boxed(
    scene: Scene, progress: Progress
) -> tuple[tuple[float, float], tuple[np.ndarray, np.ndarray]]:
    """Return the size of a box that holds a smaller part, and the places in it."""
    if len(scene.places) == 1 and not len(scene.satellites.radius):
        side, down, up = (float(reach[0]) for reach in scene.bodies.reach())
        return (2 * side, down + up), (np.array([[side, down]]), np.zeros((0, 2)))
    needed = scene.content() / FILLED
    reach = scene.bodies.reach()
    least_width = max(2 * float(reach[0].max(initial=0)), *_widest(scene.satellites))
    height = max(sqrt(needed / 1.4), float((reach[1] + reach[2]).max(initial=0)) + 1)
    width = max(needed / height, least_width + 1)
    while True:
        progress(0.0)
        placed = scene.placed(Area(0.0, 0.0, width, height))
        if placed is not None:
            return (width, height), placed
        width, height = width * GROWTH, height * GROWTH


def _widest(satellites: Satellites) -> Sequence[float]:
    reach = 2 * (satellites.radius + GAP) + satellites.width
    return [float(reach.max(initial=0.0)), 0.0]
