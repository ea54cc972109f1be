"""Two outputs in one file are refused before anything is computed."""

from __future__ import annotations

from itertools import combinations

import pytest
from nodal_cities.tests.processing.bad_inputs import MADE, cities, memberships
from nodal_cities.tests.processing.destinations.user_files import MODELS, given, outputs, refusal
from qgis.core import QgsVectorLayer

import processing


def pairs(identifier):
    """Return the outputs that could be given one file, two by two."""
    kinds = outputs(identifier)
    return [pair for pair in combinations(kinds, 2) if kinds[pair[0]] == kinds[pair[1]]]


EVERY = [(identifier, *pair) for identifier in MADE for pair in pairs(identifier)]


@pytest.mark.parametrize(("identifier", "one", "other"), EVERY)
def test_two_outputs_of_an_algorithm(tmp_path, identifier, one, other):
    path = tmp_path / f"both.{outputs(identifier)[one]}"
    sentence = refusal(identifier, **{one: str(path), other: str(tmp_path / "." / path.name)})
    assert path.name in sentence
    assert one in sentence
    assert other in sentence


@pytest.mark.parametrize("model", MODELS)
def test_two_outputs_of_a_model(tmp_path, model):
    for one, other in pairs(model):
        path = str(tmp_path / f"both.{outputs(model)[one]}")
        assert refusal(model, **{one: path, other: path}), (one, other)


MEANT = {
    "the GeoPackage of a project": {"PROJECT": "study.qgz", "LINKS": "study.gpkg"},
    "a map twice": {"MAP": "map.pdf;map.pdf"},
    "the map and the atlas": {"MAP": "map.png;pages.pdf", "ATLAS": "pages.pdf"},
}


@pytest.mark.parametrize("names", MEANT.values(), ids=MEANT)
def test_a_file_that_is_only_implied(tmp_path, names):
    files = {
        output: ";".join(str(tmp_path / name) for name in value.split(";"))
        for output, value in names.items()
    }
    assert refusal("carte1", **files)


def test_a_table_twice(tmp_path):
    uri = f"ogr:dbname='{tmp_path / 'both.gpkg'}' table=\"one\" (geom)"
    assert refusal("communities", OUTPUT=uri, COMMUNITIES=uri)


def test_two_tables_of_one_geopackage_are_two_places(tmp_path):
    path = tmp_path / "both.gpkg"
    parameters = given(
        "communities",
        MEMBERSHIPS=memberships(),
        CITIES=cities(),
        RUNS=2,
        OUTPUT=f"ogr:dbname='{path}' table=\"one\" (geom)",
        COMMUNITIES=f"ogr:dbname='{path}' table=\"other\"",
    )
    processing.run("nodalcities:communities", parameters)
    for table, field in (("one", "city_id"), ("other", "label")):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.featureCount() > 0
        assert field in layer.fields().names()
