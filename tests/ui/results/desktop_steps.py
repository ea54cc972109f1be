"""The steps of test_results_desktop.py inside QGIS: own table, Carte 1, what it left kept."""
# ruff: noqa: F821

import os
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton
from qgis.utils import iface

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])


def user():
    settle_window()
    yield after(1.0)
    own = QgsVectorLayer(str(DATA / "adhesions.csv"), "adhesions", "ogr")
    QgsProject.instance().addMapLayer(own)
    iface.setActiveLayer(own)
    dialog = processing.createAlgorithmDialog("nodalcities:carte1", {})
    dialog.show()
    facts["own"] = own.id()
    facts["shown"] = str(dialog.createProcessingParameters()["MEMBERSHIPS"])
    yield after(1.0)
    shot("-dialog")
    dialog.runButton().click()
    yield lambda: dialog.wasExecuted() and dialog.runButton().isEnabled()
    dialog.close()
    yield lambda: iface.messageBar().currentItem() is not None
    yield after(1.0)
    item = iface.messageBar().currentItem()
    facts["message"] = item.text()
    buttons = {one.text(): one for one in item.findChildren(QPushButton)}
    facts["buttons"] = sorted(buttons)
    shot("-message")
    path = DATA / "kept.gpkg"
    QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: (str(path), ""))
    next(one for text, one in buttons.items() if "GeoPackage" in text).click()
    yield after(1.0)
    shot("-kept")
    layers = QgsProject.instance().mapLayers().values()
    facts["temporary"] = [one.name() for one in layers if one.providerType() == "memory"]
    project = DATA / "saved.qgz"
    assert QgsProject.instance().write(str(project))
    QgsProject.instance().clear()
    QgsProject.instance().read(str(project))
    yield after(1.0)
    yield still
    layers = QgsProject.instance().mapLayers().values()
    facts["reopened"] = {one.name(): one.isValid() and one.featureCount() for one in layers}
    shot("-reopened")
