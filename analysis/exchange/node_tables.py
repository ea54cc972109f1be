"""What an exported graph says of its cities and networks, and where the sociogram has them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..communities.description import CommunityDescription, find_communities
from ..communities.detection import Partition
from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress, scale_progress
from ..graph.estimated_betweenness import TIME_LIMIT, MeasuredBetweenness
from ..graph.indicators import MeasuredCities, compute_indicators, usual_fields
from ..sociogram.drawing import Drawing
from ..sociogram.figure import SociogramOptions, draw_figure
from ..study.prepared_study import PreparedStudy
from .graph_tables import Columns, NodeLook, NodeTable

DARK = "#2b2b2b"  # of networks
_ATTRIBUTES = ("country", "admin1", "region", "population")
_NO_PLACE = float("nan")


@dataclass(frozen=True)
class MeasuredStudy:
    """A study with its indicators and communities, drawn as a sociogram where there is room."""

    prepared: PreparedStudy
    indicators: Mapping[str, np.ndarray]  # by field name, each of length n_cities
    betweenness: MeasuredBetweenness
    partition: Partition
    descriptions: tuple[CommunityDescription, ...]
    drawing: Drawing | None  # None where the sheet has no room; ``problem`` says why
    problem: Message | None = None


def measure_study(
    prepared: PreparedStudy,
    names: Mapping[str, str],
    options: SociogramOptions,
    progress: Progress = ignore_progress,
    time_limit: float = TIME_LIMIT,
) -> MeasuredStudy:
    """Return the indicators, the communities and the sociogram of a study.

    Args:
        names: Names of networks by id.
        time_limit: Seconds for the exact betweenness; 0: no limit.
    """
    measured = MeasuredCities(
        prepared.memberships,
        [city.country for city in prepared.cities],
        [city.region for city in prepared.cities],
        options.weight,
        time_limit,
    )
    indicators = compute_indicators(
        measured, usual_fields(prepared.memberships), scale_progress(progress, 0.0, 0.4)
    )
    step = scale_progress(progress, 0.4, 1.0)
    try:
        figure = draw_figure(prepared, names, options, step)
    except AnalysisError as problem:
        found = find_communities(prepared.memberships, prepared.cities, options, step)
        return MeasuredStudy(
            prepared,
            indicators,
            measured.betweenness(),
            found.partition,
            tuple(found.descriptions),
            None,
            problem.message,
        )
    return MeasuredStudy(
        prepared,
        indicators,
        measured.betweenness(),
        figure.partition,
        figure.descriptions,
        figure.drawing,
    )


def city_table(study: MeasuredStudy, colours: Sequence[str]) -> NodeTable:
    """Return the cities with all that is known of them.

    Args:
        colours: Of community 1, 2, …
    """
    cities, m = study.prepared.cities, study.prepared.memberships
    community = study.partition.community
    columns: Columns = {
        **{name: [getattr(city, name) for city in cities] for name in _ATTRIBUTES},
        "networks": [";".join(ids) for ids in m.networks_of_cities],
        **study.indicators,
        "community": community.tolist(),
        "stability": study.partition.stability.tolist(),
        "lat": [city.position.lat if city.position else None for city in cities],
        "lon": [city.position.lon if city.position else None for city in cities],
    }
    drawing = study.drawing
    sizes = drawing.diameters if drawing else 2.0 * np.sqrt(m.n_networks)
    places = drawing.cities if drawing else np.full((len(cities), 2), _NO_PLACE)
    looks = [
        NodeLook(float(x), float(y), float(size), colours[number - 1])
        for (x, y), size, number in zip(places, sizes, community.tolist())
    ]
    return NodeTable(m.city_ids, [city.name for city in cities], columns, looks)


def network_table(study: MeasuredStudy, names: Mapping[str, str], columns: Columns) -> NodeTable:
    """Return the networks with all that is known of them.

    Args:
        columns: What a table says of them, in the order of their ids.
    """
    m, drawing = study.prepared.memberships, study.drawing
    sizes = drawing.sides if drawing else 2.0 * np.sqrt(m.network_sizes)
    places = drawing.networks if drawing else np.full((len(m.network_ids), 2), _NO_PLACE)
    looks = [NodeLook(float(x), float(y), float(size), DARK) for (x, y), size in zip(places, sizes)]
    labels = [names.get(network) or network for network in m.network_ids]
    return NodeTable(m.network_ids, labels, columns, looks)
