"""Shared by every test: the package is imported through its parent, never from its own folder.

With the repository root on ``sys.path``, our ``processing/`` would hide QGIS's own.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINKS = ROOT / "build" / "import"


def _make_importable() -> None:
    LINKS.mkdir(parents=True, exist_ok=True)
    link = LINKS / "nodal_cities"
    if not link.exists():
        link.unlink(missing_ok=True)
        link.symlink_to(ROOT, target_is_directory=True)
    sys.path[:] = [str(LINKS), *(p for p in sys.path if Path(p or ".").resolve() != ROOT)]


_make_importable()


@pytest.fixture(autouse=True)
def _slots_may_not_fail(monkeypatch):
    """Fail the test on an exception in a slot, which would abort the whole process."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append(error))
    yield
    assert not raised, raised


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """Register the provider, once for all the folders that need it: QGIS refuses a second."""
    from nodal_cities.processing.provider import NodalCitiesProvider
    from qgis.core import QgsApplication, QgsSettings

    import processing  # here, since the tests of the analysis run where QGIS is missing

    # Our own package has a folder of that name; see above.
    assert Path(processing.__file__).is_relative_to(QgsApplication.pkgDataPath())
    # Of what users have by default only this is changed, and only where it must be: processes
    # side by side that may write to QGIS's world map trip over each other's journal of it.
    world_map = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if "PYTEST_XDIST_WORKER" in os.environ and os.access(world_map, os.W_OK):
        QgsSettings().setValue("qgis/walForSqlite3", False)
    provider = NodalCitiesProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    provider.load_models()  # as the plugin does
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture(scope="session")
def layer_tree_view(qgis_iface):
    """Give the stub of the interface a real view: from 3.44 on QGIS takes no other."""
    from qgis.core import QgsLayerTreeModel, QgsProject
    from qgis.gui import QgsLayerTreeView
    from qgis.PyQt import sip

    model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    view = QgsLayerTreeView()
    view.setModel(model)
    qgis_iface.layerTreeView = lambda: view
    yield
    sip.delete(view)  # before its model goes, without which its header cannot resize
