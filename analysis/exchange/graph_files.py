"""A graph in the files of other programs: Gephi, Cytoscape, Pajek, R, networkx, a browser."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable
from typing import Any

from .graph_tables import Attribute, GraphNode, GraphTables
from .packages import load_package

SCALE = 10.0  # Gephi's own layouts spread over thousands, and ours over millimetres
NODES = "_nodes"  # ends the name of the second of two files


def to_networkx(graph: GraphTables) -> Any:
    """Return a ``networkx.Graph`` with the attributes of nodes and links, and ``weight``."""
    return _networkx(graph, lambda node: node.attributes)


def encode_graph(graph: GraphTables, ending: str) -> dict[str, bytes]:
    """Return the contents of the files, by what follows the name that was chosen.

    Raises AnalysisError if the format needs networkx, and it is missing.

    Args:
        ending: A key of ``FORMATS``.

    >>> from .graph_tables import NodeLook
    >>> look = NodeLook(0.0, 0.0, 1.0, "#000000")
    >>> node = GraphNode("Bern", "Bern", True, look, {"kind": "city"})
    >>> sorted(encode_graph(GraphTables((node,), ()), ".csv"))
    ['.csv', '_nodes.csv']
    """
    return FORMATS[ending](graph)


def needs_networkx(ending: str) -> bool:
    """Return whether networkx writes files of this kind."""
    return ending in (".gexf", ".graphml", ".gml")


def _flat(node: GraphNode) -> dict[str, Any]:
    look = node.look
    place = {} if math.isnan(look.x) else {"x": look.x * SCALE, "y": look.y * SCALE}
    return {**node.attributes, **place, "size": look.size * SCALE, "color": look.colour}


def _rgb(colour: str) -> dict[str, int]:
    return {name: int(colour[i : i + 2], 16) for name, i in (("r", 1), ("g", 3), ("b", 5))}


def _for_gexf(node: GraphNode) -> dict[str, Any]:
    flat = _flat(node)
    viz: dict[str, Any] = {"size": flat["size"], "color": {**_rgb(node.look.colour), "a": 1.0}}
    viz["shape"] = "disc" if node.is_city else "square"
    if "x" in flat:
        viz["position"] = {"x": flat["x"], "y": flat["y"], "z": 0.0}
    return {**node.attributes, "label": node.label, "viz": viz}


def _for_graphml(node: GraphNode) -> dict[str, Any]:
    return {"label": node.label, **_flat(node), **_rgb(node.look.colour)}


def _for_gml(node: GraphNode) -> dict[str, Any]:
    flat = _flat(node)
    size = {"w": flat["size"], "h": flat["size"]}
    place = {"x": flat["x"], "y": flat["y"]} if "x" in flat else {}
    shape = {"type": "ellipse" if node.is_city else "rectangle", "fill": node.look.colour}
    known = {_gml_key(name): value for name, value in node.attributes.items()}
    return {**known, "graphics": {**place, **size, **shape}}


def _gml_key(name: str) -> str:
    """Return a key of GML: ASCII letters, digits and underscores, the first a letter."""
    key = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "_" for c in name)
    return key if key[:1].isalpha() else f"a{key}"


def _networkx(graph: GraphTables, describe: Callable[[GraphNode], dict[str, Any]]) -> Any:
    made = load_package("networkx").Graph()
    made.add_nodes_from((node.key, describe(node)) for node in graph.nodes)
    made.add_edges_from(
        (link.source, link.target, {"weight": link.weight, **link.attributes})
        for link in graph.links
    )
    return made


def _gexf(graph: GraphTables) -> dict[str, bytes]:
    lines = load_package("networkx").generate_gexf(_networkx(graph, _for_gexf), version="1.2draft")
    head = "<?xml version='1.0' encoding='utf-8'?>\n"
    return {".gexf": (head + "\n".join(lines)).encode("utf-8")}


def _graphml(graph: GraphTables) -> dict[str, bytes]:
    lines = load_package("networkx").generate_graphml(_networkx(graph, _for_graphml))
    head = "<?xml version='1.0' encoding='utf-8'?>\n"
    return {".graphml": (head + "\n".join(lines)).encode("utf-8")}


def _gml(graph: GraphTables) -> dict[str, bytes]:
    lines = load_package("networkx").generate_gml(_networkx(graph, _for_gml))
    return {".gml": "\n".join(lines).encode("ascii")}


def _json(graph: GraphTables) -> dict[str, bytes]:
    """Return the node-link form that networkx and d3 read."""
    content = {
        "directed": False,
        "multigraph": False,
        "graph": {},
        "nodes": [{"id": node.key, **_flat(node)} for node in graph.nodes],
        "links": [
            {"source": link.source, "target": link.target, "weight": link.weight, **link.attributes}
            for link in graph.links
        ],
    }
    return {".json": json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")}


def _pajek(graph: GraphTables) -> dict[str, bytes]:
    """Return a Pajek network; networkx's own loses names with an apostrophe, and numbers."""
    width = max((node.look.x for node in graph.nodes if node.look.x > 0), default=1.0)
    height = max((node.look.y for node in graph.nodes if node.look.y > 0), default=1.0)
    largest = max((node.look.size for node in graph.nodes), default=1.0) or 1.0
    lines = [f"*Vertices {len(graph.nodes)}"]
    for number, node in enumerate(graph.nodes, 1):
        look = node.look
        # Pajek's sheet goes from 0 to 1, its y downwards.
        place = (0.5, 0.5) if math.isnan(look.x) else (look.x / width, 1 - look.y / height)
        factor = f"{5 * look.size / largest:.3f}"
        shape = "ellipse" if node.is_city else "box"
        drawn = f"x_fact {factor} y_fact {factor} ic RGB{look.colour[1:].upper()}"
        lines.append(
            f"{number} {_quoted(node.key)} {place[0]:.6f} {place[1]:.6f} {shape} "
            f"{drawn} {_pairs(node.attributes)}"
        )
    at = {node.key: number for number, node in enumerate(graph.nodes, 1)}
    lines.append("*Edges")
    for link in graph.links:
        ends = f"{at[link.source]} {at[link.target]} {link.weight!r}"
        lines.append(f"{ends} {_pairs(link.attributes)}".rstrip())
    return {".net": ("\n".join(lines) + "\n").encode("utf-8")}


def _pairs(values: dict[str, Attribute]) -> str:
    return " ".join(f"{name} {_quoted(value)}" for name, value in values.items())


def _quoted(value: Attribute) -> str:
    text = " ".join(str(value).split()).replace('"', "”").replace("\\", "\\\\")
    return f'"{text}"'


def _csv(graph: GraphTables) -> dict[str, bytes]:
    """Return two tables with the headings that Gephi and Cytoscape know."""
    nodes = ({"Id": node.key, "Label": node.label, **_flat(node)} for node in graph.nodes)
    links = (
        {
            "Source": link.source,
            "Target": link.target,
            "Type": "Undirected",
            "Weight": link.weight,
            **link.attributes,
        }
        for link in graph.links
    )
    heads = (("Id", "Label"), ("Source", "Target", "Type", "Weight"))
    return {f"{NODES}.csv": _table(heads[0], nodes), ".csv": _table(heads[1], links)}


def _table(head: tuple[str, ...], rows: Iterable[dict[str, Any]]) -> bytes:
    kept = list(rows)
    names = dict.fromkeys([*head, *(name for row in kept for name in row)])
    text = io.StringIO()
    writer = csv.DictWriter(text, list(names), lineterminator="\n")
    writer.writeheader()
    writer.writerows(kept)
    return text.getvalue().encode("utf-8")


FORMATS: dict[str, Callable[[GraphTables], dict[str, bytes]]] = {
    ".gexf": _gexf,
    ".graphml": _graphml,
    ".gml": _gml,
    ".net": _pajek,
    ".json": _json,
    ".csv": _csv,
}
