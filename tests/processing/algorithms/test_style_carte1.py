"""Carte 1 of layers that are given: computed by the steps, or edited by hand."""

from __future__ import annotations

import re

import pytest
from nodal_cities.tests.processing.at_home.test_side_by_side import colour_of, recolour
from nodal_cities.tests.processing.bad_inputs import (
    cities,
    drawn_cities,
    drawn_links,
    memberships,
    refusal,
    rows_of,
    run,
    table,
)
from nodal_cities.tests.processing.loaded_layers import settle

import processing

MEMBERS = {"Bern": "ab", "Lyon": "ab", "Oslo": "cd", "Turin": "cd"}
TWO_HALVES = [(city, network) for city, networks in MEMBERS.items() for network in networks]
OUTPUTS = dict.fromkeys(("CITIES_OUT", "LINKS", "COMMUNITIES"), "TEMPORARY_OUTPUT")


def by_id(layer):
    return {row["city_id"]: row for row in rows_of(layer)}


def test_what_the_steps_give_becomes_the_map(project):
    study = {"MEMBERSHIPS": memberships(TWO_HALVES), "CITIES": cities()}
    found = run("communities", **study)
    links = run("citylinks", **study)["OUTPUT"]
    parameters = {
        "CITIES": found["OUTPUT"],
        "CITY_LINKS": links,
        "COMMUNITY_NAMES": found["COMMUNITIES"],
        **OUTPUTS,
    }
    processing.runAndLoadResults("nodalcities:stylecarte1", parameters)
    settle()
    (group,) = project.layerTreeRoot().children()
    names = [child.name() for child in group.children()]
    assert names == ["Cities", "Links", "Countries", "Communities"]
    drawn, lines = (node.layer() for node in group.findLayers()[:2])
    assert {*by_id(found["OUTPUT"])} == {*by_id(drawn)} and lines.featureCount() == 2
    assert drawn.fields().lookupField("stability") > 0  # carried along
    (sheet,) = project.layoutManager().printLayouts()
    ids = {item.id() for item in sheet.items() if hasattr(item, "id")}
    assert {"map", "title", "credits", "communities", "sizes", "links"} <= ids


def test_what_is_edited_by_hand_is_what_is_drawn():
    links = drawn_links(("Bern", "Lyon", "2"), ("Lyon", "Turin", "3"), ("Bern", "Nowhere", "1"))
    names = table(("community", "label"), [("1", "Alps and Rhône"), ("2", "")])
    given = {"CITY_LINKS": links, "COMMUNITY_NAMES": names}
    made = run("stylecarte1", CITIES=drawn_cities("1122"), **given)
    moved = run("stylecarte1", CITIES=drawn_cities("1221"), **given)
    assert [row["community"] for row in by_id(made["CITIES_OUT"]).values()] == [1, 1, 2, 2]
    assert [row["same_community"] for row in rows_of(made["LINKS"])] == [True, False]
    assert [row["same_community"] for row in rows_of(moved["LINKS"])] == [False, False]
    assert rows_of(made["COMMUNITIES"])[0]["label"] == "Alps and Rhône"
    assert made["N_NODAL"] == 3 and made["N_COMMUNITIES"] == 2
    nodal = {name: row["nodal"] for name, row in by_id(made["CITIES_OUT"]).items()}
    assert nodal == {"Bern": True, "Lyon": True, "Oslo": True, "Turin": False}


def test_groups_may_have_names_and_keep_the_colours_of_their_layer(project):
    groups = ("North", "North", "South", "South")
    first = run("stylecarte1", CITIES=drawn_cities(groups), CITY_LINKS=drawn_links())
    assert [row["label"] for row in rows_of(first["COMMUNITIES"])] == [*dict.fromkeys(groups)]
    parameters = {"CITIES": drawn_cities(), "CITY_LINKS": drawn_links(), **OUTPUTS}
    processing.runAndLoadResults("nodalcities:stylecarte1", parameters)
    settle()
    (own,) = project.mapLayersByName("Cities")
    recolour(own, "Oslo", "#123456")
    processing.runAndLoadResults("nodalcities:stylecarte1", {**parameters, "CITIES": own})
    settle()
    latest = project.layerTreeRoot().findLayers()[0].layer()
    assert latest is not own and colour_of(latest, "Oslo") == "#123456"


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"CITIES": None}, "CITIES and CITY_LINKS are needed"),
        ({"CITY_LINKS": None}, "CITIES and CITY_LINKS are needed"),
        ({"CITIES": cities()}, "n_networks|community"),
        ({"CITIES": drawn_cities("    ")}, "no city has a community"),
        ({"COMMUNITY_FIELD": "nothing"}, "nothing"),
        ({"CITY_LINKS": drawn_links(("Bern", "Lyon", "many"))}, "row 1.*many"),
        ({"COMMUNITY_NAMES": memberships()}, "COMMUNITY_NAMES.*community"),
    ],
)
def test_what_cannot_be_drawn_is_refused(parameters, said):
    usual = {"CITIES": drawn_cities(), "CITY_LINKS": drawn_links()}
    assert re.search(said, refusal("stylecarte1", **{**usual, **parameters}))
