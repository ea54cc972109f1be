"""Layers that QGIS loads after a run: styled, in their order, unfolded."""

from __future__ import annotations

import pytest
from nodal_cities.processing.framework import layer_post_processing
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from nodal_cities.tests.processing.loaded_layers import load, settle, tree
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

import processing

CARTE1 = ("CITIES_OUT", "LINKS", "COMMUNITIES", "NETWORKS_OUT")
ARRANGED = ["Cities", "Links", "Countries", "Communities", "Networks"]
KINDS = {
    "nodalindicators": "categorizedSymbol",
    "communities": "categorizedSymbol",
    "citylinks": "singleSymbol",
}


def aliases(layer):
    return {layer.attributeAlias(i) for i in range(len(layer.fields()))}


# Carte 1


def test_carte_1_arrives_in_one_group_in_order_and_unfolded(project):
    load("carte1", CARTE1)
    settle()
    root = project.layerTreeRoot()
    assert tree(root) == ["Carte 1"]
    (group,) = root.children()
    assert tree(group) == ARRANGED
    assert all(node.isExpanded() for node in (group, *group.children()))
    assert all(node.isVisible() for node in (group, *group.children()))
    assert len(project.mapLayers()) == len(ARRANGED)


def test_carte_1_arrives_styled_with_its_sheet(project):
    load("carte1", CARTE1)
    settle()
    (drawn,) = project.mapLayersByName("Cities")
    (lines,) = project.mapLayersByName("Links")
    (table,) = project.mapLayersByName("Networks")
    assert drawn.renderer().type() == lines.renderer().type() == "categorizedSymbol"
    assert drawn.labelsEnabled() and drawn.renderer().dataDefinedSizeLegend() is not None
    assert "Betweenness" in aliases(drawn) and "Nodal members" in aliases(table)
    (sheet,) = project.layoutManager().printLayouts()
    assert sheet.name() == "Carte 1"
    assert project.crs().isValid() and project.crs() == sheet.referenceMap().crs()


@pytest.mark.parametrize("own", [None, "NoGeometry?field=city:string"])
def test_a_world_arrives_in_equal_earth(project, own):
    if own:  # a table dragged in makes no map of the project
        project.addMapLayer(QgsVectorLayer(own, "mine", "memory"))
    everywhere = {"Bern": (7.44, 46.95), "Lyon": (4.85, 45.75), "Oslo": (-77.0, -12.0)}
    load("carte1", CARTE1, CITIES=cities({**everywhere, "Turin": (151.2, -33.9)}))
    settle()
    assert project.crs().authid() == "EPSG:8857"


def test_carte_1_leaves_what_was_there_as_it_was(project):
    own = QgsVectorLayer("Point?crs=EPSG:2056", "Mine", "memory")
    project.addMapLayer(own)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:2056"))
    load("carte1", CARTE1)
    settle()
    assert tree(project.layerTreeRoot()) == ["Carte 1", "Mine"]
    assert project.crs().authid() == "EPSG:2056"


def test_carte_1_twice_gives_two_groups_and_two_sheets(project):
    for _ in range(2):
        load("carte1", CARTE1)
        settle()
    groups = project.layerTreeRoot().children()
    assert [tree(group) for group in groups] == [ARRANGED, ARRANGED]
    sheets = {sheet.name(): sheet for sheet in project.layoutManager().printLayouts()}
    assert sorted(sheets) == ["Carte 1", "Carte 1 (2)"]
    for sheet, group in ((sheets["Carte 1"], groups[1]), (sheets["Carte 1 (2)"], groups[0])):
        (main,) = [item for item in sheet.items() if getattr(item, "id", str)() == "map"]
        of_its_run = {node.layerId() for node in group.findLayers()}
        assert {layer.id() for layer in main.layers()} <= of_its_run


def test_carte_1_with_cities_alone_arrives_without_a_sheet(project):
    load("carte1", ["CITIES_OUT"])
    settle()
    (group,) = project.layerTreeRoot().children()
    assert tree(group) == ["Cities", "Countries"]
    assert project.layoutManager().printLayouts() == []


def test_carte_1_from_a_geopackage(project, tmp_path):
    path = tmp_path / "carte1.gpkg"
    load("carte1", CARTE1, GEOPACKAGE=str(path))
    settle()
    (group,) = project.layerTreeRoot().children()
    assert tree(group) == ARRANGED
    ours = [node.layer() for node in group.findLayers() if node.name() != "Countries"]
    assert all(layer.isValid() and str(path) in layer.source() for layer in ours)
    assert not any("draft" in layer.source() for layer in ours)


def test_a_layer_removed_before_its_arrangement_is_not_missed(project, monkeypatch):
    monkeypatch.setattr(layer_post_processing, "WAIT_MS", 0)
    load("carte1", CARTE1)
    (removed,) = project.mapLayersByName("Links")
    project.removeMapLayer(removed)
    settle()
    (group,) = project.layerTreeRoot().children()
    assert tree(group) == [name for name in ARRANGED if name != "Links"]


# The others


@pytest.mark.parametrize("algorithm", KINDS)
def test_a_single_layer_arrives_styled_and_unfolded(project, algorithm):
    load(algorithm)
    settle()
    (node,) = project.layerTreeRoot().children()
    assert node.isExpanded() and node.isVisible()
    assert node.layer().renderer().type() == KINDS[algorithm]
    assert "Networks" in aliases(node.layer())
    assert node.layer().labelsEnabled() == (algorithm != "citylinks")
    assert project.layoutManager().printLayouts() == []


def test_points_and_their_table_arrive_each_with_its_own(project):
    load("communities", ["OUTPUT", "COMMUNITIES"])
    settle()
    layers = list(project.mapLayers().values())
    drawn, table = sorted(layers, key=lambda layer: not layer.isSpatial())
    labels = [category.label() for category in drawn.renderer().categories()]
    assert labels[-1] == "Cities in one network only"
    assert "Community" in aliases(drawn)
    assert "Part of the modularity" in aliases(table)
    assert table.renderer() is None


def test_a_file_arrives_with_the_style_it_keeps(project, tmp_path):
    path = tmp_path / "cities.gpkg"
    load("communities", OUTPUT=str(path))
    settle()
    (layer,) = project.mapLayers().values()
    assert str(path) in layer.source()
    again = QgsVectorLayer(str(path), "again", "ogr")
    assert again.renderer().dump() == layer.renderer().dump()


def test_a_run_from_a_script_touches_no_project(project):
    for algorithm in KINDS:
        made = processing.run(
            f"nodalcities:{algorithm}",
            {"MEMBERSHIPS": memberships(), "CITIES": cities(), "OUTPUT": "TEMPORARY_OUTPUT"},
        )
        assert made["OUTPUT"].isValid()
    assert project.mapLayers() == {}
    assert layer_post_processing._post_processors == {}


def model():
    """Return a model whose only step is nodalindicators, its output final."""
    made = QgsProcessingModelAlgorithm("Model", "Models")
    step = QgsProcessingModelChildAlgorithm("nodalcities:nodalindicators")
    step.setChildId("step")
    for name in ("MEMBERSHIPS", "CITIES"):
        made.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name)
        )
        source = QgsProcessingModelChildParameterSource.fromModelParameter(name)
        step.addParameterSources(name, [source])
    output = QgsProcessingModelOutput("Result")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    step.setModelOutputs({"Result": output})
    made.addChildAlgorithm(step)
    return made


def test_the_last_step_of_a_model_arrives_styled(project):
    made = model()
    ok, problem = made.canExecute()
    assert ok, problem
    (name,) = [d.name() for d in made.destinationParameterDefinitions()]
    load(made, [name])
    settle()
    (layer,) = project.mapLayers().values()
    assert layer.renderer().type() == "categorizedSymbol"
    assert "Networks" in aliases(layer)
