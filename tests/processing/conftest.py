"""QGIS with the provider registered once."""

from __future__ import annotations

from pathlib import Path

import pytest
from nodal_cities.processing.provider import NodalCitiesProvider
from qgis.core import QgsApplication, QgsLayerTreeModel, QgsProject, QgsSettings
from qgis.gui import QgsLayerTreeView


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    import processing

    # Our own package has a folder of that name; see tests/conftest.py.
    assert Path(processing.__file__).is_relative_to(QgsApplication.pkgDataPath())
    # As root, processes side by side trip over each other's journal of QGIS's world map.
    QgsSettings().setValue("qgis/walForSqlite3", False)
    provider = NodalCitiesProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="session")
def layer_tree_view(qgis_iface):
    """Give the stub of the interface a real view: from 3.44 on QGIS takes no other."""
    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    view = QgsLayerTreeView()
    view.setModel(model)
    qgis_iface.layerTreeView = lambda: view
    yield
    view.deleteLater()


@pytest.fixture(autouse=True)
def _ready(provider, layer_tree_view):
    """Make every test of this folder run with the provider registered."""
