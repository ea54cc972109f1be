"""Asking where temporary layers are to be kept, and keeping them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QFileDialog

from ...processing.language.translation import number
from ...processing.outputs.kept_layers import keep_layers, temporary_layers

translate = QCoreApplication.translate


def usual_path(name: str) -> Path:
    """Return a GeoPackage beside the project that is not there yet, by the name of a run."""
    project = QgsProject.instance()
    folder = Path(project.homePath() or Path.home())
    stem = re.sub(r"[^\w-]+", "_", project.baseName() or name).strip("_") or "layers"
    paths = (folder / f"{stem}{ending}.gpkg" for ending in ("", *(f"_{n}" for n in range(2, 999))))
    return next((path for path in paths if not path.exists()), folder / f"{stem}.gpkg")


def ask_and_keep(
    iface: Any, name: str, identifiers: Sequence[str]
) -> tuple[str, str, Qgis.MessageLevel] | None:
    """Keep those of the layers that are still there and temporary, in a file of the user's.

    Returns what to say of it; nothing where the user gave up.
    """
    layers = temporary_layers(identifiers)
    title = translate("NodalCities", "Keep in a GeoPackage")
    text, _ = QFileDialog.getSaveFileName(
        iface.mainWindow(),
        title,
        str(usual_path(name)),
        "GeoPackage (*.gpkg)",
        # What is in the file stays: there is nothing to confirm.
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not text or not layers:
        return None
    path = Path(text if text.lower().endswith(".gpkg") else f"{text}.gpkg")
    try:
        keep_layers(layers, path)
    except QgsProcessingException as error:
        return title, str(error), Qgis.MessageLevel.Warning
    kept = translate("NodalCities", "Layers kept in {path}: {n}.")
    return title, kept.format(path=path, n=number(len(layers))), Qgis.MessageLevel.Success
