"""Core numbers, constraint and participation are what networkx or their definitions say."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import CITIES, by_city, pairs, projection

weights = st.sampled_from(list(subject.LinkWeight))


@given(rows=pairs)
def test_core_numbers(rows):
    m = subject.Memberships.from_pairs(rows)
    found = by_city(m, subject.core_numbers(subject.profiles(m)))
    assert found == nx.core_number(projection(rows))


@given(rows=pairs, weight=weights)
def test_constraint(rows, weight):
    m = subject.Memberships.from_pairs(rows)
    found = by_city(m, subject.constraint(subject.profiles(m), weight))
    graph = projection(rows, weight)
    linked = graph.subgraph([city for city in graph if graph[city]])  # of others it is undefined
    expected = dict.fromkeys(graph, np.nan)
    if linked:
        expected |= nx.constraint(linked, weight="weight")
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


@given(
    rows=pairs,
    weight=weights,
    groups=st.lists(st.integers(1, 3), min_size=len(CITIES), max_size=len(CITIES)),
)
def test_participation_and_within_degree(rows, weight, groups):
    m = subject.Memberships.from_pairs(rows)
    group = dict(zip(CITIES, groups))
    community = np.unique([group[city] for city in m.city_ids], return_inverse=True)[1] + 1
    found = subject.city_roles(subject.profiles(m), community, weight)
    graph = projection(rows, weight)
    towards = {
        city: np.array(
            [
                sum(e["weight"] for other, e in graph[city].items() if group[other] == number)
                for number in (1, 2, 3)
            ]
        )
        for city in graph
    }
    shares = {c: t / t.sum() if t.sum() else np.full(3, np.nan) for c, t in towards.items()}
    participation = {city: 1 - (share**2).sum() for city, share in shares.items()}
    assert by_city(m, found.participation) == pytest.approx(participation, abs=1e-9, nan_ok=True)
    within = {city: towards[city][group[city] - 1] for city in graph}
    for city, z in by_city(m, found.within_degree).items():
        alike = np.array([within[other] for other in graph if group[other] == group[city]])
        spread = alike.std()
        expected = (within[city] - alike.mean()) / spread if spread > 1e-9 else 0.0
        assert z == pytest.approx(expected, rel=1e-6, abs=1e-6)
