"""Writing the four layers of Carte 1."""

from __future__ import annotations

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ...analysis.study.carte1 import Carte1
from ..inputs.network_table import network_output_fields as fields_of_networks
from ..inputs.reader import Inputs
from ..outputs.result_columns import (
    carte1_city_columns,
    community_columns,
    link_columns,
    network_columns,
)
from ..outputs.writers import write_cities, write_links, write_table
from ..schema import output_fields
from .destinations import Destinations


def write_layers(
    algorithm: QgsProcessingAlgorithm,
    destinations: Destinations,
    context: QgsProcessingContext,
    inputs: Inputs,
    result: Carte1,
) -> dict[str, str]:
    """Write what was asked for and return it by output name; all of it or nothing."""
    parameters = destinations.parameters
    prepared = inputs.prepared
    links = {
        **link_columns(prepared, result.links),
        "same_community": result.link_community > 0,
        "community": result.link_community,
    }
    names = output_fields.CARTE1_CITIES
    cities = carte1_city_columns(prepared, result)
    community_fields = output_fields.fields(output_fields.COMMUNITIES)
    communities = community_columns(result.descriptions)
    network_fields = fields_of_networks(output_fields.NETWORKS, inputs.networks)
    networks = network_columns(prepared.memberships, inputs.networks)
    here = (algorithm, parameters, context)
    with destinations.replace_when_complete(context) as written:
        layers = {
            "CITIES_OUT": write_cities(*here, "CITIES_OUT", names, prepared, cities),
            "LINKS": write_links(
                *here, "LINKS", output_fields.CARTE1_LINKS, prepared, result.links, links
            ),
            "COMMUNITIES": write_table(*here, "COMMUNITIES", community_fields, communities),
            "NETWORKS_OUT": write_table(*here, "NETWORKS_OUT", network_fields, networks),
        }
        written.update({name: layer for name, layer in layers.items() if layer is not None})
    return written
