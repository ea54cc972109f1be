"""Letters that a wrong encoding damaged: repaired where certain, else left and reported."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.damaged_letters import holds_damaged_letters, repair_letters
from nodal_cities.analysis.core.text import text
from nodal_cities.analysis.imports.membership_table import read_memberships

NAMES = (
    "Zürich", "Łódź", "Århus", "Évora", "Vila Nova de Famalicão", "Ağrı", "Iași", "Αθήνα",
    "Київ", "القاهرة", "東京", "Val-d’Isère", "Sant Adrià", "Almería", "Ponta Delgada – Açores",
)  # fmt: skip


def _misread(name: str, encoding: str) -> str:
    data = name.encode("utf-8")
    if encoding == "latin-1":
        return data.decode("latin-1")
    return "".join(
        bytes([b]).decode("cp1252", "replace") if b not in _FREE else chr(b) for b in data
    )


_FREE = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes that Windows-1252 leaves free


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("name", NAMES)
def test_what_was_misread_once_or_more_comes_back(name, encoding):
    once = _misread(name, encoding)
    twice = _misread(once, encoding)
    assert once != name and repair_letters(once) == name and repair_letters(twice) == name
    assert text(once) == text(twice) == text(name)
    assert not holds_damaged_letters(once)


@pytest.mark.parametrize(
    "name",
    [
        *NAMES, "ÃGUAS", "COMMUNAUTÉ\xa0: Lyon", "Å\xa0i Lofoten", "CAFÉ®", "NESCAFÉ™", "CITÉ»",
        "ORĂŞTIE", "«CITÉ»", "SÃO PAULO", "CITÉ – x", "Ærø", "1€", "<U+0007>", "<U+D800>",
    ],
)  # fmt: skip
def test_sound_names_stay(name):
    assert repair_letters(name) == name and not holds_damaged_letters(name)


def test_escapes_become_letters():
    assert text("<U+0141><U+00f3>d<U+017A>") == "Łódź"


def test_a_city_written_both_ways_is_one_and_both_kinds_are_counted():
    rows = [["ZÃ¼rich", "x"], ["Zürich", "y"], ["Nice", "RÃ©seau"], ["M\ufffdlaga", "x"]]
    found = read_memberships(["city", "network"], rows)
    assert {row.city_id for row in found.rows} == {"Zürich", "Nice", "M\ufffdlaga"}
    assert {row.network for row in found.rows} == {"x", "y", "Réseau"}
    said = {row.kind: row.message for row in found.report}
    assert said["repaired_letters"].values["n"] == 2
    assert "ZÃ¼rich → Zürich" in str(said["repaired_letters"])
    assert said["damaged_letters"].values["n"] == 1


def test_what_does_not_decode_as_a_whole_is_reported_and_left():
    assert repair_letters("GenÃ¨ve, Köln") == "GenÃ¨ve, Köln"
    assert holds_damaged_letters("GenÃ¨ve, Köln")
