"""A real QGIS: the plugin's menu and toolbar, in both languages, until the plugin goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..real_qgis import LANGUAGES, ROOT, french, in_windows, run_desktop

STEPS = Path(__file__).parent / "desktop_steps.py"
pytestmark = in_windows
ENTRIES = {
    "nodalCitiesMapSample": "Map the sample…",
    "nodalCitiesMapTable": "Map my table…",
    "nodalCitiesExplore": "Explore…",
    "nodalCitiesCheckPlaces": "Check places…",
    "nodalCitiesHelp": "Help of Nodal Cities",
}


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    rows = ("Ville,Réseau", "Lyon,ICC", "Bern,ICC", "Bern,C40", "Lyon,C40")
    (folder / "adhesions.csv").write_text("\n".join(rows), "utf-8")
    shots = ROOT / "build" / "looks" / "entries" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    facts = run_desktop(folder, request.param, shots, steps=str(STEPS), data=str(folder))
    return facts, french if request.param == "fr" else str


def test_menu_and_toolbar_have_the_same_entries(played):
    facts, said = played
    title = said("Nodal Cities")
    assert facts["toolbar"] == [True, title, list(ENTRIES)]
    assert facts["menu"] == [title, [said(text) for text in ENTRIES.values()], list(ENTRIES)]
    assert facts["without icon"] == []


def test_own_table_is_that_of_the_project_else_a_file(played):
    facts, _ = played
    assert facts["cancelled"] == [1, 0]  # asked, and nothing opened
    for name in ("file", "own"):
        shown, wanted = facts[name]
        assert shown == wanted


def test_sample_is_shown_beside_an_own_table(played):
    facts, _ = played
    assert facts["sample"] is None


def test_help_is_a_page_of_the_language(played):
    facts, said = played
    language = "en" if said is str else "fr"
    assert facts["help"] == [[f"index.{language}.html", True]]


def test_nothing_is_left_behind(played):
    facts, _ = played
    assert facts["left"] == []
    assert facts["exit"] == 0
    assert "Traceback" not in facts["stderr"]
