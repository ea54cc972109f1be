"""The table of networks: read, filtered, and as the fields of an output."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFields,
)

from ...analysis.core.columns import ColumnKind
from ...analysis.core.errors import AnalysisError, Message
from ...analysis.core.report_rows import ReportRow
from ...analysis.core.text import find_year, shorten, text
from ...analysis.graph.memberships import Memberships
from ...analysis.imports.membership_basis import BASIS, bases_of_networks
from ...analysis.imports.membership_table import MembershipImport
from ...analysis.imports.network_table import NETWORK_RECORD_FIELDS, NetworkRecords, read_networks
from ...analysis.study import sample
from ..schema import output_fields
from ..schema.carried_columns import CarriedColumns
from . import parameter_kinds
from .features import read_features, read_rows, require_index, to_python
from .parameter_kinds import Parameter

FOUNDED = "founded"
# Columns of our own that stand beside those of the table.
_COMPUTED_COLUMNS = ("members", "nodal_members", "betweenness_two_mode")


@dataclass(frozen=True)
class NetworkTable:
    """The networks' own attributes, by network id, and those a filter keeps.

    ``fields`` are those of ``analysis.network_table`` that the table says something of, then
    its other columns under their own names.
    """

    fields: tuple[str, ...] = ()
    attributes: dict[str, tuple[Any, ...]] | None = None
    kept: frozenset[str] | None = None
    report: tuple[ReportRow, ...] = ()

    def attributes_of(self, network: str) -> tuple[Any, ...]:
        """Return the attributes of a network, all None if the table lacks it."""
        return (self.attributes or {}).get(network, (None,) * len(self.fields))

    def name_of(self, network: str) -> str:
        """Return what a network is called, its id if the table does not say."""
        known = dict(zip(self.fields, self.attributes_of(network)))
        return str(known.get("name") or network)

    def years(self, field: str | None = None) -> dict[str, int]:
        """Return the year of each network that has one, in a field or else that of its founding.

        Raises AnalysisError if the table has no such field.
        """
        names = [name.casefold() for name in self.fields]
        if field is not None and field.casefold() not in names:
            raise AnalysisError("NETWORKS has no field {name} with years.", name=field)
        name = (field or FOUNDED).casefold()
        if name not in names:
            return {}
        at = names.index(name)
        found = {key: find_year(text(row[at])) for key, row in (self.attributes or {}).items()}
        return {key: year for key, year in found.items() if year is not None}


def read_network_table(
    source: QgsFeatureSource,
    id_column: int | None,
    wanted: Collection[str],
    condition: str,
    expression_context: QgsExpressionContext,
) -> NetworkTable:
    """Read a table of networks; see ``read_networks`` for ``id_column`` and ``wanted``."""
    found = read_networks(source.fields().names(), read_rows(source), id_column, wanted)
    table = to_network_table(found)
    if not condition:
        return table
    return replace(table, kept=_filter_networks(source, found, condition, expression_context))


def to_network_table(found: NetworkRecords) -> NetworkTable:
    """Return the canonical fields and the other columns of what was read."""
    own = [record.row - 1 for record in found.records]
    taken = [*found.said, *_COMPUTED_COLUMNS]
    others = CarriedColumns(found.fields, found.table, taken, _redundant_columns(found))
    columns = {
        **{field: [getattr(record, field) for record in found.records] for field in found.said},
        **{
            name: [None if value is None else str(value) for value in values]
            for name, values in others.columns(own).items()
        },
    }
    by_network = zip(*columns.values())
    ids = [record.network_id for record in found.records]
    return NetworkTable(tuple(columns), dict(zip(ids, by_network)), None, found.report)


def _redundant_columns(found: NetworkRecords) -> Iterable[int]:
    """Yield the columns that say no more than the canonical field of their name."""
    for index, name in enumerate(found.fields):
        if name in found.said and all(
            text(found.table[record.row - 1][index]) == text(getattr(record, name))
            for record in found.records
        ):
            yield index


def _filter_networks(
    source: QgsFeatureSource, found: NetworkRecords, condition: str, context: QgsExpressionContext
) -> frozenset[str]:
    """Return the networks for which the expression is true, on their own or canonical fields."""
    expression = QgsExpression(condition)
    if expression.hasParserError():
        raise AnalysisError(
            "NETWORK_FILTER cannot be read: {reason}. "
            "Write an expression such as \"scale\" <> 'global'.",
            reason=expression.parserErrorString().strip(),
        )
    fields = QgsFields(source.fields())
    added = [name for name in found.said if fields.lookupField(name) < 0]
    fields.extend(output_fields.fields(added))
    # attribute('scale'), which allows for a field that is not there, may refer to any.
    any_field = {"*", QgsFeatureRequest.ALL_ATTRIBUTES}
    for name in sorted(expression.referencedColumns() - any_field):
        require_index(fields, name, "NETWORK_FILTER")
    context.setFields(fields)
    expression.prepare(context)
    features = list(read_features(source))
    above = len(features) - len(found.table)  # rows that turned out to be titles or the header
    kept = set()
    for record in found.records:
        given = features[above + record.row - 1]
        feature = QgsFeature(given)
        feature.setFields(fields, False)
        feature.setAttributes([*given.attributes(), *(getattr(record, name) for name in added)])
        context.setFeature(feature)
        if to_python(expression.evaluate(context)):
            kept.add(record.network_id)
    return frozenset(kept)


def with_basis(table: NetworkTable, imported: MembershipImport) -> NetworkTable:
    """Return the table with how the memberships of each network are known, if they say it."""
    bases = bases_of_networks(imported)
    if not (bases and table.attributes) or BASIS in table.fields:
        return table
    attributes = {
        network: (*values, bases.get(network)) for network, values in table.attributes.items()
    }
    return replace(table, fields=(*table.fields, BASIS), attributes=attributes)


def network_table_parameter() -> Parameter:
    """Return NETWORK_TABLE of the import: what is known of the networks."""
    return parameter_kinds.table(
        "NETWORK_TABLE",
        "Table of the networks",
        "What is known of the networks, a row each: name, date of creation, scale, region, "
        "country, field, way of creation with its sponsor, type; headings and words in "
        "English or French, as in Tables 1-5 of the chapter.",
        advanced=True,
    )


def import_networks(reader: Any, memberships: Memberships, is_sample: bool) -> NetworkTable:
    """Return the table of networks an import is given, that of the sample with the sample.

    Its report tells too which networks one of the two tables lacks.
    """
    source = reader.source("NETWORK_TABLE")
    if source is None and not is_sample:
        return NetworkTable()
    ids = memberships.network_ids
    if source is None:
        return to_network_table(read_networks(*sample.read_sample_table(sample.NETWORKS)))
    table = to_network_table(read_networks(source.fields().names(), read_rows(source), None, ids))
    without_member = tuple(
        ReportRow(
            None,
            "NETWORK_TABLE",
            network,
            "network_without_city",
            Message(
                "The network {network} of the networks table has no member here.",
                {"network": shorten(network)},
            ),
        )
        for network in table.attributes or ()
        if network not in ids
    )
    return replace(
        table, report=(*table.report, *report_unknown_networks(ids, table), *without_member)
    )


def report_unknown_networks(ids: Iterable[str], table: NetworkTable) -> tuple[ReportRow, ...]:
    """Return a row for each network that has members and no row in the table."""
    if not table.attributes:
        return ()
    return tuple(
        ReportRow(
            None,
            "NETWORKS",
            network,
            "unknown_network",
            Message(
                "The network {network} has members and no row in the networks table: it is "
                "counted, without attributes. Add it to that table.",
                {"network": network},
            ),
        )
        for network in ids
        if network not in table.attributes
    )


def network_output_fields(names: Sequence[str], table: NetworkTable) -> QgsFields:
    """Return our fields, followed by those of the networks table that are not ours."""
    fields = output_fields.fields(names)
    for name in table.fields:
        if fields.lookupField(name) < 0:
            known = output_fields.fields([name]).at(0) if name in NETWORK_RECORD_FIELDS else None
            fields.append(known or output_fields.field(name, ColumnKind.TEXT))
    return fields
