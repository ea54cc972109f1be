"""Tables that are not what they seem: links between cities, members of one network, no names.

What is recognised here is said with what else it may be, and how to say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.text import fold_for_comparison, shorten, text
from ..gazetteer.names import normalise
from .city_links import (
    are_cities,
    find_matrix,
    find_partner_country,
    refuse_cities_as_columns,
)
from .column_contents import ColumnContents, classify_columns, count_values
from .column_names import describes_cities, find_tie_columns, is_year
from .columns import (
    ColumnChoice,
    ColumnLayout,
    has_letter,
    join_for_message,
    recognise_city_columns,
)
from .membership_marks import (
    denies_in_brackets,
    denies_membership,
    has_ended,
    is_doubtful_membership,
    is_year_mark,
)

Table = Sequence[Sequence[object]]


def doubt_further_networks(found: ColumnLayout, table: Table) -> None:
    """Say where a further column holds the networks of the one that was read, and others."""
    column = found.network
    if column is None:
        return
    networks = set(count_values(table, column))
    for other in found.free():
        values = set(count_values(table, other))
        common = values & networks
        if any(map(has_letter, common)) and 2 * len(common) >= len(values):
            found.doubts.append(
                Message(
                    "The column {field} holds networks of the column {network} too, and was not "
                    "read. If it names networks, call the two Network 1 and Network 2.",
                    {"field": found.names[other], "network": found.names[column]},
                )
            )


def read_as_matrix(found: ColumnLayout, table: Table, choice: ColumnChoice) -> bool:
    """Read a square matrix of cities, whose columns are called as its rows, if it is one."""
    free = choice.shape in (TableShape.AUTO, TableShape.LINKS) and not found.used()
    matrix = find_matrix(found.names, table) if free and not found.one_network else None
    if matrix is None:
        return False
    found.city, found.networks = matrix
    found.shape = TableShape.LINKS
    found.reason = Message(
        "Read as links between cities: the columns are called as the rows ({n}). Each link became "
        "a network of two.",
        {"n": len(found.networks)},
    )
    recognise_city_columns(found)
    if not are_cities({found.names[i] for i in found.networks}):
        found.doubts.append(
            Message(
                "The rows and columns of the matrix were taken as cities, though few are towns of "
                "the gazetteer. If they are networks, give the table of their members instead."
            )
        )
    return True


def read_as_links(found: ColumnLayout, column: int | None) -> None:
    """Read a column as the other end of links between cities."""
    if column is None:
        raise AnalysisError(
            "The shape links needs the cities at both ends: choose {city_field}, and the other "
            "city as {network_field}.",
            city_field=Role.CITY,
            network_field=Role.NETWORK,
        )
    found.partner, found.network = column, None
    found.partner_country = find_partner_country(found)
    found.shape = TableShape.LINKS
    values = {
        "city": found.names[found.city or 0],
        "field": found.names[column],
        "network_field": Role.NETWORK,
        "shape": Role.SHAPE,
    }
    found.reason = Message(
        "Read as links between cities, those in {city} and those in {field}. Each link became a "
        "network of two.",
        values,
    )
    found.doubts.append(
        Message(
            "The column {field} was taken as cities that those in {city} are linked to. If it "
            "names networks, choose it as {network_field} and long as {shape}.",
            values,
        )
    )


def read_as_one_network(found: ColumnLayout, table: Table, given: bool) -> ColumnLayout:
    """Read every row as a member of the one network."""
    if found.city is None:
        recognise_city_by_contents(found, classify_columns(found, table), table)
    found.shape = TableShape.LONG
    values = {
        "network": shorten(found.one_network),
        "network_name": Role.NETWORK_NAME,
        "network_field": Role.NETWORK,
    }
    found.reason = Message("Read as the members of one network, {network}.", values)
    if not given:
        found.doubts.append(
            Message(
                "No column names networks: every row was taken as a member of one, called "
                "{network} after the table. Write its name as {network_name}, or choose the "
                "column of the networks as {network_field}.",
                values,
            )
        )
    return found


def recognise_city_by_contents(found: ColumnLayout, contents: ColumnContents, table: Table) -> None:
    """Find the city by what the columns hold: the only words, or the only towns."""
    words = sorted((*contents.words, *contents.singles))
    ends = find_tie_columns(found.names)
    if ends is not None and {*ends} <= {*words}:
        towns = [i for i in ends if are_cities({text(row[i]) for row in table})]
        _read_ends(found, ends, towns, table)
    elif len(words) == 1:
        found.city = words[0]
    else:
        towns = [i for i in words if _holds_towns(table, i)]
        _refuse_columns_of_members(found, towns, table)
        found.city = towns[0] if towns else None
    if found.city is None:
        refuse_cities_as_columns([found.names[i] for i in found.free()])
        raise AnalysisError(
            "No column is recognised as the city: call it city in the first row of the table, or "
            "choose it as {city_field} among {fields}.",
            city_field=Role.CITY,
            fields=join_for_message(found.names),
        )
    found.recognised.append((Role.CITY, found.city))
    for columns in (contents.words, contents.singles):
        columns[:] = [i for i in columns if i in found.free()]
    if len(words) > 1:
        found.doubts.append(
            Message(
                "The column {field} was taken as the cities because of what it holds. If it says "
                "something else, choose {city_field}.",
                {"field": found.names[found.city], "city_field": Role.CITY},
            )
        )


def _refuse_columns_of_members(found: ColumnLayout, towns: Sequence[int], table: Table) -> None:
    """Refuse columns that each list the members of the network that they are called after.

    Columns of one city in several languages have the same name in one row, not in several, and end
    at the same row.
    """
    places: dict[str, set[int]] = {}
    rows: dict[str, set[int]] = {}
    for number, row in enumerate(table):
        for column in towns:
            name = normalise(text(row[column]))
            places.setdefault(name, set()).add(column)
            rows.setdefault(name, set()).add(number)
    least = 1 if _are_ragged(table, towns) else 2  # rows in which a name stands
    names = places.keys() - {""}
    come_back = any(len(places[name]) > 1 and len(rows[name]) >= least for name in names)
    if come_back and not any(describes_cities(name) for name in found.names):
        raise AnalysisError(
            "The columns {fields} all hold cities, which come back from one to another. If each "
            "lists the members of a network, write them below each other in two columns, city and "
            "network.",
            fields=join_for_message([found.names[i] for i in towns]),
        )


def _are_ragged(table: Table, columns: Sequence[int]) -> bool:
    """Return whether the columns are filled from the top, each as far as its list goes."""
    filled = [[bool(text(row[i])) for row in table] for i in columns]
    are_filled = all(cells == sorted(cells, reverse=True) for cells in filled)
    return are_filled and len({*map(sum, filled)}) > 1


def _read_ends(
    found: ColumnLayout, ends: tuple[int, int], towns: Sequence[int], table: Table
) -> None:
    """Read the two ends of ties: cities and networks, or cities at both."""
    first, second = ({normalise(text(row[i])) for row in table} - {""} for i in ends)
    common = len(first & second)
    if len(towns) == 2 or common > 1 or (common and are_cities(first | second, 3)):
        found.city, found.partner = ends
    elif towns:
        found.city = towns[0]
        found.network = next(i for i in ends if i != towns[0])
        found.recognised.append((Role.NETWORK, found.network))


_MEMBER_WORDS = frozenset(
    "member members membership membre membres adhesion mitglied mitglieder mitgliedschaft miembro "
    "miembros socio socios socia membro membros soci".split()
)
_END_WORDS = frozenset(
    "until till end ended left exit withdrawal withdrawn fin jusque jusqu sortie retrait bis ende "
    "austritt hasta salida baja fino uscita ate saida".split()
)
_STATUS_WORDS = _MEMBER_WORDS | frozenset(
    "status statut stato role rolle rol type part participates participation participating "
    "participant participe participa partecipa beteiligt teilnahme active actif aktiv activo "
    "attivo ativo".split()
)
_START_WORDS = frozenset("joined join joining since from start entry seit depuis".split())


def without_ends_of_membership(names: Sequence[str], columns: Sequence[int]) -> list[int]:
    """Return columns without those that say when cities left, beside when they joined.

    >>> without_ends_of_membership(["City", "ICC joined", "ICC left"], [1, 2])
    [1]
    """
    words = {i: frozenset(fold_for_comparison(names[i]).split("_")) for i in columns}
    others = {of - _START_WORDS for of in words.values() if of.isdisjoint(_END_WORDS)}
    return [
        i for i, of in words.items() if of.isdisjoint(_END_WORDS) or of - _END_WORDS not in others
    ]


def doubt_denied_memberships(found: ColumnLayout, table: Table) -> None:
    """Say where a further column of a long table says no, or no longer: "Member: No", 2017: 0."""
    for column in found.free():
        words = {*fold_for_comparison(found.names[column]).split("_")}
        if is_year(found.names[column]):
            words |= _MEMBER_WORDS
        if words == {"to"}:  # beside "from"
            words |= _END_WORDS
        values = count_values(table, column)
        said = {value: n for value, n in values.items() if _denies(value, words)}
        _doubt_if_denied(found, column, said, len(table))
    for column in [i for i in (found.city, found.network) if i is not None]:
        values = count_values(table, column)
        said = {value: n for value, n in values.items() if denies_in_brackets(value)}
        _doubt_if_denied(found, column, said, len(table))


def _denies(value: str, words: Set[str]) -> bool:
    """Return whether a cell says no, or no longer, in a column with these words in its name."""
    if is_year_mark(value):
        return not words.isdisjoint(_END_WORDS)
    if not has_letter(value):
        return has_ended(value) or (
            denies_membership(value) and not words.isdisjoint(_MEMBER_WORDS)
        )
    is_status = not words.isdisjoint(_STATUS_WORDS | _END_WORDS)
    return is_status and (is_doubtful_membership(value) or denies_membership(value))


def _doubt_if_denied(
    found: ColumnLayout, column: int, said: Mapping[str, int], n_rows: int
) -> None:
    if 0 < sum(said.values()) < n_rows:
        found.doubts.append(
            Message(
                "The column {field} says “{values}” (rows: {n}), which was counted as "
                "membership all the same: leave these rows out if they are none.",
                {
                    "field": found.names[column],
                    "values": join_for_message(sorted(said)),
                    "n": sum(said.values()),
                },
            )
        )


def _holds_towns(table: Table, column: int) -> bool:
    return are_cities({text(row[column]) for row in table}, 3)
