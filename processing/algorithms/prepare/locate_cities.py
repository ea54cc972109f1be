"""Locate: names of cities to points, with what is in doubt as a table to fill in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

from qgis.core import QgsProcessing

from ....analysis.core.choices import Match
from ....analysis.core.progress import Progress, scale_progress
from ....analysis.gazetteer.places import Gazetteer
from ....analysis.imports.city_table import CityTable
from ....analysis.places.candidate_ranking import rank_candidates
from ....analysis.places.check_rows import CheckRow, list_cities_to_check
from ....analysis.places.locate import locate
from ....analysis.places.location_result import LocationResult, Query
from ....analysis.study import sample
from ....analysis.study.result_columns import location_columns
from ...cartography.located_cities import style_located_cities
from ...framework.styled_algorithm import StyledAlgorithm
from ...inputs import parameter_kinds
from ...inputs.algorithm_run import AlgorithmRun
from ...inputs.features import LATITUDE, LONGITUDE
from ...inputs.gazetteer_layer import read_gazetteer_layer
from ...inputs.locate_inputs import locate_parameters, read_city_networks, read_city_table
from ...inputs.parameter_kinds import Parameter
from ...inputs.reader import InputReader
from ...language.log import log_report, log_sample_notice
from ...language.translation import number, translate, translate_all
from ...outputs.result_columns import check_columns
from ...outputs.writers import write_points, write_table
from ...schema import output_fields
from ...schema.carried_columns import CarriedColumns


class LocateCities(StyledAlgorithm):
    ID = "locatecities"
    GROUP = "prepare"

    def texts(self) -> tuple[str, str, str]:
        return translate_all(
            "Locate cities",
            "Finds cities by name in the built-in gazetteer and lists what is in doubt.",
            (
                "locate,geocode,geocoding,gazetteer,geonames,coordinates,place names,homonyms,"
                "exonyms,cities,offline"
            ),
        )

    def define_parameters(self) -> list[Parameter]:
        return [*locate_parameters(), *_outputs()]

    def define_numbers(self) -> dict[str, str]:
        return {
            "N_LOCATED": translate("NodalCities", "Number of rows located"),
            "N_NOT_LOCATED": translate("NodalCities", "Number of rows not located"),
            "N_TO_CHECK": translate("NodalCities", "Number of cities to check"),
        }

    def run_steps(self, run: AlgorithmRun) -> dict[str, Any]:
        reader = InputReader(run)
        table = read_city_table(reader, run.step(0.0, 0.1))
        log_report(run.feedback, table.report)
        run.progress(0.1)
        networks = read_city_networks(reader, table, run.step(0.1, 0.2))
        found = _located(reader, table, run.step(0.2, 0.9))
        if networks is not None:
            found = rank_candidates(found, networks, run.step(0.9, 1.0))
        doubtful = list_cities_to_check(found, networks or ())
        to_check = check_columns(doubtful)
        _summarise(run, found, doubtful)
        located = sum(result.position is not None for result in found)
        written = {
            "OUTPUT": _write_points(run, table, found),
            "TO_CHECK": write_table(run, "TO_CHECK", output_fields.TO_CHECK, to_check),
        }
        return {
            **self.style_outputs(run, written, {"OUTPUT": style_located_cities}, stored=False),
            "N_LOCATED": located,
            "N_NOT_LOCATED": len(found) - located,
            "N_TO_CHECK": len(doubtful),
        }


def _located(reader: InputReader, table: CityTable, progress: Progress) -> list[LocationResult]:
    """Locate the cities by the gazetteers that are asked for."""
    queries = [Query(city.name, city.country, city.admin1, city.position) for city in table.cities]
    found_sample = sample.recognise_sample_cities(queries)
    if found_sample is not None and reader.source("INPUT") is not None:
        log_sample_notice(reader.run.feedback, found_sample)
    corrections = reader.read_corrections(found_sample is not None)
    source = reader.source("GAZETTEER")
    with ExitStack() as opened:
        if source is None:
            gazetteer = opened.enter_context(Gazetteer())
            return locate(queries, gazetteer, corrections, progress)
        name = reader.field("GAZETTEER_NAME_FIELD")
        reading = scale_progress(progress, 0.0, 0.5)
        own = opened.enter_context(read_gazetteer_layer(source, name, reader.run.context, reading))
        log_report(reader.run.feedback, own.report)
        progress = scale_progress(progress, 0.5, 1.0)
        if reader.run.text("GAZETTEER_USE") == "only":
            return locate(queries, own, corrections, progress)
        gazetteer = opened.enter_context(Gazetteer())
        return locate(queries, gazetteer, corrections, progress, first_gazetteer=own)


def _write_points(
    run: AlgorithmRun, table: CityTable, found: Sequence[LocationResult]
) -> str | None:
    others = CarriedColumns(table.fields, table.table, output_fields.LOCATED, _repeated(table))
    fields = output_fields.fields(output_fields.LOCATED)
    others.add_fields(fields)
    columns = {**location_columns(table.cities, found), **others.columns(range(len(found)))}
    positions = [result.position for result in found]
    return write_points(run, "OUTPUT", fields, columns, positions)


def _repeated(table: CityTable) -> list[int]:
    """Return the columns of the input that the output has under the same name anyway."""
    own = {"city_id", "name", "country", "admin1", LATITUDE, LONGITUDE}
    return [index for index, name in enumerate(table.fields) if name.casefold() in own]


def _summarise(
    run: AlgorithmRun, found: Sequence[LocationResult], doubtful: Sequence[CheckRow]
) -> None:
    counts = Counter(one.match for one in found)
    run.log(", ".join(f"{match}: {counts[match]}" for match in Match if counts[match]))
    corrected = len({one.query for one in found if one.match is Match.CORRECTED})
    if corrected:
        run.log(
            translate("NodalCities", "Cities placed as the corrections say: {n}.").format(
                n=number(corrected)
            )
        )
    run.log(
        translate("NodalCities", "{cities} cities from {rows} rows, {n} to check.").format(
            cities=len({one.identity for one in found}), rows=len(found), n=len(doubtful)
        )
    )


def _outputs() -> list[Parameter]:
    return [
        parameter_kinds.sink(
            "OUTPUT",
            "Located cities",
            "One point per row of the table; no geometry where the place is not known.",
            QgsProcessing.SourceType.TypeVectorPoint,
        ),
        parameter_kinds.to_check(),
    ]
