from __future__ import annotations

import itertools

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph import links as module
from nodal_cities.analysis.graph.links import find_links, shared_networks
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.graph.projection import profile_weights


def by_definition(m, weight=LinkWeight.COUNT, min_shared=1, nodal_only=False, min_weight=0.0):
    """Return every link by looking at every pair of cities, in order."""
    shared = m.incidence.astype(int) @ m.incidence.T.astype(int)
    p = find_profiles(m)
    weights = profile_weights(p, weight)[p.of_city][:, p.of_city]
    return [
        (a, b, shared[a, b], weights[a, b])
        for a, b in itertools.combinations(range(len(m.city_ids)), 2)
        if shared[a, b] >= min_shared
        and weights[a, b] >= min_weight
        and (not nodal_only or (m.nodal[a] and m.nodal[b]))
    ]


CHOICES = [
    {},
    {"weight": LinkWeight.NEWMAN},
    {"min_shared": 2},
    {"nodal_only": True, "weight": LinkWeight.NEWMAN},
    {"weight": LinkWeight.JACCARD, "min_weight": 0.4},
]


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_links_are_the_pairs_of_the_definition(choice, random_tables):
    for m in random_tables[:60]:
        assert list(zip(*find_links(m, **choice))) == by_definition(m, **choice)


def test_chunks_change_nothing(sample, monkeypatch):
    expected = find_links(sample)
    monkeypatch.setattr(module, "CHUNK", 997)
    for found, once in zip(find_links(sample), expected):
        assert found.tolist() == once.tolist()


def test_number_of_links_of_the_sample_is_that_of_igraph(sample, full_projection):
    graph = full_projection(sample)
    found = find_links(sample)
    assert list(zip(found.source, found.target)) == sorted(edge.tuple for edge in graph.es)
    assert found.shared.tolist() == graph.es["weight"]


def test_nodal_only_keeps_the_weights_of_all_cities():
    """x has 3 members, so its Newman weight is 1/2 although 2 of them are drawn."""
    m = Memberships.from_pairs([("a", "x"), ("b", "x"), ("c", "x"), ("b", "y"), ("c", "z")])
    found = find_links(m, LinkWeight.NEWMAN, nodal_only=True)
    assert (found.source.tolist(), found.target.tolist(), found.weight.tolist()) == (
        [1],
        [2],
        [0.5],
    )


@pytest.mark.parametrize("min_shared", [0, -3])
def test_cities_that_share_nothing_are_never_linked(min_shared):
    m = Memberships.from_pairs([("a", "x"), ("b", "y")])
    assert len(find_links(m, min_shared=min_shared).source) == 0


def test_no_link_at_all_is_empty_arrays():
    found = find_links(Memberships.from_pairs([("a", "x")]))
    assert [column.tolist() for column in found] == [[], [], [], []]


def test_too_many_links_are_refused_with_the_way_out():
    m = Memberships.from_pairs([(f"c{i:04}", "all") for i in range(3200)])
    with pytest.raises(AnalysisError, match=r"5118400 links.*5000000.*shared networks.*nodal"):
        find_links(m)
    assert len(find_links(m, nodal_only=True).source) == 0


def test_the_limit_counts_links_exactly(monkeypatch):
    monkeypatch.setattr(module, "MOST_LINKS", 6)
    m = Memberships.from_pairs([(c, "x") for c in "abcd"])
    assert len(find_links(m).source) == 6  # twins: 4 * 3 / 2
    monkeypatch.setattr(module, "MOST_LINKS", 5)
    with pytest.raises(AnalysisError, match="There are 6 links"):
        find_links(m)


@pytest.mark.parametrize("weight", LinkWeight)
def test_every_weight_is_positive(weight, sample):
    assert (find_links(sample, weight).weight > 0).all()


def test_shared_networks_are_those_of_both(random_tables):
    for m in random_tables[:40]:
        found = find_links(m)
        names = shared_networks(m, found.source, found.target)
        assert [len(some) for some in names] == found.shared.tolist()
        sets = [
            {m.network_ids[n] for n in m.network[m.city == city]} for city in range(len(m.city_ids))
        ]
        for a, b, some in zip(found.source, found.target, names):
            assert set(some) == sets[a] & sets[b]
            assert list(some) == sorted(some)


def test_cancel(sample):
    def cancel(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_links(sample, progress=cancel)


@pytest.mark.parametrize("nodal_only", [False, True])
def test_readable_minimum_is_the_least_that_is_readable(monkeypatch, random_tables, nodal_only):
    for seed, m in enumerate(random_tables[:60]):
        most = 1 + 7 * seed
        monkeypatch.setattr(module, "READABLE_LINKS", most)
        found = module.readable_minimum(m, nodal_only)

        def number(minimum, m=m):
            return len(find_links(m, min_shared=minimum, nodal_only=nodal_only).source)

        assert found >= 2
        assert number(found) <= most
        assert found == 2 or number(found - 1) > most


@pytest.mark.parametrize("weight", [LinkWeight.COUNT, LinkWeight.NEWMAN])
def test_weights_are_exact_sums_in_any_order(weight, random_tables):
    """On every machine: a matrix product adds in an order of its own."""
    for m in random_tables[:30]:
        p = find_profiles(m)
        weights = profile_weights(p, weight)
        one_by_one = np.array(
            [profile_weights(p, weight, slice(i, i + 1))[0] for i in range(len(p))]
        )
        reversed_networks = profile_weights(find_profiles(_with_networks_reversed(m)), weight)
        assert weights.tolist() == one_by_one.tolist()
        assert sorted(weights.ravel()) == sorted(reversed_networks.ravel())


def _with_networks_reversed(m):
    names = {name: f"{999 - i:03}" for i, name in enumerate(m.network_ids)}
    rows, columns = np.nonzero(m.incidence)
    return Memberships.from_pairs(
        [(m.city_ids[i], names[m.network_ids[j]]) for i, j in zip(rows, columns)]
    )


def test_a_thousand_links_are_readable_and_no_more():
    """45 cities of the same two networks make 990 pairs, 5 others 10, 2 others one."""

    def least(*groups):
        pairs = [
            (f"{g}-{city}", f"{g}-{network}")
            for g, size in enumerate(groups)
            for city in range(size)
            for network in range(2)
        ]
        return module.readable_minimum(Memberships.from_pairs(pairs))

    assert least(45, 5) == 2
    assert least(45, 5, 2) == 3
