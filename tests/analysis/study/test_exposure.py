"""Exposure is what the formula gives on the whole graph; adopters are found however named."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.study.exposure import find_exposure, match_adopters


@pytest.mark.parametrize("weight", [LinkWeight.COUNT, LinkWeight.NEWMAN, LinkWeight.JACCARD])
def test_exposure_is_the_share_of_strength_that_goes_to_adopters(random_tables, weight):
    for seed, m in enumerate(random_tables[:30]):
        random = np.random.RandomState(seed)
        n = len(m.city_ids)
        adopted = random.random_sample(n) < 0.4
        year = np.where(
            adopted & (random.random_sample(n) < 0.8), random.randint(2000, 2006, n), np.nan
        )
        links = find_links(m, weight)
        matrix = np.zeros((n, n))
        matrix[links.source, links.target] = matrix[links.target, links.source] = links.weight
        found = find_exposure(m, adopted, year, weight)
        strength = matrix.sum(axis=1)
        with np.errstate(invalid="ignore"):
            np.testing.assert_allclose(found.share, matrix @ adopted / strength, atol=1e-12)
        assert found.partners.tolist() == ((matrix > 0) @ adopted.astype(int)).tolist()
        for city in range(n):
            known = adopted[city] and not np.isnan(year[city]) and strength[city] > 0
            before = adopted & (year < year[city])
            expected = matrix[city] @ before / strength[city] if known else np.nan
            assert found.share_before[city] == pytest.approx(expected, abs=1e-12, nan_ok=True)
            met = {
                m.network_ids[network]: int(adopted[m.city[m.network == network]].sum())
                - int(adopted[city])
                for network in m.network[m.city == city]
            }
            assert dict(found.networks[city]) == {k: count for k, count in met.items() if count}


def test_adopters_are_found_by_id_identity_or_a_name_of_one_city_only():
    cities = [
        City("New York, US", "New York", identity="geonames:5128581"),
        City("Paris, FR", "Paris"),
        City("Paris, US", "Paris"),
    ]
    adopters = [
        ("New York City, US", "New York City", "geonames:5128581"),
        ("Paris, FR", "Paris", ""),
        ("Paris", "Paris", ""),
        ("Bern, CH", "Bern", "geonames:9"),
    ]
    assert match_adopters(cities, adopters) == [0, 1, None, None]
