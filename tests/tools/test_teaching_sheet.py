"""The teaching sheets say what the sample says, and lead to pages that are there."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from nodal_cities.plugin import I18N
from nodal_cities.processing.framework.help_pages import HELP
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

TOOL = Path(__file__).resolve().parents[2] / "tools" / "teaching" / "sheet.py"


@pytest.fixture(scope="module")
def sheet():
    return runpy.run_path(str(TOOL))


@pytest.fixture(scope="module")
def answers(sheet):
    return sheet["SampleAnswers"]()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_answers_are_those_of_the_sample(qgis_app, sheet, answers, language, monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: language))
    translator = QTranslator()
    if language == "fr":
        assert translator.load("nodal_cities_fr.qm", str(I18N))
        QCoreApplication.installTranslator(translator)
    made = sheet["page"](language, answers)
    QCoreApplication.removeTranslator(translator)
    kept = (HELP / f"teaching.{language}.html").read_text("utf-8")
    assert made == kept, "tools/python tools/teaching/sheet.py makes the sheets anew"
    for link in re.findall('href="([^"]+)"', kept):
        assert (HELP / link).is_file()


def test_answers_agree_with_a_count_by_hand(answers):
    """Barcelona and Montréal, from the rows of the table alone."""
    pairs = {*zip(answers.memberships.city.tolist(), answers.memberships.network.tolist())}
    first, second = answers.find("Barcelona"), answers.find("Montréal")
    common = {n for c, n in pairs if c == first} & {n for c, n in pairs if c == second}
    assert answers.networks_of(first) & answers.networks_of(second) == common
    assert len(answers.partners(first)) == answers.columns["degree"][first]
    assert len(answers.partners(first)) == answers.reached(first)[0]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_of_the_explorer_has_its_pictures(language):
    page = (HELP / f"explorer.{language}.html").read_text("utf-8")
    shown = re.findall('src="([^"]+)"', page)
    assert len(shown) > 3
    assert sorted(shown) == sorted(one.name for one in HELP.glob(f"explorer_*.{language}.png"))
