"""The tools work beside another Python: an active environment, PYTHONHOME, conda's variables."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    """Another Python than the tools': one that does not see the packages of the system."""
    folder = tmp_path_factory.mktemp("other") / "environment"
    subprocess.run(["/usr/bin/python3", "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


def activated(other):
    return {"PATH": f"{other}/bin:{os.environ['PATH']}", "VIRTUAL_ENV": str(other)}


def told_where_home_is(other):
    return {"PYTHONHOME": str(other)}


def told_what_to_import(other):
    (other / "encodings").mkdir(exist_ok=True)
    (other / "encodings/__init__.py").write_text("raise ImportError('of another Python')")
    return {"PYTHONPATH": str(other)}


def conda(other):
    return {"CONDA_PREFIX": str(other), "PROJ_DATA": f"{other}/share/proj", **activated(other)}


def all_at_once(other):
    return {**told_where_home_is(other), **told_what_to_import(other), **conda(other)}


# An activated environment is one of conda without its variables.
callers = pytest.mark.parametrize("caller", [told_where_home_is, told_what_to_import, conda])


def run(command, caller, other):
    return subprocess.run(
        [str(part) for part in command],
        env={**os.environ, **caller(other)},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_an_algorithm_runs_beside_another_python(other, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("network,city,country\nA,Lyon,France\nA,Turin,Italy\nB,Lyon,France\n")
    made = tmp_path / "cities.gpkg"
    given = (f"INPUT={table}", f"OUTPUT={made}", "TO_CHECK=TEMPORARY_OUTPUT")
    done = run([ROOT / "tools/run", "nodalcities:locatecities", *given], all_at_once, other)
    assert done.returncode == 0, done.stderr
    assert made.exists()


@callers
def test_the_python_of_the_tools_is_that_of_qgis(caller, other):
    script = "import sys, numpy; from qgis.core import Qgis; print(sys.executable)"
    done = run([ROOT / "tools/python", "-c", script], caller, other)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).parent.parent.samefile(ROOT / ".venv")


def test_the_setup_makes_an_environment_of_the_python_of_qgis(other, tmp_path):
    (tmp_path / "tools").mkdir()
    for name in ("setup", "environment.sh"):
        shutil.copy(ROOT / "tools" / name, tmp_path / "tools")
    (tmp_path / "requirements-dev.txt").write_text("# none, so that nothing is fetched\n")
    done = run([tmp_path / "tools/setup", "dev"], conda, other)
    assert done.returncode == 0, done.stderr
    script = "import sys, qgis.core; print(sys._base_executable)"
    made = subprocess.check_output([tmp_path / ".venv/bin/python", "-c", script], text=True)
    assert Path(made.strip()).samefile("/usr/bin/python3")
