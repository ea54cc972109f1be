"""Build the models that come with the plugin: .venv/bin/python tools/build_models.py [folder]

With QGIS 3.22: every later version reads what it writes, but writes models of its own kind,
whose outputs have other names.

A model is a list of inputs and steps; where a step takes its values from, and which of its
outputs the user sees, is all there is to say.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
REGION_CHOICES = importlib.import_module("analysis.sociogram.figure").REGION_CHOICES
SAMPLE_CHOICES = [*map(str, importlib.import_module("analysis.core.choices").SampleKind)]
MODELS = ROOT / "resources" / "models"
TABLE = [QgsProcessing.SourceType.TypeVector]
ACROSS, DOWN = 300, 110  # between the boxes of the model designer
# Like "scale" <> 'global', but where the networks have no such field all of them are kept.
WITHOUT_GLOBAL = "coalesce(attribute('scale'), '') <> 'global'"


class Input(NamedTuple):
    """A value taken from an input of the model."""

    name: str


class Result(NamedTuple):
    """A value taken from an output of an earlier step."""

    step: str
    output: str


class Step(NamedTuple):
    """An algorithm of the plugin, its values, and its outputs the user sees."""

    name: str
    algorithm: str
    description: str
    values: Mapping[str, Any]
    outputs: Mapping[str, str]


class Model(NamedTuple):
    """A model; the name of its file is its id."""

    file: str
    title: str
    inputs: tuple[tuple[Any, str], ...]  # parameter, help
    steps: tuple[Step, ...]


_CREDITS = {"DATA_SOURCE": Input("DATA_SOURCE"), "DATA_DATE": Input("DATA_DATE")}


def models() -> list[Model]:
    """Return the bundled models."""
    return [import_and_locate(), chapter_figures()]


def import_and_locate() -> Model:
    """Return the model of the first half of the work: clean the table, find the places."""
    return Model(
        "importandlocate",
        "Import and locate",
        (
            _table("MEMBERSHIPS", "Memberships"),
            _sample(),
            _table("CORRECTIONS", "Corrections of places"),
        ),
        (
            _import({"NETWORKS": "Networks"}),
            _locate({"OUTPUT": "Located cities"}),
        ),
    )


def chapter_figures() -> Model:
    """Return the model of all the figures and tables of the chapter, Carte 1 included.

    Table and cities are read and located once, and every step takes them from there.
    """
    return Model(
        "chapterfigures",
        "Figures and tables of the chapter",
        (
            _table("MEMBERSHIPS", "Memberships"),
            _sample(),
            _table("NETWORKS", "Networks"),
            _table("CORRECTIONS", "Corrections of places"),
            _choice("REGION", "Figures 1-4: only the cities of", REGION_CHOICES),
            (_text("DATA_SOURCE", "Source of the data"), ""),
            (_text("DATA_DATE", "Date of the data"), ""),
        ),
        (
            _import({}, NETWORK_TABLE=Input("NETWORKS")),
            _locate({}),
            _measure(
                "summary",
                "networksummary",
                "Summary of the networks",
                {"NETWORKS_OUT": "Summary of the networks", "REPORT": "Report on the networks"},
            ),
            _measure(
                "typology",
                "typologytables",
                "Tables 1-5",
                {
                    "OUTPUT": "Tables 1-5",
                    "REPORT": "Tables 1-5 to print",
                    "LATEX": "Tables for LaTeX",
                },
            ),
            _measure(
                "spatial",
                "spatialindicators",
                "Spatial indicators",
                {"OUTPUT": "Spatial indicators"},
            ),
            _measure(
                "figure1",
                "sociogram",
                "Figures 1-4",
                {"NODES": "Cities and networks", "EDGES": "Lines", "MAP": "Figures 1-4"},
                REGION=Input("REGION"),
                **_CREDITS,
            ),
            _measure(
                "figure5",
                "sociogram",
                "Figure 5",
                {"MAP": "Figure 5"},
                # Those the import has recognised: a table, even where the user has none.
                NETWORKS=Result("import", "NETWORKS"),
                NETWORK_FILTER=WITHOUT_GLOBAL,
                **_CREDITS,
            ),
            _measure("figure6", "rankingchart", "Figure 6", {"FIGURE": "Figure 6"}, **_CREDITS),
            _measure(
                "figure7", "intermediationchart", "Figure 7", {"FIGURE": "Figure 7"}, **_CREDITS
            ),
            _measure(
                "carte1",
                "carte1",
                "Carte 1",
                {
                    "CITIES_OUT": "Cities",
                    "LINKS": "Links",
                    "COMMUNITIES": "Communities",
                    "MAP": "Carte 1",
                    "ATLAS": "Atlas",
                    "PROJECT": "QGIS project",
                    "REPORT": "Report on Carte 1",
                },
                **_CREDITS,
            ),
            _measure(
                "chapter",
                "chapterreport",
                "The chapter, checked against the data",
                {"OUTPUT": "Statements of the chapter", "REPORT": "Report on the chapter"},
            ),
        ),
    )


def _table(name: str, label: str, help_text: str = "") -> tuple[Any, str]:
    return QgsProcessingParameterFeatureSource(name, label, TABLE, optional=True), help_text


def _choice(name: str, label: str, options: Sequence[str]) -> tuple[Any, str]:
    parameter = QgsProcessingParameterEnum(name, label, list(options), False, options[0])
    parameter.setUsesStaticStrings(True)
    return parameter, ""


def _sample() -> tuple[Any, str]:
    return _choice("SAMPLE", "Sample, where no table is chosen", SAMPLE_CHOICES)


def _text(name: str, label: str) -> Any:
    return QgsProcessingParameterString(name, label, optional=True)


def _import(outputs: Mapping[str, str], **values: Any) -> Step:
    return Step(
        "import",
        "importmemberships",
        "Import memberships",
        {"INPUT": Input("MEMBERSHIPS"), "SAMPLE": Input("SAMPLE"), **values},
        {"OUTPUT": "Memberships", "REPORT": "Report of the import", **outputs},
    )


def _locate(outputs: Mapping[str, str]) -> Step:
    return Step(
        "locate",
        "locatecities",
        "Locate cities",
        {"INPUT": Result("import", "CITIES"), "CORRECTIONS": Input("CORRECTIONS")},
        {**outputs, "TO_CHECK": "To check"},
    )


def _measure(
    name: str, algorithm: str, description: str, outputs: Mapping[str, str], **values: Any
) -> Step:
    """Return a step on what was imported and located."""
    common = {
        "MEMBERSHIPS": Result("import", "OUTPUT"),
        "CITIES": Result("locate", "OUTPUT"),
        "CITY_ID_FIELD": "city_id",
        "NETWORKS": Input("NETWORKS"),
    }
    return Step(name, algorithm, description, {**common, **values}, outputs)


def build(model: Model) -> QgsProcessingModelAlgorithm:
    """Return the model as QGIS keeps it, its boxes in reading order."""
    built = QgsProcessingModelAlgorithm(model.title, "Nodal Cities", "nodalcities")
    for column, (parameter, help_text) in enumerate(model.inputs):
        parameter.setHelp(help_text)
        box = QgsProcessingModelParameter(parameter.name())
        box.setPosition(QPointF(ACROSS * column + 150, 50))
        built.addModelParameter(parameter, box)
    built.setParameterOrder([parameter.name() for parameter, _ in model.inputs])
    for row, step in enumerate(model.steps, start=1):
        built.addChildAlgorithm(_child(step, QPointF(ACROSS, 50 + DOWN * row)))
    return built


def _child(step: Step, position: QPointF) -> QgsProcessingModelChildAlgorithm:
    child = QgsProcessingModelChildAlgorithm(f"nodalcities:{step.algorithm}")
    child.setChildId(step.name)
    child.setDescription(step.description)
    child.setPosition(position)
    for name, value in step.values.items():
        child.addParameterSources(name, [_source(value)])
    outputs = {}
    for row, (name, label) in enumerate(step.outputs.items()):
        # The name is that of a parameter of the model, and stays in every language.
        output = QgsProcessingModelOutput(f"{step.name}_{name}".upper(), label)
        output.setChildId(step.name)
        output.setChildOutputName(name)
        output.setPosition(position + QPointF(ACROSS, 35 * row))
        outputs[output.name()] = output
    child.setModelOutputs(outputs)
    return child


def _source(value: Any) -> QgsProcessingModelChildParameterSource:
    kind = QgsProcessingModelChildParameterSource
    if isinstance(value, Input):
        return kind.fromModelParameter(value.name)
    if isinstance(value, Result):
        return kind.fromChildOutput(value.step, value.output)
    return kind.fromStaticValue(value)


def main() -> None:
    # Qt shuffles attributes unless told not to, and only before it starts.
    if os.environ.get("QT_HASH_SEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "QT_HASH_SEED": "0"})
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else MODELS
    for model in models():
        path = folder / f"{model.file}.model3"
        build(model).toFile(str(path))
        print(path.name)
    application.exitQgis()


if __name__ == "__main__":
    main()
