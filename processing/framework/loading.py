"""Layers that QGIS loads after a run: styled as they come, arranged when all are there.

QGIS 3.22 puts a layer into the layer tree before its post-processor runs, later versions
after the last one; so the arrangement waits until every layer is in the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

Style = Callable[[str, QgsVectorLayer], None]
Arrange = Callable[[Mapping[str, QgsVectorLayer], QgsProject], None]

WAIT_MS = 50
PATIENCE = 100  # waits before giving up on a layer that the user removed meanwhile

# QGIS keeps no reference to a post-processor: without this they are gone before they run.
_waiting: dict[str, OnArrival] = {}


class OnArrival(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer, and has all of them arranged after the last."""

    def __init__(self, name: str, party: Party, style: Style) -> None:
        super().__init__()
        self.name = name
        self.party = party
        self.style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self.style(self.name, layer)
        self.party.arrived(self.name, layer)


class Party:
    """The layers of one run, by output name."""

    def __init__(self, identifiers: Mapping[str, str], arrange: Arrange) -> None:
        self.missing = dict(identifiers)
        self.keys = list(identifiers.values())
        self.layers: dict[str, str] = {}
        self.arrange = arrange

    def arrived(self, name: str, layer: QgsVectorLayer) -> None:
        self.missing.pop(name, None)
        self.layers[name] = layer.id()
        if not self.missing:
            QTimer.singleShot(0, self.try_to_arrange)

    def try_to_arrange(self, patience: int = PATIENCE) -> None:
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        if patience and not all(root.findLayer(i) for i in self.layers.values()):
            QTimer.singleShot(WAIT_MS, lambda: self.try_to_arrange(patience - 1))
            return
        found = {name: project.mapLayer(i) for name, i in self.layers.items()}
        self.arrange({name: layer for name, layer in found.items() if layer is not None}, project)
        for key in self.keys:
            _waiting.pop(key, None)


def expect(
    context: QgsProcessingContext, outputs: Mapping[str, str], style: Style, arrange: Arrange
) -> None:
    """Style the outputs that QGIS will load as they arrive, then arrange them."""
    loading = {name: key for name, key in outputs.items() if context.willLoadLayerOnCompletion(key)}
    party = Party(loading, arrange)
    for name, key in loading.items():
        _waiting[key] = OnArrival(name, party, style)
        context.layerToLoadOnCompletionDetails(key).setPostProcessor(_waiting[key])
