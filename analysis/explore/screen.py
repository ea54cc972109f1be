"""Where the cities and ties of a run are on a screen, and what is under a pointer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple, Optional

import numpy as np

from ..globe.great_circles import great_circles
from .exploration import Exploration
from .network_view import NetworkView
from .scene import Scene

ACROSS = 0  # instead of the community of a tie between two
Place = Callable[[float, float], Optional[tuple[float, float]]]


class Projection(NamedTuple):
    """How coordinates of a map become pixels: x' = m11 x + m21 y + dx, y' = m12 x + m22 y + dy."""

    m11: float
    m12: float
    m21: float
    m22: float
    dx: float
    dy: float


class Circle(NamedTuple):
    """A city on the screen, in pixels."""

    city: int
    x: float
    y: float
    radius: float


class Tie(NamedTuple):
    """A tie to be drawn: its community or ``ACROSS``, and its width in steps.

    After point ``break_at`` it goes on at the other side of the map; 0: it does not.
    """

    community: int
    width: int
    break_at: int


class TieLines(NamedTuple):
    """Ties and the points of their lines, degrees, so many a tie, one after another."""

    ties: tuple[Tie, ...]
    lon: list[float]
    lat: list[float]
    points: int


class CityPlaces:
    """The cities of a run in the coordinates of a map.

    Args:
        place: Returns the coordinates of a longitude and latitude; None where there is no place.
    """

    def __init__(self, exploration: Exploration, place: Place) -> None:
        none = (np.nan, np.nan)
        found = [city.position and place(*city.position) for city in exploration.cities]
        self.places = np.array([one or none for one in found]).reshape(-1, 2)
        self.places[~np.isfinite(self.places).all(axis=1)] = np.nan

    def circles(
        self,
        view: NetworkView,
        cities: Collection[int] | np.ndarray,
        projection: Projection,
        radii: Sequence[float],
    ) -> list[Circle]:
        """Return the circles of cities in their order, without those that have no place.

        Args:
            radii: Of a city in 0, 1, 2, … networks, pixels.
        """
        chosen = np.array(cities, dtype=np.int64)
        x, y = self._project(projection)[chosen].T
        radius = np.array(radii)[view.n_networks[chosen]]
        columns = (one.tolist() for one in (chosen, x, y, radius))
        return [Circle(*circle) for circle in zip(*columns) if circle[1] == circle[1]]

    def under(
        self,
        view: NetworkView,
        projection: Projection,
        radii: Sequence[float],
        pointer: tuple[float, float],
        reach: float,
    ) -> list[int]:
        """Return the cities whose circles are under a pointer, the largest first.

        Args:
            reach: From the middle of a city, pixels, that always counts as under it.
        """
        radius = np.maximum(np.array(radii)[view.n_networks], reach)
        away = np.hypot(*(self._project(projection) - pointer).T)
        there = np.flatnonzero((away <= radius) & (view.n_networks > 0))
        order = np.lexsort((away[there], -view.n_networks[there]))
        return [int(city) for city in there[order]]

    def _project(self, p: Projection) -> np.ndarray:
        x, y = self.places.T
        return np.column_stack((p.m11 * x + p.m21 * y + p.dx, p.m12 * x + p.m22 * y + p.dy))


def draw_ties(exploration: Exploration, scene: Scene, widest: int) -> TieLines:
    """Return the ties of a scene as lines; those with an end of unknown place are left out.

    Args:
        widest: Shared networks beyond which ties are no wider.
    """
    where = exploration.positions.lonlat
    known = np.isfinite(where[scene.source] + where[scene.target]).all(axis=1)
    source, target = scene.source[known], scene.target[known]
    lines = great_circles(where[source], where[target])
    community = exploration.community
    same = np.where(community[source] == community[target], community[source], ACROSS)
    width = np.minimum(scene.shared[known], widest)
    breaks = (np.abs(np.diff(lines[..., 0], axis=1)) > 180).argmax(axis=1)
    ties = tuple(Tie(*tie) for tie in zip(*(one.tolist() for one in (same, width, breaks))))
    lon, lat = lines.reshape(-1, 2).T.tolist()
    return TieLines(ties, lon, lat, lines.shape[1])
