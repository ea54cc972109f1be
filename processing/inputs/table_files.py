"""Tables read from files themselves: workbooks sheet by sheet, text of any encoding.

A layer knows one sheet, and takes any text for UTF-8; this reads what the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl, QUrlQuery

from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import Progress, ignore_progress, scale_progress
from ...analysis.core.report_rows import ReportRow
from ...analysis.core.text import text
from ...analysis.exchange.table_files import JSON_AND_GRAPHS, PACKAGES, read_grid
from ...analysis.imports.import_report import put_reading_first
from ...analysis.imports.membership_table import MembershipImport, read_membership_sheets
from ...analysis.tables.columns import ColumnChoice
from ...analysis.tables.encodings import decode
from ...analysis.tables.header_row import is_generated_name, rename_choice
from ...analysis.tables.text_files import read_text
from ...analysis.tables.workbook import Sheet
from .algorithm_run import is_part
from .features import read_rows
from .workbook_checks import raise_on_partial_read

WORKBOOKS = ("xlsx", "xlsm", "ods", "xls")
TEXTS = ("csv", "tsv", "txt", "tab")
# No layers of GDAL's, or not as people write them.
_NO_LAYERS = {f".{ending}" for ending in TEXTS} | {*JSON_AND_GRAPHS, *PACKAGES}
_DRIVERS = ("XLSX", "ODS", "XLS")
_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_HEAD = 65_536  # bytes of a text that show how it is laid out
_PIECE = 1 << 20
_SHEET_LIST_BYTES = 50 << 20  # bytes of a workbook's content among which its sheets are named
_SHEET_NAME = re.compile(r'<(?:table:table|(?:\w+:)?sheet) [^>]*?(?:table:)?name="([^"]*)"')
_BLANK = (None, "")


class TableFile(NamedTuple):
    """The sheets of a file, one without a name if it is text, and how it was read."""

    sheets: list[Sheet]
    report: tuple[ReportRow, ...] = ()


class SourceFile(NamedTuple):
    """The file behind INPUT, and the names its layer gives the columns."""

    path: str
    names: tuple[str, ...] = ()


def read_file(path: str, progress: Progress) -> TableFile:
    """Read a workbook or a text file.

    Raises AnalysisError if there is no such file, or it is neither.
    """
    data = _bytes(path, scale_progress(progress, 0.0, 0.2))
    if data.startswith((_ZIP, _COMPOUND)):
        return TableFile(_workbook(path, scale_progress(progress, 0.2, 1.0)))
    other = read_grid(path, data)
    if other is not None:
        return TableFile([Sheet("", other)])
    _refuse_others(path, data)
    table = read_text(data, scale_progress(progress, 0.2, 1.0))
    if not table.rows:
        raise AnalysisError("The file {path} is empty.", path=path)
    return TableFile([Sheet("", table.rows)], table.report)


def read_files(paths: Sequence[str], progress: Progress) -> TableFile:
    """Read several files as the sheets of one workbook, each called after its file."""
    sheets: list[Sheet] = []
    report: list[ReportRow] = []
    for i, path in enumerate(paths):
        share = scale_progress(progress, i / len(paths), (i + 1) / len(paths))
        read = read_file(path, share)
        stem, several = Path(path).stem, len(read.sheets) > 1
        sheets += (s._replace(name=f"{stem} {s.name}" if several else stem) for s in read.sheets)
        report += (row._replace(field=stem) for row in read.report)
    return TableFile(sheets, tuple(report))


def needed_packages(path: str) -> tuple[str, ...]:
    """Return the Python packages without which a file cannot be read."""
    return PACKAGES.get(Path(path).suffix.lower(), ())


def import_files(
    paths: Sequence[str], choice: ColumnChoice, progress: Progress
) -> MembershipImport:
    """Import several files as one workbook."""
    read = read_files(paths, scale_progress(progress, 0.0, 0.4))
    return _import_sheets(read, choice, scale_progress(progress, 0.4, 1.0))


def import_file(file: SourceFile, choice: ColumnChoice, progress: Progress) -> MembershipImport:
    """Import a file; fields may be named as its layer calls them."""
    read = read_file(file.path, scale_progress(progress, 0.0, 0.4))
    first = [text(value) for value in read.sheets[0].rows[0]] if read.sheets[0].rows else []
    names = dict(zip(file.names, first)) if len(first) == len(file.names) else {}
    return _import_sheets(read, rename_choice(choice, names), scale_progress(progress, 0.4, 1.0))


def _import_sheets(read: TableFile, choice: ColumnChoice, progress: Progress) -> MembershipImport:
    imported = read_membership_sheets(read.sheets, choice, progress)
    return replace(imported, report=put_reading_first((*read.report, *imported.report)))


def _bytes(path: str, progress: Progress) -> bytes:
    pieces = []
    try:
        size = max(Path(path).stat().st_size, 1)
        with Path(path).open("rb") as file:
            while piece := file.read(_PIECE):
                pieces.append(piece)
                progress(min(len(pieces) * _PIECE / size, 1.0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise AnalysisError(
            "The file {path} cannot be read ({reason}): choose another one, or close the "
            "programs that use it.",
            path=path,
            reason=reason,
        ) from error
    return b"".join(pieces)


def _refuse_others(path: str, data: bytes) -> None:
    start = data[:1000].lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml")):
        raise AnalysisError(
            "The file {path} is a web page or XML, whatever its name: open it in a spreadsheet, "
            "and save it as a workbook or CSV.",
            path=path,
        )
    letters = decode(data[:4000]).text
    strange = sum(c < " " and c not in "\t\r\n\f\0" for c in letters)
    if start.startswith((b"%pdf", b"sqlite format")) or 20 * strange > len(letters):
        raise AnalysisError(
            "The file {path} is neither a workbook nor a text file: save the table as XLSX, ODS "
            "or CSV, or choose it as a layer in INPUT.",
            path=path,
        )


def _workbook(path: str, progress: Progress) -> list[Sheet]:
    with raise_on_partial_read(path):
        layers = _open_sheets(path)
        for _, layer in layers:
            layer.featureCount()
    if not layers:
        raise AnalysisError(
            "The file {path} is no workbook that can be opened: it may be empty, damaged or have "
            "a password. Save it again as XLSX or ODS.",
            path=path,
        )
    share = 1 / len(layers)
    found = [
        Sheet(name, _cells(layer, scale_progress(progress, i * share, (i + 1) * share)))
        for i, (name, layer) in enumerate(layers)
    ]
    return [*found, *(Sheet(name, []) for name in _empty_sheets(path, found))]


def _open_sheets(
    path: str, progress: Progress = ignore_progress
) -> list[tuple[str, QgsVectorLayer]]:
    """Return the sheets of a workbook that GDAL opens, by name."""
    layers = []
    for one in QgsProviderRegistry.instance().querySublayers(path):
        progress(0.0)
        if one.driverName() in _DRIVERS:
            uri = f"{path}|layerid={one.layerNumber()}"
            layers.append((one.name(), QgsVectorLayer(uri, one.name(), "ogr")))
    return [(name, layer) for name, layer in layers if layer.isValid()]


def _cells(layer: QgsVectorLayer, progress: Progress) -> list[Sequence[object]]:
    """Return the cells of a sheet; empty rows at its end are no rows.

    GDAL takes the first row for the header or not, by what it holds; here it is a row.
    """
    names = layer.fields().names()
    count = max(layer.featureCount(), 1)
    found: list[Sequence[object]] = []
    if any(not is_generated_name(name, i) for i, name in enumerate(names, start=1)):
        found.append(
            ["" if is_generated_name(name, i) else name for i, name in enumerate(names, start=1)]
        )
    for number, row in enumerate(read_rows(layer)):
        if number % 500 == 0:
            progress(min(number / count, 1.0))
        found.append(row)
    while found and all(value in _BLANK for value in found[-1]):
        found.pop()
    return found


def _empty_sheets(path: str, found: Sequence[Sheet]) -> list[str]:
    """Return the sheets that GDAL keeps to itself because they have no cell."""
    known = {sheet.name for sheet in found}
    try:
        with ZipFile(path) as file:
            part_name = "content.xml" if "content.xml" in file.namelist() else "xl/workbook.xml"
            with file.open(part_name) as opened:
                content = opened.read(_SHEET_LIST_BYTES).decode("utf-8", errors="replace")
    except (OSError, BadZipFile, KeyError, RuntimeError, NotImplementedError):
        return []  # a workbook of before 2007 is no archive
    names = [unescape(name) for name in _SHEET_NAME.findall(content)]
    return [name for name in dict.fromkeys(names) if name not in known]


def find_misread_file(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    parameter: str,
) -> SourceFile | None:
    """Return the file of a parameter where a layer does not give what is in it, else None.

    That is a workbook of several sheets of which none was chosen, and text that is not in
    UTF-8, whose columns GDAL does not tell apart, or that has lines above its header.
    """
    value = parameters.get(parameter)
    if is_part(value):
        return None
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    if isinstance(value, str) and _extension(value) in WORKBOOKS and Path(value).is_file():
        return SourceFile(value) if len(sheet_names(value)) > 1 else None
    layer = algorithm.parameterAsVectorLayer({parameter: value}, parameter, context)
    if layer is None:
        is_text = isinstance(value, str) and Path(value).suffix.lower() in _NO_LAYERS
        is_text = is_text and Path(str(value)).is_file()
        return SourceFile(str(value)) if is_text else None
    path = _path_of_text(layer)
    if not path:
        return None
    names = tuple(layer.fields().names())
    data = Path(path).read_bytes()
    if data.startswith((_ZIP, _COMPOUND)):
        return None
    is_utf8 = decode(data).encoding == "UTF-8"
    # Of a layer of delimited text the user said how it is laid out.
    is_whole = layer.providerType() != "ogr" or _has_columns(data, len(names))
    return None if is_utf8 and is_whole else SourceFile(path, names)


def _has_columns(data: bytes, count: int) -> bool:
    """Return whether the first rows of a text have as many columns as a layer of it found.

    GDAL takes the first line for the header, be it a title or ``sep=;``.
    """
    start = data[:_HEAD].rpartition(b"\n")[0] or data
    widths = [len(row) for row in read_text(start).rows if any(row)]
    return not widths or (widths[0] >= count and max(widths) <= count)


def _extension(path: str) -> str:
    return Path(path).suffix[1:].lower()


def sheet_names(path: str) -> list[str]:
    """Return the names of the sheets of a workbook that have cells, in its order."""
    return [name for name, _ in _open_sheets(path)]


def _path_of_text(layer: QgsVectorLayer) -> str:
    """Return the file of a layer of delimited text that is read whole, else an empty text.

    A layer with virtual or joined fields is more than its file.
    """
    provider = layer.providerType()
    if layer.subsetString() or layer.isEditable() or provider not in ("ogr", "delimitedtext"):
        return ""
    if layer.fields().count() != layer.dataProvider().fields().count():
        return ""
    decoded = QgsProviderRegistry.instance().decodeUri(provider, layer.source())
    path = str(decoded.get("path", ""))
    if provider == "delimitedtext":
        given = QUrlQuery(QUrl(layer.source())).queryItemValue("encoding").upper()
        return path if given in ("UTF-8", "UTF8", "") and Path(path).is_file() else ""
    is_text = layer.dataProvider().storageType() == "CSV" and _extension(path) in TEXTS
    return path if is_text and Path(path).is_file() else ""
