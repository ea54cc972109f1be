"""The printed sheet: one page composed around the data, every part an editable item."""

from __future__ import annotations

from dataclasses import dataclass
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
# of these parts of the height of a page that hides no city.
INSET_HEIGHTS = (0.617, 0.52, 0.423, 0.337)
INSET_RATIO, SLIMMEST_INSET = 1.055, 1.0  # of its width to its height
INSET_CLEARANCE = 4.0  # mm between an inset and the circles beside it
# Legends are measured only when drawn, so room is left for what they hold.
HEADING_HEIGHT, ROW_HEIGHT, WIDTH_SAMPLE = 10.0, 5.2, 7.0
SIDE_COLUMN = 84.0  # for the legends beside a regional map
BELOW_WORLD = 76.0  # for those below a world map
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
    world = main.extent
    ratio = world.width() / world.height()
    height = min(page.height - BELOW_WORLD, page.width / ratio)
    scale = 1000 * world.height() / height
    # Against the right margin: the left of the sheet is the Pacific's, and the inset's.
    shown = QgsRectangle(world)
    shown.setXMinimum(world.xMaximum() - page.width * scale / 1000)
    world_frame = frame.Frame(main.crs, shown)
    place = QRectF(page.left, page.top, page.width, height)
    item = add_map(layout, MAIN_MAP, layers, world_frame, place)
    left = page.left
    positions = frame.page_positions(points, world_frame, place)
    beside = _find_inset_place(page, page.width - ratio * height, positions)
    if beside is not None:
        inset = frame.inset_frame(points, main, scale, (beside.width(), beside.height()))
        if inset is not None:
            _inset(layout, item, layers, points, inset, beside)
            left = beside.right() + 6
    corner = QPointF(left, place.bottom() + 2)
    _legends(layout, layers, corner, page.right - SIZES_COLUMN)


def _find_inset_place(page: SheetPage, free: float, cities: np.ndarray) -> QRectF | None:
    """Return the largest place for an inset that hides no city, None if each hides one.

    ``free`` is the width of what the world leaves at the left of the page.
    """
    beside = free - INSET_CLEARANCE
    sizes = [(beside, min(page.height, beside / SLIMMEST_INSET))]
    for part in INSET_HEIGHTS:
        height = min(part * page.height, (page.width - LEGEND_COLUMNS) / INSET_RATIO)
        sizes.append((INSET_RATIO * height, height))
    for width, height in sorted(sizes, reverse=True):
        place = QRectF(page.left, page.bottom - height, width, height)
        around = place.adjusted(
            -INSET_CLEARANCE, -INSET_CLEARANCE, INSET_CLEARANCE, INSET_CLEARANCE
        )
        if not any(around.contains(x, y) for x, y in cities):
            return place
    return None


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
    sizes_left: float | None = None,
    map_item: QgsLayoutItemMap | None = None,
) -> None:
    """Add the legends, those of sizes below that of communities unless they have a column.

    The communities are those with a city on ``map_item``, if given.
    """
    first = find_first_class(layers.cities)
    visible = None if map_item is None else communities_within(layers.cities, map_item)
    renderer = cast(QgsCategorizedSymbolRenderer, layers.cities.renderer())
    shown = [
        position
        for position, category in enumerate(renderer.categories(), start=first)
        if _is_shown(category, visible)
    ]
    add_legend(
        layout,
        "communities",
        translate("NodalCities", "Communities"),
        layers.cities,
        (corner.x(), corner.y()),
        nodes=shown,
    )
    if sizes_left is None:
        below = corner.y() + HEADING_HEIGHT + ROW_HEIGHT * len(shown) + 4
        column = QRectF(corner.x(), below, SIDE_COLUMN, 0)
    else:
        column = QRectF(sizes_left, corner.y(), SIZES_COLUMN, 0)
    title = translate("NodalCities", "City networks of a nodal city")
    below = add_circle_legend(layout, "sizes", title, legend_circles(layers.cities), column)
    widths = [(n, (WIDTH_SAMPLE, width)) for n, width in legend_widths(layers.links)]
    title = translate("NodalCities", "Networks in common")
    if len(widths) > 1:
        column.moveTop(below)
        below = add_size_legend(layout, "widths", title, widths, BETWEEN_COLOUR, column) - 4
        title = ""
    add_legend(layout, "links", title, layers.links, (column.left(), below))


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
