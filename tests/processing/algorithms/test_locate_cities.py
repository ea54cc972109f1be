"""Locate through Processing: points, the table to check, and back as corrections."""

from __future__ import annotations

import csv as csv_module
import re

import pytest
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.messages import describe_place
from nodal_cities.analysis.study import sample
from osgeo import ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

OWN = (
    "city_id name country admin1 region population match score geonameid matched_name identity "
    "lat lon"
).split()
TO_CHECK = (
    "name country admin1 same_as near lat lon match candidates candidate_points "
    "candidate_data message network_names merged_with may_be"
).split()


CAMPAIGN = sample.MEMBERSHIPS.parent / "communes_hospitalieres_campaign.csv"


def run(feedback=None, **parameters):
    import processing

    outputs = dict.fromkeys(("OUTPUT", "TO_CHECK"), "TEMPORARY_OUTPUT")
    return processing.run("nodalcities:locatecities", {**outputs, **parameters}, feedback=feedback)


def layer_of(output):
    return QgsVectorLayer(output, "written", "ogr") if isinstance(output, str) else output


def table(output):
    layer = layer_of(output)
    names = layer.fields().names()
    rows = []
    for feature in layer.getFeatures():
        values = [None if v is None or v == "" or str(v) == "NULL" else v for v in feature]
        rows.append(dict(zip(names, values)))
    return rows


def points(output):
    found = []
    for feature in layer_of(output).getFeatures():
        point = feature.geometry().asPoint() if feature.hasGeometry() else None
        found.append(None if point is None else (round(point.x(), 1), round(point.y(), 1)))
    return found


@pytest.fixture
def csv(tmp_path):
    def write(*lines, name="cities.csv"):
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return write


def test_nothing_filled_in_locates_the_sample():
    result = run()
    assert (result["N_LOCATED"], result["N_NOT_LOCATED"]) == (1427, 0)
    assert result["OUTPUT"].crs().authid() == "EPSG:4326"
    assert result["OUTPUT"].featureCount() == 1427
    assert result["OUTPUT"].fields().names() == [*OWN, "city"]
    rows = {row["city_id"]: row for row in table(result["OUTPUT"])}
    assert rows["Barcelona, ES"]["match"] == "exact"
    assert rows["Cologne, DE"]["identity"] == rows["Köln, DE"]["identity"]
    assert rows["Salt Lake County, US-UT"]["match"] == "corrected"
    check = table(result["TO_CHECK"])
    assert list(check[0]) == TO_CHECK
    assert len(check) == result["N_TO_CHECK"]
    assert check[0]["name"] == "Amaroussion"  # spelt otherwise in the gazetteer


def test_usual_headers_and_own_columns(csv):
    path = csv(
        "Ville,Pays,Province,maire,match",
        "Lyon,France,,A,x",
        "Richmond,États-Unis,Virginia,B,y",
        "Londres,,,C,z",
        "Valencia,,,D,",
        ",FR,,E,",
    )
    result = run(INPUT=path)
    rows = table(result["OUTPUT"])
    assert list(rows[0]) == [*OWN, "Ville", "Pays", "Province", "maire", "match_2"]
    assert [row["maire"] for row in rows] == list("ABCDE")
    assert [row["match"] for row in rows] == [
        "exact",
        "exact",
        "alternate",
        "ambiguous",
        "not_found",
    ]
    assert [row["country"] for row in rows] == ["FR", "US", "GB", None, "FR"]
    assert [row["admin1"] for row in rows][:3] == ["ARA", "VA", "ENG"]
    assert rows[0]["region"] == "Europe"
    assert points(result["OUTPUT"]) == [(4.8, 45.7), (-77.5, 37.6), (-0.1, 51.5), None, None]
    assert (result["N_LOCATED"], result["N_NOT_LOCATED"]) == (3, 2)
    assert [row["name"] for row in table(result["TO_CHECK"])] == ["Valencia", "Londres"]


def test_the_table_to_check_comes_back_as_corrections(csv, tmp_path):
    cities = csv("name,country", "Valencia,", "Atlantis,GR", "Nowhere,FR", "Great Salt County,US")
    to_check = tmp_path / "to_check.csv"
    first = run(INPUT=cities, TO_CHECK=str(to_check))
    assert first["N_LOCATED"] == 0
    unchanged = run(INPUT=cities, CORRECTIONS=str(to_check))
    assert table(unchanged["OUTPUT"]) == table(first["OUTPUT"])

    with to_check.open(encoding="utf-8", newline="") as file:
        rows = list(csv_module.DictReader(file))
    answers = {
        "Valencia": {"same_as": "Valencia, ES"},
        "Atlantis": {"lat": "36.4", "lon": "25.4"},
        "Great Salt County": {"near": "Salt Lake City"},
    }
    for row in rows:
        row.update(answers.get(row["name"], {}))
    with to_check.open("w", encoding="utf-8", newline="") as file:
        writer = csv_module.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)

    second = run(INPUT=cities, CORRECTIONS=str(to_check))
    matches = [row["match"] for row in table(second["OUTPUT"])]
    assert matches == ["corrected", "corrected", "not_found", "corrected"]
    assert points(second["OUTPUT"]) == [(-0.4, 39.5), (25.4, 36.4), None, (-111.9, 40.8)]
    assert [row["name"] for row in table(second["TO_CHECK"])] == ["Nowhere"]
    ids = [row["geonameid"] for row in table(second["OUTPUT"])]
    assert ids[0] == 2509954
    assert ids[1:] == [None, None, None]


def test_candidates_can_be_read_by_a_machine(csv):
    """Name and point of each, without the gazetteer."""
    found = run(INPUT=csv("name,note", "Valencia,x"))["TO_CHECK"]
    row = table(found)[0]
    ids = [int(number) for number in re.findall(r"(\d+) = ", row["candidates"])]
    with Gazetteer() as gazetteer:
        places = [gazetteer.place(number) for number in ids]
    assert len(places) > 1
    assert row["candidates"] == "; ".join(f"{p.geonameid} = {describe_place(p)}" for p in places)
    points = [tuple(map(float, point.split(" "))) for point in row["candidate_points"].split("; ")]
    assert points == [(place.lat, place.lon) for place in places]


def test_corrections_from_a_spreadsheet(csv, tmp_path):
    """GDAL takes the header of a sheet without numbers for data."""
    path = str(tmp_path / "corrections.xlsx")
    sheet = ogr.GetDriverByName("XLSX").CreateDataSource(path)
    layer = sheet.CreateLayer("Sheet1")
    for name in TO_CHECK:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("name", "Valencia")
    feature.SetField("same_as", "Valencia, ES")
    layer.CreateFeature(feature)
    layer = feature = sheet = None
    result = run(INPUT=csv("name,note", "Valencia,x"), CORRECTIONS=path)
    assert [row["match"] for row in table(result["OUTPUT"])] == ["corrected"]


def test_fields_by_parameter(csv):
    path = csv("a,b,c", "Portland,US,OR", "Portland,US,ME")
    result = run(INPUT=path, NAME_FIELD="a", COUNTRY_FIELD="b", ADMIN_FIELD="c")
    assert points(result["OUTPUT"]) == [(-122.7, 45.5), (-70.3, 43.7)]


def test_import_then_locate(csv):
    """The cities that Import memberships makes are located under the same ids."""
    import processing

    path = csv("city,country,network", "Lyon,FR,icc", "Köln,DE,icc")
    outputs = dict.fromkeys(("OUTPUT", "CITIES", "NETWORKS"), "TEMPORARY_OUTPUT")
    imported = processing.run("nodalcities:importmemberships", {"INPUT": path, **outputs})
    rows = table(run(INPUT=imported["CITIES"])["OUTPUT"])
    assert [(row["city_id"], row["name"]) for row in rows] == [
        ("Köln, DE", "Köln"),
        ("Lyon, FR", "Lyon"),
    ]
    assert [row["n_networks"] for row in rows] == [1, 1]


def test_any_text(csv):
    names = ["=cmd|' /C calc'!A0", "تونس", "תל אביב", "東京", "x" * 10_000, "🏙"]
    path = csv("name,note", *(f'"{name}",x' for name in names))
    result = run(INPUT=path)
    assert [row["name"] for row in table(result["OUTPUT"])] == names
    ids = [row["geonameid"] for row in table(result["OUTPUT"])]
    assert ids == [None, 2464470, 293397, 1850147, None, None]


def layer(geometry, crs, fields, features):
    """Return a layer in memory, each feature being its WKT and its attributes."""
    definition = "&".join(f"field={field}" for field in fields)
    made = QgsVectorLayer(f"{geometry}?crs={crs}&{definition}", "places", "memory")
    for wkt, *values in features:
        feature = QgsFeature(made.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(values)
        assert made.dataProvider().addFeature(feature)
    return made


SQUARE = "POLYGON((4.3 50.8, 4.4 50.8, 4.4 50.9, 4.3 50.9, 4.3 50.8))"


def test_a_gazetteer_of_the_users_first(csv):
    own = layer(
        "Polygon",
        "EPSG:4326",
        ["NAME:string", "iso_a2:string", "id:integer"],
        [(SQUARE, "Molenbeek", "BE", 2996944), (SQUARE, None, "BE", 2), ("", "Nowhere", "BE", 3)],
    )
    cities = csv("name,country", "Molenbeek,BE", "Lyon,FR", "Nowhere,BE")
    told = []
    feedback = QgsProcessingFeedback()
    feedback.pushInfo = told.append
    result = run(INPUT=cities, GAZETTEER=own, feedback=feedback)
    rows = table(result["OUTPUT"])
    assert [row["match"] for row in rows] == ["division", "exact", "not_found"]
    assert points(result["OUTPUT"])[0] == (4.3, 50.9)  # the middle, 4.35 50.85, rounded
    # Its ids are not those of GeoNames, even where they are equal.
    assert [row["geonameid"] for row in rows] == [None, 2996944, None]
    assert [row["identity"] for row in rows][:2] == ["gazetteer:2996944", "geonames:2996944"]
    assert any("have no name" in line for line in told)
    assert any("without a position" in line for line in told)


def test_a_gazetteer_of_the_users_only_in_any_system(csv):
    own = layer(
        "Point", "EPSG:3857", ["town:string", "n:string"], [("POINT(500000 6600000)", "Ici", "A")]
    )
    cities = csv("name,country", "Ici,FR", "Lyon,FR")
    result = run(INPUT=cities, GAZETTEER=own, GAZETTEER_NAME_FIELD="town", GAZETTEER_USE="only")
    rows = table(result["OUTPUT"])
    assert [(row["match"], row["country"]) for row in rows] == [
        ("exact", "FR"),
        ("not_found", "FR"),
    ]
    assert points(result["OUTPUT"]) == [(4.5, 50.9), None]


@pytest.mark.parametrize(
    ("features", "parameters", "words"),
    [
        ([], {}, ("GAZETTEER", "no place with a name")),
        ([("POINT(1 1)", "a")], {"GAZETTEER_NAME_FIELD": "nom"}, ("GAZETTEER_NAME_FIELD", "nom")),
        ([("POINT(1 1)", None)], {}, ("GAZETTEER", "no place with a name")),
    ],
)
def test_gazetteers_that_cannot_be_used(csv, features, parameters, words):
    own = layer("Point", "EPSG:4326", ["name:string"], features)
    with pytest.raises(QgsProcessingException) as error:
        run(INPUT=csv("name,note", "Lyon,x"), GAZETTEER=own, **parameters)
    assert all(word in str(error.value) for word in words)


@pytest.mark.parametrize("country", ["BE", "bel", "Belgium", "Belgique", "Belgien", "Bélgica"])
def test_one_country_for_all(csv, country):
    """The campaign's table has no country; with it its communes are Belgian, not French."""
    cities = csv("commune,country", "Saint-Hubert,", "Marche-en-Famenne,", "Lyon,FR")
    without, with_it = (run(INPUT=cities, DEFAULT_COUNTRY=one) for one in ("", country))
    assert table(without["OUTPUT"])[0]["match"] == "ambiguous"
    rows = table(with_it["OUTPUT"])
    assert [row["country"] for row in rows] == ["BE", "BE", "FR"]
    assert with_it["N_LOCATED"] == 3


def test_a_default_country_that_is_none(csv):
    with pytest.raises(QgsProcessingException, match=r"\(DEFAULT_COUNTRY\): Ruritania is no"):
        run(INPUT=csv("name,note", "Lyon,x"), DEFAULT_COUNTRY="Ruritania")


def test_the_campaign_is_located():
    result = run(INPUT=str(CAMPAIGN), DEFAULT_COUNTRY="Belgique")
    rows = table(result["OUTPUT"])
    assert len(rows) == 98
    assert {row["country"] for row in rows} == {"BE"}
    assert result["N_LOCATED"] >= 86


def test_memberships_rank_the_candidates_and_settle_nothing(csv):
    cities = csv("name,country", "Richmond,", "Geelong,AU", "Ballarat,AU", "Leeds,GB")
    memberships = csv(
        "town,group",
        *("Richmond,a", "Geelong,a", "Ballarat,a", "Leeds,b"),
        name="memberships.csv",
    )
    fields = {"CITY_FIELD": "town", "NETWORK_FIELD": "group"}
    plain = run(INPUT=cities)
    ranked = run(INPUT=cities, MEMBERSHIPS=memberships, **fields)
    assert table(plain["OUTPUT"]) == table(ranked["OUTPUT"])
    before, after = (table(one["TO_CHECK"])[0]["candidates"] for one in (plain, ranked))
    assert before.split(";")[0].endswith("= Richmond (VA, US")
    assert after.split(";")[0].endswith("= Richmond (VIC, AU")


@pytest.mark.parametrize(
    ("lines", "fields", "words"),
    [
        (["town,group"], {}, ("no row",)),
        (["a,b", "Lyon,x"], {"CITY_FIELD": "town"}, ("CITY_FIELD", "town", "a, b")),
        (["town,group", "Lyon,x"], {"NETWORK_FIELD": "town", "CITY_FIELD": "town"}, ("twice",)),
    ],
)
def test_memberships_that_cannot_be_used(csv, lines, fields, words):
    cities = csv("name,note", "Lyon,x")
    with pytest.raises(QgsProcessingException) as error:
        run(INPUT=cities, MEMBERSHIPS=csv(*lines, name="memberships.csv"), **fields)
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize(
    ("lines", "parameters", "words"),
    [
        (["a,b", "1,2"], {}, ("NAME_FIELD", "a, b")),
        (["name,country"], {}, ("no row",)),
        (["name,note", "Lyon,x"], {"NAME_FIELD": "ville"}, ("NAME_FIELD", "ville")),
        (["name,note", "Lyon,x"], {"COUNTRY_FIELD": "x"}, ("COUNTRY_FIELD", "x")),
    ],
)
def test_tables_that_cannot_be_used(csv, lines, parameters, words):
    with pytest.raises(QgsProcessingException) as error:
        run(INPUT=csv(*lines), **parameters)
    for word in words:
        assert word in str(error.value)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["name,near", "Lyon,Erewhon"], ("row 1", "near", "Erewhon")),
        (["name,near,same_as", "Lyon,a,b"], ("row 1", "same_as + near")),
        (["name,lat,lon", "Lyon,95,4"], ("row 1", "lat", "95")),
        (["city,near", "Lyon,Paris"], ("no field name",)),
    ],
)
def test_corrections_that_cannot_be_used(csv, lines, words):
    cities = csv("name,note", "Lyon,x")
    with pytest.raises(QgsProcessingException) as error:
        run(INPUT=cities, CORRECTIONS=csv(*lines, name="corrections.csv"))
    for word in words:
        assert word in str(error.value)


def test_cancel(csv, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda value: value > 20 and feedback.cancel())
    target = tmp_path / "located.gpkg"
    result = run(feedback=feedback, OUTPUT=str(target))
    assert result == {}
    assert not target.exists()


def test_twice_the_same(tmp_path):
    first, second = (table(run()["OUTPUT"]) for _ in range(2))
    assert first == second
