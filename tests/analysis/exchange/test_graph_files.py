"""Exported graphs, opened again by networkx and igraph: nothing is lost on the way."""

from __future__ import annotations

import csv
import io
import json
import math

import igraph
import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.core.choices import LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.exchange import graph_tables as tables
from nodal_cities.analysis.exchange.graph_files import FORMATS, SCALE, encode_graph, to_networkx
from nodal_cities.analysis.exchange.graph_tables import (
    GraphKind,
    NodeLook,
    NodeTable,
    graph_tables,
)
from nodal_cities.analysis.graph.links import find_links
from nodal_cities.analysis.graph.memberships import Memberships

# Names that some format or other has trouble with; one is a city and a network.
CITIES = ["L’Aquila", "L'Aquila", 'The "Hague"', "Łódź & 東京 <x>", "back\\slash", "both", "12"]
PAIRS = [(city, network) for city in CITIES for network in ("ICC", "both", "Ré seau")]
PAIRS += [("alone", "small")]


@pytest.fixture(scope="module")
def study():
    m = Memberships.from_pairs(PAIRS)
    n, k = len(m.city_ids), len(m.network_ids)
    looks = [NodeLook(3.5 * i, 2.25, 1.5, "#2a37d3") for i in range(n)]
    looks[-1] = NodeLook(math.nan, math.nan, 1.5, "#e05110")
    columns = {
        "country": ["FR", *[""] * (n - 1)],
        "nodal": m.nodal,
        "population": [None, *range(1, n)],
        "betweenness": np.linspace(0, 1 / 3, n),
        "id": [f"own {i}" for i in range(n)],
    }
    cities = NodeTable(m.city_ids, [f"Name of {one}" for one in m.city_ids], columns, looks)
    squares = [NodeLook(1.0, 40.0, 4.0, "#2b2b2b")] * k
    return m, cities, NodeTable(m.network_ids, m.network_ids, {"members": [2] * k}, squares)


def read_again(files, ending):
    content = files[ending]
    if ending == ".gexf":
        return nx.read_gexf(io.BytesIO(content))
    if ending == ".graphml":
        return nx.read_graphml(io.BytesIO(content))
    if ending == ".gml":
        return nx.parse_gml(content.decode("ascii"))
    if ending == ".net":
        return nx.Graph(nx.parse_pajek(content.decode("utf-8")))
    if ending == ".json":
        return nx.node_link_graph(json.loads(content), edges="links")
    graph = nx.Graph()
    for row in csv.DictReader(io.StringIO(files["_nodes.csv"].decode())):
        graph.add_node(row.pop("Id"), **{k: v for k, v in row.items() if v})
    for row in csv.DictReader(io.StringIO(content.decode())):
        graph.add_edge(row["Source"], row["Target"], weight=row.pop("Weight"), **row)
    return graph


def as_read(value, ending):
    """What a format makes of a value: Pajek and CSV know texts only, GML no truth values."""
    if ending == ".net":
        return str(value).replace('"', "”")
    if ending == ".csv":
        return str(value)
    return int(value) if ending == ".gml" and isinstance(value, bool) else value


@pytest.mark.parametrize("kind", GraphKind)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_attribute_comes_back(study, kind, ending):
    graph = graph_tables(*study, kind)
    found = read_again(encode_graph(graph, ending), ending)
    keys = {
        node.key: as_read(node.key, ending) if ending == ".net" else node.key
        for node in graph.nodes
    }
    assert set(found) == set(keys.values())
    for node in graph.nodes:
        for name, value in node.attributes.items():
            assert found.nodes[keys[node.key]][name] == as_read(value, ending), (node.key, name)
    assert found.number_of_edges() == len(graph.links)
    for link in graph.links:
        data = found.edges[keys[link.source], keys[link.target]]
        assert float(data["weight"]) == link.weight
        for name, value in link.attributes.items():
            assert data[name] == as_read(value, ending)


@pytest.mark.parametrize("ending", [".gexf", ".graphml", ".json"])
def test_types_are_kept(study, ending):
    found = read_again(encode_graph(graph_tables(*study), ending), ending)
    known = found.nodes["both"]
    types = [type(known[name]) for name in ("nodal", "population", "betweenness")]
    assert types == [bool, int, float]
    assert "country" not in known  # an empty text is unknown


def test_gephi_finds_places_sizes_and_colours(study):
    content = encode_graph(graph_tables(*study), ".gexf")[".gexf"]
    found = nx.read_gexf(io.BytesIO(content))
    first, *_, last = study[0].city_ids
    assert found.nodes[first]["label"] == f"Name of {first}"
    viz = found.nodes[first]["viz"]
    assert viz["size"] == 1.5 * SCALE
    assert [viz["color"][c] for c in "rgb"] == [0x2A, 0x37, 0xD3]
    assert (viz["position"]["x"], viz["position"]["y"]) == (0.0, 2.25 * SCALE)
    assert "position" not in found.nodes[last]["viz"]  # it has none, rather than the corner


@pytest.mark.parametrize("ending", [".graphml", ".gml", ".net"])
def test_igraph_opens_them(study, ending, tmp_path):
    (tmp_path / f"graph{ending}").write_bytes(encode_graph(graph_tables(*study), ending)[ending])
    found = igraph.Graph.Read(str(tmp_path / f"graph{ending}"))
    assert (found.vcount(), found.ecount()) == (8 + 4, len(PAIRS))
    if ending == ".graphml":
        place = found.vs.find(city_id="12")
        assert (place["x"], place["y"], place["color"]) == (0.0, 22.5, "#2a37d3")


def test_the_graph_of_cities_is_that_of_the_links(study):
    m = study[0]
    graph = graph_tables(*study, GraphKind.CITIES, LinkWeight.NEWMAN, 2)
    links = find_links(m, LinkWeight.NEWMAN, 2)
    assert [(one.source, one.target, one.weight) for one in graph.links] == [
        (m.city_ids[a], m.city_ids[b], w)
        for a, b, w in zip(links.source, links.target, links.weight)
    ]


def test_the_graph_of_networks_counts_shared_cities(study, random_tables):
    for m in random_tables[:20]:
        looks = [NodeLook(0, 0, 1, "#000000")] * max(len(m.city_ids), len(m.network_ids))
        cities = NodeTable(m.city_ids, m.city_ids, {}, looks)
        networks = NodeTable(m.network_ids, m.network_ids, {}, looks)
        found = to_networkx(graph_tables(m, cities, networks, GraphKind.NETWORKS))
        shared = m.incidence.astype(int).T @ m.incidence.astype(int)
        ids = m.network_ids
        expected = {
            frozenset((ids[i], ids[j])): shared[i, j] for i, j in np.argwhere(np.triu(shared, 1))
        }
        assert {frozenset(e): w for *e, w in found.edges(data="weight")} == expected
        for _, _, data in found.edges(data=True):
            assert len(data["cities"].split(";")) == data["shared"] == data["weight"]


def test_a_network_called_like_a_city_stays_another_node(study):
    keys = [node.key for node in graph_tables(*study).nodes]
    assert len(keys) == len(set(keys)) == 8 + 4
    assert {"both", "both (network)"} <= set(keys)


def test_too_many_links_are_refused_with_the_way_out(study, monkeypatch):
    monkeypatch.setattr(tables, "MOST_LINKS", 20)
    for kind in (GraphKind.TWO_MODE, GraphKind.CITIES):
        with pytest.raises(AnalysisError, match="raise the minimum"):
            graph_tables(*study, kind)
