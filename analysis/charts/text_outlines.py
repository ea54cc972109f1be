"""Texts that matplotlib does not write as they should be, drawn as outlines made elsewhere.

Before version 3.11 it sets letter after letter from left to right, as far as one font has them:
Arabic falls apart, Hebrew runs backwards, Chinese is a row of boxes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple
from unicodedata import combining

import numpy as np

ALIGNMENTS = {"left": 0.0, "center": 0.5, "right": 1.0}  # shares of the width before the point


class TextOutline(NamedTuple):
    """A text in letters of one point; its baseline begins at the origin, y upwards."""

    width: float
    vertices: np.ndarray  # float64, shape (n, 2)
    codes: np.ndarray  # int, shape (n,): as in matplotlib's paths, 1 move, 2 line, 4 cubic curve


# From a text and whether it is bold; None where it can make none.
OutlineText = Callable[[str, bool], "TextOutline | None"]


def is_plain(text: str, font: Any) -> bool:
    """Return whether a matplotlib font has the letters of a text, and they only need lining up."""
    from matplotlib.font_manager import findfont, get_font

    letters = get_font(findfont(font))
    return all(stands_alone(c) and letters.get_char_index(ord(c)) for c in text)


def stands_alone(letter: str) -> bool:
    """Return whether a letter is of Europe, or a sign: written apart and from left to right."""
    code = ord(letter)
    return (code < 0x590 or 0x1E00 <= code < 0x2E80) and not combining(letter)


def draw_outline(
    figure: Any, outline: TextOutline, size: float, x: float, y: float, colour: str
) -> None:
    """Draw an outline on a figure, its baseline beginning at a point, in points of the page."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    if not len(outline.codes):
        return
    of_page = Affine2D().scale(size).translate(x, y).scale(1 / 72) + figure.dpi_scale_trans
    path = Path(outline.vertices, outline.codes)
    figure.add_artist(PathPatch(path, facecolor=colour, linewidth=0, zorder=3, transform=of_page))
