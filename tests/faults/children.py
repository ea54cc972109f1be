"""Jobs in processes of their own, forked from one QGIS: a crash or a hang is an outcome."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

PATIENCE = 5  # times the seconds a job may compute, for a machine with other work
FORK = multiprocessing.get_context("fork")


class WithoutFault(Exception):
    """What the fault is tried on does not work without it either."""


@dataclass(frozen=True)
class Outcome:
    """One check: an algorithm under a fault at an output, whether it held, and what was seen."""

    algorithm: str
    fault: str
    output: str
    ok: bool
    seen: str = ""
    figure: str = ""  # what the table shows of it, where there is something to show
    seconds: float = 0.0  # of a processor, since the outcome before it


@dataclass(frozen=True)
class Job:
    """Checks that run one after the other in a process; ``check`` yields outcomes."""

    algorithm: str
    fault: str
    output: str
    check: Callable[..., Any]
    arguments: tuple[Any, ...] = ()
    seconds: float = 120.0


def run(jobs: Sequence[Job], at_once: int, found: list[Outcome]) -> None:
    """Run jobs in their order, and add the outcomes of each as they come."""
    waiting, busy, done = list(jobs), {}, 0
    try:
        while waiting or busy:
            while waiting and len(busy) < at_once:
                job = waiting.pop(0)
                pipe, process = _start(job)
                busy[pipe] = (job, process, time.monotonic())
            ended = [pipe for pipe in wait(list(busy), 0.2) if _receive(pipe, busy[pipe], found)]
            ended += [pipe for pipe in busy if pipe not in ended and _late(busy[pipe], found)]
            for pipe in ended:
                del busy[pipe]
            done += len(ended)
            if ended and done // 50 > (done - len(ended)) // 50:
                print(f"{done} of {len(jobs)} done", file=sys.stderr)
    finally:
        for _, process, _ in busy.values():
            _end(process)


Busy = tuple[Job, Any, float]


def _start(job: Job) -> tuple[Connection, Any]:
    ours, theirs = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_child, args=(job, theirs))
    process.start()
    theirs.close()
    return ours, process


def _late(entry: Busy, found: list[Outcome]) -> bool:
    """Return whether a job has been ended because it computed, or only stood, for too long."""
    job, process, started = entry
    if _busy(process.pid) < job.seconds and time.monotonic() - started < PATIENCE * job.seconds:
        return False
    _end(process)
    found.append(_failed(job, f"did not end in {job.seconds:.0f} s"))
    return True


def _busy(process: int) -> float:
    """Return the seconds a process has computed, however many others share the machine."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _receive(pipe: Connection, entry: Busy, found: list[Outcome]) -> bool:
    """Take one outcome; return whether the job has ended."""
    job, process, _ = entry
    try:
        found.append(pipe.recv())
    except EOFError:
        process.join()
        _end(process)  # and what it left running
        if process.exitcode:
            found.append(_failed(job, f"crashed: {_exit(process.exitcode)}"))
        return True
    return False


def _exit(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"


def _failed(job: Job, seen: str) -> Outcome:
    return Outcome(job.algorithm, job.fault, job.output, False, seen)


def _child(job: Job, pipe: Connection) -> None:
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _quiet()
    try:
        before = 0.0
        for outcome in job.check(job, *job.arguments):
            pipe.send(replace(outcome, seconds=(now := computed()) - before))
            before = now
    except WithoutFault as error:
        pipe.send(_failed(job, f"fails without a fault: {error}"))
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        seen = f"the check itself: {error!r} ({where.filename.split('/')[-1]}:{where.lineno})"
        pipe.send(_failed(job, seen))
    pipe.close()
    os._exit(0)


def computed() -> float:
    """Return the seconds of a processor used here, whatever else the machine did."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _quiet() -> None:
    """Send what QGIS and GDAL print nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _end(process: Any) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return
    process.join(5)


def aside(work: Callable[[], Any]) -> int:
    """Start ``work`` in a process of its own, in the group of this one; return its id."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        code = 0 if work() else 3
    finally:
        os._exit(code)
