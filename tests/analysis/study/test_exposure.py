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


ADOPTERS = (
    "Barcelona|ES| Madrid|ES| Nantes|FR| Paris|FR| Utrecht|NL| "
    "New_Haven|US|CT New_York|US|NY Oakland|US|CA San_Francisco|US|CA"
).split()
# By hand, from the sample’s tables: of each network of a city, its adopters, and its other members.
# A partner in two networks weighs 2, so that both are sums over the networks.
BY_HAND = {
    "Zurich|CH|": {"cmise": (2, 10), "eccar": (2, 115), "eurocities": (5, 131), "icc": (3, 135)},
    "Geneva|CH|": {
        **{"aimf": (2, 40), "cities_of_light": (3, 98), "eccar": (2, 115)},
        **{"eurocities": (5, 131), "icc": (3, 135), "obs_vivre_ensemble": (2, 49)},
    },
    "Bern|CH|": {"cities_of_light": (3, 98), "eccar": (2, 115)},
    "Vienna|AT|": {
        **{"clip": (0, 23), "eccar": (2, 115), "eurocities": (5, 131), "mc2cm": (1, 8)},
        **{"obs_vivre_ensemble": (2, 49), "open_cities": (1, 9)},
    },
    "Lyon|FR|": {
        **{"aimf": (2, 40), "anvita": (2, 34), "eccar": (2, 115), "eurocities": (5, 131)},
        **{"icc": (3, 135), "icorn": (2, 75), "mc2cm": (1, 8)},
    },
    "Dakar|SN|": {
        **{"aimf": (2, 40), "gpm": (1, 34), "metropolis": (3, 47), "obs_vivre_ensemble": (2, 49)}
    },
    "Quito|EC|": {
        **{"cities_of_light": (3, 98), "ciudad_solidaria": (0, 25), "laccar": (0, 9)},
        **{"mayors_forum": (1, 8), "metropolis": (3, 47), "uclg": (2, 54)},
    },
    "Boise|US|ID": {"cities_for_action": (2, 60), "nlc": (0, 81), "welcoming_us": (1, 58)},
    "Nairobi|KE|": {"iccar_africa": (0, 3), "mayors_forum": (1, 8)},
    "Kazan|RU|": {"metropolis": (3, 47), "uclg": (2, 54)},
}


def test_ten_cities_of_the_sample_are_as_exposed_to_the_municipal_cards_as_by_hand(sample):
    adopted = np.isin(sample.city_ids, [one.replace("_", " ") for one in ADOPTERS])
    assert adopted.sum() == 9
    found = find_exposure(sample, adopted, np.full(len(adopted), np.nan))
    for city, networks in BY_HAND.items():
        at = sample.city_ids.index(city)
        assert dict(found.networks[at]) == {key: n for key, (n, _) in networks.items() if n}
        towards, strength = map(sum, zip(*networks.values()))
        assert found.share[at] == pytest.approx(towards / strength, abs=1e-15)
    # Zurich 12/391 = 3.07 %, Geneva 17/568 = 2.99 %, Nairobi 1/11 = 9.09 %.
    assert found.share[sample.city_ids.index("Nairobi|KE|")] == pytest.approx(1 / 11)
