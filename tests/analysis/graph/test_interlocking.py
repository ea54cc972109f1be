"""Valued memberships and the interlocking network model, against sums over every pair of cities."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.backbone.backbone import BackboneOptions, find_backbone
from nodal_cities.analysis.communities.detection import louvain_communities
from nodal_cities.analysis.core.choices import BackboneModel, LinkWeight
from nodal_cities.analysis.graph.centrality import connectivity, share_of_highest, strength
from nodal_cities.analysis.graph.indicators import (
    DEFAULT_FIELDS,
    MeasuredCities,
    compute_indicators,
    usual_fields,
)
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import Profiles, find_profiles
from nodal_cities.analysis.graph.projection import weight_pairs

INTERLOCKING = LinkWeight.INTERLOCKING


def valued(m: Memberships, seed: int, whole: bool = True) -> Memberships:
    """Return a table with random values: 1 to 5, or shares."""
    random = np.random.default_rng(seed)
    values = random.integers(1, 6, len(m)) if whole else random.random(len(m)) + 0.01
    return Memberships(m.city_ids, m.network_ids, m.city, m.network, values.astype(float))


def link_matrix(m: Memberships) -> np.ndarray:
    """Return the interlocking link of every pair of cities, straight from its definition."""
    matrix = np.zeros((len(m.city_ids), len(m.network_ids)))
    matrix[m.city, m.network] = m.values
    links = np.array([[sum(a * b) for b in matrix] for a in matrix])
    np.fill_diagonal(links, 0)
    return links


@pytest.fixture(params=[True, False], ids=["whole", "shares"])
def tables(request, random_tables) -> list[Memberships]:
    return [valued(m, seed, request.param) for seed, m in enumerate(random_tables[:8])]


def test_connectivity_is_the_sum_over_every_other_city(tables):
    for m in tables:
        expected = link_matrix(m).sum(axis=1)
        np.testing.assert_allclose(connectivity(m), expected, rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(
            strength(find_profiles(m, INTERLOCKING), INTERLOCKING), expected, rtol=1e-12, atol=1e-12
        )
        assert share_of_highest(connectivity(m)).max() == float(expected.max() > 0)


def test_links_weigh_the_products_of_values(tables):
    for m in tables:
        expected = link_matrix(m)
        found = find_links(m, INTERLOCKING)
        np.testing.assert_allclose(found.weight, expected[found.source, found.target], rtol=1e-12)
        assert len(found.weight) == np.count_nonzero(np.triu(expected))
        plain = find_links(m)
        for ends in ("source", "target", "shared"):
            np.testing.assert_array_equal(getattr(found, ends), getattr(plain, ends))


def test_listed_pairs_weigh_as_the_matrix_does(tables):
    for m in tables:
        p = find_profiles(m, INTERLOCKING)
        products = p.value_matrix @ p.value_matrix.T
        for first, second, weights in weight_pairs(p, INTERLOCKING):
            np.testing.assert_allclose(weights, products[first, second], rtol=1e-12)


def test_other_measures_do_not_see_the_values(tables):
    for m in tables[:4]:
        plain = Memberships(m.city_ids, m.network_ids, m.city, m.network)
        found, expected = (
            compute_indicators(MeasuredCities(one, [""] * n, [""] * n))
            for one in (m, plain)
            for n in [len(m.city_ids)]
        )
        assert list(found) == list(expected)
        for name in found:
            np.testing.assert_array_equal(found[name], expected[name])
        assert louvain_communities(m, runs=2).community.tolist() == (
            louvain_communities(plain, runs=2).community.tolist()
        )


def test_connectivity_is_measured_where_there_are_values(tables):
    m = tables[0]
    plain = Memberships(m.city_ids, m.network_ids, m.city, m.network)
    assert usual_fields(plain) == DEFAULT_FIELDS
    assert usual_fields(m)[-2:] == ("connectivity", "connectivity_share")


def test_values_of_one_are_counts(random_tables):
    m = random_tables[0]
    ones = Memberships(m.city_ids, m.network_ids, m.city, m.network, np.ones(len(m)))
    np.testing.assert_array_equal(connectivity(ones), connectivity(m))
    np.testing.assert_array_equal(connectivity(m), strength(find_profiles(m), LinkWeight.COUNT))


def test_strong_offices_are_one_community():
    """Two pairs of strong offices, held together by weak ones in a third firm."""
    values = {(city, "abcd".index(city) // 2 * "y" or "x"): 5.0 for city in "abcd"}
    values.update({(city, "z"): 1.0 for city in "abcd"})
    found = louvain_communities(Memberships.from_values(values), INTERLOCKING)
    assert found.community.tolist() == [1, 1, 2, 2]
    # 2W = 2 (26 + 26 + 4): each pair keeps 26 of 2 x 28.
    assert found.modularity == pytest.approx(2 * (52 / 112 - 0.25))


def test_backbone_takes_the_values(tables):
    options = BackboneOptions(BackboneModel.DISPARITY, weight=INTERLOCKING, alpha=1.0)
    links = find_backbone(tables[0], options).links
    expected = link_matrix(tables[0])[links.source, links.target]
    np.testing.assert_allclose(links.weight, expected, rtol=1e-12)


def test_parts_of_a_table_keep_their_values(tables):
    m = tables[0]
    some = m.only(keep_city=m.nodal)
    known = dict(zip(zip(m.city.tolist(), m.network.tolist()), m.values.tolist()))
    ids = [(some.city_ids[c], some.network_ids[n]) for c, n in zip(some.city, some.network)]
    at = [(m.city_ids.index(c), m.network_ids.index(n)) for c, n in ids]
    assert some.values.tolist() == [known[pair] for pair in at]


def test_profiles_of_values_are_finer(tables):
    for m in tables:
        by_set, by_value = find_profiles(m), find_profiles(m, INTERLOCKING)
        assert isinstance(by_value, Profiles) and len(by_value) >= len(by_set)
        matrix = np.zeros((len(m.city_ids), len(m.network_ids)))
        matrix[m.city, m.network] = m.values
        np.testing.assert_array_equal(by_value.value_matrix[by_value.of_city], matrix)
        assert len(np.unique(matrix, axis=0)) == len(by_value)
