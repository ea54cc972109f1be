"""The steps of pictures.py inside QGIS: what the help page of the explorer shows."""
# ruff: noqa: F821

import os
from collections.abc import Iterator
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface

WIDTH = 400  # pixels of the dock
TARGET = os.environ["NODAL_CITIES_TARGET"]  # path of the pictures, with a hole for the name


def keep(widget: Any, name: str) -> None:
    """Save what a widget shows, compressed as far as it goes."""
    assert widget.grab().toImage().save(TARGET.format(name=name), quality=0)


def user() -> Iterator[Any]:
    settle_window()
    window = iface.mainWindow()
    window.findChild(QDockWidget, "Layers").hide()
    yield after(1.0)
    window.findChild(object, "nodalCitiesExplore").trigger()
    explorer = window.findChild(QDockWidget, "nodalCitiesExplorer")
    window.resizeDocks([explorer], [WIDTH], Qt.Orientation.Horizontal)
    yield after(1.0)
    keep(explorer, "start")
    explorer.start.sample.click()
    yield lambda: explorer.session.is_open
    yield after(2.0)
    yield still
    iface.messageBar().clearWidgets()
    cities = explorer.session.exploration.memberships.city_ids
    explorer.session.go_to(cities.index("Barcelona, ES"))
    explorer.city.tabs.setCurrentIndex(1)
    yield after(2.0)
    yield still
    keep(window.centralWidget(), "map")
    keep(explorer, "city")
    explorer.session.reset()
    explorer.tabs.setCurrentWidget(explorer.networks)
    explorer.networks.chips.choose((("scale", "global"), ("scale", "regional")))
    yield after(1.0)
    keep(explorer, "networks")
    explorer.networks.chips.clear_all.click()
    explorer.tabs.setCurrentWidget(explorer.thresholds)
    yield after(1.0)
    explorer.thresholds.per_city.setFocus()
    explorer.thresholds.per_city._choose(3, 17)
    yield after(1.0)
    keep(explorer, "thresholds")
    keep(explorer.thresholds.scatter, "scatter")
    explorer.session.reset()
    explorer.close()
