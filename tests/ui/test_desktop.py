"""A real QGIS, a clean profile, the plugin from its zip: Carte 1 from the toolbox.

Screenshots are left in build/: desktop.png, and -toolbox, -dialog, -log, -layout beside it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
STARTUP = Path(__file__).parent / "startup.py"
LIMIT = 180  # seconds for QGIS to start, run and close
SETTINGS = """[PythonPlugins]
nodal_cities=true
processing=true

[qgis]
checkVersion=false
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
    package = folder / "plugin.zip"
    subprocess.run([sys.executable, str(ROOT / "tools/package.py"), str(package)], check=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins)
    return folder


def run_desktop(folder: Path, locale: str, algorithm: str, shots: Path) -> dict:
    """Start QGIS, let startup.py play the user, and return the facts it noted."""
    facts = folder / "facts.json"
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONWARNINGS": "ignore:setapi:DeprecationWarning",
        "NODAL_CITIES_ALGORITHM": algorithm,
        "NODAL_CITIES_FACTS": str(facts),
        "NODAL_CITIES_SHOTS": str(shots),
    }
    program = shutil.which("qgis.bin") or "qgis"
    command = [
        *("xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"),
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
            process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 15)
            process.wait(10)
    assert facts.exists(), f"QGIS stopped without an answer:\n{log.read_text()[-3000:]}"
    noted = json.loads(facts.read_text("utf-8"))
    assert noted["error"] is None, noted["error"]
    noted["exit"] = process.returncode
    noted["stderr"] = log.read_text(errors="replace")
    return noted


@pytest.fixture(scope="module", params=["en_US", "fr"])
def desktop(request, tmp_path_factory):
    name = "desktop" if request.param == "en_US" else f"desktop-{request.param}"
    shots = ROOT / "build" / name
    algorithm = os.environ.get("NODAL_CITIES_ALGORITHM", "nodalcities:carte1")
    facts = run_desktop(tmp_path_factory.mktemp("qgis"), request.param, algorithm, shots)
    print(f"{request.param}: {facts['seconds']} s; longest gaps of the main loop: {facts['gaps']}")
    (ROOT / "build" / f"{name}.json").write_text(json.dumps(facts, indent=1, ensure_ascii=False))
    return facts
