"""The statements on communities: Figure 7 and Carte 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ..communities.description import MAJORITY, CommunityDescription, CommunityLabel
from ..core.errors import Message
from .evidence import DescribedCommunities, Evidence
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


def among_nodal_cities(e: Evidence) -> Finding:
    """F7a: communities of the nodal cities."""
    if e.nodal is None:
        return _not_linked()
    counts = _region_counts(e.nodal)
    latin = any(of["Latin America"] >= MAJORITY * sum(of.values()) for of in counts)
    old_world = any(
        sum(of[region] for region in OLD_WORLD)
        >= MAJORITY * sum(of.values())
        > MAJORITY * of["Europe"]
        for of in counts
    )
    mixed = any(profile.label.kind == "mixed" for profile in e.nodal.profiles)
    return Finding(
        _count_and_labels(e.nodal.profiles),
        agreement([len(e.nodal.profiles) == 3, latin, old_world, mixed]),
        _labels(e.nodal.profiles),
        (_describe_quality(e.nodal), *_describe_regions(e.nodal)),
        _size_bars(e.nodal.profiles),
    )


def among_all_cities(e: Evidence) -> Finding:
    """C1a: how many communities all cities form."""
    if e.everyone is None:
        return _not_linked()
    found = e.everyone.profiles
    large = [p for p in found if p.cities >= SMALLEST_SHARE * len(e.prepared.cities)]
    return Finding(
        Message("{count}", {"count": len(found)}),
        YES if len(found) == 7 else PARTLY if len(large) == 7 else NO,
        _labels(found),
        (
            Message(
                "{count} of them have at least 1 % of the cities.",
                {"count": len(large)},
            ),
            _describe_quality(e.everyone),
        ),
        _size_bars(found),
    )


def community_characters(e: Evidence) -> Finding:
    """C1b: which of the seven characters the communities of all cities have."""
    if e.everyone is None:
        return _not_linked()
    kinds = {(p.label.kind, p.label.codes) for p in e.everyone.profiles}
    here = [label for label in CHAPTER_LABELS if (label.kind, label.codes) in kinds]
    missing = Enumeration(label for label in CHAPTER_LABELS if label not in here)
    others = Enumeration(
        p.label
        for p in e.everyone.profiles
        if (p.label.kind, p.label.codes) not in {(c.kind, c.codes) for c in CHAPTER_LABELS}
    )
    return Finding(
        Message("{count} of 7: {names}", {"count": len(here), "names": Enumeration(here)}),
        agreement(label in here for label in CHAPTER_LABELS),
        tuple(map(str, missing)),
        (
            *([Message("Not found here: {names}.", {"names": missing})] if missing else []),
            *([Message("Found here beside them: {names}.", {"names": others})] if others else []),
        ),
    )


def _not_linked() -> Finding:
    return not_computed(Message("No two cities share a network."))


def _region_counts(found: DescribedCommunities) -> list[Counter[str]]:
    """Return how many cities of each community are in each world region."""
    counts: list[Counter[str]] = [Counter() for _ in found.profiles]
    for community, city in zip(map(int, found.partition.community), found.prepared.cities):
        counts[community - 1][city.region] += 1
    return counts


def _describe_regions(found: DescribedCommunities) -> tuple[Message, ...]:
    """Say in which world regions the cities of each community are."""
    said = []
    for profile, counts in zip(found.profiles, _region_counts(found)):
        ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        regions = Enumeration(
            Message("{name} {count}", {"name": CommunityLabel("region", (region,)), "count": count})
            for region, count in ranking
            if region
        )
        values = {"community": profile.label, "regions": regions}
        said.append(Message("{community}: {regions}.", values))
    return tuple(said)


def _describe_quality(found: DescribedCommunities) -> Message:
    modularity = round(found.partition.modularity, 3)
    if math.isnan(found.partition.agreement):
        return Message("Modularity {modularity}, in a single run.", {"modularity": modularity})
    return Message(
        "Modularity {modularity}; mean agreement between the runs {agreement}.",
        {"modularity": modularity, "agreement": round(found.partition.agreement, 2)},
    )


def _count_and_labels(found: Sequence[CommunityDescription]) -> Message:
    labels = Enumeration(profile.label for profile in found)
    return Message("{count}: {names}", {"count": len(found), "names": labels})


def _labels(found: Sequence[CommunityDescription]) -> tuple[str, ...]:
    return tuple(str(profile.label) for profile in found)


def _size_bars(found: Sequence[CommunityDescription]) -> Bars:
    rows = tuple((profile.label, float(profile.cities)) for profile in found)
    return Bars(Message("Cities of each community"), rows)
