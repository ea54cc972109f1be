"""The check against packages through Processing."""

from __future__ import annotations

import importlib.util

import pytest
from nodal_cities.tests.processing.bad_inputs import MADE, memberships, rows_of, run
from qgis.core import QgsProcessingContext


def without(monkeypatch, package):
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *a: None if name == package else find(name, *a)
    )


def test_every_measure_is_beside_that_of_the_package():
    done = run("crosscheck", MEMBERSHIPS=memberships())
    rows = rows_of(done["OUTPUT"])
    assert len(rows) == done["N_MEASURES"] == 11
    assert done["LARGEST_DIFFERENCE"] == max(row["difference"] for row in rows) < 1e-9
    assert [row["ours"] for row in rows] == pytest.approx([row["theirs"] for row in rows])


def test_without_networkx_it_is_refused_and_without_python_louvain_it_says_so(monkeypatch):
    without(monkeypatch, "community")
    assert run("crosscheck", MEMBERSHIPS=memberships())["N_MEASURES"] == 5 + 2
    without(monkeypatch, "networkx")
    check = MADE["crosscheck"].create().checkParameterValues
    done, sentence = check({"OUTPUT": "memory:"}, QgsProcessingContext())
    assert not done and "networkx" in sentence
