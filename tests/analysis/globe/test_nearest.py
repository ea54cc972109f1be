"""The nearest of many places, against measuring all of them."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.globe.geodesic import GeodesicPositions, distance_matrix_km
from nodal_cities.analysis.globe.nearest import (
    NO_TARGET,
    exclude_itself,
    find_nearest,
    measure_found_km,
)

from .test_geodesic import anywhere, formula_km

CROWDS = {
    "everywhere": (0, 0, 180, 90),
    "antimeridian": (180, -17, 3, 3),
    "north pole": (0, 89.5, 180, 0.5),
    "one town": (2.35, 48.85, 0.01, 0.01),
}


def crowd(name, number=400, seed=1):
    lon, lat, width, height = CROWDS[name]
    random = np.random.RandomState(seed)
    if name == "everywhere":
        return anywhere(random, number)
    lonlat = np.array([lon, lat]) + random.uniform(-1, 1, (number, 2)) * [width, height]
    return np.column_stack([(lonlat[:, 0] + 180) % 360 - 180, np.clip(lonlat[:, 1], -90, 90)])


@pytest.mark.parametrize("name", CROWDS)
def test_is_the_nearest_of_all(name):
    places = GeodesicPositions.from_lonlat(crowd(name))
    every = distance_matrix_km(places, places)
    np.fill_diagonal(every, np.inf)
    index = find_nearest(places, places, exclude_itself(len(places)))
    km = measure_found_km(places, places, index, formula_km)
    assert km == pytest.approx(every.min(axis=1), abs=1e-6)
    assert every[np.arange(len(places)), index] == pytest.approx(km, abs=1e-6)


def test_agrees_with_a_tree_of_places_in_space():
    """Independent of our own chords; they rank like geodesics at such short distances."""
    spatial = pytest.importorskip("scipy.spatial")  # comes with most QGIS, not with all
    places = GeodesicPositions.from_lonlat(anywhere(np.random.RandomState(2), 3000))
    _, neighbours = spatial.cKDTree(places.xyz).query(places.xyz, k=2)
    index = find_nearest(places, places, exclude_itself(len(places)))
    assert (index == neighbours[:, 1]).mean() > 0.999


def test_the_ellipsoid_decides_not_the_chord_nor_the_sphere():
    """A degree of longitude at the equator is 111.32 km, one of latitude 110.57 km."""
    here = GeodesicPositions.from_lonlat(np.array([[0.0, 0.0]]))
    east_and_north = GeodesicPositions.from_lonlat(np.array([[1.0, 0.0], [0.0, 1.003]]))
    index = find_nearest(here, east_and_north)
    assert index.tolist() == [1]


def test_first_of_those_equally_near():
    places = GeodesicPositions.from_lonlat(
        np.array([[0.0, 0.0], [1.0, 0.0], [-1.0, 0.0], [1.0, 0.0]])
    )
    index = find_nearest(places, places, exclude_itself(4))
    assert index.tolist() == [1, 3, 0, 1]


def test_rules_are_kept_and_may_leave_nothing():
    places = GeodesicPositions.from_lonlat(crowd("everywhere", 50))
    allowed = np.random.RandomState(9).random_sample((50, 50)) < 0.2
    allowed[7] = False
    index = find_nearest(places, places, allowed.__getitem__)
    km = measure_found_km(places, places, index, formula_km)
    every = np.where(allowed, distance_matrix_km(places, places), np.inf)
    served = np.arange(50) != 7
    assert km[served] == pytest.approx(every.min(axis=1)[served], abs=1e-6)
    assert index[7] == NO_TARGET
    assert np.isnan(km[7])


def test_no_target_and_one_at_the_antipodes():
    here = GeodesicPositions.from_lonlat(np.array([[10.0, 20.0]]))
    assert find_nearest(here, here[:0]).tolist() == [NO_TARGET]
    index = find_nearest(here, GeodesicPositions.from_lonlat(np.array([[-170.0, -20.0]])))
    assert index.tolist() == [0]
