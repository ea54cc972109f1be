"""A window with the explorer in it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from nodal_cities.processing.explorer import reading
from nodal_cities.tests.processing.loaded_layers import settle
from nodal_cities.ui.explorer.action import ExplorerAction
from qgis.core import QgsProject
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
