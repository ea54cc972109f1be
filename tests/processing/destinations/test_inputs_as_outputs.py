"""An output in the file of an input is refused before anything is computed."""

from __future__ import annotations

import os

import pytest
from nodal_cities.tests.processing.bad_inputs import MADE
from nodal_cities.tests.processing.destinations.user_files import (
    MODELS,
    given,
    inputs,
    members_file,
    noted,
    notes,
    outputs,
    refusal,
    snapshot,
)
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsVectorLayer,
)

import processing

EVERY_OUTPUT = [(identifier, name) for identifier in MADE for name in outputs(identifier)]
EVERY_INPUT = [(identifier, name) for identifier in MADE for name in inputs(identifier)]


class Silence(QgsProcessingFeedback):
    """Notes any sign that something is computed."""

    def __init__(self):
        super().__init__()
        self.signs = []

    def setProgress(self, value):
        self.signs.append(value)


def assert_refused(folder, identifier, **parameters):
    """Assert that a run is refused with a sentence on the file, and leaves the folder alone."""
    before = snapshot(folder)
    sentence = refusal(identifier, **parameters)
    assert sentence, "accepted"
    feedback = Silence()
    with pytest.raises(QgsProcessingException):
        processing.run(
            f"nodalcities:{identifier}", given(identifier, **parameters), feedback=feedback
        )
    assert not feedback.signs
    assert snapshot(folder) == before
    return sentence


@pytest.mark.parametrize(("identifier", "output"), EVERY_OUTPUT)
def test_no_output_replaces_the_table_that_is_read(tmp_path, identifier, output):
    kind = "gpkg" if outputs(identifier)[output] == "gpkg" else "csv"
    path = members_file(tmp_path / f"members.{kind}")
    sentence = assert_refused(
        tmp_path, identifier, **{inputs(identifier)[0]: str(path), output: str(path)}
    )
    assert path.name in sentence
    assert output in sentence


@pytest.mark.parametrize(("identifier", "source"), EVERY_INPUT)
def test_every_input_is_safe(tmp_path, identifier, source):
    path = members_file(tmp_path / "members.csv")
    kinds = outputs(identifier)
    output = next((name for name, kind in kinds.items() if kind == "gpkg"), next(iter(kinds)))
    assert_refused(tmp_path, identifier, **{source: str(path), output: str(path)})


@pytest.mark.parametrize("model", MODELS)
def test_no_output_of_a_model_replaces_its_input(tmp_path, model):
    path = members_file(tmp_path / "members.gpkg")
    for output in outputs(model):
        assert_refused(tmp_path, model, MEMBERSHIPS=str(path), **{output: str(path)})


def as_layer(path):
    return QgsVectorLayer(str(path), "members", "ogr")


def as_project_layer(path):
    layer = as_layer(path)
    QgsProject.instance().addMapLayer(layer)
    return layer.id()


def as_selection(path):
    return QgsProcessingFeatureSourceDefinition(as_project_layer(path), False, 3)


def as_filtered_layer(path):
    layer = as_layer(path)
    assert layer.setSubsetString("\"network\" <> 'c'")
    return layer


WAYS_TO_READ = {
    "path": str,
    "layer of a file": lambda path: f"{path}|layername=members",
    "layer": as_layer,
    "project": as_project_layer,
    "selection": as_selection,
    "filter": as_filtered_layer,
}
WAYS_TO_WRITE = {
    "path": str,
    "relative": lambda path: os.path.relpath(path),
    "roundabout": lambda path: str(path.parent / "folder" / ".." / path.name),
    "link": lambda path: str(path.parent / "link.gpkg"),
    "definition": lambda path: QgsProcessingOutputLayerDefinition(str(path)),
    "same table": lambda path: f"ogr:dbname='{path}' table=\"members\" (geom)",
}


@pytest.mark.parametrize("read", WAYS_TO_READ.values(), ids=WAYS_TO_READ)
@pytest.mark.parametrize("write", WAYS_TO_WRITE.values(), ids=WAYS_TO_WRITE)
def test_however_a_file_is_named_it_is_the_same(tmp_path, read, write):
    path = members_file(tmp_path / "members.gpkg")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.gpkg").symlink_to(path)
    try:
        assert_refused(tmp_path, "nodalindicators", MEMBERSHIPS=read(path), OUTPUT=write(path))
    finally:
        QgsProject.instance().clear()


def test_a_text_layer_is_its_file(tmp_path):
    path = members_file(tmp_path / "members.csv")
    layer = QgsVectorLayer(f"file://{path}?delimiter=,&geomType=none", "members", "delimitedtext")
    assert layer.isValid()
    assert_refused(tmp_path, "nodalindicators", MEMBERSHIPS=layer, OUTPUT=str(path))


def test_another_table_of_the_file_that_is_read_is_no_input(tmp_path):
    """What "Save to GeoPackage…" does: the new table stands beside those that are there."""
    path = members_file(tmp_path / "members.gpkg", notes=notes())
    uri = f"ogr:dbname='{path}' table=\"indicators\" (geom)"
    source = f"{path}|layername=members"
    processing.run(
        "nodalcities:nodalindicators", given("nodalindicators", MEMBERSHIPS=source, OUTPUT=uri)
    )
    assert noted(path) == notes()[1]
    for table, count in (("members", 8), ("indicators", 4)):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.featureCount() == count


def test_a_step_of_a_model_of_ones_own_is_refused_too(tmp_path):
    """QGIS does not check the parameters of the steps of a model before they run."""
    path = members_file(tmp_path / "members.gpkg")
    before = path.read_bytes()
    made = MADE["nodalindicators"].create()
    context, feedback = processing.tools.dataobjects.createContext(), Silence()
    parameters = given("nodalindicators", MEMBERSHIPS=str(path), OUTPUT=str(path))
    _, ok = made.run(parameters, context, feedback)
    assert not ok
    assert path.read_bytes() == before
