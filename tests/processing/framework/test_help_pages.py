"""Help: its beginning beside the parameters, the whole page a click away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from nodal_cities.analysis.graph.indicators import INDICATORS
from nodal_cities.processing.framework.help_pages import HELP
from nodal_cities.processing.language.translation import translated
from nodal_cities.processing.reports import html
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator, QUrl

LEAST_WORDS, MOST_WORDS = 130, 175  # about 150, and the link has ten
HEADINGS = {"en": ("field", "name", "meaning"), "fr": ("champ", "nom", "signification")}


@pytest.fixture(params=["en", "fr"])
def language(request, monkeypatch):
    """The language of the interface, as the plugin sets it at its start."""
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: request.param))
    translator = QTranslator()
    if request.param == "fr":
        assert translator.load("nodal_cities_fr.qm", str(HELP.parent / "i18n"))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def test_help_beside_the_parameters_is_short_and_leads_to_the_page(provider, language):
    for algorithm in provider.algorithms():
        shown = algorithm.shortHelpString()
        words = re.findall(r"\w[\w’-]*", re.sub("<[^>]+>", " ", shown))
        assert LEAST_WORDS <= len(words) <= MOST_WORDS, algorithm.id()
        page = HELP / f"{algorithm.name()}.{language}.html"
        (link,) = re.findall('href="([^"]+)"', shown)
        assert link == algorithm.helpUrl()
        assert Path(QUrl(link).toLocalFile()) == page and page.is_file()
        beginning = shown.split("</h3>")[1].split("</p>")[0]
        assert beginning in page.read_text("utf-8")


def test_page_of_the_indicators_lists_them_as_the_registry_does(language):
    rows = [(i.field, translated(i.column.alias), translated(i.column.meaning)) for i in INDICATORS]
    page = (HELP / f"nodalindicators.{language}.html").read_text("utf-8")
    table = html.table(HEADINGS[language], rows).replace("<tr>", "\n<tr>")
    assert table in page, f"resources/help/nodalindicators.{language}.html needs:\n{table}"
