"""Circulation, exposure and typology of small tables are what their definitions say."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import (
    CITIES,
    NETWORKS,
    by_city,
    networks_of,
    pairs,
    projection,
    two_mode,
)

years = st.one_of(st.none(), st.just(0), st.integers(2000, 2004))  # 0: adopted, nobody knows when
values = st.sampled_from(["a", "b", ""])


def sizes_of(rows):
    return {network: len({c for c, n in rows if n == network}) for _, network in rows}


@given(rows=pairs, start=st.integers(0, len(CITIES) - 1))
def test_chains_are_the_shortest_paths_through_networks(rows, start):
    m = subject.Memberships.from_pairs(rows)
    source = start % len(m.city_ids)
    found = subject.find_circulation(m, source, most=3)
    graph, sizes = two_mode(rows), sizes_of(rows)
    first = ("city", m.city_ids[source])
    reached = nx.single_source_shortest_path_length(graph, first)
    for i, city in enumerate(m.city_ids):
        last = ("city", city)
        assert found.steps[i] == reached.get(last, -2) // 2
        if last not in reached:
            assert found.chains[i] == 0
            assert found.best[i] == ()
            continue
        weights = {
            tuple(name for _, name in path): math.prod(
                1 / (sizes[name] - 1) for kind, name in path if kind == "network"
            )
            for path in nx.all_shortest_paths(graph, first, last)
        }
        assert found.chains[i] == len(weights)
        total = sum(weights.values())
        likeliest = sorted((weight / total for weight in weights.values()), reverse=True)[:3]
        assert [one.plausibility for one in found.best[i]] == pytest.approx(likeliest)
        for one in found.best[i]:
            names = [m.city_ids[one.cities[0]]]
            for network, other in zip(one.networks, one.cities[1:]):
                names += [m.network_ids[network], m.city_ids[other]]
            assert one.plausibility == pytest.approx(weights[tuple(names)] / total)


@given(
    rows=pairs,
    weight=st.sampled_from(list(subject.LinkWeight)),
    when=st.lists(years, min_size=len(CITIES), max_size=len(CITIES)),
)
def test_exposure_is_the_part_of_the_partners_that_adopted(rows, weight, when):
    m, of = subject.Memberships.from_pairs(rows), networks_of(rows)
    year = dict(zip(CITIES, when))
    adopted = np.array([year[city] is not None for city in m.city_ids])
    known = np.array([year[city] or np.nan for city in m.city_ids], dtype=float)
    found, graph = subject.find_exposure(m, adopted, known, weight), projection(rows, weight)
    before = by_city(m, found.share_before)
    for city, share in by_city(m, found.share).items():
        weights = {other: edge["weight"] for other, edge in graph[city].items()}

        def part(kept, weights=weights):
            return (
                sum(weights[one] for one in kept) / sum(weights.values()) if weights else math.nan
            )

        others = [other for other in weights if year[other] is not None]
        assert share == pytest.approx(part(others), nan_ok=True, abs=1e-9)
        earlier = [other for other in others if year[city] and 0 < year[other] < year[city]]
        expected = part(earlier) if year[city] else math.nan
        assert before[city] == pytest.approx(expected, nan_ok=True, abs=1e-9)
    for city, partners, met in zip(m.city_ids, found.partners.tolist(), found.networks):
        assert partners == sum(year[other] is not None for other in graph[city])
        adopters = {
            network: sum(year[c] is not None for c in of if network in of[c] and c != city)
            for network in of[city]
        }
        assert dict(met) == {network: count for network, count in adopters.items() if count}
        assert [count for _, count in met] == sorted((count for _, count in met), reverse=True)


@given(
    rows=pairs,
    known=st.lists(
        st.tuples(st.sampled_from([*NETWORKS, "X"]), values, values),
        max_size=8,
        unique_by=lambda record: record[0],
    ),
)
def test_tables_count_each_network_once(rows, known):
    records = {
        name: subject.NetworkRecord(0, name, name, None, "", region, "", field, "", "", "")
        for name, region, field in known
    }
    m = subject.Memberships.from_pairs(rows)
    typed = subject.typed_networks(m, records)
    every = {network for _, network in rows} | {*records}
    table = subject.cross_table(typed, ["region"], ["field"])
    assert sum(sum(table.counts(row)) for row in table.rows) == len(every) == len(typed)
    for (region, field), group in table.groups.items():
        names = {network.record.network_id for network in group.networks}
        for name in names:
            told = (records[name].region, records[name].field) if name in records else ("", "")
            assert tuple(value or "unknown" for value in told) == (region, field)
        inside = [(city, network) for city, network in {*rows} if network in names]
        assert group.members == len(inside)
        assert group.cities == len({city for city, _ in inside})
    for names in (table.rows, table.columns):
        assert [*names] == sorted(names, key=lambda value: (value == ("unknown",), value))
