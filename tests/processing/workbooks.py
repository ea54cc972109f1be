"""Workbooks written cell by cell: headers anywhere, empty sheets, numbers as numbers."""

from __future__ import annotations

import zipfile
from html import escape

from osgeo import ogr

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_xlsx(path, sheets):
    """Write ``{name: rows}`` as an .xlsx file."""
    names = list(sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
            f'ContentType="{_TYPE}.worksheet+xml"/>'
            for i, _ in enumerate(names, start=1)
        )
        file.writestr(
            "[Content_Types].xml",
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
            f"{parts}</Types>",
        )
        file.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        listed = "".join(
            f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"/>'
            for i, name in enumerate(names, start=1)
        )
        file.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets>'
            "</workbook>",
        )
        targets = [("worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(names) + 1)]
        file.writestr("xl/_rels/workbook.xml.rels", _relations(targets))
        for i, name in enumerate(names, start=1):
            file.writestr(f"xl/worksheets/sheet{i}.xml", _sheet(sheets[name]))
    return str(path)


def _relations(targets):
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _sheet(rows):
    lines = []
    for r, row in enumerate(rows, start=1):
        cells = "".join(_cell(f"{chr(65 + c)}{r}", value) for c, value in enumerate(row))
        lines.append(f'<row r="{r}">{cells}</row>')
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def _cell(place, value):
    if value in (None, ""):
        return ""
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def write_ods(path, sheets):
    """Write ``{name: rows}`` as an .ods file, the first row of each as the names of fields."""
    file = ogr.GetDriverByName("ODS").CreateDataSource(str(path))
    for name, rows in sheets.items():
        layer = file.CreateLayer(name)
        width = max(map(len, rows), default=0)
        for field in [*rows[0], *[""] * (width - len(rows[0]))] if rows else []:
            layer.CreateField(ogr.FieldDefn(str(field), ogr.OFTString))
        for row in rows[1:]:
            feature = ogr.Feature(layer.GetLayerDefn())
            for index, value in enumerate(row):
                if value not in (None, ""):
                    feature.SetField(index, str(value))
            layer.CreateFeature(feature)
    layer = feature = file = None
    return str(path)
