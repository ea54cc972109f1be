"""Typology of the networks: Tables 1-5 of the chapter as cross-tabulations.

A network that does not say where it belongs is counted as ``unknown``, never left out; one
without a known member counts as a network of none.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..core.choices import Role
from ..core.errors import AnalysisError
from ..graph.memberships import Memberships
from ..imports.network_table import NetworkRecord

DIMENSIONS = ("region", "scale", "country", "field", "creation", "type")
CHAPTER_DIMENSIONS = ("region", "field", "creation", "type")
UNKNOWN = "unknown"

DimensionValues = tuple[str, ...]


@dataclass(frozen=True)
class TypedNetwork:
    """A network, what is known of it, and its members."""

    record: NetworkRecord
    # Positions of its members in ``Memberships.city_ids``; empty if none is known.
    cities: frozenset[int]

    @property
    def name(self) -> str:
        return self.record.name or self.record.network_id

    def values(self, dimensions: Sequence[str]) -> DimensionValues:
        """Return what the network is, in these dimensions."""
        return tuple(str(getattr(self.record, name)) or UNKNOWN for name in dimensions)


@dataclass(frozen=True)
class NetworkGroup:
    """The networks of one combination of values, in order of founding, then of name."""

    values: DimensionValues
    networks: tuple[TypedNetwork, ...]

    @property
    def members(self) -> int:
        """Return the number of memberships."""
        return sum(len(network.cities) for network in self.networks)

    @property
    def cities(self) -> int:
        """Return the number of cities, each counted once."""
        return len(frozenset().union(*(network.cities for network in self.networks)))

    @property
    def years(self) -> tuple[int, int] | None:
        """Return the first and the last year of founding; None if none is known."""
        known = [n.record.founded for n in self.networks if n.record.founded is not None]
        return (min(known), max(known)) if known else None


@dataclass(frozen=True)
class CrossTable:
    """Groups by the values of some dimensions in rows and of others in columns."""

    rows: tuple[DimensionValues, ...]
    columns: tuple[DimensionValues, ...]
    groups: Mapping[DimensionValues, NetworkGroup]

    def count(self, row: DimensionValues, column: DimensionValues) -> int:
        """Return the number of networks in a cell."""
        group = self.groups.get((*row, *column))
        return len(group.networks) if group else 0

    def counts(self, row: DimensionValues) -> list[int]:
        """Return the number of networks in each column of a row."""
        return [self.count(row, column) for column in self.columns]


def typed_networks(
    memberships: Memberships, records: Mapping[str, NetworkRecord]
) -> tuple[TypedNetwork, ...]:
    """Return the networks that have a record or a member, by id.

    >>> from ..imports.network_table import read_networks
    >>> table = read_networks(["network_id", "field"], [["x", "specialised"], ["y", ""]])
    >>> memberships = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "z")])
    >>> found = typed_networks(memberships, {record.network_id: record for record in table.records})
    >>> [(n.record.network_id, len(n.cities), n.values(["field"])) for n in found]
    [('x', 2, ('specialised',)), ('y', 0, ('unknown',)), ('z', 1, ('unknown',))]
    """
    members: dict[str, frozenset[int]] = {
        network: frozenset(memberships.city[memberships.network == i].tolist())
        for i, network in enumerate(memberships.network_ids)
    }
    return tuple(
        TypedNetwork(records.get(n) or _empty_record(n), members.get(n, frozenset()))
        for n in sorted({*records, *members})
    )


def _empty_record(network: str) -> NetworkRecord:
    return NetworkRecord(0, network, network, None, "", "", "", "", "", "", "")


def groups(networks: Sequence[TypedNetwork], dimensions: Sequence[str]) -> tuple[NetworkGroup, ...]:
    """Return the combinations of values that occur, in order; unknown comes last."""
    found: dict[DimensionValues, list[TypedNetwork]] = defaultdict(list)
    for network in networks:
        found[network.values(dimensions)].append(network)
    return tuple(
        NetworkGroup(values, tuple(sorted(found[values], key=_by_founding)))
        for values in sorted(found, key=_unknown_last)
    )


def cross_table(
    networks: Sequence[TypedNetwork], rows: Sequence[str], columns: Sequence[str]
) -> CrossTable:
    """Cross the dimensions ``rows`` with the dimensions ``columns``.

    Raises AnalysisError if either is empty, or a dimension is in both.
    """
    for dimension in rows:
        if dimension in columns:
            raise AnalysisError(
                "{dimension} is both in {rows} and in {columns}: choose it for one of them.",
                dimension=dimension,
                rows=Role.ROWS,
                columns=Role.COLUMNS,
            )
    if not rows or not columns:
        raise AnalysisError(
            "Choose at least one dimension for {rows} and one for {columns}.",
            rows=Role.ROWS,
            columns=Role.COLUMNS,
        )
    every = groups(networks, [*rows, *columns])
    split = len(rows)
    return CrossTable(
        tuple(sorted({group.values[:split] for group in every}, key=_unknown_last)),
        tuple(sorted({group.values[split:] for group in every}, key=_unknown_last)),
        {group.values: group for group in every},
    )


def _unknown_last(values: DimensionValues) -> tuple[tuple[bool, str], ...]:
    return tuple((value == UNKNOWN, value) for value in values)


def _by_founding(network: TypedNetwork) -> tuple[float, str, str]:
    year = network.record.founded
    return (math.inf if year is None else year, network.name, network.record.network_id)
