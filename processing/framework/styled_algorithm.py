"""Outputs that arrive styled in QGIS, and keep their style where they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..outputs.stored_style import store_style
from ..schema import output_fields
from . import layer_post_processing
from .algorithm import NodalAlgorithm
from .project_file import expand_node


class StyledAlgorithm(NodalAlgorithm):
    """An algorithm that says once how its outputs look: ``run_steps`` ends with ``dress``."""

    def __init__(self) -> None:
        super().__init__()
        self.outputs: dict[str, str] = {}
        self.styles: Mapping[str, Callable[[QgsVectorLayer], None]] = {}

    def style_outputs(
        self,
        context: QgsProcessingContext,
        outputs: Mapping[str, str | None],
        styles: Mapping[str, Callable[[QgsVectorLayer], None]],
    ) -> dict[str, str]:
        """Have the written outputs styled, those without a style given aliases; return them."""
        self.outputs = {name: layer for name, layer in outputs.items() if layer is not None}
        self.styles = styles
        layer_post_processing.style_when_loaded(context, self.outputs, self._style, _expand_legends)
        return self.outputs

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        store_styles(self.outputs, self._style, context)
        return {}

    def _style(self, name: str, layer: QgsVectorLayer) -> None:
        output_fields.set_aliases(layer)
        if name in self.styles:
            self.styles[name](layer)


def store_styles(
    outputs: Mapping[str, str],
    style: layer_post_processing.LayerStyler,
    context: QgsProcessingContext,
) -> None:
    """Style written outputs and store that with the data, one layer open at a time.

    A GeoPackage read by one layer while a style is written through another changes its
    journal under the reader, which then finds no features.
    """
    for name, identifier in outputs.items():
        layer = open_output_layer(name, identifier, context)
        style(name, layer)
        store_style(layer)
        del layer


def open_output_layer(name: str, identifier: str, context: QgsProcessingContext) -> QgsVectorLayer:
    """Return a layer of one's own on a written output.

    Its id starts with the name of the output, so that the layers of a project, which are
    kept by id, are in the same order every time.
    """
    held = context.temporaryLayerStore().mapLayer(identifier)
    if held is not None:
        return held.clone()
    layer = QgsVectorLayer(identifier, name.lower(), "ogr")
    if layer.isValid():
        return layer
    return QgsProcessingUtils.mapLayerFromString(identifier, context).clone()


def _expand_legends(layers: Mapping[str, QgsVectorLayer], into: QgsProject) -> None:
    """Show the legends of loaded layers, which QGIS leaves folded once a style is set."""
    for layer in layers.values():
        expand_node(into.layerTreeRoot().findLayer(layer.id()))
