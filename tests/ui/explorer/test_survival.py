"""What may go while one explores: the layer, the project, a file, the plugin, also at work."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.loaded_layers import map_small_table, until, write_small_table
from nodal_cities.ui.explorer import background
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent


def test_the_layer_of_cities_may_be_removed(explored):
    explored.session.go_to(0)
    QgsProject.instance().removeMapLayer(explored.session.run.identifier)
    assert not explored.session.is_open
    assert explored.dock.tabs.currentWidget() is explored.dock.start
    explored.canvas.grab()


def test_the_project_may_be_switched(explored):
    explored.session.go_to(0)
    QgsProject.instance().clear()
    assert not explored.session.is_open
    explored.canvas.grab()


def test_a_run_that_ends_after_another_was_opened_is_not_taken_for_its(explored):
    dock, session = explored.dock, explored.session
    dock.networks._tick(lambda now: now & [True, True, False])
    dock.networks.recompute.click()
    assert dock.measuring.is_busy
    dock.open_run(session.run.identifier)
    assert dock.networks.recompute.isEnabled()
    until(lambda: not QgsApplication.taskManager().countActiveTasks())
    until(lambda: background._ENDING == {})
    until(lambda: session.view.kept.all())  # the run is read again
    assert session.exploration is session.original


@pytest.mark.parametrize(
    "gone",
    [
        lambda session: QgsProject.instance().removeMapLayer(session.run.identifier),
        lambda session: QgsProject.instance().clear(),
    ],
    ids=["layer", "project"],
)
def test_what_is_explored_may_go_while_it_is_measured_again(explored, gone):
    explored.dock.networks._tick(lambda now: now & [True, True, False])
    explored.dock.networks.recompute.click()
    gone(explored.session)
    until(lambda: not QgsApplication.taskManager().countActiveTasks())
    until(lambda: background._ENDING == {})
    assert not explored.session.is_open
    explored.canvas.grab()


def test_the_project_may_be_switched_while_the_first_run_is_made(desktop, tmp_path):
    desktop.action.open()
    dock = desktop.action.dock
    dock.start.start(str(write_small_table(tmp_path / "mine.csv")))
    QgsProject.instance().clear()
    until(lambda: dock.start.sample.isEnabled())
    until(lambda: not QgsApplication.taskManager().countActiveTasks())
    desktop.canvas.grab()


def test_the_table_may_be_lost_before_its_networks_are_measured_again(explored, tmp_path):
    (tmp_path / "memberships.csv").unlink()
    explored.dock.networks._tick(lambda now: now & [True, True, False])
    explored.dock.networks.recompute.click()
    until(lambda: not explored.session.is_outdated)
    assert explored.session.exploration.measured.tolist() == [True, True, False]


def test_the_file_of_the_layers_may_be_lost_while_it_is_explored(desktop, tmp_path):
    table, file = write_small_table(tmp_path / "memberships.csv"), tmp_path / "cities.gpkg"
    map_small_table(table, CITIES_OUT=str(file))
    desktop.action.open()
    dock = desktop.action.dock
    until(lambda: dock.session.is_open)
    assert str(file) in dock.session.run.cities.source()
    file.write_bytes(b"")
    table.unlink()
    dock.session.go_to(0)
    dock.networks._tick(lambda now: now & [True, True, False])
    dock.networks.recompute.click()
    until(lambda: dock.networks.recompute.isEnabled() and not dock.measuring.is_busy)
    dock.open_latest()
    until(lambda: not dock.reading.is_busy)
    desktop.canvas.grab()
    assert desktop.bar.items() or dock.session.is_open


def test_the_plugin_may_go_while_it_reads_and_runs(explored):
    explored.dock.networks._tick(lambda now: now & False)
    explored.session.reset()
    explored.dock.start.start(None)
    explored.dock.open_latest()
    explored.action.remove()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    until(lambda: not QgsApplication.taskManager().countActiveTasks())
    until(lambda: background._ENDING == {})
    explored.canvas.grab()
