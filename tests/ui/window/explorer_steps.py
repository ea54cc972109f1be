"""The steps of test_explorer_desktop.py inside QGIS: an afternoon with the explorer."""
# ruff: noqa: F821

import json
import os
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QPushButton
from qgis.utils import iface

DATA = Path(os.environ["NODAL_CITIES_DATA"])
SAID = json.loads(os.environ["NODAL_CITIES_SAID"])  # words in the language of the window
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
WALKED = 50  # cities
WIDTH = 400  # pixels of the dock, on a screen of 1366


def dock():
    return iface.mainWindow().findChild(QDockWidget, "nodalCitiesExplorer")


def city(name):
    """Return the position of a city, whatever it is called in the language of the window."""
    ids = dock().session.exploration.memberships.city_ids
    return next(at for at, one in enumerate(ids) if one.startswith(name))


def names(cities):
    return sorted(
        dock().session.exploration.cities[one].city_id.partition(",")[0] for one in cities
    )


def click_map(at):
    """Press and release the left button on the canvas, as a hand does."""
    viewport = iface.mapCanvas().viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def on_canvas(place):
    return iface.mapCanvas().mapFromGlobal(place)


def place_of(name):
    circle = dock().item.circle(city(name))
    return QPoint(round(circle.x), round(circle.y))


def milliseconds(action, clock=time.thread_time):
    """Time an action by the processor, together with the drawing that it asks for."""
    began = clock()
    action()
    QApplication.processEvents()
    return round(1000 * (clock() - began))


def untick_global():
    """Choose the global networks by their chip, with keys, and take all the others."""
    panel = dock().networks
    button = panel.chips.buttons["scale"]
    QTimer.singleShot(0, lambda: choose_in(button.menu(), SAID["global"]))
    QTest.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    shot("-08-chips")
    invert = [b for b in panel.findChildren(QPushButton) if b.text() == SAID["invert"]]
    invert[0].click()


def choose_in(menu, word):
    for _ in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if word in menu.activeAction().text():
            QTest.keyClick(menu, Qt.Key.Key_Space)
            break
    QApplication.processEvents()
    shot("-08-menu")
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def networks_ms(panel):
    """Time ticks, and leave all networks ticked."""
    session, chips = dock().session, panel.chips
    every = session.view.kept | True
    return {
        "find a network": milliseconds(lambda: panel.name_edit.setText("c")),
        "found all": milliseconds(lambda: panel.name_edit.setText("")),
        "untick one": milliseconds(lambda: panel.items[0].setCheckState(0, UNCHECKED)),
        "invert": milliseconds(lambda: panel._tick(lambda now: ~now)),
        "none": milliseconds(lambda: panel._tick(lambda now: now & False)),
        "all": milliseconds(lambda: panel._tick(lambda now: now | True)),
        "chip": milliseconds(lambda: chips.actions_of[0][1].trigger()),
        "no chip": milliseconds(chips.clear_all.click),
        "tick with a focus": milliseconds(lambda: (session.go_to(0), session.tick(every))),
    }


def thresholds_ms(panel):
    links, years, communities = panel.per_link, panel.years.slider, panel.communities
    kept, last = dock().session.view.kept, years.maximum()
    return {
        "brush links": milliseconds(lambda: links._choose(2, len(links.bins) - 1)),
        "brush no links": milliseconds(lambda: links._choose(0, len(links.bins) - 1)),
        "swatch": milliseconds(lambda: communities.rows[0].setCheckState(UNCHECKED)),
        "year": milliseconds(lambda: years.setValue(last - 20)),
        "last year": milliseconds(lambda: years.setValue(last)),
        "as before": milliseconds(lambda: dock().session.tick(kept)),
        "swatch again": milliseconds(lambda: communities.rows[0].setCheckState(CHECKED)),
    }


def dark(explorer):
    """Look at every panel on a dark ground."""
    QgsApplication.setUITheme("Night Mapping")
    explorer.session.go_to(city("Barcelona"))
    for name in ("start", "city", "networks", "thresholds", "keep"):
        explorer.tabs.setCurrentWidget(getattr(explorer, name))
        yield after(0.6)
        shot(f"-dark-{name}")
    QgsApplication.setUITheme("default")
    yield after(0.6)


def walk(explorer):
    """Look at fifty cities, and return what is told of them otherwise than by the algorithm."""
    from nodal_cities.analysis.explore.city_card import describe_city
    from nodal_cities.processing.language.translation import number

    session, panel, wrong = explorer.session, explorer.city, []
    rows = {row["city_id"]: row for row in session.run.cities.getFeatures()}
    run, view = session.exploration, session.view
    for at in range(0, len(run.cities), len(run.cities) // WALKED):
        session.go_to(at)
        row, card = rows[run.cities[at].city_id], describe_city(run, view, at)
        told = [card.rank, len(card.networks), card.partners, card.betweenness, card.community]
        fields = ("rank", "n_networks", "degree", "betweenness", "community")
        shown = panel.card.text()
        if (
            told != [row[field] for field in fields]
            or card.stability != row["stability"]
            or panel.model.rowCount() != row["degree"]
            or panel.networks.topLevelItemCount() != row["n_networks"]
            or not all(number(row[field]) in shown for field in fields[:4])
        ):
            wrong.append(row["city_id"])
    session.reset()
    return wrong


def user():
    settle_window()
    window = iface.mainWindow()
    window.findChild(QDockWidget, "Layers").hide()
    yield after(1.0)
    action = next(a for a in window.findChildren(object) if a.objectName() == "nodalCitiesExplore")
    action.trigger()
    explorer = dock()
    window.resizeDocks([explorer], [WIDTH], Qt.Orientation.Horizontal)
    yield after(0.5)
    shot("-01-start")
    began = time.process_time()
    explorer.start.sample.click()
    yield after(1.0)
    shot("-02-running")
    yield lambda: explorer.session.is_open
    facts["seconds to the sample"] = round(time.process_time() - began, 1)
    yield after(1.0)
    yield still
    yield after(0.5)
    shot("-03-explored")

    facts["wrong"] = walk(explorer)
    edit = explorer.city.search
    edit.setFocus()
    QTest.keyClicks(edit, "barcel")
    yield after(0.5)
    shot("-04-completion")
    QTest.keyClick(edit.completer().popup(), Qt.Key.Key_Escape)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    yield after(0.7)
    facts["focus"] = names([explorer.session.focus.city])
    facts["partners"] = explorer.city.model.rowCount()
    barcelona = explorer.session.run.cities.getFeatures("\"name\" = 'Barcelona'")
    facts["degree"] = int(next(barcelona)["degree"])
    explorer.city.tabs.setCurrentIndex(1)
    yield after(0.5)
    shot("-05-barcelona")
    canvas = iface.mapCanvas()
    facts["redraw"] = milliseconds(
        lambda: (canvas.refreshAllLayers(), canvas.waitWhileRendering()), time.process_time
    )
    go, hover = explorer.session.go_to, explorer.city._light
    facts["ms"] = {
        "city": milliseconds(lambda: go(city("Montr"))),
        "search": milliseconds(lambda: edit.offer("barc")),
        "hover": milliseconds(lambda: hover(explorer.city.networks.topLevelItem(0))),
        "back": milliseconds(lambda: explorer.session.go_back()),
        "depth": milliseconds(lambda: explorer.city.steps.setValue(2)),
        "nearer": milliseconds(lambda: explorer.city.steps.setValue(1)),
    }

    explorer.city.tabs.setCurrentIndex(2)
    edit = explorer.city.compare
    edit.setFocus()
    QTest.keyClicks(edit, "Montreal")
    QTest.keyClick(edit.completer().popup(), Qt.Key.Key_Escape)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    yield lambda: explorer.session.comparison is not None
    yield after(0.5)
    facts["compared"] = names(explorer.session.scene().ringed)
    shot("-06-compared")

    explorer.session.reset()
    explorer.city.pick.click()
    at = place_of("Barcelona")
    click_map(at)
    yield after(0.5)
    menu = explorer.tool.menu
    offered = menu.actions() if menu.isVisible() else []
    facts["listed"] = [one.text() for one in offered if one.isEnabled()]
    shot("-07-picked")
    if menu.isVisible():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    yield after(0.5)
    facts["picked"] = names([explorer.session.focus.city])
    explorer.city.pick.click()
    explorer.session.reset()

    explorer.tabs.setCurrentWidget(explorer.networks)
    yield after(0.5)
    shot("-08-networks")
    facts["ms"].update(networks_ms(explorer.networks))
    explorer.session.reset()
    untick_global()
    yield after(0.5)
    shot("-09-unticked")
    facts["footer"] = explorer.footer.text()
    explorer.networks.recompute.click()
    yield lambda: not explorer.session.is_outdated
    yield after(1.0)
    shot("-10-recomputed")
    run = explorer.session.exploration
    facts["measured"] = {
        one.city_id: [round(b, 6), s]
        for one, b, s, m in zip(
            run.cities, run.betweenness.tolist(), run.stability.tolist(), run.community.tolist()
        )
        if m
    }

    facts["ms"]["thresholds"] = milliseconds(
        lambda: explorer.tabs.setCurrentWidget(explorer.thresholds)
    )
    yield after(0.5)
    shot("-11-thresholds")
    chart = explorer.thresholds.per_city
    brushed = milliseconds(lambda: chart._choose(4, len(chart.bins) - 1))
    yield after(0.5)
    shot("-12-brushed")
    scatter = explorer.thresholds.scatter
    lasso = milliseconds(lambda: scatter._choose(range(12)))
    facts["selected"] = explorer.session.run.cities.selectedFeatureCount()
    explorer.session.light(None)
    facts["ms"].update(thresholds_ms(explorer.thresholds), brush=brushed, lasso=lasso)

    explorer.tabs.setCurrentWidget(explorer.keep)
    explorer.keep._try(explorer.keep.keep_command)
    facts["command"] = QApplication.clipboard().text()
    explorer.keep._try(explorer.keep.keep_layers)
    yield after(1.0)
    yield still
    shot("-13-kept")
    facts["groups"] = [g.name() for g in QgsProject.instance().layerTreeRoot().findGroups()]
    facts["red"] = [
        i.text() for i in iface.messageBar().items() if int(i.level()) >= 1 and int(i.level()) != 3
    ]
    yield from dark(explorer)
    explorer.session.reset()
    explorer.networks.items[0].setCheckState(0, UNCHECKED)
    explorer.networks.recompute.click()
    if SAID["global"] != "global":
        return  # QGIS goes while the explorer is at work
    explorer.close()
    yield after(0.5)
    shot("-14-closed")
    unloadPlugin("nodal_cities")
    yield after(0.5)
    yield still  # QGIS asks whether to stop what still runs when it closes
