"""Writing the layers of Carte 1."""

from __future__ import annotations

from collections.abc import Callable

from ...analysis.graph.indicators import INTERVAL_FIELDS, VALUE_FIELDS
from ...analysis.imports.membership_years import find_year_column
from ...analysis.study.by_year import date_memberships, years_of_cities, years_of_links
from ...analysis.study.carte1 import Carte1
from ...analysis.study.result_columns import (
    Columns,
    community_columns,
    link_columns,
    year_column,
)
from ..inputs.algorithm_run import AlgorithmRun
from ..inputs.network_table import network_output_fields
from ..inputs.reader import Inputs
from ..outputs.result_columns import carte1_city_columns, check_columns, described_network_columns
from ..outputs.writers import write_cities, write_links, write_table
from ..schema.output_fields import (
    CARTE1_CITIES,
    CARTE1_LINKS,
    CITY_YEARS,
    COMMUNITIES,
    LINK_YEARS,
    NETWORKS,
    TO_CHECK,
)
from .destinations import Destinations


def write_layers(
    run: AlgorithmRun, destinations: Destinations, inputs: Inputs, result: Carte1
) -> tuple[dict[str, str], dict[str, str]]:
    """Write what was asked for; return it by output name, and what is in a GeoPackage besides."""
    prepared = inputs.prepared
    cities = carte1_city_columns(prepared, result)
    measured = [name for name in (*INTERVAL_FIELDS, *VALUE_FIELDS) if name in result.columns]
    city_years, link_years = _year_columns(inputs, result)
    cities = {**cities, **city_years}
    city_fields = [*CARTE1_CITIES, *measured, *city_years]
    link_fields = [*CARTE1_LINKS, *link_years]
    links = {
        **link_columns(prepared, result.links),
        "same_community": result.link_community > 0,
        "community": result.link_community,
        **link_years,
    }
    communities = community_columns(result.descriptions)
    network_fields = network_output_fields(NETWORKS, inputs.networks)
    networks = described_network_columns(prepared.memberships, inputs.networks)

    def written(run: AlgorithmRun) -> dict[str, str | None]:
        return {
            "CITIES_OUT": write_cities(run, "CITIES_OUT", city_fields, cities, prepared.cities),
            "LINKS": write_links(run, "LINKS", link_fields, prepared.cities, result.links, links),
            "COMMUNITIES": write_table(run, "COMMUNITIES", COMMUNITIES, communities),
            "NETWORKS_OUT": write_table(run, "NETWORKS_OUT", network_fields, networks),
            "TO_CHECK": write_table(run, "TO_CHECK", TO_CHECK, check_columns(inputs.to_check)),
        }

    layers, copies = write_everywhere(run, destinations, written)
    if not inputs.to_check and "TO_CHECK" in layers:
        # Nobody needs to see an empty table; who asked for its file has it.
        loading = run.context.layersToLoadOnCompletion()
        loading.pop(layers["TO_CHECK"], None)
        run.context.setLayersToLoadOnCompletion(loading)
    return layers, copies


def _year_columns(inputs: Inputs, result: Carte1) -> tuple[Columns, Columns]:
    """Return since when cities and links are what they are; nothing where no year is known."""
    prepared, imported = inputs.prepared, inputs.imported
    column = find_year_column(imported)
    years = date_memberships(prepared, imported, inputs.networks.years(), column)
    if not years.dated.any():
        return {}, {}
    memberships = prepared.memberships
    since = map(year_column, years_of_cities(memberships, years.year))
    linked = years_of_links(memberships, years.year, result.links, result.min_shared)
    return dict(zip(CITY_YEARS, since)), dict(zip(LINK_YEARS, [year_column(linked)]))


def write_everywhere(
    run: AlgorithmRun,
    destinations: Destinations,
    written: Callable[[AlgorithmRun], dict[str, str | None]],
) -> tuple[dict[str, str], dict[str, str]]:
    """Have layers written in their place, and in the GeoPackage besides; return both."""

    def present(run: AlgorithmRun) -> dict[str, str]:
        return {name: layer for name, layer in written(run).items() if layer is not None}

    copies = present(destinations.in_geopackage_too(run)) if destinations.copied else {}
    return present(destinations.in_place(run)), copies
