"""A project that cannot be written, by the command: an exit code, a sentence, nothing changed."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import cases, whole
from .children import Job, Outcome
from .disk import small_disk
from .plugin import PROVIDER, fault_of_sentence
from .references import asked, reference

COMMAND = Path(__file__).resolve().parents[2] / "tools" / "run"
BAD = 1  # the exit code of a run that QGIS knows to have failed


def check(job: Job, case: cases.Case, made: Path) -> Iterator[Outcome]:
    """Run qgis_process where all but the project fits, and where nothing may be written."""
    with tempfile.TemporaryDirectory() as parent:
        folder, disk = Path(parent) / "new", Path(parent) / "disk"
        size = reference(case, made, folder).size - case.path(folder).stat().st_size
        disk.mkdir()
        for label, room, mode in (("full disk", size, "rw"), ("read-only disk", 2 * size, "ro")):
            with small_disk(disk, room):
                case.path(disk).write_text("earlier")
                subprocess.run(["mount", "-o", f"remount,{mode}", str(disk)], check=True)
                before = whole.snapshot(disk)
                given = [f"{key}={value}" for key, value in asked(case, made, disk).items()]
                command = [str(COMMAND), f"{PROVIDER}:{case.algorithm}", *given]
                done = subprocess.run(command, capture_output=True, text=True)
                seen = "" if done.returncode == BAD else f"exit code {done.returncode}"
                if str(case.path(disk).with_suffix("")) not in done.stderr:
                    seen = seen or f"no word of the file: {done.stderr[-200:]}"
                seen = seen or fault_of_sentence(done.stderr.strip().splitlines()[-1])
                seen = seen or whole.changes(before, whole.snapshot(disk))
            yield Outcome(job.algorithm, job.fault, f"{case.label} {label}", not seen, seen)
