"""A graph as two tables, nodes and links, with all that is known of them and how they are drawn."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple, Union

import numpy as np

from ..core.choices import Choice, LinkWeight
from ..core.errors import AnalysisError
from ..core.progress import Progress, ignore_progress
from ..graph.links import Links, find_links, readable_minimum, shared_networks
from ..graph.memberships import Memberships

MOST_LINKS = 500_000  # networkx takes a kilobyte for each
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Names that formats keep for themselves; an attribute called so gets an underscore.
_RESERVED = frozenset(
    "id label viz x y z size color r g b graphics shape ic x_fact y_fact start end parents pid "
    "spells slices kind city_id network_id".split()
)
Attribute = Union[str, int, float, bool]
Columns = Mapping[str, Union[Sequence[Any], np.ndarray]]


class GraphKind(Choice):
    """Which graph: cities and the networks they belong to; or one of these alone.

    CITIES: two cities are linked by the networks they share. NETWORKS: two networks by the
    cities they share.
    """

    TWO_MODE = "two_mode"
    CITIES = "cities"
    NETWORKS = "networks"


class NodeLook(NamedTuple):
    """How a node is drawn."""

    # Millimetres from the lower left corner; NaN where it has no place.
    x: float
    y: float
    size: float  # diameter or side in millimetres
    colour: str  # ``#rrggbb``


class GraphNode(NamedTuple):
    """A city or a network; ``key`` is unique in the graph, ``attributes`` hold what is known."""

    key: str
    label: str
    is_city: bool
    look: NodeLook
    attributes: dict[str, Attribute]


class GraphLink(NamedTuple):
    """A link between two nodes, given by their keys."""

    source: str
    target: str
    weight: float
    attributes: dict[str, Attribute]


@dataclass(frozen=True)
class GraphTables:
    """An undirected graph."""

    nodes: tuple[GraphNode, ...]
    links: tuple[GraphLink, ...]


@dataclass(frozen=True)
class NodeTable:
    """What is known of the cities, or of the networks, in the order of their ids."""

    ids: Sequence[str]
    labels: Sequence[str]  # names to be read
    columns: Columns  # values by field name; None and NaN are unknown, and left out
    looks: Sequence[NodeLook]


def graph_tables(
    memberships: Memberships,
    cities: NodeTable,
    networks: NodeTable,
    kind: GraphKind = GraphKind.TWO_MODE,
    weight: LinkWeight = LinkWeight.COUNT,
    min_shared: int = 1,
    progress: Progress = ignore_progress,
) -> GraphTables:
    """Return the graph of that kind; in that of both, a network called like a city is marked so.

    Raises AnalysisError if there are more than half a million links.

    Args:
        weight: Of the links between cities. That of a membership is its value, 1 without one;
            between networks it is the number of cities shared.
        min_shared: Least number of networks (or cities) that a link stands for; 0 is the least
            that leaves a readable number of links.

    >>> memberships = Memberships.from_pairs([("a", "x"), ("b", "x"), ("b", "y")])
    >>> look = NodeLook(0.0, 0.0, 1.0, "#000000")
    >>> cities = NodeTable(memberships.city_ids, ("A", "B"), {"nodal": [False, True]}, [look] * 2)
    >>> networks = NodeTable(memberships.network_ids, ("X", "Y"), {}, [look] * 2)
    >>> found = graph_tables(memberships, cities, networks, GraphKind.CITIES)
    >>> [node.attributes for node in found.nodes][1]
    {'kind': 'city', 'city_id': 'b', 'name': 'B', 'nodal': True}
    >>> found.links
    (GraphLink(source='a', target='b', weight=1.0, attributes={'shared': 1, 'networks': 'x'}),)
    """
    city_keys = [clean_text(one) for one in cities.ids]
    taken = set(city_keys) if kind == GraphKind.TWO_MODE else set()
    network_keys = [_free_key(clean_text(one), taken) for one in networks.ids]
    nodes: list[GraphNode] = []
    if kind != GraphKind.NETWORKS:
        nodes += _nodes(cities, city_keys, "city")
    if kind != GraphKind.CITIES:
        nodes += _nodes(networks, network_keys, "network")
    if kind == GraphKind.TWO_MODE:
        _refuse_too_many(len(memberships))
        values = np.ones(len(memberships)) if memberships.values is None else memberships.values
        rows = zip(memberships.city.tolist(), memberships.network.tolist(), values.tolist())
        links = [GraphLink(city_keys[c], network_keys[n], value, {}) for c, n, value in rows]
    elif kind == GraphKind.CITIES:
        links = _shared_links(memberships, city_keys, "networks", weight, min_shared, progress)
    else:
        links = _shared_links(
            _transposed(memberships), network_keys, "cities", LinkWeight.COUNT, min_shared, progress
        )
    return GraphTables(tuple(nodes), tuple(links))


def clean_text(value: str) -> str:
    """Return a text without the characters that XML cannot hold.

    >>> clean_text("Bern\\x00")
    'Bern'
    """
    return _NOT_IN_XML.sub("", value)


def plain_value(value: Any) -> Attribute | None:
    """Return a value as every format can hold it, None if it is unknown.

    >>> plain_value(np.int64(3)), plain_value(float("nan")), plain_value(np.bool_(True))
    (3, None, True)
    """
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, Enum):
        value = value.value
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value if isinstance(value, (bool, int, float)) else clean_text(str(value)) or None


def _free_key(key: str, taken: set[str]) -> str:
    while key in taken:
        key += " (network)"
    taken.add(key)
    return key


def _nodes(table: NodeTable, keys: Sequence[str], kind: str) -> list[GraphNode]:
    made = []
    for i, key in enumerate(keys):
        label = clean_text(table.labels[i])
        attributes: dict[str, Attribute] = {"kind": kind, f"{kind}_id": clean_text(table.ids[i])}
        for name, values in {"name": table.labels, **table.columns}.items():
            value = plain_value(values[i])
            if value is not None:
                attributes[f"{name}_" if name.lower() in _RESERVED else name] = value
        made.append(GraphNode(key, label, kind == "city", table.looks[i], attributes))
    return made


def _shared_links(
    memberships: Memberships,
    keys: Sequence[str],
    through: str,
    weight: LinkWeight,
    min_shared: int,
    progress: Progress,
) -> list[GraphLink]:
    least = min_shared or readable_minimum(memberships)
    found: Links = find_links(memberships, weight, least, progress=progress)
    _refuse_too_many(len(found.source))
    shared = shared_networks(memberships, found.source, found.target)
    columns = (found.source.tolist(), found.target.tolist(), found.shared.tolist())
    return [
        GraphLink(
            keys[source], keys[target], w, {"shared": n, through: clean_text(";".join(names))}
        )
        for source, target, n, w, names in zip(*columns, found.weight.tolist(), shared)
    ]


def _transposed(memberships: Memberships) -> Memberships:
    """Return networks as cities: ids are sorted in both, so that positions stay."""
    order = np.lexsort((memberships.city, memberships.network))
    return Memberships(
        memberships.network_ids,
        memberships.city_ids,
        memberships.network[order],
        memberships.city[order],
    )


def _refuse_too_many(links: int) -> None:
    if links > MOST_LINKS:
        raise AnalysisError(
            "The graph would have {n} links, and {most} is the most that is exported: raise the "
            "minimum number of shared networks, or choose the graph of cities and networks.",
            n=links,
            most=MOST_LINKS,
        )
