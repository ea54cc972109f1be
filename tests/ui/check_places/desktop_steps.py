"""The steps of test_check_places_desktop.py inside QGIS; startup.py lends them its means.

Locate the sample's cities without corrections, answer three in the dialog, locate them again.
"""
# ruff: noqa: F821

import os
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication
from qgis.utils import iface, unloadPlugin

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])


def locate(**more):
    cities = QgsVectorLayer(str(DATA / "cities.csv"), "cities", "ogr")
    return processing.run(
        "nodalcities:locatecities", {"INPUT": cities, "OUTPUT": "TEMPORARY_OUTPUT", **more}
    )


def matches(points):
    """How each city was located."""
    return {
        (f["name"], f["country"]): (f["match"], str(f["geonameid"])) for f in points.getFeatures()
    }


def chosen_rows(cities):
    """A homonym, a city without candidates, another homonym: none of them located."""
    unknown = [i for i, city in enumerate(cities) if city.match in ("ambiguous", "not_found")]
    homonyms = [i for i in unknown if len({c.position for c in cities[i].candidates}) > 1]
    return homonyms[0], next(i for i in unknown if not cities[i].candidates), homonyms[1]


def go_to(dialog, row):
    dialog.citiesTree.setCurrentItem(dialog.citiesTree.topLevelItem(row))


def note(dialog, step):
    facts[step] = {
        "city": dialog.cityLabel.text(),
        "counter": dialog.counterLabel.text(),
        "answer": dialog.answerLabel.text(),
        "status": dialog.statusLabel.text(),
    }


def cut_off(dialog):
    """Buttons without room for their text."""
    buttons = dialog.findChildren(type(dialog.skipButton))
    return [b.text() for b in buttons if b.isVisible() and b.width() < b.sizeHint().width()]


def user():
    settle_window()
    yield after(1.0)
    written = str(DATA / "to check.gpkg")
    facts["first"] = locate(TO_CHECK=written)["N_TO_CHECK"]
    layer = QgsVectorLayer(written, "To check", "ogr")
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    menu = iface.pluginMenu()
    action = iface.mainWindow().findChild(QAction, "nodalCitiesCheckPlaces")
    facts["menu"] = [
        sub.title() for sub in (a.menu() for a in menu.actions()) if sub and action in sub.actions()
    ]
    action.trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "CheckPlaces")
    yield after(1.0)
    note(dialog, "opened")
    shot("-opened")
    dialog.otherEdit.setFocus()
    QTest.keyClicks(dialog.otherEdit, "Gainesville, FL")
    QTest.keyClick(dialog.otherEdit, Qt.Key.Key_Return)
    yield after(1.0)
    facts["found"] = [c.name for c in dialog.checks.cities[dialog.row].candidates]
    shot("-found")

    cities = dialog.checks.cities
    rows = chosen_rows(cities)
    go_to(dialog, rows[0])
    yield after(0.5)
    yield lambda: not dialog.map.isDrawing()
    facts["cut off"] = cut_off(dialog)
    shot("-candidates")
    where = dialog.map.markers[1].pos().toPoint()
    QTest.mouseClick(dialog.map.viewport(), Qt.MouseButton.LeftButton, pos=where)
    yield after(0.5)
    shot("-marker")
    dialog.map.setFocus()
    QTest.keyClick(dialog.map, Qt.Key.Key_Return)
    go_to(dialog, rows[0])
    note(dialog, "same place")

    go_to(dialog, rows[1])
    dialog.latitudeEdit.setFocus()
    QTest.keyClicks(dialog.latitudeEdit, "29.65, -82.32")
    yield after(0.5)
    shot("-coordinates")
    QTest.keyClick(dialog.latitudeEdit, Qt.Key.Key_Return)
    go_to(dialog, rows[1])
    note(dialog, "coordinates")

    go_to(dialog, rows[2])
    dialog.drawNearButton.click()
    dialog.skipButton.click()
    yield after(0.5)
    note(dialog, "near and skipped")
    shot("-answered")
    QTest.keyClick(dialog.citiesTree, Qt.Key.Key_Escape)
    yield after(0.5)
    facts["message"] = [w.text() for w in iface.messageBar().items()]
    shot("-closed")

    again = locate(CORRECTIONS=layer, TO_CHECK="TEMPORARY_OUTPUT")
    facts["second"] = again["N_TO_CHECK"]
    found = matches(again["OUTPUT"])
    facts["corrected"] = [found[cities[row].name, cities[row].country] for row in rows]
    facts["place"] = cities[rows[0]].candidates[1].identifier
    action.trigger()  # left open: the plugin must close it
    yield after(0.5)
    unloadPlugin("nodal_cities")
    yield after(0.5)
    shown = [w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible()]
    facts["left"] = [name for name in shown if name == "CheckPlaces"]
    action = iface.mainWindow().findChild(QAction, "nodalCitiesCheckPlaces")
    facts["action left"] = action is not None
