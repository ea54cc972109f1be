"""Some hundreds of broken tables, the same every time: what people send, and worse."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

CITIES = [
    ("Liège", "BE"),
    ("München", "DE"),
    ("São Paulo", "BR"),
    ("Łódź", "PL"),
    ("Montréal", "CA"),
    ("Bern", "CH"),
    ("Málaga", "ES"),
    ("Zürich", "CH"),
]
NETWORKS = ("Eurocities", "ICC", "Réseau européen")
HEADERS = {"en": ("city", "country", "network"), "fr": ("Ville", "Pays", "Réseau")}


@dataclass(frozen=True)
class Case:
    """A file: its name says what is wrong with it."""

    name: str
    extension: str
    content: bytes

    @property
    def id(self) -> str:
        return f"{self.name}.{self.extension}"


def long_rows() -> list[tuple[str, ...]]:
    """Return a sound long table, without its header."""
    return [
        (city, country, network)
        for i, (city, country) in enumerate(CITIES)
        for network in NETWORKS[: 1 + i % 3]
    ]


def wide_rows() -> list[tuple[str, ...]]:
    marks = [("x", "", "1"), ("1", "0", "2015"), ("oui", "non", ""), ("✓", "?", "yes")]
    return [(*city, *marks[i % 4]) for i, city in enumerate(CITIES)]


def quoted(cell: object, separator: str) -> str:
    text = str(cell)
    if any(c in text for c in (separator, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text


def lines(header: object, rows: object, separator: str = ",", end: str = "\n") -> str:
    return "".join(
        separator.join(quoted(cell, separator) for cell in row) + end for row in (header, *rows)
    )


def sound(kind: str = "long", language: str = "en") -> str:
    city, country, network = HEADERS[language]
    if kind == "long":
        return lines((city, country, network), long_rows())
    return lines((city, country, *NETWORKS), wide_rows())


def text(name: str, content: str, extension: str = "csv") -> Case:
    return Case(name, extension, content.encode("utf-8", "surrogatepass"))


def encodings() -> Iterator[Case]:
    names = (
        "utf-8 utf-8-sig cp1252 latin-1 utf-16 utf-16-le utf-16-be utf-32 mac_roman cp437 cp1250 "
        "cp850 iso8859-15 cp037 utf-7"
    ).split()
    for name in names:
        for kind in ("long", "wide"):
            content = sound(kind, "fr").encode(name, "replace")
            yield Case(f"{name} {kind}", "csv", content)
        yield Case(f"{name} cut in two", "csv", sound("long", "fr").encode(name, "replace")[:-7])
    whole = sound("long", "fr").encode()
    for end in (2, 19, 21, 22, 30, 31, 33):
        yield Case(f"utf-8 cut after byte {end}", "csv", whole[:end])
    yield Case("utf-8 after a UTF-16 mark", "csv", b"\xff\xfe" + whole)
    yield Case("two byte order marks", "csv", b"\xef\xbb\xbf" * 2 + whole)
    yield Case("utf-8 read twice", "csv", whole.decode("cp1252", "replace").encode())
    yield Case(
        "utf-8 then cp1252", "csv", whole + sound("long", "fr").encode("cp1252", "replace")[20:]
    )
    for name in ("shift_jis", "gb18030", "euc-kr", "big5", "koi8-r", "iso8859-6"):
        rows = [("京都市", "日本", "москва"), ("서울", "한국", "القاهرة")]
        yield Case(f"{name} table", "csv", lines(HEADERS["en"], rows).encode(name, "replace"))


def separators() -> Iterator[Case]:
    for name, separator in {
        "semicolon": ";",
        "tab": "\t",
        "bar": "|",
        "colon": ":",
        "space": " ",
        "caret": "^",
        "double semicolon": ";;",
        "unit separator": "\x1f",
        "fullwidth comma": "，",
        "none": "",
    }.items():
        for extension in ("csv", "txt", "tsv"):
            yield text(
                f"{name} as separator", lines(HEADERS["fr"], long_rows(), separator), extension
            )
    yield text("two separators", sound() + lines(("a", "b", "c"), long_rows(), ";"))
    yield text("sep line", "sep=;\n" + lines(HEADERS["en"], long_rows(), ";"))
    yield text("separators at every end", sound().replace("\n", ",,,,\n"))
    yield text(
        "fewer cells in each row",
        "".join(line[: max(1, 20 - i)] + "\n" for i, line in enumerate(sound().splitlines())),
    )
    yield text(
        "more cells in each row",
        "".join(line + ",x" * i + "\n" for i, line in enumerate(sound().splitlines())),
    )


def ends_of_line() -> Iterator[Case]:
    for name, end in {
        "mac": "\r",
        "windows": "\r\n",
        "doubled": "\r\r\n",
        "vertical tab": "\x0b",
        "line separator": "\u2028",
        "next line": "\x85",
        "form feed": "\x0c",
    }.items():
        yield text(f"{name} line ends", lines(HEADERS["en"], long_rows(), end=end))
    rng = random.Random(1)
    yield text(
        "mixed line ends",
        "".join(
            line + rng.choice(["\r", "\n", "\r\n", "\n\n", "\n\r"]) for line in sound().splitlines()
        ),
    )
    yield text("no line end at the end", sound().rstrip("\n"))
    yield text("empty lines between", sound().replace("\n", "\n\n\n"))
    yield text("only line ends", "\n" * 500)
    yield text("only separators", ",,\n" * 50)
    yield text("only spaces", "   \n" * 50)


def quotes() -> Iterator[Case]:
    table = sound()
    yield text("quote never closed", table.replace("Bern", '"Bern', 1))
    yield text("quote never closed in the header", '"' + table)
    yield text("quote never closed at the end", table + '"Oslo')
    yield text("quotes inside", table.replace("Bern", 'Be"r"n'))
    yield text("only quotes", '"' * 999)
    yield text("quotes of three kinds", table.replace("Bern", "“Bern”").replace("ICC", "'ICC'"))
    yield text("quoted as a whole", "".join(f'"{line}"\n' for line in table.splitlines()))
    yield text("backslashes", table.replace("Bern", 'Be\\"rn').replace("ICC", "ICC\\"))
    yield text(
        "line end in cells",
        lines(
            ("city", "country", "network"), [(f"Bern\n{i}", "C\r\nH", "IC\rC") for i in range(9)]
        ),
    )


NAMES = {
    "formulas": ["=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "-2", '=HYPERLINK("http://x";"y")'],
    "10 000 characters": ["x" * 10_000, "é" * 10_000, "京" * 10_000],
    "a million characters": ["x" * 1_000_000],
    "right to left": ["حيفا", "תל אביב", "\u202eLyon\u202c", "تونس العاصمة"],
    "emoji": ["🏙", "👨‍👩‍👧‍👦", "🇫🇷", "L🙂yon"],
    "zero width": ["\u200bLyon", "Ly\u200don", "\ufeffBern", "\u2060", "\u00ad"],
    "control characters": ["Ly\x01on", "\x07", "Be\x1brn", "\x7f", "Os\x08lo", "\x00"],
    "NUL": ["Ly\x00on", "\x00\x00", "Bern\x00"],
    "dates": ["2015-03-01", "01/02/2003", "12 mai 2018", "1/2", "2015-13-45", "00/00/0000"],
    "numbers": ["1", "2.5", "1e308", "-7", "0", "1,5", "٣", "Ⅷ", "1e999"],
    "not finite": ["NaN", "inf", "-inf", "NULL", "None", "nil", "#N/A", "#REF!", "#DIV/0!"],
    "html": ["<script>alert(1)</script>", "<b>Lyon</b>", "&lt;", "<img src=x onerror=y>", "]]>"],
    "xml": ["<?xml version='1.0'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "<![CDATA[x]]>"],
    "holes": [
        "{0}",
        "{spam}",
        "%1",
        "%s",
        "{",
        "}}",
        "{{x}}",
        "$city",
        "[% @x %]",
        "{0.__class__}",
    ],
    "SQL": ["'; DROP TABLE x; --", "Robert'); --", '" OR 1=1', "' UNION SELECT 1"],
    "paths": [
        "../../etc/passwd",
        "C:\\con",
        "file:///x",
        "|layername=x",
        "/vsizip/x",
        "https://x.y",
    ],
    "combining": ["Z" + "\u0301" * 500, "e\u0301", "\u0301", "ﬁ", "ＬＹＯＮ", "ǅ"],
    "surrogates": ["Ly\ud800on", "\udfff"],
    "not characters": ["\ufffe", "\uffff", "\U0010ffff", "\ufdd0", "\ue000"],
    "spaces": ["  Lyon  ", "Ly  on", "\u00a0Bern\u00a0", "\u3000", "\t", "\u2003Oslo"],
    "commas": ["Lyon, FR", "Richmond, Virginia, US", ",", ",,,", ";", "Lyon;Bern"],
    "brackets": ["Lyon (FR)", "(", ")", "()", "((((", "San Fernando (La Union", "[1]", "Bern [a]"],
    "nothing but signs": ["-", "—", "...", "?", "!", "*", "/", "\\", "'", "`", "|"],
    "titles": ["City of", "Ville de", "Landkreis", "Greater", "City of City of City of", "Stadt"],
    "totals": ["Total", "Somme", "TOTAL :", "Source: x", "Note", "* members", "N = 12"],
    "turkish": ["İstanbul", "ISTANBUL", "ıstanbul", "Iğdır", "ŞANLIURFA"],
    "true and false": ["true", "false", "TRUE", "oui", "x", "1"],
}


def names() -> Iterator[Case]:
    """Yield each kind of strange cell as city, as country, as network, as header, as mark."""
    for kind, cells in NAMES.items():
        strange = [(cell, "FR", "ICC") for cell in cells]
        yield text(f"{kind} as cities", lines(HEADERS["en"], [*strange, *long_rows()[:3]]))
        yield text(f"{kind} and nothing else", lines(HEADERS["en"], strange))
        if kind == "a million characters":
            continue
        yield text(
            f"{kind} as countries", lines(HEADERS["fr"], [("Bern", c, "ICC") for c in cells])
        )
        yield text(
            f"{kind} as networks",
            lines(
                HEADERS["en"], [("Bern" if i % 2 else "Lyon", "", c) for i, c in enumerate(cells)]
            ),
        )
        yield text(
            f"{kind} as headers",
            lines(("city", *cells), [("Bern", *["x"] * len(cells)), ("Lyon", *["1"] * len(cells))]),
        )
        yield text(
            f"{kind} as marks", lines(("city", "ICC", "UCLG"), [("Bern", c, "x") for c in cells])
        )


def headers() -> Iterator[Case]:
    rows = long_rows()
    for name, header in {
        "the same header twice": ("city", "city", "network"),
        "the same header in two cases": ("city", "CITY", "network"),
        "three networks": ("network", "network", "network"),
        "an empty header": ("city", "", "network"),
        "empty headers": ("", "", ""),
        "1, 2, 3 as headers": ("1", "2", "3"),
        "one word for all": ("x", "x", "x"),
        "headers of one to three spaces": (" ", "  ", "   "),
        "headers with line ends": ("ci\nty", "coun\ntry", "net\nwork"),
        "10 000 characters in a header": ("city", "c" * 10_000, "network"),
        "headers of a driver": ("fid", "geom", "ogc_fid"),
        "headers of the output": ("city_id", "network_id", "name"),
        "first days of years as headers": ("2015-01-01", "2016-01-01", "2017-01-01"),
        "headers upside down": ("network", "country", "city"),
        "years as headers": ("city", "2015", "2016"),
        "SQL words as headers": ("select", "from", "where"),
    }.items():
        yield text(name, lines(header, rows))
    yield text("no header", "".join(",".join(row) + "\n" for row in rows))
    yield text("header only", "city,country,network\n")
    yield text("header only without line end", "city,country,network")
    yield text(
        "header at the end", "".join(",".join(r) + "\n" for r in rows) + "city,country,network\n"
    )
    yield text("header on every page", sound() * 5)
    yield text("title above the header", "Réseaux de villes,,\n,,\n" + sound())
    yield text("two rows of header", "Place,,Membership\n" + sound())
    yield text("one column", "city\nBern\nLyon\n")
    yield text("one column without name", "Bern\nLyon\nOslo\n")
    yield text("one cell", "city")
    yield text("one character", "x")
    yield text("one column of networks", "network\nICC\n")
    wide = [("Bern", *["x"] * 3000), ("Lyon", *["1"] * 3000)]
    yield text("3 000 networks", lines(("city", *(f"N{i}" for i in range(3000))), wide))
    yield text("notes below", sound() + ",,\nTotal,,16\nSource: x,,\n* provisional,,\n")


def content() -> Iterator[Case]:
    yield text("every row twice", lines(HEADERS["en"], long_rows() * 2))
    yield text("every row fifty times", lines(HEADERS["en"], long_rows() * 50))
    yield text(
        "contradictory countries",
        lines(
            ("city_id", "country", "network"),
            [("Bern", country, "ICC") for country in ("CH", "DE", "", "FR", "XX", "Atlantis")],
        ),
    )
    yield text(
        "impossible countries",
        lines(HEADERS["en"], [(city, "KP", network) for city, _, network in long_rows()]),
    )
    yield text("cities are countries", lines(HEADERS["en"], [("France", "France", "France")] * 3))
    yield text(
        "no mark at all",
        lines(("city", *NETWORKS), [("Bern", "", "", ""), ("Lyon", "0", "non", "-")]),
    )
    yield text(
        "only unknown marks", lines(("city", *NETWORKS), [("Bern", "?", "perhaps", "~")] * 3)
    )
    yield text("no city", lines(HEADERS["en"], [("", "FR", "ICC")] * 5))
    yield text("no network", lines(HEADERS["en"], [("Bern", "CH", "")] * 5))
    yield text(
        "one city in 500 networks",
        lines(("city", "network"), [("Bern", f"n{i}") for i in range(500)]),
    )
    yield text(
        "many networks in a cell",
        lines(
            ("city", "network"),
            [
                ("Bern", "a;b;c;;d"),
                ("Lyon", ";".join(f"n{i}" for i in range(300))),
                ("Oslo", ";;;"),
            ],
        ),
    )
    yield text(
        "negative populations",
        lines(
            ("city", "network", "population"),
            [("Bern", "ICC", p) for p in ("-5", "1e30", "NaN", "inf", "many", "", "1 000,5")],
        ),
    )
    yield text(
        "impossible coordinates",
        lines(
            ("city", "network", "lat", "lon"),
            [
                ("Bern", "ICC", *p)
                for p in (("nan", "inf"), ("95", "200"), ("x", ""), ("1e999", "-"))
            ],
        ),
    )
    yield text(
        "geometry in a cell",
        lines(
            ("city", "network", "WKT"),
            [
                ("Bern", "ICC", w)
                for w in ("POINT(7 46)", "POINT(NaN NaN)", "POLYGON((", "x", "POINT EMPTY")
            ],
        ),
    )
    yield text(
        "JSON in cells", lines(("city", "network"), [('{"a": [1, 2]}', "[]"), ("{}", "null")])
    )


def spreadsheet(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx(sheet: str, strings: str = "") -> bytes:
    """Return a workbook of one sheet with this content of ``sheetData``."""
    return spreadsheet(
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "xl/workbook.xml": (
                f'<workbook {XMLNS} xmlns:r="{RELS}"><sheets>'
                '<sheet name="Eurocities" sheetId="1" r:id="rId1"/></sheets></workbook>'
            ),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                f'Type="{RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            ),
            "xl/sharedStrings.xml": strings or f"<sst {XMLNS}/>",
            "xl/worksheets/sheet1.xml": (
                f"<worksheet {XMLNS}><sheetData>{sheet}</sheetData></worksheet>"
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
    for share in (0, 1, 5, 20, 50, 80, 95, 99):
        yield Case(f"{share} % of a zip", "xlsx", whole[: len(whole) * share // 100])
        yield Case(f"{share} % of a zip", "ods", whole[: len(whole) * share // 100])
    for seed in range(12):
        rng = random.Random(seed)
        broken = bytearray(whole)
        for _ in range(20):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        yield Case(f"a zip with wrong bytes {seed}", "xlsx", bytes(broken))
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


def damaged() -> Iterator[Case]:
    """Yield sound tables with a few random bytes changed, left out or repeated."""
    for seed in range(60):
        rng = random.Random(seed)
        table = sound(rng.choice(["long", "wide"]), rng.choice(["en", "fr"]))
        content = bytearray(table.encode(rng.choice(["utf-8", "cp1252", "utf-16"]), "replace"))
        for _ in range(rng.randrange(1, 12)):
            at = rng.randrange(len(content))
            act = rng.randrange(3)
            if act == 0:
                content[at] = rng.choice([0, 9, 10, 13, 34, 44, 59, 255, rng.randrange(256)])
            elif act == 1:
                del content[at : at + rng.randrange(1, 9)]
            else:
                content[at:at] = content[at : at + rng.randrange(1, 60)]
        yield Case(f"wrong bytes {seed}", "csv", bytes(content))


def large() -> Case:
    """Return a table of 200 000 rows, some of them broken."""
    rows = (
        (f"City {i % 30_000}", ("FR", "", "Atlantis")[i % 3], "" if i % 1000 == 0 else f"N{i % 64}")
        for i in range(200_000)
    )
    return text("200 000 rows", lines(HEADERS["en"], rows))


def cases() -> list[Case]:
    """Return every table but the large one."""
    kinds = (
        encodings,
        separators,
        ends_of_line,
        quotes,
        names,
        headers,
        content,
        spreadsheets,
        other_files,
        damaged,
    )
    return [case for kind in kinds for case in kind()]
