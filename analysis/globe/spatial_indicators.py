"""Where each city is: by the sea, near which others, how far from its partners."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core.choices import Role
from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress, scale_progress
from ..core.report_rows import ReportRow
from ..graph.memberships import Memberships
from ..graph.profiles import find_profiles
from ..places.city import City
from .geodesic import GeodesicPositions, MeasureKm
from .nearest import NO_TARGET, exclude_itself, find_nearest, measure_found_km
from .nearest_larger import (
    CANDIDATE_SOURCES,
    CandidatePlaces,
    find_candidate_places,
    find_nearest_larger,
    known_populations,
)
from .partner_distances import partner_distances
from .sea import Sea, sea_distances

_DECIMALS = 3  # of a km: places are known to some 10 m
MAX_MATRIX_CITIES = 1_000


class LargerCityRule(NamedTuple):
    """What is called a larger city."""

    factor: float  # it is at least so many times as populous; above 1
    # One of ``CANDIDATE_SOURCES``: places of the gazetteer, or cities of the table only.
    among: str = CANDIDATE_SOURCES[0]


class SpatialMeasures(NamedTuple):
    """The result."""

    # dict of sequence, each of length n_cities: Named like the output fields; None or NaN where
    # unknown.
    columns: dict[str, Sequence[Any]]
    report: tuple[ReportRow, ...]
    n_without_position: int


def measure_spatial_indicators(
    memberships: Memberships,
    cities: Sequence[City],
    sea: Sea,
    larger: LargerCityRule,
    measure: MeasureKm,
    progress: Progress = ignore_progress,
) -> SpatialMeasures:
    """Return the spatial indicators of every city.

    Args:
        cities: Aligned with ``memberships.city_ids``; those without a position have no indicator,
            and are nobody's nearest city nor partner.
        measure: See ``MeasureKm``; measures whatever was found.
    """
    city = np.flatnonzero([one.position is not None for one in cities])
    located = [cities[i] for i in city]
    ids = [one.city_id for one in located]
    points = GeodesicPositions.from_lonlat([one.position for one in located if one.position])
    sea_km, off_km = sea_distances(points.lonlat, sea, measure, scale_progress(progress, 0.0, 0.3))
    columns = {
        "dist_sea_km": _round_km(sea_km),
        **_nearest_columns(
            memberships.nodal[city], ids, points, measure, scale_progress(progress, 0.3, 0.5)
        ),
        **_larger_columns(located, points, larger, measure, scale_progress(progress, 0.5, 0.7)),
        **_partner_columns(
            memberships, city, ids, points, measure, scale_progress(progress, 0.7, 1.0)
        ),
    }
    return SpatialMeasures(
        {name: _align_with_cities(values, city, len(cities)) for name, values in columns.items()},
        tuple(_report_off_map(one, km) for one, km in zip(located, off_km) if km == km),
        len(cities) - len(city),
    )


def distance_matrix(
    memberships: Memberships,
    cities: Sequence[City],
    measure: MeasureKm,
    progress: Progress = ignore_progress,
) -> dict[str, Sequence[Any]]:
    """Return the distances between the nodal cities, each pair once.

    Returns dict: source, target (city ids in the order of ``memberships``) and dist_km. Raises
    AnalysisError if more than ``MAX_MATRIX_CITIES`` nodal cities have a position.
    """
    nodal = [one for one, yes in zip(cities, memberships.nodal) if yes and one.position is not None]
    if len(nodal) > MAX_MATRIX_CITIES:
        raise AnalysisError(
            "{matrix}: of {found} nodal cities it would have too many rows; it is made for {most} "
            "at most. Leave it out, or keep fewer networks with {network_filter}.",
            matrix=Role.MATRIX,
            found=len(nodal),
            most=MAX_MATRIX_CITIES,
            network_filter=Role.NETWORK_FILTER,
        )
    lonlat = np.array([one.position for one in nodal], dtype=np.float64)
    source: list[str] = []
    target: list[str] = []
    km = [np.empty(0)]
    for i, one in enumerate(nodal):
        progress(i / len(nodal))
        source += [one.city_id] * (len(nodal) - i - 1)
        target += [other.city_id for other in nodal[i + 1 :]]
        km.append(
            measure(np.repeat(lonlat[i : i + 1], len(nodal) - i - 1, axis=0), lonlat[i + 1 :])
        )
    return {"source": source, "target": target, "dist_km": _round_km(np.concatenate(km))}


def _nearest_columns(
    nodal: np.ndarray,
    ids: Sequence[str],
    points: GeodesicPositions,
    measure: MeasureKm,
    progress: Progress,
) -> dict[str, Sequence[Any]]:
    index = find_nearest(
        points, points, exclude_itself(len(points)), scale_progress(progress, 0.0, 0.7)
    )
    hub = np.flatnonzero(nodal)
    hub_index = find_nearest(
        points, points[hub], lambda rows: rows[:, None] != hub, scale_progress(progress, 0.7, 1.0)
    )
    return {
        "nearest_city": _names_at(ids, index),
        "nearest_city_km": _round_km(measure_found_km(points, points, index, measure)),
        "nearest_nodal": _names_at([ids[i] for i in hub], hub_index),
        "nearest_nodal_km": _round_km(measure_found_km(points, points[hub], hub_index, measure)),
    }


def _larger_columns(
    located: Sequence[City],
    points: GeodesicPositions,
    larger: LargerCityRule,
    measure: MeasureKm,
    progress: Progress,
) -> dict[str, Sequence[Any]]:
    people = known_populations(located)
    if larger.among == CANDIDATE_SOURCES[0]:
        places, same = find_candidate_places(located, larger.factor)
    else:
        places, same = CandidatePlaces([one.city_id for one in located], people, points), {}
    index = find_nearest_larger(people, points, places, larger.factor, same, progress)
    found = index != NO_TARGET
    ratio = np.full(len(located), np.nan)
    ratio[found] = places.population[index[found]] / people[found]
    return {
        "larger_city": _names_at(places.names, index),
        "larger_city_km": _round_km(measure_found_km(points, places.points, index, measure)),
        "larger_ratio": _round_km(ratio),
    }


def _partner_columns(
    memberships: Memberships,
    city: np.ndarray,
    ids: Sequence[str],
    points: GeodesicPositions,
    measure: MeasureKm,
    progress: Progress,
) -> dict[str, Sequence[Any]]:
    mean, longest, farthest = partner_distances(
        find_profiles(memberships), city, points, measure, progress
    )
    return {
        "partners_mean_km": _round_km(mean),
        "partners_max_km": _round_km(longest),
        "farthest_partner": _names_at(ids, farthest),
    }


def _round_km(km: np.ndarray) -> list[float]:
    return [*map(float, km.round(_DECIMALS))]


def _names_at(names: Sequence[str], index: np.ndarray) -> list[str | None]:
    return [None if i == NO_TARGET else names[i] for i in map(int, index)]


def _align_with_cities(values: Sequence[Any], city: np.ndarray, number: int) -> list[Any]:
    """Return the values at the positions of their cities, None elsewhere."""
    spread: list[Any] = [None] * number
    for i, value in zip(map(int, city), values):
        spread[i] = value
    return spread


def _report_off_map(city: City, km: float) -> ReportRow:
    message = Message(
        "{city} is {km} km off any land of the world map, on an island that it lacks or at "
        "a wrong place: its distance to the sea is left empty. Choose a finer {coast}.",
        {"city": city.city_id, "km": round(km), "coast": Role.COAST},
    )
    return ReportRow(None, Role.CITIES, city.city_id, "off_the_map", message)
