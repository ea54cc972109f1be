"""The check of the chapter's statements through Processing: table, page, numbers."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from nodal_cities.analysis.chapter.statements import STATEMENTS
from nodal_cities.processing.reports.statement_text import localise
from qgis.core import QgsApplication

from ..bad_inputs import memberships, rows_of, run, table

KEYS = [statement.key for statement in STATEMENTS]


@pytest.fixture(scope="module")
def on_the_sample(provider, tmp_path_factory):
    path = tmp_path_factory.mktemp("chapter") / "report.html"
    result = run("chapterreport", CITIES=None, REPORT=str(path))
    return result, rows_of(result["OUTPUT"]), path.read_text(encoding="utf-8")


def test_one_row_per_statement(on_the_sample):
    _, rows, _ = on_the_sample
    assert [row["id"] for row in rows] == KEYS
    fields = "id statement chapter_value value agreement names explanation coverage"
    assert list(rows[0]) == fields.split()
    assert all(row["value"] and row["coverage"] and row["statement"] for row in rows)


def test_numbers_count_the_rows(on_the_sample):
    result, rows, _ = on_the_sample
    counted = {"N_YES": "yes", "N_PARTLY": "partly", "N_NO": "no"}
    counted["N_NOT_COMPUTED"] = "cannot be computed"
    for output, agreement in counted.items():
        assert result[output] == sum(row["agreement"] == agreement for row in rows)
    assert sum(result[output] for output in counted) == len(KEYS) == 13


def test_the_sample_says_what_it_says(on_the_sample):
    """Isolated with all networks, and without the global ones; see test_narrative."""
    _, rows, _ = on_the_sample
    value = {row["id"]: row["value"] for row in rows}
    assert value["F1"] == "1: Cities Alliance"
    assert value["F6a"] == "Barcelona (ES), 18 networks"
    assert value["T"].startswith("all: specialised 46 of 64")


class Balance(HTMLParser):
    """Collects tags that are not closed in order."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.wrong = []

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "br", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag == "rect":
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_the_page_is_sound_and_fetches_nothing(on_the_sample):
    _, rows, page = on_the_sample
    balance = Balance()
    balance.feed(page)
    assert (balance.open, balance.wrong) == ([], [])
    assert not re.search(r"<script|<link|<img|@import|https?://", page)
    for row in rows:
        assert page.count(f"{row['id']} ·") == 1
    assert "nan" not in re.sub(r"<[^>]+>", " ", page).split()


def test_names_are_escaped(tmp_path):
    path = tmp_path / "report.html"
    name = "<script>alert(1)</script>"
    networks = table(("network_id", "name", "scale"), [("a", name, "national"), ("c", "", "")])
    rows = [("Bern", "a"), ("Lyon", "c"), (name, "a")]
    run("chapterreport", MEMBERSHIPS=memberships(rows), NETWORKS=networks, REPORT=str(path))
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_table_is_the_same_in_french(monkeypatch):
    """Data are in English in every language; only the page is translated."""
    english = rows_of(run("chapterreport")["OUTPUT"])
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    assert rows_of(run("chapterreport")["OUTPUT"]) == english


def test_numbers_in_sentences_follow_the_language(monkeypatch):
    from nodal_cities.analysis.core.errors import Message

    message = Message("{count} of {share}", {"count": 1234, "share": 0.25})
    assert localise(message) == "1,234 of 0.25"
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    assert localise(message).replace("\u202f", " ").replace("\u00a0", " ") == "1 234 of 0,25"


def test_without_a_table_of_networks_some_cannot_be_computed():
    result = run("chapterreport", MEMBERSHIPS=memberships())
    rows = {row["id"]: row for row in rows_of(result["OUTPUT"])}
    for key in ("F2", "F5", "T"):
        assert rows[key]["agreement"] == "cannot be computed"
        assert rows[key]["explanation"]
