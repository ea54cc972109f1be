"""What the dialog of places to check asks before answers could be lost."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ...processing.outputs.destinations.free_names import with_ending
from . import texts

translate = QCoreApplication.translate
FILE_KINDS = {"GeoPackage (*.gpkg)": ".gpkg", "CSV (*.csv)": ".csv"}


def ask_path(parent: QWidget) -> str:
    """Return the file to write, with the suffix of its kind; nothing if the user gave up."""
    path, kind = QFileDialog.getSaveFileName(
        parent,
        translate("NodalCities", "Save corrections"),
        QgsProject.instance().homePath(),
        ";;".join(FILE_KINDS),
    )
    if not path:
        return ""
    return str(with_ending(path, FILE_KINDS.values(), FILE_KINDS.get(kind, ".gpkg")))


def ask_to_save(parent: QWidget, name: str, count: int) -> bool | None:
    """Return whether answers are to be saved or dropped; None for neither, to stay here."""
    buttons = QMessageBox.StandardButton
    said = QMessageBox.question(
        parent,
        parent.windowTitle(),
        texts.unsaved_text(name, count),
        buttons.Save | buttons.Discard | buttons.Cancel,
        buttons.Save,
    )
    return {buttons.Save: True, buttons.Discard: False}.get(said)
