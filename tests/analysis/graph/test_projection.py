from __future__ import annotations

import itertools

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.graph.projection import (
    factorise_weights,
    profile_weights,
    weight_blocks,
)


def by_definition(m: Memberships, weight: LinkWeight, a: int, b: int) -> float:
    """Return the weight between two cities, straight from the sets of their networks."""
    sets = [set(m.network[m.city == city]) for city in (a, b)]
    shared, union = sets[0] & sets[1], sets[0] | sets[1]
    sizes = m.network_sizes
    return {
        LinkWeight.COUNT: len(shared),
        LinkWeight.BINARY: float(bool(shared)),
        LinkWeight.NEWMAN: sum(1 / (sizes[n] - 1) for n in shared),
        LinkWeight.JACCARD: len(shared) / len(union),
        LinkWeight.COSINE: len(shared) / (len(sets[0]) * len(sets[1])) ** 0.5,
        LinkWeight.INTERLOCKING: len(shared),  # each value is 1
    }[weight]


@pytest.mark.parametrize("weight", LinkWeight)
def test_every_pair_of_cities_has_the_weight_of_its_definition(weight, random_tables):
    for m in random_tables[:12]:
        p = find_profiles(m)
        weights = profile_weights(p, weight)
        for a, b in itertools.combinations(range(len(m.city_ids)), 2):
            found = weights[p.of_city[a], p.of_city[b]]
            assert found == pytest.approx(by_definition(m, weight, a, b), rel=1e-12)


def test_two_cities_of_a_network_of_two():
    """Both in x (2 members), one in y as well: Newman 1/(2-1), Jaccard 1/2, cosine 1/sqrt 2."""
    p = find_profiles(Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y")]))
    found = {weight: profile_weights(p, weight)[0, 1] for weight in LinkWeight}
    assert found == pytest.approx(
        {
            LinkWeight.COUNT: 1,
            LinkWeight.BINARY: 1,
            LinkWeight.NEWMAN: 1,
            LinkWeight.JACCARD: 0.5,
            LinkWeight.COSINE: 0.5**0.5,
            LinkWeight.INTERLOCKING: 1,
        }
    )


@pytest.mark.parametrize("weight", [LinkWeight.COUNT, LinkWeight.NEWMAN, LinkWeight.COSINE])
def test_factor_gives_the_weights(weight, sample):
    p = find_profiles(sample)
    f = p.networks.dense(factorise_weights(p, weight))
    np.testing.assert_allclose(f @ f.T, profile_weights(p, weight), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("weight", [LinkWeight.BINARY, LinkWeight.JACCARD])
def test_some_weights_have_no_factor(weight, sample):
    assert factorise_weights(find_profiles(sample), weight) is None


@pytest.mark.parametrize("weight", LinkWeight)
def test_blocks_are_the_rows(weight, sample, monkeypatch):
    monkeypatch.setattr("nodal_cities.analysis.graph.projection.BLOCK", 100)
    p = find_profiles(sample)
    blocks = list(weight_blocks(p, weight))
    assert [rows.start for rows, _ in blocks] == [0, 100, 200]
    joined = np.concatenate([weights for _, weights in blocks])
    np.testing.assert_allclose(joined, profile_weights(p, weight), rtol=1e-14)
