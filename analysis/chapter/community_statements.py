"""The statements on communities: Figure 7 and Carte 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ..communities.description import MOST, CommunityProfile, Label
from ..core.errors import Message
from .evidence import Communities, Evidence
from .findings import NO, PARTLY, YES, Bars, Finding, Listed, agreement, not_computed

CHARACTERS = (
    Label("region", ("Europe",)),
    Label("region", ("Latin America",)),
    Label("country", ("US",)),
    Label("country", ("CA",)),
    Label("region", ("Middle East and North Africa",)),
    Label("language", ("en",)),
    Label("language", ("fr",)),
)
SMALLEST_SHARE = 0.01  # of all cities: below it, a community is grey on Carte 1
OLD_WORLD = ("Europe", "Africa", "Middle East and North Africa")


def among_nodal_cities(e: Evidence) -> Finding:
    """F7a: communities of the nodal cities."""
    if e.nodal is None:
        return _not_linked()
    counts = _region_counts(e.nodal)
    latin = any(of["Latin America"] >= MOST * sum(of.values()) for of in counts)
    old_world = any(
        sum(of[region] for region in OLD_WORLD) >= MOST * sum(of.values()) > MOST * of["Europe"]
        for of in counts
    )
    mixed = any(profile.label.kind == "mixed" for profile in e.nodal.profiles)
    return Finding(
        _count_and_labels(e.nodal.profiles),
        agreement([len(e.nodal.profiles) == 3, latin, old_world, mixed]),
        _labels(e.nodal.profiles),
        (_quality(e.nodal), *_where(e.nodal)),
        _sizes(e.nodal.profiles),
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
            _quality(e.everyone),
        ),
        _sizes(found),
    )


def characters(e: Evidence) -> Finding:
    """C1b: which of the seven characters the communities of all cities have."""
    if e.everyone is None:
        return _not_linked()
    kinds = {(p.label.kind, p.label.codes) for p in e.everyone.profiles}
    here = [label for label in CHARACTERS if (label.kind, label.codes) in kinds]
    missing = Listed(label for label in CHARACTERS if label not in here)
    others = Listed(
        p.label
        for p in e.everyone.profiles
        if (p.label.kind, p.label.codes) not in {(c.kind, c.codes) for c in CHARACTERS}
    )
    return Finding(
        Message("{count} of 7: {names}", {"count": len(here), "names": Listed(here)}),
        agreement(label in here for label in CHARACTERS),
        tuple(map(str, missing)),
        (
            *([Message("Not found here: {names}.", {"names": missing})] if missing else []),
            *([Message("Found here beside them: {names}.", {"names": others})] if others else []),
        ),
    )


def _not_linked() -> Finding:
    return not_computed(Message("No two cities share a network."))


def _region_counts(found: Communities) -> list[Counter[str]]:
    """Return how many cities of each community are in each world region."""
    counts: list[Counter[str]] = [Counter() for _ in found.profiles]
    for community, city in zip(map(int, found.partition.community), found.prepared.cities):
        counts[community - 1][city.region] += 1
    return counts


def _where(found: Communities) -> tuple[Message, ...]:
    """Say in which world regions the cities of each community are."""
    said = []
    for profile, counts in zip(found.profiles, _region_counts(found)):
        ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        regions = Listed(
            Message("{name} {count}", {"name": Label("region", (region,)), "count": count})
            for region, count in ranking
            if region
        )
        values = {"community": profile.label, "regions": regions}
        said.append(Message("{community}: {regions}.", values))
    return tuple(said)


def _quality(found: Communities) -> Message:
    modularity = round(found.partition.modularity, 3)
    if math.isnan(found.partition.agreement):
        return Message("Modularity {modularity}, in a single run.", {"modularity": modularity})
    return Message(
        "Modularity {modularity}; mean agreement between the runs {agreement}.",
        {"modularity": modularity, "agreement": round(found.partition.agreement, 2)},
    )


def _count_and_labels(found: Sequence[CommunityProfile]) -> Message:
    labels = Listed(profile.label for profile in found)
    return Message("{count}: {names}", {"count": len(found), "names": labels})


def _labels(found: Sequence[CommunityProfile]) -> tuple[str, ...]:
    return tuple(str(profile.label) for profile in found)


def _sizes(found: Sequence[CommunityProfile]) -> Bars:
    rows = tuple((profile.label, float(profile.cities)) for profile in found)
    return Bars(Message("Cities of each community"), rows)
