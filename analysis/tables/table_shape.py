"""Whether a table of memberships is long, wide or a list, and which of its columns matter."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.text import fold_for_comparison, shorten, text
from .city_links import (
    is_other_end,
    names_country,
    recognise_city_lists,
    refuse_cities_as_columns,
)
from .column_contents import (
    ColumnContents,
    classify_columns,
    count_values,
    distinct_texts,
    doubt_values,
    numeric_columns,
    recognise_values,
)
from .column_names import names_twins, says_network
from .columns import (
    ColumnChoice,
    ColumnLayout,
    check_header,
    join_for_message,
    layout_from_choice,
    recognise_city_columns,
)
from .doubtful_shapes import (
    doubt_denied_memberships,
    doubt_further_networks,
    read_as_links,
    read_as_matrix,
    read_as_one_network,
    recognise_city_by_contents,
    without_ends_of_membership,
)
from .list_cells import (
    describe_separators,
    find_joined_items,
    find_joining_words,
    find_separators,
    separators_present,
)
from .membership_marks import is_membership_of_a_kind, marks_membership
from .place_columns import (
    drop_kinds_of_places,
    drop_world_regions,
    recognise_coordinates,
    settle_country_and_division,
)

Table = Sequence[Sequence[object]]
# Cities of a long table come back on many rows; those of a wide one hardly ever do.
_DISTINCT_IN_WIDE = 0.9
_SHORTEST_KIND = 4  # letters of a kind of membership; a network may be called X
_WORDS_THAT_ARE_NAMES = frozenset("red rete rede".split())


def recognise_layout(header: Sequence[object], table: Table, choice: ColumnChoice) -> ColumnLayout:
    """Return the columns to read, from what the user named, usual names and contents.

    Raises AnalysisError if a field named by the user cannot be used, or one that is needed is not
    found.
    """
    found = _recognise_shape(header, table, choice)
    recognise_values(found, table)
    if found.shape is not TableShape.LINKS:
        doubt_denied_memberships(found, table)
        doubt_further_networks(found, table)
    recognise_city_lists(found, table)
    return found


def _recognise_shape(header: Sequence[object], table: Table, choice: ColumnChoice) -> ColumnLayout:
    if choice.shape is TableShape.SHEETS:
        raise AnalysisError(
            "The shape sheets is for a workbook with a sheet for each network: give the workbook "
            "as {file}, or choose another shape.",
            file=Role.FILE,
        )
    found = layout_from_choice(check_header(header), choice)
    found.numeric_columns = numeric_columns(found.names, table)
    if read_as_matrix(found, table, choice):
        return found
    drop_kinds_of_places(found, table)
    recognise_city_columns(found)
    settle_country_and_division(found, table)
    recognise_coordinates(found, table)
    drop_world_regions(found, table, choice)
    if found.one_network:
        return read_as_one_network(found, table, given=True)
    if found.network is None and not found.networks and choice.shape is not TableShape.WIDE:
        found.recognise_networks()
        _release_marks(found, table)
    contents = classify_columns(found, table)
    if found.city is None:
        recognise_city_by_contents(found, contents, table)
    _choose_shape(found, contents, table, choice)
    if found.shape is TableShape.LONG and choice.shape is not TableShape.LONG:
        _read_as_list(found, table, choice.shape is TableShape.LIST)
    if found.shape is not TableShape.LIST:
        found.others = []
    return found


def _release_marks(found: ColumnLayout, table: Table) -> None:
    """Take no column of marks beside others for one of names: a network may be called RED."""
    column = found.network
    if column is None or fold_for_comparison(found.names[column]) not in _WORDS_THAT_ARE_NAMES:
        return
    are_marks = all(marks_membership(cell) is not None for cell in count_values(table, column))
    if not are_marks or not classify_columns(found, table).marks:
        return
    found.recognised.remove((Role.NETWORK, column))
    found.network, found.others = None, []


def _choose_shape(
    found: ColumnLayout, contents: ColumnContents, table: Table, choice: ColumnChoice
) -> None:
    if found.networks:
        found.shape = TableShape.WIDE
        found.reason = Message("Read as wide: the network fields were given.")
    elif choice.shape is TableShape.LINKS or found.partner is not None:
        read_as_links(found, found.network if found.partner is None else found.partner)
    elif found.network is not None:
        found.shape = TableShape.LONG
        found.reason = Message(
            "Read as long: the column {field} names the network of each row.",
            {"field": found.names[found.network]},
        )
    elif choice.shape is TableShape.WIDE or (
        choice.shape is TableShape.AUTO and _is_wide(found, contents, table)
    ):
        _read_as_wide(found, contents, table)
    else:
        _read_as_long(found, contents, table, choice)


def _read_as_list(found: ColumnLayout, table: Table, forced: bool) -> None:
    """Read a column of networks, unless of identifiers, as lists if they are, or as asked for."""
    column = found.network or 0
    if not forced and found.holds_network_ids():
        return
    values = {value for i in (column, *found.others) for value in distinct_texts(table, i)}
    evident = find_separators(values)
    if forced and not evident:
        # The plainest that occurs; a comma last, since names have some.
        evident = separators_present(values)[:1]
    if not (evident or forced):
        found.doubtful = tuple(s for s in separators_present(values) if s != "  ")
    found.joined = find_joined_items(values, evident)
    are_joined = any(len(parts) > 1 for parts in found.joined.values())
    if not (evident or forced or found.others or are_joined):
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
    separators = describe_separators(found.separators or find_joining_words(found.joined))
    names = {"field": shorten(columns[0]), "separators": separators}
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


def _is_wide(found: ColumnLayout, contents: ColumnContents, table: Table) -> bool:
    columns = len(contents.marks) + len(contents.values)
    if any(_holds_lists(table, i) for i in contents.words) and (
        columns < 2 or any(says_network(found.names[i]) for i in contents.words)
    ):
        return False
    if len(contents.words) != 1:
        return bool(columns)
    return columns > 1 and not _cities_repeat(found, table)


def _holds_lists(table: Table, column: int) -> bool:
    return bool(find_separators(distinct_texts(table, column)))


def _cities_repeat(found: ColumnLayout, table: Table) -> bool:
    place = [i for i in (found.city, found.country, found.admin) if i is not None]
    cities = {tuple(text(row[i]) for i in place) for row in table}
    return len(cities) < _DISTINCT_IN_WIDE * len(table)


def _read_as_wide(found: ColumnLayout, contents: ColumnContents, table: Table) -> None:
    marked = sorted((*contents.marks, *contents.values))
    found.networks = without_ends_of_membership(found.names, marked)
    found.values = contents.values
    if not found.networks:
        raise AnalysisError(
            "No column holds marks of membership (1, x, yes, a year…): choose the columns of "
            "the networks as {network_fields} among {fields}.",
            network_fields=Role.NETWORKS,
            fields=join_for_message([found.names[i] for i in found.free()] or found.names),
        )
    rows = {text(row[found.city or 0]) for row in table}
    refuse_cities_as_columns([found.names[i] for i in found.networks], rows)
    found.shape = TableShape.WIDE
    fields = join_for_message([found.names[i] for i in found.networks])
    values = {"n": len(found.networks), "fields": fields, "network_fields": Role.NETWORKS}
    found.reason = Message(
        "Read as wide: columns that hold marks of membership ({n}): {fields}.", values
    )
    if contents.values:
        found.reason = Message(
            "Read as wide: columns that hold the values of memberships ({n}): {fields}.", values
        )
        doubt_values(found)
    elif len(found.networks) == 1:
        found.doubts.append(
            Message(
                "Only the column {fields} holds marks and was taken as a network. If the networks "
                "are elsewhere, choose them as {network_fields}.",
                values,
            )
        )


def _read_as_long(
    found: ColumnLayout, contents: ColumnContents, table: Table, choice: ColumnChoice
) -> None:
    words, singles = (
        [i for i in columns if not _describes_members(found.names[i], table, i)]
        for columns in (contents.words, contents.singles)
    )
    are_words = bool(words)
    if len(words) > 1:
        # Among several columns of words, lists of what comes back can only be the networks.
        lists = [i for i in words if _holds_lists(table, i)]
        words = lists or [i for i in words if says_network(found.names[i])]
    twins = [i for i in singles if names_twins(found.names[i])]
    others = words or twins or singles[: len(singles) == 1]
    if len(others) == 1 and is_other_end(found, others[0], table):
        read_as_links(found, others[0])
    elif len(words) == 1:
        _take_network_column(found, words[0])
    elif choice.table_name and not are_words:
        found.one_network = choice.table_name
        read_as_one_network(found, table, given=False)
    else:
        raise AnalysisError(
            "No column is recognised as the network: choose {network_field} (one network per row) "
            "or {network_fields} (one column per network) among {fields}. If every city is in the "
            "same network, write its name as {network_name}.",
            network_field=Role.NETWORK,
            network_fields=Role.NETWORKS,
            network_name=Role.NETWORK_NAME,
            fields=join_for_message([found.names[i] for i in found.free()] or found.names),
        )


def _describes_members(name: str, table: Table, column: int) -> bool:
    """Return whether a column says where twins are, or how cities are members: "Observer"."""
    is_country = names_twins(name) and names_country(name)
    return is_country or any(
        len(value) >= _SHORTEST_KIND and is_membership_of_a_kind(value)
        for value in count_values(table, column)
    )


def _take_network_column(found: ColumnLayout, column: int) -> None:
    found.network = column
    found.recognised.append((Role.NETWORK, column))
    found.shape = TableShape.LONG
    values = {"field": found.names[column], "network_field": Role.NETWORK}
    found.reason = Message(
        "Read as long: the column {field} is the only one left that can name networks.", values
    )
    if not says_network(found.names[column]):
        found.doubts.append(
            Message(
                "The column {field} was taken as the networks because no other can be. If it says "
                "something else of the cities, choose {network_field}.",
                values,
            )
        )
