"""The way to the dialog of places to check: its action, also in the menu of such a table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .check_table import is_check_table
from .dialog import CheckPlacesDialog

translate = QCoreApplication.translate
ICON = Path(__file__).parents[2] / "resources" / "icons" / "check_places.svg"


class CheckPlacesAction(QObject):
    """Offers "Check places…", opens one dialog, and takes it all away again."""

    settled = pyqtSignal(QgsMapLayer, str)  # the table, and what was settled in it

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self.iface = iface
        self.dialog: CheckPlacesDialog | None = None
        self.menu = translate("NodalCities", "Nodal Cities")
        text = translate("NodalCities", "Check places…")
        self.action, self.layer_action = (
            QAction(QIcon(str(ICON)), text, iface.mainWindow()) for _ in range(2)
        )
        self.action.setObjectName("nodalCitiesCheckPlaces")
        for action in (self.action, self.layer_action):
            action.triggered.connect(self.open)
        # The name of this type of layer differs between versions of QGIS.
        kind = QgsVectorLayer().type()
        iface.addCustomActionForLayerType(self.layer_action, "", kind, False)
        QgsProject.instance().layersAdded.connect(self.add_to_layer_menu)
        self.add_to_layer_menu(QgsProject.instance().mapLayers().values())

    def add_to_layer_menu(self, layers: Iterable[QgsMapLayer]) -> None:
        """Add the action to the context menu of those layers that are tables to check."""
        for layer in layers:
            if is_check_table(layer):
                self.iface.addCustomActionForLayer(self.layer_action, layer)

    def open(self, *_: Any) -> None:
        """Open the dialog beside QGIS, or bring it to the front; the active table is shown."""
        self._show(self.iface.activeLayer())

    def open_layer(self, identifier: str) -> None:
        """Open the dialog on a layer of the project."""
        self._show(QgsProject.instance().mapLayer(identifier))

    def _show(self, layer: QgsMapLayer | None) -> None:
        if self.dialog is None:
            self.dialog = CheckPlacesDialog(self.iface.mainWindow(), layer)
            self.dialog.finished.connect(self.closed)
            self.dialog.show()
        elif is_check_table(layer):
            self.dialog.show_layer(layer)
        self.dialog.raise_()
        self.dialog.activateWindow()

    def closed(self, *_: Any) -> None:
        """Say what was settled where it stays to be read."""
        dialog, self.dialog = self.dialog, None
        summary = "" if dialog is None else dialog.summary()
        table = None if dialog is None else dialog.table
        if not summary or table is None:
            return
        if table.layer is None:  # it left the project meanwhile
            self.iface.messageBar().pushMessage(self.menu, summary)
        else:
            self.settled.emit(table.layer, summary)

    def remove(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
        if self.dialog is not None:  # the user would rather not, but the plugin goes
            self.dialog.deleteLater()
            self.dialog = None
        QgsProject.instance().layersAdded.disconnect(self.add_to_layer_menu)
        self.iface.removeCustomActionForLayerType(self.layer_action)
        for action in (self.action, self.layer_action):
            action.deleteLater()
