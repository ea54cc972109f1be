"""The bundled sample: real memberships of 51 networks, see ``resources/sample/README.md``."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from ..imports.membership_rows import MembershipRow
from ..imports.membership_table import read_memberships
from ..tables.columns import ColumnChoice

FOLDER = Path(__file__).parents[2] / "resources" / "sample"
MEMBERSHIPS = FOLDER / "memberships.csv"
NETWORKS = FOLDER / "networks.csv"
CORRECTIONS = FOLDER / "corrections.csv"


class NamedPlace(Protocol):
    """A city by its name, its country and its state or province."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def admin1(self) -> str: ...


def read_sample_table(path: Path) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of one of the sample's files.

    >>> header, rows = read_sample_table(MEMBERSHIPS)
    >>> header[:4], len(rows)
    (['city', 'country', 'admin1', 'network_id'], 1903)
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        return next(reader), list(reader)


def read_sample_records(path: Path) -> list[dict[str, str]]:
    """Return the rows of one of the sample's files by field name.

    >>> read_sample_records(NETWORKS)[0]["name"]
    'Cities Alliance'
    """
    header, rows = read_sample_table(path)
    return [dict(zip(header, row)) for row in rows]


def sample_years() -> tuple[str, str]:
    """Return the first and the last year of the sample's member lists.

    >>> sample_years()
    ('1995', '2026')
    """
    as_of = {row["as_of"] for row in read_sample_records(MEMBERSHIPS)}
    return min(as_of), max(as_of)


def are_sample_memberships(rows: Iterable[MembershipRow]) -> bool:
    """Return whether memberships are those of the sample, whichever way they were read.

    A user who imports the sample's file and goes on from there works on the sample all the same.

    >>> header, rows = read_sample_table(MEMBERSHIPS)
    >>> are_sample_memberships(read_memberships(header, rows[::-1], ColumnChoice()).rows)
    True
    >>> are_sample_memberships(read_memberships(header, rows[1:], ColumnChoice()).rows)
    False
    """
    found = {(_place_key(row), row.network) for row in rows}
    # The sample is read only where it may be this one: that takes a while.
    return len(found) <= len(read_sample_table(MEMBERSHIPS)[1]) and found == _sample_memberships()


def are_sample_cities(places: Iterable[NamedPlace]) -> bool:
    """Return whether cities are those of the sample, all of them and no other.

    >>> header, rows = read_sample_table(MEMBERSHIPS)
    >>> are_sample_cities(read_memberships(header, rows, ColumnChoice()).rows)
    True
    >>> are_sample_cities([])
    False
    """
    return {_place_key(place) for place in places} == {place for place, _ in _sample_memberships()}


@lru_cache(maxsize=1)
def _sample_memberships() -> frozenset[tuple[tuple[str, str, str], str]]:
    rows = read_memberships(*read_sample_table(MEMBERSHIPS), ColumnChoice()).rows
    return frozenset((_place_key(row), row.network) for row in rows)


def _place_key(place: NamedPlace) -> tuple[str, str, str]:
    return place.name, place.country, place.admin1
