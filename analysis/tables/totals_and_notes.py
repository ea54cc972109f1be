"""Rows of a table that are no cities: totals, notes such as "Source: …", the header once more.

A total is a row that begins with a word for it, or for a mean, and otherwise holds numbers only. A
note is a row with one cell filled in that begins like one ("Source:", "Note:", a web address…);
below the last proper row also one that begins with a footnote mark, or is a whole sentence. The
header comes back where pages were pasted one below the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..core.progress import Progress, ignore_progress
from ..core.text import fold_for_comparison, text
from ..core.vocabulary import read_words
from .column_names import CITY_ID_NAMES

_TOTAL = re.compile(
    r"(?:(?:grand|sub|sous|zwischen)[ -]?)?"
    r"(?P<word>total|totals|totaux|totale|totali|totales|totais|gesamt|gesamtzahl|insgesamt|"
    r"zwischensumme|somme|sommes|sum|summe|suma|soma|ensemble|"
    r"n(?=\s*=)|%|per ?cent(?:age)?|pour ?cent(?:age)?|prozent|porcentaje|"
    r"moyennes?|m[ée]dianes?|average|mean|median|durchschnitt|mittelwert|promedio|"
    r"(?:nombre|number|numero|número|anzahl|no\.?|nb\.?) (?:total )?(?:of|de|d'|der|di|von)\b)"
    r"(?: [^\W\d]{1,20}){0,4}\s*[:=]?\s*(?P<number>\d[\d ., ]*)?",
    re.IGNORECASE,
)
_UNMISTAKABLE_TOTAL = re.compile(
    r"(?:.*[ -])?(?:tota\w+|insgesamt|zwischensumme)\b.*", re.IGNORECASE
)
_NOTE = re.compile(
    r"(?:sources?|notes?|n\.? ?b\.?|nota|notas|remarques?|remarks?|quellen?|fuentes?|fontes?|"
    r"fonti|hinweise?|anmerkung(?:en)?|l[ée]gendes?|legend|legende|leyenda|leggenda|"
    r"updated|last updated?|last update|mis(?:e)? à jour|dernière mise à jour|stand|"
    r"date|data|données|daten|datos|dati|dados|accessed|retrieved|consult[ée]e?|"
    r"abgerufen|actualizado|aggiornato|atualizado|contact|copyright|licen[cs]e|key)"
    r"\b[^:]{0,40}\s?[:：]"
    r"|(?:https?://|www\.|©|\(c\) )"
    r"|(?:as of|as at|au 1er|état au|stand vom|last updated?|dernière mise à jour)\b.*\d",
    re.IGNORECASE,
)
_TOTALS = frozenset(read_words("cell_words.csv", "total"))
_NOTES = frozenset(read_words("cell_words.csv", "note"))
_FOOTNOTE_MARK = re.compile(r"(?:[*†‡§¹²³⁰-⁹]+|\[\w{1,2}\]|\(\w\)|\d\))\s*\S")
_SENTENCE_WORDS = 7
_COLON = re.compile("[:：]")
_NUMBER = re.compile(r"[+-]?\d[\d \u00a0\u202f]*(?:[.,]\d+)* ?%?")


def find_non_city_rows(
    names: Sequence[str], table: Sequence[Sequence[object]], progress: Progress = ignore_progress
) -> dict[int, str]:
    """Return the kind of such rows by position from 0: total_row, note_row or header_row.

    A table with identifiers of cities is made by a program, and has none.

    >>> find_non_city_rows(["city", "n"], [["Lyon", 1], ["Total", 1], ["Source: web", None]])
    {1: 'total_row', 2: 'note_row'}
    """
    if not {fold_for_comparison(name) for name in names}.isdisjoint(CITY_ID_NAMES):
        return {}
    kinds: dict[int, str] = {}
    header = [*map(fold_for_comparison, _filled_cells(names))]
    for position, row in enumerate(table):
        if position % 1000 == 0:
            progress(position / len(table))
        filled = _filled_cells(row)
        kind = _row_kind(filled)
        if filled and fold_for_comparison(filled[0]) == header[0]:
            kind = "header_row"
            if [*map(fold_for_comparison, filled)] != header and len(filled) > 1:
                kinds.update(dict.fromkeys(range(position, len(table)), "other_table"))
                break
        if kind:
            kinds[position] = kind
    kinds.update(dict.fromkeys(_trailing_notes(table, kinds), "note_row"))
    return kinds


def drop_rows(
    table: Sequence[Sequence[object]], kinds: dict[int, str]
) -> Sequence[Sequence[object]]:
    """Return the rows that are none of these."""
    return [row for i, row in enumerate(table) if i not in kinds] if kinds else table


def _trailing_notes(table: Sequence[Sequence[object]], kinds: dict[int, str]) -> Iterator[int]:
    """Yield the notes below the last proper row."""
    for position in reversed(range(len(table))):
        if position in kinds:
            continue
        filled = _filled_cells(table[position])
        if not filled:
            continue
        if len(filled) > 1 or not _is_footnote(filled[0]):
            return
        yield position


def _filled_cells(row: Sequence[object]) -> list[str]:
    return [cell for cell in (text(value) for value in row if value not in (None, "")) if cell]


def _row_kind(filled: list[str]) -> str:
    if not filled:
        return ""
    if _is_total(filled[0], filled[1:]):
        return "total_row"
    return "note_row" if len(filled) == 1 and _is_note(filled[0]) else ""


def _is_note(cell: str) -> bool:
    word, *said = _COLON.split(cell, maxsplit=1)
    return bool(_NOTE.match(cell)) or (bool(said) and fold_for_comparison(word) in _NOTES)


def _is_total(first: str, others: list[str]) -> bool:
    match = _TOTAL.fullmatch(first) if len(first) < 80 else None
    is_known = match or fold_for_comparison(first) in _TOTALS
    if not is_known or not all(_NUMBER.fullmatch(cell) for cell in others):
        return False
    if (match and match["number"]) or _UNMISTAKABLE_TOTAL.fullmatch(first):
        return True
    # Soma is a city of Turkey too: only numbers that are no marks make a total of it.
    return any(cell not in ("0", "1") for cell in others)


def _is_footnote(cell: str) -> bool:
    words = len(cell.split())
    return (
        bool(_FOOTNOTE_MARK.match(cell))
        or words >= _SENTENCE_WORDS
        or (words > 3 and cell[-1] in ".!?")
    )
