"""The steps of test_journals_desktop.py inside QGIS: a file written again while it is shown."""
# ruff: noqa: F821

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])
FILE = DATA / "out" / "cities.gpkg"


def dialog_of(table):
    """Start the indicators of a table into the file, as a user does."""
    given = {"MEMBERSHIPS": str(DATA / table), "OUTPUT": str(FILE)}
    dialog = processing.createAlgorithmDialog("nodalcities:nodalindicators", given)
    dialog.show()
    # From here the beats would stand still while a box asks the user something.
    QTimer.singleShot(0, dialog.runButton().click)
    return dialog


def ended(dialog):
    return lambda: dialog.wasExecuted() and dialog.runButton().isEnabled()


def rows():
    """Return the names in the file, as another program finds it, whatever lies beside it."""
    with closing(sqlite3.connect(FILE)) as base:
        return sorted(name for (name,) in base.execute("SELECT name FROM cities"))


def layers():
    return [*QgsProject.instance().mapLayers().values()]


def names(layer):
    return sorted(feature["name"] for feature in layer.getFeatures())


def user():
    settle_window()
    yield after(1.0)
    QgsSettings().setValue("qgis/walForSqlite3", True)  # as users have it
    dialog = dialog_of("few.csv")
    yield ended(dialog)
    dialog.close()
    yield layers
    yield still
    reader = sqlite3.connect(FILE)  # as another part of QGIS, or another program, has it open
    reader.execute("PRAGMA journal_mode=wal").fetchone()
    reader.execute("SELECT count(*) FROM cities").fetchone()
    facts["journals"] = sorted(path.name for path in FILE.parent.iterdir())

    dialog = dialog_of("more.csv")
    yield ended(dialog)
    dialog.close()
    reader.close()
    yield after(1.0)
    yield still
    shot("-1-written-again")
    facts["rows"] = rows()
    facts["shown"] = [names(layer) for layer in layers()]

    layer = layers()[-1]
    layer.startEditing()
    column = layer.fields().lookupField("name")
    for feature in [*layer.getFeatures()]:
        layer.changeAttributeValue(feature.id(), column, "Mine")
    dialog = dialog_of("few.csv")
    yield QApplication.activeModalWidget
    box = QApplication.activeModalWidget()
    yield after(0.5)
    shot("-2-edited")
    facts["refused"] = [layer.name(), box.text()]
    box.accept()
    yield after(0.5)
    dialog.close()
    facts["as it was"] = [rows(), names(layer)]
    facts["saved"] = layer.commitChanges()
