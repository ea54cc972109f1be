"""Tables in JSON, in files of graph programs and of statistical ones."""

from __future__ import annotations

import json
from io import BytesIO

import networkx as nx
import pandas as pd
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.exchange.other_files import read_other_file
from nodal_cities.analysis.exchange.table_files import read_grid
from nodal_cities.analysis.imports.membership_table import read_membership_sheets
from nodal_cities.analysis.tables.workbook import Sheet
from nodal_cities.tests.analysis.exchange.sas_files import sas7bdat, xpt

PAIRS = {("Lyon", "Alpha Network"), ("Lyon", "Beta Network"), ("Graz", "Alpha Network")}


def pairs_in(data: bytes, ending: str, path: str = "x") -> set[tuple[str, str]]:
    rows = read_other_file(path, ending, data) or read_grid(path, data)
    found = read_membership_sheets([Sheet("", rows)])
    return {(row.name, row.network) for row in found.rows}


RECORDS = [{"city": city, "network": network} for city, network in sorted(PAIRS)]
LISTS = [
    {"city": "Lyon", "networks": ["Alpha Network", "Beta Network"], "mayors": ["X", "Y"]},
    {"city": "Graz", "networks": ["Alpha Network"], "mayors": ["Z"]},
]


@pytest.mark.parametrize(
    "data",
    [
        RECORDS,
        {"meta": {"date": "2020"}, "data": RECORDS},
        LISTS,
        [{"city": {"name": "Lyon"}, "memberships": [{"network": n} for n in LISTS[0]["networks"]]},
         {"city": {"name": "Graz"}, "memberships": [{"network": "Alpha Network"}]}],
        {"Alpha Network": ["Lyon", "Graz"], "Beta Network": ["Lyon"]},
        {"city": [c for c, _ in sorted(PAIRS)], "network": [n for _, n in sorted(PAIRS)]},
        [["city", "network"], *map(list, sorted(PAIRS))],
        {"Lyon": {"networks": ["Alpha Network", "Beta Network"]},
         "Graz": {"networks": ["Alpha Network"]}},
        {"type": "FeatureCollection", "features": [
            {"type": "Feature", "geometry": None, "properties": record} for record in LISTS]},
    ],
)  # fmt: skip
def test_every_way_of_publishing_a_table_as_json(data):
    assert pairs_in(json.dumps(data).encode(), "json") == PAIRS
    assert pairs_in(b"\xef\xbb\xbf " + json.dumps(data).encode("utf-8"), "json") == PAIRS


def test_a_record_a_line():
    assert pairs_in("\n".join(map(json.dumps, RECORDS)).encode(), "jsonl") == PAIRS


def test_points_of_features_are_kept():
    point = {"type": "Point", "coordinates": [4.84, 45.76]}
    feature = {"type": "Feature", "properties": LISTS[0], "geometry": point}
    rows = read_other_file("x", "json", json.dumps({"features": [feature]}).encode())
    found = read_membership_sheets([Sheet("", rows)])
    assert [(row.position.lon, row.position.lat) for row in found.rows] == [(4.84, 45.76)] * 2


@pytest.mark.parametrize("text", ['[{"city": "Lyon"', "[" * 100_000, "[]", "[1, 2]", '"x"', "{}"])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(AnalysisError):
        rows = read_other_file("x", "json", text.encode())
        read_membership_sheets([Sheet("", rows)])


def test_text_tables_are_none_of_these():
    assert read_other_file("x", "csv", b"city,network\n{x},A\n") is None
    assert read_other_file("x", "csv", b"[city],network\nLyon,A\n") is None


def two_mode(**sides: object) -> nx.Graph:
    graph = nx.Graph()
    for number, (city, network) in enumerate(sorted(PAIRS)):
        for key, label, kind in ((city, city, "city"), (f"n{network}", network, "network")):
            graph.add_node(key, label=label, kind=kind, **sides)
        ends = (city, f"n{network}") if number % 2 else (f"n{network}", city)
        graph.add_edge(*ends, weight=1.0)
    return graph


@pytest.mark.parametrize(
    ("write", "ending"), [(nx.write_graphml, "graphml"), (nx.write_gexf, "gexf")]
)
def test_graphs_of_cities_and_networks(write, ending):
    out = BytesIO()
    write(two_mode(country="FR"), out)
    assert pairs_in(out.getvalue(), ending) == PAIRS
    assert pairs_in(out.getvalue(), "xml") == PAIRS


def test_node_link_json():
    data = nx.node_link_data(two_mode(), edges="links")
    assert pairs_in(json.dumps(data).encode(), "json") == PAIRS


def test_a_damaged_graph_is_refused():
    with pytest.raises(AnalysisError, match="no whole graph"):
        read_other_file("x.gexf", "gexf", b"<gexf><graph><nodes>")
    with pytest.raises(AnalysisError, match="no whole graph"):
        read_other_file("x", "", b"<!DOCTYPE x [<!ENTITY a 'b'>]><graphml/>")


def test_files_of_stata(tmp_path):
    path = str(tmp_path / "members.dta")
    frame = pd.DataFrame(sorted(PAIRS), columns=["city", "network"])
    frame.assign(value=[1.5, None, 2.0]).to_stata(path, write_index=False)
    assert pairs_in(b"", "dta", path) == PAIRS
    (tmp_path / "none.dta").write_bytes(b"city,network")
    with pytest.raises(AnalysisError, match=r"none\.dta cannot be read"):
        read_grid(str(tmp_path / "none.dta"), b"")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
@pytest.mark.parametrize("write", [sas7bdat, xpt])
def test_files_of_sas(tmp_path, write, encoding):
    """The letters are those of the file, whose encoding a transport file does not say."""
    path = tmp_path / f"members.{write.__name__}"
    rows = [("Zürich", "Réseau"), ("Málaga", "Réseau"), ("Graz", "Alpha Network")]
    path.write_bytes(write(["city", "network"], rows, encoding))
    assert pairs_in(b"", write.__name__, str(path)) == set(rows)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(AnalysisError, match=r"members\.\w+ cannot be read"):
        read_grid(str(path), b"")


@pytest.mark.parametrize("ending", ["parquet", "feather"])
def test_files_of_arrow(tmp_path, ending):
    pytest.importorskip("pyarrow")
    path = str(tmp_path / f"members.{ending}")
    getattr(pd.DataFrame(sorted(PAIRS), columns=["city", "network"]), f"to_{ending}")(path)
    assert pairs_in(b"", ending, path) == PAIRS
