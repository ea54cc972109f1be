"""Texts that break as texts do: encodings, separators, ends of lines, quotes, headers, bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from nodal_cities.tests.processing.hostile.case import (
    HEADERS,
    NETWORKS,
    Case,
    lines,
    long_rows,
    sound,
    text,
)


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
    merged = [(network, "", "") for network in NETWORKS]
    yield text("merged cells and no city", lines(("network", "city", "country"), merged))
    blocks = [(NETWORKS[i // 4] if i % 4 == 0 else "", f"V{i}", "") for i in range(12)]
    yield text("networks in merged cells", lines(("network", "city", "country"), blocks))
    numbered = [
        ("Bern", "ICC", "-", "none"),
        ("Lyon", "", "#REF!", "ICC / UCLG"),
        ("?", "a", "b", "c"),
    ]
    yield text("numbered networks", lines(("city", *(f"network {i}" for i in range(3))), numbered))
    rows = [(",".join(row),) for row in (HEADERS["en"], *long_rows())]
    yield text("lines that are one cell", lines(rows[0], rows[1:], ","))
    counts = [("Bern", "x", "1", "2"), ("Lyon", "x (2010)", "", "1"), ("Mean", "1", "0,5", "1,5")]
    yield text("counts and means", lines(("city", *NETWORKS[:2], "Nombre de réseaux"), counts))
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
