"""Listing the algorithms with the plugin and without, and Carte 1, in turn, as whole processes."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN = str(ROOT / "tools" / "run")
ROUNDS = 5
MOST_WITH, MOST_CARTE1 = 1.1, 3.0  # times the listing without the plugin, and with it


def seconds(command: list[str], **environment: str) -> tuple[float, str]:
    """Run a command; return its processor time and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    given = {**os.environ, **environment}
    given.pop("PYTHONDONTWRITEBYTECODE", None)  # users have the bytecode from the second start on
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=given)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return taken, done.stdout


def list_without(folder: Path) -> float:
    """List the algorithms of a profile that has QGIS's own plugins only."""
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[PythonPlugins]\nprocessing=true\n", encoding="ascii")
    program = shutil.which("qgis_process.bin") or "qgis_process"
    own = {"QGIS_CUSTOM_CONFIG_PATH": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    return seconds([program, "list"], **own)[0]


def carte1(folder: Path) -> list[str]:
    """Return the command that makes Carte 1 from the fuller sample, all outputs included."""
    return [
        RUN,
        "nodalcities:carte1",
        "SAMPLE=full",
        f"GEOPACKAGE={folder / 'carte1.gpkg'}",
        f"PROJECT={folder / 'carte1.qgz'}",
        f"MAP={folder / 'carte1.pdf'};{folder / 'carte1.png'}",
        f"REPORT={folder / 'carte1.html'}",
    ]


def main() -> None:
    without, listing, making = [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds([RUN])  # all start from a warm disk
        list_without(folder / "bare")
        for _ in range(ROUNDS):
            without.append(list_without(folder / "bare"))
            listing.append(seconds([RUN])[0])
            taken, printed = seconds(carte1(folder))
            making.append(taken)
    ratio = statistics.median(one / other for one, other in zip(listing, without))
    times = statistics.median(one / other for one, other in zip(making, listing))
    print(f"\nWhole processes in turn, seconds of processor time, median of {ROUNDS}")
    print(f"list of algorithms without the plugin  {statistics.median(without):.2f}")
    print(f"list of algorithms with it             {statistics.median(listing):.2f}")
    print(f"Carte 1 on the fuller sample           {statistics.median(making):.2f}")
    print(f"with the plugin / without              {ratio:.2f} (aim: at most {MOST_WITH})")
    print(f"Carte 1 / the listing                  {times:.1f} (aim: at most {MOST_CARTE1})")
    print(next(line for line in printed.splitlines() if "Time: " in line))


if __name__ == "__main__":
    main()
