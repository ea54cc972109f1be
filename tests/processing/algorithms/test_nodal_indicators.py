"""Nodal cities and their indicators, on the bundled sample."""

from __future__ import annotations

import networkx as nx
import pytest

from ..bad_inputs import rows_of, run, table

PAIRS = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z"), ("e", "z")]


def memberships():
    return table(("city_id", "network_id"), PAIRS)


FIELDS = (
    "city_id name country admin1 region population networks n_networks nodal rank degree strength "
    "betweenness betweenness_n closeness eigenvector partner_countries "
    "partner_countries_share outside_region"
).split()


def test_fields_are_those_of_the_contract():
    result = run("nodalindicators", MEMBERSHIPS=memberships())
    assert list(rows_of(result["OUTPUT"])[0]) == FIELDS


def test_two_mode_betweenness_is_that_of_the_bipartite_graph():
    result = run(
        "nodalindicators",
        MEMBERSHIPS=memberships(),
        TWO_MODE=True,
        NETWORKS_OUT="TEMPORARY_OUTPUT",
    )
    expected = nx.betweenness_centrality(nx.Graph(PAIRS), normalized=False)
    found = {r["city_id"]: r["betweenness_two_mode"] for r in rows_of(result["OUTPUT"])}
    found.update(
        (r["network_id"], r["betweenness_two_mode"]) for r in rows_of(result["NETWORKS_OUT"])
    )
    assert found == pytest.approx(expected)


def test_betweenness_is_that_of_the_projection():
    result = run("nodalindicators", MEMBERSHIPS=memberships())
    graph = nx.Graph()
    for one, first in PAIRS:
        partners = [other for other, second in PAIRS if first == second and one != other]
        graph.add_edges_from((one, other) for other in partners)
    expected = nx.betweenness_centrality(graph, normalized=False)
    found = {r["city_id"]: r["betweenness"] for r in rows_of(result["OUTPUT"])}
    assert found == pytest.approx(expected)
