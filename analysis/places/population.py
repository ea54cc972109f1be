"""Numbers of inhabitants as tables have them: numbers, or text from a CSV file."""

from __future__ import annotations

import re
from typing import Any

MOST = 10**11  # more than ever lived at once is no number of inhabitants
_SPACES = re.compile(r"[\s'’_]+")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,4}")
_PLAIN = re.compile(r"\d{1,15}(?:[.,]\d*)?")


def headcount(value: Any) -> int | None:
    """Return a number of inhabitants, None where there is none to be read.

    Thousands may be set apart by spaces, apostrophes, points or commas; fractions of people
    are dropped.

    >>> [headcount(v) for v in (81569, 81569.0, "81569", "81 569", "1,686,208", "2.5", "81.569")]
    [81569, 81569, 81569, 81569, 1686208, 2, 81569]
    >>> [headcount(v) for v in (None, "", "unknown", float("nan"), -5, "1e6", 1e300)]
    [None, None, None, None, None, None, None]
    """
    if isinstance(value, (int, float)):
        return int(value) if 0 <= value <= MOST else None
    text = _SPACES.sub("", str(value))
    if _GROUPED.fullmatch(text):
        text = re.sub("[.,]", "", text)
    return headcount(int(re.split("[.,]", text)[0])) if _PLAIN.fullmatch(text) else None
