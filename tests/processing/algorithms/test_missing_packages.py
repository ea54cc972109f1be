"""Without networkx, pandas and python-louvain all at once: what needs none of them goes on."""

from __future__ import annotations

import sys

import pytest
from nodal_cities.tests.processing.bad_inputs import MADE
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from qgis.core import QgsProcessingContext

import processing

NEEDING_NETWORKX = ("crosscheck",)


@pytest.fixture(autouse=True)
def _no_packages(monkeypatch):
    for name in ("networkx", "pandas", "community"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.parametrize("identifier", MADE)
def test_every_algorithm_runs_or_says_before_what_is_missing(identifier, tmp_path):
    own = {"OUTPUT": str(tmp_path / "graph.json")} if identifier == "exportgraph" else {}
    parameters = usual(identifier, **own)
    allowed, sentence = (
        MADE[identifier].create().checkParameterValues(parameters, QgsProcessingContext())
    )
    if identifier in NEEDING_NETWORKX:
        assert not allowed
        assert "networkx" in sentence and "QPIP" in sentence
        return
    assert allowed, sentence
    assert processing.run(f"nodalcities:{identifier}", parameters)
