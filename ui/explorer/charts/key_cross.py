"""A cross that the arrow keys move over a plot, and the rectangle that it draws."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KeyCross:
    """Where the cross is, and from where it draws, as shares of the plot."""

    def __init__(self) -> None:
        self.hide()

    def hide(self) -> None:
        self.shown = False
        self.share = QPointF(0.5, 0.5)
        self.corner: QPointF | None = None
        self.point = QPointF()

    def move(self, key: int, plot: QRectF, step: float) -> bool:
        """Go as many pixels as an arrow key says, within the plot; return whether it is one."""
        if key not in STEPS:
            return False
        right, down = STEPS[Qt.Key(key)]
        x = self.share.x() + right * step / plot.width()
        y = self.share.y() + down * step / plot.height()
        self.share = QPointF(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))
        self.shown = True
        self.point = _in_plot(self.share, plot)
        return True

    def begin_or_end(self, plot: QRectF) -> QRectF | None:
        """Begin a rectangle at the cross; the second time, return it."""
        begun, self.corner = self.corner, None if self.corner is not None else self.share
        self.shown = True
        self.point = _in_plot(self.share, plot)
        if begun is None:
            return None
        return QRectF(_in_plot(begun, plot), self.point).normalized().adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, plot: QRectF) -> None:
        if not self.shown:
            return
        point = self.point = _in_plot(self.share, plot)
        painter.drawLine(QPointF(plot.left(), point.y()), QPointF(plot.right(), point.y()))
        painter.drawLine(QPointF(point.x(), plot.top()), QPointF(point.x(), plot.bottom()))
        if self.corner is not None:
            painter.drawRect(QRectF(_in_plot(self.corner, plot), point).normalized())


def _in_plot(share: QPointF, plot: QRectF) -> QPointF:
    return QPointF(plot.left() + share.x() * plot.width(), plot.top() + share.y() * plot.height())
