"""Carte 1 as a whole process, side by side with qgis_process listing its algorithms."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUN = str(ROOT / "tools" / "run")
ROUNDS = 5
LIMIT = 8.0  # times the listing


def seconds(command: list[str]) -> tuple[float, str]:
    """Run a command; return its wall time and what it printed."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.perf_counter() - began, done.stdout


def carte1(folder: Path) -> list[str]:
    """Return the command that makes Carte 1 from the sample, all outputs included."""
    return [
        RUN,
        "nodalcities:carte1",
        f"GEOPACKAGE={folder / 'carte1.gpkg'}",
        f"PROJECT={folder / 'carte1.qgz'}",
        f"MAP={folder / 'carte1.pdf'};{folder / 'carte1.png'}",
        f"REPORT={folder / 'carte1.html'}",
    ]


def main() -> None:
    listing, making = [], []
    with tempfile.TemporaryDirectory() as folder:
        seconds([RUN])  # both start from a warm disk
        for _ in range(ROUNDS):
            listing.append(seconds([RUN])[0])
            taken, printed = seconds(carte1(Path(folder)))
            making.append(taken)
    ratio = statistics.median(made / listed for made, listed in zip(making, listing))
    print(f"\nCarte 1 on the sample, all outputs, in turn with the listing, median of {ROUNDS}")
    print(f"qgis_process, list of algorithms   {statistics.median(listing):.2f} s")
    print(f"qgis_process, Carte 1              {statistics.median(making):.2f} s")
    print(f"times the listing                  {ratio:.1f} (aim: at most {LIMIT:.0f})")
    print(next(line for line in printed.splitlines() if "Time: " in line))


if __name__ == "__main__":
    main()
