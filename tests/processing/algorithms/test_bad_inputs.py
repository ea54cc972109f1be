"""Bad input ends in a result that says what happened, or in one clear sentence."""

from __future__ import annotations

import math
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from nodal_cities.processing.inputs.algorithm_run import AlgorithmRun
from nodal_cities.processing.outputs.writers import write_table
from nodal_cities.tests.processing.bad_inputs import (
    LONG,
    MADE,
    NETWORKS,
    PLACES,
    CancelAfter,
    cities,
    file_for,
    having,
    memberships,
    refusal,
    rows_of,
    run,
    source_of,
    table,
)
from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterNumber

# Two read groups, not memberships; one needs years. They have tests of their own.
OTHERS = ("comparepartitions", "stylecarte1", "byyear")
EVERY = [name for name in MADE if name not in OTHERS]
LOCATORS = having("NAME_FIELD", "CORRECTIONS")
# For the locators memberships are a hint only; what they make of it is in their own tests.
READERS = [
    name for name in having("CITY_FIELD", "NETWORK_FIELD") if name not in (*LOCATORS, *OTHERS)
]
LOCATED = [name for name in having("MEMBERSHIPS", "CITIES") if name in READERS]
LONG_CELL = "é" * 10_000
CHARTS = ("rankingchart", "intermediationchart")


def test_every_algorithm_is_tested_here():
    assert {*READERS, *LOCATORS} == {*EVERY}


def city_rows(algorithm_id, result):
    """Return the cities of a result by id, where the algorithm gives all of them."""
    if algorithm_id in (*CHARTS, "crosscheck"):  # they name some cities only
        return {}
    name = {"importmemberships": "CITIES", "carte1": "CITIES_OUT"}.get(algorithm_id, "OUTPUT")
    rows = rows_of(result[name]) if name in result else []
    return {row["city_id"]: row for row in rows if "city_id" in row}


def drawn_output(algorithm_id):
    """Return the output that holds the cities or links with a geometry, empty without any."""
    definition = MADE[algorithm_id].parameterDefinition("OUTPUT")
    if definition is None or definition.type() != "sink":
        return "CITIES_OUT" if algorithm_id == "carte1" else ""
    plain = QgsProcessing.SourceType.TypeVector
    return "" if definition.dataType() == plain else "OUTPUT"


# Tables of memberships

REFUSED = {
    "missing city field": (LONG, {"CITY_FIELD": "town"}, r"CITY_FIELD.*town.*city"),
    "missing network field": (LONG, {"NETWORK_FIELD": "red"}, r"NETWORK_FIELD.*red.*network"),
    "same field twice": (
        LONG,
        {"CITY_FIELD": "city", "NETWORK_FIELD": "city"},
        r"city is given twice",
    ),
    "no row": ([], {}, r"no row"),
    "no membership left": ([("Bern", ""), ("", "a"), (None, None)], {}, r"of 3 rows, 2 have no"),
}


@pytest.mark.parametrize("algorithm_id", READERS)
@pytest.mark.parametrize("case", REFUSED)
def test_refused_memberships(algorithm_id, case):
    rows, fields, expected = REFUSED[case]
    source = {source_of(algorithm_id): memberships(rows)}
    sentence = refusal(algorithm_id, **source, **fields)
    assert re.search(expected, sentence), sentence


@pytest.mark.parametrize("algorithm_id", READERS)
def test_refused_header(algorithm_id):
    layer = table(["a", "b", "c"], [("Bern", "x", "text")])
    assert "CITY_FIELD" in refusal(algorithm_id, **{source_of(algorithm_id): layer})


@pytest.mark.parametrize("algorithm_id", READERS)
def test_missing_file(algorithm_id):
    refusal(algorithm_id, **{source_of(algorithm_id): "/no/such/table.csv"})


ACCEPTED = {
    "empty ids": [*LONG, ("", "a"), (None, "b"), ("Bern", ""), ("Oslo", None), (" ", " ")],
    "duplicates": [*LONG, *LONG, ("Bern ", "a")],
    "one city": [("Bern", "a"), ("Bern", "b")],
    "one network": [("Bern", "a"), ("Lyon", "a"), ("Oslo", "a")],
    "one membership": [("Bern", "a")],
    "all in all": [(city, network) for city in PLACES for network in "abcd"],
    "networks of one city": [("Bern", "a"), ("Lyon", "b"), ("Oslo", "c")],
    "long cells": [(LONG_CELL, "a"), ("Bern", "a"), ("Bern", LONG_CELL), (LONG_CELL, LONG_CELL)],
    "formulas": [("=cmd|' /C calc'!A0", "a"), ("Bern", "a"), ("Bern", "@SUM(1+1)"), ("-1", "a")],
    "scripts": [("حيفا", "שלום"), ("京都市", "שלום"), ("Köln", "שלום"), ("ក្រុងភ្នំពេញ", "a")],
    "html and holes": [("<b>{x}</b>", "{0}"), ("%1 & \"'", "{0}"), ("'; DROP TABLE x; --", "{0}")],
}

STRANGE = ("long cells", "formulas", "scripts", "html and holes")


@pytest.mark.parametrize("algorithm_id", READERS)
@pytest.mark.parametrize("case", ACCEPTED)
def test_accepted_memberships(algorithm_id, case):
    rows = ACCEPTED[case]
    result = run(algorithm_id, **{source_of(algorithm_id): memberships(rows)})
    pairs = {(city.strip(), n) for city, n in rows if city and city.strip() and n and n.strip()}
    expected = {city: sum(1 for c, _ in pairs if c == city) for city, _ in pairs}
    found = city_rows(algorithm_id, result)
    if found:
        assert {city: row["n_networks"] for city, row in found.items()} == expected


def test_faults_are_counted_and_listed():
    rows = [*LONG, ("Bern", "a"), ("", "a"), ("Bern", "")]
    result = run("importmemberships", INPUT=memberships(rows))
    report = [(row["row"], row["kind"]) for row in rows_of(result["REPORT"]) if row["row"]]
    n = len(LONG)
    assert report == [(n + 1, "duplicate"), (n + 2, "empty_city"), (n + 3, "empty_network")]
    assert [row["row"] for row in rows_of(result["REJECTED"])] == [n + 2, n + 3]


@pytest.mark.parametrize("algorithm_id", LOCATED)
def test_strange_names_go_through_the_gazetteer(algorithm_id):
    rows = [row for case in STRANGE for row in ACCEPTED[case]]
    result = run(algorithm_id, MEMBERSHIPS=memberships(rows), CITIES=None)
    found = city_rows(algorithm_id, result)
    assert not found or len(found) >= 10


@pytest.mark.parametrize("algorithm_id", READERS)
def test_country_is_not_needed_and_may_be_unknown(algorithm_id):
    rows = [("Bern", "Atlantis", "a"), ("Lyon", "", "a"), ("Oslo", None, "b")]
    layer = memberships(rows, ("city", "country", "network"))
    result = run(algorithm_id, **{source_of(algorithm_id): layer})
    found = city_rows(algorithm_id, result)
    assert len(found) in (0, 3)


# Layers of cities


@pytest.mark.parametrize("algorithm_id", LOCATED)
def test_cities_without_geometry_are_counted(algorithm_id):
    places = {**PLACES, "Oslo": None}
    result = run(algorithm_id, MEMBERSHIPS=memberships(), CITIES=cities(places))
    found = city_rows(algorithm_id, result)
    assert not found or found["Oslo"]["n_networks"] == len(NETWORKS["Oslo"])


@pytest.mark.parametrize("algorithm_id", LOCATED)
def test_no_city_has_a_geometry(algorithm_id):
    layer = cities(dict.fromkeys(PLACES))
    result = run(algorithm_id, MEMBERSHIPS=memberships(), CITIES=layer)
    found = city_rows(algorithm_id, result)
    assert not found or found.keys() == PLACES.keys()


@pytest.mark.parametrize("algorithm_id", LOCATED)
@pytest.mark.parametrize(
    "place",
    [(math.nan, 46.9), (7.4, math.inf), (7.4, 95.0), (-7.4, -90.5), (181.0, 10.0), (1e30, 1e30)],
    ids=str,
)
def test_impossible_coordinates_are_refused(algorithm_id, place):
    layer = cities({"Bern": PLACES["Bern"], "Lyon": place})
    sentence = refusal(algorithm_id, MEMBERSHIPS=memberships(), CITIES=layer)
    assert "CITIES, row 2" in sentence


@pytest.mark.parametrize("algorithm_id", [name for name in LOCATED if drawn_output(name)])
def test_cities_in_another_system_are_reprojected(algorithm_id):
    radius = 6378137
    mercator = {
        name: (
            radius * math.radians(lon),
            radius * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)),
        )
        for name, (lon, lat) in PLACES.items()
    }
    layers = []
    for layer in (cities(), cities(mercator, "EPSG:3857")):
        result = run(algorithm_id, MEMBERSHIPS=memberships(), CITIES=layer)
        layers.append(result[drawn_output(algorithm_id)])
    shapes = [[f.geometry() for f in layer.getFeatures()] for layer in layers]
    assert len(shapes[0]) == len(shapes[1]) > 0
    for one, other in zip(*shapes):
        assert one.distance(other) < 1e-6


@pytest.mark.parametrize("algorithm_id", LOCATED)
def test_refused_city_id_field(algorithm_id):
    sentence = refusal(algorithm_id, MEMBERSHIPS=memberships(), CITY_ID_FIELD="insee")
    assert "CITY_ID_FIELD" in sentence
    assert "insee" in sentence


@pytest.mark.parametrize("algorithm_id", LOCATED)
def test_cities_the_layer_lacks_are_counted(algorithm_id):
    layer = cities({name: PLACES[name] for name in ("Bern", "Lyon")})
    result = run(algorithm_id, MEMBERSHIPS=memberships(), CITIES=layer)
    found = city_rows(algorithm_id, result)
    assert not found or found.keys() == PLACES.keys()


# Tables of networks

NETWORK_READERS = [name for name in having("NETWORKS", "NETWORK_FILTER") if name in EVERY]


def network_table(ids="abc"):
    return table(["network_id", "scale"], [(i, "global" if i == "a" else "") for i in ids])


@pytest.mark.parametrize("algorithm_id", NETWORK_READERS)
def test_unknown_networks_are_counted(algorithm_id):
    result = run(algorithm_id, MEMBERSHIPS=memberships(), NETWORKS=network_table("a"))
    found = city_rows(algorithm_id, result)
    assert not found or found["Lyon"]["n_networks"] == 3


@pytest.mark.parametrize("algorithm_id", NETWORK_READERS)
def test_network_filter(algorithm_id):
    condition = "\"scale\" <> 'global'"
    result = run(
        algorithm_id,
        MEMBERSHIPS=memberships(),
        NETWORKS=network_table(),
        NETWORK_FILTER=condition,
    )
    found = city_rows(algorithm_id, result)
    assert not found or found["Lyon"]["n_networks"] == 2


@pytest.mark.parametrize("algorithm_id", NETWORK_READERS)
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"NETWORK_FILTER": '"scale" ='}, "NETWORK_FILTER"),
        ({"NETWORK_FILTER": "\"scope\" = 'x'"}, "scope"),
        ({"NETWORK_FILTER": "\"scale\" = 'martian'"}, "NETWORK_FILTER"),
        ({"NETWORKS": None, "NETWORK_FILTER": "true"}, "NETWORKS"),
        ({"NETWORK_ID_FIELD": "sigle"}, "NETWORK_ID_FIELD"),
    ],
    ids=["broken filter", "unknown field", "nothing left", "no table", "missing id field"],
)
def test_refused_networks(algorithm_id, given, expected):
    given = {"NETWORKS": network_table(), **given}
    assert expected in refusal(algorithm_id, MEMBERSHIPS=memberships(), **given)


# Names to locate


def places(rows, header=("name", "country", "admin1")):
    return table(header, rows)


@pytest.mark.parametrize("algorithm_id", LOCATORS)
@pytest.mark.parametrize(
    ("rows", "given", "expected"),
    [
        ([("Bern", "CH", "")], {"NAME_FIELD": "town"}, r"NAME_FIELD.*town"),
        ([("Bern", "CH", "")], {"NAME_FIELD": "name", "COUNTRY_FIELD": "name"}, r"name"),
        ([("Bern", "CH", "")], {"COUNTRY_FIELD": "pays"}, r"COUNTRY_FIELD.*pays"),
        ([], {}, r"no row"),
    ],
    ids=["missing field", "same field twice", "missing country field", "no row"],
)
def test_refused_names(algorithm_id, rows, given, expected):
    sentence = refusal(algorithm_id, INPUT=places(rows), **given)
    assert re.search(expected, sentence), sentence


@pytest.mark.parametrize("algorithm_id", LOCATORS)
def test_strange_names_are_listed(algorithm_id):
    names = [
        "",
        None,
        " ",
        LONG_CELL,
        "=cmd|' /C calc'!A0",
        "حيفا",
        "京都市",
        "{0}%1",
        "' OR 1=1 --",
    ]
    result = run(algorithm_id, INPUT=places([(name, "", "") for name in [*names, "Bern"]]))
    found = {row["name"] for row in rows_of(result["OUTPUT"])}
    assert {"Bern", LONG_CELL, "{0}%1"} <= found


@pytest.mark.parametrize("algorithm_id", LOCATORS)
@pytest.mark.parametrize(
    "row",
    [
        ("Bern", "CH", "", "", "", "abc", "7"),
        ("Bern", "CH", "", "", "", "95", "7"),
        ("Bern", "CH", "", "", "", "46", ""),
        ("Bern", "CH", "", "", "", "nan", "inf"),
    ],
    ids=["no number", "absurd latitude", "half a position", "not finite"],
)
def test_refused_corrections(algorithm_id, row):
    header = ["name", "country", "admin1", "same_as", "near", "lat", "lon"]
    given = {"INPUT": places([("Bern", "CH", "")]), "CORRECTIONS": table(header, [row])}
    sentence = refusal(algorithm_id, **given)
    assert "Bern" in sentence or "row 1" in sentence


# Parameters and outputs


@pytest.mark.parametrize("algorithm_id", EVERY)
def test_numbers_out_of_range_are_refused(algorithm_id):
    for parameter in MADE[algorithm_id].parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterNumber):
            for value in (parameter.minimum() - 1, parameter.maximum() + 1, "many"):
                assert parameter.name() in refusal(algorithm_id, **{parameter.name(): value})


@pytest.mark.parametrize("algorithm_id", EVERY)
def test_unknown_choices_are_refused(algorithm_id):
    for parameter in MADE[algorithm_id].parameterDefinitions():
        if parameter.type() == "enum":
            assert parameter.name() in refusal(algorithm_id, **{parameter.name(): "heavy"})


def destinations():
    return [
        pytest.param(identifier, parameter, id=f"{identifier}-{parameter.name()}")
        for identifier, algorithm in MADE.items()
        for parameter in algorithm.destinationParameterDefinitions()
    ]


@pytest.mark.parametrize(("algorithm_id", "output"), destinations())
def test_unwritable_outputs_are_refused(algorithm_id, output, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = file_for(output, tmp_path / "file")
    refusal(algorithm_id, **small(algorithm_id), **{output.name(): path})


@pytest.mark.parametrize("algorithm_id", READERS)
def test_refused_input_leaves_earlier_outputs_alone(algorithm_id, tmp_path):
    outputs = MADE[algorithm_id].destinationParameterDefinitions()
    files = {output.name(): file_for(output, tmp_path) for output in outputs}
    for path in files.values():
        Path(path).write_text("kept", encoding="utf-8")
    refusal(algorithm_id, **{source_of(algorithm_id): memberships([])}, **files)
    assert {path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"kept"}
    assert len(list(tmp_path.iterdir())) == len(files)


def small(algorithm_id):
    """Return an input that runs in no time."""
    if algorithm_id in LOCATORS:
        return {"INPUT": places([("Bern", "CH", ""), ("Lyon", "FR", "")])}
    return {source_of(algorithm_id): memberships()}


@pytest.mark.parametrize("algorithm_id", EVERY)
@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 8, 13, 21, 34])
def test_cancelling_leaves_nothing_half_written(algorithm_id, n, tmp_path):
    outputs = MADE[algorithm_id].destinationParameterDefinitions()
    if any(output.name() == "GEOPACKAGE" for output in outputs):  # which takes the layers
        outputs = [output for output in outputs if output.type() == "fileDestination"]
    files = {output.name(): file_for(output, tmp_path) for output in outputs}
    feedback = CancelAfter(n)
    result = run(algorithm_id, feedback, **small(algorithm_id), **files)
    assert feedback.calls_after <= 1
    if not result:
        assert feedback.isCanceled()
        assert list(tmp_path.iterdir()) == []
    else:
        assert {path.name for path in tmp_path.iterdir()} == {
            path.rsplit("/", 1)[1] for path in files.values()
        }


LAYERS_OF_CARTE1 = ("CITIES_OUT", "LINKS", "COMMUNITIES", "NETWORKS_OUT", "TO_CHECK")


def test_a_project_makes_no_geopackage_when_every_layer_has_a_place_of_its_own(tmp_path):
    files = {name: str(tmp_path / f"{name}.gpkg") for name in LAYERS_OF_CARTE1}
    result = run("carte1", MEMBERSHIPS=memberships(), **files, PROJECT=str(tmp_path / "p.qgz"))
    assert "GEOPACKAGE" not in result
    assert len(rows_of(files["CITIES_OUT"])) == len(PLACES)
    assert not (tmp_path / "p.gpkg").exists()
    assert (tmp_path / "p.qgz").exists()


def test_the_geopackage_asked_for_holds_layers_that_have_a_file_of_their_own_too(tmp_path):
    files = {name: str(tmp_path / f"{name}.gpkg") for name in LAYERS_OF_CARTE1}
    whole = tmp_path / "all.gpkg"
    run("carte1", MEMBERSHIPS=memberships(), **files, GEOPACKAGE=str(whole))
    assert rows_of(f"{whole}|layername=cities") == rows_of(files["CITIES_OUT"])


def test_a_file_that_cannot_be_opened_as_output_is_left_alone(tmp_path):
    """Whatever keeps QGIS from writing, the file of an earlier run is the user's."""
    kept = tmp_path / "earlier.gpkg"
    kept.write_bytes(b"an earlier run")

    def locked(*_):
        raise QgsProcessingException("the file is open elsewhere")

    algorithm = SimpleNamespace(parameterAsSink=locked, parameterAsOutputLayer=lambda *_: str(kept))
    run = AlgorithmRun(algorithm, {"OUTPUT": str(kept)}, None)
    with pytest.raises(QgsProcessingException, match="open elsewhere"):
        write_table(run, "OUTPUT", ["city_id"], {"city_id": ["a"]})
    assert kept.read_bytes() == b"an earlier run"
