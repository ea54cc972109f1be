"""A layout that is in the project stays, whoever made it; a new one takes a free name."""

from __future__ import annotations

import time

import pytest
from nodal_cities.processing.framework import layer_post_processing
from nodal_cities.tests.processing.bad_inputs import MADE
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.user_files import outputs
from qgis.core import QgsLayoutItemLabel, QgsPrintLayout
from qgis.PyQt.QtCore import QCoreApplication

import processing

LAYOUTS = {"carte1", "sociogram", "stylecarte1"}


def load(identifier, folder):
    """Run an algorithm as the desktop does, with its atlas if it has one, and let it settle."""
    atlas = {"ATLAS": str(folder / "atlas.pdf")} if "ATLAS" in outputs(identifier) else {}
    processing.runAndLoadResults(f"nodalcities:{identifier}", usual(identifier, **atlas))
    until = time.monotonic() + 10
    while layer_post_processing._post_processors and time.monotonic() < until:
        QCoreApplication.processEvents()
        time.sleep(0.01)


def note(layout):
    """Write the user's own words on a sheet."""
    label = QgsLayoutItemLabel(layout)
    label.setText("mine")
    layout.addLayoutItem(label)


def noted(layout):
    items = (item for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    return any(item.text() == "mine" for item in items)


def names(project):
    return sorted(layout.name() for layout in project.layoutManager().printLayouts())


@pytest.mark.parametrize("identifier", MADE)
def test_an_edited_layout_stays(project, tmp_path, identifier):
    load(identifier, tmp_path)
    own = names(project)
    assert bool(own) == (identifier in LAYOUTS)
    for layout in project.layoutManager().printLayouts():
        note(layout)
    load(identifier, tmp_path)
    assert names(project) == sorted([*own, *(f"{name} (2)" for name in own)])
    kept = [layout.name() for layout in project.layoutManager().printLayouts() if noted(layout)]
    assert sorted(kept) == own


@pytest.mark.parametrize("identifier", sorted(LAYOUTS))
def test_a_layout_that_the_user_made_under_the_same_name_stays(project, tmp_path, identifier):
    load(identifier, tmp_path)
    own = names(project)
    project.clear()
    for name in own:
        layout = QgsPrintLayout(project)
        layout.setName(name)
        note(layout)
        assert project.layoutManager().addLayout(layout)
    load(identifier, tmp_path)
    assert sorted({*names(project)} - {*own}) == [f"{name} (2)" for name in own]
    assert all(noted(project.layoutManager().layoutByName(name)) for name in own)
