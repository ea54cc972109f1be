"""What the charts show: ties, keystones, places of labels, and the same bytes every time."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from nodal_cities.analysis.charts.axis_scale import AxisScale
from nodal_cities.analysis.charts.city_marks import mark_cities, spread_within_columns
from nodal_cities.analysis.charts.intermediation import (
    Intermediation,
    IntermediationWords,
    draw_intermediation,
)
from nodal_cities.analysis.charts.keystones import MAX_FITTED, SIGMAS, find_keystones
from nodal_cities.analysis.charts.label_placement import (
    Box,
    boxes_meet,
    place_labels,
)
from nodal_cities.analysis.charts.page import MarkStyle, PageTexts, shorten_name
from nodal_cities.analysis.charts.ranking import Ranking, RankingWords, draw_ranking
from nodal_cities.analysis.charts.ranking_selection import MAX_SHOWN, select_for_ranking
from nodal_cities.analysis.charts.text_outlines import TextOutline
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.graph.betweenness import betweenness
from nodal_cities.analysis.graph.profiles import find_profiles

LINKS = Path(__file__).resolve().parents[3] / "build" / "import"
GROUPS = [MarkStyle("One", "#2a37d3", "o"), MarkStyle("Two", "#e05110", "s")]
TEXTS = PageTexts("Title", "A subtitle", "A note " * 40, "Credits")
RANKING_WORDS = RankingWords("Networks", "Betweenness", "No city", str)
WORDS = IntermediationWords(
    *("Networks", "Betweenness", "Line", "2 s", "Keystone", "No city"), str, "{} cities".format
)


# The first cities and their ties


def first(counts, number, between=None):
    counts = np.array(counts, dtype=np.int64)
    between = np.zeros(len(counts)) if between is None else np.array(between, dtype=float)
    return select_for_ranking(counts, between, [(f"c{i:04d}",) for i in range(len(counts))], number)


@pytest.mark.parametrize("seed", range(30))
def test_all_cities_of_a_number_of_networks_are_shown_or_none(seed):
    random = np.random.RandomState(seed)
    counts = random.geometric(0.5, random.randint(1, 200))
    found = first(counts, random.randint(1, 80))
    shown = set(counts[found.cities].tolist())
    assert not shown & set(
        np.delete(counts, found.cities)[
            counts[np.delete(np.arange(len(counts)), found.cities)] >= 2
        ].tolist()
    )
    assert (np.diff(counts[found.cities]) <= 0).all()
    assert (counts[found.cities] >= 2).all()


@pytest.mark.parametrize(
    ("counts", "number", "shown", "tied", "tied_shown"),
    [
        ([5, 4, 3, 3, 2], 2, 2, 0, True),  # the cut is between 4 and 3
        ([5, 4, 3, 3, 2], 3, 4, 2, True),  # 4 is as near to 3 as 2: all
        ([5, 4, 3, 3, 3, 3], 3, 2, 4, False),  # 2 is nearer than 6
        ([3, 3, 3, 3], 1, 4, 4, True),  # nothing else could be shown
        ([2] * (MAX_SHOWN + 1), 10, 0, MAX_SHOWN + 1, False),
        ([5, 4], 50, 2, 0, True),
        ([1, 1], 50, 0, 0, True),
        ([], 50, 0, 0, True),
    ],
)
def test_ties_at_the_cut(counts, number, shown, tied, tied_shown):
    found = first(counts, number)
    assert (len(found.cities), found.tied, found.tied_shown) == (shown, tied, tied_shown)


def test_ties_stand_by_betweenness_then_name_in_any_order_of_rows():
    counts = np.array([3, 3, 3, 4])
    between = np.array([1.0, 5.0, 1.0 + 1e-14, 0.0])
    names = [("b",), ("c",), ("a",), ("d",)]
    orders = [[names[i] for i in select_for_ranking(counts, between, names, 9).cities]]
    for order in ([3, 2, 1, 0], [1, 3, 0, 2]):
        shuffled = [names[i] for i in order]
        found = select_for_ranking(counts[order], between[order], shuffled, 9).cities
        orders.append([shuffled[i] for i in found])
    assert orders == [[("d",), ("c",), ("a",), ("b",)]] * 3


# Hidden keystones


def random_cities(seed, n):
    random = np.random.RandomState(seed)
    counts = 1 + random.geometric(0.5, n)
    return counts, np.exp(1 + 2.5 * np.log(counts) + random.normal(0, 1, n))


def slope_of_all_pairs(x, y):
    """Return the median slope pair by pair, as Theil and Sen define it."""
    pairs = combinations(zip(x.tolist(), y.tolist()), 2)
    return statistics.median((d - b) / (c - a) for (a, b), (c, d) in pairs if a != c)


@pytest.mark.parametrize("seed", range(10))
def test_the_line_is_that_of_theil_and_sen(seed):
    counts, between = random_cities(seed, 150)
    found = find_keystones(counts, between)
    x, y = np.log(counts), np.log(between)
    slope = slope_of_all_pairs(x, y)
    residual = y - slope * x
    residual -= statistics.median(residual.tolist())
    sigma = statistics.median(np.abs(residual).tolist()) / statistics.NormalDist().inv_cdf(0.75)
    assert found.slope == pytest.approx(slope)
    assert found.sigma == pytest.approx(sigma, 1e-4)
    assert (found.keystone == (residual > SIGMAS * found.sigma)).all()
    assert found.excess == pytest.approx(residual / found.sigma)
    assert found.expected == pytest.approx(np.exp(found.intercept + slope * x))


def test_a_scale_of_betweenness_changes_no_keystone():
    counts, between = random_cities(1, 200)
    found = find_keystones(counts, between).keystone
    assert found.any()
    assert (find_keystones(counts, 1e-3 * between).keystone == found).all()


def test_the_order_of_the_cities_changes_no_keystone():
    counts, between = random_cities(2, MAX_FITTED + 500)
    order = np.random.RandomState(0).permutation(len(counts))
    again = find_keystones(counts[order], between[order])
    assert (again.keystone == find_keystones(counts, between).keystone[order]).all()


def test_beyond_the_limit_the_slope_stays_near_that_of_all_pairs():
    counts, between = random_cities(3, 2 * MAX_FITTED)
    slope = slope_of_all_pairs(np.log(counts[:800]), np.log(between[:800]))
    assert find_keystones(counts, between).slope == pytest.approx(slope, abs=0.2)


def test_cities_of_one_network_or_of_no_betweenness_are_no_keystones_and_do_not_count():
    counts, between = random_cities(4, 100)
    found = find_keystones(counts, between)
    more = np.concatenate([counts, np.ones(50, dtype=int), np.full(50, 2)])
    again = find_keystones(more, np.concatenate([between, np.full(50, 1e6), np.zeros(50)]))
    assert again.slope == found.slope
    assert (again.keystone[:100] == found.keystone).all() and not again.keystone[100:].any()
    assert np.isnan(again.expected[100:150]).all() and np.isnan(again.excess[100:]).all()
    assert np.isfinite(again.expected[150:]).all()


@pytest.mark.parametrize(
    ("counts", "between"),
    [([], []), ([2], [3.0]), ([2, 3], [0.0, 0.0]), ([2] * 40, [0.0] * 40), ([2] * 40, [7.0] * 40)],
)
def test_where_nothing_can_be_told_there_is_no_keystone(counts, between):
    found = find_keystones(np.array(counts, dtype=int), np.array(between, dtype=float))
    assert not found.keystone.any()
    assert math.isnan(found.slope) and np.isnan(found.expected).all()


def test_keystones_of_the_sample(sample):
    """Cities of two or three networks that join countries nobody else does."""
    n, b = sample.n_networks, betweenness(find_profiles(sample))
    found = find_keystones(n, b)
    names = {sample.city_ids[i].split("|")[0] for i in np.flatnonzero(found.keystone)}
    assert {"Palmerston North", "Guelph", "Huy", "Ixelles", "Rochester"} <= names
    assert not {"Barcelona", "Berlin", "Paris"} & names
    assert 8 <= len(names) <= 25 and 2.5 < found.slope < 4


# Labels


@pytest.mark.parametrize("seed", range(20))
def test_labels_cover_no_mark_no_label_and_stay_inside(seed):
    random = np.random.RandomState(seed)
    marks = random.uniform(0, 400, (200, 2))
    radius = random.uniform(1, 4, 200)
    sizes = [(random.uniform(10, 80), 8.0) for _ in range(60)]
    room = Box(-5, -5, 420, 410)
    placed = place_labels(marks, radius, range(60), sizes, room)
    assert len(placed) > 15
    for label, box, joined in placed:
        assert box.inside(room)
        assert (box.right - box.left, box.top - box.bottom) == pytest.approx(sizes[label])
        away = np.maximum(
            np.maximum(box.left - marks[:, 0], marks[:, 0] - box.right),
            np.maximum(box.bottom - marks[:, 1], marks[:, 1] - box.top),
        )
        assert (away >= radius - 1e-9).all()
        assert joined or away[label] < radius[label] + 2
    boxes = [np.array([one.box]) for one in placed]
    assert not [1 for a, b in combinations(boxes, 2) if boxes_meet(a, b)]


def test_labels_side_by_side_do_not_read_as_one():
    marks = np.array([[50.0, 50.0], [80.5, 50.0]])
    room = Box(0, 40, 200, 60)
    placed = place_labels(marks, np.ones(2), [0, 1], [(26.0, 8.0)] * 2, room)
    ends = sorted((one.box.left, one.box.right) for one in placed)
    assert all(right + 2 < left for (_, right), (left, _) in zip(ends, ends[1:]))


def test_the_first_labels_have_the_first_choice():
    marks = np.array([[50.0, 50.0], [52.0, 50.0]])
    sizes = [(300.0, 8.0)] * 2
    room = Box(0, 40, 360, 60)
    assert [p.label for p in place_labels(marks, np.ones(2), [1, 0], sizes, room)] == [0]


def test_placing_labels_can_be_cancelled_at_each():
    seen = []

    def cancel_at_the_third(fraction):
        seen.append(fraction)
        if len(seen) == 3:
            raise Cancelled

    marks = np.arange(20.0).reshape(-1, 2)
    with pytest.raises(Cancelled):
        place_labels(
            marks, np.ones(10), range(10), [(5, 2)] * 10, Box(0, 0, 99, 99), leading=5,
            progress=cancel_at_the_third,
        )  # fmt: skip
    assert len(seen) == 3


def test_marks_of_a_column_are_spread_within_it():
    column = np.repeat([2, 3], [400, 3])
    height = np.concatenate([np.random.RandomState(0).uniform(0, 100, 400), [1.0, 1.5, 90.0]])
    shift = spread_within_columns(column, height, 30.0, 5.0)
    assert np.abs(shift).max() <= 15.0
    assert shift[402] == 0 and abs(shift[400] - shift[401]) == 5.0


# Axes


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize(
    "values", [[0.0], [0.0, 0.0], [5.0], [0.3, 0.4], [0.0, 1e-3, 7e7], [100.0, 100.0], []]
)
def test_scales_hold_their_values_and_have_a_few_ticks(values, log):
    scale = AxisScale(np.array(values), log)
    places = scale.at(np.array(values))
    assert ((places >= 0) & (places <= 1)).all()
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 11
    at = scale.at(np.array(ticks))
    assert ((at >= 0) & (at <= 1)).all() and (np.diff(at) > 0).all()
    some = [v for v in values if v > 0]
    if some:
        assert len(ticks) >= 2


# Files


def ranking(n):
    return Ranking(
        [f"City {i}" for i in range(n)],
        ["FR"] * n,
        np.sort(2 + np.arange(n) % 9)[::-1],
        np.arange(n) * 1.5,
        np.arange(n) % 2,
        GROUPS,
    )


def intermediation(n, between=None):
    counts = 2 + np.arange(n) % 13
    b = (np.arange(n) * 7919 % 1000 + 1.0) * counts**2 if between is None else between
    names = [f"Bourg-en-{i}" for i in range(n)]
    return Intermediation(names, counts, b, find_keystones(counts, b), np.arange(n) % 2, GROUPS)


STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF-"}


@pytest.mark.parametrize("n", [0, 1, 2, 45, 200])
def test_a_ranking_of_any_length_is_drawn(n):
    files = draw_ranking(ranking(n), TEXTS, RANKING_WORDS, [], list(STARTS))
    assert {kind: data[: len(STARTS[kind])] for kind, data in files.items()} == STARTS


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("n", [0, 1, 2, 300, 4000])
def test_any_number_of_cities_is_drawn(n, log):
    files = draw_intermediation(intermediation(n), TEXTS, WORDS, [], ["svg"], log)
    assert files["svg"].startswith(b"<?xml")


@pytest.mark.parametrize("log", [False, True])
def test_cities_of_no_betweenness_are_drawn(log):
    for n in (1, 2, 30):
        cities = intermediation(n, np.zeros(n))
        assert draw_intermediation(cities, TEXTS, WORDS, [], ["png"], log)


@pytest.mark.parametrize("seed", range(20))
def test_equal_cities_are_one_mark_only_where_they_are_many(seed):
    random = np.random.RandomState(seed)
    n, group = random.randint(2, 5, 90), random.randint(0, 2, 90)
    between = random.randint(0, 4, 90).astype(float)
    marks = mark_cities(n, between, group, 8)
    values = [*zip(n, between, group)]
    assert (marks.of_city[marks.first] == np.arange(len(marks.first))).all()
    assert (np.bincount(marks.of_city) == marks.cities).all()
    for city, mark in enumerate(marks.of_city):
        assert values[city] == values[marks.first[mark]]
        many = ((n == n[city]) & (between == between[city])).sum() > 8
        assert marks.cities[mark] == (values.count(values[city]) if many else 1)


def test_many_equal_keystones_are_one_mark_with_their_number(tmp_path):
    others = intermediation(400)
    n = np.append(others.n_networks, np.full(84, 2))
    between = np.append(others.betweenness, np.full(84, 9e6))
    found = find_keystones(n, between)
    assert found.keystone[-84:].all()
    names = [*others.names, *(f"Twin {i}" for i in range(84))]
    cities = Intermediation(names, n, between, found, np.zeros(len(n), dtype=int), GROUPS)
    path = tmp_path / "figure.pdf"
    path.write_bytes(draw_intermediation(cities, TEXTS, WORDS, [], ["pdf"])["pdf"])
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    assert done.stdout.count("84 cities") == 1 and "Twin" not in done.stdout


def test_names_of_any_kind_are_drawn_as_they_are():
    names = ["$x^2$", "=cmd()", "Köln\nMitte", "x" * 10000, "القاهرة", "\\frac", "$"]
    strange = Ranking(
        names,
        [""] * 7,
        np.full(7, 2),
        np.zeros(7),
        np.zeros(7, dtype=int),
        GROUPS,
    )
    assert draw_ranking(strange, TEXTS, RANKING_WORDS, [], list(STARTS))
    assert shorten_name("Köln\nMitte") == "Köln Mitte"


CODE = """
import sys
from nodal_cities.tests.analysis.charts.test_page import *
import hashlib
files = [
    *draw_ranking(ranking(45), TEXTS, RANKING_WORDS, ["Open Sans"], list(STARTS)).values(),
    *draw_intermediation(intermediation(300), TEXTS, WORDS, ["Open Sans"], list(STARTS)).values(),
]
print(*(hashlib.sha256(data).hexdigest() for data in files))
print(*(name for name in sys.modules if "pyplot" in name or "backend_qt" in name))
"""


def in_a_process(seed):
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=LINKS,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(LINKS)},
        capture_output=True,
        text=True,
        check=True,
    )
    hashes, modules = done.stdout.split("\n")[:2]
    return hashes.split(), modules


def test_files_are_the_same_in_every_process_and_open_no_window():
    one, other = in_a_process("1"), in_a_process("2")
    assert one == other
    assert len(set(one[0])) == 6 and one[1] == ""


def test_two_threads_draw_what_one_does():
    def draw(n):
        return draw_ranking(ranking(n), TEXTS, RANKING_WORDS, [], ["svg", "pdf"])

    alone = [draw(n) for n in (5, 20, 5, 20)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(draw, (5, 20, 5, 20))) == alone


def test_the_settings_of_the_user_change_nothing_and_are_left_alone():
    import matplotlib

    before = draw_ranking(ranking(9), TEXTS, RANKING_WORDS, [], ["svg", "pdf"])
    theirs = {
        "font.size": 31.0,
        "svg.fonttype": "none",
        "lines.linewidth": 9.0,
        "text.usetex": True,
    }
    with matplotlib.rc_context(theirs):
        again = draw_ranking(ranking(9), TEXTS, RANKING_WORDS, [], ["svg", "pdf"])
        assert {key: matplotlib.rcParams[key] for key in theirs} == theirs
    assert again == before


# Texts that matplotlib does not write as they should be


def ranked(names, outline=None):
    n, b = np.full(len(names), 2), np.zeros(len(names))
    cities = Ranking(names, ["IL"] * len(names), n, b, np.zeros(len(names), dtype=int), GROUPS)
    return draw_ranking(cities, TEXTS, RANKING_WORDS, [], ["svg", "pdf"], outline)


class Squares:
    """Makes a square of any text, and knows of which."""

    def __init__(self):
        self.texts = set()

    def __call__(self, text, bold):
        self.texts.add(text)
        corners = np.array([(0.0, 0), (1, 0), (1, 1), (0, 1)])
        return TextOutline(1.0, corners, np.array([1, 2, 2, 2], dtype=np.uint8))


def test_letters_of_europe_stay_text():
    names, squares = ["Łódź", "Αθήνα", "Київ", "Thành phố", "$x$ – “a”"], Squares()
    assert ranked(names, squares) == ranked(names)
    assert not squares.texts


@pytest.mark.parametrize("name", ["חיפה", "طنجة", "北京", "เชียงใหม่", "मुम्बई", "Zu\u0308rich"])
def test_other_scripts_and_combined_letters_are_drawn_as_outlines(name):
    squares = Squares()
    files = ranked([name], squares)
    assert squares.texts == {f"\u200e{name} IL"}
    assert files["svg"] != ranked(["Haifa"], squares)["svg"]


@pytest.mark.filterwarnings("ignore:Glyph")
def test_a_text_without_an_outline_is_written_by_matplotlib():
    assert ranked(["北京"], lambda text, bold: None) == ranked(["北京"])
