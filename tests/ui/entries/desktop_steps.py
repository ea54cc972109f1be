"""The steps of test_entries_desktop.py inside QGIS: the menu, the toolbar, what they open."""
# ruff: noqa: F821

import os
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QFileDialog, QToolBar
from qgis.utils import iface, unloadPlugin

DATA = Path(os.environ["NODAL_CITIES_DATA"])


def names(widget):
    return [action.objectName() for action in widget.actions()]


def submenus():
    return [action.menu() for action in iface.pluginMenu().actions() if action.menu()]


def opened():
    """The table of the dialog that an entry opened, which is closed."""
    dialog = next(
        w for w in QApplication.topLevelWidgets() if w.isVisible() and hasattr(w, "runButton")
    )
    value = dialog.createProcessingParameters().get("MEMBERSHIPS")
    dialog.close()
    dialog.deleteLater()
    return None if value is None else str(value)


def user():
    settle_window()
    yield after(1.0)
    window = iface.mainWindow()
    toolbar = window.findChild(QToolBar, "nodalCitiesToolbar")
    facts["toolbar"] = [toolbar.isVisible(), toolbar.windowTitle(), names(toolbar)]
    (menu,) = [one for one in submenus() if "nodalCitiesHelp" in names(one)]
    facts["menu"] = [menu.title(), [action.text() for action in menu.actions()], names(menu)]
    facts["without icon"] = [a.text() for a in menu.actions() if a.icon().isNull()]
    shot("-toolbar")
    entry = {action.objectName(): action for action in menu.actions()}

    asked = []
    path = str(DATA / "adhesions.csv")
    QFileDialog.getOpenFileName = staticmethod(lambda *_: asked.append(1) or ("", ""))
    entry["nodalCitiesMapTable"].trigger()
    yield after(0.5)
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and isinstance(w, QDialog)]
    facts["cancelled"] = [len(asked), len(shown)]
    QFileDialog.getOpenFileName = staticmethod(lambda *_: (path, ""))
    entry["nodalCitiesMapTable"].trigger()
    yield after(0.5)
    facts["file"] = [opened(), path]

    own = QgsVectorLayer(path, "adhesions", "ogr")
    QgsProject.instance().addMapLayer(own)
    entry["nodalCitiesMapTable"].trigger()
    yield after(0.5)
    facts["own"] = [opened(), own.id()]
    entry["nodalCitiesMapSample"].trigger()
    yield after(0.5)
    shot("-sample")
    facts["sample"] = opened()

    pages = []
    QDesktopServices.openUrl = staticmethod(lambda url: pages.append(url.toLocalFile()))
    entry["nodalCitiesHelp"].trigger()
    facts["help"] = [[Path(page).name, Path(page).is_file()] for page in pages]

    unloadPlugin("nodal_cities")
    yield after(0.5)
    facts["left"] = [
        *(one.objectName() for one in window.findChildren(QToolBar) if "nodal" in one.objectName()),
        *(one.objectName() for one in window.findChildren(QAction) if "nodal" in one.objectName()),
        *(one.title() for one in submenus() if one.title() == facts["menu"][0]),
    ]
