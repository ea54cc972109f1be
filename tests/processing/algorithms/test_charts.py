"""The two charts end to end: what they write, what they say, and what they need."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from itertools import combinations
from pathlib import Path

import pytest
from nodal_cities.analysis.charts import page as figures
from nodal_cities.processing.cartography.palette import COLOURS
from nodal_cities.processing.charts import matplotlib_check
from nodal_cities.processing.charts.chart_data import MARKER_OF_OTHERS, MARKERS
from nodal_cities.processing.language import python_packages
from nodal_cities.processing.language.translation import format_number
from nodal_cities.tests.processing.run_log import Log
from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtSvg import QSvgRenderer

from ..bad_inputs import MADE, memberships, refusal, rows_of, run

CHARTS = ("rankingchart", "intermediationchart")
TRANSLATIONS = Path(__file__).resolve().parents[3] / "resources" / "i18n"
every_chart = pytest.mark.parametrize("chart", CHARTS)
# Hubs of many networks each, and one network a city otherwise.
STAR = [(f"City {i:03d}", f"n{j}") for i in range(60) for j in range(i % 6 + 1)]


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True)
    return " ".join(done.stdout.split())


def words_of(pdf):
    """Return the boxes of the words of a page: left, top, right, bottom."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True)
    found = re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<', done.stdout)
    return [(*map(float, box), word) for *box, word in found]


def crossing(words):
    """Return the pairs of words that cover each other by more than a hair."""
    return [
        (one[4], other[4])
        for one, other in combinations(words, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.5
        and min(one[3], other[3]) - max(one[1], other[1]) > 3.0
    ]


@every_chart
def test_figures_of_every_kind_and_the_data_are_written(chart, tmp_path):
    names = [str(tmp_path / f"figure.{kind}") for kind in ("svg", "png", "pdf")]
    result = run(chart, MEMBERSHIPS=memberships(STAR), FIGURE=" ; ".join(names))
    assert result["FIGURE"] == ";".join(names)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["figure.pdf", "figure.png", "figure.svg"]
    assert QSvgRenderer(names[0]).isValid()
    image = QImage(names[1])
    sides = sorted((image.width(), image.height()))
    assert sides == pytest.approx([210 / 25.4 * 300, 297 / 25.4 * 300], abs=1)
    fonts = subprocess.run(["pdffonts", names[2]], capture_output=True, text=True).stdout
    lines = fonts.splitlines()[2:]
    assert lines and all("TrueType" in line and " yes yes " in line for line in lines)


@pytest.mark.parametrize("colour", ["region", "community"])
def test_the_ranking_of_the_sample(colour, tmp_path):
    path = tmp_path / "ranking.pdf"
    log = Log()
    result = run("rankingchart", log, FIGURE=str(path), CITIES=None, COLOUR=colour)
    rows = rows_of(result["OUTPUT"])
    assert rows[0]["name"] == "Barcelona" and rows[0]["rank"] == 1
    assert len(rows) == result["N_SHOWN"] == 48
    order = [(-r["n_networks"], -r["betweenness"]) for r in rows]
    assert order == sorted(order)
    text = text_of(path)
    assert all(row["name"] in text for row in rows)
    cut = "Rank 49 is shared by 30 cities in 4 networks each: none of them is shown"
    assert cut in text and any(cut in line for line in log.lines)
    words = words_of(path)
    assert crossing(words) == []
    # The names of a full ranking can be read: no letters under 6 points.
    assert min(box[3] - box[1] for box in words if box[4] == "Barcelona") > 8


@pytest.mark.parametrize("log", [False, True])
def test_the_intermediation_of_the_sample(log, tmp_path):
    path = tmp_path / "figure.pdf"
    result = run("intermediationchart", FIGURE=str(path), CITIES=None, LOG=log)
    rows = rows_of(result["OUTPUT"])
    assert len(rows) == result["N_NODAL"] == 337
    stones = [row for row in rows if row["keystone"]]
    assert len(stones) == result["N_KEYSTONES"] > 8
    for row in rows:
        assert row["nodal"] and row["betweenness_expected"] > 0
        assert bool(row["keystone"]) == (row["betweenness_excess"] > 2)
    text = text_of(path)
    named = [row["name"] for row in rows if row["name"] in text]
    assert {"Barcelona", "Berlin", "Guelph"} <= set(named) and len(named) >= 20
    assert crossing(words_of(path)) == []


@every_chart
@pytest.mark.parametrize(
    ("rows", "nodal"),
    [
        ([("Bern", "a")], 0),
        ([("Bern", "a"), ("Bern", "b")], 1),
        ([(c, n) for c in ("Bern", "Lyon") for n in "ab"], 2),
        ([("Bern", "a"), ("Lyon", "a"), ("Oslo", "a")], 0),
        ([(f"c{i}", n) for i in range(30) for n in "abc"], 30),  # all betweenness is 0
        ([(f"c{i}", f"n{j}") for i in range(700) for j in range(2)], 700),  # one tie of all
    ],
    ids=["one city", "one nodal", "two nodal", "none nodal", "no betweenness", "all tie"],
)
@pytest.mark.parametrize("only", [False, True])
def test_few_and_even_cities_are_drawn(chart, rows, nodal, only, tmp_path):
    path = tmp_path / "figure.pdf"
    result = run(
        chart, MEMBERSHIPS=memberships(rows), FIGURE=str(path), NODAL_ONLY=only, CITIES=None
    )
    assert result["N_NODAL"] == nodal
    text = text_of(path)
    if not nodal:
        assert "No city is in two networks or more." in text
    written = len(rows_of(result["OUTPUT"]))
    assert written == (0 if chart == "rankingchart" and nodal > 500 else nodal)


@every_chart
def test_the_order_of_the_rows_changes_no_byte(chart, tmp_path):
    paths = [tmp_path / "one.svg", tmp_path / "other.svg"]
    for path, rows in zip(paths, (STAR, STAR[::-1])):
        run(chart, MEMBERSHIPS=memberships(rows), FIGURE=str(path))
    assert paths[0].read_bytes() == paths[1].read_bytes()


@every_chart
def test_french_numbers_and_words(chart, tmp_path, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    translator = QTranslator()
    assert translator.load("nodal_cities_fr.qm", str(TRANSLATIONS))
    QCoreApplication.installTranslator(translator)
    path = tmp_path / "figure.pdf"
    try:
        run(chart, FIGURE=str(path), CITIES=None)
        assert format_number(48364.4) in ("48\u202f364", "48\xa0364")
        assert format_number(7.5) == "7,5"
    finally:
        QCoreApplication.removeTranslator(translator)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True).stdout
    assert "48,364" not in done and "49,828" not in done


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0"), (3.0, "3"), (0.05, "0.05"), (1234.56, "1,235"), (7.53, "7.53")]
)
def test_numbers_have_the_decimals_they_need(value, text):
    assert format_number(value) == text


def test_each_colour_has_a_mark_of_its_own():
    assert len(MARKERS) == len(COLOURS)
    assert len({*MARKERS, MARKER_OF_OTHERS}) == len(MARKERS) + 1


# Files and packages


@every_chart
def test_a_figure_of_another_kind_is_refused(chart, tmp_path):
    sentence = refusal(chart, MEMBERSHIPS=memberships(), FIGURE=str(tmp_path / "figure.jpg"))
    assert "FIGURE" in sentence and ".svg" in sentence
    assert list(tmp_path.iterdir()) == []


@every_chart
def test_without_a_figure_the_data_are_written_all_the_same(chart):
    result = run(chart, MEMBERSHIPS=memberships(STAR), FIGURE=None)
    assert "FIGURE" not in result and len(rows_of(result["OUTPUT"])) > 10


@every_chart
@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("linux", "sudo apt install python3-matplotlib"),
        ("win32", "OSGeo4W"),
        ("darwin", "/Applications/QGIS"),
        ("freebsd14", "pip install"),
    ],
)
def test_a_missing_package_is_said_before_the_run(chart, platform, command, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *a: None if name == "matplotlib" else real(name)
    )
    monkeypatch.setattr(python_packages.sys, "platform", platform)
    ok, reason = MADE[chart].create().canExecute()
    assert not ok
    assert "matplotlib" in reason and "QPIP" in reason and command in reason


@every_chart
def test_a_broken_package_is_explained_and_nothing_is_written(chart, tmp_path, monkeypatch):
    def broken():
        return RuntimeError("numpy.core.multiarray failed to import")

    monkeypatch.setattr(matplotlib_check, "drawing_problem", broken)
    with pytest.raises(QgsProcessingException, match=r"does not load \(RuntimeError: numpy.core"):
        run(chart, MEMBERSHIPS=memberships(), FIGURE=str(tmp_path / "figure.svg"))
    assert list(tmp_path.iterdir()) == []


def test_whatever_an_import_raises_is_a_problem(monkeypatch):
    def fail(name, *rest):
        if name.startswith("matplotlib"):
            raise SystemError("initialisation failed")
        return real(name, *rest)

    import builtins

    real = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", fail)
    assert isinstance(figures.drawing_problem(), SystemError)


@every_chart
def test_a_network_of_every_city_is_named_and_no_zeros_are_ranked(chart, tmp_path):
    path = tmp_path / "figure.pdf"
    everywhere = [(city, "all") for city in sorted({city for city, _ in STAR})]
    run(chart, MEMBERSHIPS=memberships([*STAR, *everywhere]), FIGURE=str(path))
    assert "every betweenness is 0" in text_of(path).lower()
