"""Carte 1, the main job: from a membership table to styled layers and a printed map."""

from __future__ import annotations

from typing import Any

from ....analysis.core.choices import PageFormat, Print
from ....analysis.core.errors import AnalysisError
from ....analysis.study.carte1 import Carte1, Carte1Options, compute_carte1
from ...carte1 import parameters as carte1_parameters
from ...carte1 import report as carte1_report
from ...carte1.atlas_pages import page_texts
from ...carte1.destinations import Destinations
from ...carte1.layers import write_layers
from ...carte1.map_algorithm import MapAlgorithm
from ...carte1.presentation import Carte1Presentation, MapSubject, sheet_texts
from ...cartography.city_style import label_communities
from ...framework.presentation import SheetFiles
from ...framework.step_timer import StepTimer
from ...inputs import louvain_parameters
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import Inputs, read_inputs
from ...language.translation import number, translate, translate_all
from ...reports.credits import Wording
from ...reports.methods import log_betweenness


class MakeCarte1(MapAlgorithm):
    ID = "carte1"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Carte 1",
            "Maps nodal cities by community and number of networks, from a membership table.",
            (
                "map,atlas,nodal cities,hub,communities,Louvain,betweenness,centrality,"
                "city networks,twin towns,layout,migration"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [*carte1_parameters.define_inputs(), *carte1_parameters.define_outputs()]

    def define_numbers(self) -> dict[str, str]:
        return carte1_parameters.number_outputs()

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        timer = StepTimer()
        options = Carte1Options(
            **louvain_parameters.read_values(run),
            min_shared=run.integer("MIN_SHARED"),
            time_limit=run.real("TIME_LIMIT"),
        )
        inputs = read_inputs(run, 0.3)
        region = _region(run, inputs)
        timer.end_step(translate("NodalCities", "reading and locating"))
        result = compute_carte1(inputs.prepared, options, run.timed_step(0.3, 0.7))
        timer.end_step(translate("NodalCities", "measures and communities"))
        run.log(carte1_report.headline(inputs, options, result))
        log_betweenness(run, result.betweenness)
        if inputs.to_check:
            run.log(_places_in_doubt(len(inputs.to_check)))
        destinations = Destinations.from_run(run)
        outputs, copies = write_layers(run, destinations, inputs, result)
        if destinations.report is not None:
            carte1_report.write_report(destinations.report, run, inputs, options, result)
        timer.end_step(translate("NodalCities", "layers and report"))
        texts = sheet_texts(inputs, options, result, Wording.from_run(run), region)
        files = SheetFiles(destinations.maps, destinations.atlas, destinations.project)
        subject = _subject(run, inputs, result, region)
        presentation = Carte1Presentation(outputs, texts, files, timer, subject)
        presentation.copies = copies
        presentation.network_names = inputs.network_names()
        layers = self.present(run, presentation)
        run.log(translate("NodalCities", "Time: {laps}").format(laps=timer))
        return {**layers, **destinations.files(), **_numbers(inputs, result)}


def _numbers(inputs: Inputs, result: Carte1) -> dict[str, Any]:
    memberships = inputs.prepared.memberships
    return {
        "N_CITIES": len(memberships.city_ids),
        "N_NETWORKS": len(memberships.network_ids),
        "N_MEMBERSHIPS": len(memberships),
        "N_NODAL": int(memberships.nodal.sum()),
        "N_COMMUNITIES": len(result.descriptions),
        "MODULARITY": result.partition.modularity,
        "N_TO_CHECK": len(inputs.to_check),
    }


def _subject(run: AlgorithmRun, inputs: Inputs, result: Carte1, region: str) -> MapSubject:
    communities = label_communities(result.descriptions)
    return MapSubject(
        communities,
        dict(zip(inputs.prepared.memberships.city_ids, result.partition.community.tolist())),
        {"data": inputs.source_name, **carte1_parameters.read_choices(run)},
        region,
        inputs.from_gazetteer,
        page_texts(inputs, result, communities) if run.parameters.get("ATLAS") else (),
        Print(run.text("PRINT")),
        PageFormat(run.text("SHEET")),
    )


def _places_in_doubt(count: int) -> str:
    return translate(
        "NodalCities",
        "Places in doubt: {n}. The table “To check” has their candidates; filled in and given "
        "back as corrections, it draws them where they are.",
    ).format(n=number(count))


def _region(run: AlgorithmRun, inputs: Inputs) -> str:
    """Return the region of the map, empty for the world; refuse one without a city."""
    region = run.text("REGION")
    if region == carte1_parameters.WORLD:
        return ""
    located = {city.region for city in inputs.prepared.cities if city.position is not None}
    if region not in located:
        raise AnalysisError(
            "REGION: no city of the data is located in {region}. There are cities in: {regions}.",
            region=region,
            regions=", ".join(sorted(located - {""})) or "–",
        )
    return region
