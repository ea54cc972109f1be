"""A window with the explorer in it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from nodal_cities.processing.explorer import reading
from nodal_cities.tests.processing.loaded_layers import (
    map_small_table,
    settle,
    until,
    write_small_table,
)
from nodal_cities.ui.explorer.action import ExplorerAction
from qgis.core import QgsProject, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QMainWindow


@pytest.fixture
def desktop(provider, layer_tree_view, monkeypatch):
    """A window with a canvas, and the action of the explorer."""
    # Reading all the names of the gazetteer takes a second, for each of these tests.
    monkeypatch.setattr(reading, "_other_names", lambda cities: (("berne",), *[()] * len(cities)))
    QgsProject.instance().clear()
    window = QMainWindow()
    canvas, bar = QgsMapCanvas(window), QgsMessageBar()
    window.setCentralWidget(canvas)
    window.resize(1200, 700)
    designed = []
    iface = SimpleNamespace(
        mainWindow=lambda: window,
        mapCanvas=lambda: canvas,
        messageBar=lambda: bar,
        addDockWidget=window.addDockWidget,
        removeDockWidget=window.removeDockWidget,
        openLayoutDesigner=designed.append,
    )
    checks = SimpleNamespace(open_layer=lambda identifier: None)
    action = ExplorerAction(iface, checks, SimpleNamespace(ask=lambda: ""))
    window.show()
    yield SimpleNamespace(
        action=action, window=window, canvas=canvas, bar=bar, designed=designed, iface=iface
    )
    if action.action is not None and not sip.isdeleted(action.action):
        action.remove()
    settle()
    QgsProject.instance().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sip.delete(window)


@pytest.fixture
def explored(desktop, tmp_path):
    """The dock open on a run."""
    map_small_table(write_small_table(tmp_path / "memberships.csv"))
    desktop.action.open()
    dock = desktop.action.dock
    until(lambda: dock.session.is_open)
    extent = QgsRectangle(-100, -60, 150, 80)
    desktop.canvas.setExtent(extent)
    return SimpleNamespace(**vars(desktop), dock=dock, session=dock.session)
