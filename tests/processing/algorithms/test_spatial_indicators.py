"""Spatial indicators in QGIS: the coast of its world map, places of known distance, layers."""

from __future__ import annotations

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from nodal_cities.analysis.globe.sea import (
    CASPIAN,
    outline_of_polygons,
    sea_distances,
    split_into_segments,
)
from nodal_cities.processing.cartography.base_map import LAND, countries_layer
from nodal_cities.processing.cartography.located_cities import CLASSES, style_sea_distance
from nodal_cities.processing.inputs import coast
from nodal_cities.processing.outputs.geodesic_lines import Geodesics
from nodal_cities.tests.processing.run_log import Log
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ..bad_inputs import cities, memberships, rows_of, run, table
from ..colour_difference import SIGHTS, ciede2000, lab

FIELDS = (
    "city_id name country admin1 region population n_networks nodal dist_sea_km nearest_city "
    "nearest_city_km nearest_nodal nearest_nodal_km larger_city larger_city_km larger_ratio "
    "partners_mean_km partners_max_km farthest_partner"
).split()

# Place, longitude, latitude, km from the sea, and how far from that the map may be.
KNOWN = (
    # The chapter's 12 km are those from Tiznit to the beach of Aglou.
    ("Tiznit", -9.73, 29.70, 12, 5),
    # Ports and capitals on small islands, and on both sides of the antimeridian.
    ("Nuku'alofa", -175.205, -21.139, 0, 5),
    ("Funchal", -16.924, 32.667, 0, 5),
    ("Reykjavík", -21.94, 64.146, 0, 5),
    ("Suva", 178.4415, -18.1416, 0, 5),
    ("Longyearbyen", 15.65, 78.22, 0, 5),
    # The world map lacks what is within 0.1° of the antimeridian, as the west of Taveuni is.
    ("Somosomo, Taveuni", -179.97, -16.77, 0, 5 + 11),
    # Poles of inaccessibility of Africa and Australia: Garcia-Castellanos & Lombardo 2007,
    # doi:10.1080/14702540801897809.
    ("Africa", 26.17, 5.65, 1814, 5),
    ("Australia", 132.27, -23.17, 920, 5),
    # The largest city farthest from the sea: "about 2 250 km", from the Bay of Bengal.
    ("Ürümqi", 87.60, 43.80, 2250, 20),
    # Valencia's beach is 305 km from the Puerta del Sol, measured on a map.
    ("Madrid", -3.7038, 40.4168, 305, 5),
    # The map draws the Saint Lawrence as water up to Cornwall (45.02 N, 74.73 W).
    ("Ottawa", -75.69, 45.42, 90, 5),
    # The Caspian is no sea: from Baku it is the Black Sea near Batumi (41.65 N, 41.64 E).
    ("Baku", 49.87, 40.38, 700, 15),
)


@pytest.fixture(scope="module")
def sea(qgis_app):
    return coast.read_sea(None, QgsProcessingContext(), lambda fraction: None)


def distances_to(sea, places):
    return sea_distances(np.array(places), sea, Geodesics(QgsProcessingContext()).measure_km)


@pytest.fixture(scope="module")
def countries(qgis_app):
    return [feature.geometry() for feature in countries_layer("countries").getFeatures()]


@pytest.mark.parametrize(("name", "lon", "lat", "expected", "error"), KNOWN, ids=lambda v: str(v))
def test_known_distances(sea, name, lon, lat, expected, error):
    assert error >= sea.accuracy_km
    km, _ = distances_to(sea, [(lon, lat)])
    assert abs(km[0] - expected) <= error


def test_out_at_sea(sea):
    """Point Nemo is 2 688 km from land (Lukatela 1992), the pole nearest to Kaffeklubben Island.

    A city there would be on land that the map lacks: its distance to the sea is unknown.
    """
    pole = (-29.8, 89.9)
    to_kaffeklubben = Geodesic.WGS84.Inverse(*pole[::-1], 83.667, -29.83)["s12"] / 1000
    km, off = distances_to(sea, [(-123.3933, -48.8767), pole])
    assert off == pytest.approx([2688, to_kaffeklubben], abs=sea.accuracy_km)
    assert np.isnan(km).all()


def test_the_outline_of_the_world_map_is_that_of_its_union(countries):
    """Borders coincide there vertex by vertex, or some would pass for coasts."""
    rings = [ring for geometry in countries for ring in coast._lines(geometry)]
    union = QgsGeometry.unaryUnion(countries)

    def canonical(lines):
        return {min((a, b, c, d), (c, d, a, b)) for a, b, c, d in lines.tolist()}

    found = canonical(outline_of_polygons(rings))
    assert len(found) > 100_000
    assert found == canonical(split_into_segments(list(coast._lines(union))))
    # No other inland sea is drawn: the other holes are slivers, on Malta and the like.
    holes = [ring for part in union.asMultiPolygon() for ring in part[1:]]
    boxes = [QgsGeometry.fromPolygonXY([ring]).boundingBox() for ring in holes]
    large = [box for box in boxes if box.width() > 0.05 or box.height() > 0.05]
    assert len(large) == 1
    assert CASPIAN[0] < large[0].xMinimum() and large[0].xMaximum() < CASPIAN[2]
    assert CASPIAN[1] < large[0].yMinimum() and large[0].yMaximum() < CASPIAN[3]


def test_accuracy_is_what_the_gazetteer_shows(sea):
    """Every place is on land: those the map has in the sea show how far its coast is off."""
    from nodal_cities.analysis.gazetteer.places import Gazetteer
    from nodal_cities.analysis.globe.sea import is_within_outline

    with Gazetteer() as gazetteer:
        places = np.array([(p.lon, p.lat) for p in gazetteer.places_with_population(0)])[::8]
    off = places[~is_within_outline(places, sea.outline)]
    km = np.nan_to_num(distances_to(sea, off)[0], nan=np.inf)
    assert 300 < len(off) < 700
    known = km[np.isfinite(km)]
    assert np.percentile(known, [50, 95]) == pytest.approx([0.5, 2.5], abs=0.5)
    # Off by more than is said: one place in a hundred within 5 km of the coast or off it.
    coastal = len(places) * 26_600 / 234_908
    assert np.isinf(km).sum() / coastal < 0.015


def coast_layer(geometries, kind="MultiPolygon", crs="EPSG:4326"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "my coast", "memory")
    for geometry in geometries:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        assert layer.dataProvider().addFeatures([feature])[0]
    return layer


SQUARE = "Polygon((0 0, {0} 0, {0} 10, 0 10, 0 0))"


def dist_sea(layer, places=None, **more):
    places = places or {"Bern": (5.0, 5.0), "Lyon": (12.0, 5.0), "Oslo": (-3.0, 4.0)}
    names = [(name, "a") for name in places]
    result = run(
        "spatialindicators",
        MEMBERSHIPS=memberships(names),
        CITIES=cities(places),
        COAST=layer,
        **more,
    )
    assert "COAST_ACCURACY_KM" not in result
    return {row["city_id"]: row["dist_sea_km"] for row in rows_of(result["OUTPUT"])}


def expected(lon, lat, *coast_point):
    return pytest.approx(
        Geodesic.WGS84.Inverse(lat, lon, coast_point[1], coast_point[0])["s12"] / 1000, abs=0.05
    )


def test_own_polygons_whose_border_is_no_coast():
    """Two countries side by side, whose vertices do not coincide along their border."""
    west = QgsGeometry.fromWkt("Polygon((0 0, 5 0, 5 10, 0 10, 0 0))")
    east = QgsGeometry.fromWkt("Polygon((5 0, 10 0, 10 10, 5 10, 5 7, 5 3, 5 0))")
    found = dist_sea(coast_layer([west, east]))
    assert found["Lyon"] == expected(12, 5, 10, 5.0009)
    assert 550 < found["Bern"] < 556  # to the west or south, not to the border it is on


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:8857", "EPSG:4269"])
def test_own_coast_in_any_crs(crs):
    line = QgsGeometry.fromWkt("LineString(10 0, 10 5, 10 10)").densifyByDistance(0.05)
    to_crs = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )
    assert line.transform(to_crs) == 0
    found = dist_sea(coast_layer([line], "LineString", crs))
    assert found["Lyon"] == expected(12, 5, 10, 5.0009)


def test_own_lines_of_any_kind():
    curve = QgsGeometry.fromWkt("CompoundCurve((10 0, 10 5), CircularString(10 5, 12 7, 10 9))")
    found = dist_sea(coast_layer([curve, QgsGeometry()], "CompoundCurve"))
    assert found["Lyon"] == expected(12, 5, 11.4142, 5.5858)


def test_invalid_polygons_are_made_valid():
    bow_tie = QgsGeometry.fromWkt("Polygon((0 0, 10 10, 10 0, 0 10, 0 0))")
    assert not bow_tie.isGeosValid()
    assert dist_sea(coast_layer([bow_tie]))["Lyon"] == expected(12, 5, 10, 5.0009)


def test_coast_that_crosses_the_antimeridian():
    line = QgsGeometry.fromWkt("LineString(179.9 -20, -179.9 -20)")
    places = {"Bern": (180.0, -19.0), "Lyon": (-180.0, -19.0), "Oslo": (179.0, -20.0)}
    found = dist_sea(coast_layer([line], "LineString"), places)
    assert found["Bern"] == found["Lyon"] == expected(180, -19, 180, -20)
    assert found["Oslo"] == expected(179, -20, 179.9, -20)


@pytest.mark.parametrize(
    ("layer", "sentence"),
    [
        (lambda: coast_layer([]), r"\(COAST\) has no line"),
        (lambda: coast_layer([QgsGeometry()]), r"\(COAST\) has no line"),
        (
            lambda: coast_layer([QgsGeometry.fromWkt("LineString(0 0, 4e6 5e6)")], "LineString"),
            "no place on Earth",
        ),
    ],
    ids=["empty", "null", "projected, said to be in degrees"],
)
def test_coasts_that_cannot_be_used(layer, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        dist_sea(layer())


def test_sample():
    result = run("spatialindicators", CITIES=None)
    assert result["COAST_ACCURACY_KM"] == 5
    found = rows_of(result["OUTPUT"])
    assert list(found[0]) == FIELDS
    known = [row for row in found if row["dist_sea_km"]]
    assert len(found) - len(known) == result["N_WITHOUT_POSITION"] == 0
    by_name = {row["city_id"]: row for row in known}
    assert by_name["Barcelona, ES"]["dist_sea_km"] < 5
    assert 300 < by_name["Madrid, ES"]["dist_sea_km"] < 310
    assert by_name["Cook County, US-IL"]["nearest_city_km"] == 0
    nodal = {row["city_id"] for row in found if row["nodal"]}
    assert {row["nearest_nodal"] for row in known} <= nodal
    assert all(row["larger_ratio"] >= 5 for row in known if row["larger_city"])
    assert all(row["partners_mean_km"] <= row["partners_max_km"] for row in known)
    pairs = rows_of(result["MATRIX"])
    count = len(nodal)
    assert len(pairs) == count * (count - 1) // 2
    assert list(pairs[0]) == ["source", "target", "dist_km"]


def test_one_distance_wherever_it_is_told():
    """Links, matrix and indicators of one pair, near, far and almost at the antipodes."""
    places = {"Madrid": (-3.7038, 40.4168), "Weber": (176.25, -40.38), "Segovia": (-4.12, 40.95)}
    tables = {
        "MEMBERSHIPS": memberships([(name, n) for name in places for n in "ab"]),
        "CITIES": cities(places),
    }
    spatial = run("spatialindicators", MATRIX="TEMPORARY_OUTPUT", **tables)
    links = rows_of(run("citylinks", **tables)["OUTPUT"])
    km = {frozenset((row["source"], row["target"])): row["dist_km"] for row in links}
    assert len(km) == 3 and max(km.values()) > 19_950
    for row in rows_of(spatial["MATRIX"]):
        assert row["dist_km"] == pytest.approx(
            km[frozenset((row["source"], row["target"]))], abs=1e-3
        )
    for row in rows_of(spatial["OUTPUT"]):
        name = row["city_id"]
        mine = [length for pair, length in km.items() if name in pair]
        assert row["nearest_city_km"] == pytest.approx(min(mine), abs=1e-3)
        assert row["nearest_nodal_km"] == pytest.approx(min(mine), abs=1e-3)
        assert row["partners_mean_km"] == pytest.approx(np.mean(mine), abs=1e-3)
        assert row["partners_max_km"] == pytest.approx(max(mine), abs=1e-3)
        assert km[frozenset((name, row["farthest_partner"]))] == max(mine)


def test_larger_cities_of_the_table_only():
    places = {"Bern": (7.44, 46.95), "Lyon": (4.85, 45.75), "Oslo": (10.75, 59.91)}
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=city_id:string(0)&field=population:int", "cities", "memory"
    )
    for name, people in (("Bern", 100), ("Lyon", 300), ("Oslo", 250)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name, people])
        feature.setGeometry(QgsGeometry.fromWkt("Point({} {})".format(*places[name])))
        assert layer.dataProvider().addFeatures([feature])[0]
    result = run(
        "spatialindicators",
        MEMBERSHIPS=memberships([(name, "a") for name in places]),
        CITIES=layer,
        LARGER=2.5,
        LARGER_AMONG="cities",
    )
    found = {row["city_id"]: row for row in rows_of(result["OUTPUT"])}
    assert [found[c]["larger_city"] for c in places] == ["Lyon", None, None]
    assert found["Bern"]["larger_ratio"] == 3


def test_an_island_that_the_world_map_lacks():
    """Ulithi-like atolls are not on the map: no distance to the sea rather than a wrong one."""
    places = {"Satawal": (147.03, 7.38), "Suva": (178.44, -18.14)}
    result = run(
        "spatialindicators",
        MEMBERSHIPS=memberships([(name, "a") for name in places]),
        CITIES=cities(places),
    )
    found = {row["city_id"]: row["dist_sea_km"] for row in rows_of(result["OUTPUT"])}
    assert not found["Satawal"]
    assert found["Suva"] < 5


def test_cities_without_position_are_counted_and_said():
    feedback = Log()
    result = run(
        "spatialindicators",
        feedback,
        MEMBERSHIPS=memberships(),
        CITIES=table(("city_id",), [("Bern",)]),
    )
    assert result["N_WITHOUT_POSITION"] == 4
    assert any("without indicators: 4" in line for line in feedback.lines)
    assert any("right to 5 km" in line for line in feedback.lines)


def test_an_empty_matrix_says_why():
    one_each = table(("city", "country", "network"), [("Lyon", "FR", "A"), ("Bern", "CH", "A")])
    feedback = Log()
    result = run("spatialindicators", feedback, MEMBERSHIPS=one_each, MATRIX="TEMPORARY_OUTPUT")
    assert rows_of(result["MATRIX"]) == []
    assert any("(MATRIX) is empty" in line for line in feedback.lines)


def test_style_has_a_class_for_every_distance():
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=city_id:string&field=n_networks:int&field=dist_sea_km:double",
        "cities",
        "memory",
    )
    style_sea_distance(layer)
    ranges = layer.renderer().ranges()
    assert len(ranges) == len(CLASSES)
    assert ranges[0].lowerValue() == 0
    assert all(a.upperValue() == b.lowerValue() for a, b in zip(ranges, ranges[1:]))
    assert ranges[-1].upperValue() > 20_004
    lightness = [r.symbol().color().lightnessF() for r in ranges]
    assert lightness == sorted(lightness)
    assert [ranges[0].label(), ranges[-1].label()] == ["0 to 10 km", "400 km from the sea or more"]


def test_population_of_a_table_whose_numbers_are_text():
    """As every CSV file comes without a .csvt beside it."""
    rows = [("Tiznit", "MA", "81 569", "-9.7316", "29.6974"), ("Taza", "MA", "?", "-4.01", "34.21")]
    result = run(
        "spatialindicators",
        MEMBERSHIPS=memberships([(row[0], "a") for row in rows]),
        CITIES=table(("city_id", "country", "population", "lon", "lat"), rows),
    )
    found = {row["city_id"]: row for row in rows_of(result["OUTPUT"])}
    assert found["Tiznit"]["larger_city"] == "Agadir, MA"
    assert found["Tiznit"]["larger_city_km"] == pytest.approx(81, abs=1)
    assert not found["Taza"]["larger_city"]


def test_the_caspian_counts_in_a_layer_of_ones_own():
    found = dist_sea(countries_layer("countries"), {"Bern": (49.87, 40.38), "Lyon": (4.85, 45.75)})
    assert found["Bern"] < 5
    assert 240 < found["Lyon"] < 245


@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbouring_classes_can_be_told_apart(sight):
    colours = [lab(colour, sight) for _, colour in CLASSES]
    assert min(ciede2000(one, other) for one, other in zip(colours, colours[1:])) > 12
    assert min(ciede2000(colour, lab(LAND, sight)) for colour in colours) > 12
