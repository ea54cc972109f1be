"""Scores and lengths from which a name is taken otherwise: on either side of each limit."""

from __future__ import annotations

import sqlite3

import pytest
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.gazetteer.names import normalise
from nodal_cities.analysis.gazetteer.places import BUNDLED_GAZETTEER, PlaceIndex
from nodal_cities.analysis.imports.gazetteer_table import (
    GazetteerFeature,
    UserGazetteer,
    recognise_gazetteer_fields,
)
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.places.match_scores import DISTRICT_SCORE, HOMONYM_SCORE, SCORES
from nodal_cities.analysis.places.name_cleaning import NameCleaner, clean_name
from nodal_cities.analysis.places.population import parse_population

FIELDS = recognise_gazetteer_fields(["name", "country", "population"])
NAMES = (
    "Saint-Wendel Testhausen Marberghe Norbergh Torbyx Lundx Abcdefghijklm Nopqrstuvwxy "
    "Branvikstad Kalmarstad"
).split()


def located(name, places):
    entries = [
        GazetteerFeature([one, "DE", population], LonLat(9.0, 20.0 + 0.5 * i))
        for i, (one, population) in enumerate(places)
    ]
    with UserGazetteer(entries, FIELDS, len(entries)) as gazetteer:
        return locate([Query(name, "DE")], gazetteer)[0]


@pytest.mark.parametrize(
    ("name", "match", "score"),
    [
        ("st. wendel", "normalised", SCORES["normalised"]),
        ("Landkreis Torbyx", "division", DISTRICT_SCORE),
        ("Testhausn", "close", SCORES["close"]),
        ("Marbergh", "close", SCORES["close"]),  # 8 letters; of 7, a mere suggestion
        ("Norberg", "not_found", 0.0),
        ("Abcdefghijk", "close", SCORES["close"]),  # 11 letters may have two errors
        ("Nopqrstuvw", "not_found", 0.0),
        ("Brenvikstad", "close", SCORES["close"]),  # the third letter, not the second
        ("Kelmarstad", "not_found", 0.0),
    ],
)
def test_scores_and_the_least_lengths_of_close_names(name, match, score):
    found = located(name, [(one, 5000) for one in NAMES])
    assert (found.match, found.score) == (match, score)


@pytest.mark.parametrize(("name", "suggested"), [("Torby", 1), ("Lund", 0), ("Norberg", 1)])
def test_close_names_are_suggested_from_five_letters_on(name, suggested):
    assert len(located(name, [(one, 5000) for one in NAMES]).candidates) == suggested


def test_a_homonym_resolved_by_population_has_the_score_of_such():
    assert located("Ulm", [("Ulm", 1_000_000), ("Ulm", 1000)]).score == HOMONYM_SCORE


def test_fifty_candidates_are_kept_and_four_named():
    found = located("Ulm", [("Ulm", 5000)] * 4)
    assert str(found.message).count("Ulm (DE; 5000)") == 4 and "…" not in str(found.message)
    assert len(found.candidates) == 4
    found = located("Ulm", [("Ulm", 5000)] * 49 + [("Ulm", 4000)] * 2)
    assert str(found.message).count("Ulm (DE; 5000)") == 4 and "…" in str(found.message)
    assert len(found.candidates) == 50


@pytest.mark.parametrize("country", ["DE", "GB"])
def test_a_table_of_unknown_names_asks_the_gazetteer_little(country):
    """Neither each territory nor each name that begins alike costs a search of its own."""
    asked = []
    file = sqlite3.connect(f"{BUNDLED_GAZETTEER.as_uri()}?immutable=1", uri=True)
    file.set_trace_callback(asked.append)
    with PlaceIndex(file) as gazetteer:
        found = locate(
            [Query(f"Quimberzag{end}", country) for end in "abdegiklnoprtuwxyz"], gazetteer
        )
    assert {one.match.value for one in found} == {"not_found"}
    assert len(asked) <= 6 * len(found)


def test_longer_names_are_cut_or_left_alone():
    assert len(normalise("a" * 120)) == len(normalise("a" * 121)) == 120
    assert clean_name("a" * 199 + "*").name == "a" * 199
    assert clean_name("a" * 200 + "*").name == "a" * 200 + "*"


def test_more_people_than_ever_lived_at_once_are_no_population():
    assert parse_population(10**11) == 10**11
    assert parse_population(10**11 + 1) is None


def test_a_title_goes_as_far_as_the_place_stays_the_same():
    """Caloocan is Caloocan City, but Quezon is not Quezon City."""
    clean = NameCleaner().clean
    names = [clean(f"{city} City Government", "PH", "").name for city in ("Caloocan", "Quezon")]
    assert names == ["Caloocan", "Quezon City"]
