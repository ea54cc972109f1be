"""Results of ``analysis`` as columns named like the output fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Union

import numpy as np

from ...analysis.communities.description import CommunityDescription
from ...analysis.graph.links import Links, shared_networks
from ...analysis.graph.memberships import Memberships
from ...analysis.places.check_rows import CheckRow
from ...analysis.study.carte1 import Carte1
from ...analysis.study.prepared_study import PreparedStudy
from ..inputs.network_table import NetworkTable
from ..language.translation import translated

Columns = Mapping[str, Union[Sequence[Any], np.ndarray]]
CITY_ATTRIBUTES = "city_id name country admin1 region population match score geonameid".split()
COMMUNITY_ATTRIBUTES = "cities nodal_cities countries regions languages modularity_share".split()


def iterate_rows(columns: Columns, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Return the rows of the named columns, in that order."""
    return zip(*(columns[name] for name in names))


def attribute_columns(items: Sequence[Any], *names: str) -> dict[str, list[Any]]:
    """Return attributes of some items as columns of the same names.

    >>> attribute_columns([1 + 2j, 3j], "real", "imag")
    {'real': [1.0, 0.0], 'imag': [2.0, 3.0]}
    """
    return {name: [getattr(item, name) for item in items] for name in names}


def city_columns(prepared: PreparedStudy) -> Columns:
    """Return what is known of the cities, and their networks."""
    memberships = prepared.memberships
    return {
        **attribute_columns(prepared.cities, *CITY_ATTRIBUTES),
        "networks": [";".join(ids) for ids in memberships.networks_of_cities],
        "n_networks": memberships.n_networks,
        "nodal": memberships.nodal,
    }


def link_columns(prepared: PreparedStudy, links: Links) -> Columns:
    """Return the links by city id with the networks they share."""
    ids = prepared.memberships.city_ids
    shared = shared_networks(prepared.memberships, links.source, links.target)
    return {
        "source": [ids[i] for i in links.source],
        "target": [ids[i] for i in links.target],
        "shared": links.shared,
        "networks": [";".join(names) for names in shared],
        "weight": links.weight,
    }


def community_columns(descriptions: Sequence[CommunityDescription]) -> Columns:
    """Return the communities, 1, 2, ..."""
    return {
        "community": [description.number for description in descriptions],
        "label": [str(description.label) for description in descriptions],
        **attribute_columns(descriptions, *COMMUNITY_ATTRIBUTES),
    }


def network_columns(memberships: Memberships, table: NetworkTable) -> Columns:
    """Return the networks with their members, and the attributes their table gives."""
    nodal = memberships.nodal
    counts = [0] * len(memberships.network_ids)
    for city, network in zip(memberships.city, memberships.network):
        counts[network] += int(nodal[city])
    attributes = [table.attributes_of(network) for network in memberships.network_ids]
    own: Columns = {
        "network_id": memberships.network_ids,
        "members": memberships.network_sizes,
        "nodal_members": counts,
    }
    return {**{name: [row[i] for row in attributes] for i, name in enumerate(table.fields)}, **own}


def check_columns(doubtful: Sequence[CheckRow]) -> Columns:
    """Return the cities to check as corrections to fill in."""
    empty = [None] * len(doubtful)
    return {
        **attribute_columns(doubtful, "name", "country", "admin1"),
        **dict.fromkeys(("same_as", "near", "lat", "lon"), empty),
        **attribute_columns(doubtful, "match", "candidates", "candidate_points", "candidate_data"),
        "message": [translated(row.message) for row in doubtful],
    }


def carte1_city_columns(prepared: PreparedStudy, result: Carte1) -> Columns:
    """Return the city columns of Carte 1: identity, indicators, community."""
    return {
        **city_columns(prepared),
        **result.columns,
        "community": result.partition.community,
        "stability": result.partition.stability,
    }
