"""Exposure to a policy through Processing: a table of adopters, and the sample's cards by hand."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.processing.algorithms.explain.policy_exposure import style_by_exposure
from nodal_cities.tests.processing.bad_inputs import memberships, refusal, rows_of, run, table
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingFeedback,
)

PAIRS = {"Bern": "x", "Lyon": "xy", "Oslo": "x", "Turin": "y"}
ROWS = [(city, network) for city, networks in PAIRS.items() for network in networks]


def adopters(*rows):
    return table(("city", "year"), rows)


def test_the_most_exposed_that_adopted_nothing_come_first():
    log = QgsProcessingFeedback()
    given = adopters(("Oslo", "2012"), ("lyon", "2015"), ("Lyon", "2014"), ("Atlantis", "2001"))
    done = run("policyexposure", log, MEMBERSHIPS=memberships(ROWS), ADOPTERS=given)
    rows = rows_of(done["OUTPUT"])
    assert [row["name"] for row in rows] == ["Bern", "Turin", "Oslo", "Lyon"]
    bern, turin, oslo, lyon = rows
    assert (bern["exposure"], bern["adopter_partners"]) == (1.0, 2)
    assert bern["exposing_networks"] == "x 2" and turin["exposing_networks"] == "y 1"
    assert (lyon["year"], oslo["year"]) == (2014, 2012)
    assert lyon["exposure_before"] == pytest.approx(1 / 3) and oslo["exposure_before"] == 0
    assert (done["N_ADOPTERS"], done["N_EXPOSED"]) == (2, 4)
    assert "1 adopters" in log.textLog() and "Atlantis" in log.textLog()


def test_without_a_table_the_municipal_cards_in_force_count():
    members = {"New York": "ab", "Paris": "a", "Zurich": "b", "Geneva": "ab", "Bern": "b"}
    rows = [(city, network) for city, networks in members.items() for network in networks]
    done = run("policyexposure", MEMBERSHIPS=memberships(rows), CITIES=None)
    found = {row["name"]: row for row in rows_of(done["OUTPUT"])}
    # Zurich’s card is planned and Bern’s under study.
    assert {name for name, row in found.items() if row["adopted"]} == {"New York", "Paris"}
    assert found["Geneva"]["exposing_networks"] == "a 2; b 1"
    # Partners of Geneva: New York by two networks; Paris, Zurich and Bern by one each.
    assert found["Geneva"]["exposure"] == pytest.approx(3 / 5)


def test_a_year_that_is_none_is_refused():
    given = adopters(("Oslo", "soon"))
    said = refusal("policyexposure", MEMBERSHIPS=memberships(ROWS), ADOPTERS=given)
    assert "soon" in said and "year" in said


def test_adopters_and_thirds_of_the_exposed_are_told_apart_on_the_map():
    rows = [*ROWS, ("Bern", "y"), ("Turin", "x"), ("Rome", "z"), ("Bonn", "z"), ("Rome", "w")]
    done = run("policyexposure", MEMBERSHIPS=memberships(rows), ADOPTERS=adopters(("Oslo", "2012")))
    layer = done["OUTPUT"]
    style_by_exposure(layer, shares=np.array([row["exposure"] for row in layer.getFeatures()][:3]))
    renderer = layer.renderer()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    classes = QgsExpression(renderer.classAttribute())
    found = {}
    for row in layer.getFeatures():
        context.setFeature(row)
        found[row["name"]] = classes.evaluate(context)
    assert not classes.hasEvalError()
    # Oslo adopted; Rome is nodal and has no partner that did; Bonn is in one network only.
    assert (found["Oslo"], found["Rome"], found["Bonn"]) == (0, 4, -1)
    assert {found["Bern"], found["Turin"], found["Lyon"]} <= {1, 2, 3}
    assert [one.value() for one in renderer.categories()] == [0, 1, 2, 3, 4, -1]
