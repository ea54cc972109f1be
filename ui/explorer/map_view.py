"""What is explored, drawn over the map: the rest is faded, and no layer is changed."""

from __future__ import annotations

from typing import Any

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
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF, QTransform

from ...analysis.explore.exploration import Exploration
from ...analysis.explore.screen import ACROSS, Circle, CityPlaces, Projection, draw_ties
from ...processing.cartography.city_style import CircleScale
from ...processing.cartography.link_style import BETWEEN_COLOUR
from ...processing.inputs.features import WGS84
from .charts.mark_painter import disc_picture
from .session import ExplorerSession

VEIL = 200  # of 255
RING_COLOUR = "#c2410c"
SINGLE_SHARE = 0.6  # diameter of a city in one network, beside the smallest nodal city
MOST_NAMES = 30  # on the map, the largest first
WIDEST = 8  # shared networks beyond which ties are no wider
RING_AWAY = 4.0  # px between a circle and its ring
REACH = 6.0  # px around its middle that count as a click on a city, at least
MM_PER_INCH = 25.4
HALO = [QPointF(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]  # px, of the letters of names


class SceneItem(QgsMapCanvasItem):
    """Draws the scene of a session over a canvas."""

    def __init__(self, canvas: QgsMapCanvas, session: ExplorerSession) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.session = session
        self.places: CityPlaces | None = None
        self.known: tuple[Any, Any] = (None, None)  # of which run and CRS they are
        self.scene: Any = None
        self.ties: dict[tuple[int, int], list[QPolygonF]] = {}  # by community, shared networks
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
        crs = self.canvas.mapSettings().destinationCrs()
        if self.session.is_open and self.known != (self.session.original, crs):
            self.show_scene()
        self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self.canvas.rect())

    def cities_at(self, point: QPointF) -> list[int]:
        """Return the cities whose circles are under a point of the canvas, the largest first."""
        view = self.session.view
        if view is None or self.places is None:
            return []
        pointer = (point.x(), point.y())
        return self.places.under(view, self._projection(), self._radii(), pointer, REACH)

    def circle(self, city: int) -> Circle | None:
        """Return where a city is on the canvas; None where it has no place."""
        return next(iter(self._circles([city])), None)

    # Where things are

    def _place_cities(self) -> None:
        run, crs = self.session.original, self.canvas.mapSettings().destinationCrs()
        if run is None or self.known == (run, crs):
            return
        to_map = self._to_map()

        def place(lon: float, lat: float) -> tuple[float, float] | None:
            try:
                point = to_map.transform(QgsPointXY(lon, lat))
            except QgsCsException:
                return None
            return point.x(), point.y()

        self.places, self.known = CityPlaces(run, place), (run, crs)

    def _to_map(self) -> QgsCoordinateTransform:
        degrees = QgsCoordinateReferenceSystem(WGS84)
        crs = self.canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(degrees, crs, QgsProject.instance())

    def _draw_ties(self) -> None:
        """Make the lines of the ties, in the coordinates of the map."""
        run, scene = self.session.exploration, self.scene
        self.ties = {}
        if run is None or scene is None or not len(scene.source):
            return
        lines = draw_ties(run, scene, WIDEST)
        shape = QgsLineString(lines.lon, lines.lat)
        try:
            shape.transform(self._to_map())
        except QgsCsException:
            return  # some lie where this projection has no place for them
        placed = shape.asQPolygonF()
        for number, tie in enumerate(lines.ties):
            alike = self.ties.setdefault((tie.community, tie.width), [])
            line = placed[number * lines.points : (number + 1) * lines.points]
            at = tie.break_at
            alike += (line[: at + 1], line[at + 1 :]) if at else (line,)

    def _projection(self) -> Projection:
        """Return how the map's coordinates become pixels, while the map is being moved too."""
        to_pixels = self.canvas.getCoordinateTransform()
        middle = self.canvas.center()
        now, then = self.toCanvasCoordinates(middle), to_pixels.transform(middle)
        t = to_pixels.transform()
        dx, dy = t.dx() + now.x() - then.x(), t.dy() + now.y() - then.y()
        return Projection(t.m11(), t.m12(), t.m21(), t.m22(), dx, dy)

    def _radii(self) -> list[float]:
        """Return the radii in pixels of cities in 0, 1, … networks, as the layer has them."""
        run = self.session.original
        scale = CircleScale(2)
        if run is not None:
            counts = run.memberships.n_networks
            scale = CircleScale(max(2, int(counts.max())), int((counts > 1).sum()))
        pixels = self.canvas.mapSettings().outputDpi() / MM_PER_INCH
        radii = [scale.diameter(n) / 2 * pixels for n in range(scale.largest_n + 1)]
        radii[1] *= SINGLE_SHARE
        return radii

    def _circles(self, cities: Any) -> list[Circle]:
        view = self.session.view
        if view is None or self.places is None:
            return []
        return self.places.circles(view, cities, self._projection(), self._radii())

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
        circles = self._circles(self.scene.lit)
        self._paint_circles(painter, run, circles)
        ringed = self._circles(self.scene.ringed)
        self._paint_rings(painter, ringed)
        self._paint_names(painter, run, [*ringed, *circles][:MOST_NAMES])

    def _paint_ties(self, painter: QPainter) -> None:
        """Draw ties one by one: many crossing lines in one path take Qt fifty times as long."""
        painter.save()
        painter.setTransform(QTransform(*self._projection()), True)
        for (community, shared), lines in self.ties.items():
            shade = QColor(self.session.colours.get(community, BETWEEN_COLOUR))
            if community == ACROSS:
                shade = QColor(BETWEEN_COLOUR)
            shade.setAlpha(70 + 30 * min(shared, 3))
            # Up to three networks by shade alone: Qt draws lines of one pixel five times as fast.
            pen = QPen(shade, max(1.0, 0.4 * shared - 0.2))
            pen.setCosmetic(True)
            painter.setPen(pen)
            for line in lines:
                painter.drawPolyline(line)
        painter.restore()

    def _paint_circles(self, painter: QPainter, run: Exploration, circles: list[Circle]) -> None:
        """Draw circles; one picture serves all those of a colour and a size."""
        ratio, edge = painter.device().devicePixelRatioF(), QPen(QColor("#ffffff"), 0.6)
        community, colours = run.community.tolist(), self.session.colours
        pictures: dict[tuple[int, float], QPixmap] = {}
        for city, x, y, radius in circles:
            look = community[city], radius
            picture = pictures.get(look)
            if picture is None:
                colour = QColor(colours.get(look[0], BETWEEN_COLOUR))
                picture = pictures[look] = disc_picture(colour, radius, edge, ratio)
            painter.drawPixmap(round(x - radius - 1), round(y - radius - 1), picture)

    def _paint_rings(self, painter: QPainter, circles: list[Circle]) -> None:
        """Mark the cities that it is about by two rings, light and dark, on any ground."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for circle in circles:
            for colour, width in (("#ffffff", 5.0), (RING_COLOUR, 2.5)):
                painter.setPen(QPen(QColor(colour), width))
                radius = circle.radius + RING_AWAY
                painter.drawEllipse(QPointF(circle.x, circle.y), radius, radius)

    def _paint_names(self, painter: QPainter, run: Exploration, circles: list[Circle]) -> None:
        """Write the names of cities, none over another."""
        metrics = painter.fontMetrics()
        taken: list[QRectF] = []
        for circle in circles:
            name, height = run.cities[circle.city].name, metrics.height()
            left = circle.x + circle.radius + 1.5 * RING_AWAY
            width = metrics.horizontalAdvance(name)
            box = QRectF(left, circle.y - height / 2, width, height)
            if any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            foot = QPointF(left, box.bottom() - metrics.descent())
            painter.setPen(QColor("#ffffff"))
            for away in HALO:
                painter.drawText(foot + away, name)
            painter.setPen(QColor("#222222"))
            painter.drawText(foot, name)
