"""Circles and ties on a screen: where they are, what is under a pointer, what crosses 180°."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.explore.exploration import Exploration
from nodal_cities.analysis.explore.network_view import view_networks
from nodal_cities.analysis.explore.scene import Focus, focus_scene
from nodal_cities.analysis.explore.screen import CityPlaces, Projection, draw_ties
from nodal_cities.analysis.globe.geodesic import GeodesicPositions, distances_km
from nodal_cities.analysis.globe.great_circles import great_circles
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City

PLACES = {"a": (0, 0), "b": (0.2, 0), "c": (170, 10), "d": (-170, 10), "e": None}
TENFOLD = Projection(10.0, 0.0, 0.0, -10.0, 100.0, 100.0)


@pytest.fixture
def run():
    pairs = [("a", "x"), ("b", "x"), ("c", "x"), ("c", "y"), ("d", "y"), ("e", "y"), ("a", "z")]
    cities = [City(n, n, position=at and LonLat(*at)) for n, at in PLACES.items()]
    community = np.array([1, 1, 1, 2, 2])
    labels = {1: "", 2: ""}
    return Exploration(
        Memberships.from_pairs(pairs),
        tuple(cities),
        community,
        *[np.ones(5)] * 2,
        labels,
        ("",) * 3,
    )


def test_circles_are_where_the_map_has_the_cities(run):
    view = view_networks(run, [True] * 3)
    places = CityPlaces(run, lambda lon, lat: (lon, lat))
    circles = places.circles(view, [0, 3, 4], TENFOLD, [1.0, 2.0, 3.0])
    assert circles == [(0, 100.0, 100.0, 3.0), (3, -1600.0, 0.0, 2.0)]


def test_what_is_under_the_pointer_comes_largest_first(run):
    view = view_networks(run, [True] * 3)
    places = CityPlaces(run, lambda lon, lat: (lon, lat))
    assert places.under(view, TENFOLD, [0.0, 1.0, 2.0], (102.0, 100.0), 5.0) == [0, 1]
    assert places.under(view, TENFOLD, [0.0, 1.0, 2.0], (150.0, 100.0), 5.0) == []
    fewer = view_networks(run, [False, True, True])
    assert places.under(fewer, TENFOLD, [0.0, 1.0, 2.0], (102.0, 100.0), 5.0) == [0]


def test_a_tie_over_the_antimeridian_is_broken_there_and_unknown_ends_are_left_out(run):
    view = view_networks(run, [True] * 3)
    drawn = draw_ties(run, focus_scene(run, view, Focus(2)), 8)
    assert len(drawn.ties) == 3  # not to e
    assert [tie.community for tie in drawn.ties] == [1, 1, 0]
    assert [bool(tie.break_at) for tie in drawn.ties] == [False, False, True]
    at = 2 * drawn.points + drawn.ties[2].break_at
    assert drawn.lon[at] > 0 > drawn.lon[at + 1]


def test_great_circles_are_near_the_geodesics():
    random = np.random.RandomState(1)
    starts, ends = (random.uniform((-180, -85), (180, 85), (50, 2)) for _ in range(2))
    lines = great_circles(starts, ends, 9)
    ways = [GeodesicPositions.from_lonlat(lines[:, i]) for i in range(9)]
    steps = sum(distances_km(one, other) for one, other in zip(ways, ways[1:]))
    whole = distances_km(ways[0], ways[-1])
    near = whole < 15_000
    assert steps[near] == pytest.approx(whole[near], rel=1e-3)
    assert lines[:, 0] == pytest.approx(starts)
    assert lines[:, -1] == pytest.approx(ends)
