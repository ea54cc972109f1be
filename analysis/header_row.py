"""The names of the columns where a spreadsheet reader took them for the first row.

GDAL calls the columns of an .xlsx sheet without numbers Field1, Field2… and hands its header
over as data.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .cleaning import folded, text
from .errors import Message
from .headers import Choice
from .import_report import ReportRow
from .usual_names import CITY_ID_NAMES, CITY_NAMES, NETWORK_NAMES, PLAIN_NAMES

Rows = Sequence[Sequence[object]]
_MADE_UP = re.compile(r"(field|column)[_ ]?\d+", re.IGNORECASE)
_TELLING = frozenset([*CITY_ID_NAMES, *CITY_NAMES, *PLAIN_NAMES, *NETWORK_NAMES])


class Headed(NamedTuple):
    """A table, its header, and the choice in terms of that header."""

    header: Sequence[object]
    table: Rows
    choice: Choice
    report: tuple[ReportRow, ...] = ()


def headed(header: Sequence[object], table: Rows, choice: Choice) -> Headed:
    """Take the first row as the header if the columns have made-up names and it has real ones.

    >>> found = headed(["Field1", "Field2"], [["Ville", "ICC"], ["Bern", "x"]], Choice())
    >>> found.header, found.table
    (['Ville', 'ICC'], [['Bern', 'x']])
    """
    made_up = [text(name) for name in header]
    first = [text(value) for value in table[0]] if table else []
    if (
        not all(_MADE_UP.fullmatch(name) for name in made_up)
        or not all(first)
        or _TELLING.isdisjoint(folded(name) for name in first)
    ):
        return Headed(header, table, choice)
    real = dict(zip(made_up, first))
    message = Message(
        "The first row was taken as the names of the columns, which had none of their own; "
        "row 1 is the one below."
    )
    row = ReportRow(None, "", "", "header", message)
    return Headed(first, table[1:], _renamed(choice, real), (row,))


def _renamed(choice: Choice, real: dict[str, str]) -> Choice:
    """Return the choice with the names that the reader of the table made up replaced."""

    def name(field: str | None) -> str | None:
        return real.get(field, field) if field else field

    return replace(
        choice,
        city=name(choice.city),
        country=name(choice.country),
        admin=name(choice.admin),
        network=name(choice.network),
        networks=tuple(real.get(field, field) for field in choice.networks),
    )
