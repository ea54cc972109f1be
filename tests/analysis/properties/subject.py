"""What the properties are of, by one name each: the only place that says where it lives."""

from nodal_cities.analysis.backbone.backbone import BackboneOptions, find_backbone
from nodal_cities.analysis.backbone.configuration import fit_configuration
from nodal_cities.analysis.communities.detection import louvain_communities as louvain
from nodal_cities.analysis.core.choices import BackboneModel, LinkWeight
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.gazetteer.countries import country_code
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.globe.coast import prepare_coast
from nodal_cities.analysis.globe.sea import Sea
from nodal_cities.analysis.globe.spatial_indicators import (
    LargerCityRule,
    measure_spatial_indicators,
)
from nodal_cities.analysis.graph.articulation import articulation_points
from nodal_cities.analysis.graph.betweenness import betweenness
from nodal_cities.analysis.graph.centrality import closeness, degree, strength
from nodal_cities.analysis.graph.components import components
from nodal_cities.analysis.graph.eigenvector import eigenvector
from nodal_cities.analysis.graph.indicators import (
    INDICATORS,
    MeasuredCities,
    compute_indicators,
)
from nodal_cities.analysis.graph.links import find_links as links
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.graph.partners import outside_share, partner_countries
from nodal_cities.analysis.graph.profiles import find_profiles as profiles
from nodal_cities.analysis.graph.topology import isolated_networks
from nodal_cities.analysis.graph.two_mode import two_mode_betweenness
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.imports.network_table import NetworkRecord
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.robustness.sweep import (
    SweepOptions,
    find_plateaus,
    sweep_resolutions,
)
from nodal_cities.analysis.roles.city_roles import city_roles
from nodal_cities.analysis.roles.constraint import constraint
from nodal_cities.analysis.roles.cores import core_numbers
from nodal_cities.analysis.study.circulation import find_circulation
from nodal_cities.analysis.study.exposure import find_exposure
from nodal_cities.analysis.study.typology import cross_table, typed_networks
from nodal_cities.analysis.tables.columns import ColumnChoice

__all__ = [
    "INDICATORS",
    "AnalysisError",
    "BackboneModel",
    "BackboneOptions",
    "City",
    "ColumnChoice",
    "Gazetteer",
    "LargerCityRule",
    "LinkWeight",
    "MeasuredCities",
    "Memberships",
    "NetworkRecord",
    "Query",
    "Sea",
    "SweepOptions",
    "articulation_points",
    "betweenness",
    "city_roles",
    "closeness",
    "components",
    "compute_indicators",
    "constraint",
    "core_numbers",
    "country_code",
    "cross_table",
    "degree",
    "eigenvector",
    "find_backbone",
    "find_circulation",
    "find_exposure",
    "find_plateaus",
    "fit_configuration",
    "isolated_networks",
    "links",
    "locate",
    "louvain",
    "measure_spatial_indicators",
    "outside_share",
    "partner_countries",
    "prepare_coast",
    "profiles",
    "read_corrections",
    "read_memberships",
    "strength",
    "sweep_resolutions",
    "two_mode_betweenness",
    "typed_networks",
]
