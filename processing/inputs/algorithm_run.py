"""One run of an algorithm: what its parameters say, where its progress and its log go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
)

from ...analysis.core.errors import Cancelled
from ...analysis.core.progress import Progress, scale_progress
from ..language.remaining_time import RemainingTime


class AlgorithmRun:
    """What Processing hands over with a run, and the values of the parameters by name."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback | None = None,
        places: Mapping[Path, Path] | None = None,
        tables: Mapping[str, str] | None = None,
    ) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = QgsProcessingFeedback() if feedback is None else feedback
        self.places = places or {}  # where the files go once all are whole, by their drafts
        self.tables = tables or {}  # the names of tables in databases, by those of their drafts

    def with_parameters(
        self,
        parameters: dict[str, Any],
        places: Mapping[Path, Path] | None = None,
        tables: Mapping[str, str] | None = None,
    ) -> AlgorithmRun:
        """Return the run with other values of some parameters."""
        changed = {**self.parameters, **parameters}
        places = self.places if places is None else places
        tables = self.tables if tables is None else tables
        return AlgorithmRun(self.algorithm, changed, self.context, self.feedback, places, tables)

    def final(self, text: str) -> str:
        """Return a text with the places of files and tables instead of their drafts."""
        for draft_name, table in self.tables.items():
            text = text.replace(draft_name, table)
        for draft, place in self.places.items():
            # The second is of what lies beside it, as a style does.
            for ours, goes in ((draft, place), (draft.with_suffix(""), place.with_suffix(""))):
                for written in {ours.as_posix(), str(ours)}:
                    text = text.replace(written, str(goes))
        return text

    def draft(self, place: Path) -> Path:
        """Return where to write the file that goes to a place."""
        return next((draft for draft, goes in self.places.items() if goes == place), place)

    def progress(self, fraction: float) -> None:
        """Show the progress of the whole run, from 0 to 1; raises Cancelled."""
        if self.feedback.isCanceled():
            raise Cancelled
        self.feedback.setProgress(100 * fraction)

    def step(self, start: float, end: float) -> Progress:
        """Return the progress of a part of the run, as ``analysis`` takes it."""
        return scale_progress(self.progress, start, end)

    def timed_step(self, start: float, end: float) -> Progress:
        """Return the progress of a part that may be long, and says how long the rest takes."""
        return RemainingTime(self.step(start, end), self.feedback.setProgressText)

    def log(self, sentence: str) -> None:
        """Write a sentence to the log."""
        self.feedback.pushInfo(self.final(sentence))

    def has(self, name: str) -> bool:
        """Return whether the algorithm has such a parameter."""
        return self.algorithm.parameterDefinition(name) is not None

    def text(self, name: str) -> str:
        """Return a text, or the choice of an enumeration."""
        return str(self.algorithm.parameterAsString(self.parameters, name, self.context))

    def integer(self, name: str) -> int:
        return int(self.algorithm.parameterAsInt(self.parameters, name, self.context))

    def real(self, name: str) -> float:
        return float(self.algorithm.parameterAsDouble(self.parameters, name, self.context))

    def is_on(self, name: str) -> bool:
        """Return whether a box is ticked."""
        return bool(self.algorithm.parameterAsBool(self.parameters, name, self.context))

    def choices(self, name: str) -> list[str]:
        """Return the choices of an enumeration that takes several."""
        return list(self.algorithm.parameterAsEnumStrings(self.parameters, name, self.context))

    def paths(self, name: str) -> tuple[Path, ...]:
        """Return the files of an output that takes several, separated by ;"""
        text = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
        return tuple(Path(piece.strip()) for piece in text.split(";") if piece.strip())

    def files(self, names: Iterable[str]) -> dict[str, Path]:
        """Return the files asked for, by output name."""
        texts = {
            name: self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
            for name in names
        }
        return {name: Path(text) for name, text in texts.items() if text}


def is_part(value: Any) -> bool:
    """Return whether an input takes some rows of a layer: selected, the first, or filtered."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return False
    condition = getattr(value, "filterExpression", "")  # QGIS 3.32
    return bool(value.selectedFeaturesOnly or value.featureLimit > 0 or condition)
