"""A whole session in a real QGIS, in both languages: `make windows` plays it.

A table dragged in, Carte 1, a place settled and drawn again, another weight, all kept and opened
again, and a batch of three regions. The screenshots are left in build/looks/window/.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ..real_qgis import LANGUAGES, ROOT, french, in_windows, run_desktop

STEPS = Path(__file__).parent / "session_steps.py"
LIMIT = 900  # seconds
TABLE = """city,country,network
Lyon,FR,Hansa
Bern,CH,Hansa
Oslo,NO,Hansa
Springfield,US,Hansa
Lyon,FR,Harbours
Bern,CH,Harbours
Oslo,NO,Harbours
Madrid,ES,Harbours
Chicago,US,Harbours
Chicago,US,Lakes
Toronto,CA,Lakes
Toronto,CA,Harbours
Springfield,US,Lakes
Osaka,JP,Lakes
Osaka,JP,Hansa
"""
pytestmark = in_windows


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    (folder / "adhesions.csv").write_text(TABLE, "utf-8")
    said = french if request.param == "fr" else str
    shots = ROOT / "build" / "looks" / "window" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    buttons = {
        "checks": said("Check places…"),
        "again": said("Run {name} again").format(name=said("Carte 1")),
    }
    told = {"steps": str(STEPS), "data": str(folder), "said": json.dumps(buttons)}
    return run_desktop(folder, request.param, shots, limit=LIMIT, **told), said


def test_own_table_is_mapped_and_doubts_are_told(played):
    facts, said = played
    assert facts["own"]
    assert said("1 place to settle.") in " ".join(facts["message"])


def test_a_place_is_settled_by_its_networks_and_divisions(played):
    facts, said = played
    assert facts["context"] == said("Networks: {names}").format(names="Hansa; Lakes")
    assert {"Illinois", "Massachusetts", "Missouri"} <= {*facts["divisions"]}
    assert len(facts["again"]) == 2


def test_a_second_run_says_what_differs_and_hides_the_first(played):
    facts, _ = played
    (name, visible, _), *earlier = facts["groups"]
    assert "newman" in name
    assert visible
    assert [one[1:] for one in earlier] == [[False, False]] * len(earlier)


def test_reports_are_listed_by_their_algorithm(played):
    facts, said = played
    told = said("{algorithm}: {output}").format(algorithm=said("Carte 1"), output=said("Report"))
    assert facts["pages"] == [told]
    assert "HTML" not in facts["log"].replace(".html", "")


def test_all_is_there_after_reopening(played):
    facts, _ = played
    assert facts["temporary"] == []
    assert len(facts["reopened"]) > 15
    assert [name for name, valid in facts["reopened"] if not valid] == []


def test_batch_makes_a_map_of_each_region(played):
    facts, _ = played
    assert facts["batch"] == ["Asia", "Europe", "North America"]
    assert facts["red"] == []
    assert facts["exit"] == 0
    assert "Traceback" not in facts["stderr"]
