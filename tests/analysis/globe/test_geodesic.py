"""Distances on the ellipsoid, against GeographicLib."""

from __future__ import annotations

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from nodal_cities.analysis.globe.geodesic import (
    FORMULA_REACH_KM,
    MAX_DISTANCE_KM,
    GeodesicPositions,
    distance_matrix_km,
    distances_km,
)


def exact_km(one, other):
    """Return the distances GeographicLib finds, exact to nanometres (Karney 2013,
    doi:10.1007/s00190-012-0578-z)."""
    return np.array(
        [
            Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon, Geodesic.DISTANCE)["s12"] / 1000
            for (lon, lat), (to_lon, to_lat) in zip(one.tolist(), other.tolist())
        ]
    )


def anywhere(random, number):
    """Return places, evenly over the Earth."""
    return np.column_stack(
        [
            random.uniform(-180, 180, number),
            np.degrees(np.arcsin(random.uniform(-1, 1, number))),
        ]
    )


def opposite(places, random, within):
    """Return places within so many degrees of the antipodes of others."""
    turned = places + random.uniform(-within, within, places.shape)
    return np.column_stack([(turned[:, 0] + 360) % 360 - 180, np.clip(-turned[:, 1], -90, 90)])


def formula_km(one, other):
    return distances_km(GeodesicPositions.from_lonlat(one), GeodesicPositions.from_lonlat(other))


def errors(one, other):
    exact = exact_km(one, other)
    return exact, np.abs(formula_km(one, other) - exact)


# What the module promises, km.
@pytest.mark.parametrize(
    ("nearer_than", "error"), [(10_000, 1e-4), (15_000, 5e-4), (18_000, 5e-3), (19_890, 1.5)]
)
def test_error_anywhere(nearer_than, error):
    random = np.random.RandomState(3)
    one, other = anywhere(random, 3000), anywhere(random, 3000)
    other[2000:] = opposite(one[2000:], random, 8)
    exact, wrong = errors(one, other)
    assert (exact < nearer_than).sum() > 1000
    assert wrong[exact < nearer_than].max() < error


def test_the_reach_of_the_formula_is_as_far_as_it_is_right_to_the_metre():
    """What is not measured otherwise: any two places, near ones too."""
    random = np.random.RandomState(8)
    one = anywhere(random, 20_000)
    other = np.concatenate(
        [
            anywhere(random, 10_000),
            np.clip(one[10_000:15_000] + random.normal(0, 0.2, (5_000, 2)), -90, 90),
            opposite(one[15_000:], random, 90),
        ]
    )
    exact, wrong = errors(one, other)
    near = formula_km(one, other) <= FORMULA_REACH_KM
    assert near.sum() > 12_000 and exact[near].max() > 14_900
    assert wrong[near].max() < 1e-3
    assert wrong[~near].max() > 1e-3


def test_error_nearby_is_less_than_a_millimetre_in_10_km():
    random = np.random.RandomState(4)
    one = anywhere(random, 2000)
    other = one + random.uniform(-0.05, 0.05, one.shape)
    other[:, 1] = np.clip(other[:, 1], -90, 90)
    exact, wrong = errors(one, other)
    assert (wrong < 1e-6 + exact * 1e-7).all()


def test_error_at_the_antipodes():
    random = np.random.RandomState(5)
    one = anywhere(random, 2000)
    _, wrong = errors(one, opposite(one, random, 1.0))
    assert wrong.max() < 23


def test_places_that_are_one():
    same = GeodesicPositions.from_lonlat(np.array([[180.0, 10.0], [0.0, 90.0], [5.0, 5.0]]))
    other = GeodesicPositions.from_lonlat(np.array([[-180.0, 10.0], [77.0, 90.0], [5.0, 5.0]]))
    assert distances_km(same, other) == pytest.approx([0, 0, 0], abs=1e-9)
    assert distances_km(same[2:], same[2:]).tolist() == [0.0]


def test_from_pole_to_pole():
    poles = GeodesicPositions.from_lonlat(np.array([[0.0, 90.0], [0.0, -90.0]]))
    assert distance_matrix_km(poles, poles)[0, 1] == pytest.approx(MAX_DISTANCE_KM)


def test_table_is_symmetric_and_the_pairs_of_its_rows_and_columns():
    places = GeodesicPositions.from_lonlat(anywhere(np.random.RandomState(6), 60))
    table = distance_matrix_km(places, places)
    assert table == pytest.approx(table.T, abs=1e-9)
    assert (np.diag(table) == 0).all()
    assert table[7] == pytest.approx(distances_km(places[np.full(60, 7)], places), abs=1e-9)
