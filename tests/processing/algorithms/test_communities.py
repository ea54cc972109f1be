"""Communities of cities by each method, and the packages that some of them need."""

from __future__ import annotations

import importlib.util
from importlib.metadata import version

import pytest
from nodal_cities.tests.processing.bad_inputs import MADE, PLACES, cities, memberships, rows_of, run
from qgis.core import QgsProcessingContext

MEMBERS = {"Bern": "x", "Lyon": "x", "Oslo": "y", "Turin": "y", "Nice": "y", "Kiel": "y"}
ROWS = [(city, network) for city, networks in MEMBERS.items() for network in networks]


def groups(**parameters):
    done = run("communities", MEMBERSHIPS=memberships(ROWS), **parameters)
    found: dict[int, set[str]] = {}
    for row in rows_of(done["OUTPUT"]):
        found.setdefault(row["community"], set()).add(row["name"])
    return done, found


@pytest.mark.parametrize("method", ["native", "python_louvain", "networkx"])
def test_every_method_finds_the_groups_and_says_what_it_is(method):
    done, found = groups(METHOD=method, COMMUNITIES="memory:")
    assert found == {1: {"Oslo", "Turin", "Nice", "Kiel"}, 2: {"Bern", "Lyon"}}
    assert done["MODULARITY"] == pytest.approx(groups()[0]["MODULARITY"])
    told = {row["method"] for row in rows_of(done["COMMUNITIES"])}
    known = {
        "native": "native, seed 1, 2 runs",
        "python_louvain": f"python-louvain {version('python-louvain')}, seed 1, level 1/1",
        "networkx": f"networkx {version('networkx')}, seed 1, level 1/1",
    }
    assert told == {known[method]}
    assert (done["AGREEMENT"] is None) == (method != "native")


def test_a_missing_package_is_said_before_the_run(monkeypatch):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "community" else find(name)
    )
    check = MADE["communities"].create().checkParameterValues
    done, sentence = check({"METHOD": "python_louvain"}, QgsProcessingContext())
    assert not done
    assert "python-louvain" in sentence
    assert "python3-louvain" in sentence or "pip install" in sentence
    assert check({"METHOD": "networkx", "OUTPUT": "memory:"}, QgsProcessingContext())[0]


def test_distance_is_taken_off_and_said():
    pairs = ["Bern x", "Lyon x", "Oslo y", "Kiel y", "Bern z", "Lyon z", "Tokyo z", "Osaka z"]
    places = {**PLACES, "Kiel": (10.1, 54.3), "Tokyo": (139.7, 35.7), "Osaka": (135.5, 34.7)}
    inputs = {"MEMBERSHIPS": memberships(map(str.split, pairs)), "CITIES": cities(places)}

    def found(step):
        chosen = {"NULL_MODEL": "distance", "DISTANCE_STEP": step, "COMMUNITIES": "memory:"}
        done = run("communities", **inputs, **chosen)
        (told,) = {row["method"] for row in rows_of(done["COMMUNITIES"])}
        assert told == f"native, seed 1, 2 runs, null model distance, {step} km"
        return done["MODULARITY"]

    usual = run("communities", **inputs)["MODULARITY"]
    assert found(20010) == pytest.approx(usual)
    assert found(2000) < usual - 0.001


def test_a_package_does_not_take_distance_off():
    with pytest.raises(Exception, match="usual null model"):
        groups(METHOD="networkx", NULL_MODEL="distance")
