"""Runs whose layers are loaded as in the desktop, and what came of them."""

from __future__ import annotations

import time

from nodal_cities.processing.framework import layer_post_processing
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from qgis.PyQt.QtCore import QCoreApplication

import processing

PATIENCE = 10  # seconds


def settle():
    """Let everything happen that waits for the main loop."""
    until = time.monotonic() + PATIENCE
    while layer_post_processing._post_processors and time.monotonic() < until:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert not layer_post_processing._post_processors


def load(algorithm_id, outputs=("OUTPUT",), **parameters):
    """Run an algorithm as the desktop does; the caller settles."""
    return processing.runAndLoadResults(
        algorithm_id if not isinstance(algorithm_id, str) else f"nodalcities:{algorithm_id}",
        {
            "MEMBERSHIPS": memberships(),
            "CITIES": cities(),
            "RUNS": 2,
            "MIN_SHARED": 1,
            **dict.fromkeys(outputs, "TEMPORARY_OUTPUT"),
            **parameters,
        },
    )


def tree(group):
    return [child.name() for child in group.children()]
