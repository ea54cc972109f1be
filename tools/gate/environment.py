"""The environment of the gate: the newest Python here, with Qt 6, the stubs and numpy 2."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from stubs import write_stubs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDER = ROOT / "build" / "gate"
REQUIREMENTS = HERE / "requirements.txt"
OLDEST = (3, 12)  # of which numpy 2.5 takes notice
NEWEST = (3, 13)  # that the gate has been tried with: PyQt6 has no wheels for what comes next


def python() -> Path:
    """Return the Python of the environment, which is made, or made anew, when need be."""
    made = FOLDER / "bin" / "python"
    held = FOLDER / "requirements.txt"
    wanted = REQUIREMENTS.read_text(encoding="utf-8")
    if made.exists() and held.exists() and held.read_text(encoding="utf-8") == wanted:
        return made
    base = newest_python()
    print(f"Installing Qt 6 and the stubs of QGIS in {FOLDER.relative_to(ROOT)}, with {base}…")
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run([base, "-m", "venv", str(FOLDER)], check=True)
    install = ("pip", "install", "--quiet", "--disable-pip-version-check")
    subprocess.run([str(made), "-m", *install, "-r", str(REQUIREMENTS)], check=True)
    held.write_text(wanted, encoding="utf-8")
    return made


def stubs() -> Path:
    """Return the folder of the stubs as they are with Qt 6."""
    found = next(FOLDER.glob("lib/python*/site-packages/qgis-stubs"))
    target = FOLDER / "stubs"
    write_stubs(found, target)
    return target


def newest_python() -> str:
    """Return the newest Python on this machine from 3.12 to 3.13, from PATH or pyenv."""
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    for name in names:
        kept = sorted((Path.home() / ".pyenv/versions").glob(f"*/bin/{name}"))
        for command in (shutil.which(name), *map(str, kept)):
            if command and _version(command):
                return command
    raise SystemExit(
        "The gate needs Python 3.12 or 3.13 on PATH, as python3.12 or python3.13; "
        "uv, pyenv or conda install one beside that of the system."
    )


def _version(command: str) -> str:
    """Return the version a command says, empty when it does not run."""
    done = subprocess.run([command, "--version"], capture_output=True, text=True)
    found = re.search(r"\d+\.\d+\.\d+", done.stdout)
    return found[0] if done.returncode == 0 and found else ""
