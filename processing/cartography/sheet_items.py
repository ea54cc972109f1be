"""What every sheet of a map is made of: its layers, its maps and its legends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsPrintLayout,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF
from qgis.PyQt.QtGui import QColor

from ..language.translation import translate
from .city_style import OTHER_CITIES, legend_circles
from .frame import Frame
from .legend import (
    CIRCLE_FOOT,
    HEADING_HEIGHT,
    LINE_HEIGHT,
    add_circle_legend,
    add_legend,
    add_size_legend,
    find_first_class,
)
from .link_style import BETWEEN_COLOUR, legend_widths
from .typography import FAINT_INK, WIDTH_SAFETY, text_size

# Legends are measured only when drawn, so room is left for what they hold.
TITLE_HEIGHT, ROW_HEIGHT, WIDTH_SAMPLE = 10.0, 5.2, 7.0
SIZES_COLUMN = 62.0  # mm, for circles and lines
SYMBOL = 7.0  # mm, of a row of a legend before its text
LETTERS, HEADING_LETTERS = 8.0, 9.0  # points
MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True)
class SheetLayers:
    """The layers a sheet draws, all of them in the layout's project."""

    cities: QgsVectorLayer
    links: QgsVectorLayer
    base: QgsVectorLayer

    def ordered(self) -> list[QgsVectorLayer]:
        return [self.cities, self.links, self.base]


def add_map(
    layout: QgsPrintLayout, item_id: str, layers: SheetLayers, shown: Frame, place: QRectF
) -> QgsLayoutItemMap:
    """Add a map of the layers to a layout."""
    item = QgsLayoutItemMap(layout)
    item.setId(item_id)
    layout.addLayoutItem(item)
    item.attemptSetSceneRect(place)
    item.setCrs(shown.crs)
    item.setKeepLayerSet(True)
    item.setLayers(layers.ordered())
    item.zoomToExtent(shown.extent)
    item.setBackgroundEnabled(False)
    item.setFrameStrokeColor(QColor(FAINT_INK))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    return item


def add_communities_legend(
    layout: QgsPrintLayout, layers: SheetLayers, corner: QPointF, shown: Sequence[int]
) -> None:
    """Add the legend of the classes of cities at these positions."""
    title = translate("NodalCities", "Communities")
    at = (corner.x(), corner.y())
    add_legend(layout, "communities", title, layers.cities, at, nodes=shown)


def add_size_legends(
    layout: QgsPrintLayout, layers: SheetLayers, place: QRectF, beside: QPointF | None = None
) -> None:
    """Add the legends of circles and lines, these ``beside`` or else below."""
    column = QRectF(place)
    circles = legend_circles(layers.cities)
    below = add_circle_legend(layout, "sizes", _circles_title(), circles, column)
    column.moveTopLeft(beside or QPointF(column.left(), below))
    widths = [(label, (WIDTH_SAMPLE, width)) for label, width in legend_widths(layers.links)]
    title, top = _lines_title(), column.top()
    if len(widths) > 1:
        top = add_size_legend(layout, "widths", title, widths, BETWEEN_COLOUR, column) - 5
        title = ""
    add_legend(layout, "links", title, layers.links, (column.left(), top))


def _circles_title() -> str:
    return str(translate("NodalCities", "City networks of a nodal city"))


def _lines_title() -> str:
    return str(translate("NodalCities", "Networks in common"))


def measure_communities(cities: QgsVectorLayer, shown: Sequence[int]) -> QSizeF:
    """Return the room, in mm, of the legend of the classes of cities at these positions."""
    first = find_first_class(cities)
    categories = cast(QgsCategorizedSymbolRenderer, cities.renderer()).categories()
    labels = [categories[position - first].label() for position in shown]
    return QSizeF(_widest(labels), TITLE_HEIGHT + ROW_HEIGHT * len(labels))


def measure_circles(layers: SheetLayers) -> QSizeF:
    """Return the room, in mm, of the legend of circles."""
    largest = max(diameter for diameter, _ in legend_circles(layers.cities))
    return QSizeF(_widest([], _circles_title()), HEADING_HEIGHT + 1 + largest + CIRCLE_FOOT)


def measure_lines(layers: SheetLayers) -> QSizeF:
    """Return the room, in mm, of the legend of lines."""
    rows = len(legend_widths(layers.links))
    widths = HEADING_HEIGHT + 1 + rows * (LINE_HEIGHT + 1) if rows > 1 else TITLE_HEIGHT
    categories = cast(QgsCategorizedSymbolRenderer, layers.links.renderer()).categories()
    labels = [category.label() for category in categories]
    return QSizeF(_widest(labels, _lines_title()), widths + ROW_HEIGHT * len(labels))


def _widest(labels: Sequence[str], heading: str = "") -> float:
    widths = [text_size(heading, HEADING_LETTERS, bold=True)[0] * MM_PER_POINT]
    widths += [SYMBOL + text_size(label, LETTERS)[0] * MM_PER_POINT for label in labels]
    return max(widths) / WIDTH_SAFETY


def shown_classes(cities: QgsVectorLayer, map_item: QgsLayoutItemMap | None = None) -> list[int]:
    """Return the positions, in the legend, of the classes drawn, on ``map_item`` if given."""
    visible = None if map_item is None else communities_within(cities, map_item)
    renderer = cast(QgsCategorizedSymbolRenderer, cities.renderer())
    return [
        position
        for position, category in enumerate(renderer.categories(), start=find_first_class(cities))
        if _is_shown(category, visible)
    ]


def communities_within(cities: QgsVectorLayer, map_item: QgsLayoutItemMap) -> set[int]:
    """Return the communities with a city on a map, nodal if any city is."""
    transform = QgsCoordinateTransform(
        cities.crs(), map_item.crs(), QgsCoordinateTransformContext()
    )
    found: dict[bool, set[int]] = {True: set(), False: set()}
    for city in cities.getFeatures():
        if city.hasGeometry() and not city.geometry().isEmpty():
            point = transform.transform(city.geometry().asPoint())
            if map_item.extent().contains(point):
                found[bool(city["nodal"])].add(int(city["community"]))
    return found[True] or found[False]


def _is_shown(category: QgsRendererCategory, visible: set[int] | None) -> bool:
    value = category.value()
    if value == OTHER_CITIES:
        return bool(category.renderState())
    return visible is None or not visible.isdisjoint(value if isinstance(value, list) else [value])
