"""Paths of circulation through Processing: drawn step by step, told in a sentence."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.bad_inputs import memberships, refusal, rows_of, run
from qgis.core import QgsExpression, QgsProcessingFeedback, QgsVectorLayer

# Bern meets Lyon in x, a network of three, or in w, of two; Lyon meets Oslo in y.
PAIRS = {"Bern": "wx", "Lyon": "wxy", "Turin": "x", "Oslo": "y", "Alone": "z"}
ROWS = [(city, network) for city, networks in PAIRS.items() for network in networks]


def test_the_chains_between_two_cities_are_drawn_and_told():
    log = QgsProcessingFeedback()
    done = run("circulationpaths", log, MEMBERSHIPS=memberships(ROWS), FROM="bern", TO="Oslo")
    rows = rows_of(done["OUTPUT"])
    assert [(row["chain"], row["step"], row["network_id"]) for row in rows] == [
        (1, 1, "w"),
        (1, 2, "y"),
        (2, 1, "x"),
        (2, 2, "y"),
    ]
    assert rows[0]["plausibility"] == pytest.approx(2 / 3)
    assert rows[0]["told"] == "Bern → (w) → Lyon → (y) → Oslo"
    assert rows[0]["told"] in log.textLog() and "2 steps, 2 shortest chains" in log.textLog()
    assert (done["N_STEPS"], done["N_CHAINS"], done["N_REACHED"]) == (2, 2, 3)


def test_paths_are_drawn_to_be_seen_the_plausible_ones_wider(tmp_path):
    path = str(tmp_path / "paths.gpkg")
    run("circulationpaths", MEMBERSHIPS=memberships(ROWS), FROM="Bern", TO="Oslo", OUTPUT=path)
    layer = QgsVectorLayer(path, "paths", "ogr")
    symbol = layer.renderer().symbol()
    assert symbol.color().saturation() > 150 and symbol.color().alpha() > 200
    width = QgsExpression(symbol.dataDefinedWidth().asExpression())
    assert "plausibility" in width.referencedColumns()


def test_from_the_city_of_most_networks_to_all():
    done = run("circulationpaths", MEMBERSHIPS=memberships(ROWS))
    rows = rows_of(done["OUTPUT"])
    assert {row["source"] for row in rows} == {"Lyon"}
    assert [row["target"] for row in rows] == ["Bern", "Oslo", "Turin"]
    assert done["N_STEPS"] == 1


def test_the_steps_to_all_are_told_apart(tmp_path):
    path = str(tmp_path / "paths.gpkg")
    run("circulationpaths", MEMBERSHIPS=memberships(ROWS), FROM="Bern", OUTPUT=path)
    layer = QgsVectorLayer(path, "paths", "ogr")
    assert "step" in QgsExpression(layer.renderer().classAttribute()).referencedColumns()
    colours = [category.symbol().color().name() for category in layer.renderer().categories()]
    assert len({*colours}) == 3


def test_out_of_reach_is_said_and_an_unknown_city_refused():
    log = QgsProcessingFeedback()
    done = run("circulationpaths", log, MEMBERSHIPS=memberships(ROWS), FROM="Bern", TO="Alone")
    assert (rows_of(done["OUTPUT"]), done["N_STEPS"]) == ([], -1)
    assert "No chain leads from Bern to Alone" in log.textLog()
    sentence = refusal("circulationpaths", MEMBERSHIPS=memberships(ROWS), FROM="Atlantis")
    assert "FROM" in sentence and "Atlantis" in sentence
