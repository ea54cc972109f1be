"""How far the location of cities can be trusted, on cities labelled by hand."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.places.match_scores import DISTRICT_SCORE, HOMONYM_SCORE, SCORES

ROOT = Path(__file__).resolve().parents[3]
score = SimpleNamespace(**runpy.run_path(str(ROOT / "tools" / "geocode_score.py")))
PRECISION, RECALL = 0.995, 0.975
GOVERNMENT_KINDS = ("government", "government title", "quarter", "state")
HELP_ROWS = (*SCORES, "homonym", "called after")
LANGUAGES = ("en", "fr", "es", "de", "it", "pt")


@pytest.fixture(scope="module")
def judged():
    return score.judge()


def test_precision_and_recall(judged):
    assert score.precision(judged) >= PRECISION, score.wrong(judged)
    assert score.recall(judged) >= RECALL, score.wrong(judged)


def test_the_list_that_the_rules_had_not_seen(judged):
    """It was labelled before them; what is measured on it without tuning is in the help."""
    second = [j for j in judged if j.label["set"] == "second"]
    assert len(second) >= 300
    assert score.precision(second) >= 0.99, score.wrong(second)
    assert score.recall(second) >= RECALL, score.wrong(second)


def test_a_score_is_the_measured_share(judged):
    """Of each kind of match, and the help has the same."""
    told = {**SCORES, "homonym": HOMONYM_SCORE, "called after": DISTRICT_SCORE}
    for way, number in told.items():
        these = [j for j in judged if j.way == way]
        assert number == round(score.expected_precision(these), 3), way
        assert way == "homonym" or {j.found.score for j in these} == {number}


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
    for way in HELP_ROWS:
        right = [j.right for j in judged if j.is_claim and j.way == way]
        row = f"<td>{len(right)}</td><td>{sum(right)}</td>"
        share = f"<td>{100 * sum(right) / len(right):.1f} %</td>"
        points = f"<td>{score.expected_precision(j for j in judged if j.way == way):.3f}</td>"
        assert f"{row}{share}{points}" in told, way
