"""Communities by python-louvain and networkx: those that a script with the packages finds."""

from __future__ import annotations

import random
import sys
from dataclasses import replace

import community
import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import LouvainOptions
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.exchange import package_louvain
from nodal_cities.analysis.exchange.package_louvain import CommunityMethod, package_communities
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships

OPTIONS = LouvainOptions(LinkWeight.NEWMAN, 1.3, seed=7)
PACKAGES = [CommunityMethod.PYTHON_LOUVAIN, CommunityMethod.NETWORKX]


def projection(m: Memberships) -> nx.Graph:
    links = find_links(m, OPTIONS.weight)
    graph = nx.Graph()
    graph.add_nodes_from(range(len(m.city_ids)))
    graph.add_weighted_edges_from(
        zip(links.source.tolist(), links.target.tolist(), links.weight.tolist())
    )
    return graph


def as_sets(labels):
    return {frozenset(np.flatnonzero(labels == one).tolist()) for one in np.unique(labels)}


@pytest.mark.parametrize("level", [0, 1])
def test_a_script_with_the_package_finds_the_same(random_tables, level):
    for m in random_tables[:20]:
        graph = projection(m)
        passes = community.generate_dendrogram(graph, resolution=1.3, random_state=7)
        place = 0 if level else len(passes) - 1
        script = community.partition_at_level(passes, place)
        found = package_communities(m, CommunityMethod.PYTHON_LOUVAIN, OPTIONS, level)
        expected = np.array([script[city] for city in range(len(graph))])
        assert as_sets(found.partition.community) == as_sets(expected)
        assert (found.level, found.levels) == (place + 1, len(passes))
        passes = list(nx.community.louvain_partitions(graph, resolution=1.3, seed=7))
        found = package_communities(m, CommunityMethod.NETWORKX, OPTIONS, level)
        assert as_sets(found.partition.community) == set(map(frozenset, passes[0 if level else -1]))


@pytest.mark.parametrize("method", PACKAGES)
def test_modularity_is_that_of_networkx(random_tables, method):
    for m in random_tables[:20]:
        graph = projection(m)
        partition = package_communities(m, method, OPTIONS).partition
        assert partition.share.sum() == pytest.approx(partition.modularity)
        if graph.size():
            groups = as_sets(partition.community)
            expected = nx.community.modularity(graph, groups, resolution=1.3)
            assert partition.modularity == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("method", PACKAGES)
def test_it_can_be_cancelled_and_is_refused_where_it_would_take_for_ever(
    sample, method, monkeypatch
):
    def cancel(fraction):
        if fraction >= 0.2:
            raise Cancelled

    with pytest.raises(Cancelled):
        package_communities(sample, method, OPTIONS, progress=cancel)
    monkeypatch.setattr(package_louvain, "MOST_LINKS", 10)
    with pytest.raises(AnalysisError, match="choose the native method"):
        package_communities(sample, method, OPTIONS)


def test_versions_before_the_seed_and_the_resolution_of_today_give_the_same(
    random_tables, monkeypatch
):
    """Up to 0.15 resolution was a time, the inverse; up to 0.11 the shared generator shuffled."""
    today = community.generate_dendrogram

    def with_time(graph, weight="weight", resolution=1.0, random_state=None):
        return today(graph, None, weight, 1 / resolution, random_state=random_state)

    def without_seed(graph, weight="weight", resolution=1.0, randomize=False):
        seed = random.randrange(2**31) if randomize else 0
        return with_time(graph, weight, resolution, seed)

    random.seed(3)
    state = random.getstate()
    random.seed(OPTIONS.seed)
    drawn = random.randrange(2**31)
    random.setstate(state)
    for m in random_tables[:20]:
        for old, seed in [(with_time, OPTIONS.seed), (without_seed, drawn)]:
            monkeypatch.setattr(community, "generate_dendrogram", today)
            options = replace(OPTIONS, seed=seed)
            expected = package_communities(m, CommunityMethod.PYTHON_LOUVAIN, options).partition
            monkeypatch.setattr(community, "generate_dendrogram", old)
            found = package_communities(m, CommunityMethod.PYTHON_LOUVAIN, OPTIONS).partition
            assert found.community.tolist() == expected.community.tolist()
    assert random.getstate() == state


def test_a_missing_package_and_another_of_the_same_name_are_refused(random_tables, monkeypatch):
    monkeypatch.delattr(community, "generate_dendrogram")
    with pytest.raises(AnalysisError, match="another one than python-louvain"):
        package_communities(random_tables[0], CommunityMethod.PYTHON_LOUVAIN, OPTIONS)
    monkeypatch.setitem(sys.modules, "community", None)
    with pytest.raises(AnalysisError, match="community is missing"):
        package_communities(random_tables[0], CommunityMethod.PYTHON_LOUVAIN, OPTIONS)
