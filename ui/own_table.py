"""The table that dialogs opening now take: the active one, else the first in the layer tree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QThread
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from ..processing.inputs import own_table

translate = QCoreApplication.translate


class OwnTable:
    """Gives the dialogs of the desktop their default, as long as the plugin is there."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        own_table.find_default.append(self.find)

    def find(self) -> str | None:
        """Return the id of the user's table; None in a worker, and in the designer of models.

        A model would keep the id of a layer that nobody else has.
        """
        application = QCoreApplication.instance()
        if application is None or QThread.currentThread() != application.thread():
            return None
        window = QApplication.activeWindow()
        if window is not None and window.inherits("QgsModelDesignerDialog"):
            return None
        nodes = QgsProject.instance().layerTreeRoot().findLayers()
        layers = [self.iface.activeLayer(), *(node.layer() for node in nodes)]
        found = own_table.first_membership_table(layers)
        return None if found is None else str(found.id())

    def ask(self) -> str:
        """Return the id of the user's table, else the path of a file asked for; empty for none."""
        found = self.find()
        if found:
            return found
        title = translate("NodalCities", "Table of cities and networks")
        tables = translate("NodalCities", "Tables")
        every = translate("NodalCities", "All files")
        kinds = f"{tables} (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.gpkg *.dbf);;{every} (*)"
        folder = str(Path.home())
        return str(QFileDialog.getOpenFileName(self.iface.mainWindow(), title, folder, kinds)[0])

    def remove(self) -> None:
        own_table.find_default.remove(self.find)
