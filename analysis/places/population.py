"""Numbers of inhabitants as tables have them: numbers, or text from a CSV file."""

from __future__ import annotations

import re
from typing import Any

MAX_POPULATION = 10**11  # more than ever lived at once is no number of inhabitants
_SPACES = re.compile(r"[\s'’_]+")
_WITH_THOUSANDS_SEPARATORS = re.compile(r"\d{1,3}(?:[.,]\d{3}){1,4}")
_PLAIN_NUMBER = re.compile(r"\d{1,15}(?:[.,]\d*)?")


def parse_population(value: Any) -> int | None:
    """Return a number of inhabitants, None where there is none to be read.

    Thousands may be set apart by spaces, apostrophes, points or commas; fractions of people
    are dropped.

    >>> [parse_population(v) for v in (81569, 81569.0, "81569", "81 569", "1,686,208",
    ...     "2.5", "81.569")]
    [81569, 81569, 81569, 81569, 1686208, 2, 81569]
    >>> [parse_population(v) for v in (None, "", "unknown", float("nan"), -5, "1e6", 1e300)]
    [None, None, None, None, None, None, None]
    """
    if isinstance(value, (int, float)):
        return int(value) if 0 <= value <= MAX_POPULATION else None
    text = _SPACES.sub("", str(value))
    if _WITH_THOUSANDS_SEPARATORS.fullmatch(text):
        text = re.sub("[.,]", "", text)
    return (
        parse_population(int(re.split("[.,]", text)[0])) if _PLAIN_NUMBER.fullmatch(text) else None
    )
