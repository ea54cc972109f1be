"""Temporary layers kept in a GeoPackage: the same layers, the same look, nothing replaced."""

from __future__ import annotations

import sqlite3

import pytest
from nodal_cities.processing.outputs.kept_layers import keep_layers, temporary_layers
from nodal_cities.tests.processing.bad_inputs import memberships
from nodal_cities.tests.processing.framework.test_layer_post_processing import CARTE1
from nodal_cities.tests.processing.loaded_layers import load, settle
from qgis.core import QgsFeature, QgsProcessingException, QgsProject, QgsVectorLayer


def look(layer):
    """What makes the look of a layer; how QGIS orders its XML is chance."""
    renderer, labels = layer.renderer(), layer.labeling()
    aliases = {name: alias for name, alias in layer.attributeAliases().items() if alias}
    return (
        renderer and renderer.dump(),
        labels and labels.settings().fieldName,
        layer.labelsEnabled(),
        layer.mapTipTemplate(),
        layer.metadata().rights(),
        layer.customProperties().keys(),
        aliases,
    )


def tables(path):
    with sqlite3.connect(path) as opened:
        return {name for (name,) in opened.execute("SELECT table_name FROM gpkg_contents")}


def contents(layer):
    columns = [name for name in layer.fields().names() if not name.startswith("fid")]
    return [
        (*(str(one[name]) for name in columns), one.geometry().asWkt(6))
        for one in layer.getFeatures()
    ]


def memory(name, uri="NoGeometry?field=a:string"):
    layer = QgsVectorLayer(uri, name, "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_what_carte_1_left_in_memory_is_kept_as_it_looks(project, tmp_path):
    load("carte1", CARTE1)
    settle()
    order = [node.layerId() for node in project.layerTreeRoot().findLayers()]
    layers = temporary_layers(order)
    assert len(layers) == len(CARTE1)  # the base map is a file of QGIS's own
    before = {one.id(): (one.name(), look(one), contents(one)) for one in layers}
    path = tmp_path / "carte & map.gpkg"
    keep_layers(layers, path)
    assert [node.layerId() for node in project.layerTreeRoot().findLayers()] == order
    assert temporary_layers(order) == []
    for one in layers:
        assert one.isValid() and path.as_posix() in one.source()
        assert (one.name(), look(one), contents(one)) == before[one.id()]
    again = QgsVectorLayer(f"{path}|layername=Cities", "again", "ogr")
    assert again.renderer().dump() == project.mapLayersByName("Cities")[0].renderer().dump()
    (sheet,) = project.layoutManager().printLayouts()
    assert sheet.name() == "Carte 1"


def test_tables_already_there_stay(project, tmp_path):
    path = tmp_path / "work.gpkg"
    keep_layers([memory("notes"), memory("Cities")], path)
    keep_layers([memory("CITIES"), memory("cities")], path)
    found = tables(path)
    assert {"notes", "Cities", "CITIES (2)", "cities (3)"} <= found


def test_a_file_that_is_no_geopackage_is_refused_and_stays(project, tmp_path):
    path = tmp_path / "thesis.gpkg"
    path.write_text("my own words")
    layer = memory("Cities")
    with pytest.raises(QgsProcessingException, match="Choose another file"):
        keep_layers([layer], path)
    assert path.read_text() == "my own words"
    assert layer.providerType() == "memory" and layer.isValid()


@pytest.mark.parametrize("name", ["nowhere/kept.gpkg", "a|b.gpkg"])
def test_a_path_that_cannot_be_is_said(project, tmp_path, name):
    layer = memory("Cities")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        keep_layers([layer], tmp_path / name)
    assert layer.providerType() == "memory"


def test_edits_under_way_are_not_cut_off(project, tmp_path):
    layer = memory("Cities")
    layer.startEditing()
    with pytest.raises(QgsProcessingException, match="Cities is being edited"):
        keep_layers([layer], tmp_path / "kept.gpkg")
    layer.rollBack()
    assert not (tmp_path / "kept.gpkg").exists()


def test_a_column_called_fid_is_carried_along(project, tmp_path):
    layer = memory("Cities", "NoGeometry?field=fid:string&field=FID_1:string&field=a:string")
    keep_layers([layer], tmp_path / "kept.gpkg")
    assert layer.isValid()
    assert {"fid", "FID_1", "a"} <= set(layer.fields().names())


@pytest.mark.parametrize("name", ["Lyon | 2024", " "])
def test_a_filtered_layer_of_any_name_is_kept_whole(project, tmp_path, name):
    layer = memory(name, "NoGeometry?field=a:integer")
    layer.dataProvider().addFeatures([_feature(layer, number) for number in range(3)])
    layer.setSubsetString('"a" > 0')
    keep_layers([layer], tmp_path / "kept.gpkg")
    assert layer.isValid() and layer.featureCount() == 2
    layer.setSubsetString("")
    assert layer.featureCount() == 3


def _feature(layer, value):
    feature = QgsFeature(layer.fields())
    feature.setAttributes([value])
    return feature


def test_nothing_is_left_of_a_run_that_fails_halfway(project, tmp_path, monkeypatch):
    from nodal_cities.processing.outputs import kept_layers

    path = tmp_path / "work.gpkg"
    keep_layers([memory("notes")], path)
    write = kept_layers._write
    monkeypatch.setattr(
        kept_layers, "_write", lambda one, name, at: "full" if name == "b" else write(one, name, at)
    )
    first, second = memory("a"), memory("b")
    with pytest.raises(QgsProcessingException, match="full"):
        keep_layers([first, second], path)
    assert tables(path) >= {"notes"} and not {"a", "b"} & tables(path)
    assert first.providerType() == second.providerType() == "memory"


def test_layers_of_files_are_not_temporary(project, tmp_path):
    load("communities", OUTPUT=str(tmp_path / "cities.gpkg"), MEMBERSHIPS=memberships())
    settle()
    assert temporary_layers(project.mapLayers()) == []
