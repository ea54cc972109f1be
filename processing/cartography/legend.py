"""The legends of a sheet: real legend items, so that they can be edited."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsDataDefinedSizeLegendNode,
    QgsFillSymbol,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..language.translation import number
from .layouts import add_label
from .typography import INK, print_as_written, text_format, wrap_text

Style = QgsLegendStyle.Style
WIDEST_TITLE = 84.0  # mm
# In mm: a line of text, a heading, the room of a number below a circle.
LINE_HEIGHT, HEADING_HEIGHT, COUNT_WIDTH = 4.4, 6.0, 6.5
CIRCLE_FOOT = LINE_HEIGHT + 5.0  # below the circles of a legend
CIRCLE_COLOUR = "#9c9c9c"


def find_first_class(layer: QgsVectorLayer) -> int:
    """Return the position, in the legend of ``layer``, of the class after the circles."""
    nodes = layer.legend().createLayerTreeModelLegendNodes(QgsLayerTreeLayer(layer))
    return 1 + next(
        i for i, node in enumerate(nodes) if isinstance(node, QgsDataDefinedSizeLegendNode)
    )


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


def add_circle_legend(
    layout: QgsPrintLayout,
    item_id: str,
    title: str,
    circles: Sequence[tuple[float, int]],
    place: QRectF,
) -> float:
    """Add circles of some diameters in a row, their numbers below; return where it ends."""
    top = _add_heading(layout, item_id, title, place)
    base = top + max(diameter for diameter, _ in circles)
    left = place.left()
    for diameter, count in circles:
        width = max(diameter, COUNT_WIDTH)
        circle = QRectF(left + (width - diameter) / 2, base - diameter, diameter, diameter)
        ellipse = QgsLayoutItemShape.Shape.Ellipse
        _add_shape(layout, f"{item_id} {count}", ellipse, CIRCLE_COLOUR, circle)
        below = QRectF(left, base + 0.8, width, LINE_HEIGHT)
        label = add_label(layout, f"{item_id} label {count}", number(count), below, 8)
        label.setHAlign(Qt.AlignmentFlag.AlignHCenter)
        left += width + 1.5
    return base + CIRCLE_FOOT


def add_size_legend(
    layout: QgsPrintLayout,
    item_id: str,
    title: str,
    samples: Sequence[tuple[str, tuple[float, float]]],
    colour: str,
    place: QRectF,
) -> float:
    """Add boxes of some sizes (width, height) beside their labels; return where it ends."""
    top = _add_heading(layout, item_id, title, place)
    widest = max(width for _, (width, _) in samples)
    rectangle = QgsLayoutItemShape.Shape.Rectangle
    for text, (width, height) in samples:
        row = max(height, LINE_HEIGHT)
        middle = top + row / 2
        left = place.left() + (widest - width) / 2
        box = QRectF(left, middle - height / 2, width, height)
        _add_shape(layout, f"{item_id} {text}", rectangle, colour, box)
        beside = QRectF(place.left() + widest + 2, middle - LINE_HEIGHT / 2, 0, LINE_HEIGHT)
        beside.setRight(place.right())
        label = add_label(layout, f"{item_id} label {text}", text, beside, 8)
        label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
        top += row + 1
    return top + 4


def _add_heading(layout: QgsPrintLayout, item_id: str, title: str, place: QRectF) -> float:
    """Add the heading of a legend; return where what it heads begins."""
    heading = QRectF(place.left(), place.top(), place.width(), HEADING_HEIGHT)
    add_label(layout, item_id, title, heading, 9, bold=True)
    return place.top() + HEADING_HEIGHT + 1


def _add_shape(
    layout: QgsPrintLayout,
    item_id: str,
    shape: QgsLayoutItemShape.Shape,
    colour: str,
    place: QRectF,
) -> None:
    item = QgsLayoutItemShape(layout)
    item.setId(item_id)
    layout.addLayoutItem(item)
    item.setShapeType(shape)
    item.setSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    item.attemptSetSceneRect(place)
