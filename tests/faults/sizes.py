"""Odd sizes: over in seconds, or a sentence."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from . import cancels, cases, tables, whole
from .children import Job, Outcome, computed
from .plugin import fault_of_sentence, run
from .references import asked

IN_SECONDS = 30.0
CANCELS = 1
OF_ALL = IN_SECONDS * (1 + CANCELS)  # the run and those cancelled


def _long_name(folder: Path) -> None:
    members = [(c, "FR", n) for c in ("Lyon", "Paris", "Lille") for n in ("x", "y" * 32_000)]
    tables.fill(folder, [*members, ("c" * 32_000, "FR", "x")])


def _many_networks(folder: Path) -> None:
    pairs = {(f"c{i * k % 199}", "FR", f"n{i}") for i in range(5000) for k in (1, 7, 31)}
    tables.fill(folder, sorted(pairs))


def _huge_cell(folder: Path, megabytes: int = 30) -> None:
    members = [(c, "FR", n) for c in ("Lyon", "Paris", "Lille") for n in ("x", "y")]
    tables.fill(folder, [*members, ("Nice", "FR", "z" * megabytes * 1_000_000)])


TABLES: dict[str, Callable[[Path], None]] = {
    "a name of 32 000 characters": _long_name,
    "5 000 networks": _many_networks,
    "a cell of 30 MB": _huge_cell,
}
# Too much for all of them in ten minutes: through the one that reads every table.
OF_THE_IMPORT = {"a cell of 300 MB": partial(_huge_cell, megabytes=300)}


def table(job: Job, name: str, of: str) -> Iterator[Outcome]:
    """Yield whether a run on an odd table that writes everything ends in seconds, or at once."""
    with tempfile.TemporaryDirectory() as parent:
        made, place = Path(parent) / "tables", Path(parent) / "place"
        {**TABLES, **OF_THE_IMPORT}[of](made)
        place.mkdir()
        before, started = whole.snapshot(place), computed()
        done = run(name, {**cases.inputs(name, made), **cases.all_outputs(name, place)})
        seen = "" if done.ok else fault_of_sentence(done.sentence)
        took = computed() - started
        if took > IN_SECONDS:
            seen = f"took {took:.0f} s"
        if done.ok and done.told:
            seen = f"error in the log: {done.told[-1][:100]}"
        if not done.ok and not seen:
            seen = whole.changes(before, whole.snapshot(place))
        figure = f"{of}: {took:.1f} s{'' if done.ok else ', refused'}"
        yield Outcome(job.algorithm, job.fault, of, not seen, seen, figure)
        moments = random.Random(f"{name} {of}")
        for _ in range(CANCELS if done.ok else 0):
            late, seen = cancels.cancelled(name, made, place, done.seconds * moments.random())
            label, figure = f"{of}, cancelled", f"{of}, cancelled: in {late:.2f} s"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen, figure)


def file_name(job: Job, case: cases.Case, made: Path) -> Iterator[Outcome]:
    """Yield whether names too long, or nearly, end in a sentence and leave nothing."""
    for length in (300, 251):
        with tempfile.TemporaryDirectory() as parent:
            place = Path(parent)
            stem = "x" * (length - 1 - len(case.kind))
            done = run(case.algorithm, asked(case, made, place, stem))
            seen = "" if done.ok else fault_of_sentence(done.sentence)
            if done.ok and done.told:
                seen = f"error in the log: {done.told[-1][:100]}"
            elif not done.ok and any(place.iterdir()):
                seen = f"refused, but left {len([*place.iterdir()])} files"
            elif done.ok and not case.path(place, stem).exists():
                seen = "success, but no file"
            label = f"{case.label} name of {length}"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)
