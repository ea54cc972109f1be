"""Exporting the graph through QGIS: the files, what refuses them, what a missing package says."""

from __future__ import annotations

import csv
import importlib.util

import networkx as nx
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException

from ..bad_inputs import LONG, MADE, memberships, refusal, rows_of, run


@pytest.mark.parametrize("graph", ["two_mode", "cities", "networks"])
def test_the_numbers_are_those_of_the_toolbox(graph, tmp_path):
    path = tmp_path / "graph.gexf"
    done = run("exportgraph", MEMBERSHIPS=memberships(), GRAPH=graph, OUTPUT=str(path))
    found = nx.read_gexf(path)
    assert (done["N_NODES"], done["N_LINKS"]) == (len(found), found.number_of_edges())
    places = {tuple(data["viz"]["position"].values()) for _, data in found.nodes(data=True)}
    assert len(places) == len(found)
    if graph == "networks":
        return
    toolbox = rows_of(run("nodalindicators", MEMBERSHIPS=memberships())["OUTPUT"])
    communities = rows_of(run("communities", MEMBERSHIPS=memberships())["OUTPUT"])
    for row, other in zip(toolbox, communities):
        node = found.nodes[row["city_id"]]
        for name in ("betweenness", "degree", "closeness", "networks", "nodal"):
            assert node[name] == row[name]
        assert node["community"] == other["community"]


def test_a_csv_is_two_files_and_a_new_run_replaces_them(tmp_path):
    path = tmp_path / "graph.csv"
    for _ in range(2):
        run("exportgraph", MEMBERSHIPS=memberships(), OUTPUT=str(path))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["graph.csv", "graph_nodes.csv"]
    with path.open(encoding="utf-8", newline="") as file:
        links = list(csv.DictReader(file))
    assert {(row["Source"], row["Target"]) for row in links} == set(LONG)


def test_a_table_of_nodes_that_is_not_ours_is_kept(tmp_path):
    theirs = tmp_path / "graph_nodes.csv"
    theirs.write_text("name,visits\nBern,3\n", encoding="utf-8")
    sentence = refusal("exportgraph", OUTPUT=str(tmp_path / "graph.csv"))
    assert "graph_nodes.csv" in sentence
    assert theirs.read_text(encoding="utf-8") == "name,visits\nBern,3\n"
    assert not (tmp_path / "graph.csv").exists()


def test_another_ending_is_refused_with_those_that_there_are(tmp_path):
    assert ".graphml" in refusal("exportgraph", OUTPUT=str(tmp_path / "graph.xlsx"))


@pytest.mark.parametrize("ending", ["gexf", "graphml", "gml"])
def test_a_missing_package_is_said_before_the_run(ending, tmp_path, monkeypatch):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *a: None if name == "networkx" else real(name)
    )
    path = str(tmp_path / f"graph.{ending}")
    ok, reason = (
        MADE["exportgraph"].create().checkParameterValues({"OUTPUT": path}, QgsProcessingContext())
    )
    assert not ok
    assert "networkx" in reason and f".{ending}" in reason and "QPIP" in reason
    run("exportgraph", MEMBERSHIPS=memberships(), OUTPUT=str(tmp_path / "graph.json"))


def test_a_package_that_does_not_load_leaves_no_file(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "networkx", None)
    with pytest.raises(QgsProcessingException, match="networkx"):
        run("exportgraph", MEMBERSHIPS=memberships(), OUTPUT=str(tmp_path / "graph.gml"))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    assert "cannot be written" in refusal("exportgraph", OUTPUT=str(tmp_path / "no" / "graph.gml"))
