"""A writer that is killed, and what the next run makes of the journals left beside the file."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import cases, whole
from .children import Job, Outcome, aside
from .disk import judged
from .plugin import fault_of_sentence, run
from .references import asked, reference

KILLS = 2


def check(job: Job, case: cases.Case, tables: Path, few: Path) -> Iterator[Outcome]:
    """Kill runs at seeded moments over an earlier file; each time run again after it."""
    moments = random.Random(f"{case}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lasts = reference(case, tables, folder / "new").seconds
        reference(case, few, folder / "earlier")
        allowed = [whole.facts(case.path(folder / part)) for part in ("new", "earlier")]
        for number in range(KILLS if cases.is_thorough(case) else 1):
            place = Path(shutil.copytree(folder / "earlier", folder / f"killed-{number}"))
            at = lasts * moments.uniform(0.3, 1.0)
            _killed(case, tables, place, at)
            seen = whole.seen(case.path(place), allowed[0])
            if seen and whole.seen(case.path(place), allowed[1]):
                yield Outcome(job.algorithm, job.fault, case.label, False, f"after a kill: {seen}")
            else:
                yield Outcome(job.algorithm, job.fault, case.label, True)
            seen = _again(case, tables, place, allowed[0])
            yield Outcome(job.algorithm, job.fault, f"{case.label} run again", not seen, seen)


def _killed(case: cases.Case, tables: Path, place: Path, at: float) -> None:
    process = aside(lambda: run(case.algorithm, asked(case, tables, place)).ok)
    time.sleep(at)
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _again(case: cases.Case, tables: Path, place: Path, expected: Any) -> str:
    before = whole.snapshot(place)
    done = run(case.algorithm, asked(case, tables, place))
    if not done.ok:
        return f"the next run: {done.sentence[:150]}"
    if seen := judged(case, done, place, before, expected):
        return seen
    stale = [j for j in whole.JOURNALS if case.path(place).with_name(f"c.gpkg{j}").exists()]
    return f"left beside it: {', '.join(stale)}" if stale and case.kind == "gpkg" else ""


def stale(job: Job, case: cases.Case, tables: Path, few: Path) -> Iterator[Outcome]:
    """Yield an outcome for each kind of journal that a killed program left beside the file.

    Right is a new file that is whole with the journal merged or gone, or a refusal after which
    file and journal hold what they held.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reference(case, tables, folder / "new")
        reference(case, few, folder / "earlier")
        expected = whole.facts(case.path(folder / "new"))
        clean = _rows(case.path(folder / "new"))
        for mode in ("wal", "delete"):
            place = Path(shutil.copytree(folder / "earlier", folder / mode))
            process = aside(lambda place=place, mode=mode: _edit_and_die(place / "c.gpkg", mode))
            os.waitpid(process, 0)
            before, held = whole.snapshot(place), whole.facts(place / "c.gpkg")
            done = run(case.algorithm, asked(case, tables, place))
            if done.ok:
                seen = judged(case, done, place, before, expected)
                if not seen and _rows(place / "c.gpkg") != clean and _is_the_same_each_time(case):
                    seen = "success, with rows out of the journal of the earlier file"
            else:  # SQLite itself merges a journal when the file is opened
                seen = fault_of_sentence(done.sentence) or whole.seen(place / "c.gpkg", held)
            label = f"{case.label} beside a {'-wal' if mode == 'wal' else '-journal'}"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)
        if cases.is_thorough(case):
            seen = _beside_a_reader(case, tables, folder / "earlier", expected)
            label = f"{case.label} beside a -wal that is read from"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)


def _beside_a_reader(case: cases.Case, tables: Path, place: Path, expected: Any) -> str:
    process = aside(lambda: _edit_and_read(place / "c.gpkg"))
    while not (place / "reading").exists():
        time.sleep(0.01)
    (place / "reading").unlink()
    before, held = whole.snapshot(place), whole.facts(place / "c.gpkg")
    done = run(case.algorithm, asked(case, tables, place))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    if done.ok:
        return judged(case, done, place, before, expected)
    return fault_of_sentence(done.sentence) or whole.seen(place / "c.gpkg", held)


def _edit_and_read(path: Path) -> None:
    """Change a file as another program would, in the middle of reading it as it was."""
    reader, writer = (sqlite3.connect(path, isolation_level=None) for _ in range(2))
    writer.execute("PRAGMA journal_mode=wal")
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM gpkg_contents").fetchall()
    writer.execute("UPDATE gpkg_contents SET description = 'mine'")
    path.with_name("reading").touch()
    time.sleep(600)


def _is_the_same_each_time(case: cases.Case) -> bool:
    """Return whether the rows of an algorithm hold no seconds that it took."""
    return case.algorithm != "crosscheck"


def _edit_and_die(path: Path, mode: str) -> bool:
    """Change every text of the file as another program would, and die before it is done."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute(f"PRAGMA journal_mode={mode}")
    base.execute("PRAGMA wal_autocheckpoint=0")
    base.execute("PRAGMA cache_size=1")  # so that pages are written before the end
    (table,) = base.execute("SELECT table_name FROM gpkg_contents").fetchone()
    triggers = base.execute("SELECT name FROM sqlite_master WHERE type='trigger'").fetchall()
    base.execute("BEGIN")
    for (trigger,) in triggers:
        base.execute(f'DROP TRIGGER "{trigger}"')
    base.execute(f'CREATE TABLE mine AS SELECT * FROM "{table}"')
    base.execute(f'DELETE FROM "{table}"')
    if mode == "wal":
        base.execute("COMMIT")
    os._exit(9)


def _rows(path: Path) -> list[Any]:
    """Return the rows of a GeoPackage, as opened with what lies beside it."""
    try:
        with contextlib.closing(sqlite3.connect(path)) as base:
            (table,) = base.execute("SELECT table_name FROM gpkg_contents").fetchone()
            return base.execute(f'SELECT * FROM "{table}"').fetchall()
    except sqlite3.Error as error:
        return [str(error)]
