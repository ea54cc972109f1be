"""What is explored, drawn over the map: the rest is faded, and no layer is changed."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLineString,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from ...analysis.explore.scene import tie_lines
from ...processing.cartography.city_style import diameter
from ...processing.cartography.link_style import BETWEEN_COLOUR
from ...processing.inputs.features import WGS84
from .session import ExplorerSession

VEIL, TIE_ALPHA = 200, 150  # of 255
RING_COLOUR = "#c2410c"
SINGLE_SHARE = 0.6  # diameter of a city in one network, beside the smallest nodal city
MOST_NAMES = 30  # on the map, the largest first
WIDEST = 8  # shared networks beyond which ties are no wider
REACH = 6.0  # px around its middle that count as a click on a city, at least
MM_PER_INCH = 25.4


class SceneItem(QgsMapCanvasItem):
    """Draws the scene of a session over a canvas."""

    def __init__(self, canvas: QgsMapCanvas, session: ExplorerSession) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.session = session
        self.places = np.zeros((0, 2))  # of all cities in the map's coordinates; NaN where none
        self.known: tuple[Any, str] = (None, "")  # of which run and CRS they are
        self.scene: Any = None
        self.ties: dict[tuple[int, int], QPainterPath] = {}  # by community and shared networks
        self.setZValue(80)
        self.show_scene()

    def show_scene(self) -> None:
        """Take over what the session shows now."""
        self.scene = self.session.scene()
        self._place_cities()
        self._draw_ties()
        self.setVisible(self.scene is not None)
        self.prepareGeometryChange()
        self.update()

    def updatePosition(self) -> None:
        crs = self.canvas.mapSettings().destinationCrs().authid()
        if self.session.is_open and self.known != (self.session.original, crs):
            self.show_scene()
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.canvas.rect())

    def cities_at(self, point: QPointF) -> list[int]:
        """Return the cities whose circles are under a point of the canvas, the largest first."""
        view = self.session.view
        if view is None or not len(self.places):
            return []
        radii = np.maximum(self._diameters(np.arange(len(self.places))) / 2, REACH)
        away = np.hypot(*(self._on_canvas(self.places) - (point.x(), point.y())).T)
        there = np.flatnonzero((away <= radii) & (view.n_networks > 0))
        order = np.lexsort((away[there], -view.n_networks[there]))
        return [int(city) for city in there[order]]

    # Where things are

    def _place_cities(self) -> None:
        crs = self.canvas.mapSettings().destinationCrs()
        run = self.session.original
        if run is None or self.known == (run, crs.authid()):
            return
        to_map = self._to_map()
        places = np.full((len(run.cities), 2), np.nan)
        for at, city in enumerate(run.cities):
            if city.position is not None:
                try:
                    point = to_map.transform(QgsPointXY(*city.position))
                    places[at] = point.x(), point.y()
                except QgsCsException:
                    continue
        places[~np.isfinite(places).all(axis=1)] = np.nan
        self.places, self.known = places, (run, crs.authid())

    def _to_map(self) -> QgsCoordinateTransform:
        degrees = QgsCoordinateReferenceSystem(WGS84)
        crs = self.canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(degrees, crs, QgsProject.instance())

    def _draw_ties(self) -> None:
        """Make the paths of the ties, those alike in one."""
        run, scene = self.session.exploration, self.scene
        self.ties = {}
        if run is None or scene is None or not len(scene.source):
            return
        lines = tie_lines(run, scene)
        known = np.isfinite(lines).all(axis=(1, 2))
        lines, source, target = lines[known], scene.source[known], scene.target[known]
        shared = np.minimum(scene.shared[known], WIDEST).tolist()
        same = np.where(run.community[source] == run.community[target], run.community[source], 0)
        # Over the antimeridian a line leaves the map on one side and comes back on the other.
        broken = (np.abs(np.diff(lines[..., 0], axis=1)) > 180).argmax(axis=1).tolist()
        placed, points = self._placed(lines), lines.shape[1]
        for tie, (number, width, at) in enumerate(zip(same.tolist(), shared, broken)):
            path = self.ties.setdefault((number, width), QPainterPath())
            line = placed[tie * points : (tie + 1) * points]
            for part in (line[: at + 1], line[at + 1 :]) if at else (line,):
                path.addPolygon(part)

    def _placed(self, lines: np.ndarray) -> QPolygonF:
        """Return the points of lines (degrees, shape (n, points, 2)) on the map, one after another.

        None are returned where some lie where its projection has no place for them.
        """
        shape = QgsLineString(*lines.reshape(-1, 2).T.tolist())
        try:
            shape.transform(self._to_map())
        except QgsCsException:
            return QPolygonF()
        return shape.asQPolygonF()

    def _transform(self) -> QTransform:
        """Return how the map's coordinates become pixels, while the map is being moved too."""
        to_pixels = self.canvas.getCoordinateTransform()
        middle = self.canvas.center()
        now, then = self.toCanvasCoordinates(middle), to_pixels.transform(middle)
        t = to_pixels.transform()
        dx, dy = t.dx() + now.x() - then.x(), t.dy() + now.y() - then.y()
        return QTransform(t.m11(), t.m12(), t.m21(), t.m22(), dx, dy)

    def _on_canvas(self, places: np.ndarray) -> np.ndarray:
        t = self._transform()
        x, y = places.T
        return np.column_stack(
            (t.m11() * x + t.m21() * y + t.dx(), t.m12() * x + t.m22() * y + t.dy())
        )

    def _diameters(self, cities: np.ndarray) -> np.ndarray:
        """Return the diameters of circles in pixels, as the layer of cities has them."""
        run, view = self.session.original, self.session.view
        if run is None or view is None:
            return np.zeros(len(cities))
        largest = max(2, int(run.memberships.n_networks.max()))
        of_count = np.array([diameter(n, largest) for n in range(largest + 1)])
        of_count[1] *= SINGLE_SHARE
        pixels = self.canvas.mapSettings().outputDpi() / MM_PER_INCH
        return np.asarray(of_count[view.n_networks[cities]] * pixels)

    # Drawing

    def paint(self, painter: QPainter, *_: Any) -> None:
        run = self.session.exploration
        if self.scene is None or run is None:
            return
        veil = QColor(self.canvas.canvasColor())
        veil.setAlpha(VEIL)
        painter.fillRect(self.boundingRect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ties(painter)
        centres = self._on_canvas(self.places[self.scene.lit])
        radii = self._diameters(self.scene.lit) / 2
        seen = np.isfinite(centres).all(axis=1)
        painter.setPen(QPen(QColor("#ffffff"), 0.6))
        brushes = {number: QColor(colour) for number, colour in self.session.colours.items()}
        colour_of = run.community[self.scene.lit].tolist()
        for (x, y), radius, community, drawn in zip(
            centres.tolist(), radii.tolist(), colour_of, seen.tolist()
        ):
            if drawn:
                painter.setBrush(brushes.get(community, QColor(BETWEEN_COLOUR)))
                painter.drawEllipse(QPointF(x, y), radius, radius)
        self._paint_rings(painter)
        self._paint_names(painter, centres, radii, seen)

    def _paint_ties(self, painter: QPainter) -> None:
        transform = self._transform()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (community, shared), path in self.ties.items():
            across = community == 0
            shade = QColor(BETWEEN_COLOUR if across else self.session.colours[community])
            shade.setAlpha(TIE_ALPHA)
            painter.setPen(QPen(shade, 0.5 + 0.3 * shared))
            painter.drawPath(transform.map(path))

    def _paint_rings(self, painter: QPainter) -> None:
        """Mark the cities that it is about by two rings, light and dark, on any ground."""
        ringed = np.array(self.scene.ringed, dtype=np.int64)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, size in zip(self._on_canvas(self.places[ringed]), self._diameters(ringed)):
            if np.isfinite(place).all():
                for colour, width in (("#ffffff", 5.0), (RING_COLOUR, 2.5)):
                    painter.setPen(QPen(QColor(colour), width))
                    painter.drawEllipse(QPointF(*place.tolist()), size / 2 + 4, size / 2 + 4)

    def _paint_names(
        self, painter: QPainter, centres: np.ndarray, radii: np.ndarray, seen: np.ndarray
    ) -> None:
        """Write the names of the cities it is about, then of the largest, none over another."""
        run = self.session.exploration
        metrics = painter.fontMetrics()
        first = np.isin(self.scene.lit, self.scene.ringed)
        order = np.argsort(~first, kind="stable")[:MOST_NAMES].tolist()
        taken: list[QRectF] = []
        for at in order:
            if run is None or not seen[at]:
                continue
            name = run.cities[int(self.scene.lit[at])].name
            x, y = centres[at]
            box = QRectF(x + radii[at] + 6, y - metrics.height() / 2, 0, metrics.height())
            box.setWidth(metrics.horizontalAdvance(name))
            if any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            halo = QPainterPath()
            halo.addText(box.left(), box.bottom() - metrics.descent(), painter.font(), name)
            painter.setPen(QPen(QColor("#ffffff"), 3))
            painter.setBrush(QColor("#ffffff"))
            painter.drawPath(halo)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#222222"))
            painter.drawPath(halo)
