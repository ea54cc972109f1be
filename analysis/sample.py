"""The bundled sample: real memberships of 51 networks, see ``resources/sample/README.md``."""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "sample"
MEMBERSHIPS = FOLDER / "memberships.csv"
NETWORKS = FOLDER / "networks.csv"
CORRECTIONS = FOLDER / "corrections.csv"


def table(path: Path) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of one of the sample's files.

    >>> header, rows = table(MEMBERSHIPS)
    >>> header[:4], len(rows)
    (['city', 'country', 'admin1', 'network_id'], 1903)
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        return next(reader), list(reader)


def records(path: Path) -> list[dict[str, str]]:
    """Return the rows of one of the sample's files by field name.

    >>> records(NETWORKS)[0]["name"]
    'Cities Alliance'
    """
    header, rows = table(path)
    return [dict(zip(header, row)) for row in rows]


def years() -> tuple[str, str]:
    """Return the first and the last year of the sample's member lists.

    >>> years()
    ('1995', '2026')
    """
    as_of = {row["as_of"] for row in records(MEMBERSHIPS)}
    return min(as_of), max(as_of)
