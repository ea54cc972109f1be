"""Small curves for the reports, one above the other: inline SVG, readable in print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from ..language.translation import number
from .bars import INK

WIDTH, HEIGHT, GAP = 640, 96, 34  # of a curve, px, and the room below it for the years
LABEL_HEIGHT = 20
RIGHT = 60  # room for the last value


def curves(years: Sequence[int], series: Mapping[str, Sequence[float]], decimals: int = 0) -> str:
    """Return one curve of steps per series, each from 0 to its largest value, which is told.

    A value holds from its year to the next.
    """
    height = HEIGHT + GAP + LABEL_HEIGHT
    return "".join(
        f'<svg class="curve" role="img" aria-label="{escape(label)}" width="{WIDTH + RIGHT}" '
        f'height="{height}" viewBox="0 0 {WIDTH + RIGHT} {height}">'
        f"{_curve(years, values, label, decimals)}</svg>"
        for label, values in series.items()
    )


def _curve(years: Sequence[int], values: Sequence[float], label: str, decimals: int) -> str:
    bottom = LABEL_HEIGHT + HEIGHT
    width = WIDTH / max(years[-1] - years[0] + 1, 1)
    largest = max(values) or 1
    path = [f"M0 {bottom}"]
    for year, value in zip(years, values):
        left = (year - years[0]) * width
        level = bottom - HEIGHT * value / largest
        path.append(f"L{left:.1f} {level:.1f}L{left + width:.1f} {level:.1f}")
    last = bottom - HEIGHT * values[-1] / largest
    ticks = "".join(
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{bottom}" y2="{bottom + 5}" stroke="#555"/>'
        f'<text x="{x:.1f}" y="{bottom + 18}" font-size="12" text-anchor="middle">{year}</text>'
        for year in _ticks(years[0], years[-1])
        for x in [(year - years[0] + 0.5) * width]
    )
    return (
        f'<text x="0" y="14" font-size="13" font-weight="600">{escape(label)}</text>'
        f'<path d="{"".join(path)}L{WIDTH} {bottom}Z" fill="{INK}" fill-opacity="0.18"/>'
        f'<path d="{"".join(path)}" fill="none" stroke="{INK}" stroke-width="1.6"/>'
        f'<line x1="0" x2="{WIDTH}" y1="{bottom}" y2="{bottom}" stroke="#555"/>'
        f'<text x="{WIDTH + 6}" y="{last + 4:.1f}" font-size="13">'
        f"{number(values[-1], decimals)}</text>{ticks}"
    )


def _ticks(first: int, last: int) -> list[int]:
    """Return some round years that leave room between their texts."""
    step = next((one for one in (1, 2, 5, 10, 20, 50) if (last - first) / one <= 12), 100)
    return [year for year in range(first, last + 1) if year % step == 0] or [first]
