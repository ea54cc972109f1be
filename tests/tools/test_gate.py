"""The gate refuses what fails on QGIS 4: otherwise that it passes would say nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
GATE = ROOT / "tools" / "gate"
PREPARE = "import environment; print(environment.python(), environment.stubs(), sep='\\n')"
CHECK = (
    "import sys, static_types; from pathlib import Path;"
    "print(*static_types.check(*map(Path, sys.argv[1:4]), 'tried'), sep='\\n')"
)

# A wrong module, and what the two checks have to say of it. Each has to be called to fail.
WRONG = {
    "fonts": ("from qgis.PyQt.QtGui import QFontDatabase", "QFontDatabase().families()"),
    "unscoped": ("from qgis.PyQt.QtCore import Qt", "Qt.AlignCenter"),
    "variant": ("from qgis.PyQt.QtCore import QVariant", "QVariant.String"),
    "missing_in_qgis": ("from qgis.core import QgsProject", "QgsProject.instance().fly()"),
    "exec": ("from qgis.PyQt.QtWidgets import QDialog", "QDialog().exec_()"),
}
RIGHT = ("from qgis.PyQt.QtCore import Qt", "Qt.AlignmentFlag.AlignCenter")
# Its environment is several hundred megabytes: `make gate` makes it and runs this.
pytestmark = pytest.mark.skipif(not os.environ.get("GATE"), reason="`make gate` runs this")

MISSING = "from qgis.PyQt.QtCore import QRegExp\n"  # an import is enough for this one


@pytest.fixture(scope="session")
def prepared():
    command = [sys.executable, "-c", PREPARE]
    said = subprocess.run(command, cwd=GATE, capture_output=True, text=True)
    if said.returncode:
        pytest.skip(f"no environment of the gate: {said.stderr.strip().splitlines()[-1]}")
    return said.stdout.split()[-2:]


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """A plugin with one right module and one for each kind of wrong."""
    folder = tmp_path_factory.mktemp("plugin")
    inside = folder / "tried" / "processing" / "deep"
    inside.mkdir(parents=True)
    for package in (folder / "tried", inside.parent, inside):
        (package / "__init__.py").touch()
    for name, (imported, used) in {**WRONG, "right": RIGHT}.items():
        text = f"{imported}\n\n\ndef used(points: float) -> None:\n    {used}\n"
        (inside / f"{name}.py").write_text(text)
    (inside / "missing.py").write_text(MISSING)
    (inside / "wrong.ui").write_text('<ui version="4.0"><widget class="QNone"/></ui>')
    (inside / "wrong.qm").write_bytes(b"no translation")
    return folder


@pytest.fixture(scope="module")
def read(prepared, tried):
    """What is found without running anything."""
    command = [sys.executable, "-c", CHECK, *prepared, str(tried)]
    return subprocess.check_output(command, cwd=GATE, text=True)


@pytest.fixture(scope="module")
def called(prepared, tried):
    """What is found by calling everything."""
    python, stubs = prepared
    command = [python, str(GATE / "calls.py"), str(tried), "tried", stubs]
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, env=offscreen, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", [*WRONG, "missing"])
def test_reading_finds_what_qt_6_lacks(read, name):
    assert f"/{name}.py:" in read


@pytest.mark.parametrize("name", [*WRONG, "missing"])
def test_calling_finds_what_qt_6_lacks(called, name):
    assert f".{name}" in called


@pytest.mark.parametrize("name", ["wrong.ui", "wrong.qm"])
def test_forms_and_translations_are_loaded(called, name):
    assert f"{name}: " in called


def test_what_is_right_is_let_through(read, called):
    assert "right" not in read + called
    assert "8 modules, " in called  # so that all were tried
