"""Work aside: the window goes on, and what comes after its owner has gone is dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsLayerTreeRegistryBridge,
    QgsProcessing,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, pyqtSignal

from ...processing.language.translation import translated

translate = QCoreApplication.translate
# What is only read may be dropped without a question when QGIS closes, and need not be announced:
# it is seen (QGIS knows how to keep silent since 3.26).
_SILENT = (
    QgsTask.Flag.CanCancel
    | QgsTask.Flag.CancelWithoutPrompt
    | getattr(QgsTask.Flag, "Silent", QgsTask.Flag.CanCancel)
)


class ErrorFeedback(QgsProcessingFeedback):
    """Keeps what went wrong, to tell it."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def into_project(identifier: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters with which the project gets the temporary layers that they ask for."""
    algorithm = QgsApplication.processingRegistry().algorithmById(identifier)
    layers = {
        one.name()
        for one in algorithm.destinationParameterDefinitions()
        if one.type() in ("sink", "vectorDestination")
    }
    project = QgsProject.instance()
    return {
        name: QgsProcessingOutputLayerDefinition(value, project)
        if name in layers and value == QgsProcessing.TEMPORARY_OUTPUT
        else value
        for name, value in parameters.items()
    }


class AlgorithmJob:
    """An algorithm at work, with all that it needs to live as long."""

    def __init__(self, identifier: str, parameters: Mapping[str, Any]) -> None:
        self.algorithm = QgsApplication.processingRegistry().createAlgorithmById(identifier)
        self.parameters = dict(parameters)
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.feedback = ErrorFeedback()
        self.context.setFeedback(self.feedback)

    def refusal(self) -> str:
        """Return why it may not run as it is asked to, or nothing."""
        allowed, reason = self.algorithm.checkParameterValues(self.parameters, self.context)
        return "" if allowed else str(reason)

    def load(self) -> None:
        """Add the results to the project, as the dialog of the algorithm does, above all others."""
        from processing.gui.Postprocessing import handleAlgorithmResults  # its plugin, by now

        project = QgsProject.instance()
        top = QgsLayerTreeRegistryBridge.InsertionPoint(project.layerTreeRoot(), 0)
        project.layerTreeRegistryBridge().setLayerInsertionPoint(top)
        handleAlgorithmResults(self.algorithm, self.context, feedback=self.feedback)


class Background(QObject):
    """Runs functions and algorithms aside, for one owner."""

    progressed = pyqtSignal(float)  # of the algorithm that runs, in per cent

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks: dict[QgsTask, Any] = {}  # with what they need, which QGIS does not keep

    @property
    def is_busy(self) -> bool:
        return bool(self.tasks)

    def call(
        self,
        label: str,
        function: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Call a function aside; hand on what it returns, or why it failed."""

        def finished(error: BaseException | None, result: Any = None) -> None:
            if self.tasks.pop(task, None) is None:
                return  # its owner does not wait for it any more
            if error is None:
                done(result)
            else:
                message = getattr(error, "message", None)
                failed(str(error) if message is None else translated(message))

        task = QgsTask.fromFunction(
            label, lambda _task: function(), on_finished=finished, flags=_SILENT
        )
        self.tasks[task] = function
        QgsApplication.taskManager().addTask(task)

    def run(
        self,
        identifier: str,
        parameters: Mapping[str, Any],
        done: Callable[[AlgorithmJob, Mapping[str, Any]], None],
        failed: Callable[[str], None],
    ) -> None:
        """Run an algorithm aside; ``failed`` is told nothing where it was cancelled."""
        job = AlgorithmJob(identifier, parameters)
        reason = job.refusal()
        if reason:
            failed(reason)
            return
        task = QgsProcessingAlgRunnerTask(job.algorithm, job.parameters, job.context, job.feedback)

        def executed(successful: bool, results: Mapping[str, Any]) -> None:
            if self.tasks.pop(task, None) is None:
                return
            if successful and not job.feedback.isCanceled():
                done(job, results)
            elif job.feedback.isCanceled():
                failed("")
            else:
                failed("\n".join(job.feedback.errors))

        task.executed.connect(executed)
        job.feedback.progressChanged.connect(self.progressed)
        self.tasks[task] = job
        QgsApplication.taskManager().addTask(task)

    def cancel(self) -> None:
        """Stop what runs; who waits for an algorithm hears that it failed."""
        for task in list(self.tasks):
            task.cancel()

    def forget(self) -> None:
        """Stop what runs, and tell nobody."""
        running, self.tasks = self.tasks, {}
        _ENDING.update(running)
        for task in running:
            task.taskTerminated.connect(lambda task=task: _ENDING.pop(task, None))
            task.taskCompleted.connect(lambda task=task: _ENDING.pop(task, None))
            task.cancel()


# Tasks that still end after their owner has gone: QGIS crashes on those that are not kept.
_ENDING: dict[QgsTask, Any] = {}
