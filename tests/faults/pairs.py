"""Two runs at once into one file: the last one wins, whole, and no draft is left."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from . import cases, whole
from .children import Job, Outcome, aside
from .plugin import fault_of_sentence, run
from .references import asked, reference

PAIRS = 2


def check(job: Job, case: cases.Case, tables: Path, few: Path) -> Iterator[Outcome]:
    """Start a run on all rows, then one on half of them a little later."""
    moments = random.Random(f"{case}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lasts = reference(case, tables, folder / "one").seconds
        reference(case, few, folder / "two")
        names = {path.name for path in (folder / "one").iterdir()}
        whole_ones = [whole.facts(case.path(folder / part)) for part in ("one", "two")]
        for number in range(PAIRS if cases.is_thorough(case) else 1):
            place = folder / f"pair-{number}"
            place.mkdir()
            said = _pair(case, (tables, few), place, moments.uniform(0, 0.7) * lasts)
            seen = _judged(case, place, whole_ones, names, said)
            yield Outcome(job.algorithm, job.fault, case.label, not seen, seen)
            shutil.rmtree(place)


def _pair(case: cases.Case, both: tuple[Path, Path], place: Path, gap: float) -> list[str]:
    """Return what the runs that failed said."""
    said = [place.with_name(f"{place.name}-said-{n}") for n in (1, 2)]

    def one(tables: Path, says: Path) -> bool:
        done = run(case.algorithm, asked(case, tables, place))
        says.write_text(done.sentence or "\n".join(done.told))
        return True

    first = aside(lambda: one(both[0], said[0]))
    time.sleep(gap)
    second = aside(lambda: one(both[1], said[1]))
    for process in (first, second):
        os.waitpid(process, 0)
    return [path.read_text() if path.exists() else "it crashed" for path in said]


def _judged(case: cases.Case, place: Path, ones: list, names: set[str], said: list[str]) -> str:
    problems = []
    differs = [whole.seen(case.path(place), one) for one in ones]
    failed = [sentence for sentence in said if sentence]
    if all(differs) and len(failed) < 2:
        problems.append(f"of neither run: {differs[0]}")
    if left := sorted({path.name for path in place.iterdir()} - names):
        problems.append(f"left: {', '.join(left)}")
    if len(failed) == 2:
        problems.append(f"both failed: {failed[0][:80]}")
    wrong = [fault_of_sentence(sentence) for sentence in failed]
    return "; ".join([*problems, *filter(None, wrong)])
