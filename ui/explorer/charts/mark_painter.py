"""Many round marks, painted in their order, with the numbers of those that are several points."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

MOST_COUNTS = 60  # numbers written beside marks
LARGE_COUNT = 10  # points whose number is written over other marks too


class MarkPainter:
    """Marks by how many points they stand for, and by their colours, empty for that of ink."""

    def __init__(self, sizes: Sequence[int], colours: Sequence[str]) -> None:
        self.sizes = sizes
        levels = {n: round(4 * math.log10(n)) for n in {*sizes}}
        self.looks = [(colour, levels[n]) for colour, n in zip(colours, sizes)]

    def radius(self, mark: int, letter: float) -> float:
        """Return the radius of a mark, four times as large for a million points as for one."""
        return _radius(self.looks[mark][1], letter)

    def paint(
        self,
        painter: QPainter,
        marks: Sequence[int],
        x: Sequence[float],
        y: Sequence[float],
        letter: float,
        ink: QColor,
    ) -> None:
        """Paint marks at their pixels; one picture serves all those that look alike.

        Args:
            painter: Of the plot.
            marks: Positions of the marks to paint.
            x: Pixel of every mark.
            y: Pixel of every mark.
            letter: Height of a line of text in pixels.
            ink: Colour of text.
        """
        ratio = painter.device().devicePixelRatioF()
        faint = QColor(ink)
        faint.setAlphaF(0.35)
        pictures = {}
        for look in {self.looks[mark] for mark in marks}:
            colour, radius = QColor(look[0]) if look[0] else ink, _radius(look[1], letter)
            pictures[look] = (disc_picture(colour, radius, QPen(faint), ratio), radius + 0.5)
        for mark in marks:
            picture, half = pictures[self.looks[mark]]
            # Whole pixels, since 14 000 points of Qt cost more than the painting.
            painter.drawPixmap(int(x[mark] - half), int(y[mark] - half), picture)

    def write_counts(
        self,
        painter: QPainter,
        marks: Iterable[int],
        x: Any,
        y: Any,
        letter: float,
        ink: QColor,
        ground: QColor,
    ) -> None:
        """Write beside the largest marks how many points they are, small numbers only with room.

        Args:
            painter: Of the plot.
            marks: Positions of the marks that may have a number.
            x (float ndarray): Pixel of every mark.
            y (float ndarray): Pixel of every mark.
            letter: Height of a line of text in pixels.
            ink: Colour of text.
            ground: Colour behind it.
        """
        metrics = QFontMetricsF(painter.font())
        taken: list[QRectF] = []
        several = sorted((m for m in marks if self.sizes[m] > 1), key=lambda m: -self.sizes[m])
        for mark in several[:MOST_COUNTS]:
            text = f"×{self.sizes[mark]}"
            left = float(x[mark]) + self.radius(mark, letter) + 2
            top, wide = float(y[mark]) - 0.5 * letter, metrics.horizontalAdvance(text)
            box = QRectF(left, top, wide, letter)
            covers = (x > left) & (x < left + wide) & (y > top) & (y < top + letter)
            if self.sizes[mark] < LARGE_COUNT and covers.any():
                continue
            if not any(box.intersects(other) for other in taken):
                _write_with_halo(painter, box, text, ink, ground)
                taken.append(box)


def _radius(step: int, letter: float) -> float:
    return 0.24 * letter * (1.0 + 0.125 * step)


def _write_with_halo(
    painter: QPainter, box: QRectF, text: str, ink: QColor, ground: QColor
) -> None:
    path = QPainterPath()
    baseline = box.top() + QFontMetricsF(painter.font()).ascent()
    path.addText(QPointF(box.left(), baseline), painter.font(), text)
    halo = QPen(ground, 3)
    halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, halo)
    painter.fillPath(path, QBrush(ink))


def disc_picture(colour: QColor, radius: float, edge: QPen, ratio: float) -> QPixmap:
    """Return a disc with a thin edge around it, in pixels of the screen."""
    side = math.ceil((2 * radius + 2) * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(1, 1, 2 * radius, 2 * radius))
    painter.end()
    return picture
