"""Several networks in one cell: whether a column holds lists, and what separates them.

A separator is taken only if it is evident, since names of networks have commas too. ``;``,
``|`` and line breaks are evident if some part comes back in another value of the column.
A comma or ``/`` is evident if half of the parts at least come back, two different ones
among them, and some part stands alone or is now first, now not: "Cities, Climate" and
"Cities, Energy" share a part and are names nevertheless.
"""

from __future__ import annotations

import csv
import re
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from ..core.damaged_letters import repair_letters
from ..core.text import strip_bullet, text

STRONG_SEPARATORS = (";", "\n", "|")
_WEAK_SEPARATORS = ("/", ",")
SEPARATORS = (*STRONG_SEPARATORS, *_WEAK_SEPARATORS)
# Of other scripts and of web pages: taken where they are evident, else parts of a name.
_RARE_STRONG_SEPARATORS = ("；", "、", " • ", " · ")
_RARE_WEAK_SEPARATORS = ("，", "،", " + ", " - ", " – ", "\t", "  ")
_UNSEEN = {"\n": "↵", "\t": "⇥", "  ": "␣␣"}
_LINE_BREAK_TAG = re.compile(r"<br ?/?>", re.IGNORECASE)
# A list as programs write it: ["A", "B"], ['A', 'B'], {A,"B C"}.
_ARRAY = re.compile(r"\s*(?:\[\s*(?:(?P<quote>['\"]).*(?P=quote))?\s*\]|\{[^{}:]*\})\s*", re.DOTALL)
# What stands before the last item of a list in a sentence: "A, B and C".
_LAST_ITEM = re.compile(r"(?:,? (?:and|et|und|y|e|i|en|og|och|as well as) |,? ?& ?)", re.IGNORECASE)
_YEARS_BEHIND = re.compile(
    r"\s*[(\[](?:\w+ )?(?:1[89]|20)\d\d(?: ?[-–—] ?(?:(?:1[89]|20)\d\d|\w+)?)?[)\]]$"
)
_MAX_CELL_LENGTH = 10_000  # letters of a cell that are looked at
_SAMPLE_SIZE = 5_000  # values that are looked at, the same in any order of the rows


def find_separators(values: Iterable[str]) -> tuple[str, ...]:
    """Return the evident separators of the values of a column, in the order of use.

    >>> find_separators(["ICC; UCLG", "UCLG; Eurocities, Europe", "ICC"])
    (';',)
    >>> (find_separators(["ICC, UCLG", "UCLG, ICC", "ICC"]),
    ...  find_separators(["Cities, Climate", "Cities"]))
    ((',',), ())
    """
    cells = {value[:_MAX_CELL_LENGTH] for value in values}
    if len(cells) > _SAMPLE_SIZE:
        # In an order that has nothing to do with what they say.
        order = sorted(cells, key=lambda v: (zlib.crc32(v.encode("utf-8", errors="replace")), v))
        cells = set(order[:_SAMPLE_SIZE])
    found: list[str] = []
    for separator in (*SEPARATORS, *_RARE_STRONG_SEPARATORS, *_RARE_WEAK_SEPARATORS):
        if _is_evident(cells, separator) or (
            separator == "，"  # who lists by signs of East Asia has none of them in a name
            and not {"；", "、"}.isdisjoint(found)
            and any(separator in cell for cell in cells)
        ):
            found.append(separator)
            cells = {part for cell in cells for part in split_cell(cell, [separator])}
    return tuple(found)


def read_lines(value: object) -> str:
    """Return a cell as it is, its line breaks included, be they those of web pages.

    >>> read_lines("ICC<br/>A &amp; B"), read_lines('["ICC", "A, B"]'), read_lines("{ICC,UCLG}")
    ('ICC\\nA & B', 'ICC\\nA, B', 'ICC\\nUCLG')
    """
    given = value if isinstance(value, str) else text(value)
    array = _ARRAY.fullmatch(given)
    if array:
        items = csv.reader(
            [given.strip().strip("[]{}")], quotechar=array["quote"] or '"', skipinitialspace=True
        )
        given = "\n".join(next(items, []))
    return _LINE_BREAK_TAG.sub("\n", repair_letters(given))


def find_joined_items(values: Iterable[str], by: Sequence[str]) -> dict[str, list[str]]:
    """Return the items of lists that are two joined by "and", each with the two.

    Both come back by themselves; or one does, and the two end a list, as "B and C" in "A, B and
    C". "Energy and Climate" is one, as long as nobody lists Energy. Those that are another one
    and a year, "ICC (2005)", come with that one.

    >>> find_joined_items(["ICC; UCLG and C40", "UCLG", "Energy and Climate"], [";"])
    {'UCLG and C40': ['UCLG', 'C40']}
    """
    lists = [split_cell(value, by) for value in set(values)]
    last = {items[-1] for items in lists if len(items) > 1}
    items = {item for one in lists for item in one}
    pairs = {item: pair for item in items if len(pair := _LAST_ITEM.split(item)) == 2}
    known = items - pairs.keys()
    dated = {item: _YEARS_BEHIND.sub("", item) for item in items}
    found = {item: [name] for item, name in sorted(dated.items()) if name != item and name in items}
    while True:
        new = {
            item: pair
            for item, pair in pairs.items()
            if item not in found and sum(one in known for one in pair) >= (1 if item in last else 2)
        }
        if not new:
            return found
        found.update(sorted(new.items()))
        known.update(one for pair in new.values() for one in pair)


def find_joining_words(joined: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what stands between the two names of items that are two.

    >>> find_joining_words({"UCLG and C40": ["UCLG", "C40"]})
    ['and']
    """
    ends = ((item, parts[0], parts[-1]) for item, parts in joined.items() if len(parts) > 1)
    return sorted({item.removeprefix(a).removesuffix(b).strip() for item, a, b in ends})


def separators_present(values: Iterable[str]) -> tuple[str, ...]:
    """Return the separators that occur inside a value, evident or not."""
    cells = set(values)
    signs = (*SEPARATORS, "；", "、", "，", "،", "\t", "  ")
    return tuple(s for s in signs if any(len(split_cell(cell, [s])) > 1 for cell in cells))


def split_cell(value: str, by: Sequence[str]) -> list[str]:
    """Return the parts of a cell, cleaned, without bullets, empty ones left out.

    >>> split_cell("ICC;  UCLG ;;", [";"]), split_cell("- ICC\\n- UCLG", ["\\n"])
    (['ICC', 'UCLG'], ['ICC', 'UCLG'])
    """
    parts = [value]
    for separator in by:
        parts = [piece for part in parts for piece in part.split(separator)]
    return [cleaned for part in parts if (cleaned := strip_bullet(text(part)))]


def describe_separators(by: Iterable[str]) -> str:
    """Return separators for a sentence."""
    return " ".join(_UNSEEN.get(separator, separator.strip()) for separator in by)


def _is_evident(cells: Collection[str], separator: str) -> bool:
    if not any(separator in cell for cell in cells):
        return False
    if separator == ",":
        cells = {_LAST_ITEM.sub(", ", cell) for cell in cells}
    lists = [parts for parts in (split_cell(c, [separator]) for c in cells) if len(parts) > 1]
    if not lists:
        return False
    alone = {parts[0] for parts in (split_cell(c, [separator]) for c in cells) if len(parts) == 1}
    counts = Counter(part for parts in lists for part in set(parts))
    back = {part for part, n in counts.items() if n > 1 or part in alone}
    if separator in (*STRONG_SEPARATORS, *_RARE_STRONG_SEPARATORS):
        return bool(back)
    if all(part.isdigit() for parts in lists for part in parts):
        return False  # decimal commas, dates
    occurrences = [part in back for parts in lists for part in parts]
    first = {parts[0] for parts in lists}
    later = {part for parts in lists for part in parts[1:]}
    free = bool(back & (alone | (first & later)))
    return len(back) > 1 and free and 2 * sum(occurrences) >= len(occurrences)
