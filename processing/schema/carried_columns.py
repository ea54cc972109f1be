"""Columns of an input that are carried along to an output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from qgis.core import QgsFields

from ...analysis.core.columns import ColumnKind
from .output_fields import field

# Row numbers that drivers make up: they mean nothing elsewhere, and must be unique there.
_DRIVER_ROW_IDS = frozenset({"fid", "ogc_fid"})
# What formats call the geometry of their tables, where no column may have the name.
_GEOMETRY_NAMES = frozenset({"geom", "geometry"})


class CarriedColumns:
    """Some columns of a table, under names that are free in the output.

    Args:
        names : sequence of str: Header of the table.
        table : sequence of rows
        taken : iterable of str: Names the output has already; GeoPackage makes no difference
            between "A" and "a".
        skipped : iterable of int: Columns that are not carried.
    """

    def __init__(
        self,
        names: Sequence[str],
        table: Sequence[Sequence[Any]],
        taken: Iterable[str],
        skipped: Iterable[int] = (),
    ) -> None:
        self._table = table
        self._columns: dict[str, int] = {}
        used = {name.casefold() for name in taken} | _GEOMETRY_NAMES
        left_out = set(skipped)
        for index, name in enumerate(names):
            if index in left_out or name.casefold() in _DRIVER_ROW_IDS:
                continue
            free = _free_name(name, used)
            used.add(free.casefold())
            self._columns[free] = index
        self._kinds = {
            name: _kind(row[index] for row in table) for name, index in self._columns.items()
        }

    def add_fields(self, fields: QgsFields) -> None:
        """Append the fields of the columns."""
        for name, kind in self._kinds.items():
            fields.append(field(name, kind))

    def columns(self, rows: Sequence[int]) -> dict[str, list[Any]]:
        """Return the values in these rows of the table, from 0."""
        return {
            name: [_convert(self._kinds[name], self._table[row][index]) for row in rows]
            for name, index in self._columns.items()
        }


def _free_name(name: str, used: set[str]) -> str:
    free, number = name, 2
    while free.casefold() in used:
        free, number = f"{name}_{number}", number + 1
    return free


def _kind(values: Iterable[Any]) -> ColumnKind:
    """Return the kind of field that holds these values without loss."""
    types = {type(value) for value in values if value is not None}
    if types == {bool}:
        return ColumnKind.BOOLEAN
    if types == {int}:
        return ColumnKind.INTEGER
    return ColumnKind.REAL if types and types <= {int, float} else ColumnKind.TEXT


def _convert(kind: ColumnKind, value: Any) -> Any:
    return str(value) if kind is ColumnKind.TEXT and value is not None else value
