"""Outputs that arrive styled in QGIS, and keep their style where they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

from ..inputs.algorithm_run import AlgorithmRun
from .algorithm import NodalAlgorithm
from .misread_sources import ReadsTableFiles
from .presentation import Presentation


class StyledAlgorithm(ReadsTableFiles, NodalAlgorithm):
    """An algorithm that says once how its outputs look: ``run_steps`` ends with ``present``."""

    def __init__(self) -> None:
        super().__init__()
        # Made in the worker thread, used in the main thread, where projects and layouts live.
        self.presentation: Presentation | None = None
        self.complete: dict[str, Any] = {}  # the results once all files are there

    def present(self, run: AlgorithmRun, presentation: Presentation) -> dict[str, str]:
        """Have the written outputs styled, where they are loaded and stored; return them."""
        self.presentation = presentation
        presentation.style_when_loaded(run)
        return presentation.outputs

    def style_outputs(
        self,
        run: AlgorithmRun,
        outputs: Mapping[str, str | None],
        styles: Mapping[str, Callable[[QgsVectorLayer], None]] | None = None,
        stored: bool = True,
    ) -> dict[str, str]:
        """Present the outputs with these styles, ``stored`` with them; return those written."""
        return self.present(run, Presentation(outputs, styles, stored))

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        presentation, self.presentation = self.presentation, None
        if presentation is not None:
            presentation.save(context, feedback)
        return self.complete
