"""How far the location of cities can be trusted, on cities labelled by hand."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from nodal_cities.analysis.gazetteer.places import Gazetteer

ROOT = Path(__file__).resolve().parents[3]
score = SimpleNamespace(**runpy.run_path(str(ROOT / "tools" / "geocode_score.py")))
PRECISION, RECALL = 0.995, 0.975
GOVERNMENT_KINDS = ("government", "government title", "quarter", "state")
LANGUAGES = ("en", "fr", "es", "de", "it", "pt")


@pytest.fixture(scope="module")
def judged():
    return [one for one in score.judge() if one.label["set"] == "first"]


def test_precision_and_recall(judged):
    known = [j for j in judged if j.label["kind"] not in GOVERNMENT_KINDS]
    assert score.precision(known) >= PRECISION, score.wrong(known)
    assert score.recall(known) >= RECALL, score.wrong(known)


def test_local_governments_titles_quarters_and_states(judged):
    """Kinds that a gazetteer of towns cannot all answer: less, but never much, is wrong."""
    these = [j for j in judged if j.label["kind"] in GOVERNMENT_KINDS]
    assert len(these) >= 300
    assert score.precision(these) >= 0.99, score.wrong(these)
    assert score.recall(these) >= 0.97, score.wrong(these)


def test_what_is_no_place_is_not_claimed(judged):
    """Nothing invented is found, whatever else may go wrong."""
    claimed = [j.label["name"] for j in judged if j.label["expected"] == "none" and j.is_claim]
    assert claimed == []


def test_the_labels_are_places_where_they_say(judged):
    """Each id is a place of the country of its row, also that at which a district is drawn."""
    with Gazetteer() as gazetteer:
        for label in (j.label for j in judged):
            number = label["expected"].rpartition(":")[2]
            if number.isdecimal():
                place = gazetteer.place(int(number))
                assert place is not None, label
                assert not label["country"] or place.country == label["country"], label
            else:
                assert label["expected"] in ("own", "none", "ambiguous"), label


def test_the_labels_are_a_fair_set(judged):
    """Enough of each kind, and every one once."""
    assert len(judged) >= 450
    rows = [tuple(j.label.values())[:3] for j in judged]
    assert len(set(rows)) == len(rows)
    kinds = [j.label["kind"] for j in judged]
    for kind in ("homonym", "district", "county", "transliteration", "script", "dead end"):
        assert kinds.count(kind) >= 15, kind
    spoken = [j.label["note"].split(", ") for j in judged if j.label["kind"] == "exonym"]
    for language in LANGUAGES:
        assert sum(language in languages for languages in spoken) >= 10, language


def test_the_score_can_tell(judged):
    """A claim of another place, and a city given up, both count against it."""
    wrong = [j._replace(right=False) if j.is_claim else j for j in judged[:100]]
    assert score.precision(wrong) == 0
    assert score.recall(wrong) == 0
    assert "precision" in score.report(judged)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_help_tells_what_is_measured(judged, language):
    """Claims, right ones and the share of both, as the pages have them."""
    page = ROOT / "resources" / "help" / f"locatecities.{language}.html"
    told = re.sub(r"\s|,", lambda found: "." if found[0] == "," else " ", page.read_text("utf-8"))
    claims = [j.right for j in judged if j.is_claim]
    counts = f"<td>{len(claims)}</td><td>{sum(claims)}</td>"
    assert f"{counts}<td>{100 * score.precision(judged):.1f} %</td>" in told
    assert f" {100 * score.recall(judged):.1f} % " in told
    assert f" {len(judged):_} ".replace("_", " ") in told
    for level in ("exact", "alternate", "normalised", "division", "close"):
        right = [j.right for j in judged if j.is_claim and j.found.match == level]
        assert f"<code>{level}</code></td><td>{len(right)}</td><td>{sum(right)}</td>" in told
