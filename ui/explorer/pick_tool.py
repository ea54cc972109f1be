"""A click on the map that chooses a city; where circles overlap, from a list."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QMenu

from ...processing.language.translation import number
from .map_view import SceneItem
from .session import ExplorerSession

translate = QCoreApplication.translate
MOST_LISTED = 20


class PickCityTool(QgsMapTool):
    """Tells the city that was clicked on."""

    picked = pyqtSignal(int)
    left = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, session: ExplorerSession, item: SceneItem) -> None:
        super().__init__(canvas)
        self.session = session
        self.item = item
        self.menu = QMenu(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.Identify))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.choose(event.pos().x(), event.pos().y())

    def choose(self, x: float, y: float) -> None:
        """Take the city at a place of the canvas; offer a list where there are several."""
        run, view = self.session.exploration, self.session.view
        found = self.item.cities_at(QPointF(x, y))
        if run is None or view is None or not found:
            return
        if len(found) == 1:
            self.picked.emit(found[0])
            return
        self.menu.clear()
        for city in found[:MOST_LISTED]:
            action = self.menu.addAction(f"{run.cities[city].name} ({view.n_networks[city]})")
            action.triggered.connect(lambda _checked=False, city=city: self.picked.emit(city))
        if len(found) > MOST_LISTED:
            more = number(len(found) - MOST_LISTED)
            told = translate("NodalCities", "{n} more: zoom in").format(n=more)
            self.menu.addAction(told).setEnabled(False)
        self.menu.popup(self.canvas().mapToGlobal(self.canvas().rect().topLeft()) + _point(x, y))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _point(x: float, y: float) -> QPoint:
    return QPointF(x, y).toPoint()
