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

from ..inputs.algorithm_run import AlgorithmRun
from . import finished_runs

LayerStyler = Callable[[str, QgsVectorLayer], None]
LayerArranger = Callable[[Mapping[str, QgsVectorLayer], QgsProject], None]

WAIT_MS = 50
MAX_WAITS = 100  # waits before giving up on a layer that the user removed meanwhile

# QGIS keeps no reference to a post-processor: without this they are gone before they run.
_post_processors: dict[str, LayerPostProcessor] = {}


class LayerPostProcessor(QgsProcessingLayerPostProcessorInterface):
    """Styles one layer, and has all of them arranged after the last."""

    def __init__(self, name: str, loaded_layers: LoadedLayers, style: LayerStyler) -> None:
        super().__init__()
        self.name = name
        self.loaded_layers = loaded_layers
        self.style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if isinstance(layer, QgsVectorLayer):
            self.style(self.name, layer)
            self.loaded_layers.add_layer(self.name, layer)


class LoadedLayers:
    """The layers of one run, by output name."""

    def __init__(
        self, run: AlgorithmRun, identifiers: Mapping[str, str], arrange: LayerArranger
    ) -> None:
        algorithm = run.algorithm
        self.told = finished_runs.FinishedRun(
            algorithm.id(), algorithm.displayName(), run.parameters, {}
        )
        self.not_loaded = dict(identifiers)
        self.destinations = list(identifiers.values())
        self.layers: dict[str, str] = {}
        self.arrange = arrange

    def add_layer(self, name: str, layer: QgsVectorLayer) -> None:
        self.not_loaded.pop(name, None)
        self.layers[name] = layer.id()
        if not self.not_loaded:
            QTimer.singleShot(0, self.arrange_when_in_tree)

    def arrange_when_in_tree(self, waits_left: int = MAX_WAITS) -> None:
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        if waits_left and not all(map(root.findLayer, self.layers.values())):
            QTimer.singleShot(WAIT_MS, lambda: self.arrange_when_in_tree(waits_left - 1))
            return
        found = {name: project.mapLayer(layer_id) for name, layer_id in self.layers.items()}
        layers = {n: layer for n, layer in found.items() if isinstance(layer, QgsVectorLayer)}
        before = {layout.name() for layout in project.layoutManager().layouts()}
        self.arrange(layers, project)
        after = (layout.name() for layout in project.layoutManager().layouts())
        sheets = tuple(name for name in after if name not in before)
        arrived = {name: layer.id() for name, layer in layers.items()}
        finished_runs.tell(self.told._replace(layers=arrived, sheets=sheets))
        for key in self.destinations:
            _post_processors.pop(key, None)


def style_when_loaded(
    run: AlgorithmRun,
    outputs: Mapping[str, str],
    style: LayerStyler,
    arrange: LayerArranger,
) -> None:
    """Style the outputs that QGIS will load once they are there, then arrange them."""
    context = run.context
    loading = {name: key for name, key in outputs.items() if context.willLoadLayerOnCompletion(key)}
    loaded_layers = LoadedLayers(run, loading, arrange)
    for name, key in loading.items():
        _post_processors[key] = LayerPostProcessor(name, loaded_layers, style)
        context.layerToLoadOnCompletionDetails(key).setPostProcessor(_post_processors[key])
