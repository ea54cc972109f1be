"""After a run: what is temporary can be kept, what is in doubt settled, and the run repeated."""

from __future__ import annotations

import gc
from types import SimpleNamespace

import pytest
from nodal_cities.processing.framework import finished_runs
from nodal_cities.processing.framework.finished_runs import FinishedRun
from nodal_cities.processing.inputs.features import to_python
from nodal_cities.processing.schema import output_fields
from nodal_cities.ui.held import held
from nodal_cities.ui.results import keeping, running_again
from nodal_cities.ui.results.run_messages import RunMessages
from qgis.core import QgsFeature, QgsPrintLayout, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QMainWindow, QPushButton


class Checks(QObject):
    """Stands in for the action that opens the dialog of places to check."""

    settled = pyqtSignal(QgsVectorLayer, str)
    menu = "Nodal Cities"

    def __init__(self):
        super().__init__()
        self.opened = []

    def open_layer(self, identifier):
        self.opened.append(identifier)


@pytest.fixture
def desktop(qgis_app):
    QgsProject.instance().clear()
    bar, window, checks = QgsMessageBar(), QMainWindow(), Checks()
    active, designed = [], []
    iface = SimpleNamespace(
        messageBar=lambda: bar,
        mainWindow=lambda: window,
        setActiveLayer=active.append,
        openLayoutDesigner=designed.append,
    )
    messages = RunMessages(iface, checks)
    yield SimpleNamespace(
        bar=bar, checks=checks, messages=messages, active=active, designed=designed
    )
    messages.remove()
    QgsProject.instance().clear()


def add(name="cities", rows=(), fields=()):
    layer = QgsVectorLayer("NoGeometry", name, "memory")
    layer.dataProvider().addAttributes(list(output_fields.fields(fields)))
    layer.updateFields()
    for row in rows:
        feature = QgsFeature(layer.fields())
        for field, value in row.items():
            feature[field] = value
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    return layer


def doubts(*names, **answer):
    rows = [{"name": name, "country": "DE", "match": "ambiguous", **answer} for name in names]
    return add("To check", rows, output_fields.TO_CHECK)


def run(name="Carte 1", parameters=None, **layers):
    ids = {output: layer.id() for output, layer in layers.items()}
    finished_runs.tell(FinishedRun("nodalcities:carte1", name, parameters or {}, ids))


def said(desktop):
    """The texts of the messages shown, and their buttons."""
    desktop.messages.timer.stop()
    desktop.messages.show()
    return [(one.title(), one.text(), buttons(one)) for one in desktop.bar.items()]


def buttons(item):
    return {one.text(): one for one in item.findChildren(QPushButton)}


def test_temporary_layers_are_said_and_kept_in_one_click(desktop, tmp_path, monkeypatch):
    first, second = add("Cities"), add("Links")
    run(CITIES_OUT=first, LINKS=second)
    ((title, text, shown),) = said(desktop)
    assert title == "Carte 1"
    assert "2" in text
    path = tmp_path / "kept"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    shown["Keep in a GeoPackage…"].click()
    assert {first.providerType(), second.providerType()} == {"ogr"}
    (item,) = desktop.bar.items()
    assert str(path) + ".gpkg" in item.text()


def test_what_cannot_be_kept_is_said_and_stays(desktop, tmp_path, monkeypatch):
    layer = add("Cities")
    path = tmp_path / "no folder" / "kept.gpkg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    run(CITIES_OUT=layer)
    ((_, _, shown),) = said(desktop)
    shown["Keep in a GeoPackage…"].click()
    assert layer.providerType() == "memory"
    (outcome, offer) = desktop.bar.items()
    assert "Choose another file" in outcome.text()
    assert "Keep in a GeoPackage…" in buttons(offer)


def test_the_sheet_is_named_and_opened_and_a_click_on_the_map_asks_the_cities(desktop):
    layer = add("Cities")
    layout = QgsPrintLayout(QgsProject.instance())
    layout.setName("Carte 1 (2)")
    QgsProject.instance().layoutManager().addLayout(layout)
    layers = {"CITIES_OUT": layer.id()}
    finished_runs.tell(FinishedRun("nodalcities:carte1", "Carte 1", {}, layers, ("Carte 1 (2)",)))
    ((_, text, shown),) = said(desktop)
    assert "“Carte 1 (2)”" in text
    assert desktop.active == [layer]
    shown["Open the sheet"].click()
    assert desktop.designed == [layout]


def test_layers_of_files_need_no_word(desktop, tmp_path):
    path = tmp_path / "cities.csv"
    path.write_text("a\n1\n")
    layer = QgsVectorLayer(str(path), "cities", "ogr")
    QgsProject.instance().addMapLayer(layer)
    run(OUTPUT=layer)
    assert said(desktop) == []


def test_steps_of_a_model_are_told_together(desktop):
    run("Import memberships", OUTPUT=add())
    run("Locate cities", OUTPUT=add())
    ((title, text, _),) = said(desktop)
    assert title == "Nodal Cities"
    assert "2" in text


def test_places_in_doubt_lead_to_the_dialog(desktop):
    table = doubts("Essen", "Bergen")
    run(TO_CHECK=table)
    ((_, text, shown),) = said(desktop)
    assert "2 places to settle." in text
    shown["Check places…"].click()
    assert desktop.checks.opened == [table.id()]
    (item,) = desktop.bar.items()
    assert [*buttons(item)] == ["Keep in a GeoPackage…"]


def test_one_place_is_said_in_the_singular_and_none_not_at_all(desktop):
    run(TO_CHECK=doubts("Essen"))
    assert "1 place to settle." in said(desktop)[0][1]
    desktop.bar.clearWidgets()
    run(TO_CHECK=doubts("Essen", match="exact"))
    assert "settle" not in said(desktop)[0][1]
    desktop.bar.clearWidgets()
    run(TO_CHECK=doubts())
    assert "settle" not in said(desktop)[0][1]


def test_what_was_settled_is_run_again_with_it(desktop, provider, monkeypatch):
    table = doubts("Essen", same_as="2928810")
    run(TO_CHECK=table, parameters={"RUNS": 3})
    said(desktop)
    desktop.bar.clearWidgets()
    opened = []

    import processing

    class Dialog(QDialog):
        """In place of the dialog of an algorithm."""

        def runButton(self):
            return SimpleNamespace(click=lambda: opened.append("pressed"))

    def create(algorithm, values):
        opened.append((algorithm, values))
        return Dialog()

    monkeypatch.setattr(processing, "createAlgorithmDialog", create, raising=False)
    desktop.checks.settled.emit(table, "1 of 1 is settled.")
    (item,) = desktop.bar.items()
    buttons(item)["Run Carte 1 again"].click()
    assert opened == [
        ("nodalcities:carte1", {"RUNS": 3, "CORRECTIONS": table.id()}),
        "pressed",
    ]
    (dialog,) = (one for one in held if isinstance(one, Dialog))  # while the run goes on
    sip.delete(dialog)
    assert dialog not in held


def test_a_table_of_unknown_origin_is_only_told(desktop):
    desktop.checks.settled.emit(doubts("Essen"), "1 of 1 is settled.")
    (item,) = desktop.bar.items()
    assert item.text() == "1 of 1 is settled."
    assert buttons(item) == {}


def test_a_run_whose_inputs_are_gone_is_not_offered(desktop, provider):
    gone = FinishedRun("nodalcities:carte1", "Carte 1", {"MEMBERSHIPS": "nothing_1"}, {})
    assert not running_again.can_run_again(gone)
    here = gone._replace(parameters={"MEMBERSHIPS": add().id()})
    assert running_again.can_run_again(here)
    assert not running_again.can_run_again(here._replace(algorithm="nodalcities:citylinks"))


def test_corrections_of_the_run_before_stay_in_force(desktop):
    earlier = doubts("Essen", near="Bonn")
    table = doubts("Bergen", near="Celle")
    other = FinishedRun("nodalcities:carte1", "Carte 1", {"CORRECTIONS": earlier.id()}, {})
    both = running_again._with_earlier(other, table)
    found = {(one["name"], one["near"]) for one in both.getFeatures()}
    assert found == {("Essen", "Bonn"), ("Bergen", "Celle")}
    assert both.id() in QgsProject.instance().mapLayers()
    alone = other._replace(parameters={})
    assert running_again._with_earlier(alone, table) is table


def test_a_later_answer_replaces_the_earlier(desktop):
    earlier, table = doubts("Essen", near="Bonn"), doubts("Essen", same_as="7")
    other = FinishedRun("nodalcities:carte1", "Carte 1", {"CORRECTIONS": earlier.id()}, {})
    (only,) = running_again._with_earlier(other, table).getFeatures()
    assert (only["same_as"], to_python(only["near"])) == ("7", None)


def test_the_usual_file_is_new_and_beside_the_project(desktop, tmp_path):
    QgsProject.instance().setFileName(str(tmp_path / "my map.qgz"))
    assert keeping.usual_path("Carte 1") == tmp_path / "my_map.gpkg"
    (tmp_path / "my_map.gpkg").touch()
    assert keeping.usual_path("Carte 1") == tmp_path / "my_map_2.gpkg"


def test_buttons_outlive_a_garbage_collection(desktop):
    table = doubts("Essen")
    for _ in range(3):
        run(TO_CHECK=table)
        said(desktop)
    gc.collect()
    for item in desktop.bar.items():
        button = buttons(item)["Check places…"]
        assert button in held  # since nobody in Python holds the bar of QGIS itself
        button.click()
    assert desktop.checks.opened == [table.id()] * 3


def test_a_map_is_offered_to_the_explorer_unless_that_is_open(desktop):
    opened = []
    desktop.messages.explorer = SimpleNamespace(is_open=False, open_run=opened.append)
    cities = add()
    run(CITIES_OUT=cities)
    ((_, _, shown),) = said(desktop)
    shown["Explore…"].click()
    assert opened == [cities.id()]
    desktop.messages.explorer.is_open = True
    desktop.bar.clearWidgets()
    run(CITIES_OUT=cities)
    ((_, _, shown),) = said(desktop)
    assert "Explore…" not in shown
