"""Where the printed sheet names cities: the leading ones first, none over another circle.

QGIS's own placement leaves a capital out where its circle is crowded and names the small town
beside. A sheet has a scale, so its names get places of their own, kept as a variable of each map;
the layer's labels follow it there, and stay QGIS's everywhere else.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsLayoutItemMap,
    QgsPointXY,
    QgsPrintLayout,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ...analysis.charts.label_placement import LABEL_DISTANCES, Box, PlacedLabel, place_labels
from ...analysis.core.progress import Progress, ignore_progress
from ..cartography.city_labels import NAMES_VARIABLE, name_expression, name_size
from ..cartography.city_style import circle_scale, others_are_drawn
from ..cartography.frame import equal_earth, geographic
from ..cartography.typography import text_size
from ..cartography.world_sheet import INSET

POINTS_PER_MM = 72 / 25.4
FAR = (*LABEL_DISTANCES, 38.0, 50.0, 64.0, 80.0, 100.0, 125.0)  # points
# The names of the first may stand far from their circles, joined by a line, those of the
# next thirty nearer, above all outside insets; the others beside their circle or nowhere.
LEADING, NEXT = 30, 60
MOST_TIED = 2  # times so many where ranks are shared, as a whole table may share the first
MOST_NAMES = 300  # on a map
# Circles of a map that no other name may cover, the first by rank: where there are more, names
# beside their cities and over the smallest circles read better than names far away.
MOST_KEPT_CLEAR = 350
EAST = 179.99  # degrees; at 180, QGIS may put a point at the other end
FAR_OFF = 1e6  # points
EDGE = 1.0  # mm; QGIS leaves out a name that touches the frame


@dataclass(frozen=True)
class _City:
    """A circle of a map: the city's id, its name, the name's size and its centre in points."""

    city_id: str
    name: str
    letters: float
    rank: int
    population: int
    radius: float
    centre: tuple[float, float]


def place_city_names(
    sheet: QgsPrintLayout, cities: QgsVectorLayer, progress: Progress = ignore_progress
) -> None:
    """Place the names of the cities on each map of a sheet; an inset names those it shows."""
    maps = [item for item in sheet.items() if isinstance(item, QgsLayoutItemMap)]
    insets = [(item, _read_circles(item, cities)) for item in maps if _is_inset(item)]
    for item, shown in insets:
        _place_names(item, cities, shown, [], progress)
    for item in maps:
        if not _is_inset(item):
            _place_names(item, cities, _read_circles(item, cities), insets, progress)


def _place_names(
    item: QgsLayoutItemMap,
    cities: QgsVectorLayer,
    shown: list[_City],
    insets: list[tuple[QgsLayoutItemMap, list[_City]]],
    progress: Progress,
) -> None:
    elsewhere = {city.city_id for _, circles in insets for city in circles}
    order = sorted(
        range(len(shown)), key=lambda i: (shown[i].rank, -shown[i].population, shown[i].city_id)
    )
    named = [i for i in order if shown[i].city_id not in elsewhere][:MOST_NAMES]
    shown = [shown[i] for i in dict.fromkeys([*named, *order[:MOST_KEPT_CLEAR]])]
    named = [*range(len(named))]
    frame = item.sceneBoundingRect()
    placed = place_labels(
        np.array([city.centre for city in shown]).reshape(-1, 2),
        np.array([city.radius for city in shown]),
        named,
        [text_size(shown[i].name, shown[i].letters) for i in named],
        _box(frame.adjusted(EDGE, EDGE, -EDGE, -EDGE), frame),
        [
            *(_box(inset.sceneBoundingRect(), frame) for inset, _ in insets),
            *_off_the_world(item),
        ],
        [_distances(shown[i].rank, place, _is_inset(item)) for place, i in enumerate(named, 1)],
        min(sum(shown[i].rank <= LEADING for i in named), LEADING * MOST_TIED),
        progress,
    )
    names = {shown[named[at.label]].city_id: _position(item, cities, at) for at in placed}
    QgsExpressionContextUtils.setLayoutItemVariable(item, NAMES_VARIABLE, json.dumps(names))


def _is_inset(item: QgsLayoutItemMap) -> bool:
    return bool(item.id().startswith(INSET))


def _distances(rank: int, place: int, is_inset: bool) -> Sequence[float]:
    first = max(rank, place / MOST_TIED)
    if first <= LEADING:
        return FAR
    if first <= NEXT:
        return FAR[:7] if is_inset else LABEL_DISTANCES
    return LABEL_DISTANCES[:1]


def _read_circles(item: QgsLayoutItemMap, cities: QgsVectorLayer) -> list[_City]:
    """Return the cities that are drawn within a map."""
    to_map = QgsCoordinateTransform(cities.crs(), item.crs(), QgsCoordinateTransformContext())
    scale = circle_scale(cities)
    name = name_expression(cities)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(cities))
    has_population = cities.fields().lookupField("population") >= 0
    circles = []
    drawn = QgsFeatureRequest()
    if not others_are_drawn(cities):
        drawn.setFilterExpression('"nodal"')
    for feature in cities.getFeatures(drawn):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        point = to_map.transform(feature.geometry().asPoint())
        if item.extent().contains(point):
            context.setFeature(feature)
            circles.append(
                _City(
                    str(feature["city_id"]),
                    str(name.evaluate(context)),
                    name_size(feature["n_networks"], scale.largest_n),
                    int(feature["rank"]),
                    int(feature["population"] or 0) if has_population else 0,
                    scale.diameter(feature["n_networks"]) / 2 * POINTS_PER_MM,
                    _on_page(item, point),
                )
            )
    return circles


def _off_the_world(item: QgsLayoutItemMap) -> list[Box]:
    """Return boxes along the edge of a map of the world, beyond which no place has a position.

    A name put there would be drawn at the other end of the map.
    """
    if item.crs() != equal_earth():
        return []
    to_map = QgsCoordinateTransform(geographic(), equal_earth(), QgsCoordinateTransformContext())
    edge = [
        [_on_page(item, to_map.transform(QgsPointXY(end, latitude))) for end in (-EAST, EAST)]
        for latitude in range(-90, 91, 3)
    ]
    boxes = []
    for (left, right), (upper_left, upper_right) in zip(edge, edge[1:]):
        bottom, top = left[1], upper_left[1]
        boxes.append(Box(-FAR_OFF, bottom, max(left[0], upper_left[0]), top))
        boxes.append(Box(min(right[0], upper_right[0]), bottom, FAR_OFF, top))
    return boxes


def _on_page(item: QgsLayoutItemMap, point: QgsPointXY) -> tuple[float, float]:
    """Return where a map shows a point, in points from its lower left corner."""
    per_unit = item.rect().width() / item.extent().width() * POINTS_PER_MM
    left, bottom = item.extent().xMinimum(), item.extent().yMinimum()
    return (point.x() - left) * per_unit, (point.y() - bottom) * per_unit


def _box(place: QRectF, frame: QRectF) -> Box:
    """Return a place on the sheet in points from the lower left corner of a map's frame."""
    left, right = place.left() - frame.left(), place.right() - frame.left()
    bottom, top = frame.bottom() - place.bottom(), frame.bottom() - place.top()
    return Box(*(edge * POINTS_PER_MM for edge in (left, bottom, right, top)))


def _position(item: QgsLayoutItemMap, cities: QgsVectorLayer, at: PlacedLabel) -> dict[str, object]:
    """Return the middle of a name in the layer's coordinates, and whether a line joins it."""
    unit = item.extent().width() / (item.rect().width() * POINTS_PER_MM)
    x = item.extent().xMinimum() + unit * (at.box.left + at.box.right) / 2
    y = item.extent().yMinimum() + unit * (at.box.bottom + at.box.top) / 2
    to_layer = QgsCoordinateTransform(item.crs(), cities.crs(), QgsCoordinateTransformContext())
    point = to_layer.transform(QgsPointXY(x, y))
    return {"x": point.x(), "y": point.y(), "joined": at.joined}
