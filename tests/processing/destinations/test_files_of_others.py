"""What is in the folder or the file already, and was not asked for, stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from nodal_cities.processing.outputs.destinations.ownership import foreign_tables
from nodal_cities.tests.processing.bad_inputs import (
    LONG,
    MADE,
    cities,
    drawn_cities,
    drawn_links,
    file_for,
    memberships,
    partition,
    source_of,
)
from nodal_cities.tests.processing.destinations.user_files import (
    given,
    is_sink,
    noted,
    notes,
    refusal,
    sinks,
    snapshot,
    write,
)
from qgis.core import QgsProcessingException, QgsProject, QgsProviderRegistry, QgsVectorLayer

import processing

EVERY_SINK = [(identifier, name) for identifier in MADE for name in sinks(identifier)]
COMPANIONS = "qml qmd sld txt prj cpg xml pgw html csv".split()


def usual(identifier, **parameters):
    """Return parameters of a short run on small tables."""
    names = {definition.name() for definition in MADE[identifier].parameterDefinitions()}
    values = {source_of(identifier): memberships(), "RUNS": 2, "MIN_SHARED": 1}
    if identifier == "comparepartitions":
        values.update(FIRST=partition(), SECOND=partition())
    if identifier == "byyear":
        dated = [(*row, "1990") for row in LONG]
        values["MEMBERSHIPS"] = memberships(dated, ("city", "network", "joined"))
    if identifier != "importmemberships":
        values["CITIES"] = cities()
    if identifier == "stylecarte1":
        values.update(CITIES=drawn_cities(), CITY_LINKS=drawn_links())
    known = {name: value for name, value in values.items() if name in names}
    return given(identifier, **{**known, **parameters})


def attempt(identifier, **parameters):
    """Run an algorithm, which may refuse."""
    with suppress(QgsProcessingException):
        processing.run(f"nodalcities:{identifier}", usual(identifier, **parameters))


@pytest.mark.parametrize(("identifier", "output"), EVERY_SINK)
def test_the_other_tables_of_a_geopackage_stay(tmp_path, identifier, output):
    path = write(tmp_path / "survey.gpkg", notes=notes())
    attempt(identifier, **{output: str(path)})
    assert noted(path) == notes()[1]


@pytest.mark.parametrize("name", ["notes", "Notes"])
def test_a_table_of_ones_own_stays(tmp_path, name):
    path = write(tmp_path / "survey.gpkg", notes=notes())
    table = f"ogr:dbname='{path}' table=\"{name}\" (geom)"
    assert "choose another name" in refusal("nodalindicators", OUTPUT=table)


def test_a_project_stored_in_the_file_stays(tmp_path):
    path = write(tmp_path / "survey.gpkg", survey=notes())
    with closing(sqlite3.connect(path)) as base:
        base.execute("CREATE TABLE qgis_projects (name TEXT, content BLOB)")
    assert "qgis_projects" in refusal("nodalindicators", OUTPUT=str(path))


@pytest.mark.parametrize("kind", ["gpkg", "sqlite", "xlsx", "ods"])
def test_so_do_those_of_every_file_of_several_tables(tmp_path, kind):
    path = write(tmp_path / f"survey.{kind}", notes=notes(), survey=notes())
    attempt("nodalindicators", OUTPUT=str(path))
    assert noted(path) == notes()[1]


CARTE1 = {
    "GeoPackage": {"GEOPACKAGE": "survey.gpkg"},
    "project beside it": {"PROJECT": "survey.qgz"},
    "both": {"GEOPACKAGE": "survey.gpkg", "PROJECT": "map.qgz"},
}


@pytest.mark.parametrize("names", CARTE1.values(), ids=CARTE1)
def test_tables_stay_where_carte_1_puts_its_own(tmp_path, names):
    path = write(tmp_path / "survey.gpkg", notes=notes())
    attempt("carte1", **{output: str(tmp_path / name) for output, name in names.items()})
    assert noted(path) == notes()[1]


@pytest.mark.parametrize("columns", [("city_id", "name"), ("id", "note")], ids=str)
def test_a_table_of_ones_own_is_known_by_its_columns_not_its_name(tmp_path, columns):
    path = write(tmp_path / "survey.gpkg", cities=(columns, [("1", "Bern")]))
    attempt("carte1", GEOPACKAGE=str(path))
    tables = QgsProviderRegistry.instance()
    names = [
        QgsVectorLayer(f"{path}|layername={table}", table, "ogr").fields().names()
        for table in (one.name() for one in tables.querySublayers(str(path)))
    ]
    assert any({*columns} == {*found} - {"fid"} for found in names)


def test_a_project_of_ones_own_stays(tmp_path):
    path = tmp_path / "survey.qgz"
    own = QgsProject()
    own.setTitle("Field work")
    assert own.write(str(path))
    own.clear()
    attempt("carte1", PROJECT=str(path), GEOPACKAGE=str(tmp_path / "map.gpkg"))
    read = QgsProject()
    assert read.read(str(path))
    assert read.title() == "Field work"
    read.clear()


def test_a_hidden_folder_stays(tmp_path):
    kept = tmp_path / ".map-draft" / "kept.txt"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    attempt("carte1", GEOPACKAGE=str(tmp_path / "map.gpkg"))
    assert kept.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("names", ["m.gml m.xsd", "m.mif m.mid", "m.tab m.dat"])
def test_a_file_that_a_driver_would_write_beside_a_new_one_stays(tmp_path, names):
    path, beside = (tmp_path / name for name in names.split())
    beside.write_text("mine", encoding="utf-8")
    assert beside.name in refusal("nodalindicators", OUTPUT=str(path))
    path.touch()  # it belongs to the file that was asked for
    assert refusal("nodalindicators", OUTPUT=str(path)) == ""


# All outputs of an algorithm at once, in a folder where every name has companions

RUNS = {}


def ran(identifier, tmp_path_factory):
    """Return the outputs of a run by name, and the folder before; each algorithm runs once."""
    if identifier not in RUNS:
        folder = tmp_path_factory.mktemp(identifier)
        files = {
            definition.name(): file_for(definition, folder).replace("gpkg", "geojson")
            if is_sink(definition)
            else file_for(definition, folder)
            for definition in MADE[identifier].destinationParameterDefinitions()
        }
        for name in files:
            for extension in COMPANIONS:
                companion = folder / f"{name.lower()}.{extension}"
                if str(companion) not in files.values():
                    companion.write_text(f"companion of {name}", encoding="utf-8")
        before = snapshot(folder)
        processing.run(f"nodalcities:{identifier}", usual(identifier, **files))
        RUNS[identifier] = files, before
    return RUNS[identifier]


@pytest.mark.parametrize("identifier", MADE)
def test_nothing_is_replaced_that_was_not_named(tmp_path_factory, identifier):
    files, before = ran(identifier, tmp_path_factory)
    changed = [
        path.name
        for path, content in before.items()
        if str(path) not in files.values() and (not path.exists() or path.read_bytes() != content)
    ]
    assert changed == []


@pytest.mark.parametrize("identifier", MADE)
def test_nothing_is_left_that_has_another_name(tmp_path_factory, identifier):
    files, before = ran(identifier, tmp_path_factory)
    names = {name.lower() for name in files}
    folder = next(iter(before)).parent
    new = [path for path in folder.rglob("*") if path not in before]
    assert [path.name for path in new if path.stem not in names] == []


@pytest.mark.parametrize("identifier", MADE)
def test_what_a_run_wrote_the_next_may_replace(tmp_path_factory, identifier):
    files, _ = ran(identifier, tmp_path_factory)
    assert refusal(identifier, **files) == ""
    # The columns of the cross-tabulation are the data's: a table of the user's may look so.
    written = [Path(files[name]) for name in sinks(identifier) if name != "TABLE"]
    # An empty file of GeoJSON has no columns.
    full = [one for one in written if QgsVectorLayer(str(one), "table", "ogr").featureCount() > 0]
    assert [one.name for one in full if foreign_tables(one)] == []


@pytest.mark.parametrize("names", CARTE1.values(), ids=CARTE1)
def test_so_may_it_what_carte_1_wrote(tmp_path, names):
    files = {output: str(tmp_path / name) for output, name in names.items()}
    for n_networks in (3, 2):
        rows = [(city, f"n{i}") for city in ("Bern", "Lyon") for i in range(n_networks)]
        processing.run(
            "nodalcities:carte1", usual("carte1", MEMBERSHIPS=memberships(rows), **files)
        )
        found = QgsVectorLayer(f"{tmp_path / 'survey.gpkg'}|layername=networks", "n", "ogr")
        assert found.featureCount() == n_networks
