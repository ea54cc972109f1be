"""The files of a run: written aside, looked through, then put in place all together."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from errno import EISDIR
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingOutputLayerDefinition, QgsProperty

from ..inputs.algorithm_run import AlgorithmRun
from ..language.translation import translate
from .destinations.targets import Target, database_sinks
from .files import draft_folder
from .table_drafts import DATABASE_ERRORS, TableDraft
from .wholeness import JOURNALS, cannot_be_written, merge_journals, require_whole


class Drafts:
    """Folders of the run's own beside the files it was asked for, gone when it has ended.

    Each file is alone in a folder, so that what a driver or QGIS writes beside it goes along.
    """

    def __init__(self) -> None:
        self.places: dict[Path, Path] = {}  # of the drafts
        self._tables: list[TableDraft] = []
        self._folders: dict[Path, Path] = {}
        self._ending = ExitStack()
        self._optional: set[Path] = set()

    def __enter__(self) -> Drafts:
        return self

    def __exit__(self, *error: object) -> None:
        self._ending.close()

    def write_aside(self, run: AlgorithmRun, targets: Iterable[Target]) -> AlgorithmRun:
        """Return the run with drafts in the place of its files and tables.

        Raises QgsProcessingException.
        """
        changed = self._write_tables_aside(run)
        for target in targets:
            if target.table is not None:
                continue
            draft = self._add(target)
            if target.is_layer:
                changed[target.output] = redirect(run.parameters[target.output], draft.as_posix())
            elif target.named:
                several = [changed[target.output]] if target.output in changed else []
                changed[target.output] = ";".join([*several, draft.as_posix()])
        names = {draft.name: draft.place.uri.table() for draft in self._tables}
        return run.with_parameters(changed, self.places, names)

    def _write_tables_aside(self, run: AlgorithmRun) -> dict[str, Any]:
        changed: dict[str, Any] = {}
        for output, table in database_sinks(run):
            try:
                draft = TableDraft(table)
            except DATABASE_ERRORS:
                run.feedback.pushWarning(
                    translate(
                        "NodalCities",
                        "{output}: QGIS cannot rename tables of this database, so that a run that "
                        "fails leaves a part of {table} there.",
                    ).format(output=output, table=table.uri.table())
                )
                continue
            _tell_of_left(draft, run)
            self._tables.append(draft)
            self._ending.callback(draft.discard)
            changed[output] = redirect(run.parameters[output], draft.text)
        return changed

    def _add(self, target: Target) -> Path:
        parent = target.path.resolve().parent
        # The name of a layer is that of its file; QGIS knows others by the second dot no more.
        name = target.path.name if target.is_layer else f"draft{target.path.suffix}"
        try:
            if parent not in self._folders:
                made = self._ending.enter_context(draft_folder(target.path))
                self._folders[parent] = made
            folder = self._folders[parent] / str(len(self.places))
            folder.mkdir()
        except OSError as error:
            raise cannot_be_written(target.path, error) from error
        draft = folder / name
        self.places[draft] = target.path
        if not target.named:
            self._optional.add(draft)
        return draft

    def put_in_place(self) -> None:
        """Move all that was written to its place, or nothing where one file is not whole.

        Raises QgsProcessingException.
        """
        moves: list[tuple[Path, Path]] = []
        for draft, place in self.places.items():
            written = sorted(draft.parent.iterdir())
            if not written and draft not in self._optional:
                raise cannot_be_written(place)
            for file in written:
                require_whole(file, place)
                beside = place.stem + file.name.removeprefix(draft.stem)
                moves.append((file, place if file == draft else place.with_name(beside)))
        with ExitStack() as undo:
            for file, place in moves:
                try:
                    _replace(file, place.resolve(), undo)
                except OSError as error:
                    raise cannot_be_written(place, error) from error
            for table in self._tables:
                table.put_in_place(undo)
            for table in self._tables:
                table.drop_former()
            undo.pop_all()


def _tell_of_left(draft: TableDraft, run: AlgorithmRun) -> None:
    """Name the tables that look as if a run had been killed; none is removed, it may go on."""
    try:
        left = draft.left_by_others()
    except DATABASE_ERRORS:  # writing says what is wrong with the database
        return
    if left:
        run.feedback.pushWarning(
            translate(
                "NodalCities",
                "Beside {table} there are tables of runs that were ended before they were done: "
                "{tables}. If no run is going on there, remove them; one that ends in _former is "
                "a table as it was before such a run.",
            ).format(table=draft.place.uri.table(), tables=", ".join(left))
        )


def _replace(draft: Path, place: Path, undo: ExitStack) -> None:
    """Move a draft over the file in its place, which ``undo`` brings back."""
    if place.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    for ending in JOURNALS:
        journal = place.with_name(place.name + ending)
        if journal.exists():
            merge_journals(place)
            if journal.exists():  # of a program that has the file open; all in it is merged
                _displace(journal, draft, undo)
    if place.exists():
        with suppress(OSError):
            shutil.copymode(place, draft)
        former = draft.with_name("former")
        try:
            os.link(place, former)  # so that a file is there at any moment
            undo.callback(former.replace, place)
        except OSError:  # the disk knows no links
            _displace(place, draft, undo)
    else:
        undo.callback(place.unlink, missing_ok=True)
    try:
        draft.replace(place)
    except PermissionError:
        # Windows moves no file that is open, and QGIS may still have it in a pool to read from.
        shutil.copyfile(draft, draft.with_name("copy")).replace(place)


def _displace(file: Path, draft: Path, undo: ExitStack) -> None:
    former = draft.with_name(f"former {file.name[-8:]}")
    file.replace(former)
    undo.callback(former.replace, file)


def redirect(value: Any, place: str) -> Any:
    """Return the value of a layer output leading elsewhere, still loaded if it was to be."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        moved = QgsProcessingOutputLayerDefinition(value)
        moved.sink = QgsProperty.fromValue(place)
        return moved
    return place
