"""Whether a table of memberships is long, wide or a list, and which of its columns matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.text import fold_for_comparison, shorten, text
from .column_names import ATTRIBUTE_NAMES, is_year, strip_filler_words
from .columns import (
    ColumnChoice,
    ColumnLayout,
    check_header,
    has_letter,
    join_for_message,
    layout_from_choice,
    numeric_columns,
    recognise_city_columns,
)
from .list_cells import describe_separators, find_separators, separators_present
from .membership_marks import marks_membership

Table = Sequence[Sequence[object]]
# Cities of a long table come back on many rows; those of a wide one hardly ever do.
_DISTINCT_IN_WIDE = 0.9


class ColumnContents(NamedTuple):
    """Free columns by what they hold: marks of membership, or words."""

    marks: list[int]
    words: list[int]


def recognise_layout(header: Sequence[object], table: Table, choice: ColumnChoice) -> ColumnLayout:
    """Return the columns to read, from what the user named, usual names and contents.

    Raises AnalysisError if a field named by the user cannot be used, or one that is needed is not
    found.
    """
    if choice.shape is TableShape.SHEETS:
        raise AnalysisError(
            "The shape sheets is for a workbook with a sheet for each network: give the workbook "
            "as {file}, or choose another shape.",
            file=Role.FILE,
        )
    found = layout_from_choice(check_header(header), choice)
    found.numeric_columns = numeric_columns(found.names, table)
    recognise_city_columns(found)
    if found.network is None and not found.networks and choice.shape is not TableShape.WIDE:
        found.recognise_networks()
    contents = classify_columns(found, table)
    if found.city is None:
        found.city = _recognise_city_by_contents(found, contents)
    if found.networks:
        found.shape = TableShape.WIDE
        found.reason = Message("Read as wide: the network fields were given.")
    elif found.network is not None:
        found.shape = TableShape.LONG
        found.reason = Message(
            "Read as long: the column {field} names the network of each row.",
            {"field": found.names[found.network]},
        )
    elif choice.shape is TableShape.WIDE or (
        choice.shape is TableShape.AUTO and _is_wide(found, contents, table)
    ):
        _read_as_wide(found, contents)
    else:
        _read_as_long(found, contents, table)
    if found.shape is TableShape.LONG and choice.shape is not TableShape.LONG:
        _read_as_list(found, table, choice.shape is TableShape.LIST)
    if found.shape is not TableShape.LIST:
        found.others = []
    return found


def _read_as_list(found: ColumnLayout, table: Table, forced: bool) -> None:
    """Read a column of networks as lists where their separator is evident, or asked for.

    Identifiers are no lists, unless the user says so.
    """
    column = found.network or 0
    if not forced and found.holds_network_ids():
        return
    values = {value for i in (column, *found.others) for value in _distinct_texts(table, i)}
    evident = find_separators(values)
    if forced and not evident:
        # The plainest that occurs; a comma last, since names have some.
        evident = separators_present(values)[:1]
    if not (evident or forced):
        found.doubtful = separators_present(values)
        if not found.others:
            return
    found.shape, found.separators = TableShape.LIST, evident
    found.reason = _reason_of_list(found, forced)


def _reason_of_list(found: ColumnLayout, forced: bool) -> Message:
    columns = [found.names[found.network or 0], *(found.names[i] for i in found.others)]
    if found.others:
        return Message(
            "Read as lists: several columns name the networks of a city ({fields}).",
            {"fields": join_for_message(columns)},
        )
    names = {"field": shorten(columns[0]), "separators": describe_separators(found.separators)}
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


def _distinct_texts(table: Table, column: int) -> set[str]:
    """Return the distinct texts of a column as they are, line breaks included."""
    return {value for row in table if isinstance(value := row[column], str)}


def classify_columns(found: ColumnLayout, table: Table) -> ColumnContents:
    """Return the free columns that hold marks of membership, and those that hold words."""
    contents = ColumnContents([], [])
    unsure = []
    for column in found.free():
        name = found.names[column]
        if is_year(name) or not ATTRIBUTE_NAMES.isdisjoint(
            (fold_for_comparison(name), strip_filler_words(name))
        ):
            continue
        values = _count_values(table, column)
        filled = sum(values.values())
        marks = sum(n for value, n in values.items() if marks_membership(value) is not None)
        if filled and 2 * marks > filled:
            contents.marks.append(column)
            unsure += [column] if marks < filled else []
        elif any(map(has_letter, values)):
            contents.words.append(column)
    # Where no city is in two networks, a count of them looks as a network does.
    counts = [i for i in unsure if _counts_networks(i, contents.marks, table)]
    return contents._replace(marks=[i for i in contents.marks if i not in counts])


def _count_values(table: Table, column: int) -> Counter[str]:
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


def _counts_networks(column: int, marks: Sequence[int], table: Table) -> bool:
    """Return whether a column says in how many networks of the others each city is."""
    return all(
        (text(row[column]) or "0")
        == str(sum(bool(marks_membership(text(row[i]))) for i in marks if i != column))
        for row in table
    )


def _recognise_city_by_contents(found: ColumnLayout, contents: ColumnContents) -> int:
    if len(contents.words) != 1:
        raise AnalysisError(
            "No column is recognised as the city: call it city in the first row of the table, or "
            "choose it as {city_field} among {fields}.",
            city_field=Role.CITY,
            fields=join_for_message(found.names),
        )
    column = contents.words.pop()
    found.recognised.append((Role.CITY, column))
    return column


def _is_wide(found: ColumnLayout, contents: ColumnContents, table: Table) -> bool:
    if len(contents.words) != 1:
        return bool(contents.marks)
    return len(contents.marks) > 1 and not _cities_repeat(found, table)


def _cities_repeat(found: ColumnLayout, table: Table) -> bool:
    place = [i for i in (found.city, found.country, found.admin) if i is not None]
    cities = {tuple(text(row[i]) for i in place) for row in table}
    return len(cities) < _DISTINCT_IN_WIDE * len(table)


def _read_as_wide(found: ColumnLayout, contents: ColumnContents) -> None:
    if not contents.marks:
        raise AnalysisError(
            "No column holds marks of membership (1, x, yes, a year…): choose the columns of "
            "the networks as {network_fields} among {fields}.",
            network_fields=Role.NETWORKS,
            fields=join_for_message([found.names[i] for i in found.free()] or found.names),
        )
    found.networks = contents.marks
    found.shape = TableShape.WIDE
    fields = join_for_message([found.names[i] for i in contents.marks])
    found.reason = Message(
        "Read as wide: columns that hold marks of membership ({n}): {fields}.",
        {"n": len(contents.marks), "fields": fields},
    )


def _read_as_long(found: ColumnLayout, contents: ColumnContents, table: Table) -> None:
    if len(contents.words) > 1:
        # Among several columns of words, lists of what comes back can only be the networks.
        lists = [i for i in contents.words if find_separators(_distinct_texts(table, i))]
        contents = contents._replace(words=lists)
    if len(contents.words) != 1:
        raise AnalysisError(
            "No column is recognised as the network: choose {network_field} (one network per row) "
            "or {network_fields} (one column per network) among {fields}. If every city is in the "
            "same network, add a column with its name.",
            network_field=Role.NETWORK,
            network_fields=Role.NETWORKS,
            fields=join_for_message([found.names[i] for i in found.free()] or found.names),
        )
    found.network = contents.words[0]
    found.recognised.append((Role.NETWORK, found.network))
    found.shape = TableShape.LONG
    found.reason = Message(
        "Read as long: the column {field} is the only one left that can name networks.",
        {"field": found.names[found.network]},
    )
