"""Which table to check is open, and that no answer in it is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.outputs.destinations.free_names import free_table_name
from . import texts
from .check_table import CheckTable, is_check_table, open_saved_table
from .questions import ask_path, ask_to_save


class OpenTable(QObject):
    """The table that a box of layers has chosen; it changes only if its answers are safe."""

    opened = pyqtSignal()
    hint = pyqtSignal(str)

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self.dialog = dialog
        self.table: CheckTable | None = None
        self.box: QgsMapLayerComboBox  # from attach on
        QgsProject.instance().layersWillBeRemoved.connect(self._detach_removed)
        QgsProject.instance().removeAll.connect(self._detach_removed)

    def attach(self, box: QgsMapLayerComboBox) -> None:
        """Follow a box; made after this, it hears later of layers that go."""
        self.box = box
        QgsProject.instance().layersAdded.connect(self._offer)
        box.layerChanged.connect(self._layer_changed)
        self._offer()

    def release(self) -> None:
        self.box.layerChanged.disconnect(self._layer_changed)

    def show(self, layer: QgsMapLayer | None) -> None:
        """Open a layer; stay with the one open if its answers are not to be lost."""
        self.box.setLayer(layer)
        if self.table is None or layer is None or self.table.layer_id != layer.id():
            self._layer_changed(layer)

    def save(self) -> str:
        """Write the table to a file, add that to the project, and open it; return its path.

        Nothing is returned if it was not written.
        """
        path = "" if self.table is None else ask_path(self.dialog)
        if self.table is None or not path:
            return ""
        name = free_table_name(path)
        problem = self.table.save_as(path, name)
        layer = None if problem else open_saved_table(path, name)
        if layer is None or not layer.isValid():
            self.hint.emit(texts.not_saved_text(path, problem))
            return ""
        skipped = self.table.checks.skipped
        QgsProject.instance().addMapLayer(layer)
        self._offer()
        self.show(layer)
        self.table.checks.skipped.update(skipped)
        return path

    def confirm_leaving(self) -> bool:
        """Return whether no answer is lost, or the user said it may be."""
        if self.table is None or not self.table.unsaved:
            return True
        wanted = ask_to_save(self.dialog, self.table.name, len(self.table.unsaved))
        return bool(self.save()) if wanted else wanted is False

    def _offer(self, *_: Any) -> None:
        layers = QgsProject.instance().mapLayers().values()
        self.box.setExceptedLayerList([one for one in layers if not is_check_table(one)])

    def _detach_removed(self, removed: Sequence[str] | None = None) -> None:
        """Hear that these layers, or all, are about to go."""
        if self.table is not None and (removed is None or self.table.layer_id in removed):
            self.table.detach()

    def _layer_changed(self, layer: QgsMapLayer | None) -> None:
        table = self.table
        if table is not None and layer is not None and table.layer_id == layer.id():
            return
        is_removed = table is not None and table.layer is None
        if table is not None and table.unsaved and (is_removed or not self.confirm_leaving()):
            self._set_box(table.layer)
            if is_removed:
                self.hint.emit(texts.removed_text(table.name))
            return
        self._set_box(layer)
        self.table = CheckTable(cast(QgsVectorLayer, layer)) if is_check_table(layer) else None
        self.opened.emit()
        writable = self.table is not None and self.table.is_writable
        self.hint.emit(texts.opening_text(self.table is not None, writable))

    def _set_box(self, layer: QgsMapLayer | None) -> None:
        with QSignalBlocker(self.box):
            self.box.setLayer(layer)
