"""Communities as swatches that are switched on and off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QRectF, QSignalBlocker, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    qGray,
)
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from ....processing.language.translation import number
from .chart_widget import draw_text

translate = QCoreApplication.translate
MOST_ROWS = 10  # shown before the list scrolls
LIGHT = 128  # grey, of 255, from which on black is read better than white


class Swatch(NamedTuple):
    """What is told of a community: its number, label, colour, and how many it holds."""

    number: int
    label: str
    colour: str
    size: int


class CommunitySwatches(QListWidget):
    """A row for each community: box, colour with its number, label and count."""

    toggled = pyqtSignal(list)  # numbers of the communities that are on, in the order shown

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = translate(
            "NodalCities",
            "Click on a row, or press the space bar, to switch it on or off; Ctrl+A switches "
            "all on.",
        )
        self.setAccessibleName(title)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the count stays
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(lambda _: self.toggled.emit(self.on()))
        self.setCommunities([])

    def setCommunities(self, swatches: Sequence[Swatch]) -> None:
        """Show communities, all of them on."""
        self.swatches = swatches
        self.rows: list[QListWidgetItem] = []
        with QSignalBlocker(self):
            self.clear()
            for swatch in swatches:
                item = QListWidgetItem(f"{swatch.label} ({number(swatch.size)})")
                item.setToolTip(item.text())
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
                self.addItem(item)
                self.rows.append(item)
        self._paint_icons()
        self.updateGeometry()

    def on(self) -> list[int]:
        """Return the numbers of the communities that are on."""
        return [
            swatch.number
            for swatch, item in zip(self.swatches, self.rows)
            if item.checkState() == Qt.CheckState.Checked
        ]

    def setOn(self, numbers: Iterable[int]) -> None:
        """Switch these communities on and all others off, without a signal."""
        wanted = {*numbers}
        with QSignalBlocker(self):
            for item, swatch in zip(self.rows, self.swatches):
                self._switch(item, swatch.number in wanted)
        self.viewport().update()

    def _switch(self, item: QListWidgetItem, on: bool) -> None:
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # All of the row switches; the list itself would switch by its box alone.
        item = self.itemAt(event.pos())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentItem(item)
            self._switch(item, item.checkState() != Qt.CheckState.Checked)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave out what the list does, which would switch the row back."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_A:
            before = self.on()
            self.setOn(swatch.number for swatch in self.swatches)
            if self.on() != before:
                self.toggled.emit(self.on())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._paint_icons()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = min(max(self.count(), 1), MOST_ROWS)
        tall = self.sizeHintForRow(0) if self.count() else self.fontMetrics().height()
        return QSize(super().sizeHint().width(), rows * tall + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(10 * line, 4 * line)

    def _paint_icons(self) -> None:
        """Paint the colour of each community with its number in it, as large as a line."""
        letters = QFontMetrics(self.font())
        widest = max((letters.horizontalAdvance(str(s.number)) for s in self.swatches), default=0)
        size = QSize(widest + letters.height(), letters.height())
        self.setIconSize(size)
        ratio = self.devicePixelRatioF()
        with QSignalBlocker(self):
            for item, swatch in zip(self.rows, self.swatches):
                item.setIcon(QIcon(_icon(swatch, size, ratio, self.font())))


def _icon(swatch: Swatch, size: QSize, ratio: float, font: QFont) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(swatch.colour))
    is_light = qGray(QColor(swatch.colour).rgb()) >= LIGHT
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(QColor("#000000" if is_light else "#ffffff"))
    box = QRectF(0, 0, size.width(), size.height())
    draw_text(painter, box, str(swatch.number), Qt.AlignmentFlag.AlignHCenter)
    painter.end()
    return picture
