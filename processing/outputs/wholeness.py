"""Whether a written file is whole: opened again, and read to its end."""

from __future__ import annotations

import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from errno import ENOSPC
from pathlib import Path

from qgis.core import QgsProcessingException

from ..language.translation import translate

JOURNALS = ("-wal", "-shm", "-journal")  # SQLite would read them as those of a new file
# QGIS reports success for pictures that were cut off by a full disk.
LAST_BYTES = {
    ".pdf": b"%%EOF",
    ".svg": b"</svg>",
    ".png": b"IEND\xaeB`\x82",
    ".html": b"</html>",
    ".qml": b"-->",
}
DATABASES = frozenset({".gpkg", ".sqlite", ".db"})
ARCHIVES = frozenset({".qgz", ".xlsx", ".ods"})
LITTLE = 65_536  # bytes; with fewer left a disk is full


def require_whole(file: Path, place: Path) -> None:
    """Raise QgsProcessingException if a file that goes to ``place`` is cut off or damaged."""
    kind = file.suffix.lower()
    try:
        with file.open("r+b") as opened:
            os.fsync(opened.fileno())  # what the disk refuses it may say only now
            opened.seek(max(file.stat().st_size - 64, 0))
            end = opened.read()
        whole = end.rstrip().endswith(LAST_BYTES.get(kind, b""))
        if kind == ".csv":
            whole = end.endswith(b"\n")
        if kind in ARCHIVES:
            with zipfile.ZipFile(file) as archive:
                whole = archive.testzip() is None
        elif kind in DATABASES:
            whole = _is_sound(file)
    except OSError as error:
        raise cannot_be_written(place, error) from error
    except (zipfile.BadZipFile, sqlite3.Error):
        whole = False
    if not whole:
        raise cannot_be_written(place)


def _is_sound(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA journal_mode=DELETE")  # what is still in a journal is merged
        if base.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            return False
    with file.open("rb") as opened:
        header = opened.read(100)
    page_size, pages = int.from_bytes(header[16:18], "big"), int.from_bytes(header[28:32], "big")
    return file.stat().st_size == pages * (page_size if page_size > 1 else 65_536)


def merge_journals(path: Path) -> None:
    """Have what a program left beside a database written into it, or undone, as it had to.

    Raises OSError while another program writes to it.
    """
    try:
        with closing(sqlite3.connect(path, timeout=1.0, isolation_level=None)) as base:
            base.execute("BEGIN IMMEDIATE")
            base.execute("ROLLBACK")
            _, frames, merged = base.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        in_use = frames != merged
    except sqlite3.OperationalError:
        in_use = True
    except sqlite3.DatabaseError:  # it is none, and its journal is nothing to it
        in_use = False
    if in_use:
        reason = translate("NodalCities", "another program is writing to it")
        raise OSError(None, reason)


def cannot_be_written(
    path: Path | str, error: OSError | None = None, reason: str = ""
) -> QgsProcessingException:
    """Return the exception that says which file cannot be written, and why."""
    if error is not None:
        reason = error.strerror or str(error)
    if _is_full(Path(path)):
        reason = os.strerror(ENOSPC)
    reason = reason or translate("NodalCities", "it is not whole")
    return QgsProcessingException(
        translate(
            "NodalCities",
            "{path} cannot be written ({reason}). Choose another file, or close the programs "
            "that use this one.",
        ).format(path=path, reason=reason)
    )


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.resolve().parent).free < LITTLE
    except OSError:
        return False
