"""An input that ends before its last row is refused, and one that is only counted wrong is not."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.processing.inputs import features
from nodal_cities.tests.processing.bad_inputs import rows_of, run
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

ROWS = 20_000


def _write_table(folder):
    path = folder / "members.csv"
    rows = (f"c{i % 500},FR,n{i // 500}\n" for i in range(ROWS))
    path.write_text("city,country,network\n" + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def members(tmp_path):
    return _write_table(tmp_path)


@pytest.fixture
def package(members):
    path = members.with_suffix(".gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    layer = QgsVectorLayer(str(members), "members", "ogr")
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    return path


def test_text_that_is_cut_while_it_is_read(members):
    layer = QgsVectorLayer(str(members), "members", "ogr")
    assert layer.featureCount() == ROWS
    rows = features.read_rows(layer)
    next(rows)
    os.truncate(members, members.stat().st_size // 3)
    with pytest.raises(AnalysisError, match="members ended early"):
        list(rows)


def test_rows_that_others_removed_since_the_layer_was_opened(members):
    layer = QgsVectorLayer(str(members), "members", "ogr")
    assert layer.featureCount() == ROWS
    lines = members.read_text(encoding="utf-8").splitlines(keepends=True)
    members.write_text("".join(lines[:101]), encoding="utf-8")
    assert len(list(features.read_rows(layer))) == 100


def test_count_that_a_database_promises(package):
    with closing(sqlite3.connect(package)) as base:
        base.execute("UPDATE gpkg_ogr_contents SET feature_count = 300000")
        base.commit()
    layer = QgsVectorLayer(str(package), "members", "ogr")
    if layer.featureCount() == ROWS:
        pytest.skip("This QGIS counts the rows itself.")
    with pytest.raises(AnalysisError, match="members ended early"):
        list(features.read_rows(layer))


class Promising(QgsVectorLayer):
    """A layer whose count is an estimate, too high."""

    def featureCount(self, *_):
        return 10 * ROWS


def test_estimates_are_no_promise(members):
    layer = Promising(str(members), "members", "ogr")
    assert len(list(features.read_rows(layer))) == ROWS


def test_iterator_that_stops(members):
    layer = Promising(str(members), "members", "ogr")
    request = QgsFeatureRequest().setLimit(ROWS - 1)  # as a connection that is lost
    with pytest.raises(AnalysisError, match=f"after {ROWS - 1} rows"):
        list(features.read_features(layer, request))


def test_part_of_the_rows_that_was_asked_for(package):
    part = QgsProcessingFeatureSourceDefinition(str(package), False, 50)
    assert len(rows_of(run("importmemberships", INPUT=part)["OUTPUT"])) == 50


def test_database_view_without_key():
    layer = QgsVectorLayer("dbname='/nowhere.sqlite' table=\"members\"", "members", "spatialite")
    with pytest.raises(QgsProcessingException, match=r"members cannot be opened.*key column"):
        run("importmemberships", INPUT=layer)
