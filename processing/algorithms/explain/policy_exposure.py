"""Which cities are most exposed to a policy by partners that adopted it, and in which networks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from qgis.core import QgsProcessing, QgsVectorLayer

from ....analysis.core.choices import LinkWeight
from ....analysis.core.errors import AnalysisError
from ....analysis.core.text import find_year, fold_for_comparison, text
from ....analysis.gazetteer.places import Gazetteer
from ....analysis.graph.indicators import ranks
from ....analysis.imports.city_table import read_cities
from ....analysis.places.locate import locate
from ....analysis.places.location_result import Query
from ....analysis.study import sample
from ....analysis.study.exposure import Exposure, find_exposure, match_adopters
from ....analysis.study.prepared_study import PreparedStudy
from ....analysis.study.result_columns import city_columns, take_rows, year_column
from ....analysis.tables.columns import ColumnChoice
from ...cartography.city_style import OTHER_CITIES, CityClass, style_by_class
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.features import read_rows, require_field
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader, read_inputs
from ...language.translation import number, translate, translate_all
from ...outputs.writers import write_points
from ...schema.output_fields import EXPOSURE

USUAL_YEARS = frozenset(("year", "effective_year", "annee", "adopted"))
IN_FORCE = "in force"  # of the sample’s cards: the others are planned or under study
MOST_NAMED = 10
ADOPTED_COLOUR, NOT_EXPOSED_COLOUR = "#e05110", "#c4cdd2"
EXPOSURE_COLOURS = ("#1f2a8f", "#5b8fd6", "#a9d0ee")  # the most exposed third first


class PolicyExposure(StyledAlgorithm):
    ID = "policyexposure"
    GROUP = "explain"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Exposure to a policy",
            "Counts the partners of each city that adopted a policy, and the networks where it "
            "meets them; and finds the cities most exposed that have none.",
            "diffusion,adoption,policy mobility,municipal card,exposure,peer effects",
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            parameter_kinds.table(
                "ADOPTERS",
                "Adopters (empty: municipal cards)",
                "Table of the cities that adopted the policy, one row each. Left empty: the "
                "municipal cards in force of the sample.",
            ),
            parameter_kinds.field(
                "ADOPTER_FIELD",
                "City field of the adopters",
                "Left empty, it is recognised by its name, as are country and state.",
                parent="ADOPTERS",
                advanced=True,
            ),
            parameter_kinds.field(
                "YEAR_FIELD",
                "Year field of the adopters",
                "Year of adoption, where it is known. Left empty, it is recognised by its name.",
                parent="ADOPTERS",
                advanced=True,
            ),
            common_parameters.weight_parameter(),
            parameter_kinds.sink(
                "OUTPUT",
                "Cities and their exposure",
                "The cities as points, the most exposed that adopted nothing first.",
                QgsProcessing.SourceType.TypeVectorPoint,
            ),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_ADOPTERS": translate("NodalCities", "Number of adopters among the cities"),
            "N_EXPOSED": translate("NodalCities", "Number of cities with a partner that adopted"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        prepared = read_inputs(run, 0.5).prepared
        adopted, year = _adoption(run, prepared)
        weight = LinkWeight(run.text("WEIGHT"))
        found = find_exposure(prepared.memberships, adopted, year, weight, run.step(0.7, 0.9))
        order = np.lexsort((-found.partners, -np.nan_to_num(found.share), adopted))
        ordered = take_rows(_columns(prepared, adopted, year, found), order)
        places = [prepared.cities[i].position for i in order]
        output = write_points(run, "OUTPUT", EXPOSURE, ordered, places)
        shares = found.share[prepared.memberships.nodal & ~adopted]
        style = partial(style_by_exposure, shares=shares[shares > 0])
        return {
            **self.style_outputs(run, {"OUTPUT": output}, {"OUTPUT": style}),
            "N_ADOPTERS": int(adopted.sum()),
            "N_EXPOSED": int((found.partners > 0).sum()),
        }


def _adoption(run: AlgorithmRun, prepared: PreparedStudy) -> tuple[np.ndarray, np.ndarray]:
    """Return which cities adopted, and their first known year; log those that are no city here."""
    header, rows, year_at = _adopter_rows(run)
    choice = ColumnChoice(city=InputReader(run).field("ADOPTER_FIELD"))
    table = read_cities(header, rows, choice)
    queries = [Query(city.name, city.country, city.admin1) for city in table.cities]
    with Gazetteer() as gazetteer:
        located = locate(queries, gazetteer, (), run.step(0.5, 0.7))
    named = [
        (city.city_id, city.name, place.identity) for city, place in zip(table.cities, located)
    ]
    adopted = np.zeros(len(prepared.cities), dtype=bool)
    year = np.full(len(adopted), np.nan)
    missing = []
    for place, city, row in zip(match_adopters(prepared.cities, named), table.cities, table.table):
        if place is None:
            missing.append(city.city_id)
            continue
        adopted[place] = True
        year[place] = np.fmin(year[place], np.nan if year_at is None else _year(row[year_at]))
    if missing:
        run.log(
            translate(
                "NodalCities", "{n} adopters are not among the cities, and are left out: {names}."
            ).format(n=number(len(missing)), names="; ".join(missing[:MOST_NAMED]))
        )
    return adopted, year


def _adopter_rows(run: AlgorithmRun) -> tuple[list[str], list[list[Any]], int | None]:
    """Return header and rows of the adopters, and the position of their year."""
    reader = InputReader(run)
    source = reader.source("ADOPTERS")
    if source is None:
        header, cards = sample.read_sample_table(sample.MUNICIPAL_CARDS)
        status = header.index("status")
        rows: list[list[Any]] = [row for row in cards if row[status].startswith(IN_FORCE)]
    else:
        header, rows = source.fields().names(), list(read_rows(source))
        if reader.field("YEAR_FIELD"):
            at = require_field(source, str(reader.field("YEAR_FIELD")), "YEAR_FIELD")
            return header, rows, at
    return header, rows, _usual_year(header)


def _usual_year(header: Sequence[str]) -> int | None:
    return next(
        (i for i, name in enumerate(header) if fold_for_comparison(name) in USUAL_YEARS), None
    )


def _year(cell: Any) -> float:
    """Return the year in a cell, NaN if it is empty."""
    written = text(cell)
    year = find_year(written)
    if written and year is None:
        raise AnalysisError(
            "The adopters have {value} as a year: write a number of four digits, or nothing.",
            value=written,
        )
    return float("nan") if year is None else year


def _columns(
    prepared: PreparedStudy, adopted: np.ndarray, year: np.ndarray, found: Exposure
) -> dict[str, Any]:
    return {
        **city_columns(prepared),
        "rank": ranks(prepared.memberships.n_networks),
        "adopted": adopted,
        "year": year_column(year),
        "adopter_partners": found.partners,
        "exposure": found.share,
        "exposure_before": found.share_before,
        "exposing_networks": [
            "; ".join(f"{network} {count}" for network, count in own) for own in found.networks
        ],
    }


def style_by_exposure(layer: QgsVectorLayer, shares: np.ndarray) -> None:
    """Draw adopters, and the other nodal cities by exposure: thirds of those that have some.

    Args:
        shares (float64): Exposures above 0 of the nodal cities that adopted nothing.
    """
    limits = np.quantile(shares, (2 / 3, 1 / 3, 0)) if len(shares) else np.ones(3)
    upper, lower, least = (round(float(limit), 6) for limit in limits)
    adopted, third, none = translate_all(
        "Adopted the policy", "Exposure from {least} %", "No partner adopted it"
    )
    classes = [CityClass((0,), ADOPTED_COLOUR, adopted)]
    for value, limit in enumerate((upper, lower, least), 1):
        label = third.format(least=number(100 * limit, 1))
        classes.append(CityClass((value,), EXPOSURE_COLOURS[value - 1], label))
    classes.append(CityClass((4,), NOT_EXPOSED_COLOUR, none))
    by_exposure = (
        f'CASE WHEN "adopted" THEN 0 WHEN NOT "nodal" THEN {OTHER_CITIES} '
        f'WHEN "exposure" >= {upper} THEN 1 WHEN "exposure" >= {lower} THEN 2 '
        'WHEN "exposure" > 0 THEN 3 ELSE 4 END'
    )
    style_by_class(layer, by_exposure, classes)
