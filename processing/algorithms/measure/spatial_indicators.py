"""Spatial indicators: how far each city is from the sea, other cities and its partners."""

from __future__ import annotations

from typing import Any, cast

from qgis.core import QgsProcessing, QgsProcessingFeatureSource

from ....analysis.globe.nearest_larger import CANDIDATE_SOURCES
from ....analysis.globe.spatial_indicators import (
    LargerCityRule,
    distance_matrix,
    measure_spatial_indicators,
)
from ....analysis.study.result_columns import city_columns
from ...cartography.located_cities import style_sea_distance
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import common_parameters, parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.coast import describe_coast, read_sea
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader
from ...language.log import log_report
from ...language.translation import number, translate, translate_all
from ...outputs.geodesic_lines import Geodesics
from ...outputs.writers import write_cities, write_table
from ...schema.output_fields import MATRIX, SPATIAL


class SpatialIndicators(StyledAlgorithm):
    ID = "spatialindicators"
    GROUP = "measure"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Spatial indicators",
            (
                "Measures how far each city is from the sea, from other cities, from the nearest "
                "metropolis and from its partners."
            ),
            (
                "distance,sea,coast,nearest,hub,metropolis,periphery,partners,distance matrix,"
                "ellipsoid"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [
            *common_parameters.study_parameters(),
            _coast(),
            *_larger_city_parameters(),
            *_outputs(),
        ]

    def define_numbers(self) -> dict[str, str]:
        return {
            "COAST_ACCURACY_KM": translate("NodalCities", "Accuracy of the world map’s coast"),
            "N_WITHOUT_POSITION": translate("NodalCities", "Number of cities without position"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        measure = Geodesics(run.context).measure_km
        reader = InputReader(run)
        prepared = reader.read(run.step(0, 0.4)).prepared
        distances = {}
        if run.parameters.get("MATRIX"):
            distances = distance_matrix(
                prepared.memberships, prepared.cities, measure, run.step(0.4, 0.45)
            )
        coast = cast("QgsProcessingFeatureSource | None", reader.source("COAST"))
        sea = read_sea(coast, run.context, run.step(0.45, 0.5))
        larger = LargerCityRule(run.real("LARGER"), run.text("LARGER_AMONG"))
        found = measure_spatial_indicators(
            prepared.memberships, prepared.cities, sea, larger, measure, run.step(0.5, 0.95)
        )
        log_report(run.feedback, (*prepared.report, *found.report))
        for sentence in (*describe_coast(sea, coast), *_without_position(found.n_without_position)):
            run.log(sentence)
        if distances and not distances["source"]:
            run.feedback.pushWarning(_no_pair())
        columns = {**city_columns(prepared), **found.columns}
        outputs = {
            "OUTPUT": write_cities(run, "OUTPUT", SPATIAL, columns, prepared.cities),
            "MATRIX": write_table(run, "MATRIX", MATRIX, distances),
        }
        numbers: dict[str, float] = {"N_WITHOUT_POSITION": found.n_without_position}
        if sea.accuracy_km is not None:
            numbers["COAST_ACCURACY_KM"] = sea.accuracy_km
        return {**self.style_outputs(run, outputs, {"OUTPUT": style_sea_distance}), **numbers}


def _without_position(count: int) -> list[str]:
    if not count:
        return []
    return [
        translate(
            "NodalCities", "Cities without a position, and so without indicators: {count}."
        ).format(count=number(count))
    ]


def _no_pair() -> str:
    return translate(
        "NodalCities",
        "The distance matrix (MATRIX) is empty: it has the pairs of nodal cities, and fewer than "
        "two cities with a position are in several networks.",
    )


def _coast() -> Parameter:
    kinds = QgsProcessing.SourceType
    return parameter_kinds.table(
        "COAST",
        "Coast (lines or polygons)",
        "Coastlines, or polygons of land or sea: borders between them are no coast. "
        "Left empty, QGIS’s own world map, right to some 5 km.",
        [kinds.TypeVectorLine, kinds.TypeVectorPolygon],
    )


def _larger_city_parameters() -> list[Parameter]:
    return [
        parameter_kinds.number(
            "LARGER",
            "How many times larger a larger city is",
            "The metropolis of a city is the nearest one at least this many times as "
            "populous. With 5, that of Tiznit is Agadir and that of Taza is Fès.",
            5.0,
            1.1,
            1000.0,
        ),
        parameter_kinds.choice(
            "LARGER_AMONG",
            "Where larger cities are sought",
            "places: every place of the built-in gazetteer, whether in a network or not. "
            "cities: only the cities of the table.",
            CANDIDATE_SOURCES,
            advanced=True,
        ),
    ]


def _outputs() -> list[Parameter]:
    return [
        parameter_kinds.sink(
            "OUTPUT",
            "Spatial indicators",
            "The cities as points, with their distances.",
            QgsProcessing.SourceType.TypeVectorPoint,
        ),
        parameter_kinds.sink(
            "MATRIX",
            "Distance matrix",
            "Distances between nodal cities, each pair once; for 1000 of them at most.",
            optional=True,
        ),
    ]
