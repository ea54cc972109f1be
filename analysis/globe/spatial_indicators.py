"""Where each city is: by the sea, near which others, how far from its partners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, part, silent
from ..core.report_rows import ReportRow
from ..graph.memberships import Memberships
from ..graph.profiles import profiles
from ..places.city import City
from .geodesic import Points, table_km
from .larger_cities import AMONG, Places, gazetteer_places, nearest_larger, populations
from .nearest import NONE, but_itself, nearest
from .partner_distances import partner_distances
from .sea import Sea, sea_distances

_DECIMALS = 3  # of a km: places are known to some 10 m
MOST_IN_MATRIX = 1_000


class Larger(NamedTuple):
    """What is called a larger city.

    Attributes
    ----------
    factor : float
        It is at least so many times as populous; above 1.
    among : str
        One of ``AMONG``: places of the gazetteer, or cities of the table only.
    """

    factor: float
    among: str = AMONG[0]


class SpatialIndicators(NamedTuple):
    """The result.

    Attributes
    ----------
    columns : dict of sequence, each of length n_cities
        Named like the output fields; None or NaN where unknown.
    report : tuple of ReportRow
    n_without_position : int
    """

    columns: dict[str, Sequence[Any]]
    report: tuple[ReportRow, ...]
    n_without_position: int


def spatial_indicators(
    memberships: Memberships,
    cities: Sequence[City],
    sea: Sea,
    larger: Larger,
    progress: Progress = silent,
) -> SpatialIndicators:
    """Return the spatial indicators of every city.

    Parameters
    ----------
    cities : sequence of City
        Aligned with ``memberships.city_ids``; those without a position have no indicator,
        and are nobody's nearest city nor partner.
    """
    city = np.flatnonzero([one.position is not None for one in cities])
    located = [cities[i] for i in city]
    lonlat = np.array([one.position for one in located], dtype=np.float64).reshape(-1, 2)
    points = Points.at(lonlat)
    sea_km, off_km = sea_distances(lonlat, sea, part(progress, 0.0, 0.3))
    ids = [one.city_id for one in located]
    columns = {
        "dist_sea_km": _rounded(sea_km),
        **_nearest_columns(memberships.nodal[city], ids, points, part(progress, 0.3, 0.5)),
        **_larger_columns(located, points, larger, part(progress, 0.5, 0.7)),
        **_partner_columns(memberships, city, ids, points, part(progress, 0.7, 1.0)),
    }
    return SpatialIndicators(
        {name: _spread(values, city, len(cities)) for name, values in columns.items()},
        tuple(_off_the_map(one, km) for one, km in zip(located, off_km) if km == km),
        len(cities) - len(city),
    )


def matrix(
    memberships: Memberships, cities: Sequence[City], progress: Progress = silent
) -> dict[str, Sequence[Any]]:
    """Return the distances between the nodal cities, each pair once.

    Returns
    -------
    dict
        source, target (city ids in the order of ``memberships``) and dist_km.

    Raises
    ------
    AnalysisError
        If more than ``MOST_IN_MATRIX`` nodal cities have a position.
    """
    nodal = [one for one, yes in zip(cities, memberships.nodal) if yes and one.position is not None]
    if len(nodal) > MOST_IN_MATRIX:
        raise AnalysisError(
            "The distance matrix (MATRIX) of {found} nodal cities would have too many rows: it is "
            "made for {most} at most. Leave it out, or keep fewer networks with NETWORK_FILTER.",
            found=len(nodal),
            most=MOST_IN_MATRIX,
        )
    points = Points.at(np.array([one.position for one in nodal], dtype=np.float64))
    source: list[str] = []
    target: list[str] = []
    km = [np.empty(0)]
    for i, one in enumerate(nodal):
        progress(i / len(nodal))
        source += [one.city_id] * (len(nodal) - i - 1)
        target += [other.city_id for other in nodal[i + 1 :]]
        km.append(table_km(points[i : i + 1], points[i + 1 :])[0])
    return {"source": source, "target": target, "dist_km": _rounded(np.concatenate(km))}


def _nearest_columns(
    nodal: np.ndarray, ids: Sequence[str], points: Points, progress: Progress
) -> dict[str, Sequence[Any]]:
    number = len(points)
    index, km = nearest(points, points, but_itself(number), part(progress, 0.0, 0.7))
    hub = np.flatnonzero(nodal)
    hub_index, hub_km = nearest(
        points, points[hub], lambda rows: rows[:, None] != hub, part(progress, 0.7, 1.0)
    )
    return {
        "nearest_city": _named(ids, index),
        "nearest_city_km": _rounded(km),
        "nearest_nodal": _named([ids[i] for i in hub], hub_index),
        "nearest_nodal_km": _rounded(hub_km),
    }


def _larger_columns(
    located: Sequence[City], points: Points, larger: Larger, progress: Progress
) -> dict[str, Sequence[Any]]:
    people = populations(located)
    if larger.among == AMONG[0]:
        places, same = gazetteer_places(located, larger.factor)
    else:
        places, same = Places([one.city_id for one in located], people, points), {}
    index, km = nearest_larger(people, points, places, larger.factor, same, progress)
    found = index != NONE
    ratio = np.full(len(located), np.nan)
    ratio[found] = places.population[index[found]] / people[found]
    return {
        "larger_city": _named(places.names, index),
        "larger_city_km": _rounded(km),
        "larger_ratio": _rounded(ratio),
    }


def _partner_columns(
    memberships: Memberships,
    city: np.ndarray,
    ids: Sequence[str],
    points: Points,
    progress: Progress,
) -> dict[str, Sequence[Any]]:
    mean, longest, farthest = partner_distances(profiles(memberships), city, points, progress)
    return {
        "partners_mean_km": _rounded(mean),
        "partners_max_km": _rounded(longest),
        "farthest_partner": _named(ids, farthest),
    }


def _rounded(km: np.ndarray) -> list[float]:
    return [*map(float, km.round(_DECIMALS))]


def _named(names: Sequence[str], index: np.ndarray) -> list[str | None]:
    return [None if i == NONE else names[i] for i in map(int, index)]


def _spread(values: Sequence[Any], city: np.ndarray, number: int) -> list[Any]:
    """Return the values at the positions of their cities, None elsewhere."""
    spread: list[Any] = [None] * number
    for i, value in zip(map(int, city), values):
        spread[i] = value
    return spread


def _off_the_map(city: City, km: float) -> ReportRow:
    return ReportRow(
        None,
        "CITIES",
        city.city_id,
        "off_the_map",
        Message(
            "{city} is {km} km off any land of the world map, on an island that it lacks or at "
            "a wrong place: its distance to the sea is left empty. Choose a finer COAST.",
            {"city": city.city_id, "km": round(km)},
        ),
    )
