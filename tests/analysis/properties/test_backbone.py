"""P-values of links are what enumeration and their formulas say, and the threshold on them too."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject
from nodal_cities.tests.analysis.properties.brute import networks_of, pairs, projection


def found(rows, model, **options):
    """Return the p-value of each link, and the whole of what was found."""
    m = subject.Memberships.from_pairs(rows)
    backbone = subject.find_backbone(m, subject.BackboneOptions(model, **options))
    ends = zip(backbone.links.source.tolist(), backbone.links.target.tolist())
    ids = [(m.city_ids[a], m.city_ids[b]) for a, b in ends]
    return dict(zip(ids, backbone.p_value.tolist())), backbone


def chances(rows):
    """Return the chance of each membership, by city and network."""
    m = subject.Memberships.from_pairs(rows)
    model = subject.fit_configuration(m.n_networks, m.network_sizes)
    row = np.searchsorted(model.city_degrees, m.n_networks)
    column = np.searchsorted(model.network_degrees, m.network_sizes)
    chance = model.probability[np.ix_(row, column)]
    np.testing.assert_allclose(chance.sum(axis=1), m.n_networks, rtol=1e-12)
    np.testing.assert_allclose(chance.sum(axis=0), m.network_sizes, rtol=1e-12)
    return dict(zip(m.city_ids, chance))


@given(rows=pairs)
def test_by_the_degree_sequences_it_is_the_chance_to_share_so_many(rows):
    p_values, backbone = found(rows, subject.BackboneModel.SDSM, alpha=1.0)
    of, chance = networks_of(rows), chances(rows)
    assert p_values.keys() == {tuple(sorted(ends)) for ends in projection(rows).edges}
    assert backbone.tested == len(of) * (len(of) - 1) // 2
    for (a, b), p_value in p_values.items():
        both = chance[a] * chance[b]
        taken = np.array([*itertools.product((False, True), repeat=len(both))])
        likely = np.where(taken, both, 1 - both).prod(axis=1)
        expected = likely[taken.sum(axis=1) >= len(of[a] & of[b])].sum()
        assert p_value == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(rows=pairs, weight=st.sampled_from(list(subject.LinkWeight)))
def test_by_the_disparity_filter_it_is_that_of_the_end_it_stands_out_at(rows, weight):
    p_values, _ = found(rows, subject.BackboneModel.DISPARITY, weight=weight, alpha=1.0)
    graph = projection(rows, weight)
    degree, strength = dict(graph.degree()), dict(graph.degree(weight="weight"))
    expected = {
        tuple(sorted(ends)): min(
            max(1 - w / strength[end], 0.0) ** (degree[end] - 1) for end in ends
        )
        for *ends, w in graph.edges(data="weight")
    }
    assert p_values == pytest.approx(expected, rel=1e-6, abs=1e-9)


@given(rows=pairs, alpha=st.sampled_from([0.01, 0.05, 0.2, 0.5]))
def test_false_discoveries_are_limited_step_by_step(rows, alpha):
    every, _ = found(rows, subject.BackboneModel.SDSM, alpha=1.0)
    kept, backbone = found(rows, subject.BackboneModel.SDSM, alpha=alpha, false_discovery=True)
    ranked = sorted(every.values())
    passing = [p for rank, p in enumerate(ranked, 1) if p <= alpha * rank / max(backbone.tested, 1)]
    assert kept == {ends: p for ends, p in every.items() if p <= max(passing, default=0.0)}
