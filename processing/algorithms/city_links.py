"""Links between cities that share networks, as geodesic lines."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ...analysis.core.choices import LinkWeight
from ...analysis.graph.links import find_links, readable_minimum
from ..cartography.link_style import style_plain_links
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, parameter_kinds
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.parameter_kinds import Parameter
from ..inputs.reader import read_inputs
from ..language.translation import translate, translate_all
from ..outputs.result_columns import link_columns
from ..outputs.writers import write_links
from ..schema.output_fields import LINKS


class CityLinks(StyledAlgorithm):
    ID = "citylinks"
    GROUP = "draw"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Links between cities",
            "Draws a geodesic line between cities that share networks.",
            "links,co-membership,projection,flows,lines,geodesic,city networks",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            common_parameters.weight_parameter(),
            common_parameters.min_shared_parameter(),
            parameter_kinds.number(
                "MIN_WEIGHT",
                "Minimum weight",
                "Links that weigh less are left out.",
                0.0,
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
        nodal_only = run.is_on("NODAL_ONLY")
        min_shared = run.integer("MIN_SHARED")
        drawn = find_links(
            memberships,
            LinkWeight(run.text("WEIGHT")),
            min_shared or readable_minimum(memberships, nodal_only, run.step(0.5, 0.55)),
            nodal_only,
            run.real("MIN_WEIGHT"),
            run.step(0.55, 0.8),
        )
        columns = link_columns(inputs.prepared, drawn)
        output = write_links(run, "OUTPUT", LINKS, inputs.prepared, drawn, columns)
        return {
            **self.style_outputs(run, {"OUTPUT": output}, {"OUTPUT": style_plain_links}),
            "N_LINKS": len(drawn.source),
        }
