"""Cells as people type them, made comparable without changing what they say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import chain, count
from typing import Any

from .damaged_letters import may_hold_damaged_letters, repair_letters

# Invisible characters that pasted text drags along. The zero-width joiners are not among
# them: Persian and Indic names are spelt with them, so they only go at the ends.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_BULLET = re.compile(r"^(?:[*†‡•·▪●‣◦]|[-–—]\s|\d{1,3}[.)]\s)[\s*•·]*")
_NOTE_MARKS = re.compile(
    r"(?:\s*(?:[*†‡§#¶⁎∗]|[¹²³\u2070-\u2079ᵃᵇᶜ]"
    r"|\[(?:(?:notes?|nb|ref|fn|anm|注)?\.? ?\d{1,3}|\w|[*†‡]"
    r"|citation needed|r[ée]f\. n[ée]cessaire|cita requerida|senza fonte|update)\]"
    r"|\((?:\d{1,2}|[*†‡]+)\)))+$",
    re.IGNORECASE,
)
_NOTE_BRACKET = re.compile(r"\s+\w\)$")  # a) 1)
YEAR_RANGE = (1000, 2100)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WHOLE_LIMIT = 1e15  # above it a float no longer tells neighbouring whole numbers apart


def text(value: Any) -> str:
    """Return the text of a cell: one kind of space, none at the ends, Unicode NFC.

    Letters damaged by a wrong encoding are put right where that is certain. NULL, None and
    NaN are empty; whole numbers stored as real lose their ``.0``. Formulas,
    any script and any length are plain text and stay as they are.

    >>> text("  Saint\\u00a0Denis\\u200b "), text(2018.0), text(None), text("=1+1")
    ('Saint Denis', '2018', '', '=1+1')
    """
    if isinstance(value, str):
        return _clean_text(value)
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, (bytes, bytearray)):
        return _clean_text(bytes(value).decode("utf-8", errors="replace"))
    return _clean_text(str(value))


def _number_text(value: float) -> str:
    if value != value:
        return ""
    if abs(value) < _WHOLE_LIMIT and value.is_integer():
        return str(int(value))
    return str(value)


def _clean_text(value: str) -> str:
    if value.isprintable() and "  " not in value and not may_hold_damaged_letters(value):
        return value.strip(" ")
    value = repair_letters(value)
    value = _CONTROL.sub("", _LONE_SURROGATE.sub("\ufffd", _INVISIBLE.sub("", value)))
    value = _SPACES.sub(" ", value).strip(" \u200c\u200d")
    return unicodedata.normalize("NFC", value)


def strip_bullet(value: str) -> str:
    """Return an item of a list without its bullet or number.

    >>> strip_bullet("• Lyon"), strip_bullet("12. Bern"), strip_bullet("-Lyon")
    ('Lyon', 'Bern', '-Lyon')
    """
    return _BULLET.sub("", value)


def strip_note_marks(value: str) -> str:
    """Return a text without the footnote marks at its end.

    >>> [strip_note_marks(name) for name in ("Lyon* [2]", "x¹", "C40 [note 1]", "Halle (Saale)")]
    ['Lyon', 'x', 'C40', 'Halle (Saale)']
    >>> strip_note_marks("Lyon a)"), strip_note_marks("Halle (an der S)")
    ('Lyon', 'Halle (an der S)')
    """
    bare = _NOTE_MARKS.sub("", value)
    return bare if "(" in bare or not bare.endswith(")") else _NOTE_BRACKET.sub("", bare)


@lru_cache(1024)  # a name is compared several times in a row
def fold_for_comparison(value: str) -> str:
    """Return a name without case, accents and punctuation, to compare headers and marks.

    >>> (fold_for_comparison("Réseau (n°)"), fold_for_comparison("Gemeinde-Name"),
    ...  fold_for_comparison("✓"))
    ('reseau_n', 'gemeinde_name', '✓')
    """
    bare = unicodedata.normalize("NFKD", value.casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", "_", bare.replace("°", "")).strip("_")
    return words or bare.strip()


def find_year(value: str) -> int | None:
    """Return the year in a text, the first of several; None if it holds none.

    >>> find_year("since May 1998"), find_year("2004-05-01"), find_year("12345"), find_year("soon")
    (1998, 2004, None, None)
    """
    years = map(int, _YEAR.findall(value))
    return next((year for year in years if YEAR_RANGE[0] <= year <= YEAR_RANGE[1]), None)


def shorten(value: str, length: int = 80) -> str:
    """Return a value short enough to be read inside a sentence.

    >>> shorten("abcdef", 4)
    'abc…'
    """
    return value if len(value) <= length else value[: length - 1] + "…"


def find_free_name(name: str, is_taken: Callable[[str], bool]) -> str:
    """Return a name, with the first free number after it where it is taken.

    >>> find_free_name("a", ["a", "a (2)"].__contains__)
    'a (3)'
    """
    numbered = (f"{name} ({number})" for number in count(2))
    return next(free for free in chain([name], numbered) if not is_taken(free))


def make_city_id(name: str, country: str = "", admin1: str = "") -> str:
    """Return the identifier of a city: its name and, where given, where it is.

    ``Name``, ``Name, CC``, ``Name, CC-ADM``, or ``Name (ADM)`` when only the division is
    known: homonyms stay apart, and the same row always gives the same identifier. A name
    that ends in its own suffix already is an identifier and stays as it is.

    >>> make_city_id("Richmond", "US", "VA"), make_city_id("Bern", "CH"), make_city_id("Bern")
    ('Richmond, US-VA', 'Bern, CH', 'Bern')
    >>> make_city_id("Bern, CH", "CH"), make_city_id("Richmond", admin1="VA")
    ('Bern, CH', 'Richmond (VA)')
    """
    if country:
        suffix = f", {country}-{admin1}" if admin1 else f", {country}"
    else:
        suffix = f" ({admin1})" if admin1 else ""
    return name if suffix and name.endswith(suffix) else name + suffix
