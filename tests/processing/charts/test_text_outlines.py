"""Names in any script on the charts: in order, joined, by a font that has them, or said."""

from __future__ import annotations

import pytest
from nodal_cities.processing.charts import text_outlines
from nodal_cities.processing.charts.text_outlines import lacks_letters, outline_text
from nodal_cities.tests.processing.run_log import Log
from qgis.PyQt.QtGui import QImage

from ..bad_inputs import memberships, run

HEBREW, ARABIC = "חיפה", "تطوان"
IN_NO_FONT = "\U0010fffd"  # for private use
AS_WRITTEN = "\u202d"  # what follows goes from left to right, whatever it is


def needs(text):
    if lacks_letters(text):
        pytest.skip(f"no font here has the letters of {text}")


def points(text, bold=False):
    return {*map(tuple, outline_text(text, bold).vertices.round(2).tolist())}


@pytest.mark.parametrize("bold", [False, True])
def test_hebrew_runs_from_right_to_left(bold):
    needs(HEBREW)
    assert points(HEBREW, bold) == points(AS_WRITTEN + HEBREW[::-1], bold)
    assert points(HEBREW, bold) != points(AS_WRITTEN + HEBREW, bold)


def test_arabic_letters_are_joined():
    needs(ARABIC)
    apart = "\u200c".join(ARABIC)  # non-joiners between them
    assert outline_text(ARABIC).width < 0.95 * outline_text(apart).width


def test_a_country_follows_the_name_of_a_city_written_from_right_to_left():
    needs(HEBREW)
    assert points(HEBREW) <= points(f"\u200e{HEBREW} IL")
    assert points("IL") <= points(f"{HEBREW} IL")


def test_an_outline_is_in_letters_of_one_point_on_the_baseline():
    found = outline_text("HH")
    assert len(found.vertices) == len(found.codes) and set(found.codes) <= {1, 2, 4}
    assert found.vertices[:, 1].min() == pytest.approx(0, abs=0.02)
    assert 0.6 < found.vertices[:, 1].max() < 0.8
    assert found.vertices[:, 0].max() < found.width < 2


@pytest.mark.parametrize("chart", ["rankingchart", "intermediationchart"])
def test_the_log_names_the_cities_that_no_font_can_write(chart, tmp_path):
    towns = [f"Aba{IN_NO_FONT}", "Łódź", HEBREW]
    rows = [(town, network) for town in towns for network in "xy"]
    log, figure = Log(), tmp_path / "figure.png"
    run(chart, feedback=log, MEMBERSHIPS=memberships(rows), FIGURE=str(figure))
    told = [line for line in log.lines if "font" in line]
    assert len(told) == 1 and f"Aba{IN_NO_FONT}" in told[0] and "Łódź" not in told[0]
    assert (HEBREW in told[0]) == lacks_letters(HEBREW)
    assert not QImage(str(figure)).isNull()


def test_a_machine_without_any_font_still_draws_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(text_outlines, "_has_font", lambda run: False)
    outline_text.cache_clear()
    log, figure = Log(), tmp_path / "figure.svg"
    rows = [(town, network) for town in (HEBREW, "Bern") for network in "xy"]
    run("rankingchart", feedback=log, MEMBERSHIPS=memberships(rows), FIGURE=str(figure))
    outline_text.cache_clear()
    assert figure.stat().st_size > 1000
    assert any(HEBREW in line and "Bern" not in line for line in log.lines)
