"""Run the benchmark and print its tables: ``make bench``, bench-large, bench-sociogram.

Each contender runs in a process of its own: imports and the table first (the baseline of
its memory), then its graph, then the runs, in seconds of processor time.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
LINKS = ROOT / "build" / "import"
# Modules of this folder and the section in each. To add a comparison, add a line.
SMALL_NETWORKS = "chain long_chain twin_towns more_twin_towns projects more_projects".split()
BETWEENNESS = (
    "betweenness.SECTION",
    *(f"betweenness.SHAPE.{name}" for name in (*SMALL_NETWORKS, "one_network")),
)
LOUVAIN = (
    "louvain.SECTION",
    *(f"louvain.SHAPE.{name}" for name in (*SMALL_NETWORKS, "one_network")),
)
LARGE = (
    "betweenness.LARGE",
    *(
        f"{module}.SHAPE.{name}"
        for module in ("betweenness", "louvain")
        for name in ("random", "distinct")
    ),
    "louvain.SHAPE.large",
)
SECTIONS = (*BETWEENNESS, *LOUVAIN, *LARGE, "coast.SECTION")
ASKED = {
    "--sparse": tuple(name for name in SECTIONS if name.split(".")[-1] in SMALL_NETWORKS),
    "--betweenness": BETWEENNESS,
    "--louvain": LOUVAIN,
    "--large": LARGE,
    "--sociogram": ("sociogram.SECTION",),
}
COLUMNS = "{:<16}{:>12}{:>10}{:>22}{:>12}  {}"


def section(name: str) -> Any:
    module, attribute, *shape = name.split(".")
    found = getattr(import_module(module), attribute)
    return found[shape[0]] if shape else found


def memory_mb(field: str) -> float:
    """Return VmRSS (memory now) or VmHWM (its peak) of this process."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


def measure(name: str, position: int, out: Path) -> None:
    """Measure one contender and leave what it found in ``out``."""
    chosen = section(name)
    contender = chosen.contenders[position]
    memberships = chosen.table()
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak starts again
    baseline = memory_mb("VmRSS")
    start = contender.prepare(memberships)
    seconds = []
    for _ in range(contender.repeats):
        began = time.process_time()
        value = contender.run(start)
        seconds.append((time.process_time() - began) * contender.scale)
    peak = memory_mb("VmHWM") - baseline
    value = None if value is None else np.asarray(value, dtype=float).tolist()
    found = {"seconds": statistics.median(seconds), "mb": peak, "value": value}
    out.write_text(json.dumps(found), encoding="ascii")


def measured(name: str, position: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found"
        command = [sys.executable, __file__, "--one", name, str(position), str(out)]
        subprocess.run(command, check=True)
        found = json.loads(out.read_text(encoding="ascii"))
    if found["value"] is not None:
        found["value"] = np.asarray(found["value"])
    return dict(found)


def report(name: str) -> None:
    """Measure and print one section."""
    chosen = section(name)
    memberships = chosen.table()
    print(f"\n{chosen.title}")
    print(f"{len(memberships.city_ids)} cities, {len(memberships.network_ids)} networks, ", end="")
    print(f"{len(memberships)} memberships, {projected_edges(memberships)} pairs of cities")
    print(COLUMNS.format("", "seconds", "x ours", chosen.result, "peak MB", ""))
    ours: dict[str, Any] = {}
    for position, contender in enumerate(chosen.contenders):
        found = measured(name, position)
        ours = ours or found
        print(
            COLUMNS.format(
                contender.name,
                f"{found['seconds']:.4g}",
                f"{found['seconds'] / ours['seconds']:.1f}",
                chosen.compare(ours["value"], found["value"]),
                f"{found['mb']:.0f}",
                f"median of {contender.repeats}, {contender.note}",
            ),
            flush=True,
        )


def projected_edges(memberships: Any) -> int:
    from nodal_cities.analysis.graph.centrality import degree
    from nodal_cities.analysis.graph.profiles import find_profiles

    return int(degree(find_profiles(memberships)).sum()) // 2


def main(arguments: list[str]) -> None:
    LINKS.mkdir(parents=True, exist_ok=True)
    link = LINKS / "nodal_cities"
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    sys.path.insert(0, str(LINKS))
    if arguments[:1] == ["--one"]:
        measure(arguments[1], int(arguments[2]), Path(arguments[3]))
        return
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    for name in ASKED.get("".join(arguments), SECTIONS):
        report(name)


if __name__ == "__main__":
    main(sys.argv[1:])
