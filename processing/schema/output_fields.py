"""Every output field once: its type, its translated alias and what it means.

Names are English and never translated; aliases and meanings are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import Qgis, QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType, QVariant

from ...analysis.core.columns import ColumnKind
from ...analysis.graph.indicators import DEFAULT_FIELDS, INDICATORS
from ...analysis.imports.network_table import NETWORK_RECORD_FIELDS
from . import cities, explanations, groups, reports

COLUMNS = {
    **cities.COLUMNS,
    **{indicator.field: indicator.column for indicator in INDICATORS},
    **groups.COLUMNS,
    **explanations.COLUMNS,
    **reports.COLUMNS,
}

CITIES = [*"city_id name country admin1 region population networks".split(), *DEFAULT_FIELDS]
COORDINATES = ["lat", "lon"]
LOCATION = "match score geonameid".split()
CITY_COMMUNITY = (
    "city_id name country networks n_networks nodal rank community stability geonameid"
).split()
DETECTED_COMMUNITY = [*CITY_COMMUNITY, "stability_error"]
CARTE1_CITIES = [*CITIES, "community", "stability", *LOCATION]
SPATIAL = (
    "city_id name country admin1 region population n_networks nodal dist_sea_km nearest_city "
    "nearest_city_km nearest_nodal nearest_nodal_km larger_city larger_city_km larger_ratio "
    "partners_mean_km partners_max_km farthest_partner"
).split()
MATRIX = "source target dist_km".split()
LINKS = "source target shared networks weight dist_km".split()
GIVEN_CITIES = "city_id name country region n_networks nodal rank community".split()
CARTE1_LINKS = [*LINKS, "same_community", "community"]
GIVEN_LINKS = "source target shared dist_km same_community community".split()
# What the explorer keeps of its map.
KEPT_CITIES = (
    "city_id name country region networks n_networks nodal rank degree betweenness community "
    "stability"
).split()
KEPT_TIES = "source target shared networks dist_km same_community community".split()
COMMUNITIES = (
    "community label cities nodal_cities countries regions languages modularity_share"
).split()
NETWORKS = "network_id members nodal_members".split()
IMPORTED = "city_id network_id name country admin1".split()
IMPORTED_CITIES = "city_id name country admin1 n_networks".split()
IMPORTED_NETWORKS = "network_id name members nodal_members".split()
DESCRIBED_NETWORKS = [*NETWORK_RECORD_FIELDS, "members", "nodal_members"]
RANKING = (
    "city_id name country region networks n_networks nodal rank betweenness community stability"
).split()
INTERMEDIATION = [*RANKING, *"betweenness_expected betweenness_excess keystone".split()]
CUT_OFF = "cut_off_cities cut_off_networks cut_off".split()
SUMMARY_NETWORKS = [
    *"network_id name members nodal_members component isolated connecting".split(),
    *CUT_OFF,
]
SUMMARY_CITIES = [
    *"city_id name country region networks n_networks nodal component".split(),
    *CUT_OFF,
]
DISTRIBUTION = "mode degree count".split()
CHAPTER = "id statement chapter_value value agreement names explanation coverage".split()
REJECTED = ["row", "reason"]
TYPOLOGY = "count members cities first_year last_year network_names".split()
SOCIOGRAM_NODES = (
    "node_id kind name country region members networks n_networks nodal community component "
    "x y size written"
).split()
SOCIOGRAM_EDGES = "source target city_id network_id shared".split()
REPORT = "row field value kind message".split()
LOCATED = [
    *"city_id name country admin1 region population".split(),
    *LOCATION,
    *"matched_name identity".split(),
    *COORDINATES,
]
COMPARED_CITIES = "city_id name first_group second_group expected_group moved".split()
CIRCULATION = (
    "chain step steps source target network_id members shared plausibility told dist_km"
).split()
EXPOSURE = (
    "city_id name country region networks n_networks nodal rank adopted year exposure "
    "adopter_partners exposing_networks exposure_before"
).split()
CITY_ROLES = (
    "city_id name country region networks n_networks nodal rank community role participation "
    "within_degree outside_region constraint core"
).split()
BY_YEAR = (
    "year memberships cities network_count nodal_cities components largest_component communities "
    "modularity"
).split()
SWEEP = ("resolution communities largest modularity run_agreement step_agreement plateau").split()
CITY_YEARS = ["member_since", "nodal_since"]
LINK_YEARS = ["linked_since"]
DATED_CITIES = [
    *"city_id name country region networks n_networks nodal rank".split(),
    *CITY_YEARS,
]
EXPLAINED_COMMUNITIES = (
    "community label cities nodal_cities verdict near_share near_p spread_km expected_spread_km "
    "language language_share language_fit language_p explaining_network network_share network_fit "
    "network_p leading_countries leading_regions leading_languages leading_networks"
).split()
ASSORTATIVITY = "attribute cities coefficient expected permuted_p".split()
CROSSCHECK = (
    "measure package compared sampled city_id ours theirs difference seconds their_seconds"
).split()
EXPORTED_NODES = ["Id", "Label", "kind"]  # headings of Gephi, in a text file
_FIRST_TO_CHECK = (
    "name country admin1 same_as near lat lon match candidates candidate_points "
    "candidate_data message"
).split()
TO_CHECK = [*_FIRST_TO_CHECK, *"network_names merged_with may_be".split()]
# How the tables we write begin: by these columns they are known again.
TABLES = (
    CITIES,
    CITY_COMMUNITY,
    GIVEN_CITIES,
    SPATIAL,
    MATRIX,
    LINKS,
    GIVEN_LINKS,
    KEPT_CITIES,
    KEPT_TIES,
    COMMUNITIES,
    NETWORKS,
    IMPORTED,
    IMPORTED_CITIES,
    IMPORTED_NETWORKS,
    DESCRIBED_NETWORKS,
    RANKING,
    SUMMARY_NETWORKS,
    SUMMARY_CITIES,
    DISTRIBUTION,
    CHAPTER,
    SOCIOGRAM_NODES,
    SOCIOGRAM_EDGES,
    COMPARED_CITIES,
    CIRCULATION,
    EXPOSURE,
    CITY_ROLES,
    BY_YEAR,
    SWEEP,
    DATED_CITIES,
    EXPLAINED_COMMUNITIES,
    ASSORTATIVITY,
    CROSSCHECK,
    EXPORTED_NODES,
    REPORT,
    LOCATED,
    _FIRST_TO_CHECK,
)

# How others end, after columns of the user's own table or of his choice.
ENDINGS = (REJECTED, TYPOLOGY)


def field(name: str, kind: ColumnKind) -> QgsField:
    """Return a field; QGIS changed the type argument in 3.38."""
    types: dict[ColumnKind, Any]
    if Qgis.QGIS_VERSION_INT >= 33800:
        types = {
            ColumnKind.TEXT: QMetaType.Type.QString,
            ColumnKind.INTEGER: QMetaType.Type.LongLong,
            ColumnKind.REAL: QMetaType.Type.Double,
            ColumnKind.BOOLEAN: QMetaType.Type.Bool,
        }
    else:
        types = {
            ColumnKind.TEXT: QVariant.String,  # type: ignore[attr-defined]
            ColumnKind.INTEGER: QVariant.LongLong,  # type: ignore[attr-defined]
            ColumnKind.REAL: QVariant.Double,  # type: ignore[attr-defined]
            ColumnKind.BOOLEAN: QVariant.Bool,  # type: ignore[attr-defined]
        }
    return QgsField(name, types[kind])


def fields(names: Iterable[str]) -> QgsFields:
    """Return the fields of these names, in that order, as the table above defines them."""
    result = QgsFields()
    for name in names:
        result.append(field(name, COLUMNS[name].kind))
    return result
