"""Run inside a real QGIS by real_qgis.py: do what a user does, note what is seen.

The user's steps are a generator: it yields a condition, and the heartbeat that also measures
how long the main loop stands still goes on with it once the condition holds. Other steps come
from a file with a generator of that name, which finds here all it needs.
"""

import json
import os
import runpy
import time
import traceback
from collections import Counter
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMessageBox, QTextEdit
from qgis.utils import iface, unloadPlugin

import processing

ALGORITHM = os.environ.get("NODAL_CITIES_ALGORITHM")
STEPS = os.environ.get("NODAL_CITIES_STEPS")
FACTS = Path(os.environ["NODAL_CITIES_FACTS"])
SHOTS = Path(os.environ["NODAL_CITIES_SHOTS"])
BEAT = 50  # milliseconds
PATIENCE = 150, 60  # seconds for one step of the user's, and of the processor for it
LAYERS_WIDTH = 430  # pixels
SAMPLED = 8  # one pixel in so many, each way

facts = {"error": None, "gaps": {}}


def clocks():
    """The time, and what QGIS has had of the processor, which others may take meanwhile."""
    return time.monotonic(), time.process_time()


def shot(name):
    screen = QgsApplication.primaryScreen()
    screen.grabWindow(0).save(str(SHOTS.with_name(f"{SHOTS.name}{name}.png")))


def after(seconds):
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def still():
    """Nothing more to draw or to load."""
    canvas = iface.mapCanvas()
    return not canvas.isDrawing() and not QgsApplication.taskManager().countActiveTasks()


def settle_window():
    """Fill the screen, and give the layers the whole left side; no window manager does it."""
    window = iface.mainWindow()
    window.setGeometry(QgsApplication.primaryScreen().geometry())
    window.findChild(QDockWidget, "Browser").hide()
    layers = window.findChild(QDockWidget, "Layers")
    window.resizeDocks([layers], [LAYERS_WIDTH], Qt.Orientation.Horizontal)


def drawn_colours():
    """Count the sampled pixels of the canvas by colour, the most frequent first."""
    image = iface.mapCanvas().grab().toImage()
    counts = Counter(
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), SAMPLED)
        for y in range(0, image.height(), SAMPLED)
    )
    return dict(counts.most_common(40))


def toolbox_names(provider):
    """The algorithms the toolbox shows under a provider, and opens it there."""
    toolbox = iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    toolbox.show()
    toolbox.raise_()
    tree = toolbox.algorithmTree
    model = tree.model()

    def rows(parent):
        return [model.index(row, 0, parent) for row in range(model.rowCount(parent))]

    top = next(i for i in rows(tree.rootIndex()) if i.data() == provider)
    tree.expandRecursively(top)
    tree.scrollTo(top, tree.ScrollHint.PositionAtTop)
    names = {group.data(): [leaf.data() for leaf in rows(group)] for group in rows(top)}
    no_icon = [
        leaf.data()
        for group in rows(top)
        for leaf in rows(group)
        if leaf.data(Qt.ItemDataRole.DecorationRole) is None
    ]
    return {"groups": names, "without icon": no_icon}


def tree_facts(node):
    found = {"name": node.name(), "expanded": node.isExpanded(), "checked": node.isVisible()}
    if hasattr(node, "children") and not hasattr(node, "layerId"):
        found["children"] = [tree_facts(child) for child in node.children()]
        return found
    layer = node.layer()
    found.update(valid=layer.isValid(), source=layer.source(), temporary=layer.isTemporary())
    if hasattr(layer, "renderer") and layer.renderer() is not None:
        found["renderer"] = layer.renderer().type()
        found["symbols"] = len(node.layer().renderer().legendSymbolItems())
        found["features"] = layer.featureCount()
    return found


def user():
    settle_window()
    yield after(1.0)
    provider = QgsApplication.processingRegistry().providerById("nodalcities")
    facts["provider"] = provider.name()
    facts["algorithms"] = sorted(a.id() for a in provider.algorithms())
    facts["locale"] = QgsApplication.locale()
    facts["toolbox"] = toolbox_names(provider.name())
    yield after(0.5)
    shot("-toolbox")

    dialog = processing.createAlgorithmDialog(ALGORITHM, {})
    dialog.show()
    facts["dialog"] = dialog.windowTitle()
    yield after(1.0)
    shot("-dialog")
    began = time.monotonic()
    beats.phase = "running"
    dialog.runButton().click()
    # The log page stays open afterwards; a finished dialog has results.
    yield lambda: dialog.wasExecuted() and dialog.runButton().isEnabled()
    beats.phase = "shown"
    facts["seconds"] = round(time.monotonic() - began, 2)
    results = dialog.results()
    facts["results"] = {name: str(value) for name, value in results.items()}
    facts["log"] = dialog.findChild(QTextEdit, "txtLog").toPlainText()
    shot("-log")
    dialog.close()
    settle_window()
    yield after(0.5)
    yield still
    yield after(0.5)
    root = QgsProject.instance().layerTreeRoot()
    facts["tree"] = [tree_facts(child) for child in root.children()]
    facts["crs"] = QgsProject.instance().crs().authid()
    facts["extent"] = iface.mapCanvas().extent().toString(0)
    beats.phase = "idle"
    facts["layers width"] = iface.mainWindow().findChild(QDockWidget, "Layers").width()
    facts["colours"] = drawn_colours()
    shot("")

    layouts = QgsProject.instance().layoutManager().printLayouts()
    facts["layouts"] = [
        {"name": layout.name(), "items": sorted(type(i).__name__ for i in layout.items())}
        for layout in layouts
    ]
    for layout in layouts:
        designer = iface.openLayoutDesigner(layout)
        yield after(1.0)
        designer.view().zoomFull()
        yield after(4.0)
        shot("-layout")
        designer.close()
    unloadPlugin("nodal_cities")
    gone = QgsApplication.processingRegistry().providerById("nodalcities")
    facts["unloaded"] = gone is None


def agree():
    """Say yes to QGIS, which asks whether to stop what still runs before it closes."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.button(QMessageBox.StandardButton.Yes).click()


class Beats:
    """The heartbeat: goes on with the user's steps, and keeps the longest gap of each phase."""

    def __init__(self, steps):
        self.steps = steps
        self.until = lambda: True
        self.phase = "start"
        self.since = self.last = clocks()
        self.timer = QTimer()
        self.timer.timeout.connect(self.beat)
        self.timer.start(BEAT)

    def beat(self):
        gaps, before, self.last = facts["gaps"], self.last, clocks()
        gap = min(now - then for now, then in zip(self.last, before))
        gaps[self.phase] = round(max(gaps.get(self.phase, 0.0), gap), 3)
        try:
            if self.until():
                self.until = next(self.steps)
                self.since = self.last
            elif any(now - then > most for now, then, most in zip(self.last, self.since, PATIENCE)):
                windows = [
                    w.windowTitle() for w in QgsApplication.topLevelWidgets() if w.isVisible()
                ]
                line = self.steps.gi_frame.f_lineno
                raise TimeoutError(f"waited at line {line} of the steps; windows: {windows}")
        except StopIteration:
            self.stop()
        except Exception:
            facts["error"] = traceback.format_exc()
            shot("-error")
            self.stop()

    def stop(self):
        self.timer.stop()
        FACTS.write_text(json.dumps(facts, indent=1, ensure_ascii=False), encoding="utf-8")
        QgsProject.instance().clear()  # nothing to ask about but what still ends
        self.timer.timeout.disconnect()
        self.timer.timeout.connect(agree)
        self.timer.start()
        QTimer.singleShot(0, iface.actionExit().trigger)


steps = runpy.run_path(STEPS, globals())["user"] if STEPS else user
beats = Beats(steps())
