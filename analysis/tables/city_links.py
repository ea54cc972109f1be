"""Tables whose two columns, or whose rows and columns, are both cities: links, not memberships.

A second column holds cities if its name says so ("Sister city"), if its values come back among
the cities, or if nearly all are towns of the gazetteer. Networks are hardly ever called so. A cell
may list several cities, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from ..core.errors import AnalysisError, Message
from ..core.text import fold_for_comparison, text
from ..gazetteer.countries import country_code
from ..gazetteer.names import normalise
from ..gazetteer.places import Gazetteer
from .column_contents import count_values, distinct_texts
from .column_names import (
    ADMIN_NAMES,
    COUNTRY_NAMES,
    describes_cities,
    match_usual_name,
    names_twins,
)
from .columns import ColumnLayout, join_for_message
from .list_cells import STRONG_SEPARATORS, describe_separators, find_separators, split_cell

Table = Sequence[Sequence[object]]
_SAMPLE = 200  # names that are looked up, the same in any order of the rows
_TOWN = 5_000  # inhabitants; hamlets are called Alpha too
_MOSTLY = 0.7  # share of names that are towns, in a column of cities
_SHARED = 0.2  # share of names that come back among the cities, at the other end of links


def share_of_towns(names: Iterable[str]) -> float:
    """Return which share of the distinct names are towns of the gazetteer, from 0 to 1.

    What stands behind a comma or in brackets does not count.

    >>> share_of_towns(["Lyon", "Graz, Austria"]), share_of_towns(["Alpha Network", "ICLEI"])
    (1.0, 0.0)
    """
    distinct = sorted({_bare(name) for name in names} - {""})
    step = -(-len(distinct) // _SAMPLE) or 1
    sample = list(islice(distinct, 0, None, step))
    if not sample:
        return 0.0
    with Gazetteer() as gazetteer:
        known = sum(any(p.population >= _TOWN for p in gazetteer.named(key)) for key in sample)
    return known / len(sample)


def are_cities(names: Collection[str], least: int = 2) -> bool:
    """Return whether nearly all of the names, ``least`` or more, are towns of the gazetteer."""
    return len({*map(_bare, names)} - {""}) >= least and share_of_towns(names) >= _MOSTLY


def is_other_end(found: ColumnLayout, column: int, table: Table) -> bool:
    """Return whether a column holds cities that those of the city column are linked to."""
    cities, others = (_values(table, i) for i in (found.city or 0, column))
    common = len(cities & others)
    overlap = common >= 2 and common >= _SHARED * min(len(cities), len(others))
    return names_twins(found.names[column]) or overlap or are_cities(others, 3)


def find_matrix(names: Sequence[str], table: Table) -> tuple[int, list[int]] | None:
    """Return the column of cities of a square matrix, and the columns called as its cities.

    >>> find_matrix(["", "Lyon", "Graz"], [["Lyon", 0, 1], ["Graz", 1, 0]])
    (0, [1, 2])
    """
    for city in range(min(2, len(names))):
        cities: set[str] = set()
        for row in table:
            cities.add(_bare(text(row[city])))
            if 4 * len(cities) > 5 * len(names):  # more cities than columns: a list of them
                break
        same = [i for i, name in enumerate(names) if i != city and _bare(name) in cities]
        others = [n for n in names[city + 1 :] if not (describes_cities(n) or _names_place(n))]
        if len(same) > 1 and 5 * len(same) >= 4 * max(len(others), len(cities)):
            return city, same
    return None


def refuse_cities_as_columns(cities: Sequence[str], rows: Collection[str] = ()) -> None:
    """Refuse a wide table with a row for each network and a column for each city.

    Args:
        cities: What the columns are called.
        rows: What the rows are called.
    """
    if are_cities(cities, 3) and not are_cities(rows):
        raise AnalysisError(
            "The columns {fields} are called as cities, and the rows are not: turn the table round "
            "in a spreadsheet (paste special, transpose), so that each row is a city.",
            fields=join_for_message(cities),
        )


def _names_place(name: str) -> bool:
    return bool(match_usual_name(name, {*COUNTRY_NAMES, *ADMIN_NAMES}))


def find_partner_country(found: ColumnLayout) -> int | None:
    """Return the country of the other end: a further column of countries beside or after it."""
    countries = [
        i
        for i in found.free()
        if match_usual_name(found.names[i].rstrip("_ 2bB"), COUNTRY_NAMES)
        or (names_twins(found.names[i]) and names_country(found.names[i]))
        or fold_for_comparison(found.names[i]).startswith("target_country")
    ]
    return countries[0] if len(countries) == 1 else None


def names_country(name: str) -> bool:
    """Return whether a name speaks of countries: "Twin country"."""
    return any(match_usual_name(word, COUNTRY_NAMES) for word in name.split())


def recognise_city_lists(found: ColumnLayout, table: Table) -> None:
    """Find whether cells hold several cities: the members of a network, or the twins of a city.

    Commas separate cities only where a network has one row, or a city its twins: elsewhere they
    rather stand before a country.
    """
    column = found.city if found.partner is None else found.partner
    if found.holds_ids() or column is None or found.networks:
        return
    values = distinct_texts(table, column)
    evident = find_separators(values)
    separators = tuple(
        one for one in STRONG_SEPARATORS if one in evident or _mostly_separates(one, values)
    )
    is_grouped = found.partner is not None or _comes_once(found.network, table)
    are_listed = "," in evident or (_mostly_separates(",", values) and _are_lists_of_towns(values))
    if not separators and is_grouped and are_listed:
        separators = (",",)
    if not separators:
        return
    found.city_separators = separators
    found.doubts.append(
        Message(
            "Cells of the column {field} hold several cities, separated by “{separators}”: each "
            "was read as one of its own. If a cell is one name, write it without these signs.",
            {"field": found.names[column], "separators": describe_separators(separators)},
        )
    )


def _mostly_separates(separator: str, values: Collection[str]) -> bool:
    """Return whether half of the cells have a sign between names, and some of them twice."""
    counts = [len(split_cell(value, [separator])) for value in values]
    return max(counts, default=0) > 2 and 2 * sum(n > 1 for n in counts) >= len(counts)


def _are_lists_of_towns(values: Iterable[str]) -> bool:
    """Return whether commas stand between towns, and before no country: Salem, Oregon, USA."""
    lists = [split_cell(value, [","]) for value in values]
    are_addresses = any(country_code(parts[-1]) for parts in lists if len(parts) > 1)
    return not are_addresses and are_cities({part for parts in lists for part in parts})


def _comes_once(column: int | None, table: Table) -> bool:
    return column is not None and set(count_values(table, column).values()) == {1}


def _values(table: Table, column: int) -> set[str]:
    return {_bare(text(row[column])) for row in table} - {""}


def _bare(name: str) -> str:
    return normalise(name.split(",")[0].split("(")[0])
