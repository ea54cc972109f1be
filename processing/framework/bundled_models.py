"""The models that come with the plugin: chains of its algorithms, to run, batch or take apart.

They are ordinary ``.model3`` files made by ``tools/build_models.py``, with texts in English;
here these are shown in the user's language, while names stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..inputs.algorithm_run import AlgorithmRun
from ..language.translation import RESOURCES, translate
from ..outputs.destinations.rules import refusal
from ..outputs.destinations.sources import sources
from ..outputs.destinations.targets import Target
from .algorithm import NodalAlgorithm
from .help_pages import help_url, short_help
from .runs_in_progress import counted_run

MODELS = RESOURCES / "models"
SUFFIX = ".model3"


def model_files() -> list[Path]:
    """Return the bundled models, by name."""
    return sorted(MODELS.glob(f"*{SUFFIX}"))


class BundledModel(QgsProcessingModelAlgorithm):
    """A model of the plugin; its id is the name of its file.

    The algorithms it calls must be registered before it is loaded: QGIS drops the outputs of
    those it does not know.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.loaded = self.fromFile(str(path))
        for step in self.childAlgorithms().values():
            step.setDescription(_translated(step.description()))  # which the log tells
            shown = step.modelOutputs()
            for output in shown.values():
                output.setDescription(_translated(output.description()))
            step.setModelOutputs(shown)
            _fill_in(step)
            self.setChildAlgorithm(step)  # makes the parameters of the outputs anew
        for definition in self.parameterDefinitions():
            if not definition.isDestination():
                definition.setDescription(_translated(definition.description()))
                definition.setHelp(_translated(definition.help()))

    def canExecute(self) -> tuple[bool, str]:
        """Say what a step lacks, which QGIS would find out in the middle of the run."""
        for step in self.childAlgorithms().values():
            able, problem = step.algorithm().canExecute() if step.algorithm() else (True, "")
            if not able:
                return False, problem
        return super().canExecute()

    def createInstance(self) -> BundledModel:
        return BundledModel(self.path)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        lost = refusal(
            tuple(self._targets(parameters, context)),
            tuple(sources(AlgorithmRun(self, parameters, context))),
            (),
            context,
        )
        if lost:
            return False, lost
        return super().checkParameterValues(parameters, context)

    def _targets(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Iterator[Target]:
        """Yield the files that the steps would write for the user, by the outputs of the model."""
        for step in self.childAlgorithms().values():
            names = {
                output.childOutputName(): f"{step.childId()}:{name}"
                for name, output in step.modelOutputs().items()
            }
            asked = {
                of_step: parameters[name] for of_step, name in names.items() if parameters.get(name)
            }
            algorithm = step.algorithm()
            if isinstance(algorithm, NodalAlgorithm):
                for target in algorithm.targets(AlgorithmRun(algorithm, asked, context)):
                    yield replace(target, output=names[target.output])

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the steps, and name the layers that QGIS will load: it would call them by key."""
        with counted_run():
            results: dict[str, Any] = super().processAlgorithm(parameters, context, feedback)
        for definition in self.parameterDefinitions():
            layer = str(results.get(definition.name(), ""))
            if context.willLoadLayerOnCompletion(layer):
                context.layerToLoadOnCompletionDetails(layer).name = definition.description()
        return results

    def name(self) -> str:
        return self.path.stem

    def displayName(self) -> str:
        return _translated(super().name())

    def groupId(self) -> str:
        return "models"

    def group(self) -> str:
        return NodalAlgorithm.groups()[self.groupId()]

    def shortDescription(self) -> str:
        return ""

    def tags(self) -> list[str]:
        """Return the tags of its steps."""
        steps = (step.algorithm() for step in self.childAlgorithms().values())
        return sorted({tag for step in steps if step for tag in step.tags()})

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / "models.svg"))

    def shortHelpString(self) -> str:
        return short_help(self.name())

    def helpUrl(self) -> str:
        return help_url(self.name())


def _translated(template: str) -> str:
    return translate("NodalCities", template) if template else ""


def _fill_in(step: QgsProcessingModelChildAlgorithm) -> None:
    """Give a step the defaults that its file leaves out: the designer of models misses them."""
    algorithm = step.algorithm()
    for definition in algorithm.parameterDefinitions() if algorithm else ():
        is_optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if is_optional or definition.isDestination():
            continue
        if definition.name() not in step.parameterSources():
            default = QgsProcessingModelChildParameterSource.fromStaticValue(
                definition.defaultValue()
            )
            step.addParameterSources(definition.name(), [default])
