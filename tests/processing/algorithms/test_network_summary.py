"""The summary of the networks, through Processing, against networkx."""

from __future__ import annotations

import csv
from html import unescape

import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.study import sample
from qgis.core import Qgis, QgsApplication

from ..bad_inputs import refusal, rows_of, run, table

PAIRS = [
    *(("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z"), ("e", "z")),
    *(("f", "alone"), ("g", "alone")),
]
NETWORKS = [("x", "Xenia"), ("y", "Ypsilon"), ("z", "Zeta"), ("alone", "Alone")]


def networks():
    return table(("network_id", "name"), NETWORKS)


def summary(**parameters):
    given = {"MEMBERSHIPS": table(("city_id", "network_id"), PAIRS), **parameters}
    return run("networksummary", NETWORKS=networks(), **given)


def graph(pairs=PAIRS):
    return nx.Graph((("city", city), ("network", network)) for city, network in pairs)


def test_numbers_are_those_of_the_graph():
    result = summary()
    points = set(nx.articulation_points(graph()))
    expected = {
        "N_CITIES": 7,
        "N_NETWORKS": 4,
        "N_MEMBERSHIPS": 9,
        "DENSITY": 9 / 28,
        "N_NODAL": 2,
        "N_COMPONENTS": 2,
        "N_ISOLATED": 1,
        "N_CONNECTING_CITIES": sum(kind == "city" for kind, _ in points),
        "N_CONNECTING_NETWORKS": sum(kind == "network" for kind, _ in points),
    }
    assert {name: result[name] for name in expected} == expected
    assert {name: result[name + "_BEFORE"] for name in expected} == expected


def test_networks_say_what_their_removal_cuts_off():
    rows = {row["network_id"]: row for row in rows_of(summary()["NETWORKS_OUT"])}
    assert {n for n, row in rows.items() if row["isolated"]} == {"alone"}
    points = {name for kind, name in nx.articulation_points(graph()) if kind == "network"}
    assert {n for n, row in rows.items() if row["connecting"]} == points
    # Without y, a, b and x are on one side; c, d, e and z on the other, which is larger.
    y = rows["y"]
    assert (y["cut_off_cities"], y["cut_off_networks"], y["cut_off"]) == (2, 1, "Xenia;a;b")
    assert [rows[n]["component"] for n in ("x", "z", "alone")] == [1, 1, 2]


def test_connecting_cities_are_points_with_what_they_cut_off():
    rows = {row["city_id"]: row for row in rows_of(summary()["CITIES_OUT"])}
    assert rows.keys() == {"b", "c"}
    assert (rows["b"]["cut_off"], rows["b"]["cut_off_networks"]) == ("Xenia;a", 1)
    # Both sides of c have two cities; that of a and b has two networks, and stays.
    assert (rows["c"]["cut_off"], rows["c"]["cut_off_cities"]) == ("Zeta;d;e", 2)


def test_the_filter_gives_both_states():
    result = summary(NETWORK_FILTER="\"network_id\" <> 'y'")
    assert (result["N_NETWORKS"], result["N_NETWORKS_BEFORE"]) == (3, 4)
    assert (result["N_ISOLATED"], result["N_ISOLATED_BEFORE"]) == (3, 1)
    assert (result["N_COMPONENTS"], result["N_COMPONENTS_BEFORE"]) == (3, 2)
    assert len(rows_of(result["NETWORKS_OUT"])) == 3


def test_distributions_count_everyone():
    rows = rows_of(summary()["DISTRIBUTION"])
    degrees = dict(graph().degree())
    for mode in ("city", "network"):
        found = {row["degree"]: row["count"] for row in rows if row["mode"] == mode}
        own = [degree for (kind, _), degree in degrees.items() if kind == mode]
        assert found == {degree: own.count(degree) for degree in own}


def test_report_is_a_page_without_scripts(tmp_path):
    path = tmp_path / "report.html"
    summary(REPORT=str(path), NETWORK_FILTER="\"network_id\" <> 'y'")
    page = path.read_text(encoding="utf-8")
    assert "<script" not in page
    assert "Xenia" in page
    assert "After the filter" in page


def test_report_that_cannot_be_written_is_refused_before_anything_is_done(tmp_path):
    sentence = refusal("networksummary", REPORT=str(tmp_path / "no" / "report.html"))
    assert "report.html" in sentence


def test_the_sample_without_the_global_networks():
    """Figures 1 and 5, recomputed from the files with networkx."""
    with sample.NETWORKS.open(encoding="utf-8", newline="") as file:
        scale = {row["network_id"]: row["scale"] for row in csv.DictReader(file)}
    result = run("networksummary", NETWORK_FILTER="\"scale\" <> 'global'", CITIES=None)
    members = {}
    for city, country, _, network, *_ in sample.read_sample_memberships()[1]:
        members.setdefault(network, set()).add((city, country))
    for kept, suffix in ((members, "_BEFORE"), ({n for n in members if scale[n] != "global"}, "")):
        linked = nx.Graph()
        linked.add_nodes_from(kept)
        linked.add_edges_from(
            (a, b) for a in kept for b in kept if a < b and members[a] & members[b]
        )
        assert result["N_ISOLATED" + suffix] == nx.number_of_isolates(linked)
        assert result["N_COMPONENTS" + suffix] == nx.number_connected_components(linked)


@pytest.mark.parametrize("seed", [1, 2])
def test_row_order_changes_nothing(seed):
    shuffled = PAIRS[seed:] + PAIRS[:seed]
    one = summary()
    other = summary(MEMBERSHIPS=table(("city_id", "network_id"), shuffled))
    for output in ("NETWORKS_OUT", "CITIES_OUT", "DISTRIBUTION"):
        assert rows_of(one[output]) == rows_of(other[output])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_report_ends_with_a_paragraph_to_publish(language, tmp_path, monkeypatch):
    """What was run on what, so that a reader can run it again."""
    path = tmp_path / "report.html"
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: language))
    kept = "\"name\" <> 'Xenia'"
    summary(REPORT=str(path), NETWORK_FILTER=kept)
    last = unescape(path.read_text(encoding="utf-8").rpartition("<p>")[2])
    assert "nodalcities:networksummary" in last and f"NETWORK_FILTER = {kept}" in last
    assert "VALUE_THRESHOLD" not in last and "SAMPLE" not in last
    for fact in (Qgis.version(), np.__version__, "Tarjan 1972", "hal-05357848"):
        assert fact in last
    assert f"{len(PAIRS)} " in last
