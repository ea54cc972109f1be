"""Carte 1 of cities, links and communities that are given, computed or edited by hand."""

from __future__ import annotations

from typing import Any

from ....analysis.core.choices import PageFormat, Print
from ....analysis.core.errors import AnalysisError
from ....analysis.study.result_columns import community_columns
from ...carte1 import parameters as carte1_parameters
from ...carte1.destinations import Destinations
from ...carte1.given_map import (
    GivenCities,
    GivenLinks,
    label_given,
    read_given_cities,
    read_given_labels,
    read_given_links,
)
from ...carte1.layers import write_everywhere
from ...carte1.map_algorithm import MapAlgorithm
from ...carte1.presentation import Carte1Presentation, MapSubject, given_sheet_texts
from ...cartography.city_style import LabelledCommunity
from ...framework.presentation import SheetFiles
from ...framework.step_timer import StepTimer
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader
from ...language.translation import translate_all
from ...outputs.writers import write_cities, write_links, write_table
from ...reports.credits import Wording
from ...schema.output_fields import COMMUNITIES

OUTPUTS = ("CITIES_OUT", "LINKS", "COMMUNITIES", "GEOPACKAGE", "PROJECT", "MAP")


class StyleCarte1(MapAlgorithm):
    ID = "stylecarte1"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Style as Carte 1",
            "Draws cities, links and communities, computed or edited by hand, as Carte 1.",
            "map,style,symbology,legend,layout,communities,edit,nodal cities,hub,city networks",
        )

    def define_parameters(self) -> list[Parameter]:
        outputs = carte1_parameters.define_outputs()
        return [
            *_inputs(),
            *carte1_parameters.sheet_parameters(),
            *common_parameters.data_credits_parameters(),
            *(one for one in outputs if one.name() in OUTPUTS),
        ]

    def define_numbers(self) -> dict[str, str]:
        numbers = carte1_parameters.number_outputs()
        return {name: numbers[name] for name in ("N_CITIES", "N_NODAL", "N_COMMUNITIES")}

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        timer = StepTimer()
        reader = InputReader(run)
        cities, links = reader.source("CITIES"), reader.source("CITY_LINKS")
        if cities is None or links is None:
            raise AnalysisError(
                "CITIES and CITY_LINKS are needed: choose the layer of the cities with their "
                "communities, and that of their links."
            )
        given = read_given_cities(reader, cities)
        run.progress(0.3)
        drawn = read_given_links(reader, links, given)
        communities = label_given(given.groups, read_given_labels(reader.source("COMMUNITY_NAMES")))
        run.progress(0.5)
        destinations = Destinations.from_run(run)
        outputs, copies = _write(run, destinations, given, drawn, communities)
        from_gazetteer = any(given.columns.get("geonameid", ()))
        subject = MapSubject(
            communities,
            {c.city_id: n for c, n in zip(given.cities, given.groups.community.tolist())},
            {"data": cities.sourceName(), **carte1_parameters.read_sheet_choices(run)},
            from_gazetteer=from_gazetteer,
            print_kind=Print(run.text("PRINT")),
            sheet=PageFormat(run.text("SHEET")),
        )
        texts = given_sheet_texts(communities, drawn.links, Wording.from_run(run), from_gazetteer)
        files = SheetFiles(destinations.maps, None, destinations.project)
        presentation = Carte1Presentation(outputs, texts, files, timer, subject)
        presentation.copies = copies
        return {
            **self.present(run, presentation),
            **destinations.files(),
            "N_CITIES": len(given.cities),
            "N_NODAL": sum(community.nodal_cities for community in communities),
            "N_COMMUNITIES": len(communities),
        }


def _write(
    run: AlgorithmRun,
    destinations: Destinations,
    given: GivenCities,
    drawn: GivenLinks,
    communities: tuple[LabelledCommunity, ...],
) -> tuple[dict[str, str], dict[str, str]]:
    described = {
        **community_columns(given.groups.descriptions),
        "label": [community.label for community in communities],
    }

    def written(run: AlgorithmRun) -> dict[str, str | None]:
        return {
            "CITIES_OUT": write_cities(
                run, "CITIES_OUT", given.fields, given.columns, given.cities
            ),
            "LINKS": write_links(
                run, "LINKS", drawn.fields, given.cities, drawn.links, drawn.columns
            ),
            "COMMUNITIES": write_table(run, "COMMUNITIES", COMMUNITIES, described),
        }

    return write_everywhere(run, destinations, written)


def _inputs() -> list[Parameter]:
    return [
        parameter_kinds.table(
            "CITIES",
            "Cities with their community",
            "Points with community and n_networks, as “Communities of cities” or Carte 1 writes "
            "them, edited as you like.",
        ),
        parameter_kinds.field(
            "CITY_ID_FIELD",
            "City id field",
            "Field with the ids that the links have. Left empty, city_id or else the first field "
            "is taken.",
            parent="CITIES",
            advanced=True,
        ),
        parameter_kinds.field(
            "COMMUNITY_FIELD",
            "Community field",
            "Field with the community of each city, a number or a name. Left empty, community is "
            "taken.",
            parent="CITIES",
            advanced=True,
        ),
        parameter_kinds.table(
            "CITY_LINKS",
            "Links of the cities",
            "Layer or table with source, target and shared, as “Links between cities” writes it.",
        ),
        parameter_kinds.table(
            "COMMUNITY_NAMES",
            "Names of the communities",
            "Table with community and label, as “Communities of cities” writes it; labels that "
            "you edit are those of the legend. Left empty, communities are named by what their "
            "cities have in common.",
        ),
    ]
