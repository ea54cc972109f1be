"""What every algorithm shares: identity, help, errors, progress."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtGui import QIcon

from ...analysis.core.collector import paused_collector
from ...analysis.core.errors import AnalysisError, Cancelled
from ..inputs import parameter_kinds
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.parameter_kinds import Parameter
from ..language.parameter_labels import labels_of
from ..language.translation import RESOURCES, translate, translated
from ..outputs.destinations.rules import edited_table, refusal
from ..outputs.destinations.sources import sources
from ..outputs.destinations.targets import Target, named_targets
from ..outputs.drafts import Drafts
from . import finished_runs
from .help_pages import help_url, short_help
from .main_thread import run_in_main_thread
from .runs_in_progress import counted_run
from .shown_layers import reload_shown_layers

OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
PAGE_SUFFIXES = frozenset({".html", ".pdf", ".png", ".svg"})


class NodalAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms: subclasses give ``ID``, texts, parameters and ``run_steps``.

    ``run_steps`` is ``processAlgorithm`` with the errors of ``analysis`` translated and
    cancellation honoured, so that each algorithm reads, calls and writes, nothing else.
    """

    ID = ""
    GROUP = ""  # a key of groups()
    DRAWN: Collection[str] = ()  # layer outputs of which maps are made

    @staticmethod
    def groups() -> dict[str, str]:
        """Return the names by key, in the order of work: QGIS sorts them as texts."""
        names = {
            "prepare": translate("NodalCities", "Prepare"),
            "measure": translate("NodalCities", "Measure"),
            "draw": translate("NodalCities", "Draw"),
            "explain": translate("NodalCities", "Explain and share"),
            "models": translate("NodalCities", "Models"),
        }
        return {key: f"{n}. {name}" for n, (key, name) in enumerate(names.items(), 1)}

    def texts(self) -> tuple[str, str, str]:
        """Return the name, a description of one sentence, and the tags with commas between."""
        raise NotImplementedError

    def define_parameters(self) -> list[Parameter]:
        """Return the parameters and the outputs that are layers or files, in their order."""
        raise NotImplementedError

    def define_numbers(self) -> dict[str, str]:
        """Return the label of each output that is a number, by its name."""
        raise NotImplementedError

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in self.define_parameters():
            is_page = parameter_kinds.is_html_file(parameter)
            # Of an output of HTML QGIS says after every run that it has been generated; without
            # one the pages that there are get listed by their names.
            self.addParameter(parameter, not is_page)
            if is_page:
                self.addOutput(QgsProcessingOutputFile(parameter.name(), parameter.description()))
        for name, label in self.define_numbers().items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def displayName(self) -> str:
        return self.texts()[0]

    def shortDescription(self) -> str:
        return self.texts()[1]

    def tags(self) -> list[str]:
        return self.texts()[2].split(",")

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
        return short_help(self.ID)

    def helpUrl(self) -> str:
        return help_url(self.ID)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        lost = self.refusal(AlgorithmRun(self, parameters, context))
        lost = lost or self._unread_number(parameters, context)
        return (False, lost) if lost else super().checkParameterValues(parameters, context)

    def _unread_number(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Return a sentence if a number that may be left empty is given as something else.

        QGIS takes any text for one that is left empty.
        """
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name())
            if not isinstance(definition, QgsProcessingParameterNumber) or value in (None, ""):
                continue
            needed = definition.clone()
            if definition.flags() & OPTIONAL:
                needed.setFlags(definition.flags() ^ OPTIONAL)
            if not needed.checkValueIsAcceptable(value, context):
                sentence = translate(
                    "NodalCities", "{parameter}: “{value}” is no number in its range."
                )
                return sentence.format(parameter=definition.name(), value=value)
        return ""

    def refusal(self, run: AlgorithmRun) -> str:
        """Return one sentence if a place may not be written to as it is wanted, else nothing."""
        found = refusal(self.targets(run), tuple(sources(run)), self.DRAWN, run.context)
        return found or edited_table(run)

    def targets(self, run: AlgorithmRun) -> tuple[Target, ...]:
        """Return the files that a run would write."""
        named = tuple(named_targets(run))
        return *named, *self.implied_targets(named)

    def implied_targets(self, named: Sequence[Target]) -> tuple[Target, ...]:
        """Return the files that go with those that the user named."""
        return ()

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        with labels_of(self), counted_run():
            try:
                run = AlgorithmRun(self, parameters, context, feedback)
                # QGIS does not check what a step of a model or a script is given.
                problem = run_in_main_thread(partial(self.refusal, run), feedback)
                if not problem:
                    return self._run_whole(run)
            except AnalysisError as error:
                problem = translated(error.message)
            except QgsProcessingException as error:
                problem = str(error)
            except Cancelled:
                return {}
        # Raised anew: QGIS never lets go of an exception, and with the first one it would
        # keep every layer of the frames it came through, and crash on them at its exit.
        raise QgsProcessingException(problem)

    def _run_whole(self, run: AlgorithmRun) -> dict[str, Any]:
        """Run the steps, and put their files in place when all are whole."""
        loading = run.context.layersToLoadOnCompletion()  # by earlier steps of a model
        try:
            # The rows of a large table make no cycles; to look for some takes a fifth of the time.
            with Drafts() as drafts, paused_collector():
                run = drafts.write_aside(run, self.targets(run))
                results = self.run_steps(run)
                run.progress(1.0)  # the last time that it can be cancelled
                drafts.put_in_place()
            loading = run.context.layersToLoadOnCompletion()
        except QgsProcessingException as error:
            raise QgsProcessingException(run.final(str(error))) from None
        finally:
            run.context.setLayersToLoadOnCompletion({run.final(k): d for k, d in loading.items()})
        results = {k: run.final(v) if isinstance(v, str) else v for k, v in results.items()}
        with suppress(Cancelled):  # all is in place already
            run_in_main_thread(partial(self._show_files, run, results), run.feedback)
        self.prepare_loading(run)
        return results

    def _show_files(self, run: AlgorithmRun, results: dict[str, Any]) -> None:
        reload_shown_layers(run.context.project(), {*run.places.values()})
        finished_runs.tell_pages(self._pages(results))

    def _pages(self, results: dict[str, Any]) -> Iterator[finished_runs.WrittenPage]:
        """Yield the files written that are to be read."""
        label = translate("NodalCities", "{algorithm}: {output}")
        for definition in self.destinationParameterDefinitions():
            if definition.type() == "fileDestination":
                name = label.format(algorithm=self.displayName(), output=definition.description())
                for path in str(results.get(definition.name()) or "").split(";"):
                    if Path(path).suffix.lower() in PAGE_SUFFIXES:
                        yield finished_runs.WrittenPage(self.id(), name, path)

    def prepare_loading(self, run: AlgorithmRun) -> None:
        """Say how the layers that QGIS will load are shown; all files are in place."""

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        """Read, compute and write; return the outputs by name."""
        raise NotImplementedError
