"""Figure 7: nodal cities by memberships and betweenness, the hidden keystones marked."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import numpy as np

from .axis_scale import AxisScale, round_step
from .city_marks import CityMarks, mark_cities, spread_within_columns
from .keystones import SIGMAS, Keystones
from .label_placement import Box, nearest_point_of_box, place_labels
from .page import (
    FAINT_INK,
    INK,
    MARGIN,
    PALE,
    LegendEntry,
    MarkStyle,
    Page,
    PageTexts,
    matplotlib_settings,
    shorten_name,
)
from .ranking import marker_style
from .text_outlines import OutlineText

WIDTH, HEIGHT = 297.0, 210.0  # mm, A4 lying
NAME_SIZE = 7.0  # points, of the names
MOST_TICKS = 24
MANY_CITIES = 1500  # cities, from which on the marks are smaller
EXPECTED_LINE = {"color": FAINT_INK, "linewidth": 0.9, "linestyle": (0, (5, 3)), "marker": ""}
THRESHOLD_LINE = {"color": FAINT_INK, "linewidth": 0.9, "linestyle": (0, (1, 2)), "marker": ""}
# The outline of a keystone, which takes hardly more room than its mark.
OUTLINE = {"markeredgecolor": INK, "markeredgewidth": 1.1}
OUTLINE_GROWTH = 0.6  # points, of the radius of its mark
KEYSTONE_SAMPLE = {
    "marker": "o",
    "markersize": 7.0,
    "markerfacecolor": "none",
    "linestyle": "",
    **OUTLINE,
}


@dataclass(frozen=True)
class Intermediation:
    """The nodal cities, every array of shape (n,)."""

    names: Sequence[str]
    n_networks: np.ndarray
    betweenness: np.ndarray
    keystones: Keystones
    group: np.ndarray  # int: Position in ``groups`` of each city
    groups: Sequence[MarkStyle]

    def leading(self, number: int) -> list[int]:
        """Return which cities to name, the first in betweenness, excess and memberships.

        Cities of betweenness 0 are never the first in it.
        One of each in turn, so that none of the three hides the others.
        """
        every = np.arange(len(self.names))
        among = np.flatnonzero(self.keystones.keystone)
        rounded = np.array([float(f"{value:.9g}") for value in self.betweenness])
        orders = (
            np.lexsort((every, -self.n_networks, -rounded))[: np.count_nonzero(rounded)],
            among[np.lexsort((among, -self.keystones.excess[among]))],
            np.lexsort((every, -rounded, -self.n_networks)),
        )
        mixed = (int(city) for turn in zip_longest(*orders, fillvalue=-1) for city in turn)
        return list(dict.fromkeys(city for city in mixed if city >= 0))[:number]


@dataclass(frozen=True)
class IntermediationWords:
    """Words of the chart in the user's language; ``number`` writes a number."""

    networks: str
    betweenness: str
    expected: str
    threshold: str
    keystone: str
    nothing: str
    number: Callable[[float], str]
    cities: Callable[[int], str]  # so many cities, of one mark


def draw_intermediation(
    cities: Intermediation,
    texts: PageTexts,
    words: IntermediationWords,
    families: Sequence[str],
    kinds: Sequence[str],
    log: bool = False,
    labels: int = 40,
    outline: OutlineText | None = None,
) -> dict[str, bytes]:
    """Return the chart as files of these kinds.

    Cities of one number of networks stand in one column, shifted sideways so that they do
    not hide each other; where those of the same values are too many for it, they are one mark
    with their number. ``labels`` is how many marks are named at the most.

    >>> from .keystones import find_keystones
    >>> n, b = np.array([2, 3]), np.array([1.5, 40.0])
    >>> two = Intermediation(["Lyon", "Bern"], n, b, find_keystones(n, b), np.zeros(2, dtype=int),
    ...                      [MarkStyle("Europe", "#2a37d3", "o")])
    >>> words = IntermediationWords("Networks", "Betweenness", "", "", "", "No city", str, str)
    >>> draw_intermediation(two, PageTexts("Title", "", "", ""), words, [], ["pdf"])["pdf"][:5]
    b'%PDF-'
    """
    with matplotlib_settings():
        page = Page(WIDTH, HEIGHT, families, outline)
        page.heading_and_notes(texts)
        page.legend(_legend_entries(cities, words))
        if len(cities.names):
            _draw_chart(page, cities, words, log, labels)
        else:
            page.write(page.width / 2, page.height / 2, words.nothing, 11, ha="center")
        return page.files(kinds)


def _legend_entries(cities: Intermediation, words: IntermediationWords) -> list[LegendEntry]:
    shown = [g for i, g in enumerate(cities.groups) if (cities.group == i).any()]
    entries = [LegendEntry(group.label, marker_style(group, 6.0)) for group in shown]
    if not math.isnan(cities.keystones.slope):
        entries += [
            LegendEntry(words.keystone, KEYSTONE_SAMPLE),
            LegendEntry(words.expected, EXPECTED_LINE),
            LegendEntry(words.threshold, THRESHOLD_LINE),
        ]
    return entries


def _draw_chart(
    page: Page, cities: Intermediation, words: IntermediationWords, log: bool, labels: int
) -> None:
    scale = AxisScale(cities.betweenness, log)
    left = max(page.measure_width(words.number(tick), 7.5) for tick in scale.ticks()) + 8
    page.top -= 14
    axes = page.axes(left, 6, 26)
    room = Box(MARGIN + left, page.bottom, page.width - MARGIN - 6, page.top)
    # The axes count in points of the page, like everything that is placed on it.
    axes.set_xlim(room.left, room.right)
    axes.set_ylim(room.bottom, room.top)
    axes.set_xticks([])
    axes.set_yticks([])
    across = _NetworkColumns(room, int(cities.n_networks.max()))
    _draw_grid(page, axes, room, scale, across, words)
    size = 5.6 if len(cities.names) < MANY_CITIES else 3.6
    wide = max(0.84 * across.width - size, 0.0)
    marks = mark_cities(
        cities.n_networks, cities.betweenness, cities.group, int(wide / (size * 1.05)) + 1
    )
    column = cities.n_networks[marks.first]
    y = room.bottom + scale.at(cities.betweenness[marks.first]) * (room.top - room.bottom)
    x = across.at(column) + spread_within_columns(column, y, wide, size * 1.05)
    _draw_curves(axes, cities.keystones, room, scale, across)
    _draw_marks(axes, cities, marks, x, y, size)
    named = _name_marks(cities, marks, words, labels)
    keystone = cities.keystones.keystone[marks.first]
    _draw_names(page, named, keystone, np.stack([x, y], axis=1), size, room)


class _NetworkColumns:
    """Where each number of networks, from 2 on, lies on the horizontal axis."""

    def __init__(self, room: Box, most: int) -> None:
        self.left, self.most = room.left, most
        self.width = (room.right - room.left) / max(most - 1, 3)

    def at(self, n_networks: np.ndarray) -> np.ndarray:
        return np.asarray(self.left + (n_networks - 1.5) * self.width)

    def ticks(self) -> list[int]:
        step = max(1, int(round_step(self.most - 1, MOST_TICKS)))
        return [n for n in range(2, self.most + 1) if n % step == 0 or n == 2]


def _draw_grid(
    page: Page,
    axes: Any,
    room: Box,
    scale: AxisScale,
    across: _NetworkColumns,
    words: IntermediationWords,
) -> None:
    for tick in scale.ticks():
        y = room.bottom + float(scale.at(np.array([tick]))[0]) * (room.top - room.bottom)
        axes.axhline(y, color=PALE, linewidth=0.5, zorder=0)
        text = words.number(tick)
        page.write(room.left - 6, y - 2.6, text, 7.5, ha="right", color=FAINT_INK)
    for n in across.ticks():
        x = float(across.at(np.array([n]))[0])
        text = words.number(n)
        page.write(x, room.bottom - 14, text, 7.5, ha="center", color=FAINT_INK)
    axes.axhline(room.bottom, color=INK, linewidth=0.8, clip_on=False)
    page.write(MARGIN, room.top + 7, words.betweenness, 8.5, bold=True)
    page.write(room.right, room.bottom - 25, words.networks, 8.5, bold=True, ha="right")


def _draw_curves(
    axes: Any, found: Keystones, room: Box, scale: AxisScale, across: _NetworkColumns
) -> None:
    """Draw what memberships predict, and where keystones begin."""
    if math.isnan(found.slope):
        return
    n = np.linspace(1.6, across.most + 0.4, 200)
    for sigmas, style in ((0.0, EXPECTED_LINE), (SIGMAS, THRESHOLD_LINE)):
        y = room.bottom + scale.at(found.curve(n, sigmas)) * (room.top - room.bottom)
        axes.plot(across.at(n), y, **style, zorder=1)


def _draw_marks(
    axes: Any, cities: Intermediation, marks: CityMarks, x: np.ndarray, y: np.ndarray, size: float
) -> None:
    keystone = cities.keystones.keystone[marks.first]
    for position, group in enumerate(cities.groups):
        mine = cities.group[marks.first] == position
        usual = marker_style(group, size)
        outlined = {**marker_style(group, size + OUTLINE_GROWTH), **OUTLINE}
        for drawn, style, above in ((mine & ~keystone, usual, 3), (mine & keystone, outlined, 4)):
            if drawn.any():
                axes.plot(x[drawn], y[drawn], **style, clip_on=False, zorder=above)


def _name_marks(
    cities: Intermediation, marks: CityMarks, words: IntermediationWords, labels: int
) -> dict[int, str]:
    """Return what is written beside which marks, in order: all numbers of cities, then names."""
    crowds = np.flatnonzero(marks.cities > 1)
    leading = marks.of_city[cities.leading(len(cities.names))]
    order = dict.fromkeys([*crowds[np.argsort(-marks.cities[crowds])].tolist(), *leading.tolist()])
    return {
        mark: shorten_name(cities.names[marks.first[mark]])
        if marks.cities[mark] == 1
        else words.cities(int(marks.cities[mark]))
        for mark in list(order)[: max(labels, len(crowds))]
    }


def _draw_names(
    page: Page, named: dict[int, str], keystone: np.ndarray, at: np.ndarray, size: float, room: Box
) -> None:
    marks, texts = [*named], [*named.values()]
    bold = [bool(keystone[mark]) for mark in marks]
    sizes = [(page.measure_width(t, NAME_SIZE, b), NAME_SIZE * 1.1) for t, b in zip(texts, bold)]
    radius = np.where(keystone, size / 2 + OUTLINE_GROWTH, size / 2)
    within = Box(room.left, room.bottom + 1, page.width - MARGIN / 2, room.top + 4)
    for label, box, joined in place_labels(at, radius, marks, sizes, within):
        page.write(
            box.left, box.bottom + 0.24 * NAME_SIZE, texts[label], NAME_SIZE, bold=bold[label]
        )
        if joined:
            end = nearest_point_of_box(at[marks[label]], box)
            page.line(at[marks[label]], end, radius[marks[label]])
