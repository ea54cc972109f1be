"""Every example of every docstring of ``analysis`` runs."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

ANALYSIS = Path(__file__).resolve().parents[2] / "analysis"
MODULES = sorted(
    ".".join(path.relative_to(ANALYSIS).with_suffix("").parts)
    for path in ANALYSIS.rglob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    module = importlib.import_module(f"nodal_cities.analysis.{name}")
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    assert doctest.testmod(module, optionflags=flags).failed == 0


def test_there_are_examples():
    finder = doctest.DocTestFinder()
    module = importlib.import_module("nodal_cities.analysis.graph.centrality")
    assert sum(len(test.examples) for test in finder.find(module)) > 3
