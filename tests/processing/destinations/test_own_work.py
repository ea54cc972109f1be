"""What the plugin wrote may be replaced as long as nobody changed it; links and journals too."""

from __future__ import annotations

import pytest
from nodal_cities.processing.schema.output_fields import CITIES
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.test_inputs_as_outputs import Silence
from nodal_cities.tests.processing.destinations.user_files import (
    members_file,
    notes,
    refusal,
    write,
)
from qgis.core import (
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsVirtualLayerDefinition,
)

import processing


class Warnings(Silence):
    """Keeps what a run warns of."""

    def __init__(self):
        super().__init__()
        self.said = []

    def pushWarning(self, text):
        self.said.append(text)


def run(identifier, **parameters):
    feedback = Warnings()
    values = usual(identifier, **parameters)
    return processing.run(f"nodalcities:{identifier}", values, feedback=feedback), feedback.said


@pytest.fixture
def study(tmp_path):
    """A project that Carte 1 made."""
    path = tmp_path / "study.qgz"
    run("carte1", PROJECT=str(path))
    return path


def test_a_project_of_ours_may_be_made_again(study):
    assert refusal("carte1", PROJECT=str(study)) == ""


@pytest.mark.parametrize(("name", "lost"), [("default", False), ("night", True)])
def test_a_style_that_the_user_saved_with_our_table_stays(tmp_path, name, lost):
    styles = ("f_table_name", "styleName"), [("cities", name)]
    path = write(tmp_path / "study.gpkg", cities=(CITIES, []), layer_styles=styles)
    assert ("layer_styles" in refusal("nodalindicators", OUTPUT=str(path))) == lost


def test_one_that_was_saved_since_stays(study):
    edited = QgsProject()
    assert edited.read(str(study))
    assert edited.write()
    edited.clear()
    assert study.name in refusal("carte1", PROJECT=str(study))


def test_so_does_the_one_that_is_open(study):
    project = QgsProject.instance()
    try:
        assert project.read(str(study))
        assert study.name in refusal("carte1", PROJECT=str(study))
    finally:
        project.clear()


def test_a_style_of_ours_is_replaced_until_it_is_changed(tmp_path):
    path, style = tmp_path / "cities.geojson", tmp_path / "cities.qml"
    run("nodalindicators", OUTPUT=str(path))
    first = QgsVectorLayer(str(path), "cities", "ogr")
    assert first.renderer().type() == "categorizedSymbol"
    _, said = run("nodalindicators", OUTPUT=str(path))
    assert said == []
    # Not the same bytes: later QGIS draws ids, and the order of attributes, at random.
    second = QgsVectorLayer(str(path), "cities", "ogr")
    assert second.renderer().dump() == first.renderer().dump()
    ours = style.read_bytes()
    style.write_bytes(ours.replace(b"<qgis", b"<!-- mine --><qgis"))
    changed = style.read_bytes()
    assert changed != ours
    _, said = run("nodalindicators", OUTPUT=str(path))
    assert style.read_bytes() == changed
    assert [style.name in sentence for sentence in said] == [True]


@pytest.mark.parametrize(
    ("identifier", "output"),
    [
        ("importmemberships", "REJECTED"),
        ("typologytables", "OUTPUT"),
    ],
)
def test_tables_that_begin_with_columns_of_the_user_are_known_by_their_end(
    tmp_path, identifier, output
):
    written = {output: str(tmp_path / "ours.gpkg")}
    run(identifier, **written)
    assert refusal(identifier, **written) == ""


def test_a_refusal_names_three_tables_and_the_way_out(tmp_path):
    tables = dict.fromkeys(("alpha", "beta", "delta", "gamma"), notes())
    path = write(tmp_path / "survey.gpkg", **tables)
    sentence = refusal("nodalindicators", OUTPUT=str(path))
    assert "alpha, beta, delta…" in sentence
    assert "gamma" not in sentence
    assert "Save to GeoPackage…" in sentence


def test_a_link_leads_to_what_was_written(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    names = {"GEOPACKAGE": "study.gpkg", "PROJECT": "study.qgz", "REPORT": "study.html"}
    links = {output: tmp_path / name for output, name in names.items()}
    for link in links.values():
        link.symlink_to(tmp_path / "elsewhere" / link.name)
    run("carte1", **{output: str(link) for output, link in links.items()})
    for link in links.values():
        assert link.is_symlink()
        assert link.stat().st_size > 0


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_no_journal_of_a_former_file_stays(tmp_path, ending):
    path = tmp_path / "study.gpkg"
    run("carte1", GEOPACKAGE=str(path))
    journal = tmp_path / f"study.gpkg{ending}"
    values = usual("carte1", GEOPACKAGE=str(path))
    journal.write_bytes(b"of a program that was killed")
    processing.run("nodalcities:carte1", values)
    assert not journal.exists() or b"killed" not in journal.read_bytes()
    assert QgsVectorLayer(f"{path}|layername=cities", "cities", "ogr").featureCount() == 4


def joined(path):
    main = QgsVectorLayer("NoGeometry?field=city:string&field=network:string", "main", "memory")
    other = QgsVectorLayer(str(path), "other", "ogr")
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(other)
    join.setJoinFieldName("city")
    join.setTargetFieldName("city")
    QgsProject.instance().addMapLayers([main, other])
    assert main.addJoin(join)
    return main


def queried(path):
    definition = QgsVirtualLayerDefinition()
    definition.addSource("members", str(path), "ogr")
    definition.setQuery("select city, network from members")
    layer = QgsVectorLayer(definition.toString(), "queried", "virtual")
    assert layer.isValid()
    return layer


@pytest.mark.parametrize("read", [joined, queried])
def test_what_is_read_through_another_layer_is_an_input(tmp_path, read):
    path = members_file(tmp_path / "members.csv")
    try:
        sentence = refusal("nodalindicators", MEMBERSHIPS=read(path), OUTPUT=str(path))
    finally:
        QgsProject.instance().clear()
    assert "MEMBERSHIPS" in sentence
    assert path.name in sentence


def test_a_name_too_long_is_refused(tmp_path):
    name = "x" * 300
    for output, ending in (("GEOPACKAGE", "gpkg"), ("OUTPUT", "gpkg"), ("REPORT", "html")):
        identifier = "nodalindicators" if output == "OUTPUT" else "carte1"
        assert name in refusal(identifier, **{output: str(tmp_path / f"{name}.{ending}")})
    assert not any(tmp_path.iterdir())
