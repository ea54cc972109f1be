"""What charts share: a plot with axes, painted once, and what moves above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ....processing.language.translation import format_number

Alignment = Qt.AlignmentFlag
LOOKS = (
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.EnabledChange,
)


class Tick(NamedTuple):
    """A value marked on an axis: its place from 0 to 1, and what is written there."""

    place: float
    text: str


def number_ticks(values: Iterable[float], places: Iterable[float]) -> list[Tick]:
    """Return ticks at these places, with their values as the user's language writes them."""
    return [Tick(float(place), format_number(value)) for value, place in zip(values, places)]


def draw_text(painter: QPainter, box: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
    """Write one line of text half way up a box, at this side of it or in its middle."""
    option = QTextOption(side | Alignment.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(box, text, option)


class ChartWidget(QWidget):
    """A title, a sentence on what is chosen, two axes, and the plot between them.

    The plot is painted into a picture that is kept until what it shows changes, so that a mark
    that follows the mouse costs no more than itself.
    """

    def __init__(
        self, title: str, across: str = "", up: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title, self.across, self.up = title, across, up
        self.status = ""
        self._picture: QPixmap | None = None
        # Themes of QGIS give labels the colour of text, and the palette one that nobody reads.
        self.letters = QLabel(self)
        self.letters.hide()
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    # What a chart is made of

    def ticks_across(self) -> list[Tick]:
        """Return what is marked below the plot."""
        return []

    def ticks_up(self) -> list[Tick]:
        """Return what is marked left of the plot."""
        return []

    def paint_plot(self, painter: QPainter) -> None:
        """Paint what stays until the data, the choice or the size changes."""

    def paint_above(self, painter: QPainter) -> None:
        """Paint what follows mouse and keys."""

    # Sizes, all of them from the font, which grows with the scaling of the screen

    def letter(self) -> float:
        """Return the height of a line of text in pixels."""
        return float(QFontMetricsF(self.font()).height())

    def plot(self) -> QRectF:
        """Return where values are drawn, in pixels of the widget."""
        line = self.letter()
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(t.text) for t in self.ticks_up()), default=0.0)
        left = widest + 0.7 * line
        top = 2.5 * line
        below = (2.3 if self.across else 1.3) * line
        wide, tall = self.width() - left - 0.7 * line, self.height() - top - below
        return QRectF(left, top, max(wide, 1.0), max(tall, 1.0))

    def sizeHint(self) -> QSize:
        return self._size(22, 12)

    def minimumSizeHint(self) -> QSize:
        return self._size(16, 8)

    def _size(self, wide: int, tall: int) -> QSize:
        return QSize(round(wide * self.letter()), round(tall * self.letter()))

    # Colours of the palette, so that dark themes stay dark

    def colour(self, role: QPalette.ColorRole) -> QColor:
        return self.palette().color(role)

    def ink(self, share: float) -> QColor:
        """Return the colour of text, opaque by a share."""
        self.letters.ensurePolished()
        text = QColor(self.letters.palette().color(QPalette.ColorRole.WindowText))
        text.setAlphaF(share)
        return text

    # Painting

    def tell(self, sentence: str) -> None:
        """Show a sentence above the plot, and to screen readers."""
        self.status = sentence
        self.setAccessibleDescription(f"{sentence} {self.toolTip()}".strip())
        self.redraw()

    def redraw(self) -> None:
        """Paint anew what was kept."""
        self._picture = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in LOOKS:
            self.updateGeometry()
            self.redraw()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = self._paint_picture(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_above(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.colour(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_picture(self, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.colour(QPalette.ColorRole.Base))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._paint_heading(painter)
        self._paint_axes(painter)
        self.paint_plot(painter)
        painter.end()
        return picture

    def _paint_heading(self, painter: QPainter) -> None:
        line, wide = self.letter(), self.width() - self.letter()
        painter.setPen(self.ink(1.0))
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        self._write(painter, QRectF(0.5 * line, 0.1 * line, wide, line), self.title)
        painter.setFont(self.font())
        told = QFontMetricsF(self.font()).horizontalAdvance(self.status)
        below = QRectF(0.5 * line, 1.2 * line, wide, line)
        self._write(painter, below, self.status, Alignment.AlignRight, Qt.TextElideMode.ElideLeft)
        painter.setPen(self.ink(0.7))
        below.setWidth(max(wide - told - line, 0.0))
        self._write(painter, below, self.up)

    def _paint_axes(self, painter: QPainter) -> None:
        plot, line = self.plot(), self.letter()
        for tick in _apart(self.ticks_up(), plot.height() / line):
            y = plot.bottom() - tick.place * plot.height()
            painter.setPen(self.ink(0.12))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self.ink(0.7))
            box = QRectF(0, y - 0.5 * line, plot.left() - 0.3 * line, line)
            draw_text(painter, box, tick.text, Alignment.AlignRight)
        painter.setPen(self.ink(0.7))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        for tick, box in self._boxes_across(plot, line):
            x = plot.left() + tick.place * plot.width()
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 0.2 * line))
            draw_text(painter, box, tick.text, Alignment.AlignHCenter)
        below = QRectF(0.5 * line, plot.bottom() + 1.25 * line, self.width() - line, line)
        self._write(painter, below, self.across, Alignment.AlignRight)

    def _boxes_across(self, plot: QRectF, line: float) -> Iterator[tuple[Tick, QRectF]]:
        """Yield the ticks below the plot that have room, with the place of their text."""
        metrics = QFontMetricsF(self.font())
        free = 0.0
        for tick in self.ticks_across():
            wide = metrics.horizontalAdvance(tick.text) + 2
            left = plot.left() + tick.place * plot.width() - 0.5 * wide
            left = min(left, self.width() - wide)
            if left >= free:
                yield tick, QRectF(left, plot.bottom() + 0.25 * line, wide, line)
                free = left + wide + 0.5 * line

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        side: Qt.AlignmentFlag = Alignment.AlignLeft,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Write a line of text, cut with an ellipsis where it finds no room."""
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, cut, box.width() + 1)
        draw_text(painter, box, shown, side)


def _apart(ticks: Sequence[Tick], lines: float) -> list[Tick]:
    """Return the ticks, rising, that are at least a line of text apart."""
    kept: list[Tick] = []
    for tick in ticks:
        if not kept or (tick.place - kept[-1].place) * lines >= 1.0:
            kept.append(tick)
    return kept
