"""QGIS with the provider registered once, and exceptions in Qt slots turned into failures."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from nodal_cities.processing.provider import NodalCitiesProvider
from qgis.core import QgsApplication, QgsSettings


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


@pytest.fixture(autouse=True)
def _ready(provider):
    """Make every test of this folder run with the provider registered."""


@pytest.fixture(autouse=True)
def _slots_may_not_fail(monkeypatch):
    """Fail the test on an exception in a slot, which would abort the whole process."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append(error))
    yield
    assert not raised, raised
