"""The typeface of maps and sheets, from what the machine has."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsTextBufferSettings, QgsTextFormat, QgsUnitTypes
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
RULER = 1000  # pixels; large, so that whole pixels do not matter
INK = "#222222"
FAINT_INK = "#6a6a6a"
DATE_SIGN = "$CURRENT_DATE"  # labels of a layout print the day instead


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


def text_size(text: str, font_size: float, bold: bool = False) -> tuple[float, float]:
    """Return width and height of a line of text, in points."""
    font = QFont(family())
    font.setBold(bold)
    measure = _ruler(font)
    scale = font_size / RULER
    return measure.horizontalAdvance(text) * scale, measure.height() * scale


def print_as_written(text: str) -> str:
    """Return what a label or a legend of a layout prints as ``text``, evaluating nothing in it."""
    # An expression that gives the sign which would open one; QGIS reads its result no further.
    return text.replace("[%", "[%'[%'%]").replace(DATE_SIGN, "[%'$'%]" + DATE_SIGN[1:])


def quote_in_template(text: str) -> str:
    """Return ``text`` as an expression that may stand between the signs [% and %] of a label."""
    quoted = QgsExpression.quotedString(text)
    # QGIS looks for the closing sign, and puts in the date, within quotes too.
    return quoted.replace("%]", "%' || ']").replace(DATE_SIGN, "$' || '" + DATE_SIGN[1:])


def wrap_text(text: str, font: QFont, width: float) -> str:
    """Return ``text`` with the line breaks that keep it within ``width`` millimetres.

    Labels of a layout wrap by themselves from QGIS 3.24 on only.
    """
    available_width = WIDTH_SAFETY * width * RULER / (font.pointSizeF() * 25.4 / 72)
    measure = _ruler(font)
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure.horizontalAdvance(longer) > available_width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _ruler(font: QFont) -> QFontMetricsF:
    ruler = QFont(font)
    ruler.setPixelSize(RULER)
    return QFontMetricsF(ruler)
