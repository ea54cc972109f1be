"""The table of figures at the end."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from .children import Outcome

SHOWN = 6  # outputs named for each thing that fails


def show(
    outcomes: Sequence[Outcome], skipped: Sequence[str], seconds: float, computed: float, log: Path
) -> int:
    """Print what fails, then the table; return the exit code."""
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(json.dumps([asdict(one) for one in outcomes], indent=1, ensure_ascii=False))
    _print_failures(outcomes)
    _print_table(outcomes)
    for sentence in skipped:
        print(f"Skipped: {sentence}")
    failed = sum(not one.ok for one in outcomes)
    took = f"{seconds:.0f} s ({computed:.0f} s of a processor)"
    print(f"{len(outcomes)} checks, {failed} do not hold, {took}. All of them: {log}")
    return 1 if failed or not outcomes else 0


def _print_failures(outcomes: Sequence[Outcome]) -> None:
    groups: dict[tuple[str, str, str], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        if not one.ok:
            groups[one.fault, one.algorithm, _kind(one.seen)].append(one)
    for (fault, algorithm, _), found in sorted(groups.items()):
        print(f"{fault} / {algorithm}: {len(found)} × {found[0].seen[:220]}")
        names = list(dict.fromkeys(one.output for one in found))
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        print(f"      {'; '.join(names[:SHOWN])}{more}")


def _kind(seen: str) -> str:
    """Return the same text for things that differ in numbers and names only."""
    return re.sub(r"\d+|'[^']*'|/\S+|\{.*?\}", "#", seen)[:40]


def _print_table(outcomes: Sequence[Outcome]) -> None:
    faults = list(dict.fromkeys(one.fault for one in sorted(outcomes, key=lambda o: o.fault)))
    algorithms = sorted({one.algorithm for one in outcomes})
    cells: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        cells[one.algorithm, one.fault].append(one)
        cells["all", one.fault].append(one)
    width = max(map(len, [*algorithms, "seconds of a processor"])) + 1
    print("\n" + " " * width + " ".join(f"{fault:>9}" for fault in faults))
    for name in (*algorithms, "all"):
        line = " ".join(f"{_cell(cells[name, fault]):>9}" for fault in faults)
        print(f"{'held of all' if name == 'all' else name:<{width}}{line}")
    seconds = [sum(one.seconds for one in cells["all", fault]) for fault in faults]
    print(f"{'seconds of a processor':<{width}}" + " ".join(f"{s:>9.0f}" for s in seconds))
    for one in outcomes:
        if one.figure:
            print(f"{one.fault} / {one.algorithm}: {one.figure}")


def _cell(found: Sequence[Outcome]) -> str:
    return f"{sum(one.ok for one in found)}/{len(found)}" if found else "–"
