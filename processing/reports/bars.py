"""Small horizontal bars for the reports: inline SVG, readable in print and without colour."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import isfinite

from ..language.translation import number

ROW = 20  # height of a bar with its space, px
LABEL = 230  # room for the labels, px
LENGTH = 330  # of the longest bar, px
LETTERS = 34  # of a label; the whole text shows when pointed at
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
    width, height = LABEL + LENGTH + 70, ROW * len(labels)
    return (
        f'<svg class="bars" role="img" aria-label="{escape(title)}" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}">{rows}</svg>'
    )


def _bar(row: int, label: str, value: float, share: float) -> str:
    top = row * ROW
    text = label if len(label) <= LETTERS else f"{label[: LETTERS - 1]}…"
    return (
        f'<g transform="translate(0 {top})"><title>{escape(label)}</title>'
        f'<text x="{LABEL - 8}" y="14" text-anchor="end" font-size="13">{escape(text)}</text>'
        f'<rect x="{LABEL}" y="3" width="{max(LENGTH * share, 1):.1f}" height="14" fill="{INK}"/>'
        f'<text x="{LABEL + LENGTH * share + 6:.1f}" y="14" font-size="13">{number(value)}</text>'
        "</g>"
    )
