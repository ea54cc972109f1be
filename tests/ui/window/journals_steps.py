"""The steps of test_journals_desktop.py inside QGIS: a file written again while it is shown."""
# ruff: noqa: F821

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtWidgets import QTextEdit

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])
FILE = DATA / "out" / "cities.gpkg"


def dialog_of(table):
    """Run the indicators of a table into the file, as a user does; the dialog tells what came."""
    given = {"INPUT": str(DATA / table), "OUTPUT": str(FILE)}
    dialog = processing.createAlgorithmDialog("nodalcities:nodalindicators", given)
    dialog.show()
    dialog.runButton().click()
    return dialog


def answered(dialog):
    """The run has ended, or a message says why there is none."""
    return lambda: dialog.runButton().isEnabled() and (dialog.wasExecuted() or message(dialog))


def message(dialog):
    return " ".join(item.text() for item in dialog.messageBar().items())


def said(dialog):
    return f"{message(dialog)} {dialog.findChild(QTextEdit, 'txtLog').toPlainText()}"


def state():
    return hashlib.sha256(FILE.read_bytes()).hexdigest()


def rows():
    """Return the names in the file, as another program finds it, whatever lies beside it."""
    with closing(sqlite3.connect(FILE)) as base:
        return sorted(name for (name,) in base.execute("SELECT name FROM cities"))


def shown():
    (layer,) = QgsProject.instance().mapLayers().values()
    return layer


def user():
    settle_window()
    yield after(1.0)
    QgsSettings().setValue("qgis/walForSqlite3", True)  # as users have it
    dialog = dialog_of("few.csv")
    yield answered(dialog)
    dialog.close()
    yield lambda: QgsProject.instance().mapLayers()
    yield still

    layer = shown()
    layer.startEditing()
    column = layer.fields().lookupField("name")
    for feature in [*layer.getFeatures()]:
        layer.changeAttributeValue(feature.id(), column, "Mine")
    before = state()
    dialog = dialog_of("more.csv")
    yield answered(dialog)
    shot("-1-edited")
    facts["refused"] = [layer.name(), said(dialog)]
    facts["as it was"] = state() == before and layer.isModified()
    dialog.close()

    facts["committed"] = layer.commitChanges(False)
    facts["journals"] = sorted(path.name for path in FILE.parent.iterdir())
    layer.rollBack()
    dialog = dialog_of("more.csv")
    yield answered(dialog)
    yield after(1.0)
    yield still
    shot("-2-written-again")
    facts["said"] = said(dialog)
    dialog.close()
    facts["rows"] = rows()
    facts["shown"] = sorted(
        sorted(feature["name"] for feature in layer.getFeatures())
        for layer in QgsProject.instance().mapLayers().values()
    )
    layer = [*QgsProject.instance().mapLayers().values()][-1]
    layer.startEditing()
    layer.changeAttributeValue(next(layer.getFeatures()).id(), column, "Later")
    facts["edited later"] = layer.commitChanges()
