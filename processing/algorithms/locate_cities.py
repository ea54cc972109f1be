"""Locate: names of cities to points, with what is in doubt as a table to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.choices import Match
from ...analysis.core.progress import Progress, scale_progress
from ...analysis.imports.city_table import CityTable
from ...analysis.places.candidate_ranking import rank_candidates
from ...analysis.places.check_rows import CheckRow, list_cities_to_check
from ...analysis.places.countries import region_of
from ...analysis.places.gazetteer import Gazetteer
from ...analysis.places.locate import locate
from ...analysis.places.location_result import LocationResult, Query
from ...analysis.study import sample
from ..framework.algorithm import NodalAlgorithm, progress_of
from ..inputs import parameter_kinds
from ..inputs.features import point_geometry
from ..inputs.gazetteer_layer import read_gazetteer_layer
from ..inputs.locate_inputs import locate_parameters, read_city_networks, read_city_table
from ..inputs.reader import InputReader
from ..language.log import log_report, log_sample_notice
from ..language.translation import number, translated
from ..outputs.result_columns import Columns
from ..outputs.writers import write_table
from ..schema import output_fields
from ..schema.carried_columns import CarriedColumns

translate = QCoreApplication.translate


class LocateCities(NodalAlgorithm):
    ID = "locatecities"
    GROUP = "prepare"

    def displayName(self) -> str:
        return translate("NodalCities", "Locate cities")

    def shortDescription(self) -> str:
        return translate(
            "NodalCities",
            "Finds cities by name in the built-in gazetteer and lists what is in doubt.",
        )

    def tags(self) -> list[str]:
        return translate(
            "NodalCities", "locate,geocode,gazetteer,geonames,homonyms,exonyms,cities,offline"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        for parameter in (*locate_parameters(), *_outputs()):
            self.addParameter(parameter)
        self.add_number_outputs(
            ("N_LOCATED", translate("NodalCities", "Number of rows located")),
            ("N_NOT_LOCATED", translate("NodalCities", "Number of rows not located")),
            ("N_TO_CHECK", translate("NodalCities", "Number of cities to check")),
        )

    def run_steps(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        progress = progress_of(feedback)
        reader = InputReader(self, parameters, context, feedback)
        table = read_city_table(reader)
        log_report(feedback, table.report)
        progress(0.1)
        networks = read_city_networks(reader, table, scale_progress(progress, 0.1, 0.2))
        found = _located(reader, table, scale_progress(progress, 0.2, 0.9))
        if networks is not None:
            found = rank_candidates(found, networks, scale_progress(progress, 0.9, 1.0))
        doubtful = list_cities_to_check(found)
        _summarise(feedback, found, doubtful)
        located = sum(one.position is not None for one in found)
        where = (self, parameters, context)
        return {
            "OUTPUT": _write_points(where, table, found),
            "TO_CHECK": _write_to_check(where, doubtful),
            "N_LOCATED": located,
            "N_NOT_LOCATED": len(found) - located,
            "N_TO_CHECK": len(doubtful),
        }


def _located(reader: InputReader, table: CityTable, progress: Progress) -> list[LocationResult]:
    """Locate the cities by the gazetteers that are asked for."""
    queries = [Query(city.name, city.country, city.admin1) for city in table.cities]
    is_sample = sample.are_sample_cities(queries)
    if is_sample and reader.source("INPUT") is not None:
        log_sample_notice(reader.feedback)
    corrections = reader.corrections(is_sample)
    source = reader.source("GAZETTEER")
    with ExitStack() as opened:
        if source is None:
            gazetteer = opened.enter_context(Gazetteer())
            return locate(queries, gazetteer, corrections, progress)
        name = reader.field("GAZETTEER_NAME_FIELD")
        reading = scale_progress(progress, 0.0, 0.5)
        own = opened.enter_context(read_gazetteer_layer(source, name, reader.context, reading))
        log_report(reader.feedback, own.report)
        progress = scale_progress(progress, 0.5, 1.0)
        if (
            reader.algorithm.parameterAsString(reader.parameters, "GAZETTEER_USE", reader.context)
            == "only"
        ):
            return locate(queries, own, corrections, progress)
        gazetteer = opened.enter_context(Gazetteer())
        return locate(queries, gazetteer, corrections, progress, first_gazetteer=own)


SinkArguments = tuple[NodalAlgorithm, "dict[str, Any]", QgsProcessingContext]


def _write_points(
    where: SinkArguments, table: CityTable, found: Sequence[LocationResult]
) -> str | None:
    others = CarriedColumns(table.fields, table.table, output_fields.LOCATED, _repeated(table))
    fields = output_fields.fields(output_fields.LOCATED)
    others.add_fields(fields)
    columns = {**_columns(table, found), **others.columns(range(len(found)))}
    points = [point_geometry(one.position) for one in found]
    return write_table(*where, "OUTPUT", fields, columns, points, QgsWkbTypes.Type.Point)


def _repeated(table: CityTable) -> list[int]:
    """Return the columns of the input that the output has under the same name anyway."""
    own = {"city_id", "name", "country", "admin1"}
    return [index for index, name in enumerate(table.fields) if name.casefold() in own]


def _columns(table: CityTable, found: Sequence[LocationResult]) -> Columns:
    countries = [f.country or city.country for city, f in zip(table.cities, found)]
    return {
        "city_id": [city.city_id for city in table.cities],
        "name": [city.name for city in table.cities],
        "country": countries,
        "admin1": [f.admin1 or city.admin1 for city, f in zip(table.cities, found)],
        "region": [region_of(country) for country in countries],
        "population": [f.population for f in found],
        "match": [f.match.value for f in found],
        "score": [f.score for f in found],
        "geonameid": [_geonameid(f) for f in found],
        "matched_name": [f.name for f in found],
        "identity": [f.identity for f in found],
    }


def _geonameid(found: LocationResult) -> int | None:
    """Return the GeoNames id of a city; a place of another gazetteer has none."""
    place = found.place
    return None if place is None or place.own_id else place.geonameid


def _write_to_check(where: SinkArguments, doubtful: Sequence[CheckRow]) -> str | None:
    empty = [None] * len(doubtful)
    columns: Columns = {
        "name": [row.name for row in doubtful],
        "country": [row.country for row in doubtful],
        "admin1": [row.admin1 for row in doubtful],
        "same_as": empty,
        "near": empty,
        "lat": empty,
        "lon": empty,
        "match": [row.match.value for row in doubtful],
        "candidates": [row.candidates for row in doubtful],
        "candidate_points": [row.candidate_points for row in doubtful],
        "candidate_data": [row.candidate_data for row in doubtful],
        "message": [translated(row.message) for row in doubtful],
    }
    return write_table(*where, "TO_CHECK", output_fields.fields(output_fields.TO_CHECK), columns)


def _summarise(
    feedback: QgsProcessingFeedback, found: Sequence[LocationResult], doubtful: Sequence[CheckRow]
) -> None:
    counts = Counter(one.match for one in found)
    feedback.pushInfo(", ".join(f"{match}: {counts[match]}" for match in Match if counts[match]))
    corrected = len({one.query for one in found if one.match is Match.CORRECTED})
    if corrected:
        feedback.pushInfo(
            translate("NodalCities", "Cities placed as the corrections say: {n}.").format(
                n=number(corrected)
            )
        )
    feedback.pushInfo(
        translate("NodalCities", "{cities} cities from {rows} rows, {n} to check.").format(
            cities=len({one.identity for one in found}), rows=len(found), n=len(doubtful)
        )
    )


def _outputs() -> list[Any]:
    return [
        parameter_kinds.sink(
            "OUTPUT",
            translate("NodalCities", "Located cities"),
            translate(
                "NodalCities",
                "One point per row of the table; no geometry where the place is not known.",
            ),
            QgsProcessing.SourceType.TypeVectorPoint,
        ),
        parameter_kinds.sink(
            "TO_CHECK",
            translate("NodalCities", "To check"),
            translate(
                "NodalCities",
                "Cities not located or not beyond doubt, with candidates. Fill in same_as, near, "
                "or lat and lon, and give it back as corrections.",
            ),
        ),
    ]
