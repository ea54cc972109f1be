"""Nodal cities and their indicators, on the bundled sample."""

from __future__ import annotations

import networkx as nx
import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ..bad_inputs import rows_of, run, table

PAIRS = [("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("c", "z"), ("d", "z"), ("e", "z")]


def memberships():
    return table(("city_id", "network_id"), PAIRS)


FIELDS = (
    "city_id name country admin1 region population networks n_networks nodal rank degree strength "
    "betweenness betweenness_n closeness eigenvector partner_countries "
    "partner_countries_share outside_region geonameid"
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


OFFICES = [("a", "x", 3), ("b", "x", 2), ("b", "y", 1), ("c", "y", 5), ("d", "y", 0)]


def offices():
    return table(("city_id", "network_id", "value"), OFFICES)


def test_values_give_the_connectivity_of_the_interlocking_model():
    result = run("nodalindicators", MEMBERSHIPS=offices(), WEIGHT="interlocking")
    rows = rows_of(result["OUTPUT"])
    assert list(rows[0]) == [*FIELDS, "connectivity", "connectivity_share"]
    assert {r["city_id"]: r["connectivity"] for r in rows} == {"a": 6.0, "b": 11.0, "c": 5.0}
    assert {r["city_id"]: r["strength"] for r in rows} == {"a": 6.0, "b": 11.0, "c": 5.0}
    assert max(r["connectivity_share"] for r in rows) == 1.0


def test_the_weight_of_values_needs_values():
    with pytest.raises(QgsProcessingException, match="interlocking needs the values"):
        run("nodalindicators", MEMBERSHIPS=memberships(), WEIGHT="interlocking")
    with pytest.raises(QgsProcessingException, match="highest value is 5"):
        run("nodalindicators", MEMBERSHIPS=offices(), VALUE_THRESHOLD=6)


def test_a_refusal_says_which_algorithm_has_the_parameter():
    rows = [("Bern", "red", "big"), ("Lyon", "red", "big"), ("Graz", "blue", "small")]
    with pytest.raises(QgsProcessingException, match="NETWORK_NAME of “Import memberships”"):
        run("nodalindicators", MEMBERSHIPS=table(("city", "colour", "aspect"), rows))


def test_imported_values_are_read_again():
    imported = run("importmemberships", INPUT=offices(), VALUE_THRESHOLD=2)
    rows = [
        (r["city_id"], r["network_id"], r["membership_value"]) for r in rows_of(imported["OUTPUT"])
    ]
    assert rows == [(city, network, float(n)) for city, network, n in OFFICES if n >= 2]
    links = run(
        "citylinks",
        MEMBERSHIPS=imported["OUTPUT"],
        WEIGHT="interlocking",
        MIN_SHARED=1,
        NODAL_ONLY=False,
    )
    assert [r["weight"] for r in rows_of(links["OUTPUT"])] == [6.0]


def test_points_of_the_memberships_place_the_cities():
    """In a projection in metres; a row without a point is located by its name."""
    layer = QgsVectorLayer("Point?crs=EPSG:3857&field=city&field=network", "members", "memory")
    places = [("Vaux", "x", 545_468, 5_732_000), ("Vaux", "y", 679_047, 6_290_000), ("Bern", "x")]
    for *names, x, y in [(*place, None, None)[:4] for place in places]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(names)
        if x is not None:
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        layer.dataProvider().addFeatures([feature])
    rows = rows_of(run("nodalindicators", MEMBERSHIPS=layer)["OUTPUT"])
    assert [(r["name"], r["nodal"]) for r in rows] == [("Bern", 0), ("Vaux", 0), ("Vaux", 0)]
    imported = rows_of(run("importmemberships", INPUT=layer)["OUTPUT"])
    found = [(r["name"], _rounded(r["lat"]), _rounded(r["lon"])) for r in imported]
    assert found == [("Vaux", 45.7, 4.9), ("Vaux", 49.1, 6.1), ("Bern", None, None)]


def _rounded(angle):
    return round(angle, 1) if isinstance(angle, float) else None


def test_betweenness_beyond_the_limit_is_estimated_and_said_so():
    feedback = QgsProcessingFeedback()
    result = run("nodalindicators", feedback=feedback, TIME_LIMIT=1e-6)
    rows = rows_of(result["OUTPUT"])
    assert all(r["betweenness_low"] <= r["betweenness"] <= r["betweenness_high"] for r in rows)
    assert any(r["betweenness_low"] < r["betweenness_high"] for r in rows)
    assert "TIME_LIMIT of 1 computes" in feedback.textLog()
