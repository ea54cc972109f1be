"""The sociogram through Processing: layers in a plane of their own, styled, and their sheet."""

from __future__ import annotations

import subprocess
import unicodedata

import networkx as nx
import pytest
from nodal_cities.analysis.gazetteer.countries import region_of
from nodal_cities.processing.sociogram.layers import drawing_crs
from nodal_cities.processing.sociogram.sheet import LEGEND_WIDTH
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QImage

import processing

from ..bad_inputs import cities, memberships, rows_of, run
from ..loaded_layers import load, settle, tree
from ..map_layers import like, pixels

OUTPUTS = {"NODES": "TEMPORARY_OUTPUT", "EDGES": "TEMPORARY_OUTPUT"}
SQUARE = "#7b7b78"


def small(**parameters):
    return run("sociogram", MEMBERSHIPS=memberships(), CITIES=cities(), **OUTPUTS, **parameters)


@pytest.fixture(scope="module")
def whole(provider, tmp_path_factory):
    """Figure 1 in files."""
    folder = tmp_path_factory.mktemp("sociogram")
    return processing.run(
        "nodalcities:sociogram",
        {
            "NODES": str(folder / "nodes.gpkg"),
            "EDGES": str(folder / "edges.gpkg"),
            "MAP": f"{folder / 'figure.png'};{folder / 'figure.pdf'}",
            "RUNS": 2,
        },
    )


def stored(path):
    layer = QgsVectorLayer(path, "stored", "ogr")
    assert layer.isValid()
    return layer


def test_nodes_and_edges_say_what_they_are():
    result = small()
    nodes = {(r["kind"], r["node_id"]): r for r in rows_of(result["NODES"])}
    assert sorted(nodes) == [
        *(("city", name) for name in ("Bern", "Lyon", "Oslo", "Turin")),
        *(("network", name) for name in "abc"),
    ]
    assert nodes["network", "b"]["members"] == 3
    assert nodes["city", "Lyon"]["networks"] == "a;b;c"
    assert nodes["city", "Lyon"]["n_networks"] == 3
    assert nodes["city", "Lyon"]["nodal"]
    assert not nodes["city", "Oslo"]["nodal"]
    edges = {(r["city_id"], r["network_id"]) for r in rows_of(result["EDGES"])}
    assert edges == {(c, n) for c in ("Bern", "Lyon") for n in "ab"} | {
        ("Lyon", "c"),
        ("Turin", "b"),
        ("Turin", "c"),
    }
    assert (result["N_CITIES"], result["N_NETWORKS"]) == (4, 3)
    assert (result["N_LINES"], result["N_COMPONENTS"]) == (7, 1)


def test_lines_end_at_their_nodes():
    result = small()
    at = {r["node_id"]: (r["x"], r["y"]) for r in rows_of(result["NODES"])}
    for edge in result["EDGES"].getFeatures():
        line = edge.geometry().asPolyline()
        assert (line[0].x(), line[0].y()) == pytest.approx(at[edge["source"]])
        assert (line[-1].x(), line[-1].y()) == pytest.approx(at[edge["target"]])


@pytest.mark.parametrize("in_file", [False, True])
def test_the_layers_do_not_claim_to_be_on_earth(in_file, whole):
    layers = [stored(whole[n]) for n in OUTPUTS] if in_file else list(map(small().get, OUTPUTS))
    for layer in layers:
        assert layer.crs().isValid() == in_file
        assert not layer.crs().isGeographic()
        assert not layer.crs().authid()
        assert not in_file or layer.crs().toWkt().startswith(("LOCAL_CS", "ENGCRS"))


def test_the_plane_is_drawn_as_it_is_whatever_the_map():
    from qgis.core import QgsCoordinateTransform, QgsPointXY

    for other in ("EPSG:4326", "EPSG:3857", "EPSG:8857"):
        crs = QgsCoordinateReferenceSystem(other)
        transform = QgsCoordinateTransform(drawing_crs(), crs, QgsProject())
        assert transform.transform(QgsPointXY(200, 100)) == QgsPointXY(200, 100)


def test_networks_only():
    result = small(MODE="networks")
    assert {r["kind"] for r in rows_of(result["NODES"])} == {"network"}
    shared = {(r["source"], r["target"]): r["shared"] for r in rows_of(result["EDGES"])}
    assert shared == {("a", "b"): 2, ("a", "c"): 1, ("b", "c"): 2}


def test_cities_only():
    result = small(MODE="cities", MIN_SHARED=2)
    assert {r["node_id"] for r in rows_of(result["NODES"])} == {"Bern", "Lyon", "Turin"}
    shared = {(r["source"], r["target"]): r["shared"] for r in rows_of(result["EDGES"])}
    assert shared == {("Bern", "Lyon"): 2, ("Lyon", "Turin"): 2}


def test_region_of_cities():
    result = run("sociogram", REGION="North America", RUNS=2, **OUTPUTS)
    kept = [r for r in rows_of(result["NODES"]) if r["kind"] == "city"]
    assert len(kept) > 100
    assert {region_of(r["country"]) for r in kept} == {"North America"}


def test_a_region_without_a_city_is_refused():
    with pytest.raises(QgsProcessingException, match=r"\(REGION\) leaves no city"):
        small(REGION="Oceania")


def components(rows):
    graph = nx.Graph()
    for row in rows:
        if row["kind"] == "city":
            graph.add_edges_from((row["node_id"], ("n", n)) for n in row["networks"].split(";"))
    return list(nx.connected_components(graph))


@pytest.mark.parametrize("condition", ["", "\"scale\" <> 'global'"])
def test_isolated_networks_are_those_of_networkx(condition):
    result = run("sociogram", NETWORK_FILTER=condition, RUNS=2, **OUTPUTS)
    rows = rows_of(result["NODES"])
    expected = components(rows)
    assert result["N_COMPONENTS"] == len(expected)
    part_of = {r["node_id"]: r["component"] for r in rows if r["kind"] == "network"}
    for part in expected:
        assert len({part_of[node[1]] for node in part if isinstance(node, tuple)}) == 1
    if not condition:
        alone = {n for n, part in part_of.items() if part > 1}
        # The sample lists no member of the Ugandan one that the chapter finds isolated.
        assert alone == {"cities_alliance"}


def rendered_labels(layer):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, 218, 174))
    settings.setOutputDpi(300)
    settings.setOutputSize(QSize(round(218 / 25.4 * 300), round(174 / 25.4 * 300)))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.takeLabelingResults().labelsWithinRect(QgsRectangle(-99, -99, 399, 399))


def test_every_network_is_labelled_and_no_labels_overlap(whole):
    layer = stored(whole["NODES"])
    labels = rendered_labels(layer)
    written = {f.id(): f for f in layer.getFeatures() if f["written"]}
    assert {label.featureId for label in labels} == written.keys()
    assert sum(f["kind"] == "network" for f in written.values()) == whole["N_NETWORKS"]
    boxes = [label.labelRect for label in labels]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    page = QgsRectangle(-0.5, -0.5, 218.5, 174.5)
    assert all(page.contains(box) for box in boxes)


def test_the_style_is_stored_with_the_data(whole):
    layer = stored(whole["NODES"])
    labels = [category.label() for category in layer.renderer().categories()]
    assert labels[0] == "City network"
    assert len(labels) > 5
    assert layer.labelsEnabled()
    assert layer.attributeAlias(layer.fields().lookupField("size")) == "Size (mm)"


def test_the_picture_shows_squares_circles_and_nothing_beyond_the_sheet(whole):
    png, pdf = whole["MAP"].split(";")
    table = pixels(QImage(png))
    assert table.shape[:2] == (2480, 3507)
    squares = like(table, SQUARE, 6)
    members = [f["size"] for f in stored(whole["NODES"]).getFeatures() if f["kind"] == "network"]
    area = sum(side**2 for side in members) * (300 / 25.4) ** 2
    assert squares.sum() > 0.8 * area
    white = (table == 255).all(axis=-1)
    edge = 40  # pixels, 3 mm
    assert white[:edge].all()
    assert white[-edge:].all()
    assert white[:, :edge].all()
    assert white[:, -edge:].all()
    assert 0.3 < white.mean() < 0.95
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
    names = [f["written"] for f in stored(whole["NODES"]).getFeatures() if f["written"]]
    assert len(names) > 51
    assert _words(" ".join(names)) <= _words(printed)


def _words(text):
    return {*unicodedata.normalize("NFKC", text).split()}  # without ligatures


def test_it_arrives_in_its_group_and_leaves_the_map_alone(project):
    world = QgsVectorLayer("Point?crs=EPSG:3857&field=a:integer", "world", "memory")
    project.addMapLayer(world)
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    load("sociogram", OUTPUTS, TITLE="Figure 1")
    settle()
    assert project.crs().authid() == "EPSG:3857"
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Figure 1"
    assert tree(group) == ["Cities and networks", "Lines"]
    assert not group.isVisible()  # it would lie across the map
    assert project.layerTreeRoot().findLayer(world.id()).isVisible()
    assert [layout.name() for layout in project.layoutManager().printLayouts()] == ["Figure 1"]


def test_alone_it_is_shown(project):
    load("sociogram", OUTPUTS)
    settle()
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Cities and their networks"
    assert group.isVisible()
    assert all(child.isVisible() for child in group.children())


SHEETS = [{"MODE": "two_mode", "COLOUR": "region"}, {"MODE": "cities", "MIN_SHARED": 2}]


@pytest.mark.parametrize("parameters", SHEETS, ids=lambda p: "-".join(map(str, p.values())))
def test_the_sheet_shows_the_drawing_in_its_own_size_and_legends_beside(project, parameters):
    load("sociogram", OUTPUTS, MEMBERSHIPS=None, CITIES=None, **{"MIN_SHARED": 0, **parameters})
    settle()
    layout = project.layoutManager().printLayouts()[0]
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=50)  # legends take their size
    items = {item.id(): item for item in layout.items() if isinstance(item, QgsLayoutItem)}
    drawing = items["drawing"]
    assert isinstance(drawing, QgsLayoutItemMap)
    assert not drawing.layers()[0].crs().isValid()  # drawn as it is, whatever the project's
    assert drawing.mapFlags() & QgsLayoutItemMap.MapItemFlag.ShowPartialLabels
    assert drawing.extent().width() == pytest.approx(drawing.rect().width(), rel=1e-3)
    page = QRectF(0, 0, 297, 210)
    legends = [i for i in items.values() if isinstance(i, QgsLayoutItemLegend)]
    assert len(legends) == 1
    assert all(legend.rect().width() <= LEGEND_WIDTH + 1 for legend in legends)
    boxes = {name: item.sceneBoundingRect() for name, item in items.items() if name}
    assert all(page.contains(box) for box in boxes.values())
    samples = [n for n in boxes if n.split()[0] in ("members", "lines") and n.split()[-1].isdigit()]
    samples = [name for name in samples if "label" not in name]
    assert "sizes" in boxes
    assert len(samples) == {"two_mode": 3, "cities": 2}[parameters["MODE"]]
    assert_apart(list(boxes.values()))


def assert_apart(boxes):
    for i, one in enumerate(boxes):
        for other in boxes[:i]:
            common = one.intersected(other)
            assert common.width() < 0.8 or common.height() < 0.8, (one, other)


def test_the_same_files_every_time(tmp_path):
    nodes = [rows_of(small()["NODES"]) for _ in range(2)]
    assert nodes[0] == nodes[1]


def test_the_map_must_be_a_picture(tmp_path):
    with pytest.raises(QgsProcessingException, match="MAP"):
        small(MAP=str(tmp_path / "map.doc"))
