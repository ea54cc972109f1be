"""A disk that fills up: a refusal in a sentence, and nothing or the earlier file is left."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from . import cases, whole
from .children import Job, Outcome
from .plugin import Run, fault_of_sentence, run
from .references import asked, reference

PAGE = 4096
# Room for the new file as a part of its size, and whether an earlier file stands there.
ROOMS = ((0.0, True), (0.4, True), (0.8, True), (0.4, False), (1.05, False))
# For those that are not thorough.
FEWER_ROOMS = ROOMS[1:2]


def check(job: Job, case: cases.Case, tables: Path, few: Path) -> Iterator[Outcome]:
    """Yield an outcome for each size of the disk."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new, earlier = reference(case, tables, folder / "new").size, folder / "earlier"
        reference(case, few, earlier)
        expected = whole.facts(case.path(folder / "new"))
        disk = folder / "disk"
        disk.mkdir()
        for room, stands in ROOMS if cases.is_thorough(case) else FEWER_ROOMS:
            seen = _on_a_full_disk(
                case, tables, disk, new, earlier if stands else None, room, expected
            )
            label = f"{case.label} {room:.0%}{' over a file' if stands else ''}"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)


def _on_a_full_disk(
    case: cases.Case,
    tables: Path,
    disk: Path,
    new: int,
    earlier: Path | None,
    room: float,
    expected: Any,
) -> str:
    files = [] if earlier is None else [path for path in earlier.rglob("*") if path.is_file()]
    taken = sum(-(-path.stat().st_size // PAGE) for path in files)
    pages = taken + max(int(new * room / PAGE), 1)
    with small_disk(disk, pages * PAGE):
        for path in files:
            shutil.copyfile(path, disk / path.name)
        if room == 0.0:
            _fill(disk)
        before = whole.snapshot(disk)
        done = run(case.algorithm, asked(case, tables, disk))
        return judged(case, done, disk, before, expected)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """Have a disk of so many bytes at a folder."""
    options = f"size={size}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(disk: Path) -> None:
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * PAGE):
                os.fsync(file.fileno())
        except OSError:
            return


def judged(case: cases.Case, done: Run, folder: Path, before: dict[str, str], expected: Any) -> str:
    """Return what is wrong after a run under a fault; empty if nothing is."""
    path = case.path(folder)
    if not done.ok:
        problems = [fault_of_sentence(done.sentence), whole.changes(before, whole.snapshot(folder))]
        return "refused, but " + "; ".join(filter(None, problems)) if any(problems) else ""
    wrong = whole.seen(path, expected)
    if done.told:
        return f"success with an error in the log ({done.told[-1][:80]}); {wrong or 'file whole'}"
    return f"success, but {wrong}" if wrong else ""
