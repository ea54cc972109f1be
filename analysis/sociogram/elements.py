"""What a sociogram is put together from, at one size: hubs, groups of cities and their labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import pi, sqrt
from typing import NamedTuple

import numpy as np

from ..graph.memberships import Memberships
from ..graph.profiles import Profiles
from .free_space import Rectangle
from .hubs import Hub, arrange_hub, pack_discs
from .label_sizes import text_box, wrap_text
from .overlap_removal import LabelledDiscs

LARGEST_POINTS, LABEL_POINTS = 8.0, 6.5  # of few names, and of the usual number
USUAL_NETWORKS = 50  # names of networks
CITY_LETTER_RATIO = 0.85  # of the size of those of networks
LABEL_WIDTH, CITY_WIDTH = 4.2, 5.0  # mm for each point of the letters
LARGEST_RADIUS = 1.2  # mm, of the circle of a city in one network
MAX_CIRCLE_COVER, MAX_SQUARE_COVER = 0.12, 0.03  # of the page that they may cover
LARGEST_SIDE = 10.0  # mm, of a square
LETTER_SCALE = 1.25  # letters shrink later than the rest


class CityGroup(NamedTuple):
    """Cities with the same networks, side by side; a city with a label stands alone."""

    profile: int
    cities: np.ndarray
    label: str


def city_groups(
    profiles: Profiles, which: np.ndarray, labels: Mapping[int, str]
) -> list[CityGroup]:
    """Return the groups of cities of some profiles (positions), given labels by city (position)."""
    found = []
    for profile in map(int, which):
        cities = np.flatnonzero(profiles.of_city == profile)
        named = [city for city in map(int, cities) if city in labels]
        found += [CityGroup(profile, np.array([city]), labels[city]) for city in named]
        others = np.setdiff1d(cities, named)
        if len(others):
            found.append(CityGroup(profile, others, ""))
    return found


class DrawingSizes:
    """How large everything is drawn: areas proportional to members and memberships.

    Args:
        scale: 1, or less where the page is full.
    """

    def __init__(self, memberships: Memberships, page: Rectangle, scale: float) -> None:
        sheet = page.width * page.height
        points = min(
            LARGEST_POINTS,
            LABEL_POINTS * max(1.0, sqrt(USUAL_NETWORKS / len(memberships.network_ids))),
        )
        self.points = points * min(1.0, LETTER_SCALE * scale)
        self.city_points = CITY_LETTER_RATIO * self.points
        self.radius = scale * min(
            LARGEST_RADIUS, sqrt(MAX_CIRCLE_COVER * sheet / pi / len(memberships))
        )
        self.radii = self.radius * np.sqrt(memberships.n_networks)
        members = memberships.network_sizes
        side = min(
            LARGEST_SIDE / sqrt(members.max()), sqrt(MAX_SQUARE_COVER * sheet / len(memberships))
        )
        self.sides = scale * side * np.sqrt(members)

    def labels(self, names: Sequence[str]) -> tuple[tuple[str, ...], np.ndarray]:
        """Return the names of networks in lines, and their widths and heights."""
        lines = tuple(wrap_text(name, self.points, LABEL_WIDTH * self.points) for name in names)
        boxes = [text_box(line, self.points) for line in lines]
        return lines, np.array(boxes, dtype=np.float64).reshape(-1, 2)

    def city_label(self, name: str) -> tuple[str, float, float]:
        """Return the name of a city, cut if need be, with its width and height."""
        if not name:
            return "", 0.0, 0.0
        lines = wrap_text(name, self.city_points, CITY_WIDTH * self.city_points)
        return (lines, *text_box(lines, self.city_points))


def hubs(sizes: DrawingSizes, boxes: np.ndarray, pendants: Sequence[int]) -> list[Hub]:
    """Return a hub for each network, given the number of its pendants."""
    return [
        arrange_hub(n, sizes.radius, float(side), float(width), float(height))
        for n, side, (width, height) in zip(pendants, sizes.sides, boxes)
    ]


def labelled_discs(made: Sequence[Hub]) -> LabelledDiscs:
    """Return hubs as labelled discs."""
    columns = [(f.radius, f.label, f.width, f.height) for f in made]
    return LabelledDiscs(*np.array(columns, dtype=np.float64).reshape(-1, 4).T)


def packed_groups(
    sizes: DrawingSizes, found: Sequence[CityGroup]
) -> list[tuple[np.ndarray, float]]:
    """Return places and radius of each city group."""
    return [pack_discs(len(b.cities), float(sizes.radii[b.cities[0]])) for b in found]
