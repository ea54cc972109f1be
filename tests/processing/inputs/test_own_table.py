"""The user's own table is what a dialog shows first; the sample is what he asks for."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.imports.recognition import is_membership_table
from nodal_cities.processing.inputs import own_table
from nodal_cities.processing.provider import ALGORITHMS
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from nodal_cities.tests.processing.run_log import Log
from qgis.core import QgsFeature, QgsVectorLayer

import processing

SUMMARY = {"NETWORKS_OUT": "TEMPORARY_OUTPUT"}


def table(name, header, *rows):
    uri = "NoGeometry?" + "&".join(f"field={column}:string" for column in header)
    layer = QgsVectorLayer(uri, name, "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (["Ville", "Réseau"], [["Lyon", "ICC"], ["Bern", "ICC"], ["Bern", "C40"]]),
        (["city", "ICC", "C40"], [["Lyon", "x", "x"], ["Bern", "x", ""], ["Oslo", "", "x"]]),
        (["city", "networks"], [["Lyon", "ICC; C40"], ["Bern", "C40"], ["Oslo", "ICC; C40; UN"]]),
    ],
)
def test_a_table_of_any_shape_is_known(header, rows):
    assert is_membership_table(header, rows)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (["city", "country", "population"], [["Lyon", "FR", 5], ["Bern", "CH", 1]]),
        (["street", "owner"], [["Main", "Ann"], ["Low", "Ann"], ["High", "Bob"]]),
        (["city", "network"], [["Lyon", "ICC"], ["Bern", "ICC"]]),  # one network joins nothing
        (["city", "network"], [["Lyon", "ICC"], ["Bern", "C40"]]),  # nor do two of one city
        (["a"], []),
        ([], []),
    ],
)
def test_other_tables_are_not_taken_for_one(header, rows):
    assert not is_membership_table(header, rows)


def test_results_and_maps_are_not_taken_for_a_table(provider):
    made = processing.run(
        "nodalcities:nodalindicators",
        {"MEMBERSHIPS": memberships(), "CITIES": cities(), "OUTPUT": "TEMPORARY_OUTPUT"},
    )
    shapes = QgsVectorLayer("Polygon?field=city:string&field=network:string", "map", "memory")
    own = memberships()
    found = own_table.first_membership_table([None, made["OUTPUT"], shapes, own])
    assert found is own
    assert own_table.first_membership_table([made["OUTPUT"], shapes]) is None


def test_imported_memberships_are_taken(provider):
    layers = dict.fromkeys(("OUTPUT", "CITIES", "NETWORKS"), "TEMPORARY_OUTPUT")
    made = processing.run("nodalcities:importmemberships", {"INPUT": memberships(), **layers})
    assert own_table.first_membership_table([made["OUTPUT"]]) is made["OUTPUT"]


def test_dialogs_show_it_and_scripts_do_not_take_it(provider, project, monkeypatch):
    asked = {"MEMBERSHIPS", "INPUT"}

    def defaults(cls):
        algorithm = cls().create()
        return {
            d.name(): d.defaultValue()
            for d in algorithm.parameterDefinitions()
            if d.name() in asked and d.type() == "source" and d.defaultValue()
        }

    assert not any(map(defaults, ALGORITHMS))
    own = project.addMapLayer(memberships()).id()
    monkeypatch.setattr(own_table, "find_default", [lambda: own])
    found = {cls.ID: defaults(cls) for cls in ALGORITHMS}
    assert found.pop("locatecities") == {}  # asks for cities
    for one in ("comparepartitions", "stylecarte1"):  # ask for layers of cities with groups
        assert found.pop(one) == {}
    assert found.pop("importmemberships") == {"INPUT": own}
    assert all(one == {"MEMBERSHIPS": own} for one in found.values())
    log = Log()
    processing.run("nodalcities:networksummary", SUMMARY, feedback=log)
    assert "the bundled sample" in log.lines[0]


def test_the_log_begins_with_the_table(provider):
    log = Log()
    own = table("adhésions", ["city", "network"], ("Lyon", "a"), ("Bern", "a"), ("Lyon", "b"))
    processing.run("nodalcities:networksummary", {**SUMMARY, "MEMBERSHIPS": own}, feedback=log)
    assert log.lines[0] == "Memberships: adhésions"


def test_an_answer_about_the_sample_leaves_its_other_corrections(provider):
    answer = table(
        "answers",
        ["name", "country", "admin1", "same_as", "near", "lat", "lon"],
        ("Lyon", "FR", "", "", "Paris, FR", "", ""),
    )

    def located(**values):
        layers = dict.fromkeys(("OUTPUT", "TO_CHECK"), "TEMPORARY_OUTPUT")
        made = processing.run("nodalcities:locatecities", {**layers, **values})["OUTPUT"]
        return {(one["name"], one["country"]): one["match"] for one in made.getFeatures()}

    before, after = located(), located(CORRECTIONS=answer)
    changed = {city for city in before if before[city] != after[city]}
    assert changed == {("Lyon", "FR")}
    assert after["Lyon", "FR"] == "corrected"
