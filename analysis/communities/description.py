"""What a community is made of: its countries, regions and languages, and a label drawn from them.

A label is data, not text: processing says it in the user's language.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..core.choices import NullModel
from ..core.progress import Progress, ignore_progress, scale_progress
from ..gazetteer.countries import COUNTRIES, region_of
from ..graph.memberships import Memberships
from ..places.city import City
from .detection import CommunitySearch, LouvainOptions, Partition
from .distance_model import DistanceSearch

# A country, region or language names a community from three cities in five on: clearly most
# of it, yet a few members elsewhere do not hide what it is.
MAJORITY = 0.6
# A country counts for its main language, and for French where that comes second: there it has an
# official or administrative use (Belgium, Canada, Switzerland, Lebanon, Tunisia...), whereas other
# second languages in the country table are often foreign ones (English in Argentina).
SECOND_LANGUAGE = "fr"
# The languages that can join most of a community across world regions. Any other is at home in
# one region, which then names the community.
WORLD_LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "pt": "Portuguese",
    "ru": "Russian",
}
MAX_LEADING_COUNTRIES = 3


@dataclass(frozen=True)
class CommunityLabel:
    """What most of a community's cities have in common.

    >>> (str(CommunityLabel("country", ("US",))),
    ...  str(CommunityLabel("language", ("fr",), ("FR", "CA"))))
    ('United States', 'French-speaking (France, Canada)')
    """

    kind: str  # ``country``, ``countries``, ``region``, ``language`` or ``mixed``
    codes: tuple[str, ...]  # one country code; two or three; one region; one language code; none
    # Codes of leading countries that tell more, or tell equal labels apart.
    leading: tuple[str, ...] = ()
    network: str = ""  # id of the leading network, where countries do not tell labels apart
    ordinal: int = 1  # 1, or 2, 3, ... when all else is equal.

    def __str__(self) -> str:
        parts = [self._main_part()]
        if told := [part for part in (_country_names(self.leading), self.network) if part]:
            parts.append(f"({'; '.join(told)})")
        if self.ordinal > 1:
            parts.append(str(self.ordinal))
        return " ".join(parts)

    def _main_part(self) -> str:
        if self.kind == "language":
            return f"{WORLD_LANGUAGES[self.codes[0]]}-speaking"
        if self.kind == "region":
            return self.codes[0]
        if self.kind == "mixed":
            return "Mixed"
        return _country_names(self.codes)


def _country_names(codes: Iterable[str]) -> str:
    return ", ".join(COUNTRIES[code].name if code in COUNTRIES else code for code in codes)


@dataclass(frozen=True)
class CommunityDescription:
    """One community."""

    number: int  # as in ``Partition.community``
    label: CommunityLabel  # no other community of the partition has the same
    cities: int
    nodal_cities: int
    # Codes or names with their number of cities, "US 45; CA 3", the most frequent first, then in
    # order of code. A city counts for the main language of its country, and for French where that
    # comes second; one whose country is unknown counts nowhere.
    countries: str
    regions: str
    languages: str
    modularity_share: float  # what the community adds to the modularity


def describe_communities(
    partition: Partition,
    countries: Sequence[str],
    regions: Sequence[str],
    nodal: np.ndarray,
    memberships: Memberships | None = None,
) -> list[CommunityDescription]:
    """Return community 1, 2, ... of ``partition``.

    Where no country tells two of them apart, their leading networks do, if memberships are given.

    Args:
        countries, regions (sequence of str, length n_cities): Country code and world region of each
            city; empty where unknown.
        nodal: bool, shape (n_cities,)
        memberships: Of the same cities.

    >>> two = Partition(np.array([1, 1, 2]), 0.1, np.ones(3), 1.0, np.array([0.1, 0.0]))
    >>> found = describe_communities(two, ["FR", "SN", "US"], ["Europe", "Africa", ""],
    ...     np.ones(3, dtype=bool))
    >>> [str(one.label) for one in found], found[0].countries
    (['French-speaking', 'United States'], 'FR 1; SN 1')
    """
    order = np.argsort(partition.community, kind="stable")
    members = np.split(order, np.cumsum(np.bincount(partition.community)[1:])[:-1])
    contents = [
        _Composition.from_cities([int(c) for c in cities], countries, regions) for cities in members
    ]
    networks = _leading_networks(partition.community, memberships) if memberships else []
    labels = _make_distinct([content.label() for content in contents], contents, networks)
    return [
        CommunityDescription(
            i + 1,
            labels[i],
            contents[i].cities,
            int(nodal[members[i]].sum()),
            _format_counts(contents[i].countries),
            _format_counts(contents[i].regions),
            _format_counts(contents[i].languages),
            float(partition.share[i]),
        )
        for i in range(len(members))
    ]


@dataclass(frozen=True)
class Communities:
    """The communities of some cities, and what each is made of."""

    cities: Sequence[City]  # aligned with ``partition.community``
    partition: Partition
    descriptions: tuple[CommunityDescription, ...]  # community 1, 2, …


def find_communities(
    memberships: Memberships,
    cities: Sequence[City],
    options: LouvainOptions,
    progress: Progress = ignore_progress,
) -> Communities:
    """Find the communities of cities (aligned with the memberships) and describe them.

    Raises AnalysisError if an option is out of its range.
    """
    search = prepare_search(memberships, cities, options, scale_progress(progress, 0.0, 0.2))
    progress = scale_progress(progress, 0.2, 1.0)
    found = search.run(options.resolution, options.seed, options.runs, progress)
    return describe_partition(memberships, cities, search.partition(found, progress))


def prepare_search(
    memberships: Memberships,
    cities: Sequence[City],
    options: LouvainOptions,
    progress: Progress = ignore_progress,
) -> CommunitySearch:
    """Return the search for the communities of cities by the null model chosen.

    Raises AnalysisError where distances cannot be taken off; see ``DistanceSearch``.
    """
    if options.null_model is NullModel.CONFIGURATION:
        return CommunitySearch(memberships, options.weight)
    positions = [city.position for city in cities]
    step_km = options.distance_step
    return DistanceSearch(memberships, options.weight, positions, step_km, progress)


def describe_partition(
    memberships: Memberships, cities: Sequence[City], partition: Partition
) -> Communities:
    """Describe the communities of cities, which are aligned with the memberships."""
    countries, regions = [c.country for c in cities], [c.region for c in cities]
    described = describe_communities(partition, countries, regions, memberships.nodal, memberships)
    return Communities(cities, partition, tuple(described))


RankedCounts = list[tuple[str, int]]


@dataclass(frozen=True)
class _Composition:
    """How many cities of a community are where, the most frequent first."""

    cities: int
    countries: RankedCounts
    regions: RankedCounts
    languages: RankedCounts

    @classmethod
    def from_cities(
        cls, cities: Sequence[int], countries: Sequence[str], regions: Sequence[str]
    ) -> _Composition:
        by_country = _rank_by_count(countries[city] for city in cities)
        languages: Counter[str] = Counter()
        for code, count in by_country:
            for language in languages_of_country(code):
                languages[language] += count
        return cls(
            len(cities),
            by_country,
            _rank_by_count(regions[city] for city in cities),
            _rank_by_count(languages.elements()),
        )

    def label(self) -> CommunityLabel:
        region = self._majority(self.regions)
        spoken = [pair for pair in self.languages if pair[0] in WORLD_LANGUAGES]
        language = self._majority(spoken)
        country = self._majority(self.countries)
        if country:
            return CommunityLabel("country", country)
        if language and (not region or spoken[0][1] > self.regions[0][1]):
            return CommunityLabel("language", language)
        if region:
            return CommunityLabel("region", region, self.leading(region[0]))
        in_leading = sum(count for _, count in self.countries[:MAX_LEADING_COUNTRIES])
        if in_leading >= MAJORITY * self.cities:
            return CommunityLabel("countries", self.leading())
        return CommunityLabel("mixed", (), self.leading())

    def _majority(self, ranking: RankedCounts) -> tuple[str, ...]:
        return tuple(code for code, count in ranking[:1] if count >= MAJORITY * self.cities)

    def leading(self, region: str = "") -> tuple[str, ...]:
        """Return the leading countries, of one region if it is given."""
        codes = [code for code, _ in self.countries if not region or region_of(code) == region]
        return tuple(codes[:MAX_LEADING_COUNTRIES])


def _rank_by_count(values: Iterable[str]) -> RankedCounts:
    counts = Counter(value for value in values if value)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _format_counts(ranking: RankedCounts) -> str:
    return "; ".join(f"{code} {count}" for code, count in ranking)


def languages_of_country(country: str) -> tuple[str, ...]:
    """Return the main language of a country, and French where that comes second.

    >>> languages_of_country("CA"), languages_of_country("")
    (('en', 'fr'), ())
    """
    if country not in COUNTRIES:
        return ()
    main, *others = COUNTRIES[country].languages or ("",)
    return (main, *(code for code in others[:1] if code == SECOND_LANGUAGE))


def _leading_networks(community: np.ndarray, memberships: Memberships) -> list[str]:
    """Return the id of the network closest to each community: of most of it and little else."""
    shape = (int(community.max()), len(memberships.network_ids))
    members = np.zeros(shape)
    np.add.at(members, (community[memberships.city] - 1, memberships.network), 1)
    closest = (members**2 / members.sum(axis=0)).argmax(axis=1)
    return [memberships.network_ids[one] for one in closest.tolist()]


def _make_distinct(
    labels: list[CommunityLabel], contents: list[_Composition], networks: Sequence[str]
) -> list[CommunityLabel]:
    """Return ``labels`` told apart by leading countries, then networks, then a number."""
    times = Counter(labels)
    told = [
        replace(label, leading=tuple(c for c in content.leading() if c not in label.codes))
        if times[label] > 1 and not label.leading
        else label
        for label, content in zip(labels, contents)
    ]
    times = Counter(told)
    if networks:
        told = [
            replace(label, network=network) if times[label] > 1 else label
            for label, network in zip(told, networks)
        ]
    seen: Counter[CommunityLabel] = Counter()
    for i, label in enumerate(told):
        seen[label] += 1
        told[i] = replace(label, ordinal=seen[label])
    return told
