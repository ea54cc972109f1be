"""The graph of cities and networks in a file of Gephi, Pajek, R, networkx or a browser."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ....analysis.core.choices import LinkWeight
from ....analysis.exchange.graph_files import NODES, encode_graph, needs_networkx
from ....analysis.exchange.graph_tables import GraphKind, GraphTables, graph_tables
from ....analysis.exchange.node_tables import city_table, measure_study, network_table
from ....analysis.sociogram.figure import SociogramOptions
from ...cartography.city_style import label_communities, pair_with_colours
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, louvain_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.network_records import network_records
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import Inputs, read_inputs
from ...language.python_packages import missing_package
from ...language.translation import translate, translate_all, translated
from ...outputs.destinations.targets import Target
from ...outputs.files import write_bytes
from ...outputs.result_columns import described_network_columns
from ...reports.methods import log_betweenness

FILE_KINDS = (
    "GEXF (*.gexf);;GraphML (*.graphml);;GML (*.gml);;Pajek (*.net);;JSON (*.json);;CSV (*.csv)"
)


class ExportGraph(StyledAlgorithm):
    ID = "exportgraph"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Export the graph",
            "Writes the graph for Gephi, Cytoscape, Pajek, R or networkx, with all indicators, the "
            "communities, and the places and colours of the sociogram.",
            (
                "Gephi,GEXF,GraphML,GML,Pajek,JSON,networkx,igraph,Cytoscape,network,graph,"
                "bipartite,export"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.choice(
                "GRAPH",
                "Graph",
                "two_mode: cities and the networks they belong to. cities: cities, linked by the "
                "networks they share. networks: networks, linked by the cities they share.",
                list(map(str, GraphKind)),
            ),
            parameter_kinds.number(
                "MIN_SHARED",
                "Minimum number of shared networks",
                "In a graph of cities or of networks, two are linked that share at least so "
                "many. Left empty, the least number, from two, that leaves at most 1000 links.",
                None,
                0,
                1000,
                advanced=True,
            ),
            common_parameters.weight_parameter(),
            *louvain_parameters.define_parameters(),
            common_parameters.time_limit_parameter(),
            parameter_kinds.output_file(
                "OUTPUT",
                "Graph file",
                "Its ending says the format: .gexf (Gephi), .graphml, .gml, .net (Pajek), "
                ".json (node-link), or .csv: two tables, links and nodes.",
                FILE_KINDS,
                by_default=True,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_NODES": translate("NodalCities", "Number of nodes"),
            "N_LINKS": translate("NodalCities", "Number of links"),
        }

    def refusal(self, run: AlgorithmRun) -> str:
        path = run.files(["OUTPUT"]).get("OUTPUT")
        lacking = ""
        if path is not None and needs_networkx(path.suffix.lower()):
            feature = translate("NodalCities", "A file {ending}").format(ending=path.suffix)
            lacking = missing_package("networkx", feature)
        return super().refusal(run) or lacking

    def implied_targets(self, named: Sequence[Target]) -> tuple[Target, ...]:
        return tuple(
            Target(one.output, nodes_file(one.path), named=False)
            for one in named
            if one.path.suffix.lower() == ".csv"
        )

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        graph = _graph(run, read_inputs(run, 0.3))
        written = run.files(["OUTPUT"])
        for path in written.values():
            files = encode_graph(graph, path.suffix.lower())
            run.progress(1.0)
            for end, data in files.items():
                write_bytes(path.with_name(path.stem + end), data)
        return {
            **{name: str(path) for name, path in written.items()},
            "N_NODES": len(graph.nodes),
            "N_LINKS": len(graph.links),
        }


def nodes_file(path: Path) -> Path:
    """Return the file of the nodes that goes with a file of links."""
    return path.with_name(f"{path.stem}{NODES}.csv")


def _graph(run: AlgorithmRun, inputs: Inputs) -> GraphTables:
    names = {known.network_id: known.name for known in network_records(inputs).values()}
    options = SociogramOptions(**louvain_parameters.read_values(run))
    limit, step = run.real("TIME_LIMIT"), run.timed_step(0.3, 0.8)
    study = measure_study(inputs.prepared, names, options, step, limit)
    log_betweenness(run, study.betweenness)
    if study.problem is not None:
        run.log(
            translate("NodalCities", "The nodes have no place on a sheet: {reason}").format(
                reason=translated(study.problem)
            )
        )
    memberships = inputs.prepared.memberships
    colours = [colour for _, colour in pair_with_colours(label_communities(study.descriptions))]
    known = {
        name: values
        for name, values in described_network_columns(memberships, inputs.networks).items()
        if name not in ("network_id", "name")
    }
    return graph_tables(
        memberships,
        city_table(study, colours),
        network_table(study, names, known),
        GraphKind(run.text("GRAPH")),
        LinkWeight(run.text("WEIGHT")),
        run.integer("MIN_SHARED"),
        run.step(0.8, 0.9),
    )
