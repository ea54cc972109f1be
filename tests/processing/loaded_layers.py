"""Runs whose layers are loaded as in the desktop, and what came of them."""

from __future__ import annotations

import time

from nodal_cities.processing.explorer import runs
from nodal_cities.processing.framework import finished_runs, layer_post_processing
from nodal_cities.tests.processing.bad_inputs import cities, memberships
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication

import processing

PATIENCE = 20  # seconds

SMALL_TABLE = """city,country,network
Lyon,FR,Hansa
Bern,CH,Hansa
Oslo,NO,Hansa
Lyon,FR,Harbours
Bern,CH,Harbours
Madrid,ES,Harbours
Chicago,US,Harbours
Chicago,US,Lakes
Toronto,CA,Lakes
Toronto,CA,Harbours
Osaka,JP,Lakes
Osaka,JP,Hansa
"""
MAP = ("CITIES_OUT", "LINKS", "COMMUNITIES", "NETWORKS_OUT", "TO_CHECK")


def until(condition):
    """Let everything happen until it is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        QCoreApplication.processEvents()
        time.sleep(0.005)


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


def write_small_table(path):
    path.write_text(SMALL_TABLE, "utf-8")
    return path


def map_small_table(path, **parameters):
    """Have Carte 1 of a table in the project, and what it was given remembered."""

    def hear(run):
        runs.remember_parameters(QgsProject.instance(), run)

    finished_runs.listeners.append(hear)
    load("carte1", MAP, MEMBERSHIPS=str(path), CITIES=None, RUNS=3, **parameters)
    settle()
    finished_runs.listeners.remove(hear)


def tree(group):
    return [child.name() for child in group.children()]
