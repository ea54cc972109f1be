"""A network of (nearly) every city, beside which no betweenness can be told."""

from __future__ import annotations

from ..core.choices import Role
from ..core.errors import Message
from ..core.report_rows import ReportRow
from ..core.text import shorten
from ..graph.memberships import Memberships

NEARLY_EVERY = 0.9  # share of the cities from which a network is reported


def report_prevailing_networks(memberships: Memberships) -> list[ReportRow]:
    """Report each network that holds (nearly) every city, where there are others to compare.

    Its cities are all adjacent, so that no shortest path between two of them passes through
    a third.

    >>> pairs = [(city, "all") for city in "abc"] + [("a", "x"), ("b", "x")]
    >>> [row.value for row in report_prevailing_networks(Memberships.from_pairs(pairs))]
    ['all']
    """
    n_cities = len(memberships.city_ids)
    if n_cities < 3 or len(memberships.network_ids) < 2:
        return []
    sizes = zip(memberships.network_ids, memberships.network_sizes.tolist())
    return [
        _row(network, size, n_cities) for network, size in sizes if size >= NEARLY_EVERY * n_cities
    ]


def _row(network: str, size: int, n_cities: int) -> ReportRow:
    values = {
        "network": shorten(network),
        "members": size,
        "cities": n_cities,
        "network_filter": Role.NETWORK_FILTER,
    }
    if size == n_cities:
        message = Message(
            "The network {network} holds all {cities} cities: every two of them are adjacent, so "
            "that every betweenness is 0. To compare cities by the other networks, remove its "
            "memberships, or leave it out of a measure by its {network_filter}.",
            values,
        )
    else:
        message = Message(
            "The network {network} holds {members} of {cities} cities: these are all adjacent, so "
            "that betweenness only counts shortest paths to the few others. To compare cities by "
            "the other networks, remove its memberships, or leave it out of a measure by its "
            "{network_filter}.",
            values,
        )
    return ReportRow(None, "network", network, "prevailing_network", message)
