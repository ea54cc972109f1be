"""Where the cities are, however the user's layers say it."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.at_home.tables import layer, points, written

import processing

IDS = (305, 4120)
PLACES = ((6.1, 46.2), (8.5, 47.4))
NAMED = {"Genève": PLACES[0], "Zürich": PLACES[1]}


def members(kind, ids=IDS):
    return layer(f"city_id:{kind} network:string", *[(i, n) for i in ids for n in "xy"])


def cities(kind, ids=IDS, places=PLACES):
    rows = [(i, f"Point ({x} {y})") for i, (x, y) in zip(ids, places)]
    return layer(f"city_id:{kind}", *rows, kind="Point")


def as_text(values):
    return tuple(map(str, values))


NUMBERS = [(a, b) for a in ("int", "double", "string") for b in ("int", "double", "string")]


@pytest.mark.parametrize(("of_members", "of_cities"), NUMBERS)
def test_a_number_is_the_same_id_in_whatever_kind_of_field(of_members, of_cities):
    ids = {"string": as_text(IDS), "double": tuple(map(float, IDS))}
    rows, _ = written(
        "nodalindicators",
        "OUTPUT",
        MEMBERSHIPS=members(of_members, ids.get(of_members, IDS)),
        CITIES=cities(of_cities, ids.get(of_cities, IDS)),
    )
    assert points(rows) == dict(zip(as_text(IDS), PLACES))


@pytest.mark.parametrize("names", ["fid nom", "city_id nom", "nom fid"])
def test_the_field_that_has_the_cities_is_found(names):
    rows = [(f"{i}", name, f"Point ({x} {y})") for i, (name, (x, y)) in enumerate(NAMED.items())]
    fields = names.split()
    if fields[0] == "nom":
        rows = [(name, i, where) for i, name, where in rows]
    of_cities = layer(" ".join(f"{one}:string" for one in fields), *rows, kind="Point")
    of_members = layer("ville:string reseau:string", *[(c, n) for c in NAMED for n in "xy"])
    found, log = written("nodalindicators", "OUTPUT", MEMBERSHIPS=of_members, CITIES=of_cities)
    assert points(found) == NAMED
    assert log.says("nom", "CITY_ID_FIELD") == (fields[0] != "nom")
    chosen = {"CITY_ID_FIELD": fields[fields[0] == "nom"]}
    found, _ = written(
        "nodalindicators", "OUTPUT", MEMBERSHIPS=of_members, CITIES=of_cities, **chosen
    )
    assert set(points(found).values()) == {None}


def test_ids_of_a_shapefile_are_those_it_was_made_from(tmp_path):
    path = str(tmp_path / "cities.shp")
    processing.run("native:savefeatures", {"INPUT": cities("int8"), "OUTPUT": path})
    rows, _ = written("nodalindicators", "OUTPUT", MEMBERSHIPS=members("int8"), CITIES=path)
    assert points(rows) == dict(zip(as_text(IDS), PLACES))


BERNE = ("Bern", "Point (7.4 46.9)")
WITHOUT = ("Bern", None)
ELSEWHERE = ("Bern", "Point (-77 41)")
BASEL = ("Basel", "Point (7.6 47.6)")


def known_twice(*rows):
    return written(
        "nodalindicators",
        "OUTPUT",
        MEMBERSHIPS=layer(
            "city_id:string network:string", *[(c, n) for c in ("Bern", "Basel") for n in "xy"]
        ),
        CITIES=layer("city_id:string", *rows, kind="Point"),
    )


def test_a_place_comes_after_a_row_without():
    rows, _ = known_twice(BASEL, WITHOUT, BERNE)
    assert points(rows)["Bern"] == (7.4, 46.9)


def test_a_row_without_a_place_does_not_take_it_away():
    rows, _ = known_twice(BASEL, BERNE, WITHOUT)
    assert points(rows)["Bern"] == (7.4, 46.9)


@pytest.mark.parametrize("rows", [(BERNE, ELSEWHERE), (ELSEWHERE, BERNE)])
def test_one_id_in_two_places_is_said(rows):
    found, log = known_twice(BASEL, *rows)
    assert log.says("Bern", "twice") or log.says("Bern", "two") or log.says("Bern", "places")
    assert points(found)["Basel"] == (7.6, 47.6)


def test_one_id_twice_in_one_place_needs_no_word():
    rows, log = known_twice(BASEL, BERNE, BERNE)
    assert points(rows)["Bern"] == (7.4, 46.9)
    assert not log.says("Bern")


def test_a_city_at_zero_zero_is_told_and_not_drawn_there():
    found, log = known_twice(BASEL, ("Bern", "Point (0 0)"))
    assert points(found) == {"Basel": (7.6, 47.6), "Bern": None}
    assert log.says("Bern", "0°, 0°")


def test_exchanged_coordinates_of_the_cities_are_told():
    _, log = known_twice(("Basel", "Point (47.6 7.6)"), ("Bern", "Point (46.9 7.4)"))
    assert log.says("Latitude and longitude", "exchanged")


def test_cities_without_any_position_are_told():
    rows, log = written(
        "nodalindicators",
        "OUTPUT",
        MEMBERSHIPS=members("int"),
        CITIES=layer("city_id:int name:string", (305, "Geneva"), (4120, "Zurich")),
    )
    assert set(points(rows).values()) == {None}
    assert log.says("CITIES", "position") or log.says("CITIES", "coordinates")


@pytest.mark.parametrize("kind", ["gpkg", "geojson", "csv", "xlsx", "ods"])
def test_located_cities_can_be_given_back_from_every_kind_of_file(tmp_path, kind):
    table = layer("city:string country:string", ("Geneva", "CH"), ("Basel", "CH"))
    path = str(tmp_path / f"cities.{kind}")
    written("locatecities", "TO_CHECK", INPUT=table, OUTPUT=path)
    named = layer(
        "city:string country:string network:string",
        *[(c, "CH", n) for c in ("Geneva", "Basel") for n in "xy"],
    )
    rows, _ = written("nodalindicators", "OUTPUT", MEMBERSHIPS=named, CITIES=path)
    assert points(rows) == {"Geneva, CH": (6.1, 46.2), "Basel, CH": (7.6, 47.6)}


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_measured_cities_can_be_given_back_from_a_file_without_points(tmp_path, kind):
    path = str(tmp_path / f"cities.{kind}")
    written(
        "nodalindicators",
        "NETWORKS_OUT",
        MEMBERSHIPS=members("int"),
        CITIES=cities("int"),
        OUTPUT=path,
    )
    rows, _ = written("communities", "OUTPUT", MEMBERSHIPS=members("int"), CITIES=path)
    assert points(rows) == dict(zip(as_text(IDS), PLACES))


def test_a_layer_of_points_needs_no_columns_for_them():
    rows, _ = written("nodalindicators", "OUTPUT", MEMBERSHIPS=members("int"), CITIES=cities("int"))
    assert not {"lat", "lon"} & {*rows[0]}


def test_points_of_memberships_are_used_or_spoken_of():
    rows = [(c, n, p) for c, p in (("Dock", BERNE[1]), ("Mill", BASEL[1])) for n in "xy"]
    points_of = layer("city:string network:string", *rows, kind="Point")
    found, log = written("nodalindicators", "OUTPUT", MEMBERSHIPS=points_of, CITIES=None)
    used = points(found) == {"Dock": (7.4, 46.9), "Mill": (7.6, 47.6)}
    assert used or (log.says("MEMBERSHIPS", "points") and log.says("CITIES"))


def square(west, east):
    return f"(({west} 60, {east} 60, {east} 61, {west} 61, {west} 60))"


CUT = f"MultiPolygon ({square(179, 180)}, {square(-180, -178)})"
SCATTERED = "MultiPoint ((179.5 60.5), (-179.5 60.5))"


@pytest.mark.parametrize("shape", [CUT, SCATTERED], ids=["polygons", "points"])
def test_a_city_on_both_sides_of_the_antimeridian_lies_there(shape):
    rows = [("Anadyr", shape), ("Oslo", shape.split(" ")[0] + " EMPTY")]
    rows, _ = written(
        "nodalindicators",
        "OUTPUT",
        MEMBERSHIPS=members("string", ("Anadyr", "Oslo")),
        CITIES=layer("city_id:string", *rows, kind=shape.split(" ")[0]),
    )
    lon, lat = points(rows)["Anadyr"]
    assert abs(lon) > 178.9
    assert lat == pytest.approx(60.5, abs=0.1)


def test_a_city_of_several_parts_lies_amid_them():
    shape = f"MultiPolygon ({square(10, 11)}, {square(13, 14)})"
    rows, _ = written(
        "nodalindicators",
        "OUTPUT",
        MEMBERSHIPS=members("string", ("Ax",)),
        CITIES=layer("city_id:string", ("Ax", shape), kind="MultiPolygon"),
    )
    assert points(rows)["Ax"] == (12.0, 60.5)
