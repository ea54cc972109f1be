from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.partners import (
    outside_share,
    partner_countries,
    partner_countries_share,
)
from nodal_cities.analysis.graph.profiles import find_profiles


def places(m, seed: int, number: int = 4) -> list[str]:
    """Return a place per city, some unknown."""
    names = ["", *(f"place {i}" for i in range(number))]
    return [names[i] for i in np.random.RandomState(seed).randint(0, number + 1, len(m.city_ids))]


def partners_of(m, weight=LinkWeight.COUNT):
    found = find_links(m, weight)
    partners = [[] for _ in m.city_ids]
    for a, b, w in zip(found.source, found.target, found.weight):
        partners[a].append((b, w))
        partners[b].append((a, w))
    return partners


def test_countries_are_counted_by_definition(random_tables):
    for seed, m in enumerate(random_tables[:60]):
        country = places(m, seed)
        expected = [
            len({country[other] for other, _ in partners} - {country[city], ""})
            for city, partners in enumerate(partners_of(m))
        ]
        assert partner_countries(find_profiles(m), country).tolist() == expected


def test_shares_of_countries_by_definition(random_tables):
    for seed, m in enumerate(random_tables[:60]):
        country = places(m, seed)
        expected = np.full(len(country), np.nan)
        for city, partners in enumerate(partners_of(m)):
            others = set(country) - {country[city], ""}
            if others:
                met = {country[other] for other, _ in partners} & others
                expected[city] = len(met) / len(others)
        found = partner_countries_share(find_profiles(m), country)
        np.testing.assert_array_equal(found, expected)


def test_one_country_has_no_other_to_share():
    m = Memberships.from_pairs([("a", "x"), ("b", "x")])
    assert np.isnan(partner_countries_share(find_profiles(m), ["FR", "FR"])).all()


@pytest.mark.parametrize("weight", LinkWeight)
def test_shares_by_definition(weight, random_tables):
    for seed, m in enumerate(random_tables[:60]):
        region = places(m, seed, 2)
        expected = np.full(len(region), np.nan)
        for city, partners in enumerate(partners_of(m, weight)):
            total = sum(w for other, w in partners if region[other])
            if region[city] and total:
                outside = (w for b, w in partners if region[b] not in ("", region[city]))
                expected[city] = sum(outside) / total
        found = outside_share(find_profiles(m), weight, region)
        np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)


def test_where_nothing_is_known(sample):
    p = find_profiles(sample)
    unknown = [None] * p.n_cities
    assert not partner_countries(p, unknown).any()
    assert np.isnan(outside_share(p, LinkWeight.COUNT, unknown)).all()
