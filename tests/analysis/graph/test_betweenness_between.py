"""Betweenness between two groups of cities, against networkx on the full graph."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.graph.betweenness import betweenness, betweenness_between
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles


def groups(m: Memberships, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Return two groups at random, some cities in neither."""
    side = np.random.RandomState(seed).randint(0, 3, len(m.city_ids))
    return side == 0, side == 1


def expected(m: Memberships, one: np.ndarray, other: np.ndarray) -> list[float]:
    shared = m.incidence.astype(int) @ m.incidence.T.astype(int)
    np.fill_diagonal(shared, 0)
    graph = nx.from_numpy_array(shared > 0)
    found = nx.betweenness_centrality_subset(
        graph, np.flatnonzero(one).tolist(), np.flatnonzero(other).tolist()
    )
    # networkx halves an undirected graph, since its pairs may be counted from both ends.
    return [2 * found[i] for i in range(len(m.city_ids))]


def test_it_is_that_of_networkx(random_tables):
    largest = 0.0
    for seed, m in enumerate(random_tables):
        one, other = groups(m, seed)
        found = betweenness_between(find_profiles(m), one, other)
        assert found == pytest.approx(expected(m, one, other), abs=1e-9)
        largest = max(largest, found.max())
    assert largest > 50


def test_the_groups_may_change_places(random_tables):
    for seed, m in enumerate(random_tables[:40]):
        one, other = groups(m, seed)
        there, back = (
            betweenness_between(find_profiles(m), *pair) for pair in ((one, other), (other, one))
        )
        assert there == pytest.approx(back)


def test_all_pairs_are_those_within_and_between(sample):
    """Betweenness is the sum over one city against all the others, each pair counted twice."""
    m = sample.only(keep_city=sample.n_networks >= 5)
    everyone = np.ones(len(m.city_ids), dtype=bool)
    total = np.zeros(len(everyone))
    for city in range(len(everyone)):
        alone = np.arange(len(everyone)) == city
        total += betweenness_between(find_profiles(m), alone, everyone & ~alone)
    assert total / 2 == pytest.approx(betweenness(find_profiles(m)))


def test_empty_groups_have_nothing_between_them(sample):
    nobody = np.zeros(len(sample.city_ids), dtype=bool)
    assert not betweenness_between(find_profiles(sample), nobody, ~nobody).any()


def test_it_can_be_cancelled(sample):
    def cancel(fraction):
        if fraction > 0.1:
            raise Cancelled

    half = np.arange(len(sample.city_ids)) % 2 == 0
    with pytest.raises(Cancelled):
        betweenness_between(find_profiles(sample), half, ~half, cancel)
