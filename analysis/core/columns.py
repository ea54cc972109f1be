"""Description of one column of a result: its kind, and its words, to be translated."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from .errors import Message


class ColumnKind(Enum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "whole"
    REAL = "real"
    BOOLEAN = "yes_no"


class Column(NamedTuple):
    """One column of a result, named by a field name that is never translated."""

    kind: ColumnKind
    alias: Message  # what users read above the column
    meaning: Message  # a sentence that defines it, with its unit where it has one


def text_column(alias: str, meaning: str, /) -> Column:
    """Return a column of texts; see ``Column`` for both sentences, literals as in ``Message``."""
    return Column(ColumnKind.TEXT, Message(alias), Message(meaning))


def integer_column(alias: str, meaning: str, /) -> Column:
    """Return a column of whole numbers, as ``text_column`` does."""
    return Column(ColumnKind.INTEGER, Message(alias), Message(meaning))


def real_column(alias: str, meaning: str, /) -> Column:
    """Return a column of real numbers, as ``text_column`` does."""
    return Column(ColumnKind.REAL, Message(alias), Message(meaning))


def boolean_column(alias: str, meaning: str, /) -> Column:
    """Return a column of yes and no, as ``text_column`` does."""
    return Column(ColumnKind.BOOLEAN, Message(alias), Message(meaning))
