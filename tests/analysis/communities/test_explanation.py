"""Explanations recover what was planted, and are silent where there is nothing to explain."""

from __future__ import annotations

import math
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.communities.assortativity import measure_assortativity
from nodal_cities.analysis.communities.explanation import Verdict, explain_communities
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City


def random_memberships(random, cities, networks=12):
    member = random.random_sample((cities, networks)) < 0.15
    member[np.arange(cities), random.randint(0, networks, cities)] = True
    return Memberships.from_pairs((f"c{c:03}", f"n{n:02}") for c, n in np.argwhere(member))


def random_cities(random, number, countries=("DE", "US", "FR", "SN", "ES", "MX", "JP")):
    return [
        City(
            f"c{i:03}",
            f"c{i:03}",
            country=countries[random.randint(len(countries))],
            position=LonLat(random.uniform(-180, 180), random.uniform(-60, 70)),
        )
        for i in range(number)
    ]


@pytest.mark.parametrize("planted", list(Verdict))
def test_what_was_planted_is_found(planted):
    random = np.random.RandomState(3)
    community = np.repeat([1, 2], [90, 30])
    m = random_memberships(random, 120)
    cities = random_cities(random, 120)
    if planted is Verdict.PROXIMITY:
        near = [LonLat(5 + random.rand(), 50 + random.rand()) for _ in range(30)]
        cities[90:] = [
            City(c.city_id, c.name, c.country, position=p) for c, p in zip(cities[90:], near)
        ]
    elif planted is Verdict.LANGUAGE:
        for i, city in enumerate(cities):
            country = ("FR", "SN")[i % 2] if i >= 90 else ("DE", "US", "JP")[i % 3]
            cities[i] = replace(city, country=country)
    elif planted is Verdict.ONE_NETWORK:
        pairs = [(m.city_ids[c], m.network_ids[n]) for c, n in zip(m.city, m.network)]
        m = Memberships.from_pairs([*pairs, *((f"c{i:03}", "all") for i in range(90, 119))])
    found = explain_communities(m, cities, community)[1]
    assert found.verdict is planted
    if planted is Verdict.LANGUAGE:
        assert (found.language.code, found.language.share) == ("fr", 1.0)
        assert found.countries.split(" ×")[0] in ("FR 15", "SN 15")
    if planted is Verdict.ONE_NETWORK:
        assert (found.network.code, found.network.share) == ("all", 29 / 30)
        assert found.network.fit == 2 * 29 / (30 + 29)
        assert "all 29 ×4.0" in found.networks
    if planted is Verdict.PROXIMITY:
        assert found.near.fit == 1.0
        assert found.spread_km < 100 < found.expected_spread_km


def test_random_groups_are_explained_one_time_in_twenty_at_most():
    p_values = []
    verdicts = []
    for seed in range(40):
        random = np.random.RandomState(seed)
        m, cities = random_memberships(random, 60), random_cities(random, 60)
        community = random.permutation(np.repeat([1, 2, 3], [30, 20, 10]))
        for one in explain_communities(m, cities, community, seed, permutations=99):
            verdicts.append(one.verdict)
            p_values.append((one.near.p_value, one.language.p_value, one.network.p_value))
    assert sum(one is not Verdict.MIXED for one in verdicts) <= 0.05 * len(verdicts)
    rates = (np.array(p_values) <= 0.05).mean(axis=0)
    # 120 groups of which three share a table: within three standard errors of 5 %.
    assert (rates <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / 40)).all()
    assert rates.max() > 0  # the test does reject by chance


def test_spread_is_that_of_all_pairs():
    random = np.random.RandomState(5)
    cities = random_cities(random, 20)
    found = explain_communities(random_memberships(random, 20), cities, np.repeat([1, 2], 10))
    for one, part in zip(found, (cities[:10], cities[10:])):
        points = []
        for city in part:
            lon, lat = np.radians(city.position)
            points.append((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
        squares = [math.dist(a, b) ** 2 for i, a in enumerate(points) for b in points[:i]]
        assert one.spread_km == pytest.approx(6371 * math.sqrt(np.mean(squares)), rel=1e-4)


def test_nothing_known_is_mixed():
    m = random_memberships(np.random.RandomState(1), 12)
    cities = [City(one, one) for one in m.city_ids]
    found = explain_communities(m, cities, np.repeat([1, 2], 6), permutations=9)
    assert {one.verdict for one in found} == {Verdict.MIXED}
    assert all(math.isnan(one.spread_km) and one.language.code == "" for one in found)


def test_assortativity_is_that_of_networkx():
    random = np.random.RandomState(2)
    # Each pair of cities shares one network at most, since networkx has no weights here.
    pairs = [(f"c{c}", f"n{c % 7}") for c in range(40)]
    m = Memberships.from_pairs(pairs)
    kinds = [random.choice(["a", "b", ""]) for _ in m.city_ids]
    sizes = [None if one == "" else float(random.randint(2, 500)) for one in kinds]
    graph = nx.Graph((a, b) for a, n in pairs for b, k in pairs if n == k and a < b)
    graph.remove_nodes_from([c for c, kind in zip(m.city_ids, kinds) if not kind])
    for city, kind, size in zip(m.city_ids, kinds, sizes):
        if kind:
            graph.nodes[city].update(kind=kind, size=math.log(size))
    found = measure_assortativity(m, {"kind": kinds}, {"size": sizes}, permutations=9)
    assert found[0].coefficient == pytest.approx(
        nx.attribute_assortativity_coefficient(graph, "kind")
    )
    assert found[1].coefficient == pytest.approx(
        nx.numeric_assortativity_coefficient(graph, "size")
    )
    assert found[0].cities == sum(map(bool, kinds))


def test_assortativity_weighs_links_by_shared_networks(random_tables):
    random = np.random.RandomState(4)
    for m in random_tables[:40]:
        kinds = random.choice(["a", "b", "c"], len(m.city_ids)).tolist()
        shared = m.incidence.astype(int) @ m.incidence.T.astype(int)
        np.fill_diagonal(shared, 0)
        same = np.equal.outer(kinds, kinds)
        (found,) = measure_assortativity(m, {"kind": kinds}, {}, permutations=1)
        total = shared.sum()
        if not total:
            assert math.isnan(found.coefficient)
            continue
        ends = [shared[np.array(kinds) == kind].sum() / total for kind in "abc"]
        chance = sum(one**2 for one in ends)
        if chance < 1:
            expected = ((shared * same).sum() / total - chance) / (1 - chance)
            assert found.coefficient == pytest.approx(expected, abs=1e-12)


def test_shuffled_attributes_are_assortative_one_time_in_twenty():
    random = np.random.RandomState(6)
    m = random_memberships(random, 60)
    p_values = []
    for seed in range(200):
        kinds = random.choice(["a", "b", "c"], 60).tolist()
        (found,) = measure_assortativity(m, {"kind": kinds}, {}, seed, permutations=99)
        p_values.append(found.p_value)
    assert 0.01 < np.mean(np.array(p_values) <= 0.05) < 0.05 + 3 * math.sqrt(0.05 * 0.95 / 200)
