"""What is said of cells whose letters a wrong encoding damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..core.damaged_letters import (
    holds_damaged_letters,
    may_hold_damaged_letters,
    repair_letters,
)
from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.text import shorten

_EXAMPLES = 3


def report_damaged_letters(
    header: Sequence[object], table: Iterable[Sequence[object]]
) -> Iterator[ReportRow]:
    """Yield how many cells were repaired and how many could not be, with examples.

    >>> [row.kind for row in report_damaged_letters(["city"], [["MÃ¼nchen"], ["M\\ufffdcon"]])]
    ['damaged_letters', 'repaired_letters']
    """
    damaged: list[str] = []
    repaired: list[str] = []
    for row in (header, *table):
        for cell in row:
            if not isinstance(cell, str) or not may_hold_damaged_letters(cell):
                continue
            if holds_damaged_letters(cell):
                damaged.append(cell)
            elif repair_letters(cell) != cell:
                repaired.append(cell)
    if damaged:
        message = Message(
            "Letters were damaged by a wrong encoding in {n} cells, such as {examples}, and cannot "
            "be put right for certain: set the encoding of the layer in its properties (Source), "
            "or save the table again as UTF-8.",
            {"n": len(damaged), "examples": _examples(damaged)},
        )
        yield ReportRow(None, "", damaged[0], "damaged_letters", message)
    if repaired:
        pairs = [f"{cell} → {repair_letters(cell)}" for cell in dict.fromkeys(repaired)]
        message = Message(
            "Letters damaged by a wrong encoding were put right in {n} cells: {examples}. Better "
            "set the encoding of the layer in its properties (Source), or save the table again as "
            "UTF-8.",
            {"n": len(repaired), "examples": _examples(pairs)},
        )
        yield ReportRow(None, "", repaired[0], "repaired_letters", message)


def _examples(texts: Iterable[str]) -> str:
    return ", ".join(f"“{shorten(text, 60)}”" for text in [*dict.fromkeys(texts)][:_EXAMPLES])
