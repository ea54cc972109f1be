"""An afternoon with the explorer in a real QGIS: `make windows` plays it, in both languages.

From an empty project to a command that gives the same numbers without a window. The screenshots
are left in build/looks/explorer/.
"""

from __future__ import annotations

import json
import shlex
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from ..real_qgis import LANGUAGES, ROOT, french, in_windows, run_desktop

STEPS = Path(__file__).parent / "explorer_steps.py"
LIMIT = 600  # seconds
# Pixels of the screen, and how much larger all is drawn: of a class room, and of a new laptop.
SCREENS = {"en_US": ((1366, 768), 1.0), "fr": ((1920, 1200), 1.5)}
AT_ONCE_MS = 100  # of the processor, for a click with its drawing
PATIENCE = 20  # seconds of the processor: ten, twice over on a machine at work
pytestmark = in_windows


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    shots = ROOT / "build" / "looks" / "explorer" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    said = french if request.param == "fr" else str
    words = {"global": said("global"), "invert": said("Invert")}
    told = {"steps": str(STEPS), "data": str(folder), "said": json.dumps(words)}
    screen, scale = SCREENS[request.param]
    facts = run_desktop(
        folder, request.param, shots, limit=LIMIT, screen=screen, scale=scale, **told
    )
    return facts, said, folder


def test_the_sample_is_there_before_one_loses_patience(played):
    facts, *_ = played
    assert facts["seconds to the sample"] < PATIENCE


def test_cities_are_found_picked_and_compared(played):
    facts, *_ = played
    assert facts["focus"] == facts["picked"] == ["Barcelona"]
    assert facts["partners"] == facts["degree"]
    assert facts["compared"] == ["Barcelona", "Montréal"]
    counts = [int(text.rsplit("(")[1][:-1]) for text in facts["listed"]]
    assert counts == sorted(counts, reverse=True)


def test_fifty_cities_have_the_numbers_of_the_algorithm(played):
    facts, *_ = played
    assert facts["wrong"] == []


def test_clicks_are_answered_at_once(played):
    facts, *_ = played
    most = max(AT_ONCE_MS, facts["redraw"])  # however slow the machine is
    assert max(facts["ms"].values()) <= most, (facts["ms"], facts["redraw"])


def test_the_command_gives_the_same_without_a_window(played):
    facts, _, folder = played
    assert len(facts["measured"]) > 500
    words = shlex.split(facts["command"])
    assert words[:4] == ["qgis_process", "run", "nodalcities:carte1", "--"]
    made = folder / "made.gpkg"
    given = [word for word in words[4:] if not word.startswith("GEOPACKAGE=")]
    subprocess.run(
        [str(ROOT / "tools" / "run"), words[2], *given, f"GEOPACKAGE={made}"],
        check=True,
        capture_output=True,
    )
    layer = QgsVectorLayer(f"{made}|layername=cities", "cities", "ogr")
    found = {
        f["city_id"]: [round(f["betweenness"], 6), f["stability"]] for f in layer.getFeatures()
    }
    assert found == facts["measured"]


def test_what_was_kept_is_in_a_group_of_its_own(played):
    facts, *_ = played
    assert len(facts["groups"]) == 2
    assert facts["selected"] == 12


def test_it_ends_well(played):
    facts, *_ = played
    assert facts["exit"] == 0
    assert "Traceback" not in facts["stderr"]
