"""The statements on communities: Figure 7 and Carte 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from ..communities.description import (
    MAJORITY,
    Communities,
    CommunityDescription,
    CommunityLabel,
    languages_of_country,
)
from ..core.errors import Message
from ..places.city import City
from .evidence import Evidence
from .findings import NO, PARTLY, YES, Bars, Enumeration, Finding, agreement, not_computed

CHAPTER_LABELS = (
    CommunityLabel("region", ("Europe",)),
    CommunityLabel("region", ("Latin America",)),
    CommunityLabel("country", ("US",)),
    CommunityLabel("country", ("CA",)),
    CommunityLabel("region", ("Middle East and North Africa",)),
    CommunityLabel("language", ("en",)),
    CommunityLabel("language", ("fr",)),
)
SMALLEST_SHARE = 0.01  # of all cities: below it, a community is grey on Carte 1
OLD_WORLD = ("Europe", "Africa", "Middle East and North Africa")


def among_nodal_cities(evidence: Evidence) -> Finding:
    """F7a: communities of the nodal cities."""
    if evidence.nodal_cities is None:
        return _not_linked()
    counts = _region_counts(evidence.nodal_cities)
    latin = any(of["Latin America"] >= MAJORITY * sum(of.values()) for of in counts)
    old_world = any(
        sum(of[region] for region in OLD_WORLD)
        >= MAJORITY * sum(of.values())
        > MAJORITY * of["Europe"]
        for of in counts
    )
    found = evidence.nodal_cities.descriptions
    mixed = any(description.label.kind == "mixed" for description in found)
    return Finding(
        _count_and_labels(found),
        agreement([len(found) == 3, latin, old_world, mixed]),
        _labels(found),
        (_describe_quality(evidence.nodal_cities), *_describe_regions(evidence.nodal_cities)),
        _size_bars(found),
    )


def among_all_cities(evidence: Evidence) -> Finding:
    """C1a: how many communities all cities form."""
    if evidence.all_cities is None:
        return _not_linked()
    found = evidence.all_cities.descriptions
    least = SMALLEST_SHARE * len(evidence.prepared.cities)
    large = [description for description in found if description.cities >= least]
    return Finding(
        Message("{count}", {"count": len(found)}),
        YES if len(found) == 7 else PARTLY if len(large) == 7 else NO,
        _labels(found),
        (
            Message("{count} of them have at least 1 % of the cities.", {"count": len(large)}),
            _describe_quality(evidence.all_cities),
        ),
        _size_bars(found),
    )


def community_characters(evidence: Evidence) -> Finding:
    """C1b: which of the seven characters the communities of all cities have."""
    if evidence.all_cities is None:
        return _not_linked()
    labels = [description.label for description in evidence.all_cities.descriptions]
    found = {(label.kind, label.codes) for label in labels}
    expected = {(label.kind, label.codes) for label in CHAPTER_LABELS}
    here = [label for label in CHAPTER_LABELS if (label.kind, label.codes) in found]
    missing = [label for label in CHAPTER_LABELS if label not in here]
    others = Enumeration(label for label in labels if (label.kind, label.codes) not in expected)
    return Finding(
        Message("{count} of 7: {names}", {"count": len(here), "names": Enumeration(here)}),
        agreement(label in here for label in CHAPTER_LABELS),
        tuple(map(str, missing)),
        (
            *_whereabouts(evidence.all_cities, missing),
            *([Message("Found here beside them: {names}.", {"names": others})] if others else []),
        ),
    )


def _whereabouts(found: Communities, characters: Sequence[CommunityLabel]) -> Iterator[Message]:
    """Say which community has most of the cities of each character that none is named after."""
    for character in characters:
        counts = Counter(
            number
            for city, number in zip(found.cities, found.partition.community.tolist())
            if character.codes[0] in _traits(character.kind, city)
        )
        if not counts:
            yield Message("{name}: no city.", {"name": character})
            continue
        number, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        values = {
            "name": character,
            "count": most,
            "total": sum(counts.values()),
            "community": found.descriptions[number - 1].label,
        }
        yield Message(
            "{name}: no community of its own; {count} of {total} cities are in: {community}.",
            values,
        )


def _traits(kind: str, city: City) -> tuple[str, ...]:
    """Return what makes a city one of a country, a region or a language."""
    if kind == "language":
        return languages_of_country(city.country)
    return (city.country,) if kind == "country" else (city.region,)


def _not_linked() -> Finding:
    return not_computed(Message("No two cities share a network."))


def _region_counts(found: Communities) -> list[Counter[str]]:
    """Return how many cities of each community are in each world region."""
    counts: list[Counter[str]] = [Counter() for _ in found.descriptions]
    for community, city in zip(map(int, found.partition.community), found.cities):
        counts[community - 1][city.region] += 1
    return counts


def _describe_regions(found: Communities) -> tuple[Message, ...]:
    """Say in which world regions the cities of each community are."""
    said = []
    for description, counts in zip(found.descriptions, _region_counts(found)):
        ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        regions = Enumeration(
            Message("{name} {count}", {"name": CommunityLabel("region", (region,)), "count": count})
            for region, count in ranking
            if region
        )
        values = {"community": description.label, "regions": regions}
        said.append(Message("{community}: {regions}.", values))
    return tuple(said)


def _describe_quality(found: Communities) -> Message:
    modularity = round(found.partition.modularity, 3)
    if math.isnan(found.partition.agreement):
        return Message("Modularity {modularity}, in a single run.", {"modularity": modularity})
    return Message(
        "Modularity {modularity}; mean agreement between the runs {agreement}.",
        {"modularity": modularity, "agreement": round(found.partition.agreement, 2)},
    )


def _count_and_labels(found: Sequence[CommunityDescription]) -> Message:
    labels = Enumeration(description.label for description in found)
    return Message("{count}: {names}", {"count": len(found), "names": labels})


def _labels(found: Sequence[CommunityDescription]) -> tuple[str, ...]:
    return tuple(str(description.label) for description in found)


def _size_bars(found: Sequence[CommunityDescription]) -> Bars:
    rows = tuple((description.label, float(description.cities)) for description in found)
    return Bars(Message("Cities of each community"), rows)
