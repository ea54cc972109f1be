"""Figure 6: the nodal cities in most networks, as rows of a ranking."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..graph.indicators import ranks
from .page import (
    FAINT_INK,
    INK,
    LEFT_TO_RIGHT,
    MARGIN,
    PALE,
    LegendEntry,
    MarkStyle,
    Page,
    PageTexts,
    matplotlib_settings,
    shorten_name,
)
from .text_outlines import OutlineText

WIDTH, HEIGHT = 210.0, 297.0  # mm, A4 upright
MIN_ROW_HEIGHT = 10.5  # points; with more cities the page gets longer
MAX_ROW_HEIGHT = 26.0
RESERVED_HEIGHT = 190.0  # points of heading, legend and notes, at the most


@dataclass(frozen=True)
class Ranking:
    """The cities shown, in order, every array of shape (n_shown,)."""

    names: Sequence[str]
    countries: Sequence[str]
    n_networks: np.ndarray
    betweenness: np.ndarray
    group: np.ndarray  # int: Position in ``groups`` of each city
    groups: Sequence[MarkStyle]


@dataclass(frozen=True)
class RankingWords:
    """Words of the chart in the user's language; ``number`` writes a number."""

    networks: str
    betweenness: str
    nothing: str
    number: Callable[[float], str]


def draw_ranking(
    ranking: Ranking,
    texts: PageTexts,
    words: RankingWords,
    families: Sequence[str],
    kinds: Sequence[str],
    outline: OutlineText | None = None,
) -> dict[str, bytes]:
    """Return the ranking as files of these kinds.

    One row per city: rank where it changes, name and country, a mark at its number of
    networks, and its betweenness. The page is A4; beyond some sixty cities it gets longer.

    >>> one = Ranking(["Lyon"], ["FR"], np.array([3]), np.array([7.5]), np.array([0]),
    ...               [MarkStyle("Europe", "#2a37d3", "o")])
    >>> words = RankingWords("Networks", "Betweenness", "No city", str)
    >>> files = draw_ranking(one, PageTexts("Title", "", "", ""), words, [], ["svg"])
    >>> files["svg"][:5]
    b'<?xml'
    """
    with matplotlib_settings():
        tall = max(HEIGHT, (len(ranking.names) * MIN_ROW_HEIGHT + RESERVED_HEIGHT) * 25.4 / 72)
        page = Page(WIDTH, tall, families, outline)
        page.heading_and_notes(texts)
        shown = [g for i, g in enumerate(ranking.groups) if (ranking.group == i).any()]
        page.legend([LegendEntry(g.label, marker_style(g, 6.0)) for g in shown])
        if len(ranking.names):
            _draw_rows(page, ranking, words)
        else:
            page.write(page.width / 2, page.height / 2, words.nothing, 11, ha="center")
        return page.files(kinds)


def marker_style(group: MarkStyle, size: float) -> dict[str, object]:
    """Return how matplotlib draws a city of a group."""
    return {
        "marker": group.marker,
        "markersize": size,
        "markerfacecolor": group.colour,
        "markeredgecolor": "white",
        "markeredgewidth": 0.4,
        "linestyle": "",
    }


def _draw_rows(page: Page, ranking: Ranking, words: RankingWords) -> None:
    page.top -= 16  # for the heads of the columns
    count = len(ranking.names)
    row = min((page.top - page.bottom) / count, MAX_ROW_HEIGHT)
    page.bottom = page.top - row * count
    letters = min(8.5, row * 0.72)
    names = [shorten_name(name) for name in ranking.names]
    labels = [f"{LEFT_TO_RIGHT}{n}  {c}" if c else n for n, c in zip(names, ranking.countries)]
    between = [words.number(value) for value in ranking.betweenness]
    ranked = [words.number(rank) for rank in ranks(ranking.n_networks)]
    left = (
        max(page.measure_width(text, letters) for text in labels)
        + page.measure_width("0000", letters)
        + 12
    )
    heads = [*between, words.betweenness]
    right = max(page.measure_width(text, letters) for text in heads) + 12
    axes = page.axes(left, right, 0)
    most = float(ranking.n_networks.max())
    axes.set_xlim(0, most * 1.06)
    axes.set_ylim(count - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks([])
    _draw_marks(axes, ranking, row)
    edge, end = MARGIN, page.width - MARGIN
    for i, label in enumerate(labels):
        y = page.top - (i + 0.5) * row - letters * 0.36
        page.write(edge + left - 6, y, label, letters, ha="right")
        page.write(end, y, between[i], letters, ha="right", color=FAINT_INK)
        x = edge + left + (page.room - left - right) * ranking.n_networks[i] / (most * 1.06)
        page.write(x + 6, y, words.number(ranking.n_networks[i]), letters, bold=True)
        if i == 0 or ranking.n_networks[i] != ranking.n_networks[i - 1]:
            page.write(edge, y, ranked[i], letters, color=FAINT_INK)
    head = page.top + 5
    page.write(edge + left, head, words.networks, 8, color=FAINT_INK)
    page.write(end, head, words.betweenness, 8, ha="right", color=FAINT_INK)


def _draw_marks(axes: Any, ranking: Ranking, row: float) -> None:
    """Draw a stem and a mark for each city, and a hairline wherever the rank changes."""
    rows = np.arange(len(ranking.names))
    for i in np.flatnonzero(np.diff(ranking.n_networks)):
        axes.axhline(i + 0.5, color=PALE, linewidth=0.5, zorder=0)
    for position, group in enumerate(ranking.groups):
        mine = ranking.group == position
        if not mine.any():
            continue
        axes.hlines(
            rows[mine], 0, ranking.n_networks[mine], color=group.colour, linewidth=row * 0.16
        )
        size = min(7.0, row * 0.62)
        axes.plot(ranking.n_networks[mine], rows[mine], **marker_style(group, size), clip_on=False)
    axes.axvline(0, color=INK, linewidth=0.6)
