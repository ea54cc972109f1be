"""Figure 6: the nodal cities in most networks, as a chart and its data."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessing

from ....analysis.charts.ranking import Ranking, RankingWords, draw_ranking
from ....analysis.charts.ranking_selection import MAX_SHOWN, RankingSelection, select_for_ranking
from ...cartography.typography import FAMILIES
from ...charts.chart_algorithm import ChartAlgorithm, chart_texts, community_method_note
from ...charts.chart_data import COMMUNITY, REGION, ChartData, count_drawn, group_cities
from ...charts.text_outlines import log_missing_letters, outline_text
from ...inputs import parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.parameter_kinds import Parameter
from ...language.translation import format_number, number, translate, translate_all
from ...schema.output_fields import RANKING


class RankingChart(ChartAlgorithm):
    ID = "rankingchart"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Ranking of nodal cities (Figure 6)",
            "Ranks the nodal cities in most networks in a figure, by region or community.",
            "chart,figure,ranking,hub,nodal cities,memberships,city networks",
        )

    def define_parameters(self) -> list[Parameter]:
        return self.chart_parameters(
            [
                parameter_kinds.number(
                    "N",
                    "Number of cities",
                    "Cities shown. Where the last rank is shared, all its cities are shown or "
                    "none, whichever comes nearer to this number.",
                    50,
                    1,
                    MAX_SHOWN,
                ),
                parameter_kinds.choice(
                    "COLOUR",
                    "Colour by",
                    "region: world region of the country. community: Louvain.",
                    [REGION, COMMUNITY],
                ),
            ],
            parameter_kinds.sink(
                "OUTPUT",
                "Ranked cities",
                "The cities shown, as points, in their order.",
                QgsProcessing.SourceType.TypeVectorPoint,
                by_default=True,
            ),
        )

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_SHOWN": translate("NodalCities", "Number of cities shown"),
            "N_NODAL": translate("NodalCities", "Number of nodal cities"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        found = self.measure_nodal_cities(run)
        colour = run.text("COLOUR")
        wanted = run.integer("N")
        first = select_for_ranking(
            found.array("n_networks"),
            found.array("betweenness"),
            [(city.name, city.city_id) for city in found.cities],
            wanted,
        )
        run.log(_tie_note(found, first))
        note = [_order(found), _tie_note(found, first)]
        if colour == COMMUNITY:
            note.append(community_method_note(run, found))
        title = translate("NodalCities", "The {count} nodal cities in most networks").format(
            count=number(len(first.cities))
        )
        drawn = draw_ranking(
            _ranking(found, first, colour),
            chart_texts(run, found, title, note),
            _words(found),
            FAMILIES,
            self.figure_kinds(run),
            outline_text,
        )
        log_missing_letters(run, [found.cities[i].name for i in first.cities])
        return {
            **self.write_chart(run, found, RANKING, first.cities.tolist(), drawn, colour),
            "N_SHOWN": len(first.cities),
            "N_NODAL": len(found.cities),
        }


def _ranking(found: ChartData, first: RankingSelection, colour: str) -> Ranking:
    of_city, made = group_cities(found, colour)
    chosen = first.cities
    return Ranking(
        [found.cities[i].name for i in chosen],
        [found.cities[i].country for i in chosen],
        found.array("n_networks")[chosen],
        found.array("betweenness")[chosen],
        of_city[chosen],
        count_drawn(of_city[chosen], made),
    )


def _words(found: ChartData) -> RankingWords:
    return RankingWords(
        networks=translate("NodalCities", "Number of networks"),
        betweenness=translate("NodalCities", "Betweenness"),
        nothing=translate("NodalCities", "No city to show.")
        if found.cities
        else translate("NodalCities", "No city is in two networks or more."),
        number=format_number,
    )


def _order(found: ChartData) -> str:
    if not found.array("betweenness").any():
        return translate(
            "NodalCities",
            "Ranked by number of networks; every betweenness is 0, so that cities of one rank "
            "stand in order of name.",
        )
    return translate(
        "NodalCities",
        "Ranked by number of networks; cities of one rank stand in order of betweenness, then "
        "of name. Betweenness: shortest paths between two other cities, of all cities, that "
        "pass through the city.",
    )


def _tie_note(found: ChartData, first: RankingSelection) -> str:
    """Return what became of the cities that tie at the cut."""
    if not first.tied:
        return ""
    values = {
        "tied": number(first.tied),
        "networks": number(first.cut),
        "rank": number(int((found.array("n_networks") > first.cut).sum()) + 1),
        "shown": number(len(first.cities)),
    }
    if first.tied_shown:
        return translate(
            "NodalCities",
            "Rank {rank} is shared by {tied} cities in {networks} networks each: all of them "
            "are shown, {shown} cities in all.",
        ).format(**values)
    return translate(
        "NodalCities",
        "Rank {rank} is shared by {tied} cities in {networks} networks each: none of them is "
        "shown, and the ranking stops at {shown} cities.",
    ).format(**values)
