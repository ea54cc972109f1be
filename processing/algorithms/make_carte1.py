"""Carte 1, the main job: from a membership table to styled layers and a printed map."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.errors import AnalysisError
from ...analysis.core.progress import scale_progress
from ...analysis.study.carte1 import Carte1Options, compute_carte1
from ..carte1 import parameters as carte1_parameters
from ..carte1 import report as carte1_report
from ..carte1.destinations import Destinations
from ..carte1.layers import write_layers
from ..carte1.presentation import Carte1Presentation
from ..framework.algorithm import NodalAlgorithm, progress_of
from ..framework.step_timer import StepTimer
from ..inputs import louvain_parameters
from ..inputs.reader import InputReader, Inputs
from ..language.log import log_report
from ..reports.credits import Wording

translate = QCoreApplication.translate


class MakeCarte1(NodalAlgorithm):
    ID = "carte1"
    GROUP = "draw"

    def __init__(self) -> None:
        super().__init__()
        # Made in the worker thread, used in the main thread, where projects and layouts live.
        self.presentation: Carte1Presentation | None = None
        self.destinations: Destinations | None = None
        self.laps = StepTimer()

    def displayName(self) -> str:
        return translate("NodalCities", "Carte 1")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Maps nodal cities by community and number of networks, from a membership table.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "map,nodal cities,communities,betweenness,city networks,layout,migration",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (*carte1_parameters.define_inputs(), *carte1_parameters.define_outputs()):
            self.addParameter(parameter)
        self.add_number_outputs(*carte1_parameters.number_outputs().items())

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        refusal = Destinations.of(self, parameters, context).refusal()
        if refusal:
            return False, refusal
        return super().checkParameterValues(parameters, context)

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        self.laps = StepTimer()
        options = self._options(parameters, context)
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0.0, 0.3)
        )
        log_report(feedback, inputs.prepared.report)
        region = self._region(parameters, context, inputs)
        self.laps.end_step(translate("NodalCities", "reading and locating"))
        result = compute_carte1(inputs.prepared, options, scale_progress(progress, 0.3, 0.7))
        self.laps.end_step(translate("NodalCities", "measures and communities"))
        feedback.pushInfo(carte1_report.headline(inputs, options, result))
        # Everything is computed: from here on files are written, and nothing can be cancelled.
        self.destinations = Destinations.of(self, parameters, context)
        outputs = write_layers(self, self.destinations, context, inputs, result)
        if self.destinations.report is not None:
            carte1_report.write_report(self.destinations.report, inputs, options, result)
        self.laps.end_step(translate("NodalCities", "layers and report"))
        wording = Wording.of(self, parameters, context)
        with_atlas = self.destinations.atlas is not None
        self.presentation = Carte1Presentation.of(
            inputs, options, result, wording, region, outputs, with_atlas
        )
        self.presentation.style_when_loaded(context)
        memberships = inputs.prepared.memberships
        return {
            **outputs,
            **self.destinations.files(),
            "N_CITIES": len(memberships.city_ids),
            "N_NETWORKS": len(memberships.network_ids),
            "N_MEMBERSHIPS": len(memberships),
            "N_NODAL": int(memberships.nodal.sum()),
            "N_COMMUNITIES": len(result.descriptions),
            "MODULARITY": result.partition.modularity,
        }

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self.presentation is not None and self.destinations is not None:
            self.presentation.save(self.destinations, context, self.laps)
            feedback.pushInfo(translate("NodalCities", "Time: {laps}").format(laps=self.laps))
        return {}

    def _region(
        self, parameters: dict[str, Any], context: QgsProcessingContext, inputs: Inputs
    ) -> str:
        """Return the region of the map, empty for the world; refuse one without a city."""
        region = self.parameterAsString(parameters, "REGION", context)
        if region == carte1_parameters.WORLD:
            return ""
        located = {city.region for city in inputs.prepared.cities if city.position is not None}
        if region not in located:
            raise AnalysisError(
                "REGION: no city of the data is located in {region}. "
                "There are cities in: {regions}.",
                region=region,
                regions=", ".join(sorted(located - {""})) or "–",
            )
        return region

    def _options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Carte1Options:
        return Carte1Options(
            **louvain_parameters.read_values(self, parameters, context),
            min_shared=self.parameterAsInt(parameters, "MIN_SHARED", context),
        )
