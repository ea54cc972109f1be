"""Points on two axes, chosen by a lasso, by a rectangle of the arrow keys, or one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QPoint, QPointF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
)
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ....analysis.charts.axis_scale import AxisScale
from ....analysis.charts.point_marks import PointMarks, group_points
from ....processing.language.translation import number
from .chart_widget import ChartWidget, Tick, number_ticks
from .key_cross import KeyCross
from .mark_painter import MarkPainter

translate = QCoreApplication.translate
MOST_NAMED = 8  # points of one mark that are named
REACH = 4  # px beside a mark where the mouse still finds it
PALE = 0.25  # how much is left of what is not chosen
CLICK = 4  # px that a hand may tremble in a click


class ScatterWidget(ChartWidget):
    """Points at one place are one mark with their number; what is not chosen grows pale."""

    selectionChanged = pyqtSignal(list)  # noqa: N815 (positions of the points chosen, rising)

    def __init__(
        self, title: str, across: str = "", up: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, across, up, parent)
        self.keys_told = translate(
            "NodalCities",
            "Draw around points to choose them, with Ctrl to add them. By keys: the arrows move "
            "a cross, the space bar begins a rectangle and ends it, Enter chooses the nearest "
            "point, Ctrl+A all, Esc none.",
        )
        self.lasso: list[QPoint] = []
        self.cross = KeyCross()
        self.told: int | None = None  # the mark whose points are named
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setPoints([], [])

    # Data

    def setPoints(
        self,
        x: Sequence[float] | Any,
        y: Sequence[float] | Any,
        colours: Sequence[str] = (),
        labels: Sequence[str] = (),
        log: tuple[bool, bool] = (False, False),
    ) -> None:
        """Show points, none of them chosen.

        Args:
            x (array_like of float, shape (n_points,)): Values across, finite and not negative.
            y (array_like of float, shape (n_points,)): Values up, likewise.
            colours: A colour of each point; without any, all are alike.
            labels: What is told of each point.
            log: Whether the axis across and that up are logarithmic.
        """
        self.marks: PointMarks = group_points(x, y)
        self.labels, self.size_of_all = labels, len(x)
        self.scales = AxisScale(x, log[0]), AxisScale(y, log[1])
        self.places = tuple(
            scale.at(values) for scale, values in zip(self.scales, (self.marks.x, self.marks.y))
        )
        self.mark_of = {i: m for m, found in enumerate(self.marks.members) for i in found}
        own = colours or [""] * len(x)
        # A mark of several colours has none, as points without colours.
        shared = ({own[i] for i in members} for members in self.marks.members)
        self.painted = MarkPainter(
            [len(members) for members in self.marks.members],
            [found.pop() if len(found) == 1 else "" for found in shared],
        )
        self.told = None
        self.cross.hide()
        self.highlight([])

    def highlight(self, points: Iterable[int]) -> None:
        """Choose points by their positions, without a signal."""
        self.chosen = sorted({*points} & self.mark_of.keys())
        self.chosen_of = Counter(self.mark_of[i] for i in self.chosen)
        told = translate("NodalCities", "{chosen} of {all} chosen")
        self.setToolTip(self.keys_told)
        self.tell(told.format(chosen=number(len(self.chosen)), all=number(self.size_of_all)))

    # Choosing

    def _choose(self, points: Iterable[int], add: bool = False) -> None:
        before = self.chosen
        self.highlight([*before, *points] if add else points)
        if self.chosen != before:
            self.selectionChanged.emit(self.chosen)

    def _choose_inside(self, outline: QPolygonF, add: bool) -> None:
        box = outline.boundingRect()
        x, y = self._pixels()
        near = (x >= box.left()) & (x <= box.right()) & (y >= box.top()) & (y <= box.bottom())
        inside = (
            self.marks.members[mark]
            for mark in near.nonzero()[0]
            if outline.containsPoint(QPointF(x[mark], y[mark]), Qt.FillRule.OddEvenFill)
        )
        self._choose((i for members in inside for i in members), add)

    def _mark_near(self, point: QPointF, reach: float) -> int | None:
        """Return the nearest mark within so many pixels of its edge."""
        if not len(self.marks):
            return None
        x, y = self._pixels()
        away = (x - point.x()) ** 2 + (y - point.y()) ** 2
        mark = int(away.argmin())
        within = reach + self.painted.radius(mark, self.letter())
        return mark if float(away[mark]) <= within**2 else None

    def _told_text(self, mark: int) -> str:
        """Return the names of the points of a mark, and how many they are."""
        members = self.marks.members[mark]
        lines = [self.labels[i] for i in members[:MOST_NAMED] if i < len(self.labels)]
        if len(members) > 1:
            lines.insert(0, translate("NodalCities", "{n} points:").format(n=number(len(members))))
        if len(members) > MOST_NAMED:
            lines.append("…")
        return "\n".join(lines)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.lasso = [event.pos()]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.lasso:
            self.lasso.append(event.pos())
        else:
            self._tell_mark(self._mark_near(QPointF(event.pos()), REACH), event.pos())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        lasso, self.lasso = self.lasso, []
        if not lasso:
            return
        add = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if max((p - lasso[0]).manhattanLength() for p in [*lasso, event.pos()]) > CLICK:
            self._choose_inside(QPolygonF([QPointF(p) for p in lasso]), add)
        else:
            mark = self._mark_near(QPointF(event.pos()), REACH)
            self._choose([] if mark is None else self.marks.members[mark], add)
        self.update()

    def _tell_mark(self, mark: int | None, where: QPoint) -> None:
        if mark != self.told:
            self.told = mark
            shown = "" if mark is None else self._told_text(mark)
            self.setToolTip(shown or self.keys_told)
            QToolTip.showText(self.mapToGlobal(where), shown, self)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, add = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.cross.move(key, self.plot(), self.letter()):
            where = self.cross.point
            self._tell_mark(self._mark_near(where, self.letter()), where.toPoint())
        elif key == Qt.Key.Key_Space:
            rectangle = self.cross.begin_or_end(self.plot())
            if rectangle is not None:
                self._choose_inside(QPolygonF(rectangle), add)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cross.shown:
            mark = self._mark_near(self.cross.point, float(self.width()))
            self._choose([] if mark is None else self.marks.members[mark], add)
        elif key == Qt.Key.Key_A and add:
            self._choose(self.mark_of)
        elif key == Qt.Key.Key_Escape and (self.chosen or self.cross.shown):
            self.cross.hide()
            self._choose([])
        else:
            super().keyPressEvent(event)
        self.update()

    # Painting

    def minimumSizeHint(self) -> QSize:
        return self._size(16, 15)

    def ticks_across(self) -> list[Tick]:
        ticks = self.scales[0].ticks()
        return number_ticks(ticks, self.scales[0].at(ticks))

    def ticks_up(self) -> list[Tick]:
        ticks = self.scales[1].ticks()
        return number_ticks(ticks, self.scales[1].at(ticks))

    def _pixels(self) -> tuple[Any, Any]:
        plot = self.plot()
        x, y = self.places
        return plot.left() + x * plot.width(), plot.bottom() - y * plot.height()

    def mark_point(self, mark: int) -> QPointF:
        """Return where a mark is, in pixels of the widget."""
        return QPointF(*(float(pixels[mark]) for pixels in self._pixels()))

    def paint_plot(self, painter: QPainter) -> None:
        x, y = (pixels.tolist() for pixels in self._pixels())
        ink, letter = self.ink(0.6), self.letter()
        everything = range(len(self.marks))
        strong = sorted(self.chosen_of) if self.chosen else everything
        if self.chosen:
            painter.setOpacity(PALE)
            pale = [mark for mark in everything if mark not in self.chosen_of]
            self.painted.paint(painter, pale, x, y, letter, ink)
            painter.setOpacity(1.0)
        self.painted.paint(painter, strong, x, y, letter, ink)
        ground = self.colour(QPalette.ColorRole.Base)
        self.painted.write_counts(painter, strong, *self._pixels(), letter, self.ink(1.0), ground)

    def paint_above(self, painter: QPainter) -> None:
        pen = QPen(self.ink(1.0), max(1.0, self.letter() / 12), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if len(self.lasso) > 1:
            painter.drawPolygon(QPolygonF([QPointF(p) for p in self.lasso]))
        self.cross.paint(painter, self.plot())
        if self.told is not None:
            painter.setPen(QPen(self.ink(1.0), max(1.5, self.letter() / 8)))
            radius = self.painted.radius(self.told, self.letter()) + 2
            painter.drawEllipse(self.mark_point(self.told), radius, radius)
