"""The bundled sample: real memberships of 51 networks, see ``resources/sample/README.md``."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from ..imports.membership_rows import MembershipRow
from ..imports.membership_table import read_table
from ..tables.columns import Choice

FOLDER = Path(__file__).parents[2] / "resources" / "sample"
MEMBERSHIPS = FOLDER / "memberships.csv"
NETWORKS = FOLDER / "networks.csv"
CORRECTIONS = FOLDER / "corrections.csv"


class Place(Protocol):
    """A city by its name, its country and its state or province."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def admin1(self) -> str: ...


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


def has_memberships(rows: Iterable[MembershipRow]) -> bool:
    """Return whether memberships are those of the sample, whichever way they were read.

    A user who imports the sample's file and goes on from there works on the sample all the same.

    >>> header, rows = table(MEMBERSHIPS)
    >>> has_memberships(read_table(header, rows[::-1], Choice()).rows)
    True
    >>> has_memberships(read_table(header, rows[1:], Choice()).rows)
    False
    """
    found = {(_place(row), row.network) for row in rows}
    # The sample is read only where it may be this one: that takes a while.
    return len(found) <= len(table(MEMBERSHIPS)[1]) and found == _memberships()


def has_cities(places: Iterable[Place]) -> bool:
    """Return whether cities are those of the sample, all of them and no other.

    >>> header, rows = table(MEMBERSHIPS)
    >>> has_cities(read_table(header, rows, Choice()).rows)
    True
    >>> has_cities([])
    False
    """
    return {_place(place) for place in places} == {place for place, _ in _memberships()}


@lru_cache(maxsize=1)
def _memberships() -> frozenset[tuple[tuple[str, str, str], str]]:
    rows = read_table(*table(MEMBERSHIPS), Choice()).rows
    return frozenset((_place(row), row.network) for row in rows)


def _place(place: Place) -> tuple[str, str, str]:
    return place.name, place.country, place.admin1
