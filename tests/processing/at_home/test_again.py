"""A second run into the same file, while the project that shows it is open."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from nodal_cities.tests.processing.loaded_layers import settle
from qgis.core import QgsVectorLayer

import processing

FIRST = [(city, network) for city in ("Bern", "Lyon") for network in "ab"]
SECOND = [(city, network) for city in ("Bern", "Lyon", "Oslo", "Turin") for network in "abc"]
RUNS = {
    "carte1": {"GEOPACKAGE": "study.gpkg", "CITIES_OUT": None, "LINKS": None},
    "nodalindicators": {"OUTPUT": "study.gpkg"},
    "citylinks": {"OUTPUT": "study.gpkg"},
}


def load(identifier, folder, rows):
    outputs = {
        name: str(folder / file) if file else "TEMPORARY_OUTPUT"
        for name, file in RUNS[identifier].items()
    }
    parameters = {"MEMBERSHIPS": memberships(rows), "CITIES": cities(), "MIN_SHARED": 1, "RUNS": 2}
    processing.runAndLoadResults(f"nodalcities:{identifier}", {**parameters, **outputs})
    settle()


@pytest.mark.parametrize("identifier", RUNS)
def test_layers_show_what_is_in_the_file_now(project, tmp_path, identifier):
    load(identifier, tmp_path, FIRST)
    load(identifier, tmp_path, SECOND)
    shown = [one for one in project.mapLayers().values() if "study.gpkg" in one.source()]
    assert shown
    for layer in shown:
        now = QgsVectorLayer(layer.source(), "now", "ogr")
        assert layer.featureCount() == now.featureCount()
        assert layer.extent().toString(3) == now.extent().toString(3)


def test_no_group_is_left_with_a_base_map_alone(project, tmp_path):
    load("carte1", tmp_path, FIRST)
    load("carte1", tmp_path, SECOND)
    groups = [
        [child.name() for child in g.children()] for g in project.layerTreeRoot().findGroups()
    ]
    assert ["Countries"] not in groups
    assert [] not in groups
