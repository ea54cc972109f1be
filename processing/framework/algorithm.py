"""What every algorithm shares: identity, help, errors, progress."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...analysis.core.errors import AnalysisError, Cancelled
from ..inputs.table_files import find_misread_file, unreadable_message
from ..language.parameter_labels import labels_of
from ..language.translation import RESOURCES, language, translated
from ..outputs import files

translate = QCoreApplication.translate


class NodalAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: subclasses give ``ID``, texts, parameters and ``run_steps``.

    ``run_steps`` is ``processAlgorithm`` with the errors of ``analysis`` translated and
    cancellation honoured, so that each algorithm reads, calls and writes, nothing else.
    """

    ID = ""
    GROUP = ""  # a key of groups()
    FILES: tuple[str, ...] = ()  # file outputs that must be writable before anything is computed

    @staticmethod
    def groups() -> dict[str, str]:
        return {
            "prepare": translate("NodalCities", "Prepare"),
            "measure": translate("NodalCities", "Measure"),
            "draw": translate("NodalCities", "Draw"),
            "explain": translate("NodalCities", "Explain and share"),
            "models": translate("NodalCities", "Models"),
        }

    def add_number_outputs(self, *labels: tuple[str, str]) -> None:
        """Add numeric outputs, each by its name and its label."""
        for name, label in labels:
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def createInstance(self) -> NodalAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return self.groups()[self.GROUP]

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / f"{self.ID}.svg"))

    def shortHelpString(self) -> str:
        return (RESOURCES / "help" / f"{self.ID}.{language()}.html").read_text(encoding="utf-8")

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        refusal = files.refusal(
            files.requested_files(self, parameters, context, self.FILES).values()
        )
        if refusal:
            return False, refusal
        ok, problem = super().checkParameterValues(parameters, context)
        for definition in () if ok else self.parameterDefinitions():
            name = definition.name()
            if definition.type() != "source" or problem != self.invalidSourceError(
                parameters, name
            ):
                continue
            if find_misread_file(self, parameters, context, name) is not None:
                return self.checkParameterValues({**parameters, name: None}, context)
            problem = unreadable_message(name, parameters.get(name)) or problem
        return ok, problem

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with labels_of(self):
            try:
                return self.run_steps(parameters, context, feedback)
            except AnalysisError as error:
                problem = translated(error.message)
            except QgsProcessingException as error:
                problem = str(error)
            except Cancelled:
                return {}
        # Raised anew: QGIS never lets go of an exception, and with the first one it would
        # keep every layer of the frames it came through, and crash on them at its exit.
        raise QgsProcessingException(problem)

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raise NotImplementedError


def progress_of(feedback: QgsProcessingFeedback) -> Callable[[float], None]:
    """Return the progress callable that ``analysis`` takes."""

    def progress(fraction: float) -> None:
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(100 * fraction)

    return progress
