"""Runs cancelled at seeded moments: over within a second, with all of their files or none."""

from __future__ import annotations

import random
import re
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import cases, whole
from .children import Job, Outcome
from .plugin import Listening, Run, fault_of_sentence, run

CANCELS = 20
CANCELS_OF_MODEL = 5  # whose steps are cancelled by themselves
AT_ONCE = 1.0  # seconds


def check(job: Job, name: str, made: Path) -> Iterator[Outcome]:
    """Cancel a run that writes every output, at moments between its start and its end."""
    moments = random.Random(name)
    with tempfile.TemporaryDirectory() as parent:
        full = Path(parent) / "full"
        _written(name, made, full, None)
        # The first run of a process takes longer than those that are cancelled.
        lasts = _written(name, made, Path(parent) / "again", None)[0].seconds
        slowest, stopped = 0.0, 0
        for _ in range(CANCELS_OF_MODEL if cases.is_model(name) else CANCELS):
            at = lasts * moments.uniform(0.02, 1.0)
            late, seen = cancelled(name, made, full, at)
            slowest, stopped = max(slowest, late), stopped + (late > 0)
            yield Outcome(job.algorithm, job.fault, f"at {at / lasts:.0%}", not seen, seen)
    figure = f"{stopped} cancelled, the slowest in {slowest:.2f} s of a run of {lasts:.1f} s"
    yield Outcome(job.algorithm, job.fault, "all", True, "", figure)


def cancelled(name: str, made: Path, full: Path, at: float) -> tuple[float, str]:
    """Cancel a run after some seconds; return how late it ended, and what is wrong then.

    ``full`` holds what a run gives that is not cancelled.
    """
    with tempfile.TemporaryDirectory() as parent:
        place = Path(parent) / "place"
        done, late = _written(name, made, place, at)
        slow = f"took {late:.1f} s to stop" if late > AT_ONCE else ""
        return late, "; ".join(filter(None, [slow, _judged(name, done, place, full)]))


def _written(name: str, made: Path, place: Path, at: float | None) -> tuple[Run, float]:
    """Run into a folder; return the run, and how long after the cancelling it ended."""
    place.mkdir()
    feedback = Listening()
    parameters: dict[str, Any] = {**cases.inputs(name, made), **cases.all_outputs(name, place)}
    timer = threading.Timer(at or 0.0, feedback.cancel)
    started, computed = time.monotonic(), time.process_time()
    if at is not None:
        timer.start()
    done = run(name, parameters, feedback)
    ended = time.monotonic() - started
    timer.cancel()
    # As long as it would be without the other work of the machine.
    share = min((time.process_time() - computed) / ended, 1.0)
    return done, max(ended - at, 0.0) * share if at is not None else 0.0


def _judged(name: str, done: Run, place: Path, full: Path) -> str:
    if not done.ok and fault_of_sentence(done.sentence):
        return fault_of_sentence(done.sentence)
    if done.told:
        return f"error in the log: {done.told[-1][:100]}"
    there, broken = [], []
    for output, text in cases.all_outputs(name, place).items():
        path = Path(text)
        if path.exists():
            there.append(output)
            if seen := whole.seen(path, whole.facts(full / path.name)):
                broken.append(f"{output} {seen}")
    if broken:
        return f"half-written: {'; '.join(broken)}"
    expected = {path.name for path in full.iterdir()}
    wanted = [o for o, t in cases.all_outputs(name, full).items() if Path(t).exists()]
    others = sorted(n for n in whole.snapshot(place) if n not in expected)
    if others:
        return f"left: {', '.join(others)}"
    # What the finished steps of a model have written is whole, and stays.
    if there and len(there) < len(wanted) and not cases.is_model(name):
        missing = ", ".join(re.sub(r"^\w+:", "", o) for o in wanted if o not in there)
        return f"a part of the outputs: {len(there)} of {len(wanted)}, not {missing}"
    return ""
