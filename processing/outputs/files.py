"""Files that an algorithm writes beside its layers: put in place when complete."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication


@contextmanager
def draft_folder(path: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of ``path``, which goes when what is in it is in place.

    Raises OSError when there can be none.
    """
    # Where a link leads: what is put in place replaces the file there, not the link.
    folder = Path(tempfile.mkdtemp(prefix=".nodal-cities-", dir=path.resolve().parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(draft: Path, path: Path) -> None:
    """Move a finished draft to its place, through a link there; OSError when it cannot be."""
    draft.replace(path.resolve())


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files aside, then move all to their places; nothing half-written stays.

    Raises QgsProcessingException when one cannot be written.
    """
    drafts = {}
    try:
        with ExitStack() as folders:
            for path, content in contents.items():
                drafts[path] = folders.enter_context(draft_folder(path)) / "draft"
                drafts[path].write_bytes(content)
            for path, draft in drafts.items():
                put_in_place(draft, path)
    except OSError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "NodalCities", "{path} cannot be written ({reason}). Choose another file."
            ).format(path=path, reason=error.strerror)
        ) from error


def write_text(path: Path, text: str) -> None:
    """Write a report in one go.

    Raises QgsProcessingException when the file cannot be written.
    """
    write_together({path: text.encode("utf-8")})
