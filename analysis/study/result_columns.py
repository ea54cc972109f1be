"""Results as columns, named like the fields of the toolbox and of the data frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, Union

import numpy as np

from ..communities.description import CommunityDescription
from ..communities.detection import Partition
from ..gazetteer.countries import region_of
from ..graph.links import Links, shared_networks
from ..graph.memberships import Memberships
from ..places.location_result import LocationResult
from .prepared_study import PreparedStudy
from .sample import NamedPlace


class NamedCity(NamedPlace, Protocol):
    """A city by its name and place, with its id."""

    @property
    def city_id(self) -> str: ...


Columns = Mapping[str, Union[Sequence[Any], np.ndarray]]
CITY_ATTRIBUTES = "city_id name country admin1 region population match score geonameid".split()
COMMUNITY_ATTRIBUTES = "cities nodal_cities countries regions languages modularity_share".split()


def attribute_columns(items: Sequence[Any], *names: str) -> dict[str, list[Any]]:
    """Return attributes of some items as columns of the same names.

    >>> attribute_columns([1 + 2j, 3j], "real", "imag")
    {'real': [1.0, 0.0], 'imag': [2.0, 3.0]}
    """
    return {name: [getattr(item, name) for item in items] for name in names}


def take_rows(columns: Columns, rows: Sequence[int] | np.ndarray) -> Columns:
    """Return these rows of some columns, in that order.

    >>> take_rows({"name": ["Bern", "Lyon", "Oslo"]}, [2, 0])
    {'name': ['Oslo', 'Bern']}
    """
    return {name: [values[i] for i in rows] for name, values in columns.items()}


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


def year_column(years: np.ndarray) -> list[int | None]:
    """Return years as whole numbers, None those that are NaN.

    >>> year_column(np.array([2004.0, np.nan]))
    [2004, None]
    """
    return [None if np.isnan(year) else int(year) for year in years.tolist()]


def partition_columns(partition: Partition) -> Columns:
    """Return the community of each city, and how sure it is."""
    error = partition.stability_error
    return {
        "community": partition.community,
        "stability": partition.stability,
        "stability_error": [None] * len(partition.community) if error is None else error,
    }


def community_columns(descriptions: Sequence[CommunityDescription]) -> Columns:
    """Return the communities, 1, 2, ..."""
    return {
        "community": [description.number for description in descriptions],
        "label": [str(description.label) for description in descriptions],
        **attribute_columns(descriptions, *COMMUNITY_ATTRIBUTES),
    }


def network_columns(memberships: Memberships) -> Columns:
    """Return the networks with how many cities, and nodal cities, they have."""
    in_nodal = memberships.network[memberships.nodal[memberships.city]]
    return {
        "network_id": memberships.network_ids,
        "members": memberships.network_sizes,
        "nodal_members": np.bincount(in_nodal, minlength=len(memberships.network_ids)),
    }


def location_columns(cities: Sequence[NamedCity], found: Sequence[LocationResult]) -> Columns:
    """Return where cities were found, and how.

    Args:
        found: Aligned with ``cities``.
    """
    countries = [f.country or city.country for city, f in zip(cities, found)]
    return {
        **attribute_columns(cities, "city_id", "name"),
        "country": countries,
        "admin1": [f.admin1 or city.admin1 for city, f in zip(cities, found)],
        "region": [region_of(country) for country in countries],
        **attribute_columns(found, "population", "match", "score", "identity"),
        "geonameid": [_geonameid(f) for f in found],
        "matched_name": [f.name for f in found],
    }


def _geonameid(found: LocationResult) -> int | None:
    """Return the GeoNames id of a city; a place of another gazetteer has none."""
    place = found.place
    return None if place is None or place.own_id else place.geonameid
