"""What "Locate cities" asks for, and reading it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.progress import Progress
from ...analysis.imports.city_table import CityTable, read_cities
from ...analysis.imports.membership_table import read_table
from ...analysis.places.candidate_ranking import networks_of
from ...analysis.places.countries import given_country
from ...analysis.study import sample
from ...analysis.tables.columns import Choice
from . import parameter_kinds
from . import parameters as shared
from .gazetteer_layer import gazetteer_parameters
from .layers import require_field, rows
from .reader import InputReader

translate = QCoreApplication.translate


def city_table(reader: InputReader) -> CityTable:
    """Read INPUT, or the distinct cities of the sample; DEFAULT_COUNTRY where there is none."""
    source = reader.source("INPUT")
    text = reader.algorithm.parameterAsString(reader.parameters, "DEFAULT_COUNTRY", reader.context)
    default = given_country(text, "DEFAULT_COUNTRY") if text.strip() else ""
    if source is None:
        return read_cities(*_sample_cities())
    chosen = {}
    for parameter in ("NAME_FIELD", "COUNTRY_FIELD", "ADMIN_FIELD"):
        chosen[parameter] = reader.field(parameter)
        if chosen[parameter] is not None:
            require_field(source, chosen[parameter], parameter)
    choice = Choice(
        city=chosen["NAME_FIELD"], country=chosen["COUNTRY_FIELD"], admin=chosen["ADMIN_FIELD"]
    )
    table = read_cities(source.fields().names(), rows(source), choice)
    cities = tuple(city._replace(country=city.country or default) for city in table.cities)
    return replace(table, cities=cities)


def _sample_cities() -> tuple[list[str], list[tuple[str, str, str]]]:
    records = sample.records(sample.MEMBERSHIPS)
    cities = {(row["city"], row["country"], row["admin1"]) for row in records}
    return ["city", "country", "admin1"], sorted(cities)


def networks_of_cities(
    reader: InputReader, table: CityTable, progress: Progress
) -> list[frozenset[str]] | None:
    """Return the networks of each city by MEMBERSHIPS; None where it is empty."""
    source = reader.source("MEMBERSHIPS")
    if source is None:
        return None
    choice = Choice(city=reader.field("CITY_FIELD"), network=reader.field("NETWORK_FIELD"))
    imported = read_table(source.fields().names(), rows(source), choice, progress)
    called = [(row.city_id, row.name) for row in imported.rows]
    pairs = [(name, row.network) for names, row in zip(called, imported.rows) for name in names]
    return networks_of(pairs, [(city.city_id, city.name) for city in table.cities])


def locate_parameters() -> list[Any]:
    """Return the inputs."""
    return [*_cities(), shared.corrections(), *gazetteer_parameters(), *_hints()]


def _cities() -> list[Any]:
    return [
        parameter_kinds.table(
            "INPUT",
            translate("NodalCities", "Cities (names)"),
            translate(
                "NodalCities",
                "Table with a city on each row. Left empty, the cities of the sample are located.",
            ),
        ),
        parameter_kinds.field(
            "NAME_FIELD",
            translate("NodalCities", "Name field"),
            "INPUT",
            translate(
                "NodalCities",
                "Field with the name of the city. Left empty, it is recognised by its name.",
            ),
        ),
        shared.country("INPUT"),
        shared.division("INPUT"),
    ]


def _hints() -> list[Any]:
    """Return what helps where the table says too little."""
    return [
        parameter_kinds.helped(
            QgsProcessingParameterString(
                "DEFAULT_COUNTRY",
                translate("NodalCities", "Country of the rows without one"),
                optional=True,
            ),
            translate(
                "NodalCities",
                "Code or name of the country in which every city is whose row names none.",
            ),
            advanced=True,
        ),
        parameter_kinds.table(
            "MEMBERSHIPS",
            translate("NodalCities", "Memberships of the cities"),
            translate(
                "NodalCities",
                "Table that says which city is in which network: candidates in the country and "
                "near the other members come first. It settles nothing. Left empty, it is not "
                "used.",
            ),
            advanced=True,
        ),
        parameter_kinds.field(
            "CITY_FIELD",
            translate("NodalCities", "City field of the memberships"),
            "MEMBERSHIPS",
            translate("NodalCities", "Field with the name or the id of the city."),
            advanced=True,
        ),
        parameter_kinds.field(
            "NETWORK_FIELD",
            translate("NodalCities", "Network field of the memberships"),
            "MEMBERSHIPS",
            translate("NodalCities", "Field with the name or the id of the network."),
            advanced=True,
        ),
    ]
