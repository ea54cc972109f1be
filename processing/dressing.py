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

from . import arrival, schema
from .base import NodalAlgorithm
from .project import expand
from .stored_style import store_style


class DressedAlgorithm(NodalAlgorithm):
    """An algorithm that says once how its outputs look: ``run_steps`` ends with ``dress``."""

    def __init__(self) -> None:
        super().__init__()
        self.outputs: dict[str, str] = {}
        self.styles: Mapping[str, Callable[[QgsVectorLayer], None]] = {}

    def dress(
        self,
        context: QgsProcessingContext,
        outputs: Mapping[str, str | None],
        styles: Mapping[str, Callable[[QgsVectorLayer], None]],
    ) -> dict[str, str]:
        """Have the written outputs styled, those without a style given aliases; return them."""
        self.outputs = {name: layer for name, layer in outputs.items() if layer is not None}
        self.styles = styles
        arrival.expect(context, self.outputs, self._style, _expand)
        return self.outputs

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        dressed(self.outputs, self._style, context)
        return {}

    def _style(self, name: str, layer: QgsVectorLayer) -> None:
        schema.set_aliases(layer)
        if name in self.styles:
            self.styles[name](layer)


def dressed(
    outputs: Mapping[str, str], style: arrival.Style, context: QgsProcessingContext
) -> dict[str, QgsVectorLayer]:
    """Open written outputs as layers of one's own, style them and store that with the data."""
    layers = {}
    for name, identifier in outputs.items():
        layer = QgsProcessingUtils.mapLayerFromString(identifier, context)
        own = layer.clone() if context.temporaryLayerStore().mapLayer(layer.id()) else layer
        style(name, own)
        store_style(own)
        layers[name] = own
    return layers


def _expand(layers: Mapping[str, QgsVectorLayer], into: QgsProject) -> None:
    """Show the legends of loaded layers, which QGIS leaves folded once a style is set."""
    for layer in layers.values():
        expand(into.layerTreeRoot().findLayer(layer.id()))
