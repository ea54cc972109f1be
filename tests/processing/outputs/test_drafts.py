"""The files of a run are whole and all there, or as they were before it."""

from __future__ import annotations

import os
import sqlite3
import zipfile
from contextlib import closing
from errno import ENOSPC
from pathlib import Path
from threading import Thread

import pytest
from nodal_cities.processing.cartography import layouts
from nodal_cities.processing.framework import main_thread, presentation
from nodal_cities.processing.inputs.algorithm_run import AlgorithmRun
from nodal_cities.processing.outputs import stored_style, wholeness, writers
from nodal_cities.processing.outputs.destinations.targets import Target
from nodal_cities.processing.outputs.drafts import Drafts
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.user_files import snapshot
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

import processing

CARTE1 = {
    "GEOPACKAGE": "c.gpkg",
    "CITIES_OUT": "cities.gpkg",
    "PROJECT": "c.qgz",
    "MAP": "c.pdf",
    "ATLAS": "a.pdf",
    "REPORT": "r.html",
}


def files_in(folder, names=CARTE1):
    return {output: str(folder / name) for output, name in names.items()}


def carte1(**parameters):
    return processing.run("nodalcities:carte1", usual("carte1", **parameters))


def drafts_for(*paths):
    """Return the drafts of some files named by the user."""
    made = Drafts()
    run = AlgorithmRun(
        QgsApplication.processingRegistry().algorithmById("nodalcities:carte1"),
        {},
        QgsProcessingContext(),
    )
    made.write_aside(run, [Target("REPORT", path) for path in paths])
    return made


def test_results_and_files_have_the_names_asked_for_and_nothing_else_is_left(tmp_path):
    found = carte1(**files_in(tmp_path))
    assert {name: found[name] for name in CARTE1} == files_in(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*CARTE1.values()}


def test_no_output_is_put_in_place_when_the_last_cannot_be_written(tmp_path, monkeypatch):
    carte1(**files_in(tmp_path))
    before = snapshot(tmp_path)
    monkeypatch.setattr(presentation.project_file, "_zip", lambda *_: _full())
    with pytest.raises(QgsProcessingException, match=r"c\.qgz cannot be written"):
        carte1(**files_in(tmp_path), MIN_SHARED=2)
    assert snapshot(tmp_path) == before


def _full():
    raise OSError(28, os.strerror(28))


def test_a_map_cut_off_by_the_disk_is_no_success(tmp_path, monkeypatch):
    def cut(exporter, path):
        result = whole(exporter, path)
        os.truncate(path, Path(path).stat().st_size // 2)
        return result

    whole = layouts._pdf
    monkeypatch.setattr(layouts, "_pdf", cut)
    with pytest.raises(QgsProcessingException, match=r"c\.pdf cannot be written \(it is not whole"):
        carte1(**files_in(tmp_path))
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("kind", ["gpkg", "geojson", "csv"])
def test_a_layer_that_lacks_rows_is_no_success(tmp_path, monkeypatch, kind):
    def fewer(sink, fields, records, geometries=None):
        return whole(sink, fields, [*records][:-1], geometries) + 1

    whole = writers.write_features
    path = tmp_path / f"c.{kind}"
    path.write_text("")
    monkeypatch.setattr(writers, "write_features", fewer)
    with pytest.raises(QgsProcessingException, match=f"c.{kind} cannot be written"):
        processing.run(
            "nodalcities:importmemberships", usual("importmemberships", OUTPUT=str(path))
        )
    assert snapshot(tmp_path) == {path: b""}


@pytest.mark.parametrize("kind", [*wholeness.LAST_BYTES, ".csv", ".qgz", ".gpkg"])
def test_a_file_that_is_cut_anywhere_is_not_whole(tmp_path, kind):
    file = tmp_path / f"c{kind}"
    content = b"x" * 500 + wholeness.LAST_BYTES.get(kind, b"\n")
    file.write_bytes(content)
    if kind == ".qgz":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("c.qgs", content)
    elif kind == ".gpkg":
        file.unlink()
        with closing(sqlite3.connect(file)) as base:
            base.execute("CREATE TABLE t AS SELECT 'x' || zeroblob(9000) AS a")
            base.commit()
    content = file.read_bytes()
    wholeness.require_whole(file, file)
    for size in (len(content) // 3, len(content) - 3):
        file.write_bytes(content[:size])
        with pytest.raises(QgsProcessingException, match="it is not whole"):
            wholeness.require_whole(file, file)


def test_files_already_moved_are_taken_back_when_a_later_one_cannot_be(tmp_path, monkeypatch):
    places = [tmp_path / name for name in ("a.html", "b.html", "c.html")]
    places[0].write_text("mine")
    with drafts_for(*places) as made:
        for draft in made.places:
            draft.write_text("</html>")
        places[2].mkdir()  # as if another program had made it meanwhile
        with pytest.raises(QgsProcessingException, match=r"c\.html cannot be written"):
            made.put_in_place()
    places[2].rmdir()
    assert snapshot(tmp_path) == {places[0]: b"mine"}


def test_a_style_that_cannot_be_stored_is_named_where_it_would_be(tmp_path, monkeypatch):
    def fail(path, content):
        raise wholeness.cannot_be_written(path, OSError(ENOSPC, "full"))

    monkeypatch.setattr(stored_style, "write_bytes", fail)
    given = usual("communities", OUTPUT=str(tmp_path / "c.geojson"))
    with pytest.raises(QgsProcessingException, match="cannot be written") as raised:
        processing.run("nodalcities:communities", given)
    assert str(tmp_path / "c.qml") in str(raised.value)
    assert not [*tmp_path.iterdir()]


def test_a_link_is_followed_and_stays(tmp_path):
    real = tmp_path / "real" / "c.gpkg"
    real.parent.mkdir()
    real.touch()
    link = tmp_path / "c.gpkg"
    link.symlink_to(real)
    processing.run("nodalcities:communities", usual("communities", OUTPUT=str(link)))
    assert link.is_symlink()
    assert QgsVectorLayer(str(real), "c", "ogr").featureCount() > 0


def test_the_rights_of_the_file_replaced_stay(tmp_path):
    path = tmp_path / "c.html"
    path.touch()
    path.chmod(0o664)
    with drafts_for(path) as made:
        next(iter(made.places)).write_text("</html>")
        made.put_in_place()
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_draft_that_windows_will_not_move_is_copied(tmp_path, monkeypatch):
    def refuse_open_files(file, place):
        if file.name == "draft.html":
            raise PermissionError(13, "the file is in use")
        return replace(file, place)

    replace = Path.replace
    path = tmp_path / "c.html"
    path.write_text("earlier")
    with drafts_for(path) as made:
        next(iter(made.places)).write_text("</html>")
        monkeypatch.setattr(Path, "replace", refuse_open_files)
        made.put_in_place()
    assert snapshot(tmp_path) == {path: b"</html>"}


def run_in_a_task(**parameters):
    """Run Carte 1 in a thread of its own, as the dialog does; return whether it worked."""
    found = []
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    algorithm = QgsApplication.processingRegistry().algorithmById("nodalcities:carte1")
    given = usual("carte1", **parameters)  # its layers live as long as it
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    task.executed.connect(lambda ok, results: found.append(ok))
    QgsApplication.taskManager().addTask(task)
    while not found:
        QCoreApplication.processEvents()
    return found[0]


def test_from_a_worker_sheets_are_made_in_the_main_thread(tmp_path):
    assert run_in_a_task(**files_in(tmp_path))
    assert {path.name for path in tmp_path.iterdir()} == {*CARTE1.values()}


def test_from_a_worker_a_map_that_fails_is_a_run_that_fails(tmp_path, monkeypatch):
    monkeypatch.setattr(layouts, "_pdf", lambda *_: None)
    assert not run_in_a_task(**files_in(tmp_path))
    assert not [*tmp_path.iterdir()]


def test_work_that_the_main_thread_never_begins_is_given_up(qgis_app):
    feedback, said = QgsProcessingFeedback(), []

    def ask():
        try:
            main_thread.run_in_main_thread(lambda: said.append("begun"), feedback)
        except main_thread.Cancelled:
            said.append("given up")

    worker = Thread(target=ask)
    worker.start()
    feedback.cancel()
    worker.join(5)
    QCoreApplication.processEvents()
    assert said == ["given up"]


def test_cancelled_at_the_last_moment_a_run_leaves_nothing(tmp_path):
    class AtTheEnd(QgsProcessingFeedback):
        def pushInfo(self, info):
            if info.startswith("Time"):
                self.cancel()

    processing.run("nodalcities:carte1", usual("carte1", **files_in(tmp_path)), feedback=AtTheEnd())
    assert not [*tmp_path.iterdir()]


def test_cancelled_between_two_pages_a_run_leaves_nothing(tmp_path, monkeypatch):
    def cancelling(layout, path, listening):
        begun.append("begun")
        feedback.cancel()
        export(layout, path, listening)
        begun.append("ended")

    begun, feedback, export = [], QgsProcessingFeedback(), presentation.export_atlas
    monkeypatch.setattr(presentation, "export_atlas", cancelling)
    given = files_in(tmp_path, {"ATLAS": "a.pdf"})  # of the sample: many pages
    processing.run("nodalcities:carte1", given, feedback=feedback)
    assert begun == ["begun"]
    assert not [*tmp_path.iterdir()]


def test_a_geopackage_asked_for_holds_all_layers_wherever_they_are_besides(tmp_path):
    own = {"CITIES_OUT": "cities.gpkg", "LINKS": "links.gpkg", "COMMUNITIES": "groups.gpkg",
           "NETWORKS_OUT": "networks.gpkg", "GEOPACKAGE": "c.gpkg"}  # fmt: skip
    carte1(**files_in(tmp_path, own))
    with closing(sqlite3.connect(tmp_path / "c.gpkg")) as base:
        styled = {name for (name,) in base.execute("SELECT f_table_name FROM layer_styles")}
    assert styled >= {"cities", "links", "communities", "networks"}
    for output, table in (("CITIES_OUT", "cities"), ("LINKS", "links")):
        alone = QgsVectorLayer(str(tmp_path / own[output]), "a", "ogr")
        together = QgsVectorLayer(f"{tmp_path / 'c.gpkg'}|layername={table}", "b", "ogr")
        assert together.featureCount() == alone.featureCount() > 0
