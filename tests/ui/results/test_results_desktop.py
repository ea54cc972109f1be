"""A real QGIS: the user's own table is what the dialog shows; what it made outlives a restart.

Screenshots are left in build/looks/results/.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ..real_qgis import LANGUAGES, ROOT, french, in_windows, run_desktop

BUTTONS = ("Check places…", "Keep in a GeoPackage…", "Open the sheet", "Explore…")
STEPS = Path(__file__).parent / "desktop_steps.py"
pytestmark = in_windows
TABLE = """city,country,network
Lyon,FR,a
Bern,CH,a
Oslo,NO,a
Lyon,FR,b
Bern,CH,b
Oslo,NO,b
Madrid,ES,b
Springfield,US,b
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    (folder / "adhesions.csv").write_text(TABLE)
    shots = ROOT / "build" / "looks" / "results" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    facts = run_desktop(folder, request.param, shots, steps=str(STEPS), data=str(folder))
    return facts, french if request.param == "fr" else str


def test_dialog_shows_the_own_table(played):
    facts, _ = played
    assert facts["own"] in facts["shown"]


def test_what_is_temporary_and_what_is_in_doubt_is_said(played):
    facts, said = played
    assert said("1 place to settle.") in facts["message"]
    assert facts["buttons"] == sorted(map(said, BUTTONS))


def test_kept_layers_are_there_after_reopening(played):
    facts, said = played
    assert facts["temporary"] == []
    assert facts["reopened"][said("Cities")] == 5
    assert all(count is not False for count in facts["reopened"].values())
    assert facts["exit"] == 0
    assert "Traceback" not in facts["stderr"]
