"""Layers of the open project that show a file which a run has written anew. Main thread only."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer

from ..outputs.destinations.targets import same_file


def reload_shown_layers(project: QgsProject | None, files: Collection[Path]) -> None:
    """Have layers on these files read again: QGIS keeps the count and the extent they had."""
    for layer in project.mapLayers().values() if project is not None else ():
        file = Path(layer.source().partition("|")[0])
        if isinstance(layer, QgsVectorLayer) and any(same_file(file, one) for one in files):
            layer.reload()
            layer.dataProvider().updateExtents()
            layer.updateExtents()
