"""Check the types with mypy, strictly, against the stubs of PyQGIS.

.venv/bin/python tools/check_types.py

The package is checked by its name, since its modules import one another through it. The gate
checks it a second time, for what is missing in Qt 6.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools" / "gate"))

from stubs import write_stubs  # noqa: E402 (found in the folder of the gate)

LINKS = ROOT / "build" / "import"
STUBS = ROOT / "build" / "stubs"
CHECKED = ("analysis", "processing", "ui", "plugin", "api")


def main() -> int:
    LINKS.mkdir(parents=True, exist_ok=True)
    if not (LINKS / "nodal_cities").exists():
        (LINKS / "nodal_cities").symlink_to(ROOT, target_is_directory=True)
    write_stubs(Path(sysconfig.get_path("purelib")) / "qgis-stubs", STUBS, "PyQt5")
    names = (argument for part in CHECKED for argument in ("-p", f"nodal_cities.{part}"))
    command = (sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"))
    done = subprocess.run(
        [*command, "--cache-dir", str(ROOT / "build" / "mypy"), *names],
        cwd=LINKS,
        env={**os.environ, "MYPYPATH": f"{STUBS}:{LINKS}"},
    )
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
