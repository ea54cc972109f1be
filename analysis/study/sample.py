"""The bundled sample: real memberships of 60 networks, see ``resources/sample/README.md``.

There are two of it, one within the other: ``core.choices.SampleKind``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from ..core.choices import SampleKind
from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..imports.membership_rows import MembershipRow
from ..imports.membership_table import read_memberships
from ..tables.columns import ColumnChoice

FOLDER = Path(__file__).parents[2] / "resources" / "sample"
MEMBERSHIPS = FOLDER / "memberships.csv"
NETWORKS = FOLDER / "networks.csv"
CORRECTIONS = FOLDER / "corrections.csv"
MUNICIPAL_CARDS = FOLDER / "municipal_cards.csv"


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

    >>> header, rows = read_sample_table(NETWORKS)
    >>> header[:3], len(rows)
    (['network_id', 'name', 'founded'], 64)
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        return next(reader), list(reader)


def read_sample_memberships(
    kind: SampleKind = SampleKind.LISTED,
) -> tuple[list[str], list[list[str]]]:
    """Return the header and the rows of the memberships of one of the samples.

    >>> header, rows = read_sample_memberships()
    >>> header[:4], len(rows), len(read_sample_memberships(SampleKind.FULL)[1])
    (['city', 'country', 'admin1', 'network_id'], 2086, 2957)
    """
    header, rows = read_sample_table(MEMBERSHIPS)
    if kind is SampleKind.FULL:
        return header, rows
    basis = header.index("basis")
    return header, [row for row in rows if row[basis] == "listed"]


def read_sample_records(path: Path) -> list[dict[str, str]]:
    """Return the rows of one of the sample's files by field name.

    >>> read_sample_records(NETWORKS)[0]["name"]
    'Cities Alliance'
    """
    header, rows = read_sample_table(path)
    return [dict(zip(header, row)) for row in rows]


def sample_years(kind: SampleKind) -> tuple[str, str]:
    """Return the first and the last year of the member lists of one of the samples.

    >>> sample_years(SampleKind.LISTED)
    ('1994', '2026')
    """
    header, rows = read_sample_memberships(kind)
    as_of = {row[header.index("as_of")] for row in rows}
    return min(as_of), max(as_of)


def recognise_sample(rows: Iterable[MembershipRow]) -> SampleKind | None:
    """Return which sample memberships are, whichever way they were read; None for others.

    A user who imports the sample's file and goes on from there works on the sample all the same.

    >>> header, rows = read_sample_memberships(SampleKind.FULL)
    >>> str(recognise_sample(read_memberships(header, rows[::-1], ColumnChoice()).rows))
    'full'
    >>> recognise_sample(read_memberships(header, rows[1:], ColumnChoice()).rows)
    """
    found = {(_place_key(row), row.network) for row in rows}
    # The samples are read only where they may be these rows: that takes a while.
    for kind in SampleKind:
        may_be = len(found) == len(read_sample_memberships(kind)[1])
        if may_be and found == _sample_memberships(kind):
            return kind
    return None


def recognise_sample_cities(places: Iterable[NamedPlace]) -> SampleKind | None:
    """Return of which sample cities are all the cities; None for others.

    >>> header, rows = read_sample_memberships()
    >>> str(recognise_sample_cities(read_memberships(header, rows, ColumnChoice()).rows))
    'listed'
    >>> recognise_sample_cities([])
    """
    found = {_place_key(place) for place in places}
    for kind in SampleKind:
        if found == {place for place, _ in _sample_memberships(kind)}:
            return kind
    return None


def report_sample(kind: SampleKind | None) -> list[ReportRow]:
    """Report what a reader of the full sample is to know: that three networks decide it.

    >>> [row.kind for row in report_sample(SampleKind.FULL)], report_sample(SampleKind.LISTED)
    (['national_associations'], [])
    """
    if kind is not SampleKind.FULL:
        return []
    message = Message(
        "VNG, LGA and ULGA count every municipality of their country as a member. Three such "
        "networks change every community and every bridge: look at the sample of the listed "
        "memberships too (SAMPLE: listed)."
    )
    return [ReportRow(None, "network", "vng;lga;ulga", "national_associations", message)]


@lru_cache(maxsize=len(SampleKind))
def _sample_memberships(kind: SampleKind) -> frozenset[tuple[tuple[str, str, str], str]]:
    rows = read_memberships(*read_sample_memberships(kind), ColumnChoice()).rows
    return frozenset((_place_key(row), row.network) for row in rows)


def _place_key(place: NamedPlace) -> tuple[str, str, str]:
    return place.name, place.country, place.admin1
