"""Several networks in one cell: whether a column holds lists, and what separates them.

A separator is taken only if it is evident, since names of networks have commas too. ``;``,
``|`` and line breaks are evident if some part comes back in another value of the column.
A comma or ``/`` is evident if half of the parts at least come back, two different ones
among them, and some part stands alone or is now first, now not: "Cities, Climate" and
"Cities, Energy" share a part and are names nevertheless.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..core.text import text, without_bullet

_SURE = (";", "\n", "|")
_DOUBTFUL = ("/", ",")
SEPARATORS = (*_SURE, *_DOUBTFUL)
_LONGEST = 10_000  # letters of a cell that are looked at
_ENOUGH = 5_000  # values that are looked at, the same in any order of the rows


def separators(values: Iterable[str]) -> tuple[str, ...]:
    """Return the evident separators of the values of a column, in the order of use.

    >>> separators(["ICC; UCLG", "UCLG; Eurocities, Europe", "ICC"])
    (';',)
    >>> separators(["ICC, UCLG", "UCLG, ICC", "ICC"]), separators(["Cities, Climate", "Cities"])
    ((',',), ())
    """
    cells = {value[:_LONGEST] for value in values}
    if len(cells) > _ENOUGH:
        cells = set(sorted(cells, key=_mixed)[:_ENOUGH])
    found = []
    for separator in SEPARATORS:
        if _evident(cells, separator):
            found.append(separator)
            cells = {part for cell in cells for part in split(cell, [separator])}
    return tuple(found)


def present(values: Iterable[str]) -> tuple[str, ...]:
    """Return the separators that occur inside a value, evident or not."""
    cells = set(values)
    return tuple(s for s in SEPARATORS if any(len(split(cell, [s])) > 1 for cell in cells))


def split(value: str, by: Sequence[str]) -> list[str]:
    """Return the parts of a cell, cleaned, without bullets, empty ones left out.

    >>> split("ICC;  UCLG ;;", [";"]), split("- ICC\\n- UCLG", ["\\n"])
    (['ICC', 'UCLG'], ['ICC', 'UCLG'])
    """
    parts = [value]
    for separator in by:
        parts = [piece for part in parts for piece in part.split(separator)]
    return [cleaned for part in parts if (cleaned := without_bullet(text(part)))]


def shown(by: Iterable[str]) -> str:
    """Return separators for a sentence."""
    return " ".join("↵" if separator == "\n" else separator.strip() for separator in by)


def _mixed(value: str) -> tuple[int, str]:
    """Return a key that puts values in an order that has nothing to do with what they say."""
    return zlib.crc32(value.encode("utf-8", errors="replace")), value


def _evident(cells: Collection[str], separator: str) -> bool:
    lists = [parts for parts in (split(c, [separator]) for c in cells) if len(parts) > 1]
    if not lists:
        return False
    alone = {parts[0] for parts in (split(c, [separator]) for c in cells) if len(parts) == 1}
    counts = Counter(part for parts in lists for part in set(parts))
    back = {part for part, n in counts.items() if n > 1 or part in alone}
    if separator in _SURE:
        return bool(back)
    if all(part.isdigit() for parts in lists for part in parts):
        return False  # decimal commas, dates
    occurrences = [part in back for parts in lists for part in parts]
    first = {parts[0] for parts in lists}
    later = {part for parts in lists for part in parts[1:]}
    free = bool(back & (alone | (first & later)))
    return len(back) > 1 and free and 2 * sum(occurrences) >= len(occurrences)
