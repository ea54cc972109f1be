"""A real QGIS under Xvfb with a clean profile and the plugin from its zip, played by a script."""

from __future__ import annotations

import io
import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import zipfile
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
STARTUP = Path(__file__).parent / "startup.py"
LIMIT = 180  # seconds for QGIS to start, run and close
SCREEN = (1920, 1200)  # pixels
# A window takes half a minute: each time Carte 1 in French alone, the others by `make windows`.
EVERY = os.environ.get("WINDOWS") == "all"
LANGUAGES = ("en_US", "fr") if EVERY else ("fr",)
in_windows = pytest.mark.skipif(not EVERY, reason="`make windows` does this")
SETTINGS = """[PythonPlugins]
nodal_cities=true
processing=true

[qgis]
checkVersion=false
walForSqlite3=false
projOpenAtLaunch=3
askToSaveProjectChanges=false

[locale]
overrideFlag=true
userLocale={locale}
"""


def profile(folder: Path, locale: str) -> Path:
    """Return a profiles folder whose default profile has the plugin as users install it."""
    default = folder / "profiles" / "default"
    plugins = default / "python" / "plugins"
    plugins.mkdir(parents=True)
    (default / "QGIS").mkdir()
    (default / "QGIS" / "QGIS3.ini").write_text(SETTINGS.format(locale=locale), "utf-8")
    with zipfile.ZipFile(io.BytesIO(_package())) as archive:
        archive.extractall(plugins)
    return folder


@lru_cache(maxsize=1)
def _package() -> bytes:
    """Return the zip, built once for all the windows of a process."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / "plugin.zip"
        subprocess.run([sys.executable, str(ROOT / "tools/package.py"), str(package)], check=True)
        return package.read_bytes()


def run_desktop(
    folder: Path,
    locale: str,
    shots: Path,
    limit: int = LIMIT,
    screen: tuple[int, int] = SCREEN,
    scale: float = 1.0,
    **told: str,
) -> dict:
    """Start QGIS, let startup.py play the user, and return the facts it noted.

    ``told`` reaches it as NODAL_CITIES_ALGORITHM, the algorithm to run, or NODAL_CITIES_STEPS,
    a file with other steps of the user's.
    """
    facts = folder / "facts.json"
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONWARNINGS": "ignore:setapi:DeprecationWarning",
        **{f"NODAL_CITIES_{name.upper()}": value for name, value in told.items()},
        "QT_SCALE_FACTOR": str(scale),
        "NODAL_CITIES_FACTS": str(facts),
        "NODAL_CITIES_SHOTS": str(shots),
    }
    program = shutil.which("qgis.bin") or "qgis"
    command = [
        *("xvfb-run", "-a", "-s", f"-screen 0 {screen[0]}x{screen[1]}x24"),
        *(program, "--noversioncheck", "--nologo", "--profiles-path", str(profile(folder, locale))),
        *("--profile", "default", "--code", str(STARTUP)),
    ]
    log = folder / "qgis.log"
    with log.open("w") as output:
        # Its own group, so that nothing of it outlives a timeout.
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 15)
            process.wait(10)
    assert facts.exists(), f"QGIS stopped without an answer:\n{log.read_text()[-3000:]}"
    noted = json.loads(facts.read_text("utf-8"))
    assert noted["error"] is None, noted["error"]
    noted["exit"] = process.returncode
    noted["stderr"] = log.read_text(errors="replace")
    return noted


def french(sentence: str) -> str:
    translations = runpy.run_path(str(ROOT / "tools" / "translations.py"))["translations"]()
    return translations.get(sentence, sentence)
