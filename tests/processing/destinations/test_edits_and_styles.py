"""Layers that are being edited stay as they are, and so do styles of other files."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.test_own_work import run
from nodal_cities.tests.processing.destinations.user_files import refusal
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer

import processing

TABLE = "ogr:dbname='{folder}/cities.gpkg' table=\"cities\" (geom)"
WAYS = {
    "a file": ("nodalindicators", {"OUTPUT": "cities.gpkg"}),
    "its table": ("nodalindicators", {"OUTPUT": TABLE}),
    "the GeoPackage of a map": ("carte1", {"GEOPACKAGE": "cities.gpkg"}),
    "the GeoPackage of a project": ("carte1", {"PROJECT": "cities.qgz"}),
    "a text": ("nodalindicators", {"OUTPUT": "cities.csv"}),
}


def outputs_in(folder, names):
    return {
        output: name.format(folder=folder) if name.startswith("ogr:") else str(folder / name)
        for output, name in names.items()
    }


@pytest.fixture
def edited(tmp_path):
    """Return a function that writes cities to a file and edits them in the open project."""

    def edit(name):
        run("nodalindicators", OUTPUT=str(tmp_path / name))
        layer = QgsVectorLayer(str(tmp_path / name), "My cities", "ogr")
        QgsProject.instance().addMapLayer(layer)
        assert layer.startEditing()
        return layer

    yield edit
    QgsProject.instance().clear()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_file_whose_layer_is_edited_stays(tmp_path, edited, way):
    identifier, names = way
    name = "cities.csv" if "cities.csv" in names.values() else "cities.gpkg"
    layer = edited(name)
    sentence = refusal(identifier, **outputs_in(tmp_path, names))
    assert "My cities" in sentence
    assert name in sentence
    assert layer.rollBack()
    assert not refusal(identifier, **outputs_in(tmp_path, names))


def test_so_it_does_before_a_step_of_a_script(tmp_path, edited):
    edited("cities.gpkg")
    parameters = usual("nodalindicators", OUTPUT=str(tmp_path / "cities.gpkg"))
    with pytest.raises(QgsProcessingException, match="My cities"):
        processing.run("nodalcities:nodalindicators", parameters)


def test_another_table_of_the_file_may_be_written(tmp_path, edited):
    edited("cities.gpkg")
    table = f"ogr:dbname='{tmp_path / 'cities.gpkg'}' table=\"others\" (geom)"
    assert not refusal("nodalindicators", OUTPUT=table)


def test_two_layers_never_share_a_style(tmp_path):
    names = {"OUTPUT": "study.csv", "COMMUNITIES": "study.geojson"}
    sentence = refusal("communities", **outputs_in(tmp_path, names))
    assert "study.qml" in sentence
    assert all(output in sentence for output in names)


def test_the_style_of_another_file_stays(tmp_path):
    run("nodalindicators", OUTPUT=str(tmp_path / "study.geojson"))
    style = tmp_path / "study.qml"
    before = style.read_bytes()
    _, said = run("nodalindicators", OUTPUT=str(tmp_path / "study.csv"))
    assert style.read_bytes() == before
    assert ["study.qml" in sentence and "study.csv" in sentence for sentence in said] == [True]
