"""Text files that a layer would misread, as layers of what they hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsFeature, QgsFields, QgsMemoryProviderUtils, QgsVectorLayer

from ...analysis.core.columns import ColumnKind
from ...analysis.core.errors import Message
from ...analysis.core.report_rows import ReportRow
from ...analysis.core.text import text
from ...analysis.tables.columns import join_for_message
from ..schema.output_fields import field
from .algorithm_run import AlgorithmRun
from .table_files import WORKBOOKS, find_misread_file, read_file, sheet_names


class TextLayer(NamedTuple):
    """A text file as a layer."""

    # None where the user's own layer is right, and there is only something to report.
    layer: QgsVectorLayer | None
    names: Mapping[str, str]  # its fields by the names that the layer the user chose gives them
    report: tuple[ReportRow, ...]


def read_text_layer(run: AlgorithmRun, parameter: str) -> TextLayer | None:
    """Return the text behind a parameter that is in no UTF-8 or misread, else None.

    Of a workbook a layer is one sheet; that there are others is reported.
    """
    file = find_misread_file(run.algorithm, run.parameters, run.context, parameter)
    if file is None:
        return None
    if Path(file.path).suffix[1:].lower() in WORKBOOKS:
        return TextLayer(None, {}, (_other_sheets(parameter, file.path),))
    read = read_file(file.path, lambda fraction: None)
    rows = [*dropwhile(lambda row: not any(map(text, row)), read.sheets[0].rows)]
    names = _names(rows)
    layer = _layer(Path(file.path).stem, names, rows[1:])
    known = dict(zip(file.names, names)) if len(file.names) == len(names) else {}
    return TextLayer(layer, known, read.report)


def _other_sheets(parameter: str, path: str) -> ReportRow:
    sheets = sheet_names(path)
    message = Message(
        "{parameter}: only the first sheet of the workbook, {sheet}, is read, and not {others}. "
        "Open the workbook in QGIS and choose another one, or put them together in one sheet.",
        {"parameter": parameter, "sheet": sheets[0], "others": join_for_message(sheets[1:])},
    )
    return ReportRow(None, parameter, sheets[0], "sheet_left_out", message)


def _names(rows: Sequence[Sequence[object]]) -> list[str]:
    """Return names for the columns, all different, those of the first row where it has some."""
    width = max(len(row) for row in rows)
    names: list[str] = []
    for index in range(width):
        given = text(rows[0][index]) if index < len(rows[0]) else ""
        name = given or f"field_{index + 1}"
        taken = {other.casefold() for other in names}
        number = 1
        while name.casefold() in taken:
            name, number = f"{given or 'field'}_{number}", number + 1
        names.append(name)
    return names


def _layer(title: str, names: list[str], rows: Sequence[Sequence[object]]) -> QgsVectorLayer:
    fields = QgsFields()
    for name in names:
        fields.append(field(name, ColumnKind.TEXT))
    layer = QgsMemoryProviderUtils.createMemoryLayer(title, fields)
    features = []
    for row in rows:
        feature = QgsFeature(fields)
        feature.setAttributes([*row, *[None] * (len(names) - len(row))])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
