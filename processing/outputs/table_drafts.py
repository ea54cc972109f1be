"""Tables of databases: written under a name of their own, then put in the place of the former."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataSourceUri,
    QgsException,
    QgsProcessingException,
    QgsProviderConnectionException,
    QgsProviderRegistry,
)

from ..language.translation import translate
from .destinations.ownership import STYLES
from .destinations.targets import DatabaseTable

# What a connection raises: on QGIS 3.22 the first; on later ones the second, no kind of the first.
DATABASE_ERRORS = (QgsException, QgsProviderConnectionException)
PREFIX = "nodal_cities_draft_"  # by which one sees what a run that was killed has left


class TableDraft:
    """A table that is written as another one of its database until a run is whole.

    Raises one of DATABASE_ERRORS for a database whose tables QGIS cannot rename.
    """

    def __init__(self, place: DatabaseTable) -> None:
        self.place = place
        self.name = f"{PREFIX}{secrets.token_hex(4)}"
        self._former = f"{self.name}_former"
        self._replaces = self._is_in_place = self._is_final = False
        self._in_file = place.provider == "ogr"
        self._new_file = self._in_file and not Path(place.uri.database()).exists()
        metadata: Any = QgsProviderRegistry.instance().providerMetadata(place.provider)
        if metadata is None:
            raise QgsException(place.provider)
        address = place.uri.database() if self._in_file else place.uri.connectionInfo(False)
        self._connection = metadata.createConnection(address, {})
        renames = QgsAbstractDatabaseProviderConnection.Capability.RenameVectorTable
        if not self._connection.capabilities() & renames:
            raise QgsException(place.provider)

    @property
    def text(self) -> str:
        """Return what a layer output takes to write there."""
        uri = QgsDataSourceUri(self.place.uri)
        uri.setTable(self.name)
        sign = ":" if self.place.provider == "ogr" else "://"  # by which QGIS loads it afterwards
        return f"{self.place.provider}{sign}{uri.uri(False)}"

    def left_by_others(self) -> list[str]:
        """Return the names of drafts in its schema: of runs that were killed, or still go on."""
        if self._new_file:
            return []
        names = (table.tableName() for table in self._connection.tables(self._schema))
        return sorted(name for name in names if name.startswith(PREFIX))

    def put_in_place(self, undo: ExitStack) -> None:
        """Give the table the name that was asked for, which ``undo`` takes back.

        Raises QgsProcessingException.
        """
        name = self.place.uri.table()
        try:
            self._replaces = self._holds(name)
            undo.callback(self._take_back)
            if self._replaces:
                self._rename(name, self._former)
            self._rename(self.name, name)
            self._is_in_place = True
        except DATABASE_ERRORS as error:
            raise self._refused(str(error)) from error

    def drop_former(self) -> None:
        """Remove the table that this one has replaced; QgsProcessingException where it stays."""
        try:
            self._drop(self._former)
            self._is_final = True
        except (*DATABASE_ERRORS, sqlite3.Error) as error:  # a view reads it, say
            raise self._refused(str(error)) from error

    def _take_back(self) -> None:
        if self._is_final:
            return
        name = self.place.uri.table()
        with suppress(*DATABASE_ERRORS):
            if self._is_in_place:
                self._rename(name, self.name)
                self._is_in_place = False
            if self._replaces:
                self._rename(self._former, name)

    def discard(self) -> None:
        """Remove what was written if it is not in place."""
        if self._is_in_place:
            return
        with suppress(*DATABASE_ERRORS, sqlite3.Error):
            self._drop(self.name)
        if self._new_file:
            with suppress(OSError):
                Path(self.place.uri.database()).unlink()

    def _holds(self, name: str) -> bool:
        return any(table.tableName() == name for table in self._connection.tables(self._schema))

    @property
    def _schema(self) -> str:
        return "" if self._in_file else str(self.place.uri.schema())

    def _rename(self, name: str, other: str) -> None:
        self._connection.renameVectorTable(self._schema, name, other)

    def _drop(self, name: str) -> None:
        if self._holds(name):
            self._connection.dropVectorTable(self._schema, name)
        if self._in_file and self._holds(STYLES):  # QGIS leaves the style of a table there
            with closing(sqlite3.connect(self.place.uri.database())) as base, base:
                base.execute("DELETE FROM layer_styles WHERE f_table_name = ?", (name,))

    def _refused(self, said: str) -> QgsProcessingException:
        return QgsProcessingException(
            translate(
                "NodalCities",
                "The table {table} cannot be replaced ({reason}): choose another name.",
            ).format(table=self.place.uri.table(), reason=" ".join(said.split()))
        )
