"""The printed sheet of a drawing: A4, the drawing in its own size, legends in a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from qgis.core import (
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSizeF

from ...analysis.sociogram.drawing import PAGE
from ..cartography.layouts import BOTTOM, LEFT, RIGHT, TOP, SheetTexts, add_layout, start_sheet
from ..cartography.legend import (
    LINE_HEIGHT,
    add_circle_legend,
    add_legend,
    add_size_legend,
    find_first_class,
)
from ..cartography.typography import print_as_written, text_format, wrap_text
from ..language.translation import number, translate
from .style import LINE_COLOUR, SQUARE_COLOUR, SociogramStyle

LEGEND_WIDTH = 58.0  # mm, of the legends on the right
HEADING_HEIGHT, ROW_HEIGHT = 8.0, 5.2  # mm, in legends
SYMBOL = 8.0  # mm, of a legend beside its labels
WIDTH_SAMPLE = 10.0  # mm


@dataclass(frozen=True)
class SociogramLayers:
    """The layers of a drawing, and what its legends must know."""

    nodes: QgsVectorLayer
    edges: QgsVectorLayer
    sociogram_style: SociogramStyle
    side: float  # of the square of a network with one member, mm
    most_members: int  # of a network


def build_sociogram_sheet(
    project: QgsProject, layers: SociogramLayers, texts: SheetTexts, name: str
) -> QgsPrintLayout:
    """Add to ``project`` the sheet called ``name``, with a number if there is one so called."""
    layout = start_sheet(project, name, texts, lower=1)
    _map(layout, layers)
    _legends(layout, layers)
    add_layout(project, layout)
    return layout


def _map(layout: QgsPrintLayout, layers: SociogramLayers) -> None:
    item = QgsLayoutItemMap(layout)
    item.setId("drawing")
    layout.addLayoutItem(item)
    margin = ((BOTTOM - TOP) - PAGE.height) / 2
    place = QRectF(LEFT - margin, TOP, PAGE.width + 2 * margin, PAGE.height + 2 * margin)
    item.attemptSetSceneRect(place)
    # At some resolutions letters reach beyond the edge by a hair.
    item.setMapFlags(QgsLayoutItemMap.MapItemFlag.ShowPartialLabels)
    item.setKeepLayerSet(True)
    item.setLayers([layers.nodes, layers.edges])
    item.zoomToExtent(
        QgsRectangle(
            PAGE.left - margin, PAGE.bottom - margin, PAGE.right + margin, PAGE.top + margin
        )
    )
    item.setBackgroundEnabled(False)


def _legends(layout: QgsPrintLayout, layers: SociogramLayers) -> None:
    top, style = TOP, layers.sociogram_style
    if style.has_cities:
        first = find_first_class(layers.nodes)
        first += int(style.has_networks)  # squares have a legend of their own
        shown = list(range(first, first + len(style.classes)))
        legend = add_legend(
            layout, "cities", style.title, layers.nodes, (RIGHT - LEGEND_WIDTH, top), nodes=shown
        )
        rows = _wrap_legend_labels(legend, [c.label for c in style.classes], shown)
        top += HEADING_HEIGHT + ROW_HEIGHT * len(shown) + LINE_HEIGHT * (rows - len(shown)) + 3
        title = translate("NodalCities", "City networks of a city")
        place = QRectF(RIGHT - LEGEND_WIDTH, top, LEGEND_WIDTH, 0)
        top = add_circle_legend(layout, "sizes", title, style.circles(), place)
    if style.has_networks:
        title = translate("NodalCities", "Members of a network")
        samples = [
            (number(n), (layers.side * sqrt(n),) * 2) for n in _samples(1, layers.most_members)
        ]
        place = QRectF(RIGHT - LEGEND_WIDTH, top, LEGEND_WIDTH, 0)
        top = add_size_legend(layout, "members", title, samples, SQUARE_COLOUR, place)
    if style.has_varying_width():
        title = (
            translate("NodalCities", "Cities in common")
            if style.has_networks
            else translate("NodalCities", "Networks in common")
        )
        widths = [
            (number(n), (WIDTH_SAMPLE, style.width(n)))
            for n in _samples(style.least_shared, style.most_shared)
        ]
        place = QRectF(RIGHT - LEGEND_WIDTH, top, LEGEND_WIDTH, 0)
        add_size_legend(layout, "lines", title, widths, LINE_COLOUR, place)


def _wrap_legend_labels(
    legend: QgsLayoutItemLegend, labels: Sequence[str], nodes: Sequence[int]
) -> int:
    """Break the labels of a legend to fit its column; return the lines they take."""
    tree_layer = legend.model().rootGroup().findLayers()[0]
    lines = 0
    for label, node in zip(labels, nodes):
        text = wrap_text(label, text_format(8).font(), LEGEND_WIDTH - SYMBOL)
        QgsMapLayerLegendUtils.setLegendNodeUserLabel(tree_layer, node, print_as_written(text))
        more = text.count("\n")
        if more:
            # QGIS thinks lines lower than it draws them: the symbol keeps the next row away.
            room = QSizeF(legend.symbolWidth(), LINE_HEIGHT * (more + 1))
            QgsMapLayerLegendUtils.setLegendNodeSymbolSize(tree_layer, node, room)
        lines += more + 1
    legend.model().refreshLayerLegend(tree_layer)
    legend.adjustBoxSize()
    return lines


def _samples(least: int, most: int) -> list[int]:
    """Return up to three numbers for a legend, the largest first."""
    return sorted({most, max(least, round(most / 4)), max(least, round(most / 16))}, reverse=True)
