"""Figures 1 to 5: cities and their networks drawn in a plane of their own."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.sociogram.drawing import MODES
from ....analysis.sociogram.figure import COLOURS, REGION_CHOICES, SociogramOptions, draw_figure
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_records import network_records
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import translate, translate_all
from ...reports.credits import Wording
from ...sociogram.layers import open_without_crs, write_layers
from ...sociogram.presentation import SociogramPresentation, sheet_texts

MOST_LABELS = 200


class DrawSociogram(StyledAlgorithm):
    ID = "sociogram"
    GROUP = "draw"
    DRAWN = ("NODES", "EDGES")

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Sociogram of cities and networks (Figures 1-5)",
            (
                "Draws which cities join which networks, without a map: nothing overlaps, and "
                "isolated networks stand apart."
            ),
            ("sociogram,network,graph,bipartite,two-mode,layout,figure,nodal cities,city networks"),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.membership_parameters(),
            *common_parameters.value_parameters(),
            *common_parameters.city_parameters(),
            *_choices(),
            *common_parameters.network_parameters(),
            *_advanced(),
            *_outputs(),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_CITIES": translate("NodalCities", "Number of cities drawn"),
            "N_NETWORKS": translate("NodalCities", "Number of networks drawn"),
            "N_LINES": translate("NodalCities", "Number of lines"),
            "N_COMPONENTS": translate("NodalCities", "Number of connected parts"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        options = _options(run)
        inputs = read_inputs(run, 0.3)
        names = {known.network_id: known.name for known in network_records(inputs).values()}
        figure = draw_figure(inputs.prepared, names, options, run.step(0.3, 1.0))
        outputs = write_layers(run, figure, names)
        maps = run.paths("MAP")
        texts = sheet_texts(inputs, options, figure, Wording.from_run(run))
        presentation = SociogramPresentation(outputs, texts, maps, options, figure)
        run.log(
            translate(
                "NodalCities",
                "The drawing lies in a plane of its own: in a project with a map its layers "
                "arrive unticked, and the layout that comes with them shows them.",
            )
        )
        drawing = figure.drawing
        return {
            **self.present(run, presentation),
            **({"MAP": ";".join(map(str, maps))} if maps else {}),
            "N_CITIES": int((drawing.city_component > 0).sum()),
            "N_NETWORKS": int((drawing.network_component > 0).sum()),
            "N_LINES": len(drawing.source),
            "N_COMPONENTS": int(max(drawing.city_component.max(), drawing.network_component.max())),
        }

    def prepare_loading(self, run: AlgorithmRun) -> None:
        if self.presentation is not None:
            for identifier in map(run.final, self.presentation.outputs.values()):
                open_without_crs(identifier, run.context)
        super().prepare_loading(run)


def _options(run: AlgorithmRun) -> SociogramOptions:
    return SociogramOptions(
        mode=run.text("MODE"),
        region=run.text("REGION"),
        colour=run.text("COLOUR"),
        labelled=run.integer("LABEL_CITIES"),
        min_shared=run.integer("MIN_SHARED"),
        **louvain_parameters.read_values(run),
    )


def _choices() -> list[Parameter]:
    return [
        parameter_kinds.choice(
            "MODE",
            "What is drawn",
            "two_mode: cities and networks. networks: networks alone, joined by the cities "
            "they share. cities: nodal cities alone, joined by the networks they share.",
            MODES,
        ),
        parameter_kinds.choice(
            "REGION",
            "Only the cities of",
            "World region of the cities that are kept; of the networks, what these cities "
            "join. all: every city.",
            REGION_CHOICES,
        ),
        parameter_kinds.choice(
            "COLOUR",
            "Colour of the cities",
            "community: Louvain. region: world region of the country.",
            COLOURS,
        ),
    ]


def _advanced() -> list[Parameter]:
    return [
        parameter_kinds.number(
            "LABEL_CITIES",
            "Number of cities named",
            "So many nodal cities, those in most networks, have their name written. The "
            "more names, the smaller everything is.",
            20,
            0,
            MOST_LABELS,
            advanced=True,
        ),
        common_parameters.min_shared_parameter(advanced=True),
        common_parameters.weight_parameter(),
        *louvain_parameters.define_parameters(),
        parameter_kinds.map_title(),
        *common_parameters.data_credits_parameters(),
    ]


def _outputs() -> list[Parameter]:
    kinds = QgsProcessing.SourceType
    return [
        parameter_kinds.sink(
            "NODES",
            "Cities and networks",
            "Points in a plane that is not on Earth.",
            kinds.TypeVectorPoint,
        ),
        parameter_kinds.sink(
            "EDGES",
            "Lines",
            "From nodal cities to their networks, or between them.",
            kinds.TypeVectorLine,
        ),
        parameter_kinds.map_file(),
    ]
