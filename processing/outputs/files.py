"""Files that an algorithm writes beside its layers: refused before anything is computed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

PICTURES = (".pdf", ".png", ".svg")


def refusal(paths: Iterable[Path]) -> str:
    """Return one sentence if a file cannot be written there, else nothing."""
    for path in paths:
        if not _writable(path):
            return QCoreApplication.translate(
                "NodalCities",
                "{path} cannot be written: choose a folder that exists and that you may "
                "write to, and close the programs that use the file.",
            ).format(path=path)
    return ""


def picture_refusal(parameter: str, paths: Iterable[Path]) -> str:
    """Return one sentence on the first path that cannot be a picture, nothing if all can."""
    for path in paths:
        if path.suffix.lower() not in PICTURES:
            return QCoreApplication.translate(
                "NodalCities", "{parameter}: {path} must end in .pdf, .png or .svg."
            ).format(parameter=parameter, path=path)
    return ""


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write files aside, then move all to their places; nothing half-written stays.

    Raises QgsProcessingException when one cannot be written.
    """
    drafts = {path: path.with_name(f".{path.name}-draft") for path in contents}
    try:
        for path, content in contents.items():
            drafts[path].write_bytes(content)
        for path, draft in drafts.items():
            draft.replace(path)
    except OSError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "NodalCities", "{path} cannot be written ({reason}). Choose another file."
            ).format(path=path, reason=error.strerror)
        ) from error
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a report in one go.

    Raises QgsProcessingException when the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise QgsProcessingException(
            QCoreApplication.translate(
                "NodalCities", "The report {path} cannot be written: {reason}. Choose another file."
            ).format(path=path, reason=error.strerror)
        ) from error


def _writable(path: Path) -> bool:
    folder_ok = path.parent.is_dir() and os.access(path.parent, os.W_OK)
    return folder_ok and not path.is_dir() and (not path.exists() or os.access(path, os.W_OK))
