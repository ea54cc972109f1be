"""The few pieces of HTML the reports are made of: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from ..language.translation import language, number, translate
from ..outputs.files import write_text

STYLE = """
body{font:16px/1.5 "Open Sans",Helvetica,Arial,sans-serif;color:#222;max-width:62rem;
margin:2rem auto;padding:0 1rem}
h1{font-weight:600;margin-bottom:.2rem}h2{margin-top:2.2rem;border-bottom:1px solid #ccc}
table{border-collapse:collapse;width:100%;font-size:.92em}
th,td{text-align:left;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #e4e4e4;
vertical-align:top}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.note{color:#555}.swatch{display:inline-block;width:.8em;height:.8em;border-radius:50%;
margin-right:.4em}
@media print{body{font-size:10pt}}
"""


def table(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return a table; numbers are set to the right, everything is escaped."""
    rows = [list(row) for row in rows]
    numeric = [
        bool(rows) and all(isinstance(row[i], (int, float)) for row in rows)
        for i in range(len(headings))
    ]
    head = "".join(_cell("th", text, right) for text, right in zip(headings, numeric))
    body = "".join(
        "<tr>" + "".join(_cell("td", v, right) for v, right in zip(row, numeric)) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def paragraph(text: str, note: bool = False) -> str:
    """Return an escaped paragraph, paler if it is a note."""
    return f'<p class="note">{escape(text)}</p>' if note else f"<p>{escape(text)}</p>"


def items(texts: Iterable[str]) -> str:
    """Return a list of escaped texts."""
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def section(title: str, *pieces: str) -> str:
    """Return a headed section, empty when it has nothing to say."""
    body = "".join(pieces)
    return f"<h2>{escape(title)}</h2>{body}" if body else ""


def note_of_rest(count: int) -> str:
    """Return how many more there are than were listed, nothing if there are none."""
    more = translate("NodalCities", "and {count} more.").format(count=number(count))
    return paragraph(more, note=True) if count > 0 else ""


def write_page(path: Path, title: str, *pieces: str) -> None:
    """Write a whole page in one go.

    Raises QgsProcessingException when the file cannot be written.
    """
    page = (
        f'<!DOCTYPE html><html lang="{language()}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{''.join(pieces)}</body></html>\n"
    )
    write_text(path, page)


def _cell(tag: str, value: Any, right: bool) -> str:
    decimals = (2 if abs(value) < 10 else 1) if isinstance(value, float) else 0
    text = number(value, decimals) if isinstance(value, (int, float)) else str(value)
    mark = ' class="number"' if right else ""
    return f"<{tag}{mark}>{escape(text)}</{tag}>"
