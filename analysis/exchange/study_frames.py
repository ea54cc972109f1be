"""A study for people who script: its tables as pandas data frames, its graphs of networkx."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..backbone.backbone import BackboneOptions, find_backbone
from ..communities.description import Communities, find_communities, prepare_search
from ..communities.detection import LouvainOptions
from ..core.choices import BackboneModel, LinkWeight, NullModel
from ..core.columns import ColumnKind
from ..graph.estimated_betweenness import TIME_LIMIT
from ..graph.indicators import INDICATORS, MeasuredCities, compute_indicators, usual_fields
from ..imports.membership_table import MembershipImport
from ..imports.membership_years import find_year_column
from ..places.location_result import LocationResult
from ..robustness.sweep import SweepOptions, SweepStep, sweep_resolutions
from ..study.by_year import YearState, date_memberships, measure_years
from ..study.prepared_study import PreparedStudy, list_imported_cities
from ..study.result_columns import (
    Columns,
    attribute_columns,
    city_columns,
    community_columns,
    link_columns,
    location_columns,
    network_columns,
    partition_columns,
)
from .graph_files import to_networkx
from .graph_tables import GraphKind, NodeLook, NodeTable, graph_tables
from .packages import load_package

_NO_LOOK = NodeLook(float("nan"), float("nan"), 1.0, "#000000")


@dataclass(frozen=True)
class StudyCommunities:
    """The communities of a study, as *Communities of cities* writes them."""

    found: Communities
    columns: Columns  # of the cities

    @property
    def cities(self) -> Any:
        """Return the cities with ``community``, ``stability`` and its error, a data frame."""
        return make_frame({**self.columns, **partition_columns(self.found.partition)})

    @property
    def communities(self) -> Any:
        """Return the communities with what they are made of, a data frame."""
        return make_frame(community_columns(self.found.descriptions))

    @property
    def modularity(self) -> float:
        """Return the modularity of the partition, of the whole graph."""
        return self.found.partition.modularity

    @property
    def agreement(self) -> float:
        """Return the mean adjusted Rand index between runs; NaN for a single one."""
        return self.found.partition.agreement


@dataclass(frozen=True)
class Study:
    """Memberships with their cities; every table is a data frame, computed when asked for.

    Columns are named as the fields of the toolbox.
    """

    imported: MembershipImport
    located: Sequence[LocationResult]  # aligned with ``list_imported_cities(imported)``
    prepared: PreparedStudy
    time_limit: float = TIME_LIMIT  # seconds for the exact betweenness; 0: no limit

    @property
    def memberships(self) -> Any:
        """Return one row per membership: ``city_id``, ``network_id``, its value if it has one."""
        known = self.prepared.memberships
        return make_frame(
            {
                "city_id": [known.city_ids[i] for i in known.city],
                "network_id": [known.network_ids[i] for i in known.network],
                **({} if known.values is None else {"membership_value": known.values}),
            }
        )

    @property
    def networks(self) -> Any:
        """Return one row per network: ``network_id``, ``members``, ``nodal_members``."""
        return make_frame(network_columns(self.prepared.memberships))

    @cached_property
    def cities(self) -> Any:
        """Return one row per city with its place and every indicator, as *Nodal cities* does."""
        return make_frame(self.city_columns)

    @cached_property
    def links(self) -> Any:
        """Return the links that a map has room for, as *Links between cities* draws them."""
        return self.find_links()

    @property
    def report(self) -> Any:
        """Return what was changed, merged, settled or not found on the way."""
        rows = self.prepared.report
        return make_frame(
            {
                "row": [row.row for row in rows],
                "field": [row.field for row in rows],
                "value": [row.value for row in rows],
                "kind": [row.kind for row in rows],
                "message": [str(row.message) for row in rows],
            }
        )

    def locate(self) -> Any:
        """Return where the gazetteer found each city of the table, one row per name.

        ``match`` and ``score`` say how sure it is; rows of one ``identity`` are one city.
        """
        places = [found.position for found in self.located]
        return make_frame(
            {
                **location_columns(list_imported_cities(self.imported), self.located),
                "lat": [place.lat if place else None for place in places],
                "lon": [place.lon if place else None for place in places],
                "message": [str(f.message) if f.message else None for f in self.located],
            }
        )

    def find_links(
        self,
        weight: str = "count",
        min_shared: int = 0,
        nodal_only: bool = False,
        min_weight: float = 0.0,
        backbone: str = "none",
        alpha: float = 0.05,
        false_discovery: bool = False,
    ) -> Any:
        """Return the links between cities as a data frame; see ``backbone.BackboneOptions``.

        Args:
            weight: ``count``, ``binary``, ``newman``, ``jaccard``, ``cosine`` or ``interlocking``.
            min_shared: 0 is the least number that leaves a map readable; with a backbone, 1.
            backbone: ``sdsm`` or ``disparity`` keep what is more than chance, with ``p_value``.
        """
        model = BackboneModel(backbone)
        filters = (alpha, false_discovery, min_shared, nodal_only, min_weight)
        options = BackboneOptions(model, LinkWeight(weight), *filters)
        found = find_backbone(self.prepared.memberships, options)
        tested = {} if model == BackboneModel.NONE else {"p_value": found.p_value}
        return make_frame({**link_columns(self.prepared, found.links), **tested})

    def communities(
        self,
        weight: str = "count",
        resolution: float = 1.0,
        seed: int = 1,
        runs: int = 20,
        nodal_only: bool = False,
        null_model: str = "configuration",
        distance_step: float = 100.0,
    ) -> StudyCommunities:
        """Find communities; see ``communities.detection.louvain_communities``.

        Raises AnalysisError if a parameter is out of its range.

        Args:
            null_model: ``configuration``, or ``distance`` to take off what proximity explains
                (see ``communities.distance_model``), in classes of ``distance_step`` km.
        """
        prepared = self.prepared
        if nodal_only:
            prepared = prepared.only(prepared.memberships.nodal)
        model = NullModel(null_model)
        options = LouvainOptions(LinkWeight(weight), resolution, seed, runs, model, distance_step)
        found = find_communities(prepared.memberships, prepared.cities, options)
        return StudyCommunities(found, city_columns(prepared))

    def sweep(
        self,
        first: float = 0.5,
        last: float = 2.0,
        step: float = 0.1,
        weight: str = "count",
        seed: int = 1,
        runs: int = 20,
        null_model: str = "configuration",
        distance_step: float = 100.0,
    ) -> Any:
        """Return one row per resolution, as *Robust communities* does.

        Raises AnalysisError if a parameter is out of its range.
        """
        model = NullModel(null_model)
        options = LouvainOptions(LinkWeight(weight), 1.0, seed, runs, model, distance_step)
        search = prepare_search(self.prepared.memberships, self.prepared.cities, options)
        steps = sweep_resolutions(search, SweepOptions(first, last, step, seed, runs))
        return make_frame(attribute_columns(steps, *SweepStep._fields))

    def by_year(
        self, founded: Mapping[str, int] | None = None, column: str | None = None, runs: int = 20
    ) -> Any:
        """Return one row per year, as *Cities and networks by year* does.

        Raises AnalysisError if no membership has a year.

        Args:
            founded: Year of each network by its id.
            column: Of the table, with the years of joining; None recognises it.
        """
        years = date_memberships(
            self.prepared, self.imported, founded or {}, find_year_column(self.imported, column)
        )
        states = measure_years(self.prepared.memberships, years, LouvainOptions(runs=runs))
        return make_frame(attribute_columns(states, *YearState._fields))

    def graph(self, kind: str = "two_mode", weight: str = "count", min_shared: int = 1) -> Any:
        """Return a ``networkx.Graph`` whose nodes have every column of the cities and networks.

        Raises AnalysisError if it had more than half a million links.

        Args:
            kind: ``two_mode``, ``cities`` (linked by the networks they share) or ``networks``.
            min_shared: Least number of networks (or cities) that a link stands for; 0 is the
                least that leaves a readable number of links.
        """
        memberships = self.prepared.memberships
        names = [city.name for city in self.prepared.cities]
        cities = {k: v for k, v in self.city_columns.items() if k not in ("city_id", "name")}
        networks = {k: v for k, v in network_columns(memberships).items() if k != "network_id"}
        tables = (
            NodeTable(memberships.city_ids, names, cities, [_NO_LOOK] * len(names)),
            NodeTable(
                memberships.network_ids,
                memberships.network_ids,
                networks,
                [_NO_LOOK] * len(memberships.network_ids),
            ),
        )
        return to_networkx(
            graph_tables(memberships, *tables, GraphKind(kind), LinkWeight(weight), min_shared)
        )

    @cached_property
    def city_columns(self) -> Columns:
        """Return the columns of ``cities``, which need no pandas."""
        prepared = self.prepared
        measured = MeasuredCities(
            prepared.memberships,
            [city.country for city in prepared.cities],
            [city.region for city in prepared.cities],
            time_limit=self.time_limit,
        )
        places = [city.position for city in prepared.cities]
        return {
            **city_columns(prepared),
            **_whole_numbers(compute_indicators(measured, usual_fields(prepared.memberships))),
            "lat": [place.lat if place else None for place in places],
            "lon": [place.lon if place else None for place in places],
        }


def _whole_numbers(indicators: Mapping[str, np.ndarray]) -> Columns:
    """Return the indicators, as integers those that count something."""
    counts = {one.field for one in INDICATORS if one.column.kind is ColumnKind.INTEGER}
    return {
        name: values.astype(np.int64) if name in counts else values
        for name, values in indicators.items()
    }


def make_frame(columns: Columns) -> Any:
    """Return a ``pandas.DataFrame``; raises AnalysisError if pandas is missing.

    Whole numbers stay whole where some are unknown.
    """
    pandas = load_package("pandas")
    frame = pandas.DataFrame(dict(columns))
    for name, values in columns.items():
        kinds = {type(value) for value in values}
        if kinds == {int, type(None)}:
            frame[name] = pandas.array(values, dtype="Int64")
    return frame
