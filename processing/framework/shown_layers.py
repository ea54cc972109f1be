"""Layers of the open project that show a file which a run has written anew. Main thread only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import cast

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..outputs.destinations.targets import same_file
from .project_file import group_layers


def reload_shown_layers(project: QgsProject | None, files: Collection[Path]) -> None:
    """Have layers on these files read again: QGIS keeps the count and the extent they had."""
    for layer in project.mapLayers().values() if project is not None else ():
        file = Path(layer.source().partition("|")[0])
        if isinstance(layer, QgsVectorLayer) and any(same_file(file, one) for one in files):
            layer.reload()
            layer.dataProvider().updateExtents()
            layer.updateExtents()


def regroup_layers(
    project: QgsProject, name: str, layers: Sequence[QgsVectorLayer], base: QgsVectorLayer
) -> QgsVectorLayer:
    """Group layers under a base map, which is taken along from a group that they all leave.

    An earlier run into the same file left it there, on a sheet that goes on needing it. Return
    the base map that is shown.
    """
    former = _group_left(project, name, layers, base)
    if former is not None:
        (left,) = (node.layer() for node in former.findLayers() if node.layer() not in layers)
        base = cast(QgsVectorLayer, left)
    else:
        project.addMapLayer(base, False)
    drawn = [layer for layer in layers if layer.isSpatial()]
    tables = [layer for layer in layers if not layer.isSpatial()]
    group_layers(project, name, [*drawn, base, *tables])
    if former is not None:
        cast(QgsLayerTreeGroup, former.parent()).removeChildNode(former)
    return base


def _group_left(
    project: QgsProject, name: str, layers: Sequence[QgsVectorLayer], base: QgsVectorLayer
) -> QgsLayerTreeGroup | None:
    """Return the group of that name of which nothing but such a base map would be left."""
    for group in project.layerTreeRoot().findGroups():
        inside = [node.layer() for node in group.findLayers()]
        left = [layer for layer in inside if layer not in layers]
        if group.name() == name and len(inside) > len(left) == 1 and left[0] is not None:
            path = left[0].source().partition("|subset")[0]
            if path == base.source().partition("|subset")[0]:
                return group
    return None
