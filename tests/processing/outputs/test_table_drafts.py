"""Tables written to a database are whole and all there, or as they were; others stay."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from nodal_cities.processing.framework import presentation
from nodal_cities.processing.outputs.table_drafts import TableDraft
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.user_files import noted, notes, write
from nodal_cities.tests.processing.run_log import Log
from qgis.core import QgsException, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

import processing


@pytest.fixture
def package(tmp_path):
    """A GeoPackage with a table of the user's own."""
    return write(tmp_path / "study.gpkg", notes=notes())


def measured(package, feedback=None, **parameters):
    given = usual("communities", OUTPUT=place(package, "cities"), **parameters)
    return processing.run("nodalcities:communities", given, feedback=feedback)


def place(package, table):
    return f"ogr:dbname='{package}' table=\"{table}\" (geom)"


def tables(package):
    with closing(sqlite3.connect(package)) as base:
        return {name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")}


def styled(package):
    with closing(sqlite3.connect(package)) as base:
        return [name for (name,) in base.execute("SELECT f_table_name FROM layer_styles")]


def test_a_table_is_written_beside_the_others_and_over_itself(package):
    for _ in range(2):
        found = measured(package)["OUTPUT"]
        assert found == f"{package}|layername=cities"
        assert QgsVectorLayer(found, "cities", "ogr").featureCount() > 0
        assert tables(package) == {"notes", "cities", "layer_styles"}
        assert styled(package) == ["cities"]
        assert noted(package)


def _fail(*_):
    raise QgsProcessingException("no style today")


class Cancelling(QgsProcessingFeedback):
    def pushInfo(self, text):
        self.cancel()


@pytest.mark.parametrize("way", ["failed", "cancelled"])
def test_a_run_that_does_not_end_leaves_the_table_of_the_last(package, monkeypatch, way):
    measured(package)
    before = QgsVectorLayer(f"{package}|layername=cities", "cities", "ogr").featureCount()
    if way == "failed":
        monkeypatch.setattr(presentation, "store_style", _fail)
        with pytest.raises(QgsProcessingException, match="no style today"):
            measured(package)
    else:
        measured(package, Cancelling())
    assert tables(package) == {"notes", "cities", "layer_styles"}
    assert styled(package) == ["cities"]
    assert QgsVectorLayer(f"{package}|layername=cities", "cities", "ogr").featureCount() == before


def test_a_new_file_goes_with_the_run_that_made_it(tmp_path, monkeypatch):
    monkeypatch.setattr(presentation, "store_style", _fail)
    with pytest.raises(QgsProcessingException, match="no style today"):
        measured(tmp_path / "new.gpkg")
    assert not [*tmp_path.iterdir()]


def test_what_a_killed_run_has_left_is_named_and_stays(package):
    left = ["nodal_cities_draft_0a1b2c3d", "nodal_cities_draft_0a1b2c3d_former"]
    write(package, notes=notes(), **dict.fromkeys(left, notes()))
    feedback = Log()
    measured(package, feedback)
    assert [text for text in feedback.lines if all(name in text for name in left)]
    assert tables(package) == {"notes", "cities", "layer_styles", *left}
    again = Log()
    measured(package.with_name("other.gpkg"), again)
    assert not [text for text in again.lines if "nodal_cities_draft" in text]


@pytest.mark.parametrize("provider", ["spatialite", "ogr"])
def test_a_table_that_could_not_be_renamed_is_refused_before_anything_is_written(
    tmp_path, provider
):
    path = write(tmp_path / "survey.sqlite", notes=notes())
    before = path.read_bytes()
    table = f"{provider}:dbname='{path}' table=\"cities\" (geom)"
    with pytest.raises(QgsProcessingException, match=r"survey\.sqlite.*add the table"):
        processing.run("nodalcities:communities", usual("communities", OUTPUT=table))
    assert path.read_bytes() == before
    assert [*tmp_path.iterdir()] == [path]


def test_a_later_table_that_cannot_be_placed_takes_the_first_back(package, monkeypatch):
    measured(package)
    rename = TableDraft._rename

    def refuse(draft, name, other):
        if other == "groups":
            raise QgsException("the database is locked")
        rename(draft, name, other)

    monkeypatch.setattr(TableDraft, "_rename", refuse)
    with pytest.raises(QgsProcessingException, match="groups cannot be replaced"):
        measured(package, COMMUNITIES=place(package, "groups"))
    assert tables(package) == {"notes", "cities", "layer_styles"}
