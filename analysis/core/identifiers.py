"""Ids by which the rows of two tables are matched: where they stand, and how they are written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from .text import fold_for_comparison, text

_NO_DECIMALS = re.compile(r"(?<=\d)[.,]0$")


def find_id_column(
    table: Sequence[Sequence[object]], wanted: Collection[str], usual: Sequence[int]
) -> int:
    """Return the column that holds most of the wanted ids; of equals a usual one, then the first.

    >>> find_id_column([[1, "Lyon"], [2, "Bern"]], {"Bern", "Graz"}, [0])
    1
    """
    sought = {*wanted}
    columns: list[int] = [*usual, *range(min(map(len, table), default=0))]
    best, most = columns[0], -1
    for column in columns:
        held = len(sought & {text(row[column]) for row in table})
        if held > most:
            best, most = column, held
        if most == len(sought):
            break
    return best


def match_written_alike(lacking: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Return, for ids that a table lacks, the other one there that is written alike.

    A code read as a number has lost its leading zeros or got a ``.0``; names differ in capitals,
    accents and punctuation. Where one id would fit several, or several fit one, none is matched.

    >>> match_written_alike(["01004", "69123", "ICC", "a"], ["1004", "69123.0", "icc", "A", "Á"])
    {'01004': '1004', '69123': '69123.0', 'ICC': 'icc'}
    """
    theirs = _ids_by_key(others)
    return {
        ids[0]: theirs[key][0]
        for key, ids in _ids_by_key(lacking).items()
        if len(ids) == 1 == len(theirs.get(key, ()))
    }


def _ids_by_key(ids: Iterable[str]) -> dict[str, list[str]]:
    by_key: dict[str, list[str]] = defaultdict(list)
    for identifier in ids:
        whole = _NO_DECIMALS.sub("", identifier)
        by_key[fold_for_comparison(whole).lstrip("0")].append(identifier)
    return by_key
