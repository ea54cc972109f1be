"""A project file changes nothing of what it says, and finds its files wherever it is moved."""

from __future__ import annotations

import zipfile
from html import escape
from shutil import copytree

import pytest
from nodal_cities.tests.processing.bad_inputs import run
from qgis.core import QgsProject


def written(folder, **parameters):
    """Return the text of a project made in a folder."""
    folder.mkdir(exist_ok=True)
    path = folder / "study.qgz"
    run("carte1", PROJECT=str(path), **parameters)
    with zipfile.ZipFile(path) as archive:
        return archive.read("study.qgs").decode("utf-8")


def test_words_that_look_like_a_path_stay_as_given(tmp_path):
    said = f"http://host.invalid{tmp_path}/study/list.html, read in {tmp_path}/study/"
    text = written(tmp_path / "study", DATA_SOURCE=said)
    assert said in text.replace("&#xa;", " ")  # the note is broken into lines


FOLDERS = ["two words é", "it's 100% #1", "R & D", '<new> "one"']


def test_no_path_is_absolute(tmp_path):
    text = written(tmp_path / ", ".join(FOLDERS), ATLAS=str(tmp_path / "atlas.pdf"))
    assert escape(str(tmp_path)) not in text


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("here")
    written(folder)
    return folder


@pytest.mark.parametrize("name", FOLDERS)
def test_it_opens_where_it_is_copied(here, tmp_path, name):
    moved = copytree(here, tmp_path / name)
    project = QgsProject()
    assert project.read(str(moved / "study.qgz"))
    layers = project.mapLayers().values()
    assert len(layers) == 6
    assert all(layer.isValid() for layer in layers)
    maps = [
        item
        for layout in project.layoutManager().printLayouts()
        for item in layout.items()
        if hasattr(item, "layers")
    ]
    assert maps
    assert all(item.layers() and all(layer.isValid() for layer in item.layers()) for item in maps)
    project.clear()
