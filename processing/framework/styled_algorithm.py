"""Outputs that arrive styled in QGIS, and keep their style where they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsVectorLayer

from ..cartography.city_style import LabelledCommunity, style_cities
from ..inputs.algorithm_run import AlgorithmRun
from ..schema.readable_layers import show_communities
from .algorithm import NodalAlgorithm
from .main_thread import run_steps_in_main_thread
from .misread_sources import ReadsTableFiles
from .presentation import Presentation


class StyledAlgorithm(ReadsTableFiles, NodalAlgorithm):
    """An algorithm that says once how its outputs look: ``run_steps`` ends with ``present``."""

    def __init__(self) -> None:
        super().__init__()
        self.presentation: Presentation | None = None

    def present(self, run: AlgorithmRun, presentation: Presentation) -> dict[str, str]:
        """Have the written outputs styled, where they are stored and loaded; return them.

        Not after the run, where QGIS takes what fails for success.
        """
        run_steps_in_main_thread(presentation.save(run), run.feedback)
        self.presentation = presentation
        return presentation.outputs

    def prepare_loading(self, run: AlgorithmRun) -> None:
        presentation, self.presentation = self.presentation, None
        if presentation is not None:
            presentation.style_when_loaded(run)

    def style_outputs(
        self,
        run: AlgorithmRun,
        outputs: Mapping[str, str | None],
        styles: Mapping[str, Callable[[QgsVectorLayer], None]] | None = None,
        stored: bool = True,
    ) -> dict[str, str]:
        """Present the outputs with these styles, ``stored`` with them; return those written."""
        return self.present(run, Presentation(outputs, styles, stored))


def style_communities(layer: QgsVectorLayer, communities: Sequence[LabelledCommunity]) -> None:
    """Style cities by community, and show the labels of these in their table."""
    style_cities(layer, communities)
    show_communities(layer, {community.number: community.label for community in communities})
