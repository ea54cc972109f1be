"""The legends of a sheet: real legend items, so that they can be edited."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsDataDefinedSizeLegendNode,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutPoint,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .typography import INK, print_as_written, text_format, wrap_text

Style = QgsLegendStyle.Style
WIDEST_TITLE = 84.0  # mm


def find_legend_nodes(layer: QgsVectorLayer) -> tuple[int, int]:
    """Return the positions, in the legend of ``layer``, of its circles and of its first class."""
    nodes = layer.legend().createLayerTreeModelLegendNodes(QgsLayerTreeLayer(layer))
    circles = next(
        i for i, node in enumerate(nodes) if isinstance(node, QgsDataDefinedSizeLegendNode)
    )
    return circles, circles + 1


def add_legend(
    layout: QgsPrintLayout,
    item_id: str,
    title: str,
    layer: QgsVectorLayer,
    corner: tuple[float, float],
    nodes: Sequence[int] | None = None,
) -> QgsLayoutItemLegend:
    """Add a legend of one layer, or of the classes of it at positions ``nodes``."""
    legend = QgsLayoutItemLegend(layout)
    legend.setId(item_id)
    layout.addLayoutItem(legend)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    tree_layer = root.addLayer(layer)
    QgsLegendRenderer.setNodeLegendStyle(tree_layer, Style.Hidden)
    if nodes is not None:
        QgsMapLayerLegendUtils.setLegendNodeOrder(tree_layer, list(nodes))
    _print_labels_as_written(tree_layer)
    legend.model().refreshLayerLegend(tree_layer)
    _set_legend_style(legend, title)
    legend.attemptMove(QgsLayoutPoint(*corner))
    legend.adjustBoxSize()
    return legend


def _print_labels_as_written(tree_layer: QgsLayerTreeLayer) -> None:
    nodes = tree_layer.layer().legend().createLayerTreeModelLegendNodes(tree_layer)
    for position, node in enumerate(nodes):
        label = node.data(Qt.ItemDataRole.DisplayRole)
        # A label set here no longer follows the style: only those that must.
        if label and (written := print_as_written(label)) != label:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(tree_layer, position, written)


def _set_legend_style(legend: QgsLayoutItemLegend, title: str) -> None:
    legend.setWrapString("\n")
    legend.setTitle(wrap_text(title, text_format(9, bold=True).font(), WIDEST_TITLE))
    for kind, points, bold in ((Style.Title, 9, True), (Style.SymbolLabel, 8, False)):
        style = legend.style(kind)
        letters = text_format(points, bold)
        if hasattr(style, "setTextFormat"):  # QGIS 3.30
            style.setTextFormat(letters)
        else:
            style.setFont(letters.font())  # type: ignore[deprecated]
            legend.setFontColor(QColor(INK))  # type: ignore[deprecated]
        legend.setStyle(kind, style)
    legend.rstyle(Style.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.1)
    legend.setSymbolWidth(4.5)
    legend.setBoxSpace(0)
    legend.setBackgroundEnabled(False)
