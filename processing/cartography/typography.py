"""The typeface of maps and sheets, from what the machine has."""

from __future__ import annotations

from qgis.core import QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

# Humanist or neutral sans-serifs of near-equal width, one of which every platform has.
FAMILIES = (
    "Open Sans",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Liberation Sans",
    "Arial",
    "DejaVu Sans",
)
WIDTH_SAFETY = 0.98  # versions of QGIS differ by a hundredth in how wide they set a line
INK = "#222222"
FAINT_INK = "#6a6a6a"


def family() -> str:
    """Return the first of ``FAMILIES`` installed here, else the system's default."""
    try:
        installed = set(QFontDatabase.families())  # type: ignore[call-arg, unused-ignore]
    except TypeError:  # before Qt 6 that is no static method
        installed = set(QFontDatabase().families())  # type: ignore[call-arg]
    return next((name for name in FAMILIES if name in installed), QFont().defaultFamily())


def text_format(font_size: float, bold: bool = False, colour: str = INK) -> QgsTextFormat:
    """Return a text format in the maps' typeface."""
    font = QFont(family())
    font.setBold(bold)
    # Items that know no text format before QGIS 3.24 take size and all from the font.
    font.setPointSizeF(font_size)
    result = QgsTextFormat()
    result.setFont(font)
    result.setSize(font_size)
    result.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    result.setColor(QColor(colour))
    return result


def add_halo(text: QgsTextFormat, millimetres: float) -> QgsTextFormat:
    """Return ``text`` with a translucent white halo, so that it reads over circles and lines."""
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(millimetres)
    halo.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    halo.setColor(QColor(255, 255, 255, 215))
    text.setBuffer(halo)
    return text


def wrap_text(text: str, font: QFont, width: float) -> str:
    """Return ``text`` with the line breaks that keep it within ``width`` millimetres.

    Labels of a layout wrap by themselves from QGIS 3.24 on only.
    """
    ruler = QFont(font)
    ruler.setPixelSize(1000)  # large, so that whole pixels do not matter
    available_width = WIDTH_SAFETY * width * 1000 / (font.pointSizeF() * 25.4 / 72)
    measure = QFontMetricsF(ruler)
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure.horizontalAdvance(longer) > available_width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
