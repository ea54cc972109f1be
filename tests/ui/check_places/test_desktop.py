"""A real QGIS: the dialog from the menu, three answers, and a second run that uses them.

Screenshots are left in build/looks/dialog/.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from nodal_cities.analysis.study import sample

from ..real_qgis import LANGUAGES, ROOT, french, in_windows, run_desktop

STEPS = Path(__file__).parent / "desktop_steps.py"
pytestmark = in_windows


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    _, rows = sample.read_sample_memberships()
    with (folder / "cities.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["name", "country", "admin1"])
        # All but one: the sample itself would be known, and its corrections taken.
        writer.writerows(sorted({tuple(row[:3]) for row in rows})[1:])
    shots = ROOT / "build" / "looks" / "dialog" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    facts = run_desktop(folder, request.param, shots, steps=str(STEPS), data=str(folder))
    return facts, french if request.param == "fr" else str


def test_menu_of_the_plugin_has_it(played):
    facts, said = played
    assert facts["menu"] == [said("Nodal Cities")]
    assert facts["cut off"] == []


def test_places_are_found_by_name(played):
    facts, _ = played
    assert facts["found"][0] == "Gainesville"


def test_answers_show(played):
    facts, said = played
    assert facts["same place"]["answer"].startswith(said("Answer: it is {place}.").split("{")[0])
    assert "82" in facts["coordinates"]["answer"]
    sentence = (
        "{chosen} of {all} cities are settled in {name}. Give this table as Corrections of "
        "places in the next run of Locate cities or Carte 1."
    )
    settled = said(sentence).format(chosen=3, all=facts["first"], name="To check")
    assert facts["message"] == [settled]


def test_second_run_uses_them(played):
    facts, _ = played
    assert facts["second"] == facts["first"] - 3
    assert [match for match, _ in facts["corrected"]] == ["corrected"] * 3
    assert facts["corrected"][0][1] == facts["place"]


def test_nothing_is_left_behind(played):
    facts, _ = played
    assert facts["left"] == []
    assert not facts["action left"]
    assert facts["exit"] == 0
    assert "Traceback" not in facts["stderr"]
