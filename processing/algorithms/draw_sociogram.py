"""Figures 1 to 5: cities and their networks drawn in a plane of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.progress import scale_progress
from ...analysis.sociogram.drawing import MODES
from ...analysis.sociogram.figure import COLOURS, REGION_CHOICES, SociogramOptions, draw_figure
from ..framework.algorithm import NodalAlgorithm, progress_of
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.network_records import network_records
from ..inputs.reader import InputReader
from ..language.log import log_report
from ..outputs import files
from ..reports.credits import Wording
from ..sociogram.layers import write_layers
from ..sociogram.presentation import SociogramPresentation

translate = QCoreApplication.translate
MOST_LABELS = 200


class DrawSociogram(NodalAlgorithm):
    ID = "sociogram"
    GROUP = "draw"

    def __init__(self) -> None:
        super().__init__()
        # Made in the worker thread, used in the main thread, where projects and layouts live.
        self.presentation: SociogramPresentation | None = None
        self.maps: tuple[Path, ...] = ()

    def displayName(self) -> str:
        return translate("NodalCities", "Sociogram of cities and networks (Figures 1-5)")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Draws which cities join which networks, without a map: nothing overlaps, and "
            "isolated networks stand apart.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities",
            "sociogram,network,graph,two-mode,layout,figure,nodal cities,city networks",
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *_choices(),
            *common_parameters.network_parameters(),
            *_advanced(),
            *_outputs(),
        ):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("N_CITIES", translate("NodalCities", "Number of cities drawn")),
            ("N_NETWORKS", translate("NodalCities", "Number of networks drawn")),
            ("N_LINES", translate("NodalCities", "Number of lines")),
            ("N_COMPONENTS", translate("NodalCities", "Number of connected parts")),
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        maps = files.split_paths(self.parameterAsFileOutput(parameters, "MAP", context))
        refusal = files.picture_refusal("MAP", maps) or files.refusal(maps)
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
        self.presentation = None
        options = self._options(parameters, context)
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0.0, 0.3)
        )
        log_report(feedback, inputs.prepared.report)
        names = {known.network_id: known.name for known in network_records(inputs).values()}
        found = draw_figure(inputs.prepared, names, options, scale_progress(progress, 0.3, 1.0))
        # Everything is computed: from here on layers are written, and nothing can be cancelled.
        written = write_layers(self, parameters, context, found, names)
        outputs = {name: layer for name, layer in written.items() if layer is not None}
        wording = Wording.of(self, parameters, context)
        self.presentation = SociogramPresentation.of(inputs, options, found, wording, outputs)
        self.presentation.style_when_loaded(context)
        feedback.pushInfo(
            translate(
                "NodalCities",
                "The drawing lies in a plane of its own: in a project with a map its layers "
                "arrive unticked. The layout “{name}” shows them.",
            ).format(name=self.presentation.texts.title)
        )
        drawing = found.drawing
        result = {
            **outputs,
            "N_CITIES": int((drawing.city_component > 0).sum()),
            "N_NETWORKS": int((drawing.network_component > 0).sum()),
            "N_LINES": len(drawing.source),
            "N_COMPONENTS": int(max(drawing.city_component.max(), drawing.network_component.max())),
        }
        maps = self.parameterAsFileOutput(parameters, "MAP", context)
        self.maps = files.split_paths(maps)
        return {**result, "MAP": maps} if self.maps else result

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self.presentation is not None:
            self.presentation.save(self.maps, context)
        return {}

    def _options(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> SociogramOptions:
        return SociogramOptions(
            mode=self.parameterAsString(parameters, "MODE", context),
            region=self.parameterAsString(parameters, "REGION", context),
            colour=self.parameterAsString(parameters, "COLOUR", context),
            labelled=self.parameterAsInt(parameters, "LABEL_CITIES", context),
            min_shared=self.parameterAsInt(parameters, "MIN_SHARED", context),
            **louvain_parameters.read_values(self, parameters, context),
        )


def _choices() -> list[Any]:
    return [
        _choice(
            "MODE",
            translate("NodalCities", "What is drawn"),
            translate(
                "NodalCities",
                "two_mode: cities and networks. networks: networks alone, joined by the cities "
                "they share. cities: nodal cities alone, joined by the networks they share.",
            ),
            MODES,
        ),
        _choice(
            "REGION",
            translate("NodalCities", "Only the cities of"),
            translate(
                "NodalCities",
                "World region of the cities that are kept; of the networks, what these cities "
                "join. all: every city.",
            ),
            REGION_CHOICES,
        ),
        _choice(
            "COLOUR",
            translate("NodalCities", "Colour of the cities"),
            translate("NodalCities", "community: Louvain. region: world region of the country."),
            COLOURS,
        ),
    ]


def _choice(name: str, label: str, help_text: str, options: Any) -> Any:
    made = QgsProcessingParameterEnum(
        name, label, options=list(options), defaultValue=options[0], usesStaticStrings=True
    )
    return parameter_kinds.with_help(made, help_text)


def _advanced() -> list[Any]:
    min_shared = common_parameters.min_shared_parameter()
    return [
        parameter_kinds.number(
            "LABEL_CITIES",
            translate("NodalCities", "Number of cities named"),
            translate(
                "NodalCities",
                "So many nodal cities, those in most networks, have their name written. The "
                "more names, the smaller everything is.",
            ),
            20,
            0,
            MOST_LABELS,
            advanced=True,
        ),
        parameter_kinds.with_help(min_shared, min_shared.help(), advanced=True),
        common_parameters.weight_parameter(),
        *louvain_parameters.define_parameters(),
        parameter_kinds.text(
            "TITLE",
            translate("NodalCities", "Title of the map"),
            translate("NodalCities", "Left empty, the map says what it shows."),
        ),
        *common_parameters.data_credits_parameters(),
    ]


def _outputs() -> list[Any]:
    kinds = QgsProcessing.SourceType
    return [
        parameter_kinds.sink(
            "NODES",
            translate("NodalCities", "Cities and networks"),
            translate("NodalCities", "Points in a plane that is not on Earth."),
            kinds.TypeVectorPoint,
        ),
        parameter_kinds.sink(
            "EDGES",
            translate("NodalCities", "Lines"),
            translate("NodalCities", "From nodal cities to their networks, or between them."),
            kinds.TypeVectorLine,
        ),
        parameter_kinds.output_file(
            "MAP",
            translate("NodalCities", "Map"),
            translate(
                "NodalCities",
                "The printed map as PDF, PNG or SVG; several paths are separated by ;",
            ),
            "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)",
        ),
    ]
