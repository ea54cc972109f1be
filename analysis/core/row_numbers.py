"""How the rows of a table are numbered for the user.

Rows of a layer count from 1, the first below the header; those of a file as a spreadsheet
numbers them, the header included; those of several sheets start anew on each sheet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class RowBlock(NamedTuple):
    """``n_rows`` successive rows of one sheet, the first of them numbered ``first``."""

    sheet: str
    first: int
    n_rows: int


class RowNumbering:
    """Numbers of the rows of parts put one below the other.

    >>> rows = RowNumbering([RowBlock("ICC", 2, 10), RowBlock("UCLG", 4, 5)])
    >>> rows.row(1), rows.row(11), rows.said(11), rows.sheet(10)
    (2, 4, 'UCLG!4', 'ICC')
    """

    def __init__(self, parts: Sequence[RowBlock] = (RowBlock("", 1, 0),)) -> None:
        self.parts = tuple(parts)
        self._starts = [0, *accumulate(part.n_rows for part in self.parts[:-1])]

    def row(self, position: int) -> int:
        """Return the number of the row at a position of the whole table, from 1."""
        part = self._part(position)
        return self.parts[part].first + position - 1 - self._starts[part]

    def sheet(self, position: int) -> str:
        """Return the sheet of the row, empty if the table has none."""
        return self.parts[self._part(position)].sheet

    def said(self, position: int) -> object:
        """Return the row for a sentence, with its sheet if there are several."""
        sheet = self.sheet(position)
        return f"{sheet}!{self.row(position)}" if sheet else self.row(position)

    def _part(self, position: int) -> int:
        return bisect_right(self._starts, position - 1) - 1
