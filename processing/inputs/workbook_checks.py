"""Workbooks of which GDAL reads a part without a word of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer

from ...analysis.core.errors import AnalysisError
from ..language.translation import translate

CHECKED_EXTENSIONS = ("xlsx", "xlsm", "ods")


def refuse_damaged_workbook(path: str) -> None:
    """Raise AnalysisError if the file is a workbook whose sheets cannot be read to their end."""
    file = Path(path.split("|", maxsplit=1)[0])
    if file.suffix[1:].lower() in CHECKED_EXTENSIONS and file.is_file():
        with raise_on_partial_read(str(file)):
            QgsVectorLayer(path, "whole", "ogr").featureCount()


@contextmanager
def raise_on_partial_read(path: str) -> Iterator[None]:
    """Raise AnalysisError at the end if GDAL failed at some part of the workbook meanwhile."""
    from osgeo import gdal  # QGIS's own Processing brings it

    kinds: list[int] = []

    def note(kind: int, number: int, message: str) -> None:
        kinds.append(kind)

    gdal.PushErrorHandler(note)
    try:
        yield
    finally:
        gdal.PopErrorHandler()
    if any(kind >= gdal.CE_Failure for kind in kinds):
        raise AnalysisError(
            "Only a part of the workbook {path} can be read: it is damaged, or has rows far below "
            "the others. Open it in a spreadsheet program, remove these, and save it again.",
            path=path,
        )


def unreadable_message(parameter: str, value: Any) -> str:
    """Return what to say of a file that QGIS cannot open as a table; empty of anything else."""
    if not isinstance(value, str):
        return ""
    return translate(
        "NodalCities",
        "{parameter}: {file} cannot be opened as a table. Check that it is there, whole and not "
        "empty, and that it is what its name says: a spreadsheet, a GeoPackage, a CSV file…",
    ).format(parameter=parameter, file=value)
