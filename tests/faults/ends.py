"""Input that ends early, and outputs of which one cannot be written."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import cases, tables, whole
from .children import Job, Outcome
from .plugin import Listening, fault_of_sentence, run
from .postgres import sources

ROWS = 6_000
CITIES = 60
CUTS = {"csv": (0.1, 0.5), "gpkg": (0.5,)}
LOOK = 2  # the first may come before the first row


class CutsWhileRead(Listening):
    """Cuts a file off at a look of the run for a cancel that comes while rows are read."""

    def __init__(self, path: Path, share: float) -> None:
        super().__init__()
        self.path, self.share, self.looks = path, share, 0

    def isCanceled(self) -> bool:
        self.looks += 1
        if self.looks == LOOK:
            os.truncate(self.path, int(self.path.stat().st_size * self.share))
        return bool(super().isCanceled())


def make(folder: Path) -> None:
    """Write a table of many rows as CSV and as GeoPackage, and its cities.

    Few cities, so that little is computed, in the order of the rows: a part of these misses some.
    """
    cities = [i * CITIES // ROWS for i in range(ROWS)]
    members = [(f"c{city}", "FR", f"n{city // 6 + i % 3}") for i, city in enumerate(cities)]
    tables.fill(folder, members)
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    layer = QgsVectorLayer(str(folder / "memberships.csv"), "members", "ogr")
    options = QgsVectorFileWriter.SaveVectorOptions()
    context = QgsCoordinateTransformContext()
    target = str(folder / "memberships.gpkg")
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, target, context, options)


def check(job: Job, name: str, made: Path) -> Iterator[Outcome]:
    """Yield whether a file that is cut or damaged is refused, never read in part."""
    for parameter in sources(name):
        without = _ends(name, made, parameter, "gpkg", Listening())
        # The looks of a model's steps are QGIS's own.
        for kind, shares in ({} if cases.is_model(name) else CUTS).items():
            for share in shares:
                with tempfile.TemporaryDirectory() as folder:
                    path = _copy(made, folder, kind)
                    feedback = CutsWhileRead(path, share)
                    seen = _judged(_ends(name, made, parameter, kind, feedback, path), without)
                    label = f"{parameter} .{kind} cut at {share:.0%} while it is read"
                    yield Outcome(job.algorithm, job.fault, label, not seen, seen)
        with tempfile.TemporaryDirectory() as folder:
            path = _copy(made, folder, "gpkg")
            _damage(path)
            seen = _judged(_ends(name, made, parameter, "gpkg", Listening(), path), without)
            label = f"{parameter} .gpkg with a damaged page"
            yield Outcome(job.algorithm, job.fault, label, not seen, seen)


def _copy(made: Path, folder: str, kind: str) -> Path:
    return Path(shutil.copyfile(made / f"memberships.{kind}", Path(folder) / f"memberships.{kind}"))


def _damage(path: Path) -> None:
    """Overwrite pages in the middle of the table, more than a city has, as a bad disk does."""
    with sqlite3.connect(path) as base:
        (size,) = base.execute("PRAGMA page_size").fetchone()
    base.close()
    with path.open("r+b") as file:
        file.seek(int(path.stat().st_size / size * 0.6) * size)
        file.write(b"\xff" * size * 12)


def _ends(
    name: str, made: Path, parameter: str, kind: str, feedback: Listening, path: Path | None = None
) -> Any:
    given = {**cases.inputs(name, made), parameter: str(path or made / f"memberships.{kind}")}
    with tempfile.TemporaryDirectory() as folder:
        place = {
            key: target
            for key, target in cases.all_outputs(name, Path(folder)).items()
            if target.endswith(".gpkg")
        }
        done = run(name, {**given, **place}, feedback)
        if not done.ok:
            return done.sentence or "?"
        return {
            key: whole.facts(Path(target)) for key, target in place.items() if Path(target).exists()
        }


def _judged(found: Any, without: Any) -> str:
    if isinstance(without, str):
        return f"fails without a fault: {without[:150]}"
    if isinstance(found, str):
        return fault_of_sentence(found)
    part = "all" if found == without else "a part"
    return f"success on {part} of the rows: {found}"[:200]


def no_place(job: Job, name: str, made: Path) -> Iterator[Outcome]:
    """Yield, for each output that cannot be written, whether the others leave nothing either."""
    each = cases.one_of_each(name)
    for case in each if len(each) > 1 else ():
        bad, kind = case.output, case.kind
        with tempfile.TemporaryDirectory() as parent:
            place = Path(parent)
            wrong = {bad: str(place / "no" / f"such.{kind}")}
            before = whole.snapshot(place)
            given = {**cases.inputs(name, made), **cases.all_outputs(name, place), **wrong}
            done = run(name, given)
            seen = "success" if done.ok else fault_of_sentence(done.sentence)
            seen = seen or whole.changes(before, whole.snapshot(place))
            yield Outcome(job.algorithm, job.fault, f"{bad} has no place", not seen, seen)
