"""Files of graph programs as tables: a row for each link, by the names of both its ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from ..core.errors import AnalysisError
from .packages import load_package

Grid = list[list[object]]
Node = Mapping[str, Any]
_SIDES = {"city": 0, "0": 0, "network": 1, "1": 1}  # of a graph of cities and networks
_CITY_ATTRIBUTES = ("country", "admin1", "lat", "lon")


def read_graph_file(data: bytes, path: str) -> Grid:
    """Return the links of a GraphML or GEXF file, read by networkx, as header and rows.

    Raises AnalysisError if networkx is missing, or cannot read the file.
    """
    networkx = load_package("networkx")
    read = networkx.read_gexf if b"<gexf" in data[:4000] else networkx.read_graphml
    try:
        if b"<!ENTITY" in data:
            raise ValueError("<!ENTITY")  # may unfold without end
        graph = read(BytesIO(data))
    except Exception as problem:
        raise AnalysisError(
            "The file {path} is no whole graph in GraphML or GEXF: export it again.", path=path
        ) from problem
    nodes = {str(key): attributes for key, attributes in graph.nodes(data=True)}
    return rows_of_links(nodes, ((str(a), str(b), link) for a, b, link in graph.edges(data=True)))


def rows_of_links(nodes: Mapping[str, Node], links: Iterable[tuple[str, str, Node]]) -> Grid:
    """Return links as header and rows, cities before networks where the nodes say which is which.

    >>> nodes = {"1": {"label": "Lyon", "kind": "city"}, "2": {"label": "ICC", "kind": "network"}}
    >>> rows_of_links(nodes, [("2", "1", {"weight": 3})])
    [['city', 'network', 'Weight'], ['Lyon', 'ICC', 3]]
    """
    sides = {key: _side(node) for key, node in nodes.items()}
    is_two_mode = set(sides.values()) == {0, 1}
    kinds = {str(node.get("kind", "")) for node in nodes.values()}
    ends = ["city", "network"] if is_two_mode and "network" in kinds else ["Source", "Target"]
    cities = [nodes[key] for key, side in sides.items() if side == 0] if is_two_mode else []
    ids = ["city_id"] if cities and all(city.get("city_id") for city in cities) else []
    extra = [*ids, *(name for name in _CITY_ATTRIBUTES if any(name in city for city in cities))]
    rows: Grid = [[*(["name", ends[1]] if ids else ends), "Weight", *extra]]
    for source, target, link in links:
        if is_two_mode and sides.get(source) == 1:
            source, target = target, source
        city, other = nodes.get(source, {}), nodes.get(target, {})
        weight = link.get("weight", link.get("value", 1))
        known = [city.get(name) for name in extra]
        rows.append([_name(source, city), _name(target, other), weight, *known])
    return rows


def _side(node: Node) -> int | None:
    return _SIDES.get(str(node.get("kind", node.get("bipartite", ""))))


def _name(key: str, node: Node) -> str:
    return str(node.get("name") or node.get("label") or key)
