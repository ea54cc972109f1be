"""Connecting cities and networks as columns named like the output fields."""

from __future__ import annotations

from collections.abc import Sequence

from ...analysis.graph.articulation import SeparatedPart
from ...analysis.graph.topology import Topology, degree_distribution
from ...analysis.study.prepared_study import PreparedStudy
from ...analysis.study.result_columns import Columns, city_columns
from ..inputs.network_table import NetworkTable
from .result_columns import described_network_columns

MAX_NAMES = 200  # names written into one cell; all are counted


class NodeNames:
    """What the cities and networks are called; a network without a name by its id."""

    def __init__(self, prepared: PreparedStudy, table: NetworkTable) -> None:
        self.cities = [city.name for city in prepared.cities]
        ids = prepared.memberships.network_ids
        self.networks = [table.name_of(network) for network in ids]

    def cut_off(self, cut: SeparatedPart, limit: int = MAX_NAMES) -> list[str]:
        """Return the networks, then the cities, of which ``limit`` are named."""
        names = [*sorted(self.networks[i] for i in cut.networks)]
        names += sorted(self.cities[i] for i in cut.cities)
        return names if len(names) <= limit else [*names[:limit], "…"]


def network_rows(prepared: PreparedStudy, found: Topology, table: NetworkTable) -> Columns:
    """Return every network with its place in the graph."""
    names = NodeNames(prepared, table)
    cuts = [found.articulation_points.networks.get(i) for i in range(len(names.networks))]
    return {
        **described_network_columns(prepared.memberships, table),
        "name": names.networks,
        "component": found.components.network,
        "isolated": found.isolated,
        "connecting": [cut is not None for cut in cuts],
        **_cut_columns(cuts, names),
    }


def connecting_city_rows(
    prepared: PreparedStudy, found: Topology, table: NetworkTable
) -> tuple[list[int], Columns]:
    """Return the positions of the connecting cities, and what is said of them."""
    positions = sorted(found.articulation_points.cities)
    cuts = [found.articulation_points.cities[i] for i in positions]
    every = {**city_columns(prepared), "component": found.components.city}
    own = {name: [values[i] for i in positions] for name, values in every.items()}
    return positions, {**own, **_cut_columns(cuts, NodeNames(prepared, table))}


def distribution_rows(found: Topology) -> Columns:
    """Return how many cities have 1, 2, ... networks, and how many networks 1, 2, ... cities."""
    modes = (("city", found.memberships.n_networks), ("network", found.memberships.network_sizes))
    rows = [
        (mode, degree, count)
        for mode, degrees in modes
        for degree, count in degree_distribution(degrees)
    ]
    return {name: [row[i] for row in rows] for i, name in enumerate(("mode", "degree", "count"))}


def _cut_columns(cuts: Sequence[SeparatedPart | None], names: NodeNames) -> Columns:
    return {
        "cut_off_cities": [0 if cut is None else len(cut.cities) for cut in cuts],
        "cut_off_networks": [0 if cut is None else len(cut.networks) for cut in cuts],
        "cut_off": ["" if cut is None else ";".join(names.cut_off(cut)) for cut in cuts],
    }
