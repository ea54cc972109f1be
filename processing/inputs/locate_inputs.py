"""What "Locate cities" asks for, and reading it."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsFeatureSource

from ...analysis.core.choices import Role, SampleKind
from ...analysis.core.progress import Progress, iterate_with_progress
from ...analysis.gazetteer.countries import country_from_choice
from ...analysis.imports.city_table import CityTable, read_cities
from ...analysis.imports.membership_table import read_memberships
from ...analysis.places.candidate_ranking import match_networks
from ...analysis.study import sample
from ...analysis.tables.columns import ColumnChoice
from . import common_parameters, parameter_kinds
from .features import LATITUDE, LONGITUDE, holds_points, read_placed_rows, read_rows, require_field
from .gazetteer_layer import gazetteer_parameters
from .parameter_kinds import Parameter
from .reader import InputReader


def read_city_table(reader: InputReader, progress: Progress) -> CityTable:
    """Read INPUT, or the distinct cities of the sample; DEFAULT_COUNTRY where there is none."""
    source = reader.source("INPUT")
    text = reader.run.text("DEFAULT_COUNTRY")
    default = country_from_choice(text, Role.DEFAULT_COUNTRY) if text.strip() else ""
    if source is None:
        return read_cities(*_sample_cities(reader.sample_chosen()))
    city, country, admin = (
        _existing_field(reader, source, parameter)
        for parameter in ("NAME_FIELD", "COUNTRY_FIELD", "ADMIN_FIELD")
    )
    choice = ColumnChoice(city=city, country=country, admin=admin)
    names, rows = source.fields().names(), read_rows(source)
    if holds_points(source):
        names, rows = [*names, LATITUDE, LONGITUDE], read_placed_rows(source, reader.run.context)
        choice = replace(choice, latitude=LATITUDE, longitude=LONGITUDE)
    table = read_cities(names, iterate_with_progress(rows, progress), choice)
    cities = tuple(city._replace(country=city.country or default) for city in table.cities)
    return replace(table, cities=cities)


def _existing_field(reader: InputReader, source: QgsFeatureSource, parameter: str) -> str | None:
    name = reader.field(parameter)
    if name is not None:
        require_field(source, name, parameter)
    return name


def _sample_cities(kind: SampleKind) -> tuple[list[str], list[list[str]]]:
    header, rows = sample.read_sample_memberships(kind)
    n = header.index("network_id")  # the city, its country and its division come before it
    return header[:n], [list(city) for city in sorted({tuple(row[:n]) for row in rows})]


def read_city_networks(
    reader: InputReader, table: CityTable, progress: Progress
) -> list[frozenset[str]] | None:
    """Return the networks of each city by MEMBERSHIPS; None where it is empty."""
    source = reader.source("MEMBERSHIPS")
    if source is None:
        return None
    choice = ColumnChoice(city=reader.field("CITY_FIELD"), network=reader.field("NETWORK_FIELD"))
    imported = read_memberships(source.fields().names(), read_rows(source), choice, progress)
    pairs = [(name, row.network) for row in imported.rows for name in (row.city_id, row.name)]
    return match_networks(pairs, [(city.city_id, city.name) for city in table.cities])


def locate_parameters() -> list[Parameter]:
    """Return the inputs."""
    return [
        *_city_parameters(),
        common_parameters.corrections_parameter(),
        *gazetteer_parameters(),
        *_hint_parameters(),
    ]


def _city_parameters() -> list[Parameter]:
    return [
        parameter_kinds.table(
            "INPUT",
            "Cities (names)",
            "Table with a city on each row. Left empty, the cities of the sample are located.",
        ),
        parameter_kinds.field(
            "NAME_FIELD",
            "Name field",
            "Field with the name of the city. Left empty, it is recognised by its name.",
            parent="INPUT",
        ),
        common_parameters.country_field("INPUT"),
        common_parameters.division_field("INPUT"),
        common_parameters.sample_parameter(),
    ]


def _hint_parameters() -> list[Parameter]:
    """Return what helps where the table says too little."""
    return [
        parameter_kinds.text(
            "DEFAULT_COUNTRY",
            "Country of the rows without one",
            "Code or name of the country in which every city is whose row names none.",
        ),
        parameter_kinds.table(
            "MEMBERSHIPS",
            "Memberships of the cities",
            "Table that says which city is in which network: candidates in the country and "
            "near the other members come first. It settles nothing. Left empty, it is not "
            "used.",
            advanced=True,
        ),
        parameter_kinds.field(
            "CITY_FIELD",
            "City field of the memberships",
            "Field with the name or the id of the city.",
            parent="MEMBERSHIPS",
            advanced=True,
        ),
        parameter_kinds.field(
            "NETWORK_FIELD",
            "Network field of the memberships",
            "Field with the name or the id of the network.",
            parent="MEMBERSHIPS",
            advanced=True,
        ),
    ]
