"""Planted groups are found over a plateau and agreed on; modularities are those of igraph."""

from __future__ import annotations

import math

import igraph
import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import CommunitySearch
from nodal_cities.analysis.communities.partitions import adjusted_rand
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.robustness.consensus import find_consensus
from nodal_cities.analysis.robustness.sweep import (
    SweepOptions,
    find_plateaus,
    sweep_resolutions,
)


def planted(groups=4, cities=25, networks=6, seed=1):
    """Cities mostly in the networks of their own group, seldom in others."""
    random = np.random.RandomState(seed)
    chance = np.where(
        np.arange(groups * cities)[:, None] // cities
        == np.arange(groups * networks)[None, :] // networks,
        0.45,
        0.02,
    )
    found = np.argwhere(random.random_sample(chance.shape) < chance)
    return Memberships.from_pairs((f"{c // cities}-{c:03}", f"n{n}") for c, n in found)


def test_planted_groups_are_the_longest_plateau():
    search = CommunitySearch(planted(), LinkWeight.COUNT)
    steps = sweep_resolutions(search, SweepOptions(0.2, 2.0, 0.2, runs=5))
    longest, *_ = find_plateaus(steps)
    assert longest.communities == 4 and longest.first <= 1.0 <= longest.last
    assert [step.plateau for step in steps].count(1) == longest.steps >= 3
    assert math.isnan(steps[0].step_agreement)
    counts = [step.communities for step in steps]
    assert counts[0] < 4 <= counts[-1]


def test_modularity_and_agreement_are_those_of_igraph(random_tables, full_projection):
    for m in random_tables[:12]:
        search = CommunitySearch(m, LinkWeight.COUNT)
        steps = sweep_resolutions(search, SweepOptions(0.5, 1.5, 0.5, runs=2))
        graph, before = full_projection(m), None
        for step in steps:
            community = search.partition(search.run(step.resolution, 1, 2)).community
            sizes = np.bincount(community)
            assert (step.communities, step.largest) == (int((sizes > 1).sum()), sizes.max())
            if not graph.ecount():
                assert step.modularity == 0
                continue
            known = graph.modularity(
                community.tolist(), weights="weight", resolution=step.resolution
            )
            assert step.modularity == pytest.approx(known, abs=1e-12)
            now = community[search.partnered].tolist()
            if before is not None and len({*now}) > 1 and len({*before}) > 1:
                alike = igraph.compare_communities(before, now, method="adjusted_rand")
                assert step.step_agreement == pytest.approx(alike, abs=1e-12)
            before = now


def test_the_consensus_is_the_planted_partition_where_single_runs_err():
    random = np.random.RandomState(3)
    truth = np.repeat(np.arange(5), 12)
    runs = []
    for _ in range(20):
        noisy = truth.copy()
        moved = random.random_sample(len(truth)) < 0.2
        noisy[moved] = random.randint(0, 5, moved.sum())
        runs.append(np.unique(noisy, return_inverse=True)[1].ravel())
    ones = np.ones(len(truth), dtype=np.int64)
    assert find_consensus(runs, ones).tolist() == truth.tolist()
    assert max(adjusted_rand(run, truth, ones) for run in runs) < 1
    # Cities of one profile count as so many cities.
    assert find_consensus(runs, 3 * ones).tolist() == truth.tolist()


def test_a_consensus_of_equal_runs_is_that_partition_whatever_its_labels():
    same = np.array([0, 1, 1, 2])
    assert find_consensus([same], np.ones(4, dtype=int)).tolist() == same.tolist()
    assert find_consensus([same] * 3, np.ones(4, dtype=int)).tolist() == same.tolist()


@pytest.mark.parametrize("together", [0, 1, 3, 4, 5])
def test_what_most_runs_keep_together_stays_together(together):
    """Two blocks, beside three pairs of others, are in one group in so many of five runs."""
    runs = [np.array([0, 0, 1, 2, 3] if i < together else [0, 1, 2, 3, 4]) for i in range(5)]
    first, second, *others = find_consensus(runs, np.array([9, 9, 9, 9, 9])).tolist()
    assert (first == second) == (together >= 3)
    assert len({*others}) == 3


def test_a_consensus_of_real_runs_keeps_the_modularity(sample):
    search = CommunitySearch(sample, LinkWeight.COUNT)
    found = search.run(1.0, 1, 10)
    agreed = find_consensus(found.of_runs, search.sizes)
    kept = search.partition(found._replace(best=agreed))
    assert kept.modularity > 0.98 * search.partition(found).modularity
    assert kept.stability.mean() > 0.8


@pytest.mark.parametrize("options", [(2, 1, 0.1), (0.1, 100, 0.01)])
def test_no_resolution_or_too_many_are_refused(options):
    with pytest.raises(AnalysisError, match="resolutions"):
        assert SweepOptions(*options).resolutions


def test_cities_without_partners_and_cancelling():
    alone = CommunitySearch(Memberships.from_pairs([("a", "x"), ("b", "y")]), LinkWeight.COUNT)
    steps = sweep_resolutions(alone, SweepOptions(runs=2))
    assert {(step.communities, step.modularity) for step in steps} == {(0, 0.0)}
    assert find_consensus([np.zeros(0, dtype=int)] * 2, alone.sizes).tolist() == []

    def cancelled(_):
        raise Cancelled

    search = CommunitySearch(planted(), LinkWeight.COUNT)
    with pytest.raises(Cancelled):
        sweep_resolutions(search, SweepOptions(), cancelled)
