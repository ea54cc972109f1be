"""A slider over years that plays by itself."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QIcon, QPainter, QPalette, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from .chart_widget import LOOKS

translate = QCoreApplication.translate
YEAR_MS = 400  # a year while it plays: 1951 to 2020 in half a minute
DECADE = 10  # years that Page Up and Page Down move


class YearSlider(QWidget):
    """From the first year to the last, with a button that plays and pauses."""

    yearChanged = pyqtSignal(int)  # noqa: N815

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(title)
        self.slider.setPageStep(DECADE)
        self.label = QLabel()
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance("0000"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.slider, 1)
        row.addWidget(self.label)
        self.timer = QTimer(self)
        self.timer.setInterval(YEAR_MS)
        self.timer.timeout.connect(self._go_on)
        self.button.clicked.connect(self.play_or_pause)
        self.slider.valueChanged.connect(self._show)
        self.slider.valueChanged.connect(self.yearChanged)
        self.slider.sliderPressed.connect(self.pause)
        self.setYears(0, 0)
        self._show_button()

    def setYears(self, first: int, last: int) -> None:
        """Go from the first year to the last, and stand at the last, without a signal."""
        self.pause()
        self.slider.blockSignals(True)
        self.slider.setRange(first, last)
        self.slider.blockSignals(False)
        self.setYear(last)
        self.setEnabled(first < last)

    def year(self) -> int:
        return int(self.slider.value())

    def setYear(self, year: int) -> None:
        """Stand at a year, without a signal."""
        self.slider.blockSignals(True)
        self.slider.setValue(year)
        self.slider.blockSignals(False)
        self._show(self.year())

    def is_playing(self) -> bool:
        return bool(self.timer.isActive())

    def play_or_pause(self) -> None:
        """Pause, or play on; from the first year again where the last is reached."""
        if self.is_playing():
            self.pause()
            return
        self.timer.start()
        self._show_button()
        if self.year() == self.slider.maximum():
            self.slider.setValue(self.slider.minimum())

    def pause(self) -> None:
        self.timer.stop()
        self._show_button()

    def _go_on(self) -> None:
        self.slider.setValue(self.year() + 1)
        if self.year() == self.slider.maximum():
            self.pause()

    def hideEvent(self, event: QHideEvent) -> None:
        self.pause()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in LOOKS:
            self._show_button()

    def _show(self, year: int) -> None:
        self.label.setText(str(year))

    def _show_button(self) -> None:
        playing = self.is_playing()
        told = translate("NodalCities", "Pause") if playing else translate("NodalCities", "Play")
        self.button.setIcon(QIcon(self._sign(playing)))
        self.button.setToolTip(told)
        self.button.setAccessibleName(told)

    def _sign(self, pause: bool) -> QPixmap:
        """Return the sign to pause or to play in the colour of text, as styles do not."""
        side, ratio = self.button.iconSize().width(), self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.label.palette().color(QPalette.ColorRole.WindowText))
        painter.setPen(Qt.PenStyle.NoPen)
        unit = side / 8
        if pause:
            for left in (2, 4.75):
                painter.drawRect(QRectF(left * unit, 1.5 * unit, 1.5 * unit, 5 * unit))
        else:
            corners = ((2, 1.25), (6.75, 4), (2, 6.75))
            painter.drawPolygon(QPolygonF([QPointF(x * unit, y * unit) for x, y in corners]))
        painter.end()
        return picture
