"""Every algorithm in a real QGIS, its layers loaded from memory and from files.

No run that succeeds may leave a red message: `make windows` looks.
"""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from ..real_qgis import LANGUAGES, ROOT, in_windows, run_desktop

STEPS = Path(__file__).parent / "every_steps.py"
LIMIT = 1200  # seconds
CITIES = 100
pytestmark = in_windows


@pytest.fixture(scope="module", params=LANGUAGES)
def played(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("qgis")
    runpy.run_path(str(ROOT / "tests" / "faults" / "tables.py"))["make"](folder, CITIES)
    shots = ROOT / "build" / "looks" / "every" / request.param[:2]
    shots.parent.mkdir(parents=True, exist_ok=True)
    told = {"steps": str(STEPS), "data": str(folder), "tests": str(ROOT / "tests")}
    return run_desktop(folder, request.param, shots, limit=LIMIT, **told)


def test_every_algorithm_succeeds(played):
    assert len(played["red"]) > 40
    assert played["failed"] == {}


def test_no_success_shows_a_red_message(played):
    assert {label: red for label, red in played["red"].items() if red} == {}
