"""A hundred runs in one process: memory after run 10 and after run 100."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QEvent

from . import cases
from .children import Job, Outcome
from .plugin import run

FIRST, LAST = 10, 100
FIRST_OF_MODEL = 3  # whose steps are tested by themselves
SECONDS = 15  # of a processor; a slow algorithm makes fewer runs
MOST_GROWTH = 5  # MB between the two


def check(job: Job, name: str, made: Path) -> Iterator[Outcome]:
    """Yield whether the memory stays as it was after the first runs."""
    inputs = cases.inputs(name, made)
    first = FIRST_OF_MODEL if cases.is_model(name) else FIRST
    started = time.process_time()
    early = runs = 0
    while runs < LAST and (runs < 2 * first or time.process_time() - started < SECONDS):
        done = run(name, inputs)
        if not done.ok:
            yield Outcome(job.algorithm, job.fault, "", False, f"run {runs}: {done.sentence[:100]}")
            return
        done.results.clear()
        # What QGIS itself deletes later: without the event loop of a window it never would.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        runs += 1
        if runs == first:
            early = _megabytes()
    late = _megabytes()
    figure = f"{early} MB after run {first}, {late} MB after run {runs}"
    seen = f"grows: {figure}" if late - early > MOST_GROWTH else ""
    yield Outcome(job.algorithm, job.fault, "memory", not seen, seen, figure)


def _megabytes() -> int:
    gc.collect()
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    return 0
