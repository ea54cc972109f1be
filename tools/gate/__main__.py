"""Check the zip: as the official plugin site does, and whether it is ready for QGIS 4.

    tools/python tools/gate [build/nodal_cities.zip]

There is no QGIS 4 to try it with here; instead mypy reads it against the stubs of Qt 6 and PyQGIS,
and all of it is imported and called on Qt 6 with a stand-in for PyQGIS (``calls``). The tests of
the analysis run with numpy 2 and the newest Python, for which a deprecation is an error.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import environment
import plugin_site
import static_types

HERE = Path(__file__).resolve().parent
ERRORS = ("DeprecationWarning", "PendingDeprecationWarning", "FutureWarning")


def ready(folder: Path, package: str) -> list[str]:
    """Return what in the package unpacked in ``folder`` is not ready for QGIS 4."""
    python, stubs = environment.python(), environment.stubs()
    return [
        *static_types.check(python, stubs, folder, package),
        *called(python, stubs, folder, package),
    ]


def called(python: Path, stubs: Path, folder: Path, package: str) -> list[str]:
    """Import and call everything in a process of its own, since a wrong call can crash Qt."""
    done = subprocess.run(
        [str(python), str(HERE / "calls.py"), str(folder), package, str(stubs)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    *found, summary = done.stdout.strip().splitlines() or [""]
    if done.returncode not in (0, 1) or " calls, " not in summary:
        return [f"Qt 6 ended with {done.returncode}:\n{done.stderr[-3000:]}"]
    print(f"Qt 6: {summary}")
    return [line for line in found if line]


def tested(python: Path) -> list[str]:
    """Run the tests of the analysis, which need no QGIS, with deprecations as errors."""
    options = ("-q", "-n", "auto", "--dist", "loadfile", *(f"-Werror::{one}" for one in ERRORS))
    done = subprocess.run(
        [str(python), "-m", "pytest", *options, "tests/analysis"], cwd=HERE.parent.parent
    )
    return ["The tests of the analysis fail with the newest Python."] if done.returncode else []


def main(zip_path: Path) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with zipfile.ZipFile(zip_path) as archive:
            archive.extractall(folder)
            package = archive.namelist()[0].split("/")[0]
        findings = [
            *plugin_site.check(zip_path, folder),
            *ready(folder, package),
            *tested(environment.python()),
        ]
    for finding in findings:
        print(finding)
    print(f"{zip_path}: {len(findings)} findings")
    return bool(findings)


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else plugin_site.ROOT / "build/nodal_cities.zip"
    sys.exit(main(Path(given)))
