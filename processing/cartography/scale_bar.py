"""The scale bar of a map, in the corner where it hides least."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from .frame import CityPoints, Frame, page_positions
from .typography import INK, text_format

MARGIN = 1.0  # mm from the frame of the map
AROUND = 3.0  # mm around the bar that count as hidden: circles are not points


def add_scale_bar(
    layout: QgsPrintLayout, item_id: str, map_item: QgsLayoutItemMap, points: CityPoints
) -> None:
    """Add a bar in kilometres to the corner of a map with the fewest cities."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId(item_id)
    layout.addLayoutItem(bar)
    bar.setLinkedMap(map_item)
    bar.setStyle("Line Ticks Up")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setSegmentSizeMode(QgsScaleBarSettings.SegmentSizeMode.SegmentSizeFitWidth)
    bar.setMinimumBarWidth(10)
    bar.setMaximumBarWidth(20)
    bar.setTextFormat(text_format(6))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(1)
    bar.setHeight(1)
    bar.setLabelBarSpace(0.6)
    line = QgsLineSymbol.createSimple({"line_color": INK, "line_width": "0.2"})
    bar.setLineSymbol(line.clone())
    bar.setDivisionLineSymbol(line.clone())
    bar.setBoxContentSpace(0.6)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 215))
    bar.update()
    bar.attemptResize(bar.minimumSize())  # QGIS leaves it higher than it need be
    place = QRectF(map_item.pos(), map_item.rect().size())
    cities = page_positions(points, Frame(map_item.crs(), map_item.extent()), place)
    corner, box = _emptiest_corner(place, bar.rect(), cities)
    # On a page of another scale the bar has another length: it grows away from its corner.
    bar.setReferencePoint(corner)
    bar.attemptSetSceneRect(box)
    map_item.addLabelBlockingItem(bar)


def _emptiest_corner(
    place: QRectF, box: QRectF, cities: np.ndarray
) -> tuple[QgsLayoutItem.ReferencePoint, QRectF]:
    """Return where the box hides fewest cities, the bottom right if nothing tells."""
    left, right = place.left() + MARGIN, place.right() - MARGIN - box.width()
    top, bottom = place.top() + MARGIN, place.bottom() - MARGIN - box.height()
    points = QgsLayoutItem.ReferencePoint
    corners = [
        (corner, QRectF(x, y, box.width(), box.height()))
        for corner, x, y in (
            (points.LowerRight, right, bottom),
            (points.LowerLeft, left, bottom),
            (points.UpperRight, right, top),
            (points.UpperLeft, left, top),
        )
    ]

    def hidden(choice: tuple[QgsLayoutItem.ReferencePoint, QRectF]) -> int:
        area = choice[1].adjusted(-AROUND, -AROUND, AROUND, AROUND)
        return sum(area.contains(x, y) for x, y in cities)

    return min(corners, key=hidden)
