"""Small horizontal bars for the reports: inline SVG, readable in print and without colour."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import isfinite

from ..language.translation import number

ROW_HEIGHT = 20  # height of a bar with its space, px
LABEL_WIDTH = 230  # room for the labels, px
MAX_BAR_LENGTH = 330  # of the longest bar, px
MAX_LABEL_LETTERS = 34  # of a label; the whole text shows when pointed at
INK = "#2a37d3"


def bars(labels: Sequence[str], values: Sequence[float], title: str) -> str:
    """Return one bar per label, lengths in proportion, the number at its end.

    ``title`` says what the bars are, for those who cannot see them.
    """
    if not labels:
        return ""
    largest = max((value for value in values if isfinite(value)), default=0) or 1
    rows = "".join(
        _bar(i, label, value, value / largest)
        for i, (label, value) in enumerate(zip(labels, values))
    )
    width, height = LABEL_WIDTH + MAX_BAR_LENGTH + 70, ROW_HEIGHT * len(labels)
    return (
        f'<svg class="bars" role="img" aria-label="{escape(title)}" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}">{rows}</svg>'
    )


def _bar(row: int, label: str, value: float, share: float) -> str:
    top = row * ROW_HEIGHT
    text = label if len(label) <= MAX_LABEL_LETTERS else f"{label[: MAX_LABEL_LETTERS - 1]}…"
    return (
        f'<g transform="translate(0 {top})"><title>{escape(label)}</title>'
        f'<text x="{LABEL_WIDTH - 8}" y="14" text-anchor="end" font-size="13">{escape(text)}</text>'
        f'<rect x="{LABEL_WIDTH}" y="3" width="{max(MAX_BAR_LENGTH * share, 1):.1f}" height="14" '
        f'fill="{INK}"/>'
        f'<text x="{LABEL_WIDTH + MAX_BAR_LENGTH * share + 6:.1f}" y="14" font-size="13">'
        f"{number(value)}</text>"
        "</g>"
    )
