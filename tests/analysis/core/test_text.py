"""Cells, marks and identifiers."""

from __future__ import annotations

import math
import unicodedata

import numpy as np
import pytest
from nodal_cities.analysis.core.text import fold_for_comparison, make_city_id, text
from nodal_cities.analysis.tables.membership_marks import (
    MEMBER_MARKS,
    NON_MEMBER_MARKS,
    marks_membership,
)


class QgisNull:
    def isNull(self):
        return True


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (QgisNull(), ""),
        (math.nan, ""),
        ("  Saint\u00a0\u202fDenis \t", "Saint Denis"),
        ("\ufeffLyon\u200b", "Lyon"),
        ("Lyon\r\nVilleurbanne", "Lyon Villeurbanne"),
        ("Ly\x00on", "Lyon"),
        ("Gene\u0300ve", "Gen\u00e8ve"),
        ("می\u200cخواهم\u200c", "می\u200cخواهم"),  # the joiner inside is spelling
        ("\u200fحيفا\u200e", "حيفا"),
        ("a\ud800b", "a\ufffdb"),
        (2018.0, "2018"),
        (2018.5, "2018.5"),
        (np.float64(3.0), "3"),
        (np.int64(7), "7"),
        (7, "7"),
        (True, "true"),
        (b"caf\xc3\xa9", "café"),
        ("2.0", "2.0"),  # text stays what it says
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("NULL", "NULL"),
    ],
)
def test_text(value, expected):
    assert text(value) == expected


def test_text_is_idempotent_over_unicode():
    for start in range(0, 0x11000, 40):
        sample = "".join(chr(c) for c in range(start, start + 40))
        once = text(sample)
        assert text(once) == once
        assert once == unicodedata.normalize("NFC", once)


def test_text_keeps_long_cells():
    assert text("é" * 10_000) == "é" * 10_000


def test_marks_say_what_is_documented():
    assert not MEMBER_MARKS & NON_MEMBER_MARKS
    assert {mark: marks_membership(mark) for mark in MEMBER_MARKS} == dict.fromkeys(
        MEMBER_MARKS, True
    )
    assert {mark: marks_membership(mark) for mark in NON_MEMBER_MARKS} == dict.fromkeys(
        NON_MEMBER_MARKS, False
    )


@pytest.mark.parametrize("mark", ["X", "Oui", "SÍ", "TRUE", "✔️", "1.0", "1800", "2100", "2015-03"])
def test_member(mark):
    assert marks_membership(mark) is True


@pytest.mark.parametrize("mark", ["", "0.0", "NON", "Não", "N/A", "False"])
def test_not_member(mark):
    assert marks_membership(mark) is False


@pytest.mark.parametrize("mark", ["-1", "2", "1799", "2101", "?", "maybe", "x" * 10_000, "١٢"])
def test_unknown_marks_are_not_guessed(mark):
    assert marks_membership(mark) is None


def test_city_ids_are_injective_and_idempotent():
    places = [
        (name, country, admin1)
        for name in ("Richmond", "Bern")
        for country in ("", "US", "CA", "VA")
        for admin1 in ("", "VA", "CA")
    ]
    ids = [make_city_id(*place) for place in places]
    assert len(set(ids)) == len(places)
    assert [make_city_id(i, *place[1:]) for i, place in zip(ids, places)] == ids


def test_folded_ignores_case_accents_and_punctuation():
    assert fold_for_comparison("  Réseau-ID ") == fold_for_comparison("reseau id") == "reseau_id"
    assert fold_for_comparison("城市") == "城市"
