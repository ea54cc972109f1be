"""The plugin is removed, or loaded anew, while algorithms run; QGIS crashed once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_runs_outlive_the_plugin(tmp_path):
    chosen = {"FAULTS": "removed", "ALGORITHMS": "importandlocate"}
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "faults" / "run.py"],
        env={**os.environ, **chosen, "LOG": str(tmp_path / "log.json")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "2 checks, 0 do not hold" in done.stdout, done.stdout + done.stderr[-2000:]
