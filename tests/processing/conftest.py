"""Every test of this folder runs with the provider registered and a layer tree to arrive in."""

from __future__ import annotations

import pytest
from qgis.core import QgsLayerTreeModel, QgsProject
from qgis.gui import QgsLayerTreeView
from qgis.PyQt import sip


@pytest.fixture(scope="session")
def layer_tree_view(qgis_iface):
    """Give the stub of the interface a real view: from 3.44 on QGIS takes no other."""
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    view = QgsLayerTreeView()
    view.setModel(model)
    qgis_iface.layerTreeView = lambda: view
    yield
    sip.delete(view)  # before its model goes, without which its header cannot resize


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
