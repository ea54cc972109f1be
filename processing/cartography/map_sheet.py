"""The printed sheet: one page composed around the data, every part an editable item."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import cast

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutMeasurement,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor

from ..language.translation import translate
from . import frame
from .base_map import leave_out_antipodes
from .city_labels import INSET_VARIABLE, MAIN_MAP
from .city_style import OTHER_CITIES, legend_circles
from .layouts import A4, SheetPage, SheetTexts, add_layout, start_sheet
from .legend import add_circle_legend, add_legend, add_size_legend, find_first_class
from .link_style import BETWEEN_COLOUR, legend_widths
from .scale_bar import add_scale_bar
from .typography import FAINT_INK, INK

INSET = "inset"
# Left of South America and below the Tropic the sheet is ocean: room for the inset, the largest
# of these parts of the height of a page, with one of these ratios of width to height, that hides
# no city.
INSET_HEIGHTS = (0.66, 0.617, 0.57, 0.52, 0.423, 0.337)
INSET_RATIOS = (1.055, 0.95, 0.85)
SLIMMEST_INSET = 1.0  # ratio beside a world that leaves as much of the page
INSET_CLEARANCE = 4.0  # mm between an inset and the circles beside it
# Legends are measured only when drawn, so room is left for what they hold.
HEADING_HEIGHT, ROW_HEIGHT, WIDTH_SAMPLE = 10.0, 5.2, 7.0
SIDE_COLUMN = 84.0  # for the legends beside a regional map
WORLD_HEIGHT = 0.6  # of a page at most, for the sake of the inset and the legends
OPEN_SEA = 0.9  # of the height of a world: below it no land, between South America and Tasmania
EAST_OF_AMERICA = 0.624  # of the width of a world, from its right
LEGEND_COLUMNS = 156.0  # beside an inset
SIZES_COLUMN = 62.0  # of those, for circles and lines


@dataclass(frozen=True)
class SheetLayers:
    """The layers a sheet draws, all of them in the layout's project."""

    cities: QgsVectorLayer
    links: QgsVectorLayer
    base: QgsVectorLayer

    def ordered(self) -> list[QgsVectorLayer]:
        return [self.cities, self.links, self.base]


def region_expression(region: str) -> str:
    """Return the expression of the cities of a world region."""
    return QgsExpression.createFieldEqualityExpression("region", region)


def build_map_sheet(
    project: QgsProject,
    layers: SheetLayers,
    texts: SheetTexts,
    name: str,
    region: str = "",
    page: SheetPage = A4,
) -> QgsPrintLayout:
    """Add to ``project`` the sheet called ``name``, with a number if there is one so called.

    The map shows the main cluster of the cities of ``region``, all cities if that is empty.
    """
    layout = start_sheet(project, name, texts, page=page)
    points = frame.read_points(layers.cities)
    main = frame.main_frame(points)
    if region:
        main = frame.main_cluster_frame(frame.read_points(layers.cities, region_expression(region)))
        _compose_region(layout, page, layers, points, main, is_part=True)
    else:
        compose = _compose_world if main.is_world else _compose_region
        compose(layout, page, layers, points, main)
    add_layout(project, layout)
    return layout


def _compose_world(
    layout: QgsPrintLayout,
    page: SheetPage,
    layers: SheetLayers,
    points: frame.CityPoints,
    main: frame.Frame,
) -> None:
    """The world above; below it the inset, where the South Pacific is empty, and the legends."""
    rows = HEADING_HEIGHT + ROW_HEIGHT * len(_shown_classes(layers.cities))
    ratio = main.extent.width() / main.extent.height()
    # The legend goes into the sea south of Africa, or else below the world.
    for sea in (OPEN_SEA, 1.0):
        height = min(WORLD_HEIGHT * page.height, (page.height - rows) / sea, page.width / ratio)
        world = _frame_world(page, main, height)
        place = QRectF(page.left, page.top, page.width, height)
        positions = frame.page_positions(points, world, place)
        beside = _find_inset_place(page, page.width - ratio * height, positions)
        scale = 1000 * main.extent.height() / height
        inset = None
        if beside is not None:
            inset = frame.inset_frame(points, main, scale, (beside.width(), beside.height()))
        legend = QRectF(page.left, page.top + sea * height + 2, SIDE_COLUMN, rows)
        if beside is not None and inset is not None:
            legend.moveLeft(max(beside.right() + 6, page.right - EAST_OF_AMERICA * ratio * height))
        if legend.right() <= page.right - SIZES_COLUMN and not _hides(legend, positions):
            break
    item = add_map(layout, MAIN_MAP, layers, world, place)
    if beside is not None and inset is not None:
        _inset(layout, item, layers, points, inset, beside)
    sizes = QPointF(page.right - SIZES_COLUMN, place.bottom() + 2)
    _legends(layout, layers, legend.topLeft(), sizes)


def _frame_world(page: SheetPage, main: frame.Frame, height: float) -> frame.Frame:
    """Frame the world against the right margin: the left is the Pacific's, and the inset's."""
    shown = QgsRectangle(main.extent)
    shown.setXMinimum(shown.xMaximum() - page.width * shown.height() / height)
    return frame.Frame(main.crs, shown)


def _find_inset_place(page: SheetPage, free: float, cities: np.ndarray) -> QRectF | None:
    """Return the largest place for an inset that hides no city, None if each hides one.

    ``free`` is the width of what the world leaves at the left of the page.
    """
    beside = free - INSET_CLEARANCE
    sizes = [(beside, min(page.height, beside / SLIMMEST_INSET))]
    for part, ratio in product(INSET_HEIGHTS, INSET_RATIOS):
        width = min(ratio * part * page.height, page.width - LEGEND_COLUMNS)
        sizes.append((width, min(part * page.height, width / INSET_RATIOS[-1])))
    for width, height in sorted(sizes, key=prod, reverse=True):
        place = QRectF(page.left, page.bottom - height, width, height)
        if not _hides(place, cities):
            return place
    return None


def _hides(place: QRectF, cities: np.ndarray) -> bool:
    """Return whether a place on the sheet would hide one of the positions of cities."""
    clearance = INSET_CLEARANCE
    around = place.adjusted(-clearance, -clearance, clearance, clearance)
    return any(around.contains(x, y) for x, y in cities)


def _compose_region(
    layout: QgsPrintLayout,
    page: SheetPage,
    layers: SheetLayers,
    points: frame.CityPoints,
    main: frame.Frame,
    is_part: bool = False,
) -> None:
    """The region in a frame, the legends in a column beside it.

    Where it is only part of the data, the legend has the communities that are seen.
    """
    place = QRectF(page.left, page.top, page.width - SIDE_COLUMN - 6, page.height)
    item = add_map(layout, MAIN_MAP, layers, main, place)
    item.setFrameEnabled(True)
    leave_out_antipodes(layers.base, main.centre())
    add_scale_bar(layout, "scale bar", item, points)
    seen = item if is_part else None
    _legends(layout, layers, QPointF(page.right - SIDE_COLUMN, page.top), map_item=seen)


def add_map(
    layout: QgsPrintLayout, item_id: str, layers: SheetLayers, shown: frame.Frame, place: QRectF
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


def _inset(
    layout: QgsPrintLayout,
    main: QgsLayoutItemMap,
    layers: SheetLayers,
    points: frame.CityPoints,
    shown: frame.Frame,
    place: QRectF,
) -> None:
    item = add_map(layout, INSET, layers, shown, place)
    item.setFrameEnabled(True)
    item.setBackgroundEnabled(True)
    add_scale_bar(layout, "inset scale bar", item, points)
    main.addLabelBlockingItem(item)
    overview = main.overview()
    overview.setLinkedMap(item)
    fill = cast(QgsSimpleFillSymbolLayer, overview.frameSymbol().symbolLayer(0))
    fill.setFillColor(QColor(0, 0, 0, 0))
    fill.setStrokeColor(QColor(INK))
    fill.setStrokeWidth(0.25)
    fill.setStrokeStyle(Qt.PenStyle.SolidLine)
    outline = QgsGeometry.fromRect(item.extent()).densifyByDistance(item.extent().width() / 20)
    outline.transform(
        QgsCoordinateTransform(shown.crs, frame.GEOGRAPHIC, QgsCoordinateTransformContext())
    )
    QgsExpressionContextUtils.setLayoutVariable(layout, INSET_VARIABLE, outline.asWkt(3))


def _legends(
    layout: QgsPrintLayout,
    layers: SheetLayers,
    corner: QPointF,
    sizes: QPointF | None = None,
    map_item: QgsLayoutItemMap | None = None,
) -> None:
    """Add the legends, those of sizes below that of communities unless they have a corner.

    The communities are those with a city on ``map_item``, if given.
    """
    shown = _shown_classes(layers.cities, map_item)
    add_legend(
        layout,
        "communities",
        translate("NodalCities", "Communities"),
        layers.cities,
        (corner.x(), corner.y()),
        nodes=shown,
    )
    if sizes is None:
        below = corner.y() + HEADING_HEIGHT + ROW_HEIGHT * len(shown) + 4
        column = QRectF(corner.x(), below, SIDE_COLUMN, 0)
    else:
        column = QRectF(sizes.x(), sizes.y(), SIZES_COLUMN, 0)
    title = translate("NodalCities", "City networks of a nodal city")
    below = add_circle_legend(layout, "sizes", title, legend_circles(layers.cities), column)
    widths = [(n, (WIDTH_SAMPLE, width)) for n, width in legend_widths(layers.links)]
    title = translate("NodalCities", "Networks in common")
    if len(widths) > 1:
        column.moveTop(below)
        below = add_size_legend(layout, "widths", title, widths, BETWEEN_COLOUR, column) - 4
        title = ""
    add_legend(layout, "links", title, layers.links, (column.left(), below))


def _shown_classes(cities: QgsVectorLayer, map_item: QgsLayoutItemMap | None = None) -> list[int]:
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
