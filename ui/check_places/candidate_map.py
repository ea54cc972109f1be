"""A small map of the candidates of a city, to choose among by clicking."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import (
    QgsMapCanvas,
    QgsMapCanvasItem,
    QgsMapMouseEvent,
    QgsMapToolPan,
    QgsVertexMarker,
)
from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from ...processing.cartography.base_map import base_map_layer
from ...processing.inputs.features import WGS84
from .model import Position

MAP_CRS = "EPSG:3857"  # shapes as on the maps people know, however near one looks
SEA_COLOUR, DIVISION_COLOUR = "#dde7ee", "#cfcdc4"
DIVISIONS_MINIMUM_SCALE = 5e7  # scale; further away their borders are a tangle
OUTLINE_COLOUR, SELECTED_COLOUR, MARKER_COLOUR = "#333333", "#c2410c", "#ffffff"
MARKER_RADIUS = 9.0  # px
CLICK_RADIUS = 14.0  # px from the middle of a marker that count as a click on it
DRAG_THRESHOLD = 4  # px that a hand may tremble in a click
EXTENT_BUFFER = 1.5  # degrees shown around the outermost candidates, at least
EXTENT_FACTOR = 1.15  # times what has to be seen: a disc at the very edge would be cut
WORLD_EXTENT = QgsRectangle(-170, -56, 178, 75)
MERCATOR_EXTENT = QgsRectangle(-180, -84, 180, 84)  # where that projection is of use


def divisions_layer() -> QgsVectorLayer:
    """Return the borders of states and provinces of QGIS's own world map, where one looks near."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    uri = f"{path.as_posix()}|layername=states_provinces"
    layer = QgsVectorLayer(uri, "divisions", "ogr", options)
    line = {"style": "no", "outline_color": DIVISION_COLOUR, "outline_width": "0.2"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(line)))
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(DIVISIONS_MINIMUM_SCALE)
    return layer


class Marker(QgsMapCanvasItem):
    """A numbered disc; the selected one is larger, filled, and above the others."""

    def __init__(self, canvas: QgsMapCanvas, number: int, point: QgsPointXY) -> None:
        super().__init__(canvas)
        self.number = number
        self.point = point
        self.select(False)
        self.updatePosition()

    def select(self, selected: bool) -> None:
        self.selected = selected
        self.radius = MARKER_RADIUS * (1.35 if selected else 1.0)
        self.setZValue(1000 if selected else 500 - self.number)
        self.prepareGeometryChange()
        self.update()

    def updatePosition(self) -> None:
        self.setPos(self.toCanvasCoordinates(self.point))

    def boundingRect(self) -> QRectF:
        reach = 1.35 * MARKER_RADIUS + 2
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, *_: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(MARKER_COLOUR if self.selected else OUTLINE_COLOUR), 1.5))
        painter.setBrush(QColor(SELECTED_COLOUR if self.selected else MARKER_COLOUR))
        painter.drawEllipse(QPointF(0, 0), self.radius, self.radius)
        font = painter.font()
        font.setPixelSize(round(1.25 * self.radius))
        font.setBold(True)
        painter.setFont(font)
        box = QRectF(-self.radius, -self.radius, 2 * self.radius, 2 * self.radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.number))


class ClickOrPan(QgsMapToolPan):
    """Dragging moves the map; a click that does not drag is handed on."""

    clicked = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.pressed = QPoint()

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        self.pressed = event.pos()
        super().canvasPressEvent(event)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        if self._dragged(event):
            super().canvasMoveEvent(event)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        # QGIS's own tool would centre the map on a click.
        if self._dragged(event):
            super().canvasReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.pos())

    def _dragged(self, event: QgsMapMouseEvent) -> bool:
        return (event.pos() - self.pressed).manhattanLength() > DRAG_THRESHOLD


class CandidateMap(QgsMapCanvas):
    """The base map with the candidates as numbered markers."""

    marker_clicked = pyqtSignal(int)  # row of the candidate
    point_picked = pyqtSignal(float, float)  # longitude, latitude

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumSize(260, 200)
        self.setCanvasColor(QColor(SEA_COLOUR))
        self.setDestinationCrs(QgsCoordinateReferenceSystem(MAP_CRS))
        self.enableAntiAliasing(True)
        self.base = base_map_layer()
        self.divisions = divisions_layer()
        self.setLayers([self.divisions, self.base])
        degrees, metres = (QgsCoordinateReferenceSystem(crs) for crs in (WGS84, MAP_CRS))
        self.from_wgs84 = QgsCoordinateTransform(degrees, metres, QgsProject.instance())
        self.to_wgs84 = QgsCoordinateTransform(metres, degrees, QgsProject.instance())
        self.markers: dict[int, Marker] = {}
        self.cross = self._new_cross()
        self.picking = False
        self.shown = WORLD_EXTENT
        self.tool = ClickOrPan(self)
        self.tool.clicked.connect(self._click)
        self.setMapTool(self.tool)

    def release_layers(self) -> None:
        """Drop the base map: QGIS crashes on layers that outlive it."""
        self.stopRendering()
        self.setLayers([])
        del self.base, self.divisions

    def show_candidates(self, positions: Sequence[Position | None], country: str) -> None:
        """Mark the candidates that have a position; without any, show the country."""
        for marker in self.markers.values():
            self.scene().removeItem(marker)
        self.markers = {}
        box = QgsRectangle()
        for row, position in enumerate(positions):
            point = self._on_map(position)
            if position is not None and point is not None:
                self.markers[row] = Marker(self, row + 1, point)
                box.combineExtentWith(*position)
        self.show_box(box.buffered(EXTENT_BUFFER) if self.markers else self._country(country))

    def pick(self, on: bool) -> None:
        """Take the next clicks as positions, or as choices of a marker again."""
        self.picking = on
        shape = Qt.CursorShape.CrossCursor if on else Qt.CursorShape.OpenHandCursor
        self.tool.setCursor(shape)

    def select(self, row: int | None) -> None:
        for number, marker in self.markers.items():
            marker.select(number == row)

    def mark(self, position: Position | None) -> None:
        """Put the cross at a position, or take it away; bring it into view."""
        point = self._on_map(position)
        self.cross.setVisible(point is not None)
        if position is not None and point is not None:
            self.cross.setCenter(point)
            if not self.extent().contains(point):
                self.show_box(QgsRectangle(*position, *position))

    def show_box(self, box: QgsRectangle) -> None:
        """Show a box given in degrees, whatever the shape of the window."""
        self.shown = box
        around = box.buffered(EXTENT_BUFFER) if box.width() < EXTENT_BUFFER else box
        try:
            extent = self.from_wgs84.transformBoundingBox(around.intersect(MERCATOR_EXTENT))
        except QgsCsException:
            extent = self.from_wgs84.transformBoundingBox(WORLD_EXTENT)
        extent.scale(EXTENT_FACTOR)
        self.setExtent(extent)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_box(self.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the dialog the keys that are its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _click(self, where: QPoint) -> None:
        if not self.picking:
            row = self._marker_at(where)
            if row is not None:
                self.marker_clicked.emit(row)
            return
        point = self.getCoordinateTransform().toMapCoordinates(where)
        try:
            picked = self.to_wgs84.transform(point)
        except QgsCsException:
            return
        self.point_picked.emit((picked.x() + 180) % 360 - 180, picked.y())

    def _marker_at(self, where: QPoint) -> int | None:
        """Return the row of the nearest marker within reach."""
        reach = {
            row: (marker.pos() - QPointF(where)).manhattanLength()
            for row, marker in self.markers.items()
        }
        row = min(reach, key=lambda key: reach[key], default=None)
        return row if row is not None and reach[row] <= CLICK_RADIUS else None

    def _on_map(self, position: Position | None) -> QgsPointXY | None:
        if position is None:
            return None
        try:
            point = self.from_wgs84.transform(QgsPointXY(*position))
        except QgsCsException:
            return None
        return point if math.isfinite(point.x()) and math.isfinite(point.y()) else None

    def _country(self, country: str) -> QgsRectangle:
        """Return the box of the largest part of a country, by its ISO code; or the world."""
        code = country.strip().upper()
        if len(code) != 2 or not code.isalpha():
            return WORLD_EXTENT
        request = QgsFeatureRequest().setFilterExpression(f"\"iso_a2\" = '{code}'")
        shapes = [country.geometry() for country in self.base.getFeatures(request)]
        boxes = [p.boundingBox() for shape in shapes for p in shape.asGeometryCollection()]
        return max(boxes, key=lambda box: box.width() * box.height(), default=WORLD_EXTENT)

    def _new_cross(self) -> QgsVertexMarker:
        cross = QgsVertexMarker(self)
        cross.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        cross.setIconSize(18)
        cross.setPenWidth(3)
        cross.setColor(QColor(SELECTED_COLOUR))
        cross.setZValue(2000)
        cross.setVisible(False)
        return cross
