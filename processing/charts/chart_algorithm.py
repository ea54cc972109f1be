"""What the charts share: their parameters, what they measure, the files they write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.charts.page import PageTexts
from ...analysis.communities.description import find_communities
from ...analysis.communities.detection import LouvainOptions
from ...analysis.core.progress import Progress, scale_progress
from ...analysis.graph.betweenness import betweenness
from ...analysis.graph.indicators import ranks
from ...analysis.graph.profiles import find_profiles
from ..cartography.city_style import label_communities, style_cities, style_nodal_cities
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.features import point_geometry
from ..inputs.reader import InputReader, Inputs
from ..language.log import log_report
from ..language.translation import number
from ..outputs import files
from ..outputs.result_columns import city_columns
from ..outputs.writers import write_table
from ..reports.credits import Wording, credits_line
from ..schema import output_fields
from . import matplotlib_check
from .chart_data import COMMUNITY, ChartData, select_nodal_cities

translate = QCoreApplication.translate
FIGURE_KINDS = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"


class ChartAlgorithm(StyledAlgorithm):
    """Base of the charts: subclasses give ``own_parameters`` and ``chart``."""

    GROUP = "draw"

    def canExecute(self) -> tuple[bool, str]:
        problem = matplotlib_check.missing_message()
        return not problem, problem

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        paths = self.figures(parameters, context)
        refusal = files.picture_refusal("FIGURE", paths) or files.refusal(paths)
        if refusal:
            return False, refusal
        return super().checkParameterValues(parameters, context)

    def add_parameters(self, own: Sequence[Any], output: str, output_help: str) -> None:
        """Add the parameters of every chart around those of this one."""
        for parameter in (
            *common_parameters.membership_parameters(),
            *common_parameters.city_parameters(),
            *own,
            *common_parameters.network_parameters(),
            _nodal_only(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            parameter_kinds.text(
                "TITLE",
                translate("NodalCities", "Title of the figure"),
                translate("NodalCities", "Left empty, the figure says what it shows."),
            ),
            *common_parameters.data_credits_parameters(),
            _figure(),
            parameter_kinds.sink(
                "OUTPUT",
                output,
                output_help,
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                by_default=True,
            ),
        ):
            self.addParameter(parameter)

    def figures(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Path, ...]:
        """Return the files of FIGURE."""
        return files.split_paths(self.parameterAsFileOutput(parameters, "FIGURE", context))

    def measured(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> ChartData:
        """Read the inputs, and measure the nodal cities."""
        matplotlib_check.require_matplotlib()
        inputs = InputReader(self, parameters, context, feedback).read(
            scale_progress(progress, 0, 0.4)
        )
        log_report(feedback, inputs.prepared.report)
        memberships = inputs.prepared.memberships
        nodal = memberships.nodal
        between = betweenness(find_profiles(memberships), scale_progress(progress, 0.4, 0.6))
        only = self.parameterAsBool(parameters, "NODAL_ONLY", context)
        communities = None
        if nodal.any():
            among = inputs.prepared.only(nodal) if only else inputs.prepared
            communities = find_communities(
                among.memberships,
                among.cities,
                LouvainOptions(**louvain_parameters.read_values(self, parameters, context)),
                scale_progress(progress, 0.6, 0.95),
            )
        columns = {
            **city_columns(inputs.prepared),
            "n_networks": memberships.n_networks,
            "nodal": nodal,
            "rank": ranks(memberships.n_networks),
            "betweenness": between,
        }
        return select_nodal_cities(inputs, columns, nodal, communities, only)

    def write_points(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        names: Sequence[str],
        found: ChartData,
        chosen: Sequence[int],
    ) -> str | None:
        """Write these nodal cities, in that order, to OUTPUT."""
        return write_table(
            self,
            parameters,
            context,
            "OUTPUT",
            output_fields.fields(names),
            {name: [found.columns[name][i] for i in chosen] for name in names},
            [point_geometry(found.cities[i].position) for i in chosen],
            QgsWkbTypes.Type.Point,
        )

    def write_figures(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        found: ChartData,
        layer: str | None,
        drawn: Mapping[str, bytes],
        colour: str,
    ) -> dict[str, Any]:
        """Write the figures, have the layer styled, and return both."""
        paths = self.figures(parameters, context)
        files.write_together({path: drawn[figure_format(path)] for path in paths})
        for path in paths:
            feedback.pushInfo(translate("NodalCities", "Figure: {path}").format(path=path))
        style = style_nodal_cities
        if colour == COMMUNITY:
            style = partial(style_cities, communities=label_communities(found.communities))
        figure = {"FIGURE": ";".join(map(str, paths))} if paths else {}
        return {**self.style_outputs(context, {"OUTPUT": layer}, {"OUTPUT": style}), **figure}

    def texts(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: ChartData,
        title: str,
        note: Sequence[str],
    ) -> PageTexts:
        """Return what stands around a chart; ``title`` unless the user gives one."""
        wording = Wording.of(self, parameters, context)
        made = translate("NodalCities", "Made with Nodal Cities and QGIS.")
        credits = credits_line(found.inputs, wording, made)
        sentences = " ".join(sentence for sentence in note if sentence)
        return PageTexts(wording.title or title, _counts(found.inputs), sentences, credits)

    def community_method_note(
        self, parameters: dict[str, Any], context: QgsProcessingContext, found: ChartData
    ) -> str:
        """Return how the communities were found."""
        if found.partition is None:
            return ""
        values = {
            "count": len(found.communities),
            "modularity": number(found.partition.modularity, 2),
            "seed": self.parameterAsInt(parameters, "SEED", context),
        }
        if self.parameterAsBool(parameters, "NODAL_ONLY", context):
            return translate(
                "NodalCities",
                "Communities: Louvain among the nodal cities only ({count}, modularity "
                "{modularity}, seed {seed}).",
            ).format(**values)
        return translate(
            "NodalCities",
            "Communities: Louvain among all cities ({count}, modularity {modularity}, "
            "seed {seed}).",
        ).format(**values)


def figure_format(path: Path) -> str:
    """Return the kind of a figure by its file name."""
    return path.suffix[1:].lower()


def format_number(value: float) -> str:
    """Return a number in the user's language with the decimals it needs, at most three."""
    decimals = next((d for d in range(3) if abs(value - round(value, d)) <= 1e-3 * abs(value)), 3)
    return number(value, decimals)


def _counts(inputs: Inputs) -> str:
    memberships = inputs.prepared.memberships
    return translate(
        "NodalCities",
        "{nodal} nodal cities among {cities} cities in {networks} city networks, "
        "{memberships} memberships",
    ).format(
        nodal=number(memberships.nodal.sum()),
        cities=number(len(memberships.city_ids)),
        networks=number(len(memberships.network_ids)),
        memberships=number(len(memberships)),
    )


def _nodal_only() -> Any:
    return parameter_kinds.yes_no(
        "NODAL_ONLY",
        translate("NodalCities", "Communities among nodal cities only"),
        translate(
            "NodalCities",
            "Look for communities among the nodal cities alone, as Figure 7 of the chapter "
            "does; otherwise among all cities, as Carte 1 does.",
        ),
        default=True,
        advanced=True,
    )


def _figure() -> Any:
    return parameter_kinds.output_file(
        "FIGURE",
        translate("NodalCities", "Figure"),
        translate(
            "NodalCities",
            "The figure as SVG, PNG or PDF, by its extension; several paths are separated by ;",
        ),
        FIGURE_KINDS,
        by_default=True,
    )
