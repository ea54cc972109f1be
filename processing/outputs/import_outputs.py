"""What an import writes: memberships, cities, networks, rejected rows, report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsFields

from ...analysis.core.choices import Role, TableShape
from ...analysis.core.progress import Progress
from ...analysis.graph.memberships import Memberships
from ...analysis.imports.membership_table import MembershipImport
from ...analysis.study.prepared_study import list_imported_cities
from ...analysis.study.result_columns import Columns, attribute_columns
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.network_table import NetworkTable, network_output_fields
from ..language.parameter_labels import parameter_name
from ..language.translation import translated
from ..schema import output_fields
from ..schema.carried_columns import CarriedColumns
from .result_columns import described_network_columns
from .writers import write_table


class ImportWriter:
    """Writes each output of an import to its sink; a skipped one gives None."""

    def __init__(
        self,
        run: AlgorithmRun,
        imported: MembershipImport,
        memberships: Memberships,
        progress: Progress,
    ) -> None:
        self._progress = progress
        self._run = run
        self._imported = imported
        self._memberships = memberships
        placed = any(row.position is not None for row in imported.rows)
        self._coordinates = output_fields.COORDINATES if placed else []

    def write_memberships(self) -> str | None:
        """Write the memberships in the order of the table, with its other columns."""
        rows = self._imported.rows
        names = [
            *output_fields.IMPORTED,
            *(["mark"] if self._imported.shape is TableShape.WIDE else []),
            *(["membership_value"] if self._memberships.values is not None else []),
            *self._coordinates,
        ]
        others = CarriedColumns(
            self._imported.fields, self._imported.table, names, self._imported.used
        )
        fields = output_fields.fields(names)
        others.add_fields(fields)
        columns: Columns = {
            "network_id": [row.network for row in rows],
            **attribute_columns(rows, "city_id", "name", "country", "admin1", "mark"),
            "membership_value": [row.value for row in rows],
            **_position_columns(rows),
            **others.columns([row.row - 1 for row in rows]),
        }
        return self._write("OUTPUT", fields, columns)

    def write_cities(self) -> str | None:
        """Write the cities, sorted by id."""
        cities = list_imported_cities(self._imported)
        columns: Columns = {
            **attribute_columns(cities, "city_id", "name", "country", "admin1"),
            **_position_columns(cities),
            "n_networks": self._memberships.n_networks,
        }
        return self._write("CITIES", [*output_fields.IMPORTED_CITIES, *self._coordinates], columns)

    def write_networks(self, table: NetworkTable) -> str | None:
        """Write the networks, with the attributes their table gives."""
        ids = self._memberships.network_ids
        names = (
            output_fields.DESCRIBED_NETWORKS if table.fields else output_fields.IMPORTED_NETWORKS
        )
        columns = {
            **{name: [None] * len(ids) for name in names},
            **described_network_columns(self._memberships, table),
        }
        columns["name"] = [name or network for name, network in zip(columns["name"], ids)]
        return self._write("NETWORKS", network_output_fields(names, table), columns)

    def write_rejected(self) -> str | None:
        """Write the rows that could not be used as they were, with their number and why."""
        rejected = self._imported.rejected
        own = output_fields.REJECTED
        others = CarriedColumns(self._imported.fields, self._imported.table, own)
        fields = QgsFields()
        others.add_fields(fields)
        fields.extend(output_fields.fields(own))
        columns = {
            **others.columns(self._imported.rejected_positions),
            "row": [row.row for row in rejected],
            "reason": [translated(row.message) for row in rejected],
        }
        return self._write("REJECTED", fields, columns)

    def write_report(self, table: NetworkTable) -> str | None:
        """Write the report, that on the table of networks last, in the user's language."""
        rows = (*self._imported.report, *table.report)
        columns = {
            **attribute_columns(rows, "row", "field", "kind"),
            "value": [_stored(row.value) for row in rows],
            "message": [translated(row.message) for row in rows],
        }
        return self._write("REPORT", output_fields.REPORT, columns)

    def _write(self, name: str, fields: QgsFields | Sequence[str], columns: Columns) -> str | None:
        self._progress(0.0)
        return write_table(self._run, name, fields, columns, progress=self._progress)


def _position_columns(items: Sequence[Any]) -> Columns:
    """Return latitude and longitude of rows or cities, None where they have none."""
    positions = [one.position for one in items]
    return {
        "lat": [place.lat if place else None for place in positions],
        "lon": [place.lon if place else None for place in positions],
    }


def _stored(value: str) -> str:
    """Return what a report says of a value as text, a parameter by its name."""
    return parameter_name(value) if isinstance(value, Role) else str(value)
