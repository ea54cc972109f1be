"""Whether a table of memberships is long, wide or a list, and which of its columns matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..core.errors import AnalysisError, Message
from ..core.text import folded, shortened, text
from .column_names import OTHER_NAMES, is_year, plainer
from .columns import (
    Choice,
    Layout,
    checked,
    given,
    listed,
    recognise_place,
    says_something,
    wordless,
)
from .lists import present, separators, shown
from .marks import member

Table = Sequence[Sequence[object]]
# Cities of a long table come back on many rows; those of a wide one hardly ever do.
_DISTINCT_IN_WIDE = 0.9


class Contents(NamedTuple):
    """Free columns by what they hold: marks of membership, or words."""

    marks: list[int]
    words: list[int]


def layout(header: Sequence[object], table: Table, choice: Choice) -> Layout:
    """Return the columns to read, from what the user named, usual names and contents.

    Raises
    ------
    AnalysisError
        If a field named by the user cannot be used, or one that is needed is not found.
    """
    if choice.shape == "sheets":
        raise AnalysisError(
            "The shape sheets is for a workbook with a sheet for each network: give the workbook "
            "as FILE, or choose another shape."
        )
    found = given(checked(header), choice)
    found.wordless = wordless(found.names, table)
    recognise_place(found)
    if found.network is None and not found.networks and choice.shape != "wide":
        found.recognise_networks()
    contents = contents_of(found, table)
    if found.city is None:
        found.city = _evident_city(found, contents)
    if found.networks:
        found.shape, found.reason = "wide", Message("Read as wide: the network fields were given.")
    elif found.network is not None:
        found.shape = "long"
        found.reason = Message(
            "Read as long: the column {field} names the network of each row.",
            {"field": found.names[found.network]},
        )
    elif choice.shape == "wide" or (choice.shape == "auto" and _wide(found, contents, table)):
        _take_marks(found, contents)
    else:
        _take_words(found, contents, table)
    if found.shape == "long" and choice.shape != "long":
        _take_list(found, table, choice.shape == "list")
    if found.shape != "list":
        found.others = []
    return found


def _take_list(found: Layout, table: Table, forced: bool) -> None:
    """Read a column of networks as lists where their separator is evident, or asked for.

    Identifiers are no lists, unless the user says so.
    """
    column = found.network or 0
    if not forced and found.holds_network_ids():
        return
    values = {value for i in (column, *found.others) for value in _raw(table, i)}
    evident = separators(values)
    if forced and not evident:
        # The plainest that occurs; a comma last, since names have some.
        evident = present(values)[:1]
    if not (evident or forced):
        found.doubtful = present(values)
        if not found.others:
            return
    found.shape, found.separators = "list", evident
    found.reason = _reason_of_list(found, forced)


def _reason_of_list(found: Layout, forced: bool) -> Message:
    columns = [found.names[found.network or 0], *(found.names[i] for i in found.others)]
    if found.others:
        return Message(
            "Read as lists: several columns name the networks of a city ({fields}).",
            {"fields": listed(columns)},
        )
    names = {"field": shortened(columns[0]), "separators": shown(found.separators)}
    if forced:
        return Message(
            "Read as lists, as asked: the networks in the column {field} are separated by "
            "“{separators}”.",
            names,
        )
    return Message(
        "Read as lists: the cells of the column {field} hold several networks, separated by "
        "“{separators}”, that come back in other cells.",
        names,
    )


def _raw(table: Table, column: int) -> set[str]:
    """Return the distinct texts of a column as they are, line breaks included."""
    return {value for row in table if isinstance(value := row[column], str)}


def contents_of(found: Layout, table: Table) -> Contents:
    """Return the free columns that hold marks of membership, and those that hold words."""
    contents = Contents([], [])
    unsure = []
    for column in found.free():
        name = found.names[column]
        if is_year(name) or not OTHER_NAMES.isdisjoint((folded(name), plainer(name))):
            continue
        values = _values(table, column)
        filled = sum(values.values())
        marks = sum(n for value, n in values.items() if member(value) is not None)
        if filled and 2 * marks > filled:
            contents.marks.append(column)
            unsure += [column] if marks < filled else []
        elif any(map(says_something, values)):
            contents.words.append(column)
    # Where no city is in two networks, a count of them looks as a network does.
    counts = [i for i in unsure if _counts(i, contents.marks, table)]
    return contents._replace(marks=[i for i in contents.marks if i not in counts])


def _values(table: Table, column: int) -> Counter[str]:
    """Count the cleaned values of a column, empty ones left out."""
    try:
        raw: Counter[object] = Counter(row[column] for row in table)
    except TypeError:  # a list or a map in a cell
        raw = Counter(text(row[column]) for row in table)
    cleaned: Counter[str] = Counter()
    for value, n in raw.items():
        cleaned[text(value)] += n
    del cleaned[""]
    return cleaned


def _counts(column: int, marks: Sequence[int], table: Table) -> bool:
    """Return whether a column says in how many networks of the others each city is."""
    return all(
        (text(row[column]) or "0")
        == str(sum(bool(member(text(row[i]))) for i in marks if i != column))
        for row in table
    )


def _evident_city(found: Layout, contents: Contents) -> int:
    if len(contents.words) != 1:
        raise AnalysisError(
            "No column is recognised as the city: call it city in the first row of the table, or "
            "choose it as CITY_FIELD among {fields}.",
            fields=listed(found.names),
        )
    column = contents.words.pop()
    found.recognised.append(("CITY_FIELD", column))
    return column


def _wide(found: Layout, contents: Contents, table: Table) -> bool:
    if len(contents.words) != 1:
        return bool(contents.marks)
    return len(contents.marks) > 1 and not _cities_repeat(found, table)


def _cities_repeat(found: Layout, table: Table) -> bool:
    place = [i for i in (found.city, found.country, found.admin) if i is not None]
    cities = {tuple(text(row[i]) for i in place) for row in table}
    return len(cities) < _DISTINCT_IN_WIDE * len(table)


def _take_marks(found: Layout, contents: Contents) -> None:
    if not contents.marks:
        raise AnalysisError(
            "No column holds marks of membership (1, x, yes, a year…): choose the columns of "
            "the networks as NETWORK_FIELDS among {fields}.",
            fields=listed([found.names[i] for i in found.free()] or found.names),
        )
    found.networks = contents.marks
    found.shape = "wide"
    found.reason = Message(
        "Read as wide: columns that hold marks of membership ({n}): {fields}.",
        {"n": len(contents.marks), "fields": listed([found.names[i] for i in contents.marks])},
    )


def _take_words(found: Layout, contents: Contents, table: Table) -> None:
    if len(contents.words) > 1:
        # Among several columns of words, lists of what comes back can only be the networks.
        lists = [i for i in contents.words if separators(_raw(table, i))]
        contents = contents._replace(words=lists)
    if len(contents.words) != 1:
        raise AnalysisError(
            "No column is recognised as the network: choose NETWORK_FIELD (one network per row) "
            "or NETWORK_FIELDS (one column per network) among {fields}. If every city is in the "
            "same network, add a column with its name.",
            fields=listed([found.names[i] for i in found.free()] or found.names),
        )
    found.network = contents.words[0]
    found.recognised.append(("NETWORK_FIELD", found.network))
    found.shape = "long"
    found.reason = Message(
        "Read as long: the column {field} is the only one left that can name networks.",
        {"field": found.names[found.network]},
    )
