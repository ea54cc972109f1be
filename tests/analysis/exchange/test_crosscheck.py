"""The check against packages: it agrees on tables of all kinds, and would tell if it did not."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.communities.detection import LouvainOptions
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import Cancelled
from nodal_cities.analysis.exchange import crosscheck as module
from nodal_cities.analysis.exchange.crosscheck import crosscheck
from nodal_cities.analysis.graph.memberships import Memberships


def test_all_measures_agree_on_random_tables(random_tables):
    for seed, m in enumerate(random_tables[:20]):
        options = LouvainOptions(list(LinkWeight)[seed % 5], 0.8 + 0.1 * (seed % 5), runs=1)
        found = crosscheck(m, options)
        assert max(one.difference for one in found) < 1e-9
        assert not any(one.sampled for one in found)
        assert {one.compared for one in found} == {len(m.city_ids)}
    assert len(found) == 5 + 3 * 2


def test_a_wrong_measure_is_told_with_its_city(random_tables, monkeypatch):
    m = random_tables[0]
    monkeypatch.setattr(module, "degree", lambda profiles: np.arange(profiles.n_cities) * 10.0)
    wrong = crosscheck(m, LouvainOptions(runs=1))[0]
    assert wrong.difference > 1
    assert wrong.city_id == m.city_ids[int(wrong.ours / 10)]
    assert wrong.ours != wrong.theirs


def test_a_large_table_is_thinned_out_for_both_sides(sample, monkeypatch):
    monkeypatch.setattr(module, "MOST_LINKS", 5_000)
    monkeypatch.setattr(module, "MOST_STEPS", 50_000)
    found = crosscheck(sample, LouvainOptions(runs=1), with_python_louvain=False)
    assert all(one.sampled and 2 < one.compared < len(sample.city_ids) / 2 for one in found)
    assert max(one.difference for one in found) < 1e-9
    assert not any("python-louvain" in one.package for one in found)


def test_it_is_cancelled_while_a_package_measures(sample):
    calls = []

    def cancel(fraction):
        calls.append(fraction)
        if fraction == 0.1:  # within a measure of theirs
            raise Cancelled

    with pytest.raises(Cancelled):
        crosscheck(sample, LouvainOptions(), progress=cancel)
    assert calls[-1] == 0.1


def test_without_links_there_is_no_modularity():
    found = crosscheck(Memberships.from_pairs([("a", "x"), ("b", "y")]), LouvainOptions())
    assert [one.measure for one in found][-1] == "betweenness_two_mode"


def test_many_networks_of_few_cities_are_thinned_out_in_the_two_mode_graph(monkeypatch):
    monkeypatch.setattr(module, "MOST_STEPS", 200_000)
    pairs = {(f"c{i * k % 50}", f"n{i}") for i in range(500) for k in (1, 7, 31)}
    found = crosscheck(Memberships.from_pairs(pairs), LouvainOptions(runs=1), False)
    assert [one.measure for one in found if one.sampled] == ["betweenness_two_mode"]
    assert max(one.difference for one in found) < 1e-9
