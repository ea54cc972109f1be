"""The models that come with the plugin: whole, in both languages, and true on the sample."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from nodal_cities.processing.framework.bundled_models import MODELS, BundledModel, model_files
from nodal_cities.tests.processing.run_log import Log
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..workbooks import write_xlsx

ROOT = Path(__file__).resolve().parents[3]
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
every_model = pytest.mark.parametrize("path", model_files(), ids=lambda path: path.stem)


def run(model, feedback=None, **values):
    """Run a model of the provider; outputs are named without the step they come from."""
    import processing

    definitions = QgsApplication.processingRegistry().algorithmById(f"nodalcities:{model}")
    names = {d.name().split(":")[-1]: d.name() for d in definitions.parameterDefinitions()}
    needed = {
        d.name(): "TEMPORARY_OUTPUT"
        for d in definitions.parameterDefinitions()
        if d.isDestination() and not d.flags() & OPTIONAL
    }
    given = {names[name]: value for name, value in values.items()}
    made = processing.run(f"nodalcities:{model}", {**needed, **given}, feedback=feedback or Log())
    return {name.split(":")[-1]: value for name, value in made.items()}


def rows(path):
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@every_model
def test_every_step_is_there_with_its_parameters(path):
    model = BundledModel(path)
    assert model.loaded
    assert model.canExecute() == (True, "")
    for step in model.childAlgorithms().values():
        assert step.algorithm() is not None, step.algorithmId()
        known = {d.name() for d in step.algorithm().parameterDefinitions()}
        assert set(step.parameterSources()) <= known
        assert {output.childOutputName() for output in step.modelOutputs().values()} <= known
    inputs = [d.name() for d in model.parameterDefinitions() if not d.isDestination()]
    assert inputs[0] == "MEMBERSHIPS"
    assert model.helpString and model.displayName() and not model.icon().isNull()


@every_model
def test_the_designer_finds_nothing_amiss(path):
    """A model taken apart by a user can be saved and run as it is."""
    valid, problems = BundledModel(path).validate()
    assert (valid, problems) == (True, [])
    valid, problems = BundledModel(path).create().validate()
    assert (valid, problems) == (True, [])


@pytest.mark.skipif(Qgis.versionInt() >= 32400, reason="later versions write models otherwise")
def test_the_files_are_what_the_tool_builds(tmp_path):
    built = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_models.py"), str(tmp_path)],
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr
    for path in model_files():
        assert (tmp_path / path.name).read_text("utf-8") == path.read_text("utf-8"), path.name
    assert len(list(tmp_path.iterdir())) == len(model_files())


@every_model
def test_names_stay_and_texts_are_french_in_french(path, monkeypatch):
    english = BundledModel(path)
    english_help = english.shortHelpString()
    monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: "fr_FR"))
    translator = QTranslator()
    assert translator.load("nodal_cities_fr.qm", str(ROOT / "resources" / "i18n"))
    QCoreApplication.installTranslator(translator)
    try:
        french = BundledModel(path)
    finally:
        QCoreApplication.removeTranslator(translator)
    assert [d.name() for d in french.parameterDefinitions()] == [
        d.name() for d in english.parameterDefinitions()
    ]
    same = {
        d.description()
        for d, e in zip(french.parameterDefinitions(), english.parameterDefinitions())
        if d.description() == e.description()
    }
    assert same <= {"Carte 1", "Atlas"}
    assert french.shortHelpString() != english_help
    steps = zip(french.childAlgorithms().values(), english.childAlgorithms().values())
    assert {f.description() for f, e in steps if f.description() == e.description()} <= {"Carte 1"}


@pytest.mark.parametrize(("kind", "cities"), [("listed", 1427), ("full", 2207)])
def test_import_and_locate_gives_the_places_of_the_sample(kind, cities, tmp_path):
    log = Log()
    made = run("importandlocate", log, SAMPLE=kind, LOCATE_OUTPUT=str(tmp_path / "places.gpkg"))
    places = QgsVectorLayer(made["LOCATE_OUTPUT"], "places", "ogr")
    assert places.featureCount() == cities
    # All, as “Locate cities” has it: the corrections of the sample come along.
    assert not any(place.geometry().isEmpty() for place in places.getFeatures())
    assert "This is the bundled sample" in log.text


@pytest.fixture(scope="module")
def chapter(tmp_path_factory, provider):
    """The whole chapter from the sample, every file asked for."""
    folder = tmp_path_factory.mktemp("chapter")
    return _chapter(folder), folder


def _chapter(folder, **values):
    files = {
        "IMPORT_OUTPUT": "memberships.csv",
        "LOCATE_TO_CHECK": "to_check.csv",
        "SUMMARY_NETWORKS_OUT": "summary.csv",
        "SUMMARY_REPORT": "summary.html",
        "TYPOLOGY_OUTPUT": "typology.csv",
        "TYPOLOGY_REPORT": "typology.html",
        "TYPOLOGY_LATEX": "typology.tex",
        "SPATIAL_OUTPUT": "spatial.gpkg",
        "FIGURE1_NODES": "nodes.gpkg",
        "FIGURE1_EDGES": "edges.gpkg",
        "FIGURE1_MAP": "figure1.svg",
        "FIGURE5_MAP": "figure5.svg",
        "FIGURE6_FIGURE": "figure6.svg",
        "FIGURE7_FIGURE": "figure7.svg",
        "CARTE1_MAP": "carte1.png",
        "CARTE1_PROJECT": "carte1.qgz",
        "CARTE1_REPORT": "carte1.html",
        "CHAPTER_OUTPUT": "chapter.csv",
        "CHAPTER_REPORT": "chapter.html",
    }
    run("chapterfigures", **{k: str(folder / v) for k, v in files.items()}, **values)
    return files


def test_the_chapter_is_made_whole(chapter):
    files, folder = chapter
    for name in files.values():
        assert (folder / name).stat().st_size > 300, name


def test_the_chapter_is_that_of_the_single_algorithms(chapter, tmp_path):
    import processing

    _, folder = chapter
    for algorithm, output, name in (
        ("networksummary", "NETWORKS_OUT", "summary.csv"),
        ("chapterreport", "OUTPUT", "chapter.csv"),
        ("typologytables", "OUTPUT", "typology.csv"),
    ):
        alone = str(tmp_path / name)
        processing.run(f"nodalcities:{algorithm}", {output: alone}, feedback=Log())
        assert rows(alone) == rows(folder / name), algorithm


def test_figure_5_has_no_global_network(chapter):
    _, folder = chapter
    with_global = (folder / "figure1.svg").read_text("utf-8")
    without = (folder / "figure5.svg").read_text("utf-8")
    assert "Metropolis" in with_global and "Mercociudades" in with_global
    assert "Metropolis" not in without and "Mercociudades" in without


def test_the_chapter_takes_any_shape_and_no_table_of_networks(tmp_path):
    sheets = {
        "Eurocities": [("Ville", "Pays"), ("Lyon", "France"), ("Berne", "Suisse")],
        "ICC": [("Ville", "Pays"), ("Lyon", "France"), ("Paris", "France"), ("Berne", "Suisse")],
        "C40": [("Ville", "Pays"), ("Paris", "France"), ("Londres", "Royaume-Uni")],
    }
    write_xlsx(tmp_path / "adhesions.xlsx", sheets)
    source = str(tmp_path / "adhesions.xlsx")
    _chapter(tmp_path, MEMBERSHIPS=source, DATA_SOURCE="Ma & enquête", REGION="Europe")
    assert len(rows(tmp_path / "memberships.csv")) == 7
    assert {row["network_id"] for row in rows(tmp_path / "summary.csv")} == {*sheets}
    for figure in ("figure5.svg", "figure7.svg"):
        text = (tmp_path / figure).read_text("utf-8")
        assert "enqu" in text, figure  # the source given, not the name of a layer in between
    assert "C40" in (tmp_path / "figure5.svg").read_text("utf-8")


def test_a_model_says_before_it_runs_what_a_step_lacks(monkeypatch):
    from nodal_cities.processing.charts import matplotlib_check

    monkeypatch.setattr(
        matplotlib_check, "missing_message", lambda: "matplotlib is missing: install it."
    )
    able, problem = BundledModel(MODELS / "chapterfigures.model3").canExecute()
    assert (able, problem) == (False, "matplotlib is missing: install it.")
    assert BundledModel(MODELS / "importandlocate.model3").canExecute()[0]


def test_a_region_without_a_city_stops_with_the_reason(tmp_path):
    (tmp_path / "m.csv").write_text("city,country,network\nLyon,FR,a\nBern,CH,a\nLyon,FR,b\n")
    with pytest.raises(QgsProcessingException, match="Figures 1-4"):
        run("chapterfigures", MEMBERSHIPS=str(tmp_path / "m.csv"), REGION="Oceania")
