"""A study by year through Processing: where its years come from, what is counted, what plays."""

from __future__ import annotations

from datetime import date

import pytest
from nodal_cities.processing.cartography.symbols import follow_time
from nodal_cities.tests.processing.bad_inputs import (
    CancelAfter,
    memberships,
    refusal,
    rows_of,
    run,
    table,
)
from qgis.core import NULL, QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

HEADER = ("city", "network", "joined")
ROWS = [
    ("Bern", "a", "1990"),
    ("Lyon", "a", "1992-05-01"),
    ("Lyon", "a", "since 1991"),
    ("Lyon", "b", ""),
    ("Turin", "b", ""),
    ("Oslo", "c", ""),
]
FOUNDED = [("a", "1950"), ("b", "1993"), ("c", "")]


def networks(header=("network_id", "founded")):
    return table(header, FOUNDED)


def test_joining_counts_before_founding_and_what_has_no_year_is_left_out(tmp_path):
    page = tmp_path / "years.html"
    given = {"MEMBERSHIPS": memberships(ROWS, HEADER), "NETWORKS": networks()}
    done = run("byyear", **given, REPORT=str(page))
    rows = [(row["year"], row["memberships"], row["cities"]) for row in rows_of(done["OUTPUT"])]
    assert rows == [(1990, 1, 1), (1991, 2, 2), (1992, 2, 2), (1993, 4, 3)]
    last = rows_of(done["OUTPUT"])[-1]
    assert (last["network_count"], last["nodal_cities"], last["components"]) == (2, 1, 1)
    assert (done["FIRST_YEAR"], done["LAST_YEAR"]) == (1990, 1993)
    assert (done["N_JOINED"], done["N_UNDATED"]) == (2, 1)
    said = page.read_text("utf-8")
    assert "2 have a year of joining (joined)" in said and said.count("<svg") == 7
    cities = {row["name"]: row for row in rows_of(done["CITIES_OUT"])}
    assert (cities["Lyon"]["member_since"], cities["Lyon"]["nodal_since"]) == (1991, 1993)
    assert not cities["Oslo"]["member_since"]


@pytest.mark.parametrize(
    ("header", "chosen"),
    [(("network_id", "born"), {"FOUNDED_FIELD": "born"}), (("network_id", "created"), {})],
)
def test_the_years_of_networks_are_chosen_or_recognised(header, chosen):
    given = {"MEMBERSHIPS": memberships(ROWS, ("city", "network", "x")), **chosen}
    done = run("byyear", **given, NETWORKS=networks(header))
    assert next(row["year"] for row in rows_of(done["OUTPUT"])) == 1950
    assert done["N_JOINED"] == 0


def test_without_any_year_it_says_which_are_needed():
    said = refusal("byyear", MEMBERSHIPS=memberships())
    assert "year of joining" in said and "networks" in said


def test_the_temporal_controller_shows_each_city_from_its_year_on():
    given = {"MEMBERSHIPS": memberships(ROWS, HEADER), "NETWORKS": networks()}
    done = run("byyear", **given)
    layer = done["CITIES_OUT"]
    follow_time(layer)  # as every layer with years when it is written or loaded
    assert layer.temporalProperties().isActive()
    start = QgsExpression(layer.temporalProperties().startExpression())
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    starts = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        starts[feature["name"]] = start.evaluate(context)
        assert not start.hasEvalError()
    assert starts["Lyon"].toPyDate() == date(1993, 1, 1)  # of its second network
    assert starts["Bern"].toPyDate() == date(1990, 1, 1)
    assert starts["Oslo"] in (None, NULL)


@pytest.mark.parametrize("n", [0, 2, 5, 8])
def test_a_cancelled_run_leaves_nothing(n, tmp_path):
    files = {"OUTPUT": str(tmp_path / "years.gpkg"), "REPORT": str(tmp_path / "years.html")}
    feedback = CancelAfter(n)
    given = {"MEMBERSHIPS": memberships(ROWS, HEADER), "NETWORKS": networks()}
    assert run("byyear", feedback, **given, **files) == {} and feedback.calls_after <= 1
    assert list(tmp_path.iterdir()) == []


def test_a_network_filter_leaves_years_out_and_numbers_out_of_range_are_refused():
    given = {"MEMBERSHIPS": memberships(ROWS, HEADER), "NETWORKS": networks()}
    done = run("byyear", **given, NETWORK_FILTER="\"network_id\" = 'b'")
    assert [(row["year"], row["cities"]) for row in rows_of(done["OUTPUT"])] == [(1993, 2)]
    assert "RUNS" in refusal("byyear", **given, RUNS=0)
    said = refusal("byyear", **given, YEAR_FIELD="nothing")
    assert "nothing" in said and "joined" in said
