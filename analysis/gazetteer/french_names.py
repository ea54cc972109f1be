"""French names of cities, for maps in French; what names are read is elsewhere."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parents[2] / "resources" / "gazetteer" / "french_names.csv"


@lru_cache(maxsize=1)
def french_names() -> dict[int, str]:
    """Return the names in French, by GeoNames id, of cities known in French by their own.

    >>> french_names()[2643743]
    'Londres'
    """
    with FILE.open(encoding="utf-8", newline="") as file:
        return {int(row["geonameid"]): row["french"] for row in csv.DictReader(file)}
