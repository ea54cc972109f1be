"""How often values occur, with an interval of them to choose by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ....analysis.charts.axis_scale import AxisScale
from ....analysis.charts.histogram_bins import HistogramBins, find_bins
from ....processing.language.translation import format_number, number
from .chart_widget import ChartWidget, Tick, number_ticks

translate = QCoreApplication.translate
MOST_LINEAR = 30  # count up to which heights are in proportion
GRIP = 5  # px beside a limit where the mouse still takes hold of it
STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class HistogramWidget(ChartWidget):
    """Columns of counts; those within the chosen interval are strong, the others pale.

    Heights are logarithmic where counts are large: of most, a few values have nearly all.
    """

    rangeChanged = pyqtSignal(float, float)  # noqa: N815 (least and greatest value chosen)

    def __init__(
        self, title: str, across: str = "", up: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, across, up, parent)
        self.setToolTip(
            translate(
                "NodalCities",
                "Drag over the columns to choose; the left and right arrow keys move the lower "
                "limit, with Shift the upper one, Esc takes all again.",
            )
        )
        self.setValues([])

    # Data

    def setValues(
        self,
        values: Sequence[float] | Any,
        log: bool = False,
        write: Callable[[float], str] = format_number,
        times: Any = None,
    ) -> None:
        """Show values, and choose all of them.

        Args:
            values (array_like of float, shape (n_values,)): Finite; a few whole numbers have a
                column each.
            log: Whether the columns grow in a ratio where there are too many numbers.
            write: Writes a value, such as a year, which has no separators.
            times (int ndarray, shape (n_values,)): How often each value occurs; None for once.
        """
        self.values, self.write, self.times = values, write, times
        self.bins: HistogramBins = find_bins(values, log)
        self.counts = self.bins.count(values, times)
        self.lit = [0] * len(self.bins)
        # From nothing and one on, so that columns begin where nothing is.
        self.scale = AxisScale([0, 1, *self.counts], log=max(self.counts) > MOST_LINEAR)
        self.held: int | None = None  # the column that stays while the mouse moves the other end
        self.chooseAll()

    def setCounts(self, counts: Any, log: bool = False) -> None:
        """Show how many there are of 0, 1, 2, …, and choose all of them.

        Args:
            counts (int ndarray, shape (greatest + 1,)):
            log: As for values.
        """
        present = counts.nonzero()[0]
        self.setValues(present, log, times=counts[present])

    def setHighlighted(self, mask: Any) -> None:
        """Show which part of each column is highlighted.

        Args:
            mask (bool ndarray, shape (n_values,), or None): None for no value.
        """
        self.lit = [0] * len(self.bins)
        if mask is not None:
            times = None if self.times is None else self.times[mask]
            self.lit = self.bins.count(self.values[mask], times)
        self.redraw()

    # The interval

    def range(self) -> tuple[float, float]:
        """Return the least and the greatest value chosen, both within."""
        return self.bins.interval(self.first, self.last)

    def setRange(self, low: float, high: float) -> None:
        """Choose the columns that meet an interval, without a signal."""
        self.first, self.last = self.bins.holding(low, high)
        self._tell_share()

    def chooseAll(self) -> None:
        """Choose all columns, without a signal."""
        self.first, self.last = 0, len(self.bins) - 1
        self._tell_share()

    def is_whole(self) -> bool:
        return (self.first, self.last) == (0, len(self.bins) - 1)

    def _choose(self, first: int, last: int) -> None:
        first = min(max(first, 0), len(self.bins) - 1)
        last = min(max(last, first), len(self.bins) - 1)
        if (first, last) != (self.first, self.last):
            self.first, self.last = first, last
            self._tell_share()
            self.rangeChanged.emit(*self.range())

    def _tell_share(self) -> None:
        kept, all_of_them = sum(self.counts[self.first : self.last + 1]), sum(self.counts)
        told = translate("NodalCities", "{range}: {kept} of {all} ({share} %)")
        self.tell(
            told.format(
                range=self._interval_text(self.first, self.last),
                kept=number(kept),
                all=number(all_of_them),
                share=number(100 * kept / max(all_of_them, 1)),
            )
        )

    def _interval_text(self, first: int, last: int) -> str:
        low, high = (self.write(value) for value in self.bins.interval(first, last))
        return low if low == high else f"{low}–{high}"

    # Mouse and keys

    def _column_at(self, point: QPoint) -> int:
        plot = self.plot()
        place = (point.x() - plot.left()) / plot.width() * len(self.bins)
        return min(max(int(place), 0), len(self.bins) - 1)

    def _limit_x(self, column: int) -> float:
        plot = self.plot()
        return float(plot.left() + plot.width() * column / len(self.bins))

    def _end_near(self, point: QPoint) -> int | None:
        """Return the column opposite to the limit under the mouse, which stays where it is."""
        if abs(point.x() - self._limit_x(self.last + 1)) <= GRIP:
            return self.first
        if abs(point.x() - self._limit_x(self.first)) <= GRIP:
            return self.last
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.held = self._end_near(event.pos())
        if self.held is None:
            self.held = self._column_at(event.pos())
            self._choose(self.held, self.held)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.held is not None:
            column = self._column_at(event.pos())
            self._choose(min(column, self.held), max(column, self.held))
            return
        at_limit = self._end_near(event.pos()) is not None
        shape = Qt.CursorShape.SizeHorCursor if at_limit else Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._choose(0, len(self.bins) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(event.key())
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose(self.first, self.last + step)
        elif step is not None:
            self._choose(min(self.first + step, self.last), self.last)
        elif event.key() == Qt.Key.Key_Escape and not self.is_whole():
            self._choose(0, len(self.bins) - 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.plot().contains(QPointF(event.pos())):
                column = self._column_at(event.pos())
                shown = f"{self._interval_text(column, column)}: {number(self.counts[column])}"
            else:
                shown = self.toolTip()
            QToolTip.showText(event.globalPos(), shown, self)
            return True
        return bool(super().event(event))

    # Painting

    def ticks_up(self) -> list[Tick]:
        ticks = self.scale.ticks()
        return number_ticks(ticks, self.scale.at(ticks))

    def ticks_across(self) -> list[Tick]:
        """Mark a column of one number in its middle, a class at its lower limit."""
        middle = 0.5 if self.bins.single else 0.0
        limits, count = self.bins.limits, len(self.bins)
        return [
            Tick((column + middle) / count, self.write(float(limits[column])))
            for column in self.bins.marked()
        ]

    def _bar(self, column: int, count: int, share: float) -> QRectF:
        """Return the column of a count, as wide as a share of its room."""
        plot = self.plot()
        wide = plot.width() / len(self.bins)
        tall = float(self.scale.at(count)) * plot.height()
        left = plot.left() + (column + 0.5 - 0.5 * share) * wide
        return QRectF(left, plot.bottom() - tall, share * wide, tall)

    def paint_plot(self, painter: QPainter) -> None:
        strong, pale = self.colour(QPalette.ColorRole.Highlight), self.ink(0.25)
        for column, (count, lit) in enumerate(zip(self.counts, self.lit)):
            kept = self.first <= column <= self.last
            if count:
                painter.fillRect(self._bar(column, count, 0.84), strong if kept else pale)
            if lit:
                painter.fillRect(self._bar(column, lit, 0.36), self.ink(1.0))
        if self.is_whole():
            return
        plot = self.plot()
        painter.setPen(QPen(self.ink(1.0), max(1.0, self.letter() / 10)))
        for column in (self.first, self.last + 1):
            x = self._limit_x(column)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
