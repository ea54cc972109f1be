"""Links between cities that share networks, as geodesic lines."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.backbone.backbone import BackboneOptions, find_backbone
from ....analysis.core.choices import BackboneModel, LinkWeight
from ....analysis.graph.links import Links
from ....analysis.graph.memberships import Memberships
from ....analysis.study.result_columns import Columns, link_columns
from ...cartography.link_style import style_plain_links
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import read_inputs
from ...language.translation import number, translate, translate_all
from ...outputs.writers import write_links
from ...schema.output_fields import LINKS


class CityLinks(StyledAlgorithm):
    ID = "citylinks"
    GROUP = "draw"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Links between cities",
            "Draws a geodesic line between cities that share networks.",
            (
                "links,edges,co-membership,projection,flows,lines,geodesic,backbone,city networks,"
                "twin towns"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            common_parameters.min_shared_parameter(),
            *_backbone_parameters(),
            parameter_kinds.number(
                "MIN_WEIGHT",
                "Minimum weight",
                "Links that weigh less are left out. Left empty, none is.",
                None,
                0.0,
                1e6,
                advanced=True,
            ),
            parameter_kinds.yes_no(
                "NODAL_ONLY",
                "Nodal cities only",
                "Only links between nodal cities; their weights are those of the whole table.",
                default=True,
            ),
            parameter_kinds.sink(
                "OUTPUT",
                "Links",
                "One line per pair of cities.",
                QgsProcessing.SourceType.TypeVectorLine,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {"N_LINKS": translate("NodalCities", "Number of links")}

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        inputs = read_inputs(run, 0.5)
        memberships = inputs.prepared.memberships
        drawn, tested = _find(run, memberships)
        columns = {**link_columns(inputs.prepared, drawn), **tested}
        fields = [*LINKS, *tested]
        output = write_links(run, "OUTPUT", fields, inputs.prepared.cities, drawn, columns)
        return {
            **self.style_outputs(run, {"OUTPUT": output}, {"OUTPUT": style_plain_links}),
            "N_LINKS": len(drawn.source),
        }


def _find(run: AlgorithmRun, memberships: Memberships) -> tuple[Links, Columns]:
    """Return the links asked for, with their p-values where there are some."""
    options = BackboneOptions(
        BackboneModel(run.text("BACKBONE")),
        LinkWeight(run.text("WEIGHT")),
        run.real("ALPHA"),
        run.is_on("FALSE_DISCOVERY"),
        run.integer("MIN_SHARED"),
        run.is_on("NODAL_ONLY"),
        run.real("MIN_WEIGHT"),
    )
    backbone = find_backbone(memberships, options, run.step(0.5, 0.8))
    if options.model == BackboneModel.NONE:
        return backbone.links, {}
    run.log(
        translate(
            "NodalCities",
            "Of {tested} pairs of cities, {kept} are linked with a p-value of at most {threshold}.",
        ).format(
            tested=number(backbone.tested),
            kept=number(len(backbone.p_value)),
            threshold=number(backbone.threshold, 6),
        )
    )
    return backbone.links, {"p_value": backbone.p_value}


def _backbone_parameters() -> list[Parameter]:
    return [
        parameter_kinds.choice(
            "BACKBONE",
            "Only links that are more than chance",
            "none: every link. sdsm: cities that share more networks than their numbers of "
            "networks and the sizes of the networks explain. disparity: links that are a large "
            "part of the strength of one of their ends.",
            list(map(str, BackboneModel)),
            advanced=True,
        ),
        parameter_kinds.number(
            "ALPHA",
            "Greatest p-value",
            "Of the links that are kept: 0.05 keeps one chance link in twenty.",
            0.05,
            0.0,
            1.0,
            advanced=True,
        ),
        parameter_kinds.yes_no(
            "FALSE_DISCOVERY",
            "Control the false discovery rate",
            "The greatest p-value is then the expected share of chance links among those "
            "that are kept (Benjamini and Hochberg), which is much stricter.",
            advanced=True,
        ),
    ]
