"""Outlines of texts by Qt, which joins and orders letters and finds a font for each script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from qgis.PyQt.QtGui import QFont, QGlyphRun, QPainterPath, QTextLayout

from ...analysis.charts.text_outlines import TextOutline, stands_alone
from ..cartography.typography import family
from ..inputs.algorithm_run import AlgorithmRun
from ..language.translation import number, translate

_UNITS = 1000  # pixels of a letter's height: large, so that whole pixels do not matter
MAX_NAMES = 20  # cities named in the log


@lru_cache(maxsize=1000)
def outline_text(text: str, bold: bool = False) -> TextOutline | None:
    """Return the outline of a text in the maps' typeface, or in any that has its letters.

    None where Qt finds no font at all.
    """
    layout = _laid_out(text, bold)
    if not all(map(_has_font, layout.glyphRuns())):
        return None
    path = QPainterPath()
    path.addText(0, 0, _font(bold), text)
    elements = [path.elementAt(i) for i in range(path.elementCount())]
    codes = [1 if e.isMoveTo() else 2 if e.isLineTo() else 4 for e in elements]
    points = np.array([(e.x, -e.y) for e in elements], dtype=float).reshape(-1, 2)
    width = layout.lineAt(0).naturalTextWidth()
    return TextOutline(width / _UNITS, points / _UNITS, np.array(codes, dtype=np.uint8))


def lacks_letters(text: str) -> bool:
    """Return whether no font of this machine has some letter that matplotlib leaves to Qt."""
    runs = [] if all(map(stands_alone, text)) else _laid_out(text).glyphRuns()
    return any(0 in run.glyphIndexes() or not _has_font(run) for run in runs)


def log_missing_letters(run: AlgorithmRun, names: Iterable[str]) -> None:
    """Name the cities that a figure writes with boxes for letters."""
    missing = [name for name in names if lacks_letters(name)]
    if missing:
        sentence = translate(
            "NodalCities",
            "No font of this computer has all the letters of {count} names, so that the figure "
            "shows boxes for them: {names}. Install a font for their script, such as Noto Sans.",
        )
        named = ", ".join(missing[:MAX_NAMES]) + ("…" if len(missing) > MAX_NAMES else "")
        run.feedback.pushWarning(sentence.format(count=number(len(missing)), names=named))


def _has_font(run: QGlyphRun) -> bool:
    """Return whether letters are drawn by a font, and not as black boxes for want of any."""
    return bool(run.rawFont().familyName())


def _font(bold: bool) -> QFont:
    font = QFont(family())
    font.setPixelSize(_UNITS)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
    return font


def _laid_out(text: str, bold: bool = False) -> QTextLayout:
    layout = QTextLayout(text, _font(bold))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
