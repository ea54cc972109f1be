"""Backbones against enumeration, the published formula edge by edge, and what chance gives."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from nodal_cities.analysis.backbone.backbone import (
    BackboneOptions,
    discovery_threshold,
    find_backbone,
)
from nodal_cities.analysis.backbone.configuration import fit_configuration, shared_tails
from nodal_cities.analysis.core.choices import BackboneModel, LinkWeight
from nodal_cities.analysis.graph.links import find_links, readable_minimum
from nodal_cities.analysis.graph.memberships import Memberships

EVERY = BackboneOptions(BackboneModel.SDSM, alpha=1.0)


def probabilities(m):
    model = fit_configuration(m.n_networks, m.network_sizes)
    rows = np.searchsorted(model.city_degrees, m.n_networks)
    columns = np.searchsorted(model.network_degrees, m.network_sizes)
    return model.probability[np.ix_(rows, columns)]


def small_tables(number):
    random = np.random.RandomState(7)
    for _ in range(number):
        cities, networks = random.randint(3, 9), random.randint(2, 9)
        member = random.random_sample((cities, networks)) < random.uniform(0.2, 0.8)
        member[np.arange(cities), random.randint(0, networks, cities)] = True
        yield Memberships.from_pairs((f"c{c}", f"n{n}") for c, n in np.argwhere(member))


def test_expected_degrees_are_those_observed(sample, random_tables):
    for m in (sample, *random_tables):
        p = probabilities(m)
        assert ((p >= 0) & (p <= 1)).all()
        assert p.sum(axis=1) == pytest.approx(m.n_networks, rel=1e-12)
        assert p.sum(axis=0) == pytest.approx(m.network_sizes, rel=1e-12)


def test_odds_factorise():
    """What makes it the model of greatest entropy: p / (1 - p) is a product of x and y."""
    for m in small_tables(20):
        p = probabilities(m)
        for (i, j), (a, b) in product(
            combinations(range(len(p)), 2), combinations(range(p.shape[1]), 2)
        ):
            cells = p[[i, i, j, j], [a, b, a, b]]
            if ((cells > 1e-6) & (cells < 1 - 1e-6)).all():
                odds = cells / (1 - cells)
                assert odds[0] * odds[3] == pytest.approx(odds[1] * odds[2], rel=1e-5)


def test_p_values_are_those_of_an_enumeration():
    compared = 0
    for m in small_tables(50):
        p = probabilities(m)
        found = find_backbone(m, EVERY)
        for i, j, shared, p_value in zip(*found.links[:3], found.p_value):
            both = p[i] * p[j]
            tail = sum(
                np.prod(np.where(outcome, both, 1 - both))
                for outcome in product((0, 1), repeat=len(both))
                if sum(outcome) >= shared
            )
            assert p_value == pytest.approx(tail, rel=1e-9, abs=1e-300)
            compared += 1
    assert compared > 300


def test_small_tails_are_exact():
    """64 networks of equal chance: the binomial, down to its last term."""
    model = fit_configuration(np.full(20, 32), np.full(64, 10))
    assert shared_tails(model, 64)[0, 0, 64] == pytest.approx(0.25**64, rel=1e-9)


def test_a_planted_group_is_found_and_chance_is_left_out():
    random = np.random.RandomState(3)
    member = random.random_sample((150, 80)) < 0.03
    member[:8, :12] = True
    member[np.arange(150), random.randint(0, 80, 150)] = True
    m = Memberships.from_pairs((f"c{c:03}", f"n{n:02}") for c, n in np.argwhere(member))
    options = BackboneOptions(BackboneModel.SDSM, alpha=0.05, false_discovery=True)
    found = find_backbone(m, options)
    assert found.tested == 150 * 149 // 2
    kept = set(zip(found.links.source.tolist(), found.links.target.tolist()))
    planted = set(combinations(range(8), 2))
    assert len(planted - kept) <= 3
    assert len(kept - planted) <= 3


def test_at_five_percent_random_tables_keep_at_most_five_percent():
    shares = []
    for seed in range(20):
        random = np.random.RandomState(seed)
        member = random.random_sample((60, 30)) < random.uniform(0.05, 0.4, 30)
        member[np.arange(60), random.randint(0, 30, 60)] = True
        m = Memberships.from_pairs((f"c{c}", f"n{n}") for c, n in np.argwhere(member))
        found = find_backbone(m, BackboneOptions(BackboneModel.SDSM, alpha=0.05))
        shares.append(len(found.p_value) / found.tested)
    assert 0 < np.mean(shares) <= 0.05


@pytest.mark.parametrize("weight", LinkWeight)
def test_disparity_is_the_published_formula(random_tables, weight):
    for m in random_tables[:25]:
        links = find_links(m, weight)
        n = len(m.city_ids)
        ends = np.concatenate([links.source, links.target])
        degree = np.bincount(ends, minlength=n)
        strength = np.bincount(ends, np.tile(links.weight, 2), minlength=n)
        found = find_backbone(m, BackboneOptions(BackboneModel.DISPARITY, weight, alpha=1.0))
        assert found.tested == len(links.source)
        expected = [
            min((1 - min(w / strength[v], 1)) ** (degree[v] - 1) for v in (i, j))
            for i, j, w in zip(links.source, links.target, links.weight)
        ]
        assert found.p_value == pytest.approx(np.array(expected), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("model", [BackboneModel.SDSM, BackboneModel.DISPARITY])
def test_a_threshold_only_leaves_links_out(sample, model):
    every = find_backbone(sample, EVERY._replace(model=model, nodal_only=True))
    links = find_links(sample, nodal_only=True)
    assert np.array_equal(every.links.source, links.source)
    some = find_backbone(sample, EVERY._replace(model=model, nodal_only=True, alpha=0.01))
    assert np.array_equal(some.p_value, every.p_value[every.p_value <= 0.01])
    fewer = find_backbone(
        sample, EVERY._replace(model=model, nodal_only=True, alpha=0.01, false_discovery=True)
    )
    assert len(fewer.p_value) <= len(some.p_value)


def test_without_a_model_every_link_is_left_in(sample):
    for least in (0, 1, 3):
        found = find_backbone(sample, BackboneOptions(BackboneModel.NONE, min_shared=least))
        links = find_links(sample, min_shared=least or readable_minimum(sample))
        assert np.array_equal(found.links.source, links.source)
        assert np.array_equal(found.links.target, links.target)
        assert np.isnan(found.p_value).all()


def test_false_discovery_threshold_is_that_of_the_plain_procedure():
    random = np.random.RandomState(5)
    for _ in range(50):
        p = np.round(random.random_sample(30) ** 3, 2)
        times = random.randint(1, 4, 30)
        tested = int(times.sum()) + random.randint(0, 20)
        ranked = np.sort([*np.repeat(p, times), *[1.0] * (tested - times.sum())])
        passing = [v for k, v in enumerate(ranked, 1) if v <= 0.1 * k / tested]
        assert discovery_threshold(p, times, tested, 0.1) == (passing[-1] if passing else 0.0)


@pytest.mark.parametrize(
    "pairs",
    [
        [("a", "x")],
        [("a", "x"), ("b", "x")],
        [(c, n) for c in "abc" for n in "xyz"],
        [("a", "x"), ("b", "x"), ("b", "y"), ("c", "x"), ("c", "y"), ("c", "z")],
    ],
)
def test_tables_without_chance(pairs):
    """All or nothing is certain: whatever two cities share, they could share no less."""
    found = find_backbone(Memberships.from_pairs(pairs), EVERY)
    assert (found.p_value == 1.0).all()
