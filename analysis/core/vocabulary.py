"""Words of tables in other languages than those of the code, from ``resources/vocabulary``."""

from __future__ import annotations

import csv
from pathlib import Path

from .text import fold_for_comparison

_FOLDER = Path(__file__).parents[2] / "resources" / "vocabulary"


def read_words(file: str, column: str) -> list[str]:
    """Return the words of all languages in a column, folded, each once.

    >>> "miasto" in read_words("column_names.csv", "city")
    True
    """
    with (_FOLDER / file).open(encoding="utf-8", newline="") as rows:
        cells = [row[column] for row in csv.DictReader(rows)]
    return [*dict.fromkeys(map(fold_for_comparison, " ".join(cells).split()))]
