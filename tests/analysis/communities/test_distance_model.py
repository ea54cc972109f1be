"""Communities beyond distance: brute force, planted languages, and what is refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from nodal_cities.analysis.communities import distance_model as module
from nodal_cities.analysis.communities.description import find_communities
from nodal_cities.analysis.communities.detection import LouvainOptions, louvain_communities
from nodal_cities.analysis.communities.distance_model import DistanceSearch
from nodal_cities.analysis.communities.partitions import adjusted_rand
from nodal_cities.analysis.core.choices import LinkWeight, NullModel
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.profiles import find_profiles
from nodal_cities.analysis.graph.projection import profile_weights
from nodal_cities.analysis.places.city import City

STEP_KM = 500.0
BEYOND = LouvainOptions(null_model=NullModel.DISTANCE, distance_step=STEP_KM, runs=5)


def scattered(cities: int, seed: int) -> list[LonLat | None]:
    """Return places on the globe, one city in ten without."""
    random = np.random.RandomState(seed)
    places = zip(random.uniform(-180, 180, cities), random.uniform(-60, 70, cities))
    return [LonLat(*place) if random.random_sample() > 0.1 else None for place in places]


def excess_by_hand(
    weights: np.ndarray, places: list[LonLat | None], step_km: float, resolution: float
) -> np.ndarray | None:
    """Return A_ij − γ P_ij pair by pair, or None where a pair is at the edge of a class."""
    at = {}
    for i, one in enumerate(places):
        for j, other in enumerate(places):
            if i == j or one is None or other is None:
                at[i, j] = 0 if i == j else -1
                continue
            km = Geodesic.WGS84.Inverse(one.lat, one.lon, other.lat, other.lon)["s12"] / 1000
            at[i, j] = int(km // step_km)
            if int((km - 2) // step_km) != int((km + 2) // step_km):
                return None
    strength = weights.sum(axis=1)
    linked, chances = Counter(), Counter()
    for (i, j), one in at.items():
        linked[one] += weights[i, j]
        chances[one] += strength[i] * strength[j]
    excess = weights.copy()
    for (i, j), one in at.items():
        if chances[one]:
            excess[i, j] -= resolution * strength[i] * strength[j] * linked[one] / chances[one]
    return excess


def cities_at(m: Memberships, places) -> list[City]:
    return [City(one, one, position=place) for one, place in zip(m.city_ids, places)]


def city_weights(m: Memberships, weight: LinkWeight) -> np.ndarray:
    p = find_profiles(m)
    weights = profile_weights(p, weight)[np.ix_(p.of_city, p.of_city)]
    np.fill_diagonal(weights, 0)
    return weights


def partitions_of(n: int):
    labels = [[]]
    for _ in range(n):
        labels = [[*one, k] for one in labels for k in range(max(one, default=-1) + 2)]
    return map(np.array, labels)


def test_modularity_and_optimum_are_those_by_hand(random_tables) -> None:
    judged, small = 0, 0
    for seed, m in enumerate(random_tables):
        places = scattered(len(m.city_ids), seed)
        weight = list(LinkWeight)[seed % 5]
        weights = city_weights(m, weight)
        linked = weights.any(axis=1)
        if len(linked) > 12 or sum(bool(p and one) for p, one in zip(places, linked)) < 2:
            continue
        resolution = (0.5, 1.0, 1.7)[seed % 3]
        excess = excess_by_hand(weights, places, 4100.0, resolution)
        if excess is None:
            continue
        search = DistanceSearch(m, weight, places, 4100.0)
        found = search.partition(search.run(resolution, 1, 5))
        together = found.community[:, None] == found.community
        total = weights.sum()
        assert found.modularity == pytest.approx((excess * together).sum() / total, abs=1e-12)
        assert found.share.sum() == pytest.approx(found.modularity, abs=1e-12)
        judged += 1
        if len(linked) <= 7:
            small += 1
            best = max((excess * (at[:, None] == at)).sum() for at in partitions_of(len(linked)))
            assert found.modularity == pytest.approx(best / total, abs=1e-12)
    assert judged >= 20 and small >= 5


def planted() -> tuple[Memberships, list[LonLat | None], np.ndarray, np.ndarray]:
    """Eight regions of 20 cities, far apart; in each, half the cities speak one of two languages.

    Most networks recruit in one region, the others all over the world in one language.
    """
    random = np.random.RandomState(4)
    region, language = np.arange(160) % 8, np.arange(160) // 8 % 2
    places = [LonLat(20.0 * t + x, y) for t, (x, y) in zip(region, random.uniform(0, 3, (160, 2)))]
    pairs = []
    for city in range(160):
        pairs += [(f"c{city:03}", f"region{region[city]}-{random.randint(8)}") for _ in range(8)]
        spoken = random.permutation(4)[:2]
        pairs += [(f"c{city:03}", f"language{language[city]}-{one}") for one in spoken]
    return Memberships.from_pairs(sorted(set(pairs))), places, region, language


def test_a_single_class_is_the_usual_model() -> None:
    m, places, *_ = planted()
    search = DistanceSearch(m, LinkWeight.COUNT, places, 30_000.0)
    usual = louvain_communities(m, runs=3)
    assert search.partition(search.run(1.0, 1, 3)).modularity == pytest.approx(
        usual.modularity, abs=1e-12
    )


def test_planted_regions_go_and_planted_languages_stay() -> None:
    m, places, region, language = planted()
    ones = np.ones(len(region), dtype=np.int64)
    usual = louvain_communities(m, runs=5).community
    found = find_communities(m, cities_at(m, places), BEYOND).partition
    assert adjusted_rand(usual, region, ones) > 0.95
    assert adjusted_rand(usual, language, ones) < 0.05
    assert adjusted_rand(found.community, language, ones) > 0.9
    assert (found.stability > 0.5).all()


def test_every_community_holds_together(random_tables: list[Memberships]) -> None:
    tried = 0
    for seed, m in enumerate(random_tables[:12]):
        places = scattered(len(m.city_ids), seed)
        weights = city_weights(m, LinkWeight.COUNT)
        if sum(bool(p and one) for p, one in zip(places, weights.any(axis=1))) < 2:
            continue
        tried += 1
        found = find_communities(m, cities_at(m, places), replace(BEYOND, runs=1)).partition
        for k in range(1, found.community.max() + 1):
            members = found.community == k
            within = weights[np.ix_(members, members)] > 0
            reached = np.linalg.matrix_power(within + np.eye(len(within)), len(within))
            assert (reached[0] > 0).all()
    assert tried > 5


def test_row_order_changes_no_bit() -> None:
    m, places, *_ = planted()
    pairs = [(m.city_ids[c], m.network_ids[n]) for c, n in zip(m.city, m.network)]
    expected = find_communities(m, cities_at(m, places), BEYOND).partition
    np.random.RandomState(1).shuffle(pairs)
    again = Memberships.from_pairs(pairs)
    found = find_communities(again, cities_at(again, places), BEYOND).partition
    assert np.array_equal(found.community, expected.community)
    assert (found.modularity, found.agreement) == (expected.modularity, expected.agreement)


def test_one_search_serves_every_resolution() -> None:
    m, places, *_ = planted()
    both = DistanceSearch(m, LinkWeight.COUNT, places, STEP_KM)
    first, second = both.run(1.0, 1, 2), both.run(2.0, 1, 2)
    for found in (first, second):
        alone = DistanceSearch(m, LinkWeight.COUNT, places, STEP_KM)
        again = alone.partition(alone.run(found.resolution, 1, 2))
        assert both.partition(found).modularity == again.modularity


def test_what_cannot_be_compared_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    m, places, *_ = planted()
    with pytest.raises(AnalysisError, match="No two"):
        DistanceSearch(m, LinkWeight.COUNT, [places[0], *[None] * 159], STEP_KM)
    monkeypatch.setattr(module, "MOST_CITIES", 159)
    with pytest.raises(AnalysisError, match=r"160 cities .* 0\.0 GB of memory and 0 minutes"):
        DistanceSearch(m, LinkWeight.COUNT, places, STEP_KM)
    alone = Memberships.from_pairs([("a", "x"), ("b", "y")])
    none = find_communities(alone, cities_at(alone, [None, None]), BEYOND).partition
    assert none.community.tolist() == [1, 2] and none.modularity == 0


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_it_reports_and_stops(share: float) -> None:
    m, places, *_ = planted()
    seen: list[float] = []

    def watch(fraction: float) -> None:
        seen.append(fraction)
        if fraction > share:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_communities(m, cities_at(m, places), BEYOND, watch)
    assert seen == sorted(seen) and seen[0] >= 0
