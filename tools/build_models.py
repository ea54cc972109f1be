"""Build the models that come with the plugin.

tools/build_models.py is run with QGIS's Python: .venv/bin/python tools/build_models.py

A model is a list of inputs and steps; where a step takes its values from, and which of its
outputs the user sees, is all there is to say.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
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
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QPointF

MODELS = Path(__file__).resolve().parent.parent / "resources" / "models"
TABLE = [QgsProcessing.SourceType.TypeVector]
ACROSS, DOWN = 300, 110  # between the boxes of the model designer


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


def models() -> list[Model]:
    """Return the bundled models."""
    return [import_and_locate()]


def import_and_locate() -> Model:
    """Return the model of the first half of the work: clean the table, find the places."""
    return Model(
        "importandlocate",
        "Import and locate",
        (_table("MEMBERSHIPS", "Memberships"), _table("CORRECTIONS", "Corrections of places")),
        (_import(), _locate()),
    )


def _table(name: str, label: str, help_text: str = "") -> tuple[Any, str]:
    return QgsProcessingParameterFeatureSource(name, label, TABLE, optional=True), help_text


def _import() -> Step:
    return Step(
        "import",
        "importmemberships",
        "Import memberships",
        {"INPUT": Input("MEMBERSHIPS")},
        {"OUTPUT": "Memberships", "NETWORKS": "Networks", "REPORT": "Report of the import"},
    )


def _locate() -> Step:
    return Step(
        "locate",
        "locatecities",
        "Locate cities",
        {"INPUT": Result("import", "CITIES"), "CORRECTIONS": Input("CORRECTIONS")},
        {"OUTPUT": "Cities", "TO_CHECK": "To check"},
    )


def build(model: Model) -> QgsProcessingModelAlgorithm:
    """Return the model as QGIS keeps it, its boxes in reading order."""
    built = QgsProcessingModelAlgorithm(model.title, "Nodal Cities", "nodalcities")
    for column, (parameter, help_text) in enumerate(model.inputs):
        parameter.setHelp(help_text)
        box = QgsProcessingModelParameter(parameter.name())
        box.setPosition(QPointF(ACROSS * column + 150, 50))
        built.addModelParameter(parameter, box)
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
    MODELS.mkdir(exist_ok=True)
    for model in models():
        path = MODELS / f"{model.file}.model3"
        build(model).toFile(str(path))
        print(path.name)
    application.exitQgis()


if __name__ == "__main__":
    main()
