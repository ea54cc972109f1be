"""The steps of test_session_desktop.py inside QGIS: from a dragged table to a batch."""
# ruff: noqa: F821

import json
import os
from pathlib import Path

from processing.core.ProcessingResults import resultsList
from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QAction, QApplication, QFileDialog, QPushButton, QTextEdit
from qgis.utils import iface

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])
CARTE1 = "nodalcities:carte1"
RUNS = 3  # of one map: at first, with a place settled, and with another weight
REGIONS = ("Europe", "North America", "Asia")
SAID = json.loads(os.environ["NODAL_CITIES_SAID"])  # buttons in the language of the window


def drag_in(path):
    """Let a file go over the window, as a file manager does."""
    window, mime = iface.mainWindow(), QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    where = window.rect().center()
    told = (copy, mime, left, keys.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(where), *told))
    QApplication.sendEvent(window, QDropEvent(QPointF(where), *told))


def layers():
    return QgsProject.instance().mapLayers().values()


def groups():
    root = QgsProject.instance().layerTreeRoot()
    return [[one.name(), one.isVisible(), one.isExpanded()] for one in root.findGroups()]


def finished(dialog):
    return lambda: dialog.wasExecuted() and dialog.runButton().isEnabled()


def dialogs():
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and hasattr(w, "runButton")]


def button_of_message(words):
    """Return the button with these words of the message that is shown, None where it has none."""
    shown = iface.messageBar().currentItem().findChildren(QPushButton)
    return next((button for button in shown if words in button.text()), None)


def press(words):
    button_of_message(words).click()


def red_bars():
    return [item.text() for item in iface.messageBar().items() if int(item.level()) == 2]


def user():
    settle_window()
    yield after(1.0)
    drag_in(DATA / "adhesions.csv")
    yield lambda: any(layers())
    own = next(iter(layers()))
    yield after(0.5)
    shot("-1-dragged")

    entry = iface.mainWindow().findChild(QAction, "nodalCitiesMapTable")
    entry.trigger()
    yield dialogs
    (dialog,) = dialogs()
    facts["own"] = own.id() in str(dialog.createProcessingParameters()["MEMBERSHIPS"])
    yield after(0.5)
    shot("-2-dialog")
    dialog.runButton().click()
    yield finished(dialog)
    dialog.close()
    del dialog  # nobody but the plugin holds it
    yield after(1.0)
    yield still
    facts["message"] = [item.text() for item in iface.messageBar().items()]
    shot("-3-map")

    press(SAID["checks"])
    yield after(1.0)
    checks = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "CheckPlaces")
    facts["context"] = checks.contextLabel.text()
    facts["divisions"] = [one.division for one in checks.checks.cities[checks.row].candidates]
    yield lambda: not checks.map.isDrawing()
    shot("-4-checks")
    checks.samePlaceButton.click()
    checks.close()
    yield after(0.5)
    shot("-5-settled")
    press(SAID["again"])
    yield lambda: any(finished(one)() for one in dialogs())
    dialogs()[0].close()
    yield after(1.0)
    yield still
    facts["again"] = groups()
    shot("-6-again")

    dialog = processing.createAlgorithmDialog(
        CARTE1, {"MEMBERSHIPS": own.id(), "WEIGHT": "newman", "REPORT": "TEMPORARY_OUTPUT"}
    )
    dialog.show()
    dialog.runButton().click()
    yield finished(dialog)
    facts["log"] = dialog.findChild(QTextEdit, "txtLog").toPlainText()
    dialog.close()
    yield after(1.0)
    yield still
    facts["groups"] = groups()
    facts["pages"] = [result.name for result in resultsList.getResults()]
    shot("-7-weighted")

    path = DATA / "kept.gpkg"
    QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: (str(path), ""))
    for _ in range(RUNS):
        while button_of_message("GeoPackage") is None:
            iface.messageBar().popWidget(iface.messageBar().currentItem())
            yield after(0.5)
        press("GeoPackage")
        yield after(0.5)
    shot("-8-kept")
    facts["temporary"] = [one.name() for one in layers() if one.providerType() == "memory"]
    project = DATA / "saved.qgz"
    assert QgsProject.instance().write(str(project))
    QgsProject.instance().clear()
    QgsProject.instance().read(str(project))
    yield after(1.0)
    yield still
    facts["reopened"] = [[one.name(), one.isValid()] for one in layers()]
    shot("-9-reopened")

    rows = [
        {
            "PARAMETERS": {"MEMBERSHIPS": repr(str(DATA / "adhesions.csv")), "REGION": repr(one)},
            "OUTPUTS": {"GEOPACKAGE": str(DATA / f"{one}.gpkg"), "MAP": str(DATA / f"{one}.png")},
        }
        for one in REGIONS
    ]
    (DATA / "batch.json").write_text(json.dumps(rows), "utf-8")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(CARTE1)
    batch = BatchAlgorithmDialog(algorithm, parent=iface.mainWindow())
    batch.show()
    QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: (str(DATA / "batch.json"), ""))
    batch.mainWidget().load()
    yield after(0.5)
    shot("-10-batch")
    batch.runButton().click()
    yield lambda: all((DATA / f"{one}.png").exists() for one in REGIONS)
    yield after(2.0)
    shot("-11-batched")
    facts["batch"] = sorted(one.stem for one in DATA.glob("*.png") if one.stem in REGIONS)
    facts["red"] = red_bars()
    batch.close()
