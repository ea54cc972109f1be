"""Spreadsheets and other files that are broken, or something else than they are called."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator

from nodal_cities.tests.processing.hostile.case import HEADERS, Case, long_rows, sound, text


def spreadsheet(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def relations(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELS}/{kind}" Target="{target}"/></Relationships>'
    )


def xlsx(sheet: str, strings: str = "") -> bytes:
    """Return a workbook of one sheet with this content of ``sheetData``."""
    return spreadsheet(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{PACKAGE}/content-types">'
                + "".join(
                    f'<Override PartName="/xl/{name}.xml" ContentType="application/vnd.'
                    f'openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
                    for name, kind in {
                        "workbook": "sheet.main",
                        "worksheets/sheet1": "worksheet",
                    }.items()
                )
                + "</Types>"
            ),
            "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": (
                f'<workbook {XMLNS} xmlns:r="{RELS}"><sheets>'
                '<sheet name="Eurocities" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
            "xl/sharedStrings.xml": strings or f"<sst {XMLNS}/>",
            "xl/worksheets/sheet1.xml": (
                f"<worksheet {XMLNS}><sheetData>{sheet}</sheetData></worksheet>"
            ),
        }
    )


OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def ods(rows: object) -> bytes:
    """Return an OpenDocument sheet of texts."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string"><text:p>'
            f"{cell}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return spreadsheet(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": (
                f'<office:document-content xmlns:office="{OPEN}:office:1.0" '
                f'xmlns:table="{OPEN}:table:1.0" xmlns:text="{OPEN}:text:1.0" '
                'office:version="1.2"><office:body><office:spreadsheet>'
                f'<table:table table:name="Eurocities">{cells}</table:table>'
                "</office:spreadsheet></office:body></office:document-content>"
            ),
        }
    )


def inline(rows: object) -> str:
    return "".join(
        f'<row r="{i}">'
        + "".join(
            f'<c r="{chr(65 + j)}{i}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for j, cell in enumerate(row)
        )
        + "</row>"
        for i, row in enumerate(rows, start=1)
    )


def spreadsheets() -> Iterator[Case]:
    whole = xlsx(inline([HEADERS["fr"], *long_rows()]))
    yield Case("a sound sheet", "xlsx", whole)
    whole_ods = ods([HEADERS["fr"], *long_rows()])
    yield Case("a sound sheet", "ods", whole_ods)
    yield Case("an empty sheet", "ods", ods([]))
    yield Case("a sheet of empty cells", "ods", ods([("", "", "")] * 20))
    yield Case("a sheet of broken XML", "ods", ods([("<text:p>", "</x>")]))
    for share in (0, 1, 5, 20, 50, 80, 95, 99):
        yield Case(f"{share} % of a zip", "xlsx", whole[: len(whole) * share // 100])
        yield Case(f"{share} % of a zip", "ods", whole_ods[: len(whole_ods) * share // 100])
    for seed in range(12):
        rng = random.Random(seed)
        broken = bytearray(whole)
        for _ in range(20):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        yield Case(f"a zip with wrong bytes {seed}", "xlsx", bytes(broken))
        sheet = bytearray(inline([HEADERS["en"], *long_rows()]).encode("ascii", "ignore"))
        for _ in range(3):
            sheet[rng.randrange(len(sheet))] = rng.choice(b'<>/"&;x0 ')
        yield Case(f"a sheet with wrong letters {seed}", "xlsx", xlsx(sheet.decode()))
    yield Case("an empty sheet", "xlsx", xlsx(""))
    yield Case("a sheet of header only", "xlsx", xlsx(inline([HEADERS["en"]])))
    yield Case("a sheet of empty cells", "xlsx", xlsx(inline([("", "", "")] * 20)))
    yield Case(
        "a sheet of errors",
        "xlsx",
        xlsx(
            inline([HEADERS["en"]]) + '<row r="2"><c r="A2" t="e"><v>#REF!</v></c>'
            '<c r="C2" t="b"><v>1</v></c></row>'
        ),
    )
    yield Case(
        "a sheet of formulas",
        "xlsx",
        xlsx(
            inline([HEADERS["en"]])
            + '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Bern</v></c>'
            '<c r="C2"><f>1/0</f></c></row>'
        ),
    )
    yield Case(
        "a sheet with a hole of a million rows",
        "xlsx",
        xlsx(
            inline([HEADERS["en"]])
            + '<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>Bern</t>'
            "</is></c></row>"
        ),
    )
    yield Case(
        "a sheet with missing strings",
        "xlsx",
        xlsx('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    )
    yield Case("a sheet of broken XML", "xlsx", xlsx("<row><c><v>1</row>"))
    bomb = "".join(f'<!ENTITY a{i} "{("&a" + str(i - 1) + ";") * 10}">' for i in range(1, 10))
    yield Case(
        "entities in entities",
        "xlsx",
        xlsx("", f'<!DOCTYPE s [<!ENTITY a0 "x">{bomb}]><sst {XMLNS}><si><t>&a9;</t></si></sst>'),
    )
    yield Case("an empty zip", "xlsx", spreadsheet({}))
    yield Case("another zip", "xlsx", spreadsheet({"readme.txt": "x"}))
    yield Case("another zip", "ods", spreadsheet({"mimetype": "x", "content.xml": "<x/>"}))
    yield Case("a text called sheet", "xlsx", sound().encode())
    yield Case("a text called sheet", "ods", sound().encode())
    yield Case("a sheet called text", "csv", whole)


def other_files() -> Iterator[Case]:
    for extension in (
        "csv",
        "tsv",
        "txt",
        "xlsx",
        "ods",
        "xls",
        "dbf",
        "gpkg",
        "geojson",
        "shp",
        "json",
    ):
        yield Case("nothing", extension, b"")
        yield Case("random bytes", extension, random.Random(extension).randbytes(500))
    yield Case("the start of a database", "gpkg", b"SQLite format 3\x00" + bytes(84))
    for name, document in {
        "cut JSON": '{"type": "FeatureCollection", "features": [{"type": "Fea',
        "no feature": '{"type": "FeatureCollection", "features": []}',
        "deep JSON": "[" * 100_000,
        "null geometry": (
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, '
            '"properties": {"city": "Bern", "network": ["a", "b"]}}]}'
        ),
        "nested properties": (
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, '
            '"properties": {"city": {"name": "Bern"}, "network": true}}]}'
        ),
    }.items():
        yield text(name, document, "geojson")
