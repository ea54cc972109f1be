"""A GeoPackage written again while a real QGIS shows it, with the journal that QGIS keeps of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ..real_qgis import LANGUAGES, ROOT, in_windows, run_desktop

LIMIT = 600  # seconds
STEPS = Path(__file__).parent / "journals_steps.py"
FEW = [(city, network) for city in ("Bern", "Lyon", "Oslo") for network in ("Hansa", "Lakes")]
MORE = [*FEW, ("Osaka", "Hansa"), ("Osaka", "Lakes"), ("Quito", "Lakes")]
CITIES = sorted({city for city, _ in MORE})
pytestmark = in_windows


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("qgis")


@pytest.fixture(scope="module")
def played(folder):
    (folder / "out").mkdir()
    for name, members in {"few": FEW, "more": MORE}.items():
        lines = ["city,network", *map(",".join, members)]
        (folder / f"{name}.csv").write_text("\n".join([*lines, ""]), "utf-8")
    shots = ROOT / "build" / "looks" / "journals" / "window"
    shots.parent.mkdir(parents=True, exist_ok=True)
    return run_desktop(folder, LANGUAGES[0], shots, limit=LIMIT, steps=str(STEPS), data=str(folder))


def test_the_journal_of_the_shown_file_never_meets_the_new_one(played):
    assert "cities.gpkg-wal" in played["journals"]
    assert played["rows"] == CITIES
    assert all(shown == CITIES for shown in played["shown"])


def test_a_layer_with_unsaved_edits_keeps_its_file(played):
    name, said = played["refused"]
    assert name in said
    assert "cities.gpkg" in said
    assert played["as it was"] == [CITIES, ["Mine"] * len(CITIES)]


def test_what_is_saved_afterwards_is_in_the_file_alone(played, folder):
    assert played["saved"]
    file = folder / "out" / "cities.gpkg"
    assert [*file.parent.iterdir()] == [file]
    with closing(sqlite3.connect(file)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        names = [name for (name,) in base.execute("SELECT name FROM cities")]
    assert names == ["Mine"] * len(CITIES)
