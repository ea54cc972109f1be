"""Summary of the networks: size, components, isolated networks, connecting cities."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.graph.topology import Topology, topology
from ....analysis.study.prepared_study import PreparedStudy
from ...cartography.city_style import style_nodal_cities
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_table import NetworkTable, with_basis
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader
from ...language.log import log_report
from ...language.translation import translate, translate_all
from ...outputs.topology_columns import connecting_city_rows, distribution_rows, network_rows
from ...outputs.writers import write_points, write_table
from ...reports import topology_page as topology_report
from ...schema.output_fields import DISTRIBUTION, SUMMARY_CITIES, SUMMARY_NETWORKS

BEFORE = "_BEFORE"  # ends the outputs that count all networks, those left out included


class NetworkSummary(StyledAlgorithm):
    ID = "networksummary"
    GROUP = "measure"
    FILE_OUTPUTS = ("REPORT",)

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Summary of the networks",
            (
                "Measures the graph of memberships and finds isolated networks, and the cities and "
                "networks that hold it together."
            ),
            (
                "density,components,isolated networks,articulation points,cut vertices,bipartite,"
                "graph,degree distribution,city networks"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.sink(
                "NETWORKS_OUT",
                "Networks",
                "One row per network: members, component, whether it is isolated or "
                "connecting, what its removal cuts off.",
            ),
            parameter_kinds.sink(
                "CITIES_OUT",
                "Connecting cities",
                "The cities whose removal cuts off others, as points.",
                QgsProcessing.SourceType.TypeVectorPoint,
                by_default=True,
            ),
            parameter_kinds.sink(
                "DISTRIBUTION",
                "Degree distributions",
                "How many cities have 1, 2, 3… networks, and how many networks 1, 2, 3… cities.",
                optional=True,
            ),
            parameter_kinds.report("All of it on one page."),
        ]

    def define_numbers(self) -> dict[str, str]:
        before = translate("NodalCities", "{measure}, before the filter")
        labels: dict[str, str] = {}
        for name, label in topology_report.measure_labels().items():
            labels[name.upper()] = label
            labels[name.upper() + BEFORE] = before.format(measure=label)
        return labels

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        unfiltered = run.with_parameters({"NETWORK_FILTER": ""})
        inputs = InputReader(unfiltered).read(run.step(0, 0.6))
        filtered = InputReader(run).read_networks(
            inputs.sample is not None, inputs.prepared.memberships.network_ids
        )
        table = with_basis(filtered, inputs.imported)
        prepared = inputs.prepared
        before = after = topology(prepared.memberships, run.step(0.6, 0.8))
        if table.kept is not None:
            prepared = prepared.in_networks(table.kept)
            after = topology(prepared.memberships, run.step(0.8, 1.0))
        log_report(run.feedback, prepared.report)
        run.log(topology_report.headline(after))
        outputs = _write_layers(run, prepared, after, table)
        written = run.files(self.FILE_OUTPUTS)
        for path in written.values():
            topology_report.write_report(path, run, inputs, before, after, prepared, table)
        return {
            **self.style_outputs(run, outputs, {"CITIES_OUT": style_nodal_cities}),
            **{name: str(path) for name, path in written.items()},
            **{name.upper(): value for name, value in after.measures().items()},
            **{name.upper() + BEFORE: value for name, value in before.measures().items()},
        }


def _write_layers(
    run: AlgorithmRun, prepared: PreparedStudy, found: Topology, table: NetworkTable
) -> dict[str, str | None]:
    networks = network_rows(prepared, found, table)
    chosen, cities = connecting_city_rows(prepared, found, table)
    positions = [prepared.cities[i].position for i in chosen]
    degrees = distribution_rows(found)
    return {
        "NETWORKS_OUT": write_table(run, "NETWORKS_OUT", SUMMARY_NETWORKS, networks),
        "CITIES_OUT": write_points(run, "CITIES_OUT", SUMMARY_CITIES, cities, positions),
        "DISTRIBUTION": write_table(run, "DISTRIBUTION", DISTRIBUTION, degrees),
    }
