"""Ids that are one but for how they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from .text import fold_for_comparison


def match_written_alike(lacking: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Return, for ids that a table lacks, the other one there that is written alike.

    A code read as a number has lost its leading zeros; names differ in capitals, accents and
    punctuation. Where one id would fit several, or several fit one, none is matched.

    >>> match_written_alike(["01004", "ICC", "a"], ["1004", "icc", "A", "Á"])
    {'01004': '1004', 'ICC': 'icc'}
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
        by_key[fold_for_comparison(identifier).lstrip("0")].append(identifier)
    return by_key
