"""Cells no one expects, in every place of a table."""

from __future__ import annotations

from collections.abc import Iterator

from nodal_cities.tests.processing.hostile.case import HEADERS, Case, lines, long_rows, text

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
