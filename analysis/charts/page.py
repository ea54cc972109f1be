"""A page with a chart: heading, legend, axes, notes, as the bytes of a PDF, PNG or SVG.

matplotlib draws. It is imported where it is used and never through pyplot: figures are plain
objects without any window, so that a worker thread may make them. What the user's own settings
of matplotlib say is set aside while a page is drawn.
"""

from __future__ import annotations

import io
import math
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..core.errors import AnalysisError
from .text_outlines import ALIGNMENTS, OutlineText, TextOutline, draw_outline, is_plain

INK, FAINT_INK, PALE = "#222222", "#6a6a6a", "#d9d9d6"
MARGIN = 34.0  # points around the page
LINE_SPACING = 1.3  # of the size of the letters, from line to line
PNG_DPI = 300
POINTS_PER_MM = 72 / 25.4
MAX_NAME_LENGTH = 60  # characters
LEFT_TO_RIGHT = "\u200e"  # before a text that goes on from left to right after its first letters
FILE_KINDS = ("svg", "png", "pdf")
# Settings of matplotlib belong to the process: two pages may not change them at once.
_settings_lock = threading.Lock()
# Letters stay text in PDF, their fonts embedded as TrueType; in SVG they are outlines, since
# an SVG embeds no font. Ids are hashed with a salt that would otherwise be random.
_PAGE_SETTINGS = {"pdf.fonttype": 42, "svg.fonttype": "path", "svg.hashsalt": "nodal_cities"}


class MarkStyle(NamedTuple):
    """Cities drawn alike."""

    label: str
    colour: str
    marker: str


@dataclass(frozen=True)
class PageTexts:
    """What a page says around its chart, in the user's language."""

    title: str
    subtitle: str
    note: str
    credits: str


class LegendEntry(NamedTuple):
    """One entry of a legend: a mark, or a line, and what it means."""

    label: str
    style: dict[str, Any]


def drawing_problem() -> Exception | None:
    """Return what keeps matplotlib from loading, None where it loads."""
    try:
        import matplotlib.backends.backend_agg
        import matplotlib.backends.backend_pdf
        import matplotlib.backends.backend_svg
        import matplotlib.figure
        import matplotlib.style
        import matplotlib.textpath  # noqa: F401
    except Exception as error:  # a broken installation may raise anything
        return error
    return None


@contextmanager
def matplotlib_settings() -> Iterator[None]:
    """Draw with matplotlib's defaults and ours, whatever the user has set."""
    from matplotlib import style

    with _settings_lock, style.context(["default", _PAGE_SETTINGS]):
        yield


def escape_dollars(text: str) -> str:
    """Return a text that matplotlib writes as it is, where it would take $ for formulas.

    >>> print(escape_dollars("$x$ and  y"))
    \\$x\\$ and y
    """
    return _plain_line(text).replace("$", "\\$")


def _one_line(text: str) -> str:
    """Return a text without control characters, its no-break spaces kept but wide.

    Few typefaces have the narrow one, and older versions of matplotlib look in one only.
    """
    return re.sub(r"[\x00-\x20\x7f]+", " ", text).strip(" ").replace("\u202f", "\u00a0")


def _plain_line(text: str) -> str:
    return _one_line(text).replace(LEFT_TO_RIGHT, "")


def shorten_name(name: str) -> str:
    """Return a name no longer than the page can take.

    >>> shorten_name("Lyon"), len(shorten_name("x" * 10000))
    ('Lyon', 60)
    """
    name = _one_line(name)
    return name if len(name) <= MAX_NAME_LENGTH else name[: MAX_NAME_LENGTH - 1].rstrip() + "…"


class Page:
    """A page filled from its top and its bottom; the axes take what is left between.

    Args:
        width, height: In millimetres.
        families: Typefaces, the first one installed being used.
        outline: Makes outlines of the texts that matplotlib does not write well.
    """

    def __init__(
        self,
        width: float,
        height: float,
        families: Sequence[str],
        outline: OutlineText | None = None,
    ) -> None:
        from matplotlib.figure import Figure

        self.width, self.height = width * POINTS_PER_MM, height * POINTS_PER_MM
        self.figure = Figure(figsize=(self.width / 72, self.height / 72), dpi=72)
        self.families = _installed_families(families)
        self.outline = outline
        self.top, self.bottom = self.height - MARGIN, MARGIN

    @property
    def room(self) -> float:
        """Return the width between the margins, in points."""
        return self.width - 2 * MARGIN

    def font(self, size: float, bold: bool = False) -> Any:
        """Return the font of that size."""
        from matplotlib.font_manager import FontProperties

        return FontProperties(family=self.families, size=size, weight="bold" if bold else "normal")

    def measure_width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the width of a text in points."""
        from matplotlib.textpath import text_to_path

        outline = self._outline_needed(text, bold)
        if outline is not None:
            return outline.width * size
        wide, _, _ = text_to_path.get_text_width_height_descent(
            _plain_line(text), self.font(size, bold), ismath=False
        )
        return float(wide)

    def _outline_needed(self, text: str, bold: bool) -> TextOutline | None:
        if self.outline is None or is_plain(_plain_line(text), self.font(10, bold)):
            return None
        return self.outline(_one_line(text), bold)

    def wrapped(self, text: str, size: float, bold: bool = False) -> list[str]:
        """Return the lines that keep a text within the margins."""
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip(" ")
            if lines[-1] and self.measure_width(longer, size, bold) > self.room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        bold: bool = False,
        ha: str = "left",
        color: str = INK,
    ) -> None:
        """Write one line of text at a point of the page, on the baseline."""
        outline = self._outline_needed(text, bold)
        if outline is None:
            font = self.font(size, bold)
            place = x / self.width, y / self.height
            self.figure.text(*place, escape_dollars(text), fontproperties=font, ha=ha, color=color)
        else:
            x -= ALIGNMENTS[ha] * outline.width * size
            draw_outline(self.figure, outline, size, x, y, color)

    def head(self, text: str, size: float, bold: bool = False, colour: str = INK) -> None:
        """Write a text at the top of what is left of the page."""
        for line in self.wrapped(text, size, bold):
            self.top -= size * LINE_SPACING
            self.write(MARGIN, self.top, line, size, bold=bold, color=colour)

    def foot(self, text: str, size: float) -> None:
        """Write a text at the bottom of what is left of the page."""
        for line in reversed(self.wrapped(text, size)):
            self.write(MARGIN, self.bottom + size * (LINE_SPACING - 1), line, size, color=FAINT_INK)
            self.bottom += size * LINE_SPACING

    def legend(self, entries: Sequence[LegendEntry], size: float = 8) -> None:
        """Write a legend below the heading, as many entries to a line as fit."""
        from matplotlib.lines import Line2D

        x = MARGIN
        self.top -= size * 1.9
        for label, style in entries:
            wide = self.measure_width(label, size) + 34
            if x > MARGIN and x + wide - 14 > self.width - MARGIN:
                x = MARGIN
                self.top -= size * 1.6
            middle = self.top + size * 0.36
            ends = (x, x + 8.0, x + 16.0) if style.get("linestyle", "") else (x + 8.0,)
            self.figure.add_artist(
                Line2D(
                    [end / self.width for end in ends], [middle / self.height] * len(ends), **style
                )
            )
            self.write(x + 20, self.top, label, size)
            x += wide
        self.top -= size

    def line(self, start: Sequence[float], end: Sequence[float], gap: float) -> None:
        """Draw a hairline between two points of the page, from a distance off its start."""
        from matplotlib.lines import Line2D

        far = math.dist(start, end)
        if far <= gap:
            return
        x, y = (a + (b - a) * gap / far for a, b in zip(start, end))
        self.figure.add_artist(
            Line2D(
                [x / self.width, end[0] / self.width],
                [y / self.height, end[1] / self.height],
                color=FAINT_INK,
                linewidth=0.4,
            )
        )

    def axes(self, left: float, right: float, below: float) -> Any:
        """Return axes that fill the rest of the page, but for these widths at their sides."""
        self.bottom += below
        wide = (self.room - left - right) / self.width
        tall = max(self.top - self.bottom, 1.0) / self.height
        corner = (MARGIN + left) / self.width, self.bottom / self.height
        axes = self.figure.add_axes((*corner, wide, tall))
        for side in ("top", "right", "left", "bottom"):
            axes.spines[side].set_visible(False)
        return axes

    def heading_and_notes(self, texts: PageTexts) -> None:
        """Write title and subtitle at the top, note and credits at the bottom."""
        self.head(texts.title, 16, bold=True)
        self.top -= 3
        self.head(texts.subtitle, 8.5, colour=FAINT_INK)
        self.foot(texts.credits, 6)
        self.bottom += 2
        self.foot(texts.note, 7)
        self.bottom += 4

    def files(self, kinds: Sequence[str]) -> dict[str, bytes]:
        """Return the page in each of these kinds, the same bytes for the same page."""
        return {kind: self._file(kind) for kind in kinds}

    def _file(self, kind: str) -> bytes:
        if kind not in FILE_KINDS:
            raise AnalysisError(
                "There is no figure of the kind {kind}: choose a file in .svg, .png or .pdf.",
                kind=kind,
            )
        # What would tell when and by what the file was made.
        metadata: dict[str, dict[str, Any]] = {
            "svg": {"Date": None, "Creator": "Nodal Cities"},
            "png": {"Software": "Nodal Cities"},
            "pdf": {"CreationDate": None, "Creator": "Nodal Cities", "Producer": None},
        }
        stream = io.BytesIO()
        self.figure.savefig(stream, format=kind, dpi=PNG_DPI, metadata=metadata[kind])
        return stream.getvalue()


def _installed_families(families: Sequence[str]) -> list[str]:
    """Return the families that matplotlib finds here, its own one last."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    return [*(name for name in families if name in known), "DejaVu Sans"]
