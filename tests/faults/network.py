"""No network at all: the same files as with one."""

from __future__ import annotations

import ctypes
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import cases, whole
from .children import Job, Outcome
from .plugin import run

CLONE_NEWNET = 0x40000000


def check(job: Job, name: str, made: Path) -> Iterator[Outcome]:
    """Yield, for each output, whether it is the same without a network."""
    with tempfile.TemporaryDirectory() as parent:
        folders = [Path(parent) / "with", Path(parent) / "without"]
        runs = []
        for folder in folders:
            folder.mkdir()
            if folder == folders[1]:
                _cut()
            parameters = {**cases.inputs(name, made), **cases.all_outputs(name, folder)}
            runs.append(run(name, parameters))
        for output, text in cases.all_outputs(name, folders[0]).items():
            path = Path(text)
            if not all(one.ok for one in runs):
                seen = "; ".join(one.sentence[:100] for one in runs)
            elif any(one.told for one in runs):
                seen = f"error in the log: {[*runs[0].told, *runs[1].told][-1][:200]}"
            else:
                seen = _differs(path, folders[1] / path.name)
            yield Outcome(job.algorithm, job.fault, output, not seen, seen)


def _differs(one: Path, other: Path) -> str:
    if one.exists() != other.exists():
        return "is written in one case only"
    return whole.seen(other, whole.facts(one)) if one.exists() else ""


def _cut() -> None:
    """Leave this process without any interface but one that leads nowhere."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
