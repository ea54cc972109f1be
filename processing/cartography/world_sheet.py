"""The sheet of the world: the map above, insets where circles crowd, legends in the seas."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import NamedTuple, cast

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsPrintLayout,
    QgsRectangle,
    QgsSimpleFillSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from . import frame
from .city_labels import INSET_VARIABLE, MAIN_MAP
from .layouts import SheetPage
from .scale_bar import add_scale_bar
from .sheet_items import (
    SIZES_COLUMN,
    SheetLayers,
    add_communities_legend,
    add_map,
    add_size_legends,
    measure_circles,
    measure_communities,
    measure_lines,
    shown_classes,
)
from .typography import INK

INSET = "inset"  # the id of an inset, or how it begins
# Left of South America and below the Tropic the sheet is ocean: room for the inset, the largest
# of these parts of the height of a page, with one of these ratios of width to height, that hides
# no city.
INSET_HEIGHTS = (0.66, 0.617, 0.57, 0.52, 0.423, 0.337)
INSET_RATIOS = (1.055, 0.95, 0.85)
SLIMMEST_INSET = 1.0  # ratio beside a world that leaves as much of the page
CLEARANCE, LEGEND_CLEARANCE = 4.0, 1.0  # mm between an inset, a legend and the circles beside it
WORLD_HEIGHT = 0.6  # of a page at most, for the sake of an inset
OPEN_SEA = 0.9  # of the height of a world: below it no land, between South America and Tasmania
LAND_END = 0.953  # of the height of a world: below it no land, east of South America
EAST_OF_AMERICA = 0.624  # of the width of a world, from its right
PACIFIC = 0.3  # of the height of a world, from its left: there it has no land
LEGEND_COLUMNS = 156.0  # mm beside an inset
GUTTER = 6.0  # mm between insets and legends
SECOND_STEP = 3.0  # mm by which the second inset is tried lower
LEAST_SECOND = QSizeF(50.0, 40.0)  # mm


class Inset(NamedTuple):
    """A map within the map: what it shows, and where on the sheet."""

    shown: frame.Frame
    place: QRectF


class _Plan(NamedTuple):
    """Where the parts of a sheet of the world go; ``free`` is what the world leaves at its left."""

    world: frame.Frame
    place: QRectF
    free: float
    positions: np.ndarray
    inset: Inset | None
    legend: QRectF


def compose_world(
    layout: QgsPrintLayout,
    page: SheetPage,
    layers: SheetLayers,
    points: frame.CityPoints,
    main: frame.Frame,
) -> None:
    """The world above; below it insets, where the South Pacific is empty, and the legends."""
    shown = shown_classes(layers.cities)
    legend_size = measure_communities(layers.cities, shown)
    plan = _plan(page, points, main, legend_size)
    if plan.inset is None:
        below = max(measure_circles(layers).height(), measure_lines(layers).height())
        plan = _plan(page, points, main, legend_size, 1 - below / page.height)
    above = _room_above(page, layers, plan)
    place = _second_place(page, layers, plan, above is not None)
    second = None
    if plan.inset is not None and place is not None:
        rest = points.where(~frame.are_within(points, plan.inset.shown))
        second = _inset_at(rest, main, plan.place, place)
    insets = [one for one in (plan.inset, second) if one is not None]
    item = add_map(layout, MAIN_MAP, layers, plan.world, plan.place)
    for number, inset in enumerate(insets, 1):
        _add_inset(
            layout, item, layers, points, inset, INSET if number == 1 else f"{INSET} {number}"
        )
    _outline_insets(layout, insets)
    add_communities_legend(layout, layers, plan.legend.topLeft(), shown)
    corners = [_lower_right(page, plan)] if above is None or second is None else above
    if plan.inset is None:
        corners.insert(0, corners[0] - QPointF(SIZES_COLUMN + GUTTER, 0))
    add_size_legends(layout, layers, QRectF(corners[0], QSizeF(SIZES_COLUMN, 0)), *corners[1:])


def _plan(
    page: SheetPage,
    points: frame.CityPoints,
    main: frame.Frame,
    legend_size: QSizeF,
    largest: float = WORLD_HEIGHT,
) -> _Plan:
    """The legend goes into the sea south of Africa, or else below the world.

    The world has the ``largest`` part of the height of the page, or less.
    """
    ratio = main.extent.width() / main.extent.height()
    for sea in (OPEN_SEA, 1.0):
        available = (page.height - legend_size.height()) / sea
        height = min(largest * page.height, available, page.width / ratio)
        free = page.width - ratio * height
        world = _frame_world(page, main, height)
        place = QRectF(page.left, page.top, page.width, height)
        positions = frame.page_positions(points, world, place)
        beside = _find_inset_place(page, free, positions)
        inset = None if beside is None else _inset_at(points, main, place, beside)
        legend = QRectF(QPointF(page.left, page.top + sea * height + 2), legend_size)
        if inset is None:
            lowest = page.bottom - legend.height()
            legend.moveTop(max(legend.top(), min(place.bottom() + 2, lowest)))
        else:
            east = page.right - EAST_OF_AMERICA * ratio * height if sea < 1 else page.left
            legend.moveLeft(max(inset.place.right() + GUTTER, east))
        plan = _Plan(world, place, free, positions, inset, legend)
        if legend.right() <= page.right - SIZES_COLUMN and not _hides(legend, positions):
            break
    return plan


def _frame_world(page: SheetPage, main: frame.Frame, height: float) -> frame.Frame:
    """Frame the world against the right margin: the left is the Pacific's, and the inset's."""
    shown = QgsRectangle(main.extent)
    shown.setXMinimum(shown.xMaximum() - page.width * shown.height() / height)
    return frame.Frame(main.crs, shown)


def _inset_at(
    points: frame.CityPoints, main: frame.Frame, world: QRectF, place: QRectF
) -> Inset | None:
    """Return the inset of the largest crowd of points on the world, None if none crowds."""
    scale = 1000 * main.extent.height() / world.height()
    shown = frame.inset_frame(points, main, scale, (place.width(), place.height()))
    return None if shown is None else Inset(shown, place)


def _find_inset_place(page: SheetPage, free: float, cities: np.ndarray) -> QRectF | None:
    """Return the largest place for an inset that hides no city, None if each hides one.

    ``free`` is the width of what the world leaves at the left of the page.
    """
    beside = free - CLEARANCE
    sizes = [(beside, min(page.height, beside / SLIMMEST_INSET))]
    for part, ratio in product(INSET_HEIGHTS, INSET_RATIOS):
        width = min(ratio * part * page.height, page.width - LEGEND_COLUMNS)
        sizes.append((width, min(part * page.height, width / INSET_RATIOS[-1])))
    for width, height in sorted(sizes, key=prod, reverse=True):
        place = QRectF(page.left, page.bottom - height, width, height)
        if not _hides(place, cities):
            return place
    return None


def _lower_right(page: SheetPage, plan: _Plan) -> QPointF:
    """Return where the legends of sizes are below the world."""
    return QPointF(page.right - SIZES_COLUMN, plan.place.bottom() + 2)


def _room_above(page: SheetPage, layers: SheetLayers, plan: _Plan) -> list[QPointF] | None:
    """Return where the legends of sizes have room at the upper left, over the Pacific.

    That is one corner, or a second for the lines where these go beside the circles.
    """
    circles = QRectF(QPointF(page.left, page.top), measure_circles(layers))
    below = QRectF(circles.bottomLeft(), measure_lines(layers))
    beside = below.translated(circles.width() + GUTTER, -circles.height())
    floor = page.bottom if plan.inset is None else plan.inset.place.top()
    for lines, corners in (
        (below, [circles.topLeft()]),
        (beside, [circles.topLeft(), beside.topLeft()]),
    ):
        is_over_land = lines.right() > page.left + plan.free + PACIFIC * plan.place.height()
        hides = any(_hides(x, plan.positions, LEGEND_CLEARANCE) for x in (circles, lines))
        if lines.bottom() <= floor and not is_over_land and not hides:
            return corners
    return None


def _second_place(
    page: SheetPage, layers: SheetLayers, plan: _Plan, sizes_are_above: bool
) -> QRectF | None:
    """Return the largest place for a second inset: in the sea south of Asia, where the legends of
    sizes are unless these are above, or else below all legends.
    """
    left, top = plan.legend.right() + GUTTER, plan.place.top() + LAND_END * plan.place.height()
    if not sizes_are_above:
        height = measure_circles(layers).height() + measure_lines(layers).height()
        left = plan.legend.left()
        top = max(plan.legend.bottom(), _lower_right(page, plan).y() + height) + GUTTER
    place = QRectF(QPointF(left, top), QPointF(page.right, page.bottom))
    while _hides(place, plan.positions):
        place.setTop(place.top() + SECOND_STEP)
    has_room = place.height() >= LEAST_SECOND.height() and place.width() >= LEAST_SECOND.width()
    return place if has_room else None


def _hides(place: QRectF, cities: np.ndarray, clearance: float = CLEARANCE) -> bool:
    """Return whether a place on the sheet would hide one of the positions of cities."""
    around = place.adjusted(-clearance, -clearance, clearance, clearance)
    return any(around.contains(x, y) for x, y in cities)


def _add_inset(
    layout: QgsPrintLayout,
    main: QgsLayoutItemMap,
    layers: SheetLayers,
    points: frame.CityPoints,
    inset: Inset,
    item_id: str,
) -> None:
    item = add_map(layout, item_id, layers, inset.shown, inset.place)
    item.setFrameEnabled(True)
    item.setBackgroundEnabled(True)
    add_scale_bar(layout, f"{item_id} scale bar", item, points)
    main.addLabelBlockingItem(item)
    overview = QgsLayoutItemMapOverview(item_id, main)
    main.overviews().addOverview(overview)
    overview.setLinkedMap(item)
    fill = cast(QgsSimpleFillSymbolLayer, overview.frameSymbol().symbolLayer(0))
    fill.setFillColor(QColor(0, 0, 0, 0))
    fill.setStrokeColor(QColor(INK))
    fill.setStrokeWidth(0.25)
    fill.setStrokeStyle(Qt.PenStyle.SolidLine)


def _outline_insets(layout: QgsPrintLayout, insets: Sequence[Inset]) -> None:
    """Keep the frames of insets, in degrees, where labels of the main map look for them."""
    outlines = []
    for item in layout.items():
        if isinstance(item, QgsLayoutItemMap) and item.id().startswith(INSET):
            to_degrees = QgsCoordinateTransform(
                item.crs(), frame.geographic(), QgsCoordinateTransformContext()
            )
            outline = QgsGeometry.fromRect(item.extent())
            outline = outline.densifyByDistance(item.extent().width() / 20)
            outline.transform(to_degrees)
            outlines.append(outline)
    if insets:
        united = QgsGeometry.unaryUnion(outlines).asWkt(3)
        QgsExpressionContextUtils.setLayoutVariable(layout, INSET_VARIABLE, united)
