"""What the free columns of a table hold: marks of membership, values, words, or descriptions.

Years, dates, counts, codes and contacts describe a city. They are told from networks by the name
of the column; a column of years without a gap also by that, since hardly any network has every
city. Numbers beyond 1 are values of memberships where several columns have them on one scale.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..core.choices import Role, TableShape
from ..core.errors import AnalysisError, Message
from ..core.text import fold_for_comparison, text
from .column_names import (
    NETWORK_NAMES,
    VALUE_NAMES,
    describes_cities,
    find_tie_columns,
    match_usual_name,
    strip_filler_words,
)
from .columns import ColumnLayout, has_letter, join_for_message
from .list_cells import find_separators, read_lines
from .membership_marks import (
    cell_value,
    find_reversed_marks,
    has_ended,
    is_kind_of_membership,
    is_membership_of_a_kind,
    is_missing_name,
    is_year_mark,
    marks_membership,
    names_itself,
)

Table = Sequence[Sequence[object]]
HIGHEST_GRADE = 10  # of values that are taken for those of memberships without being asked
_MEMBER_OR_NOT = {0.0, 1.0}
_FEW_ROWS = 5  # below it, nothing follows from a column of years that has no gap
_CONTACT = re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|[+(]?\d[\d ()./+-]{6,}", re.IGNORECASE)


class ColumnContents(NamedTuple):
    """Free columns by what they hold.

    Attributes:
        marks: Marks of membership.
        values: Numbers on one scale, of a table where they say how much of a member a city is.
        words: Words, of which some come back.
        singles: Words of which none comes back.
    """

    marks: list[int]
    values: list[int]
    words: list[int]
    singles: list[int]


class _Column(NamedTuple):
    position: int
    filled: int
    marks: int
    years: int
    has_gaps: bool
    highest: float  # of a column of numbers from 0 on, else 0
    is_graded: bool


def classify_columns(found: ColumnLayout, table: Table) -> ColumnContents:
    """Return what the free columns hold; those that describe cities or rows are left out."""
    marked: list[_Column] = []
    words: list[int] = []
    singles: list[int] = []
    ends = find_tie_columns(found.names) or ()
    for position in found.free():
        name = found.names[position]
        if describes_cities(name) and position not in ends:
            continue
        values = count_values(table, position)
        column = _measure(position, name, values, len(table))
        if 2 * column.marks > column.filled or column.is_graded:
            marked.append(column)
        elif any(map(has_letter, values)) and not _are_contacts(values):
            come_back = (
                len(values) < column.filled
                or match_usual_name(name, NETWORK_NAMES)
                or find_separators(distinct_texts(table, position))
            )
            (words if come_back else singles).append(position)
    kinds = [
        i for i in (*words, *singles) if all(map(is_kind_of_membership, count_values(table, i)))
    ]
    if len(kinds) > 1:  # a single one says of what kind the members of one network are
        words, singles = ([i for i in one if i not in kinds] for one in (words, singles))
    graded = _graded(marked)
    marks = [c.position for c in _without_descriptions(marked) if c.position not in graded]
    # Where no city is in two networks, a count of them looks as a network does.
    unsure = {c.position for c in marked if c.marks < c.filled}
    counts = [i for i in marks if i in unsure and _counts_networks(i, marks, table)]
    marks = sorted({*marks, *kinds} - {*counts})
    return ColumnContents(marks, graded, words, singles)


def _measure(position: int, name: str, values: Counter[str], n_rows: int) -> _Column:
    said = {value: marks_membership(value) for value in values}
    unknown = [value for value, mark in said.items() if mark is None]
    if len({*map(fold_for_comparison, unknown)}) == 1 and names_itself(unknown[0], name):
        said.update(dict.fromkeys(unknown, True))
    years = sum(n for value, n in values.items() if is_year_mark(value))
    filled = sum(values.values())
    numbers = [cell_value(value) for value in values]
    highest = max((n for n in numbers if n is not None), default=0.0)
    is_scale = not years and bool(numbers) and all(n is not None and n >= 0 for n in numbers)
    return _Column(
        position,
        filled,
        marks=sum(n for value, n in values.items() if said[value] is not None),
        years=years,
        has_gaps=filled < n_rows or False in said.values(),
        highest=highest if is_scale else 0.0,
        is_graded=is_scale and highest <= HIGHEST_GRADE and not {*numbers} <= _MEMBER_OR_NOT,
    )


def _graded(marked: Sequence[_Column]) -> list[int]:
    """Return the columns of values: several have them, and the others have marks rarely."""
    graded = [c for c in marked if c.is_graded]
    binary = [c for c in marked if c.highest and not c.is_graded]
    others = len(marked) - len(graded) - len(binary)
    if len(graded) < 2 or 2 * len(graded) < len(binary) or len(graded) < others:
        return []
    return [c.position for c in marked if c.highest]


def _without_descriptions(marked: Sequence[_Column]) -> list[_Column]:
    """Leave out what is no mark mostly, and years that every row has."""
    years = {
        c.position: c.has_gaps or c.filled < _FEW_ROWS for c in marked if 2 * c.years > c.filled
    }
    return [
        c
        for c in marked
        if 2 * c.marks > c.filled and (any(years.values()) or c.position not in years)
    ]


def _are_contacts(values: Counter[str]) -> bool:
    """Return whether most values are addresses or numbers to call."""
    contacts = sum(n for value, n in values.items() if _CONTACT.fullmatch(value))
    return 2 * contacts > sum(values.values())


def distinct_texts(table: Table, column: int) -> set[str]:
    """Return the distinct texts of a column as they are, line breaks included."""
    return {*map(read_lines, {value for row in table if isinstance(value := row[column], str)})}


def count_values(table: Table, column: int) -> Counter[str]:
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


def recognise_values(found: ColumnLayout, table: Table) -> None:
    """Find the values of a table whose shape is known, where nobody named their column.

    Raises AnalysisError if the user named one in a table that has a column for each network.
    """
    if found.shape is TableShape.WIDE:
        cells = {cell for column in found.networks for cell in count_values(table, column)}
        found.reversed_marks = find_reversed_marks(cells)
        _doubt_kinds_of_membership(found, cells)
    if found.shape is TableShape.WIDE and not found.values:
        found.values = _graded_columns(found.networks, table)
        doubt_values(found)
    if found.shape is TableShape.LONG:
        _doubt_figures(found, table)
        if found.value is None and any(
            match_usual_name(found.names[i], VALUE_NAMES) and _holds_values(table, i)
            for i in found.free()
        ):
            found.value = found.recognise(Role.VALUE, VALUE_NAMES)
    elif found.value is not None:
        raise AnalysisError(
            "{value_field} is for long tables, with a row for each city and network: leave it "
            "empty. The numbers in the columns of a wide table are read without it.",
            value_field=Role.VALUE,
        )


def _doubt_figures(found: ColumnLayout, table: Table) -> None:
    column = found.network
    if column is None or found.holds_network_ids() or not _holds_figures_only(table, column):
        return
    found.doubts.append(
        Message(
            "The column {field} holds numbers, and each was taken as the name of a network. If "
            "they count networks, choose {network_field}.",
            {"field": found.names[column], "network_field": Role.NETWORK},
        )
    )


def doubt_values(found: ColumnLayout) -> None:
    """Say of the numbers in columns of networks what they were taken for."""
    if found.values:
        fields = join_for_message([found.names[i] for i in found.values])
        found.doubts.append(
            Message(
                "The numbers in {fields} were taken as values of memberships, 0 or nothing as "
                "none. If they count something else, choose the networks as {network_fields}.",
                {"fields": fields, "network_fields": Role.NETWORKS},
            )
        )


def _doubt_kinds_of_membership(found: ColumnLayout, cells: Collection[str]) -> None:
    ended = sorted(filter(has_ended, cells))
    if ended:
        found.doubts.append(
            Message(
                "Cells say that cities have left ({values}), and none was counted as a member. "
                "Write 1 for those that count all the same.",
                {"values": join_for_message(ended)},
            )
        )
    said = sorted({c for c in cells if marks_membership(c) is None and is_membership_of_a_kind(c)})
    if said:
        found.doubts.append(
            Message(
                "Cells say how the cities are members ({values}), and each was counted as one. "
                "Empty those of cities that are none.",
                {"values": join_for_message(said)},
            )
        )


def _graded_columns(columns: Iterable[int], table: Table) -> list[int]:
    """Return the columns whose numbers say more than member or not."""
    graded = []
    for column in columns:
        filled = [cell for cell in count_values(table, column) if not is_missing_name(cell)]
        numbers = {cell_value(cell) for cell in filled if not is_year_mark(cell)}
        if numbers and None not in numbers and not numbers <= _MEMBER_OR_NOT:
            graded.append(column)
    return graded


def _holds_values(table: Table, column: int) -> bool:
    """Return whether a column holds numbers only."""
    filled = {text(row[column]) for row in table}
    numbers = {cell_value(cell) for cell in filled if cell and not is_missing_name(cell)}
    return None not in numbers and bool(numbers)


def numeric_columns(names: Sequence[str], table: Sequence[Sequence[object]]) -> frozenset[int]:
    """Return the columns that hold figures only, of those whose names are not usual as they stand.

    "Nombre de réseaux" is a name in Spanish and a number in French.

    >>> numeric_columns(["Ville", "Nombre de réseaux"], [["Lyon", 3], ["Nice", None]])
    frozenset({1})
    """
    return frozenset(
        i
        for i, name in enumerate(names)
        if strip_filler_words(name) != fold_for_comparison(name) and _holds_figures_only(table, i)
    )


def _holds_figures_only(table: Sequence[Sequence[object]], column: int) -> bool:
    filled = False
    for row in table:
        value = text(row[column]) if column < len(row) else ""
        if has_letter(value):
            return False
        filled = filled or bool(value)
    return filled
