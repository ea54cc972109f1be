"""Files that an algorithm writes beside its layers."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .wholeness import cannot_be_written


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


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file in one go; QgsProcessingException when it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise cannot_be_written(path, error) from error


def write_text(path: Path, text: str) -> None:
    """Write a report in one go; QgsProcessingException when it cannot be written."""
    write_bytes(path, text.encode("utf-8"))
