"""Every output field once: its type, its translated alias and what it means.

Names are English and never translated; aliases and meanings are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qgis.core import Qgis, QgsField, QgsFields, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QMetaType, QVariant

translate = QCoreApplication.translate


class Column(NamedTuple):
    """One output field: kind is text, whole, real or yes_no."""

    kind: str
    alias: str
    meaning: str


CITIES = (
    "city_id name country admin1 region population networks n_networks nodal rank degree "
    "strength betweenness betweenness_n closeness eigenvector partner_countries outside_region"
).split()
LOCATION = "match score geonameid".split()
MEMBERSHIP = "city_id network_id".split()
CITY_COMMUNITY = "city_id name country networks n_networks nodal rank community stability".split()
CARTE1_CITIES = [*CITIES, "community", "stability", *LOCATION]
LINKS = "source target shared networks weight dist_km".split()
CARTE1_LINKS = [*LINKS, "same_community", "community"]
COMMUNITIES = (
    "community label cities nodal_cities countries regions languages modularity_share"
).split()
NETWORKS = "network_id members nodal_members".split()
IMPORTED = "city_id network_id name country admin1".split()
IMPORTED_CITIES = "city_id name country admin1 n_networks".split()
IMPORTED_NETWORKS = "network_id name members nodal_members".split()
REPORT = "row field value kind message".split()
LOCATED = [
    *"city_id name country admin1 region population".split(),
    *LOCATION,
    *"matched_name identity".split(),
]
TO_CHECK = "name country admin1 same_as near lat lon match candidates message".split()


def columns() -> dict[str, Column]:
    """Return every field in the user's language."""
    return {
        **_identity(),
        **_location(),
        **_measures(),
        **_communities(),
        **_links(),
        **_networks(),
        **_report(),
    }


def _identity() -> dict[str, Column]:
    t = translate
    return {
        "city_id": Column(
            "text", t("NodalCities", "City id"), t("NodalCities", "Identifier of the city.")
        ),
        "name": Column("text", t("NodalCities", "Name"), t("NodalCities", "Name as given.")),
        "country": Column(
            "text", t("NodalCities", "Country"), t("NodalCities", "ISO 3166-1 alpha-2 code.")
        ),
        "admin1": Column(
            "text",
            t("NodalCities", "First-level division"),
            t("NodalCities", "State, province or region code."),
        ),
        "region": Column(
            "text",
            t("NodalCities", "World region"),
            t("NodalCities", "World region of the country."),
        ),
        "population": Column(
            "whole",
            t("NodalCities", "Population"),
            t("NodalCities", "Inhabitants according to GeoNames or the cities layer."),
        ),
        "match": Column(
            "text",
            t("NodalCities", "Match"),
            t("NodalCities", "How the name was found in the gazetteer."),
        ),
        "score": Column(
            "real", t("NodalCities", "Score"), t("NodalCities", "Certainty of the match, 0 to 1.")
        ),
        "geonameid": Column(
            "whole", t("NodalCities", "GeoNames id"), t("NodalCities", "Identifier in GeoNames.")
        ),
    }


def _location() -> dict[str, Column]:
    t = translate
    return {
        "matched_name": Column(
            "text",
            t("NodalCities", "Name in the gazetteer"),
            t("NodalCities", "The place the city is, or at which it is drawn."),
        ),
        "identity": Column(
            "text",
            t("NodalCities", "Identity"),
            t("NodalCities", "Equal for the names of one city."),
        ),
        "same_as": Column(
            "text",
            t("NodalCities", "Same as"),
            t("NodalCities", "To fill in: the place it is, by name or GeoNames id."),
        ),
        "near": Column(
            "text",
            t("NodalCities", "Near"),
            t("NodalCities", "To fill in: a place to draw it at; it stays a city of its own."),
        ),
        "lat": Column(
            "real",
            t("NodalCities", "Latitude"),
            t("NodalCities", "To fill in: degrees north, with the longitude."),
        ),
        "lon": Column(
            "real",
            t("NodalCities", "Longitude"),
            t("NodalCities", "To fill in: degrees east, with the latitude."),
        ),
        "candidates": Column(
            "text",
            t("NodalCities", "Candidates"),
            t(
                "NodalCities",
                "Places it may be: GeoNames id = name (division, country; population).",
            ),
        ),
    }


def _measures() -> dict[str, Column]:
    t = translate
    return {
        "networks": Column(
            "text",
            t("NodalCities", "Networks"),
            t("NodalCities", "Ids of the networks, separated by ;"),
        ),
        "n_networks": Column(
            "whole",
            t("NodalCities", "Number of networks"),
            t("NodalCities", "Memberships of the city."),
        ),
        "nodal": Column(
            "yes_no",
            t("NodalCities", "Nodal city"),
            t("NodalCities", "Whether the city is in at least two networks."),
        ),
        "rank": Column(
            "whole",
            t("NodalCities", "Rank"),
            t("NodalCities", "Rank by number of networks; equal cities share a rank."),
        ),
        "degree": Column(
            "whole",
            t("NodalCities", "Degree"),
            t("NodalCities", "Partners: cities sharing at least one network."),
        ),
        "strength": Column(
            "real",
            t("NodalCities", "Strength"),
            t("NodalCities", "Sum of the weights of the links."),
        ),
        "betweenness": Column(
            "real",
            t("NodalCities", "Betweenness"),
            t("NodalCities", "Shortest paths between other cities that pass through the city."),
        ),
        "betweenness_two_mode": Column(
            "real",
            t("NodalCities", "Two-mode betweenness"),
            t("NodalCities", "Betweenness in the graph of cities and networks, not normalised."),
        ),
        "betweenness_n": Column(
            "real",
            t("NodalCities", "Betweenness, normalised"),
            t("NodalCities", "Betweenness divided by the number of pairs of other cities."),
        ),
        "closeness": Column(
            "real",
            t("NodalCities", "Closeness"),
            t("NodalCities", "Mean of 1/distance to the other cities (harmonic closeness)."),
        ),
        "eigenvector": Column(
            "real",
            t("NodalCities", "Eigenvector centrality"),
            t("NodalCities", "In the largest component; its maximum is 1."),
        ),
        "partner_countries": Column(
            "whole",
            t("NodalCities", "Partner countries"),
            t("NodalCities", "Countries of its partners, its own left out."),
        ),
        "outside_region": Column(
            "real",
            t("NodalCities", "Share outside the region"),
            t("NodalCities", "Share of the strength that goes to other world regions."),
        ),
    }


def _communities() -> dict[str, Column]:
    t = translate
    return {
        "community": Column(
            "whole",
            t("NodalCities", "Community"),
            t("NodalCities", "Louvain community, 1 being the largest."),
        ),
        "stability": Column(
            "real",
            t("NodalCities", "Stability"),
            t(
                "NodalCities",
                "Share of its companions the city keeps in the other runs, on average.",
            ),
        ),
        "label": Column(
            "text", t("NodalCities", "Label"), t("NodalCities", "What its cities have in common.")
        ),
        "cities": Column(
            "whole", t("NodalCities", "Cities"), t("NodalCities", "Number of cities.")
        ),
        "nodal_cities": Column(
            "whole", t("NodalCities", "Nodal cities"), t("NodalCities", "Number of nodal cities.")
        ),
        "countries": Column(
            "text",
            t("NodalCities", "Countries"),
            t("NodalCities", "Countries with their number of cities."),
        ),
        "regions": Column(
            "text",
            t("NodalCities", "World regions"),
            t("NodalCities", "World regions with their number of cities."),
        ),
        "languages": Column(
            "text",
            t("NodalCities", "Languages"),
            t("NodalCities", "Main languages of the countries with their number of cities."),
        ),
        "modularity_share": Column(
            "real",
            t("NodalCities", "Part of the modularity"),
            t("NodalCities", "What the community adds to the modularity."),
        ),
    }


def _links() -> dict[str, Column]:
    t = translate
    return {
        "source": Column("text", t("NodalCities", "From"), t("NodalCities", "City id of one end.")),
        "target": Column(
            "text", t("NodalCities", "To"), t("NodalCities", "City id of the other end.")
        ),
        "shared": Column(
            "whole",
            t("NodalCities", "Shared networks"),
            t("NodalCities", "Number of networks both cities belong to."),
        ),
        "weight": Column(
            "real", t("NodalCities", "Weight"), t("NodalCities", "Weight of the link.")
        ),
        "dist_km": Column(
            "real",
            t("NodalCities", "Distance (km)"),
            t("NodalCities", "Length of the geodesic on the WGS 84 ellipsoid."),
        ),
        "same_community": Column(
            "yes_no",
            t("NodalCities", "Same community"),
            t("NodalCities", "Whether both ends are in one community."),
        ),
    }


def _networks() -> dict[str, Column]:
    t = translate
    return {
        "network_id": Column(
            "text", t("NodalCities", "Network id"), t("NodalCities", "Identifier of the network.")
        ),
        "members": Column(
            "whole", t("NodalCities", "Members"), t("NodalCities", "Number of member cities.")
        ),
        "nodal_members": Column(
            "whole",
            t("NodalCities", "Nodal members"),
            t("NodalCities", "Members that belong to another network too."),
        ),
    }


def _report() -> dict[str, Column]:
    t = translate
    return {
        "mark": Column(
            "text",
            t("NodalCities", "Mark"),
            t("NodalCities", "What the wide table held: 1, x, a year of joining…"),
        ),
        "reason": Column(
            "text", t("NodalCities", "Reason"), t("NodalCities", "Why the row was not used.")
        ),
        "row": Column(
            "whole", t("NodalCities", "Row"), t("NodalCities", "Row of the input, from 1.")
        ),
        "field": Column(
            "text", t("NodalCities", "Field"), t("NodalCities", "Field of the input concerned.")
        ),
        "value": Column("text", t("NodalCities", "Value"), t("NodalCities", "Value found there.")),
        "kind": Column(
            "text", t("NodalCities", "Kind"), t("NodalCities", "Kind of event, for filtering.")
        ),
        "message": Column(
            "text", t("NodalCities", "Message"), t("NodalCities", "What was done, and why.")
        ),
    }


def field(name: str, kind: str) -> QgsField:
    """Return a field; QGIS changed the type argument in 3.38."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        types = {
            "text": QMetaType.Type.QString,
            "whole": QMetaType.Type.LongLong,
            "real": QMetaType.Type.Double,
            "yes_no": QMetaType.Type.Bool,
        }
    else:
        types = {
            "text": QVariant.String,
            "whole": QVariant.LongLong,
            "real": QVariant.Double,
            "yes_no": QVariant.Bool,
        }
    return QgsField(name, types[kind])


def fields(names: Iterable[str]) -> QgsFields:
    """Return the fields of these names, in that order, as the table above defines them."""
    known = columns()
    result = QgsFields()
    for name in names:
        result.append(field(name, known[name].kind))
    return result


def set_aliases(layer: QgsVectorLayer) -> None:
    """Give the known fields of a layer their translated alias."""
    known = columns()
    for index, layer_field in enumerate(layer.fields()):
        column = known.get(layer_field.name())
        if column is not None:
            layer.setFieldAlias(index, column.alias)
