"""What the charts of nodal cities share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...analysis.charts.page import PageTexts
from ...analysis.communities.description import find_communities
from ...analysis.communities.detection import LouvainOptions
from ...analysis.graph.estimated_betweenness import measure_betweenness
from ...analysis.graph.indicators import INTERVAL_FIELDS, ranks
from ...analysis.graph.profiles import find_profiles
from ...analysis.study.result_columns import city_columns, take_rows
from ..cartography.city_style import label_communities, style_cities, style_nodal_cities
from ..framework.styled_algorithm import StyledAlgorithm
from ..inputs import common_parameters, louvain_parameters, parameter_kinds
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.parameter_kinds import Parameter
from ..inputs.reader import read_inputs
from ..language.counts import count_study
from ..language.translation import number, translate
from ..outputs.files import write_bytes
from ..outputs.writers import write_points
from ..reports.credits import Wording, study_credits
from ..reports.methods import log_betweenness
from . import matplotlib_check
from .chart_data import COMMUNITY, ChartData, select_nodal_cities

FIGURE_KINDS = "SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"


class ChartAlgorithm(StyledAlgorithm):
    """Base of the charts: their parameters, what they measure, the files they write."""

    GROUP = "draw"

    def canExecute(self) -> tuple[bool, str]:
        problem = matplotlib_check.missing_message()
        return not problem, problem

    def chart_parameters(self, own: Sequence[Parameter], output: Parameter) -> list[Parameter]:
        """Return the parameters of every chart around those of this one, and its output."""
        return [
            *common_parameters.membership_parameters(),
            *common_parameters.value_parameters(),
            *common_parameters.city_parameters(),
            *own,
            *common_parameters.network_parameters(),
            _nodal_only(),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            common_parameters.time_limit_parameter(),
            parameter_kinds.text(
                "TITLE", "Title of the figure", "Left empty, the figure says what it shows."
            ),
            *common_parameters.data_credits_parameters(),
            _figure(),
            output,
        ]

    def measure_nodal_cities(self, run: AlgorithmRun) -> ChartData:
        """Read the inputs, and measure the nodal cities."""
        matplotlib_check.require_matplotlib()
        inputs = read_inputs(run, 0.4)
        memberships = inputs.prepared.memberships
        nodal = memberships.nodal
        between = measure_betweenness(
            find_profiles(memberships), run.real("TIME_LIMIT"), run.timed_step(0.4, 0.6)
        )
        log_betweenness(run, between)
        nodal_only = run.is_on("NODAL_ONLY")
        communities = None
        if nodal.any():
            among = inputs.prepared.only(nodal) if nodal_only else inputs.prepared
            communities = find_communities(
                among.memberships,
                among.cities,
                LouvainOptions(**louvain_parameters.read_values(run)),
                run.step(0.6, 0.9),
            )
        columns = {
            **city_columns(inputs.prepared),
            "rank": ranks(memberships.n_networks),
            "betweenness": between.values,
        }
        if between.estimated:
            columns.update(zip(INTERVAL_FIELDS, (between.low, between.high)))
        return select_nodal_cities(inputs, columns, nodal, communities, nodal_only)

    def figure_kinds(self, run: AlgorithmRun) -> list[str]:
        """Return the kinds of the figures that are asked for."""
        return [figure_format(path) for path in run.paths("FIGURE")]

    def write_chart(
        self,
        run: AlgorithmRun,
        data: ChartData,
        names: Sequence[str],
        chosen: Sequence[int],
        drawn: Mapping[str, bytes],
        colour: str,
    ) -> dict[str, str]:
        """Write these fields of the cities chosen, in that order, and the figures."""
        run.progress(1.0)
        names = [*names, *(name for name in INTERVAL_FIELDS if name in data.columns)]
        columns = take_rows({name: data.columns[name] for name in names}, chosen)
        positions = [data.cities[i].position for i in chosen]
        layer = write_points(run, "OUTPUT", names, columns, positions)
        paths = run.paths("FIGURE")
        for path in paths:
            write_bytes(path, drawn[figure_format(path)])
            run.log(translate("NodalCities", "Figure: {path}").format(path=path))
        style: Callable[[QgsVectorLayer], None] = style_nodal_cities
        if colour == COMMUNITY:
            style = partial(style_cities, communities=label_communities(data.communities))
        figure = {"FIGURE": ";".join(map(str, paths))} if paths else {}
        return {**self.style_outputs(run, {"OUTPUT": layer}, {"OUTPUT": style}), **figure}


def chart_texts(run: AlgorithmRun, data: ChartData, title: str, note: Sequence[str]) -> PageTexts:
    """Return what stands around a chart; ``title`` unless the user gives one."""
    wording = Wording.from_run(run)
    made = translate("NodalCities", "Made with Nodal Cities and QGIS.")
    credits = study_credits(data.inputs, wording, made)
    estimated = ""
    if INTERVAL_FIELDS[0] in data.columns:
        estimated = translate("NodalCities", "Betweenness is estimated from a sample of paths.")
    sentences = " ".join(sentence for sentence in (*note, estimated) if sentence)
    return PageTexts(
        wording.title or title, count_study(data.inputs.prepared.memberships), sentences, credits
    )


def community_method_note(run: AlgorithmRun, data: ChartData) -> str:
    """Return how the communities were found."""
    if data.partition is None:
        return ""
    sentence = (
        translate(
            "NodalCities",
            "Communities: Louvain among the nodal cities only ({count}, modularity "
            "{modularity}, seed {seed}).",
        )
        if run.is_on("NODAL_ONLY")
        else translate(
            "NodalCities",
            "Communities: Louvain among all cities ({count}, modularity {modularity}, "
            "seed {seed}).",
        )
    )
    return sentence.format(
        count=len(data.communities),
        modularity=number(data.partition.modularity, 2),
        seed=run.integer("SEED"),
    )


def figure_format(path: Path) -> str:
    """Return the kind of a figure by its file name."""
    return path.suffix[1:].lower()


def _nodal_only() -> Parameter:
    return parameter_kinds.yes_no(
        "NODAL_ONLY",
        "Communities among nodal cities only",
        "Look for communities among the nodal cities alone, as Figure 7 of the chapter "
        "does; otherwise among all cities, as Carte 1 does.",
        default=True,
        advanced=True,
    )


def _figure() -> Parameter:
    return parameter_kinds.output_file(
        "FIGURE",
        "Figure",
        "The figure as SVG, PNG or PDF, by its extension; several paths are separated by ;",
        FIGURE_KINDS,
        by_default=True,
    )
