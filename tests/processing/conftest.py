"""Every test of this folder runs with the provider registered and a layer tree to arrive in."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject


@pytest.fixture(autouse=True)
def _ready(provider, layer_tree_view):
    """Make every test of this folder run with the provider registered."""


@pytest.fixture
def project():
    """The project of the application, empty before and after."""
    from nodal_cities.tests.processing.loaded_layers import settle  # once the application is there

    instance = QgsProject.instance()
    instance.clear()
    yield instance
    settle()
    instance.clear()
