"""The statements on networks: Figures 1, 2 and 5, and Tables 1-5."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from ..core.errors import Message
from ..graph.topology import bridging_cities, isolated_networks
from ..imports.network_table import NetworkRecord
from ..study.typology import TypedNetwork
from .evidence import Evidence, NetworkNames, chapter_networks, coverage, list_outside_chapter
from .findings import Bars, Enumeration, Finding, agreement, not_computed

UGANDAN_NETWORK = "ulga"


def isolated(evidence: Evidence) -> Finding:
    """F1: networks that share no city with any other."""
    if len(evidence.prepared.memberships.network_ids) < 2:
        return not_computed(Message("It takes at least two networks with known members."))
    found = _isolated_among(evidence, lambda record: True)
    uganda = NetworkNames(
        record for record in chapter_networks() if record.network_id == UGANDAN_NETWORK
    )
    here = [network for network in found if network.record in uganda]
    return Finding(
        _count_and_names(found),
        agreement([len(found) == 1, bool(here)]),
        tuple(n.name for n in found),
        (
            *_members_known(found),
            *_missing_networks(evidence, lambda record: record.network_id == UGANDAN_NETWORK),
        ),
    )


def isolated_without_global(evidence: Evidence) -> Finding:
    """F5: networks isolated once the global ones are left out."""
    with_members = [network for network in evidence.networks if network.cities]
    if all(network.record.scale in ("", "global") for network in with_members):
        return not_computed(
            Message("No network is known to be regional or national: the field scale is missing.")
        )
    found = _isolated_among(evidence, is_not_global)
    african = [n for n in found if n.record.region == "Africa"]
    of_new_zealand = [n for n in found if n.record.country == "NZ"]
    return Finding(
        _count_and_names(found),
        agreement([len(found) == 3, len(african) == 2, len(of_new_zealand) == 1]),
        tuple(n.name for n in found),
        (
            *_members_known(found),
            *_missing_networks(
                evidence, lambda record: is_not_global(record) and record.region == "Africa"
            ),
        ),
    )


def joining_cities(evidence: Evidence) -> Finding:
    """F2: cities in a network of the United States and in one of Canada."""
    ids = [
        [n.record.network_id for n in evidence.networks if n.record.country == c]
        for c in ("US", "CA")
    ]
    with_members = set(evidence.prepared.memberships.network_ids)
    if not all(with_members.intersection(group) for group in ids):
        return not_computed(
            Message(
                "It takes networks of the United States and of Canada with known members, and "
                "the field country in the table of networks."
            )
        )
    at = {city_id: i for i, city_id in enumerate(evidence.prepared.memberships.city_ids)}
    names = [
        evidence.label_of_city(at[c]) for c in bridging_cities(evidence.prepared.memberships, *ids)
    ]
    return Finding(
        Message("{count}: {names}", {"count": len(names), "names": Enumeration(names)})
        if names
        else Message("no city"),
        agreement([len(names) == 3]),
        tuple(names),
        _missing_networks(evidence, is_us_or_canadian),
    )


def typology(evidence: Evidence) -> Finding:
    """T: specialised; spontaneous when national, sponsored when international."""
    records = [network.record for network in evidence.networks]
    national = [r.creation for r in records if r.scale in ("national", "local")]
    international = [r.creation for r in records if r.scale in ("regional", "global")]
    parts = (
        (Message("all: specialised"), *_count_known((r.field for r in records), "specialised")),
        (Message("national: spontaneous"), *_count_known(national, "spontaneous")),
        (Message("international: sponsored"), *_count_known(international, "sponsored")),
    )
    if any(known == 0 for _, _, known in parts):
        return not_computed(
            Message("The table of networks does not say scale, field and way of creation.")
        )
    said = [
        Message("{what} {count} of {known}", {"what": what, "count": count, "known": known})
        for what, count, known in parts
    ]
    unknown = Enumeration(r.name for r in records if not (r.field and r.creation and r.scale))
    left_out = Message(
        "Left out where scale, field or way of creation is unknown: {names}.", {"names": unknown}
    )
    return Finding(
        Message("{names}", {"names": Enumeration(said)}),
        agreement(2 * count > known for _, count, known in parts),
        unknown,
        ((left_out,) if unknown else ()) + list_outside_chapter(evidence.networks),
        Bars(
            Message("Share in %, among the networks of which it is known"),
            tuple((what, 100 * count / known) for what, count, known in parts),
        ),
    )


def is_not_global(record: NetworkRecord) -> bool:
    return record.scale != "global"


def is_us_or_canadian(record: NetworkRecord) -> bool:
    return record.country in ("US", "CA")


def _isolated_among(
    evidence: Evidence, kept: Callable[[NetworkRecord], bool]
) -> list[TypedNetwork]:
    """Return the isolated networks among those kept."""
    memberships = evidence.prepared.memberships
    networks = {network.record.network_id: network for network in evidence.networks}
    keep = np.array([kept(networks[network_id].record) for network_id in memberships.network_ids])
    left = memberships.only(keep_network=keep)
    return [networks[left.network_ids[i]] for i in np.flatnonzero(isolated_networks(left))]


def _count_and_names(networks: list[TypedNetwork]) -> Message:
    if not networks:
        return Message("no network")
    names = Enumeration(network.name for network in networks)
    return Message("{count}: {names}", {"count": len(networks), "names": names})


def _members_known(networks: list[TypedNetwork]) -> tuple[Message, ...]:
    """Say how many members of isolated networks are known: few make a network look isolated."""
    counted = [
        Message("{name} {count}", {"name": network.name, "count": len(network.cities)})
        for network in networks
    ]
    known = (
        (Message("Known members: {names}.", {"names": Enumeration(counted)}),) if counted else ()
    )
    return (*known, *list_outside_chapter(networks))


def _missing_networks(
    evidence: Evidence, concerns: Callable[[NetworkRecord], bool]
) -> tuple[Message, ...]:
    missing = coverage(evidence, concerns).missing
    if not missing:
        return ()
    values = {"names": Enumeration(missing)}
    return (Message("Networks of the chapter without a known member here: {names}.", values),)


def _count_known(values: Iterable[str], wanted: str) -> tuple[int, int]:
    known = [value for value in values if value]
    return known.count(wanted), len(known)
