"""A million memberships as whole processes: imported, and grouped into communities."""

from __future__ import annotations

import resource
import subprocess
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
CITIES, NETWORKS, ROWS = 500_000, 500, 1_000_000


def write_table(path: Path) -> None:
    """Write 500 000 cities in 500 networks of very unequal size, from a seed."""
    random = np.random.RandomState(1)
    city = np.concatenate([np.arange(CITIES), random.randint(CITIES, size=ROWS - CITIES)])
    appeal = np.exp(random.normal(0, 1, NETWORKS))
    network = random.choice(NETWORKS, ROWS, p=appeal / appeal.sum())
    with path.open("w", encoding="ascii") as file:
        file.write("city_id,network_id\n")
        for one, other in zip(city.tolist(), network.tolist()):
            file.write(f"City {one:06},Network {other:03}\n")


def processor_seconds() -> float:
    """Return what the processes that ended have taken so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_table(folder / "memberships.csv")
        runs = {
            "importmemberships": [
                f"FILE={folder / 'memberships.csv'}",
                *(f"{out}={folder / out}.gpkg" for out in ("OUTPUT", "CITIES", "NETWORKS")),
            ],
            "communities": [
                f"MEMBERSHIPS={folder / 'OUTPUT.gpkg'}",
                f"CITIES={folder / 'CITIES.gpkg'}",
                *(f"{out}={folder / out}2.gpkg" for out in ("OUTPUT", "COMMUNITIES")),
            ],
        }
        print("\nA million memberships, 500 000 cities × 500 networks (aim: 90 s, 4 GB)")
        for algorithm, given in runs.items():
            before = processor_seconds()
            command = [str(ROOT / "tools" / "run"), f"nodalcities:{algorithm}", *given]
            done = subprocess.run(command, capture_output=True, text=True)
            seconds = processor_seconds() - before
            # Of the largest process so far: the second is the larger.
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            failed = "" if done.returncode == 0 else f"  failed: {done.stderr[-300:]}"
            print(f"{algorithm:<20}{seconds:>8.0f} s{peak:>8.0f} MB{failed}", flush=True)


if __name__ == "__main__":
    main()
