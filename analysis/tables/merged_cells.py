"""Cells merged over several rows: their value stands in the first row, the others are empty.

A column is read so if it stands left of what it groups (the network or country left of the
city, the city left of the network), its first row is filled in, it has at least two values of
which none comes back, half as many gaps or more (as many for a country, whose gaps do not
cost the row), and once filled no two rows are the same. Otherwise a gap is a gap.

A country, or a part of the world, may also stand alone in a row, as a heading of the rows below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from ..core.choices import TableShape
from ..core.text import find_free_name, text
from ..gazetteer.countries import country_code
from ..gazetteer.names import normalise
from ..gazetteer.places import Gazetteer
from .column_names import COUNTRY_NAMES, match_usual_name
from .columns import ColumnLayout
from .header_row import TableWithHeader
from .place_columns import is_world_region

Table = Sequence[Sequence[object]]


_COUNT_BEHIND = re.compile(r"\s*[-–:]?\s*[(\[]?\s*\d+[^)\]]*[)\]]?$")  # Belgium (3 cities)
_SHORTEST_COUNTRY = 4  # letters of a heading: Chad, Peru
_LEAST_HEADINGS = 2


class _Heading(NamedTuple):
    """A row with nothing but a country or a part of the world, and how it is written."""

    country: str  # empty for a part of the world
    is_town: bool  # Singapore, Luxembourg
    style: tuple[int, bool, bool]  # its column, whether in capitals, whether with a count


def spread_headings(given: TableWithHeader) -> TableWithHeader:
    """Return the table with a column of the countries that stand in rows of their own, if any do.

    The first row is one of them, half of the rows at most are, and all are written in one way.
    """
    named = any(match_usual_name(text(name), COUNTRY_NAMES) for name in given.header)
    headings = {} if named or given.choice.country else _find_headings(given.table)
    if not headings:
        return given
    name = find_free_name("country", [text(one) for one in given.header].__contains__)
    rows: list[Sequence[object]] = []
    country = ""
    width = len(given.header)
    for i, row in enumerate(given.table):
        country = headings[i].country if i in headings else country
        cells = [*row, *[None] * (width - len(row))]
        rows.append([*cells[:width], country, *cells[width:]])
    return given._replace(header=[*given.header, name], table=rows, headings=tuple(headings))


def _find_headings(table: Table) -> dict[int, _Heading]:
    first = next((i for i, row in enumerate(table) if _filled(row)), None)
    if first is None or len(_filled(table[first])) > 1:
        return {}
    alone = {i: cells for i, row in enumerate(table) if len(cells := _filled(row)) == 1}
    with Gazetteer() as gazetteer:
        found = {
            i: heading
            for i, ((column, said),) in alone.items()
            if (heading := _read_heading(column, said, gazetteer))
        }
    if first not in found or found[first].is_town:
        return {}
    style = found[first].style
    is_telling = any(style[1:]) or 2 * len(alone) < len(table)
    found = {
        i: one for i, one in found.items() if one.style == style and (is_telling or not one.is_town)
    }
    distinct = {one.country or i for i, one in found.items() if not one.is_town}
    rows = sum(bool(_filled(row)) for row in table)
    return found if len(distinct) >= _LEAST_HEADINGS and 2 * len(found) <= rows else {}


def _filled(row: Sequence[object]) -> list[tuple[int, str]]:
    return [(i, said) for i, value in enumerate(row) if (said := text(value))]


def _read_heading(column: int, said: str, gazetteer: Gazetteer) -> _Heading | None:
    name = _COUNT_BEHIND.sub("", said)
    country = country_code(name) or ""
    if len(name) < _SHORTEST_COUNTRY or not (country or is_world_region(normalise(name))):
        return None
    key = normalise(name)
    is_town = any(normalise(place.name) == key for place in gazetteer.named(key, country))
    return _Heading(country, bool(country) and is_town, (column, name.isupper(), name != said))


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
