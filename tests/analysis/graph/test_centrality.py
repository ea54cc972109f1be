"""Centralities other than betweenness, which has its own file."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.graph import centrality, two_mode
from nodal_cities.analysis.graph.eigenvector import eigenvector
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.graph.two_mode import two_mode_betweenness

MEASURES = {
    "degree": centrality.degree,
    "strength": lambda p: centrality.strength(p, LinkWeight.COUNT),
    "closeness": centrality.closeness,
    "eigenvector": eigenvector,
    "two-mode betweenness": lambda p: two_mode_betweenness(p).cities,
}


def igraph_values(name, graph, m):
    if name == "degree":
        return graph.degree()
    if name == "strength":
        return graph.strength(weights="weight")
    if name == "closeness":
        return np.nan_to_num(graph.harmonic_centrality())  # NaN for a lone city
    values = np.zeros(len(m.city_ids))
    parts = graph.connected_components()
    for part in parts:
        if len(part) == max(parts.sizes()) > 1:
            values[part] = graph.induced_subgraph(part).eigenvector_centrality()
    return values


@pytest.mark.parametrize("name", ["degree", "strength", "closeness", "eigenvector"])
def test_equals_igraph_on_random_tables(name, random_tables, full_projection):
    for m in random_tables:
        expected = igraph_values(name, full_projection(m), m)
        np.testing.assert_allclose(
            MEASURES[name](find_profiles(m)), expected, rtol=1e-9, atol=1e-12
        )


@pytest.mark.parametrize("name", ["degree", "strength", "closeness", "eigenvector"])
def test_equals_igraph_on_the_sample(name, sample, full_projection):
    expected = igraph_values(name, full_projection(sample), sample)
    np.testing.assert_allclose(
        MEASURES[name](find_profiles(sample)), expected, rtol=1e-9, atol=1e-12
    )


def test_two_mode_betweenness_equals_networkx(random_tables):
    for m in random_tables:
        cities, networks = len(m.city_ids), len(m.network_ids)
        graph = nx.Graph()
        graph.add_nodes_from(range(cities + networks))
        graph.add_edges_from(zip(m.city.tolist(), (cities + m.network).tolist()))
        expected = list(nx.betweenness_centrality(graph, normalized=False).values())
        found = np.concatenate(two_mode_betweenness(find_profiles(m)))
        np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-9)


def test_two_mode_betweenness_is_the_same_along_the_memberships(random_tables, monkeypatch):
    found = {}
    for cheaper in (False, True):
        monkeypatch.setattr(two_mode, "_traversal_is_cheaper", lambda *_, cheaper=cheaper: cheaper)
        values = [np.concatenate(two_mode_betweenness(find_profiles(m))) for m in random_tables]
        found[cheaper] = np.concatenate(values)
    np.testing.assert_allclose(found[True], found[False], rtol=1e-9, atol=1e-9)


def test_two_mode_betweenness_of_one_network_of_five():
    """Every one of the 10 pairs of cities goes through the network, and no city helps."""
    m = Memberships.from_pairs([(f"c{i}", "all") for i in range(5)])
    found = two_mode_betweenness(find_profiles(m))
    assert (found.cities.tolist(), found.networks.tolist()) == ([0] * 5, [10])


def test_star():
    """A centre with 4 arms: closeness of an arm (1 + 3/2) / 4, eigenvalue 2, so arms 1/2."""
    m = Memberships.from_pairs(
        [(f"arm{i}", f"n{i}") for i in range(4)] + [("centre", f"n{i}") for i in range(4)]
    )
    p = find_profiles(m)
    assert centrality.degree(p).tolist() == [1, 1, 1, 1, 4]
    assert centrality.closeness(p).tolist() == [0.625] * 4 + [1]
    np.testing.assert_allclose(eigenvector(p), [0.5] * 4 + [1], rtol=1e-14)


def test_clique_of_one_network():
    p = find_profiles(Memberships.from_pairs([(f"c{i}", "all") for i in range(7)]))
    assert centrality.degree(p).tolist() == [6] * 7
    assert centrality.closeness(p).tolist() == [1] * 7
    assert eigenvector(p).tolist() == [1] * 7
    np.testing.assert_allclose(centrality.strength(p, LinkWeight.NEWMAN), [1] * 7)


@pytest.mark.parametrize("name", MEASURES)
def test_one_city_has_no_partner_to_score_by(name):
    value = MEASURES[name](find_profiles(Memberships.from_pairs([("a", "x"), ("a", "y")])))
    # Between the two networks there is one path, through the city.
    assert value.tolist() == [1 if name == "two-mode betweenness" else 0]


@pytest.mark.parametrize("name", MEASURES)
def test_twins_have_equal_values(name, sample):
    p = find_profiles(sample)
    values = MEASURES[name](p)
    for profile in np.flatnonzero(p.sizes > 1):
        assert len(set(values[p.of_city == profile])) == 1


@pytest.mark.parametrize("name", MEASURES)
def test_row_order_changes_nothing(name, sample):
    rows = [
        (sample.city_ids[c], sample.network_ids[n]) for c, n in zip(sample.city, sample.network)
    ]
    shuffled = [rows[i] for i in np.random.RandomState(3).permutation(len(rows))]
    again = find_profiles(Memberships.from_pairs(shuffled + rows[:9]))
    assert MEASURES[name](again).tolist() == MEASURES[name](find_profiles(sample)).tolist()


@pytest.mark.parametrize("name", MEASURES)
def test_names_change_nothing(name, sample):
    city = [f"{i * 7919 % 1009}-{i}" for i in range(len(sample.city_ids))]
    network = [f"{i * 7919 % 53}-{i}" for i in range(len(sample.network_ids))]
    m = Memberships.from_pairs((city[c], network[n]) for c, n in zip(sample.city, sample.network))
    renamed = dict(zip(m.city_ids, MEASURES[name](find_profiles(m))))
    expected = MEASURES[name](find_profiles(sample))
    np.testing.assert_allclose([renamed[c] for c in city], expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("weight", LinkWeight)
def test_strength_is_the_sum_of_the_weights_of_the_links(weight, random_tables):
    for m in random_tables[:40]:
        found = find_links(m, weight)
        expected = np.zeros(len(m.city_ids))
        np.add.at(expected, found.source, found.weight)
        np.add.at(expected, found.target, found.weight)
        np.testing.assert_allclose(
            centrality.strength(find_profiles(m), weight), expected, rtol=1e-12, atol=1e-15
        )


def test_eigenvector_of_equal_components_is_the_same_under_any_names():
    """Two pairs and a lone city: each pair its own maximum, whoever comes first."""
    for one, other in ("ad", "bc"), ("yz", "bc"):
        pairs = [("b", "x"), ("c", "x"), (one, "y"), (other, "y"), ("m", "z")]
        m = Memberships.from_pairs(pairs)
        found = dict(zip(m.city_ids, eigenvector(find_profiles(m)).tolist()))
        assert found == {"b": 1, "c": 1, one: 1, other: 1, "m": 0}


def test_eigenvector_without_links_is_nobody_s():
    m = Memberships.from_pairs([(f"c{i}", f"n{i}") for i in range(4)])
    assert eigenvector(find_profiles(m)).tolist() == [0] * 4


def test_eigenvector_converges_where_two_halves_are_nearly_alike(full_projection):
    """Two networks of 30 and 31 cities joined by a chain: the two first eigenvalues are close."""
    pairs = [(f"l{i}", "left") for i in range(30)] + [(f"r{i}", "right") for i in range(31)]
    pairs += [("l0", "m1"), ("m", "m1"), ("m", "m2"), ("r0", "m2")]
    m = Memberships.from_pairs(pairs)
    np.testing.assert_allclose(
        eigenvector(find_profiles(m)),
        full_projection(m).eigenvector_centrality(),
        rtol=1e-9,
        atol=1e-12,
    )


def test_eigenvector_of_a_long_chain(full_projection):
    """300 cities in a row: A v = 2 cos(pi / 301) v, v_i = sin(pi i / 301)."""
    m = Memberships.from_pairs((f"{c:03}", f"{n:03}") for c in range(300) for n in (c, c + 1))
    expected = np.sin(np.pi * np.arange(1, 301) / 301)
    found = eigenvector(find_profiles(m))
    np.testing.assert_allclose(found, expected / expected.max(), rtol=1e-9)


def test_normalised():
    assert centrality.normalise_betweenness(np.array([3.0]), 4).tolist() == [1]
    assert centrality.normalise_betweenness(np.array([0.0, 0.0]), 2).tolist() == [0, 0]


@pytest.mark.parametrize("measure", [centrality.closeness, eigenvector, two_mode_betweenness])
def test_cancel_stops_at_once(measure, sample):
    def cancel(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        measure(find_profiles(sample), cancel)
