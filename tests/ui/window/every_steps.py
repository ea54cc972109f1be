"""The steps of test_every_desktop.py inside QGIS: every algorithm, to memory and to files."""
# ruff: noqa: F821

import os
import sys
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QTextEdit
from qgis.utils import iface

import processing

DATA = Path(os.environ["NODAL_CITIES_DATA"])
sys.path.append(os.environ["NODAL_CITIES_TESTS"])

from faults import cases, plugin  # noqa: E402 (on the path from here)


def said():
    """What the message bar shows in red, which is cleared of all."""
    bar = iface.messageBar()
    red = [f"{item.title()}: {item.text()}" for item in bar.items() if int(item.level()) == 2]
    bar.clearWidgets()
    return red


def finished(dialog):
    return lambda: dialog.wasExecuted() and dialog.runButton().isEnabled()


def destinations(name, folder, kept):
    if kept:
        return cases.all_outputs(name, folder)
    return {o: "TEMPORARY_OUTPUT" for o, kinds in cases.outputs(name).items() if "csv" in kinds}


def user():
    settle_window()
    yield after(1.0)
    facts["red"], facts["failed"] = {}, {}
    for name in sorted(plugin.algorithms()):
        for where in ("memory", "files"):
            folder = DATA / name / where
            folder.mkdir(parents=True)
            outputs = destinations(name, folder, where == "files")
            dialog = processing.createAlgorithmDialog(
                f"nodalcities:{name}", {**cases.inputs(name, DATA), **outputs}
            )
            dialog.show()
            dialog.runButton().click()
            yield finished(dialog)
            log = dialog.findChild(QTextEdit, "txtLog").toPlainText()
            label = f"{name}, {where}"
            if not dialog.results():
                facts["failed"][label] = log[-800:]
            dialog.close()
            dialog.deleteLater()
            yield after(0.7)
            yield still
            facts["red"][label] = said()
            QgsProject.instance().clear()
            said()
