"""What SQLite writes beside a GeoPackage never stays there, nor meets a file of another run."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest
from nodal_cities.tests.processing.destinations.test_files_of_others import usual
from nodal_cities.tests.processing.destinations.user_files import snapshot
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsSettings

import processing


def test_nothing_keeps_the_journal_that_qgis_writes_by_default(tmp_path):
    tables = tmp_path / "t.gpkg"
    ogr.GetDriverByName("GPKG").CreateDataSource(str(tables))
    names = {"LINKS": "l.gpkg", "GEOPACKAGE": "c.gpkg", "MAP": "c.pdf", "PROJECT": "c.qgz",
             "CITIES_OUT": "cities.gpkg", "COMMUNITIES": "n.gpkg", "ATLAS": "a.pdf"}  # fmt: skip
    given = {name: str(tmp_path / file) for name, file in names.items()}
    given["NETWORKS_OUT"] = f"ogr:dbname='{tables}' table=\"networks\""
    before = QgsSettings().value("qgis/walForSqlite3", True, bool)
    QgsSettings().setValue("qgis/walForSqlite3", True)
    try:
        processing.run("nodalcities:carte1", usual("carte1", **given))
    finally:
        QgsSettings().setValue("qgis/walForSqlite3", before)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {tables.name, *names.values()}
    for path in tmp_path.glob("*.gpkg"):
        assert path.read_bytes()[18:20] == b"\x01\x01", path.name  # 2: a journal ahead of it


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_a_journal_left_beside_a_geopackage_never_meets_the_new_one(tmp_path, mode):
    path = tmp_path / "c.gpkg"
    processing.run("nodalcities:communities", usual("communities", OUTPUT=str(path)))
    whole = snapshot(tmp_path)[path]
    process = os.fork()
    if not process:
        base = sqlite3.connect(path, isolation_level=None)
        base.executescript(f"PRAGMA journal_mode={mode}; PRAGMA cache_size=1; BEGIN;")
        base.execute("UPDATE layer_styles SET styleSLD = zeroblob(900000)")
        if mode == "wal":
            base.execute("COMMIT")
        os._exit(0)
    os.waitpid(process, 0)
    assert len([*tmp_path.iterdir()]) > 1
    processing.run("nodalcities:communities", usual("communities", OUTPUT=str(path)))
    assert [*tmp_path.iterdir()] == [path]
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(whole) == path.stat().st_size


def test_a_geopackage_that_another_program_writes_to_stays(tmp_path):
    path = tmp_path / "c.gpkg"
    processing.run("nodalcities:communities", usual("communities", OUTPUT=str(path)))
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.executescript("PRAGMA journal_mode=wal; BEGIN; CREATE TABLE mine (a)")
        with pytest.raises(QgsProcessingException, match="another program is writing to it"):
            processing.run("nodalcities:communities", usual("communities", OUTPUT=str(path)))
        base.execute("COMMIT")
        assert base.execute("SELECT count(*) FROM mine").fetchone() == (0,)


@contextmanager
def reading(path, after):
    """Have another program in the middle of reading, with some SQL done after it began."""
    program = (
        "import sqlite3, sys\n"
        "reader, writer = (sqlite3.connect(sys.argv[1], isolation_level=None) for _ in 'rw')\n"
        "writer.executescript('PRAGMA journal_mode=wal; UPDATE layer_styles SET owner = 1')\n"
        "reader.execute('BEGIN')\n"
        "reader.execute('SELECT * FROM layer_styles').fetchall()\n"
        "writer.executescript(sys.argv[2])\n"
        "print('reading', flush=True)\n"
        "input()\n"
    )
    command = [sys.executable, "-c", program, str(path), after]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as process:
        assert process.stdout.readline() == "reading\n"
        assert path.with_name(f"{path.name}-wal").exists()
        yield
        process.communicate("\n")


def test_a_journal_that_another_program_reads_from_is_merged_or_stays(tmp_path):
    path = tmp_path / "c.gpkg"
    given = usual("communities", OUTPUT=str(path))
    processing.run("nodalcities:communities", given)
    refused = pytest.raises(QgsProcessingException, match="another program is writing to it")
    with reading(path, "UPDATE layer_styles SET owner = 2"), refused:  # which it has yet to see
        processing.run("nodalcities:communities", given)
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("SELECT owner FROM layer_styles").fetchall() == [("2",)]
    with reading(path, ""):
        processing.run("nodalcities:communities", given)
        with closing(sqlite3.connect(path)) as base:
            assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert base.execute("SELECT owner FROM layer_styles").fetchall() != [("1",)]
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
