"""Positions in the table: read as they are written, and cities of one name told apart by them."""

from __future__ import annotations

import random

import pytest
from nodal_cities.analysis.core.choices import Match
from nodal_cities.analysis.core.positions import LonLat, parse_point
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.imports.city_table import read_cities
from nodal_cities.analysis.imports.membership_table import MembershipImport, read_memberships
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import LocationResult, Query
from nodal_cities.analysis.study.prepared_study import (
    PreparedStudy,
    list_imported_cities,
    prepare_with_located,
)

COLUMNS = ["town", "country", "network", "latitude", "longitude"]
RICHMONDS = [
    ["Richmond", "US", "A", 37.54, -77.43],
    ["Richmond", "US", "B", 37.93, -122.34],
    ["Richmond", "US", "A", 37.95, -122.35],
    ["Lyon", "FR", "A", 45.76, 4.84],
    ["Lyon", "FR", "B", None, None],
]


def located(found: MembershipImport) -> list[LocationResult]:
    cities = list_imported_cities(found)
    with Gazetteer() as gazetteer:
        return locate([Query(c.name, c.country, c.admin1, c.position) for c in cities], gazetteer)


def prepared(header: list[str], rows: list[list[object]]) -> PreparedStudy:
    found = read_memberships(header, rows)
    return prepare_with_located(found, located(found))


def kinds(found: MembershipImport) -> list[str]:
    return [row.kind for row in found.report]


def test_homonyms_are_told_apart_by_where_they_are():
    study = prepared(COLUMNS, RICHMONDS)
    assert [(c.name, c.admin1, c.match) for c in study.cities] == [
        ("Lyon", "ARA", "own"), ("Richmond", "VA", "own"), ("Richmond", "CA", "own"),
    ]  # fmt: skip
    assert study.memberships.n_networks.tolist() == [2, 1, 2]
    assert study.cities[2].position == LonLat(-122.35, 37.95)


def test_the_order_of_rows_changes_nothing():
    expected = prepared(COLUMNS, RICHMONDS)
    rows = list(RICHMONDS)
    random.Random(5).shuffle(rows)
    found = prepared(COLUMNS, rows)
    assert found.cities == expected.cities
    assert found.memberships.networks_of_cities == expected.memberships.networks_of_cities


def test_a_row_without_a_point_is_neither_of_two_homonyms():
    rows = [*RICHMONDS, ["Richmond", "US", "C", None, None]]
    found = read_memberships(COLUMNS, rows)
    assert {row.city_id: row.position for row in found.rows}["Richmond, US"] is None
    assert kinds(found).count("told_apart") == 1


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (["coordinates"], ["45.76, 4.84", "47,07; 15,44", "(48.2, 16.37)"]),
        (["lon_lat"], ["4.84, 45.76", "15.44, 47.07", "16.37, 48.2"]),
        (["geom"], ["POINT (4.84 45.76)", "Point(15.44 47.07)", "SRID=4326;POINT(16.37 48.2)"]),
        (["Location"], ["45.76N, 4.84E", "N 47.07, E 15.44", "48°12′00″N 16°22′12″E"]),
        (["GPS"], ["45 45 36 N 4 50 24 E", "47:04:12, 15:26:24", "48 12 16 22.2"]),
        (["Lat", "Lon"], [("45 45 36", "4 50 24"), ("47:04:12", "15:26:24"), (48.2, 16.37)]),
        (["geo_point"], ['{"coordinates": [4.84, 45.76]}', "", "POINT(16.37 48.2)"]),
        (["Latitud", "Longitud"], [("45,76", "4,84"), ("47,07", "15,44"), ("48,2", "16,37")]),
        (["y", "x"], [(45.76, 4.84), (47.07, 15.44), (48.2, 16.37)]),
    ],
)
def test_every_way_of_writing_a_position(header, cells):
    towns = [["Lyon", "A"], ["Graz", "A"], ["Wien", "B"]]
    rows = [[*town, *([c] if isinstance(c, str) else c)] for town, c in zip(towns, cells)]
    found = read_memberships(["city", "network", *header], rows)
    places = [row.position for row in found.rows if row.position]
    expected = [LonLat(4.84, 45.76), LonLat(15.44, 47.07), LonLat(16.37, 48.2)]
    if "" in cells:
        del expected[cells.index("")]
    assert [tuple(place) for place in places] == [pytest.approx(one) for one in expected]


def test_longitude_first_where_the_latitude_would_be_off_the_earth():
    rows = [["Sydney", "A", "151.2, -33.9"], ["Lyon", "A", "4.84, 45.76"]]
    found = read_memberships(["city", "network", "coordinates"], rows)
    assert [row.position for row in found.rows] == [LonLat(151.2, -33.9), LonLat(4.84, 45.76)]


@pytest.mark.parametrize(
    "rows", [[["Lyon", "A", 842_000, 6_519_000], ["Paris", "A", 652_000, 6_862_000]]]
)
def test_metres_are_no_degrees_and_that_is_said(rows):
    found = read_memberships(["city", "network", "x", "y"], rows)
    assert {row.position for row in found.rows} == {None}
    assert "no_coordinates" in kinds(found) and "coordinates" not in kinds(found)


def test_what_is_no_place_on_earth_is_located_by_name():
    rows = [
        ["Lyon", "A", 45.76, 4.84], ["Graz", "A", 0, 0], ["Bern", "A", 146.9, 7.4],
        ["Wien", "A", "?", "?"], ["Linz", "A", 48.3, 14.29], ["Bregenz", "A", 47.5, 9.74],
        ["Salzburg", "A", 47.8, 13.05],
    ]  # fmt: skip
    found = read_memberships(["city", "network", "lat", "lon"], rows)
    nowhere = [row.city_id for row in found.rows if row.position is None]
    assert nowhere == ["Graz", "Bern", "Wien"]
    assert kinds(found).count("unknown_position") == 3
    assert {one.match for one in located(found)} > {Match.OWN}


def test_a_namesake_far_away_is_told():
    rows = [["Lyon", "FR", "A", 4.84, 45.76], ["Grenoble", "FR", "A", 45.19, 5.72]]
    found = read_memberships(COLUMNS, rows)
    grenoble, lyon = located(found)
    assert grenoble.message is None and grenoble.place is not None
    assert lyon.message is not None and "check its coordinates" in str(lyon.message)
    assert lyon.position == LonLat(45.76, 4.84) and lyon.place is None


def test_one_place_under_two_names_is_one_city():
    rows = [["Köln", "DE", "A", 50.94, 6.96], ["Cologne", "DE", "B", 50.93, 6.95]]
    study = prepared(COLUMNS, rows)
    assert len(study.cities) == 1 and study.memberships.nodal.tolist() == [True]


def test_ids_of_the_user_are_kept_and_said_to_be_in_two_places():
    rows = [["c1", "Richmond", "A", 37.54, -77.43], ["c1", "Richmond", "B", 37.93, -122.34]]
    found = read_memberships(["city_id", "name", "network", "lat", "lon"], rows)
    assert {row.city_id for row in found.rows} == {"c1"}
    assert len({row.position for row in found.rows}) == 1
    assert "told_apart" in kinds(found)


@pytest.mark.parametrize("names", [("Lat", "Lng"), ("latitude_wgs84", "longitude_wgs84")])
def test_degrees_are_never_networks_of_a_wide_table(names):
    rows = [["Lyon", 1, 0, 45, 4], ["Graz", 1, 1, 47, 15], ["Wien", 0, 1, 48, 16]]
    found = read_memberships(["city", "A", "B", *names], rows)
    assert {row.network for row in found.rows} == {"A", "B"}
    assert all(row.position for row in found.rows)


def test_a_table_of_cities_has_positions_too():
    table = read_cities(["city", "lat", "lon"], [["Vaux", 45.7, 4.9], ["Vaux", 49.1, 6.1]])
    assert [city.position for city in table.cities] == [LonLat(4.9, 45.7), LonLat(6.1, 49.1)]
    assert len({city.city_id for city in table.cities}) == 2


@pytest.mark.parametrize(
    "cell", ["Lyon, FR", "12, 13, 14", "1-2", "48,85", "", "x" * 999, "4 rue X, 69001"]
)
def test_other_cells_are_no_points(cell):
    assert parse_point(cell) is None
