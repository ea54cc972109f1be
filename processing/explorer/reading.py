"""The layers of a run read into an exploration: opened in the main thread, read in any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ...analysis.communities.description import describe_communities
from ...analysis.communities.detection import Partition
from ...analysis.core.errors import AnalysisError
from ...analysis.core.positions import LonLat
from ...analysis.core.text import text
from ...analysis.explore.exploration import Exploration, join_networks
from ...analysis.gazetteer.french_names import french_names
from ...analysis.gazetteer.places import Gazetteer
from ...analysis.graph.memberships import Memberships
from ...analysis.places.city import City
from ..cartography import palette
from ..cartography.city_style import read_community_colours
from ..inputs.features import WGS84, centre_of, to_python
from ..language.group_names import community_label
from ..language.translation import language
from ..schema.readable_layers import read_community_labels
from .runs import ExplorableRun

NUMBERS = ("members", "nodal_members")  # of networks, which are counted anew


@dataclass(frozen=True)
class RunSources:
    """What is read of a run, apart from its layers: they may be removed meanwhile."""

    name: str  # of the layer of cities
    count: int  # of its rows
    cities: QgsVectorLayerFeatureSource
    to_wgs84: QgsCoordinateTransform
    networks: QgsVectorLayerFeatureSource | None
    labels: Mapping[int, str]
    colours: Mapping[int, str]  # of communities, by number


def open_sources(run: ExplorableRun) -> RunSources:
    """Return what is read of a run; main thread only."""
    return open_layers(run.cities, run.networks)


def open_layers(cities: QgsVectorLayer, networks: QgsVectorLayer | None) -> RunSources:
    """Return what is read of a layer of cities and one of networks; main thread only."""
    degrees = QgsCoordinateReferenceSystem(WGS84)
    return RunSources(
        cities.name(),
        int(cities.featureCount()),
        QgsVectorLayerFeatureSource(cities),
        QgsCoordinateTransform(cities.crs(), degrees, QgsProject.instance()),
        None if networks is None else QgsVectorLayerFeatureSource(networks),
        read_community_labels(cities),
        read_community_colours(cities),
    )


def read_exploration(sources: RunSources, searched: bool = True) -> Exploration:
    """Return what was found; raises AnalysisError where the layers do not fit together.

    Args:
        searched: Whether cities are to be found by their other names too, which takes a second.
    """
    names = sources.cities.fields().names()
    rows: dict[str, tuple[dict[str, Any], City]] = {}
    count = 0
    for feature in sources.cities.getFeatures():
        row = dict(zip(names, map(to_python, feature.attributes())))
        city = _city(row, feature, sources.to_wgs84)
        rows.setdefault(city.city_id, (row, city))
        count += 1
    if count < sources.count:
        raise AnalysisError(
            "{table} ended early, after {count} rows: the connection was lost, or the file is "
            "damaged or was changed while it was read. Run it again; if it ends early again, "
            "export the layer to a new file and check what is in it.",
            table=sources.name,
            count=count,
        )
    ordered = [rows[identifier] for identifier in sorted(rows)]
    cities = tuple(city for _, city in ordered)
    known = _read_networks(sources.networks)
    memberships = join_networks(
        cities,
        [text(row["networks"]) for row, _ in ordered],
        [int(row["n_networks"] or 0) for row, _ in ordered],
        known,
    )
    network_names, attributes = _describe_networks(memberships.network_ids, known)
    community = np.array([int(row["community"] or 0) for row, _ in ordered], dtype=np.int64)
    return Exploration(
        memberships,
        cities,
        community,
        _reals([row["stability"] for row, _ in ordered]),
        _reals([row["betweenness"] for row, _ in ordered]),
        sources.labels or _describe(community, cities, memberships),
        network_names,
        attributes,
        _other_names(cities) if searched else (),
    )


def community_colours(exploration: Exploration, kept: Mapping[int, str]) -> dict[int, str]:
    """Return the colour of each community: the one it has, else the next; grey for small ones.

    Args:
        kept: Colours that communities have on a map, by number.
    """
    counts = Counter(exploration.community.tolist())
    nodal = {*exploration.community[exploration.memberships.nodal].tolist()}
    numbers = sorted(counts.keys() - {0}, key=lambda number: (-counts[number], number))
    sizes = [counts[number] if number in nodal else 0 for number in numbers]
    own = [kept.get(number) for number in numbers]
    return {0: palette.GREY, **dict(zip(numbers, palette.assign_colours(sizes, sum(sizes), own)))}


def _describe(
    community: np.ndarray, cities: Sequence[City], memberships: Memberships
) -> dict[int, str]:
    """Return the labels of communities, by number, of a layer that was not styled."""
    numbers = sorted({*community.tolist()} - {0})
    order = np.searchsorted(numbers, community) + 1
    known = community > 0
    chosen = [city for city, keep in zip(cities, known.tolist()) if keep]
    unknown = np.full(len(numbers), np.nan)
    found = describe_communities(
        Partition(order[known], 0.0, unknown, 0.0, unknown),
        [city.country for city in chosen],
        [city.region for city in chosen],
        memberships.nodal[known],
    )
    return dict(zip(numbers, (community_label(one.label) for one in found)))


def _city(row: Mapping[str, Any], feature: QgsFeature, to_wgs84: QgsCoordinateTransform) -> City:
    has_point = feature.hasGeometry() and not feature.geometry().isEmpty()
    position: LonLat | None = centre_of(feature.geometry(), to_wgs84) if has_point else None
    geonameid = None if row.get("geonameid") is None else int(row["geonameid"])
    # As the map names it.
    known = french_names() if language() == "fr" else {}
    return City(
        text(row["city_id"]),
        known.get(geonameid or 0) or text(row["name"]) or text(row["city_id"]),
        country=text(row["country"]),
        admin1=text(row["admin1"]),
        region=text(row["region"]),
        position=position,
        geonameid=geonameid,
    )


def _reals(values: list[Any]) -> np.ndarray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _read_networks(source: QgsVectorLayerFeatureSource | None) -> dict[str, dict[str, str]]:
    """Return what is known of each network, by its id and field."""
    known: dict[str, dict[str, str]] = {}
    names = [] if source is None else source.fields().names()
    for feature in () if source is None else source.getFeatures():
        row = {name: text(to_python(v)) for name, v in zip(names, feature.attributes())}
        known[row["network_id"]] = row
    return known


def _describe_networks(
    ids: Sequence[str], known: Mapping[str, Mapping[str, str]]
) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """Return the names and the attributes of the networks; their ids where nothing is known."""
    told = [known.get(identifier, {}) for identifier in ids]
    fields = [name for name in next(iter(known.values()), ()) if name not in NUMBERS]
    return (
        tuple(row.get("name") or identifier for row, identifier in zip(told, ids)),
        {field: tuple(row.get(field, "") for row in told) for field in fields},
    )


def _other_names(cities: tuple[City, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the keys of all the names that the gazetteer has for each city."""
    wanted = {city.geonameid for city in cities if city.geonameid is not None}
    if not wanted:
        return ()
    with Gazetteer() as gazetteer:
        keys = gazetteer.keys_of_places(wanted)
    return tuple(tuple(keys.get(city.geonameid or 0, ())) for city in cities)
