"""Communities: what must hold whatever the table, and how good the partitions are."""

from __future__ import annotations

import math
import os
import random as python_random
from collections.abc import Iterator

import community as python_louvain
import igraph
import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.communities import dense_graph, recombination
from nodal_cities.analysis.communities.dense_graph import BatchMoving, MatrixGraph
from nodal_cities.analysis.communities.detection import Partition, louvain_communities
from nodal_cities.analysis.communities.local_moving import DenseMoving
from nodal_cities.analysis.communities.profile_graph import profile_graph
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.graph.projection import profile_weights

RESOLUTIONS = (0.5, 1.0, 1.7)
# Two weights here, all in `make fuzz`.
EVERY = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"
COMPARED = [LinkWeight.COUNT, LinkWeight.JACCARD]
if EVERY:
    COMPARED += [LinkWeight.BINARY, LinkWeight.NEWMAN, LinkWeight.COSINE]


def projection(m: Memberships, weight: LinkWeight) -> np.ndarray:
    """Return the weights between cities, shape (n_cities, n_cities), diagonal 0."""
    p = find_profiles(m)
    weights = profile_weights(p, weight)[np.ix_(p.of_city, p.of_city)]
    np.fill_diagonal(weights, 0)
    return weights


def groups(community: np.ndarray) -> list[set[int]]:
    return [set(np.flatnonzero(community == k).tolist()) for k in range(1, community.max() + 1)]


def table(*networks: str) -> Memberships:
    """Return a table from its networks, each a string of one-letter cities."""
    return Memberships.from_pairs((c, f"n{i}") for i, cities in enumerate(networks) for c in cities)


@pytest.mark.parametrize("weight", LinkWeight)
def test_modularity_is_that_of_the_full_projection(
    random_tables: list[Memberships], weight: LinkWeight
) -> None:
    for i, m in enumerate(random_tables[::8]):
        resolution = RESOLUTIONS[i % len(RESOLUTIONS)]
        found = louvain_communities(m, weight, resolution, runs=2)
        graph = nx.from_numpy_array(projection(m, weight))
        if graph.size(weight="weight") == 0:
            assert found.modularity == 0
            continue
        partition = groups(found.community)
        expected = nx.community.modularity(graph, partition, resolution=resolution)
        assert found.modularity == pytest.approx(expected, abs=1e-9)
        assert found.share.sum() == pytest.approx(expected, abs=1e-9)
        assert len(found.share) == len(partition)
        inside = 2 * graph.subgraph(partition[0]).size(weight="weight")
        degrees = sum(degree for _, degree in graph.degree(partition[0], weight="weight"))
        total = 2 * graph.size(weight="weight")
        first = inside / total - resolution * (degrees / total) ** 2
        assert found.share[0] == pytest.approx(first, abs=1e-9)


def test_numbers_shares_and_stability_are_well_formed(random_tables: list[Memberships]) -> None:
    for m in random_tables[::5]:
        found = louvain_communities(m, runs=3)
        sizes = np.bincount(found.community)[1:]
        assert (sizes > 0).all() and (np.diff(sizes) <= 0).all()
        firsts = [np.flatnonzero(found.community == k)[0] for k in range(1, len(sizes) + 1)]
        assert [(-s, f) for s, f in zip(sizes, firsts)] == sorted(
            (-s, f) for s, f in zip(sizes, firsts)
        )
        assert ((found.stability >= 0) & (found.stability <= 1)).all()
        assert found.agreement <= 1 or math.isnan(found.agreement)


@pytest.mark.parametrize("weight", LinkWeight)
def test_twins_stay_together_and_lone_cities_alone(
    random_tables: list[Memberships], weight: LinkWeight
) -> None:
    for m in random_tables[::8]:
        found = louvain_communities(m, weight, runs=2)
        p = find_profiles(m)
        lone = projection(m, LinkWeight.COUNT).sum(axis=1) == 0
        for profile in range(len(p)):
            together = found.community[(p.of_city == profile) & ~lone]
            assert len(set(together.tolist())) <= 1
        for city in np.flatnonzero(lone):
            assert (found.community == found.community[city]).sum() == 1
            assert found.stability[city] == 1


def test_every_community_holds_together(random_tables: list[Memberships]) -> None:
    for m in random_tables[::4]:
        graph = nx.from_numpy_array(projection(m, LinkWeight.COUNT))
        for members in groups(louvain_communities(m, runs=2).community):
            assert nx.is_connected(graph.subgraph(members))


def pairs_of(m: Memberships) -> list[tuple[str, str]]:
    return [(m.city_ids[c], m.network_ids[n]) for c, n in zip(m.city, m.network)]


def same(one: Partition, other: Partition) -> bool:
    return (
        np.array_equal(one.community, other.community)
        and np.array_equal(one.stability, other.stability)
        and np.array_equal(one.share, other.share)
        and (one.modularity, one.agreement) == (other.modularity, other.agreement)
    )


@pytest.mark.parametrize("weight", [LinkWeight.COUNT, LinkWeight.NEWMAN, LinkWeight.JACCARD])
def test_row_order_changes_no_bit(sample: Memberships, weight: LinkWeight) -> None:
    pairs = pairs_of(sample)
    expected = louvain_communities(sample, weight, runs=3)
    for seed in range(2):
        np.random.RandomState(seed).shuffle(pairs)
        assert same(louvain_communities(Memberships.from_pairs(pairs), weight, runs=3), expected)


def test_city_ids_only_break_ties_of_numbers(sample: Memberships) -> None:
    new_id = np.random.RandomState(5).permutation(len(sample.city_ids))
    renamed = Memberships.from_pairs(
        (f"{new_id[c]:05}", sample.network_ids[n]) for c, n in zip(sample.city, sample.network)
    )
    one, other = louvain_communities(sample, runs=4), louvain_communities(renamed, runs=4)
    moved = other.community[new_id]
    assert len(set(zip(one.community, moved))) == one.community.max() == other.community.max()
    assert np.array_equal(one.stability, other.stability[new_id])
    assert (one.modularity, one.agreement) == (other.modularity, other.agreement)


def test_a_prefix_changes_nothing(sample: Memberships) -> None:
    prefixed = Memberships.from_pairs(
        (f"x{city}", f"y{network}") for city, network in pairs_of(sample)
    )
    assert same(louvain_communities(prefixed, runs=3), louvain_communities(sample, runs=3))


def partitions_of(n: int) -> Iterator[list[int]]:
    """Yield every partition of n items as labels."""
    if n == 0:
        yield []
        return
    for labels in partitions_of(n - 1):
        for k in range(max(labels, default=-1) + 2):
            yield [*labels, k]


@pytest.mark.parametrize("weight", LinkWeight)
def test_tiny_tables_reach_the_optimum(
    random_tables: list[Memberships], weight: LinkWeight
) -> None:
    """Over every partition of the cities, where twins cost nothing; else of the profiles."""
    tried = 0
    for m in random_tables[:: 1 if EVERY else 2]:
        weights = projection(m, weight)
        cities = len(weights)
        if not 2 < cities <= 7 or not weights.any():
            continue
        tried += 1
        total, strength = weights.sum(), weights.sum(axis=1)
        surplus = weights / total - np.outer(strength, strength) / total**2
        p = find_profiles(m)
        free = weight in (LinkWeight.COUNT, LinkWeight.NEWMAN)
        best = max(
            (surplus * (at[:, None] == at)).sum()
            for labels in partitions_of(cities if free else len(p))
            for at in [np.array(labels) if free else np.array(labels)[p.of_city]]
        )
        assert louvain_communities(m, weight).modularity == pytest.approx(best, abs=1e-12)
    assert tried >= 5


def test_planted_groups_are_found() -> None:
    """Five regions of 40 cities and 6 networks; one membership in ten goes abroad."""
    random = np.random.RandomState(3)
    pairs = []
    for city in range(200):
        for _ in range(3):
            region = city % 5 if random.random_sample() < 0.9 else random.randint(5)
            pairs.append((f"{city:03}", f"{region}-{random.randint(6)}"))
    found = louvain_communities(Memberships.from_pairs(pairs))
    truth = np.arange(200) % 5
    assert found.community.max() == 5
    agree = sum(np.bincount(truth[found.community == k]).max() for k in range(1, 6))
    assert agree >= 190


def test_a_ring_of_cliques_falls_into_its_cliques() -> None:
    """Ten networks of five cities, each joined to the next by a two-city network."""
    letters = [[f"{ring}{city}" for city in range(5)] for ring in range(10)]
    pairs = [(city, f"clique{ring}") for ring, cities in enumerate(letters) for city in cities]
    for ring in range(10):
        pairs += [(letters[ring][0], f"ring{ring}"), (letters[(ring + 1) % 10][1], f"ring{ring}")]
    found = louvain_communities(Memberships.from_pairs(pairs))
    assert found.community.tolist() == np.repeat(np.arange(1, 11), 5).tolist()
    assert (found.stability == 1).all() and found.agreement == 1
    # 10 cliques of 10 edges and 10 links: Q = 100/110 - 10 · (22/220)².
    assert found.modularity == pytest.approx(100 / 110 - 0.1, abs=1e-15)


@pytest.mark.parametrize("weight", COMPARED)
def test_no_peer_in_c_does_better_on_the_sample(sample: Memberships, weight: LinkWeight) -> None:
    """Of 20 runs of Leiden, the best of all peers, and one of Louvain."""
    weights = projection(sample, weight)
    ends = np.argwhere(np.triu(weights, 1))
    strengths = weights[ends[:, 0], ends[:, 1]]
    graph = igraph.Graph(n=len(weights), edges=ends)
    igraph.set_random_number_generator(python_random.Random(1))
    found = [graph.community_multilevel(strengths)]
    for _ in range(20):
        found.append(graph.community_leiden("modularity", weights=strengths, n_iterations=-1))
    best = max(graph.modularity(one.membership, weights=strengths) for one in found)
    assert louvain_communities(sample, weight).modularity >= best - 1e-9


def test_no_peer_in_python_does_better_on_the_sample(sample: Memberships) -> None:
    graph = nx.from_numpy_array(projection(sample, LinkWeight.COUNT))
    ours = louvain_communities(sample).modularity
    found = python_louvain.best_partition(graph, random_state=0)
    assert ours >= python_louvain.modularity(found, graph) - 1e-9


def test_without_links_each_city_is_alone() -> None:
    found = louvain_communities(table("a", "b", "c"))
    assert found.community.tolist() == [1, 2, 3]
    assert found.modularity == 0 and math.isnan(found.agreement)
    assert found.stability.tolist() == [1, 1, 1] and found.share.tolist() == [0, 0, 0]


def test_everyone_together_is_one_community() -> None:
    found = louvain_communities(table("abcd", "abcd"))
    assert found.community.tolist() == [1, 1, 1, 1]
    assert found.modularity == 0


def test_one_run_says_nothing_of_agreement(sample: Memberships) -> None:
    assert math.isnan(louvain_communities(sample, runs=1).agreement)


def test_more_runs_and_higher_resolution(sample: Memberships) -> None:
    assert (
        louvain_communities(sample, runs=5).modularity
        >= louvain_communities(sample, runs=1).modularity
    )
    assert (
        louvain_communities(sample, resolution=3.0, runs=2).community.max()
        > louvain_communities(sample, runs=2).community.max()
    )


@pytest.mark.parametrize(
    "bad",
    [
        {"resolution": 0.0},
        {"resolution": -1.0},
        {"resolution": math.nan},
        {"resolution": math.inf},
        {"seed": -1},
        {"seed": 2**32},
        {"runs": 0},
        {"runs": 1001},
    ],
)
def test_parameters_out_of_range_are_refused(bad: dict[str, object]) -> None:
    with pytest.raises(AnalysisError, match=str(next(iter(bad.values())))):
        louvain_communities(table("ab", "bc"), **bad)


def test_it_reports_and_stops(sample: Memberships) -> None:
    seen: list[float] = []
    louvain_communities(sample, runs=5, progress=seen.append)
    assert seen == sorted(seen) and seen[0] >= 0 and seen[-1] <= 1 and len(seen) > 50

    def cancel(fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        louvain_communities(sample, runs=5, progress=cancel)


@pytest.mark.parametrize(("surplus", "chosen"), [(3e-10, 0), (5e-10, 1)])
def test_gains_of_a_ten_billionth_of_the_strength_are_rounding(surplus: float, chosen: int) -> None:
    """A node of strength 2 gains half the surplus by the second group: 2e-10 is nothing yet."""
    heavier = 1 + surplus
    graph = MatrixGraph(np.array([[0, 0, 1], [0, 0, heavier], [1, heavier, 0]]))
    moving = graph.start_moving(np.arange(3), 1.0)
    assert moving.move_to_best_group(2)
    assert moving.labels[2] == chosen


def test_the_error_of_the_stability_is_that_between_seeds() -> None:
    """Over many seeds stability scatters by its standard error, where the same groups are kept."""
    member = np.random.RandomState(2).random_sample((30, 14)) < 0.18  # of no clear structure
    m = Memberships.from_pairs((f"c{c:02}", f"n{n}") for c, n in np.argwhere(member))
    found = [louvain_communities(m, seed=seed, runs=10) for seed in range(24)]
    common = max(
        ([one for one in found if np.array_equal(one.community, kept.community)] for kept in found),
        key=len,
    )
    assert len(common) >= 10
    stability = np.array([one.stability for one in common])
    errors = np.array([one.stability_error for one in common])
    assert (errors >= 0).all() and (errors <= 0.5 / 3 + 1e-12).all()
    scatter = stability.var(axis=0, ddof=1).mean()
    assert scatter > 1e-4
    assert 0.5 * scatter <= (errors**2).mean() <= 2 * scatter
    assert louvain_communities(m, runs=1).stability_error is None


def test_very_many_profiles_begin_with_those_of_a_network_together(
    sample: Memberships, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = louvain_communities(sample, runs=5)
    for module in (dense_graph, recombination):
        monkeypatch.setattr(module, "MOST_ALONE", 10)
    together = louvain_communities(sample, runs=5)
    assert together.modularity > alone.modularity - 0.002
    assert louvain_communities(sample, runs=5).community.tolist() == together.community.tolist()


@pytest.mark.parametrize("weight", [LinkWeight.COUNT, LinkWeight.NEWMAN])
def test_of_very_many_profiles_those_not_looked_at_again_would_stay(
    sample: Memberships, monkeypatch: pytest.MonkeyPatch, weight: LinkWeight
) -> None:
    graph = profile_graph(find_profiles(sample), weight)
    monkeypatch.setattr(dense_graph, "LEFT_MOVABLE", 0.0)
    labels = np.random.RandomState(1).randint(6, size=len(graph))
    labels[:6] = np.arange(6)
    monkeypatch.setattr(dense_graph, "MOST_ALONE", 10)
    moving = graph.start_moving(labels, 1.2)
    assert isinstance(moving, BatchMoving)
    spared = 0
    for _ in range(20):
        found = moving.movable()
        alone = DenseMoving(
            graph.links(moving.labels, int(moving.labels.max()) + 2),
            graph.strength,
            graph.own,
            moving.labels,
            1.2,
        )
        assert found.tolist() == alone.movable().tolist()
        if not moving.visit(np.flatnonzero(found), lambda: None):
            break
        spared += int((moving.margin > 0).sum())
        moving.keep_empty_group()
    assert spared
