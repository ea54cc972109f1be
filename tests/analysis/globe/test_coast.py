"""Distance to a coast, against measuring points all along it."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.globe.coast import nearest_coast_points, prepare_coast
from nodal_cities.analysis.globe.geodesic import GeodesicPositions, distance_matrix_km
from nodal_cities.analysis.globe.sea import (
    Sea,
    is_within_outline,
    outline_of_polygons,
    sea_distances,
    split_into_segments,
    world_sea,
)

from .test_geodesic import anywhere, exact_km, formula_km

STEP_DEG = 0.002  # at most 0.2 km: the oracle is then too long by at most 4 m within 1 km


def wandering(lon, lat, step, number=40, seed=1):
    """Return a coast that starts somewhere and strays, its longitudes within 180°."""
    random = np.random.RandomState(seed)
    line = np.array([lon, lat]) + np.cumsum(random.uniform(-step, step, (number, 2)), axis=0)
    return np.column_stack([(line[:, 0] + 180) % 360 - 180, np.clip(line[:, 1], -89.8, 90)])


COASTS = {
    "usual": [wandering(5, 45, 0.3)],
    "long segments": [wandering(-60, 10, 8.0, 12)],
    "antimeridian": [wandering(179.8, -17, 0.3)],
    "near the pole": [wandering(20, 88.5, 0.8)],
    "scattered islands": [
        wandering(*place, 0.05, 6) for place in anywhere(np.random.RandomState(8), 200)
    ],
}


def all_along(lines):
    """Return points all along straight lines in longitude and latitude."""
    points = []
    for x, y, to_x, to_y in split_into_segments(lines):
        way = np.array([(to_x - x + 180) % 360 - 180, to_y - y])
        number = int(np.abs(way).max() / STEP_DEG) + 2
        points.append([x, y] + np.linspace(0, 1, number)[:, None] * way)
    return np.concatenate(points)


def distances_to_coast(places, coast):
    return formula_km(places.lonlat, nearest_coast_points(places, coast))


@pytest.mark.parametrize("name", COASTS)
def test_is_the_least_distance_to_any_point_of_the_coast(name):
    lines = COASTS[name]
    random = np.random.RandomState(2)
    near = np.concatenate(lines)
    near = near[random.randint(0, len(near), 60)] + random.normal(0, 0.4, (60, 2))
    near[:, 1] = np.clip(near[:, 1], -90, 90)
    places = GeodesicPositions.from_lonlat(
        np.concatenate([near, anywhere(random, 60), [[0, 90], [180, -17]]])
    )
    found = distances_to_coast(places, prepare_coast(split_into_segments(lines)))
    dense = GeodesicPositions.from_lonlat(all_along(lines))
    least = np.concatenate(
        [distance_matrix_km(places[i : i + 1], dense).min(axis=1) for i in range(len(places))]
    )
    # Never shorter than the truth, which the oracle exceeds by its steps alone.
    assert (found <= least + 0.010).all()
    assert (found >= least - 0.15).all()
    far = least > 5
    assert np.abs(found - least)[far].max() < 0.010


def test_side_of_a_long_parallel():
    """Halfway along a parallel of 10° the coast is the parallel, not the great circle."""
    parallel = prepare_coast(np.array([[0.0, 60.0, 10.0, 60.0]]))
    place = np.array([[5.0, 61.0]])
    assert distances_to_coast(GeodesicPositions.from_lonlat(place), parallel) == pytest.approx(
        exact_km(place, np.array([[5.0, 60.0]])), abs=0.01
    )


def test_neither_order_nor_direction_of_the_lines_matters():
    lines = split_into_segments(COASTS["scattered islands"])
    places = GeodesicPositions.from_lonlat(anywhere(np.random.RandomState(5), 200))
    shuffled = lines[np.random.RandomState(6).permutation(len(lines))][:, [2, 3, 0, 1]]
    assert distances_to_coast(places, prepare_coast(shuffled)) == pytest.approx(
        distances_to_coast(places, prepare_coast(lines)), abs=1e-6
    )


def test_lines_that_only_frame_a_map_are_no_coast():
    coast = np.array([[0.0, 50.0, 1.0, 50.0]])
    frame = np.array(
        [
            [180.0, 60.0, 180.0, 70.0],
            [-179.90000004, 60.0, -179.9, 70.0],
            [-180.0, -90.0, 180.0, -90.0],
            [0.0, -89.9, 1.0, -89.9],
        ]
    )
    place = GeodesicPositions.from_lonlat(np.array([[179.0, 65.0], [0.0, -89.0]]))
    assert distances_to_coast(
        place, prepare_coast(np.concatenate([frame, coast]))
    ) == pytest.approx(distances_to_coast(place, prepare_coast(coast)))
    with pytest.raises(AnalysisError, match="coast has no line"):
        prepare_coast(frame)


def square(x, y, side=1.0):
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    return np.array(corners, dtype=float)


def test_shared_borders_are_no_coast():
    """Four countries around one point, one with an enclave: only the outline is left."""
    countries = [square(x, y) for x in (0, 1) for y in (0, 1)]
    enclave = square(0.25, 0.25, 0.5)
    outline = outline_of_polygons([*countries, enclave[::-1], enclave])
    corners = {tuple(sorted([(a, b), (c, d)])) for a, b, c, d in outline.tolist()}
    assert len(outline) == 8
    assert all(0 in (a, b) or 2 in (a, b) for (a, b), _ in corners)


def test_the_caspian_is_no_sea():
    asia, caspian = square(30, 20, 60), square(48, 38, 6)[::-1]
    sea = world_sea([asia, caspian])
    place = np.array([[50.0, 41.0]])
    assert sea_distances(place, sea, exact_km)[0] == pytest.approx(
        exact_km(place, np.array([[30.0, 41.0]])), rel=0.01
    )


def test_inside_agrees_with_a_star_whose_radius_is_known():
    angle = np.linspace(0, 2 * np.pi, 2001)
    star = np.column_stack([np.cos(angle), np.sin(angle)]) * (20 + 8 * np.cos(5 * angle))[:, None]
    random = np.random.RandomState(1)
    places = random.uniform(-30, 30, (3000, 2))
    radius = 20 + 8 * np.cos(5 * np.arctan2(places[:, 1], places[:, 0]))
    away = np.hypot(*places.T)
    clear = np.abs(away - radius) > 0.01  # the star is a polygon of 2 000 sides
    found = is_within_outline(places, split_into_segments([star]))
    assert (found == (away < radius))[clear].all()


def test_a_place_far_off_the_known_land_is_on_an_island_the_map_lacks():
    outline = split_into_segments([square(0, 0, 10)])
    sea = Sea(prepare_coast(outline), outline, 5.0)
    places = np.array([[5.0, 5.0], [10.02, 5.0], [12.0, 5.0]])
    km, off = sea_distances(places, sea, exact_km)
    assert km[0] > 500
    assert km[1] == pytest.approx(2.2, abs=0.05)
    assert np.isnan(km[2])
    assert np.isnan(off[:2]).all()
    assert off[2] == pytest.approx(222, abs=1)


def test_lines_alone_say_nothing_of_islands():
    sea = Sea(prepare_coast(split_into_segments([square(0, 0, 10)])))
    km, off = sea_distances(np.array([[12.0, 5.0]]), sea, exact_km)
    assert km == pytest.approx([222], abs=1)
    assert np.isnan(off).all()
