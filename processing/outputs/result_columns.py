"""Results of ``analysis`` as columns named like the output fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...analysis.communities.description import CommunityDescription
from ...analysis.graph.links import Links, shared_networks
from ...analysis.graph.memberships import Memberships
from ...analysis.study.carte1 import Carte1
from ...analysis.study.prepared_study import PreparedStudy
from ..inputs.network_table import NetworkTable

Columns = Mapping[str, Sequence[Any]]


def iterate_rows(columns: Columns, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Return the rows of the named columns, in that order."""
    return zip(*(columns[name] for name in names))


def city_columns(prepared: PreparedStudy) -> Columns:
    """Return what is known of the cities, and their networks."""
    cities = prepared.cities
    return {
        "city_id": [city.city_id for city in cities],
        "name": [city.name for city in cities],
        "country": [city.country for city in cities],
        "admin1": [city.admin1 for city in cities],
        "region": [city.region for city in cities],
        "population": [city.population for city in cities],
        "match": [city.match for city in cities],
        "score": [city.score for city in cities],
        "geonameid": [city.geonameid for city in cities],
        "networks": [";".join(ids) for ids in prepared.memberships.networks_of_cities],
    }


def link_columns(prepared: PreparedStudy, drawn: Links) -> Columns:
    """Return the links by city id with the networks they share."""
    ids = prepared.memberships.city_ids
    shared = shared_networks(prepared.memberships, drawn.source, drawn.target)
    return {
        "source": [ids[i] for i in drawn.source],
        "target": [ids[i] for i in drawn.target],
        "shared": drawn.shared,
        "networks": [";".join(names) for names in shared],
        "weight": drawn.weight,
    }


def community_columns(descriptions: Sequence[CommunityDescription]) -> Columns:
    """Return the communities, 1, 2, ..."""
    return {
        "community": [one.number for one in descriptions],
        "label": [str(one.label) for one in descriptions],
        "cities": [one.cities for one in descriptions],
        "nodal_cities": [one.nodal_cities for one in descriptions],
        "countries": [one.countries for one in descriptions],
        "regions": [one.regions for one in descriptions],
        "languages": [one.languages for one in descriptions],
        "modularity_share": [one.modularity_share for one in descriptions],
    }


def network_columns(memberships: Memberships, table: NetworkTable) -> Columns:
    """Return the networks with their members, and the attributes their table gives."""
    nodal = memberships.nodal
    counts = [0] * len(memberships.network_ids)
    for city, network in zip(memberships.city, memberships.network):
        counts[network] += int(nodal[city])
    attributes = [table.of(network) for network in memberships.network_ids]
    own = {
        "network_id": memberships.network_ids,
        "members": memberships.network_sizes,
        "nodal_members": counts,
    }
    return {**{name: [row[i] for row in attributes] for i, name in enumerate(table.fields)}, **own}


def carte1_city_columns(prepared: PreparedStudy, result: Carte1) -> Columns:
    """Return the city columns of Carte 1: identity, indicators, community."""
    return {
        **city_columns(prepared),
        **result.columns,
        "community": result.partition.community,
        "stability": result.partition.stability,
    }
