"""What a community is made of, and the labels drawn from it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from nodal_cities.analysis.communities.description import (
    CommunityDescription,
    CommunityLabel,
    describe_communities,
)
from nodal_cities.analysis.communities.detection import Partition, louvain_communities
from nodal_cities.analysis.gazetteer.countries import COUNTRIES
from nodal_cities.analysis.graph.memberships import Memberships


def profiles_of(*communities: str) -> list[CommunityDescription]:
    """Describe communities given as "FR FR US": the country of each city, "?" if unknown."""
    countries = [code.replace("?", "") for text in communities for code in text.split()]
    number = [i + 1 for i, text in enumerate(communities) for _ in text.split()]
    cities = len(number)
    share = np.arange(len(communities)) / 10
    partition = Partition(np.array(number), float(share.sum()), np.ones(cities), 1.0, share)
    regions = [COUNTRIES[code].region if code else "" for code in countries]
    return describe_communities(partition, countries, regions, np.arange(cities) % 2 == 0)


def labels_of(*communities: str) -> list[str]:
    return [str(profile.label) for profile in profiles_of(*communities)]


@pytest.mark.parametrize(
    ("cities", "kind", "text"),
    [
        ("US", "country", "United States"),
        ("US US US CA FR", "country", "United States"),
        ("DE DE SE NO ?", "region", "Europe (Germany, Norway, Sweden)"),
        ("AR AR BR CL FR", "region", "Latin America (Argentina, Brazil, Chile)"),
        ("FR FR CA CA CM SN US", "language", "French-speaking"),
        ("AU GB US CA NZ IT", "language", "English-speaking"),
        ("BR BR JP JP IT", "countries", "Brazil, Japan, Italy"),
        ("BR JP IT EG TH KE", "mixed", "Mixed (Brazil, Egypt, Italy)"),
        ("? ? ?", "mixed", "Mixed"),
        ("? ? ? ? US", "mixed", "Mixed (United States)"),
    ],
)
def test_a_label_says_what_most_have_in_common(cities: str, kind: str, text: str) -> None:
    (profile,) = profiles_of(cities)
    assert (profile.label.kind, str(profile.label)) == (kind, text)


def test_one_region_outweighs_its_language() -> None:
    assert labels_of("FR BE CH FR BE") == ["Europe (Belgium, France, Switzerland)"]


def test_equal_labels_are_told_apart() -> None:
    assert labels_of("IT IT IT IT FR", "IT IT", "IT", "US") == [
        "Italy (France)",
        "Italy",
        "Italy 2",
        "United States",
    ]


def test_communities_of_one_country_are_told_apart_by_their_leading_networks() -> None:
    pairs = [(f"{name}{i}", name) for name in ("ports", "towns") for i in range(5)]
    memberships = Memberships.from_pairs([*pairs, *((city, "all") for city, _ in pairs)])
    number = np.array([1] * 5 + [2] * 5)
    partition = Partition(number, 0.0, np.ones(10), 1.0, np.zeros(2))
    countries, regions = ["FR"] * 10, ["Europe"] * 10
    nodal = np.ones(10, dtype=bool)
    found = describe_communities(partition, countries, regions, nodal, memberships)
    assert [str(one.label) for one in found] == ["France (ports)", "France (towns)"]
    alike = Memberships.from_pairs([(city, "all") for city, _ in pairs])
    found = describe_communities(partition, countries, regions, nodal, alike)
    assert [str(one.label) for one in found] == ["France (all)", "France (all) 2"]


def test_equal_regions_are_told_apart_without_countries_elsewhere() -> None:
    assert labels_of("JP JP DE ES IT PL SE", "JP JP DE ES IT PL SE") == [
        "Europe (Germany, Spain, Italy)",
        "Europe (Germany, Spain, Italy) 2",
    ]


def test_counts_go_by_number_then_code() -> None:
    (profile,) = profiles_of("US CA US AR ? BR")
    assert profile.countries == "US 2; AR 1; BR 1; CA 1"
    assert profile.regions == "North America 3; Latin America 2"
    assert (profile.cities, profile.nodal_cities) == (6, 3)
    assert profile.languages == "en 3; es 1; fr 1; pt 1"


def test_numbers_and_shares_follow_the_partition() -> None:
    found = profiles_of("FR FR", "US", "CA")
    assert [profile.number for profile in found] == [1, 2, 3]
    assert [profile.modularity_share for profile in found] == [0.0, 0.1, 0.2]


def test_a_label_is_data() -> None:
    (profile,) = profiles_of("FR FR CA CA CM SN US")
    assert profile.label == CommunityLabel("language", ("fr",))


def countries_of(m: Memberships) -> Sequence[str]:
    return [city_id.split("|")[1] for city_id in m.city_ids]


@pytest.mark.parametrize("resolution", [0.3, 1.0, 4.0])
def test_no_two_communities_of_the_sample_share_a_label(
    sample: Memberships, resolution: float
) -> None:
    countries = countries_of(sample)
    regions = [COUNTRIES[code].region if code in COUNTRIES else "" for code in countries]
    partition = louvain_communities(sample, resolution=resolution, runs=2)
    found = describe_communities(partition, countries, regions, sample.nodal)
    assert len({str(profile.label) for profile in found}) == len(found) == len(partition.share)
    assert sum(profile.cities for profile in found) == len(sample.city_ids)
    assert sum(profile.nodal_cities for profile in found) == sample.nodal.sum()
