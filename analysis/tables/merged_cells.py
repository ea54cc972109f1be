"""Cells merged over several rows: their value stands in the first row, the others are empty.

A column is read so if it stands left of what it groups (the network or country left of the
city, the city left of the network), its first row is filled in, it has at least two values of
which none comes back, half as many gaps or more (as many for a country, whose gaps do not
cost the row), and once filled no two rows are the same. Otherwise a gap is a gap.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ..core.choices import TableShape
from ..core.text import text
from .columns import ColumnLayout

Table = Sequence[Sequence[object]]


class FilledColumn(NamedTuple):
    """A column that was filled down, its first gap, from 0, and how many there were."""

    column: int
    first: int
    n: int


def fill_merged_cells(
    found: ColumnLayout, table: Table, skipped: Collection[int]
) -> tuple[Table, list[FilledColumn]]:
    """Return the table with the gaps of merged cells filled, and which those were.

    Args:
        skipped: Positions of rows that are no cities.

    >>> found = ColumnLayout(["network", "city"], shape=TableShape.LONG, city=1, network=0)
    >>> fill_merged_cells(found, [["ICC", "Bern"], ["", "Lyon"], ["", "Nice"], ["UCLG",
    ...     "Bern"]], ())
    ([['ICC', 'Bern'], ['ICC', 'Lyon'], ['ICC', 'Nice'], ['UCLG', 'Bern']], \
[FilledColumn(column=0, first=1, n=2)])
    """
    proper = [i for i, row in enumerate(table) if i not in skipped and any(map(text, row))]
    rows = table
    events = []
    for column, along in _grouping_columns(found):
        values = [text(table[i][column]) for i in proper]
        gaps = [i for i, value in zip(proper, values) if not value]
        rejected = column in (found.city, found.network)  # rows with a gap would be
        if not _is_merged(values, 2 * len(gaps) if rejected else len(gaps)):
            continue
        filled = _fill_down(rows, proper, column, along)
        said = [tuple(text(filled[i][j]) for j in found.used()) for i in proper]
        if len(set(said)) == len(said):
            rows = filled
            events.append(FilledColumn(column, gaps[0], len(gaps)))
    return rows, events


def _fill_down(
    table: Table, proper: Sequence[int], column: int, along: Sequence[int]
) -> list[Sequence[object]]:
    rows = list(table)
    above: Sequence[object] = ()
    for i in proper:
        if text(rows[i][column]):
            above = rows[i]
            continue
        rows[i] = [
            above[j] if j == column or (j in along and not text(cell)) else cell
            for j, cell in enumerate(rows[i])
        ]
    return rows


def _grouping_columns(found: ColumnLayout) -> list[tuple[int, tuple[int, ...]]]:
    """Return the columns that may group others, each with those that go along with it."""
    city, place = found.city or 0, (found.country, found.admin)
    groups: list[tuple[int, tuple[int, ...]]] = [
        (column, ()) for column in place if column is not None and column < city
    ]
    if found.shape is not TableShape.LONG or found.network is None:
        return groups
    if found.network < city:
        return [*groups, (found.network, ())]
    return [*groups, (city, tuple(i for i in (found.name, *place) if i is not None))]


def _is_merged(values: Sequence[str], most: int) -> bool:
    given = [value for value in values if value]
    return len(given) > 1 and bool(values[0]) and len(set(given)) == len(given) <= most
