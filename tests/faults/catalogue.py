"""Every check of the suite: algorithms × faults × outputs."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from ...analysis.charts import page
from ...analysis.core.errors import AnalysisError
from ...analysis.exchange.packages import load_package
from . import (
    cancels,
    cases,
    command,
    disk,
    ends,
    killed,
    memory,
    names,
    network,
    pairs,
    postgres,
    removed,
    sizes,
    tables,
)  # fmt: skip
from .children import Job, Outcome
from .plugin import algorithms, run


class Made:
    """What the runs start from: the plugin, made tables, and a server where there is one."""

    def __init__(self, work: Path, plugin: Any, with_server: bool) -> None:
        self.work = work
        self.plugin = plugin
        self.tables = tables.make(work / "tables", cities=60)
        self.few = tables.make(work / "few", cities=30)
        self.tiny = tables.make(work / "tiny", cities=12)
        _load_once(self.tiny)
        self.long = work / "long"
        ends.make(self.long)
        self.server = postgres.Server(work / "postgres") if with_server else None
        if self.server:
            self.server.start(self.tables / "memberships.csv")
            postgres.write_places(self.server)

    def both(self, name: str) -> tuple[Path, Path]:
        """Return two tables, the second a part of the first; less of them for models."""
        return (self.few, self.tiny) if cases.is_model(name) else (self.tables, self.few)

    def least(self, name: str) -> Path:
        """Return a table for what is run many times."""
        return self.both(name)[1]


def _load_once(made: Path) -> None:
    """Load here what every process forked from this one would load again: the slowest parts."""
    page.drawing_problem()
    with suppress(AnalysisError):
        load_package("networkx")
    run("locatecities", cases.inputs("locatecities", made))


def _disk(name: str, made: Made) -> Iterator[Job]:
    for case in cases.of(name):
        yield Job(name, "disk", case.label, disk.check, (case, *made.both(name)))


def _command(name: str, made: Made) -> Iterator[Job]:
    for case in cases.of(name):
        if case.kind == "qgz":
            yield Job(name, "command", case.label, command.check, (case, made.few))


def _killed(name: str, made: Made) -> Iterator[Job]:
    for case in cases.one_of_each(name):
        yield Job(name, "killed", case.label, killed.check, (case, *made.both(name)))


def _stale(name: str, made: Made) -> Iterator[Job]:
    for case in cases.one_of_each(name):
        if case.kind == "gpkg":
            yield Job(name, "journals", case.label, killed.stale, (case, *made.both(name)))


def _pairs(name: str, made: Made) -> Iterator[Job]:
    for case in cases.one_of_each(name):
        yield Job(name, "pairs", case.label, pairs.check, (case, *made.both(name)))


def _drafts(name: str, made: Made) -> Iterator[Job]:
    for case in cases.one_of_each(name):
        if not cases.is_model(name):
            yield Job(name, "drafts", case.label, names.drafts, (case, made.few))


def _links(name: str, made: Made) -> Iterator[Job]:
    for case in cases.of(name):
        yield Job(name, "links", case.label, names.links, (case, *made.both(name)))


def _names(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "names", "", names.evaluated, (name, made.work))


def _cancels(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "cancels", "", cancels.check, (name, made.tiny), 240)


def _memory(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "memory", "", memory.check, (name, made.tiny))


def _network(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "network", "", network.check, (name, made.least(name)))


def _sizes(name: str, made: Made) -> Iterator[Job]:
    odd = [*sizes.TABLES][: 1 if cases.is_model(name) else None]
    for table in (*odd, *(sizes.OF_THE_IMPORT if name == "importmemberships" else ())):
        yield Job(name, "sizes", table, sizes.table, (name, table), sizes.OF_ALL)
    for case in cases.one_of_each(name):
        if not cases.is_model(name):
            yield Job(name, "sizes", case.label, sizes.file_name, (case, made.few))


def _ends(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "ends", "", ends.check, (name, made.long))


def _no_place(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "oneofall", "", ends.no_place, (name, made.least(name)))


def _removed(name: str, made: Made) -> Iterator[Job]:
    yield Job(name, "removed", "", removed.check, (name, made.plugin, made.least(name)))


def _postgres(name: str, made: Made) -> Iterator[Job]:
    if cases.is_model(name):
        return
    yield Job(name, "postgres", "", postgres.relations, (name, made.server, made.tables))
    yield Job(name, "postgres", "written", postgres.written, (name, made.server, made.few))
    yield Job(name, "postgres", "killed", postgres.killed, (name, made.server, made.tables))


FAULTS: dict[str, Callable[[str, Made], Iterator[Job]]] = {
    "disk": _disk,
    "command": _command,
    "killed": _killed,
    "journals": _stale,
    "pairs": _pairs,
    "drafts": _drafts,
    "links": _links,
    "names": _names,
    "cancels": _cancels,
    "memory": _memory,
    "network": _network,
    "sizes": _sizes,
    "ends": _ends,
    "oneofall": _no_place,
    "removed": _removed,
    "postgres": _postgres,
}


def impossible() -> dict[str, str]:
    """Return the faults that cannot be made here, and why."""
    found = {}
    if os.geteuid() or not shutil.which("unshare"):
        found["disk"] = "disk needs root and unshare, for a small disk of its own."
        found["command"] = "command needs them too."
        found["network"] = "network needs root, to cut it for one process."
    if why := postgres.missing():
        found["postgres"] = why
    return found


def jobs(made: Made, faults: Sequence[str], algorithm_names: Sequence[str]) -> list[Job]:
    """Return the jobs of some faults for the algorithms chosen, or for all."""
    return [
        job
        for fault in faults
        for name in algorithm_names or sorted(algorithms(), key=cases.is_model)
        for job in _guarded(name, fault, partial(FAULTS[fault], name, made))
    ]


def _guarded(name: str, fault: str, of: Callable[[], Iterator[Job]]) -> list[Job]:
    try:
        return list(of())
    except cases.Missing as error:
        return [Job(name, fault, "inputs", _says, (str(error),))]


def _says(job: Job, sentence: str) -> Iterator[Outcome]:
    yield Outcome(job.algorithm, job.fault, job.output, False, sentence)
