"""What the properties are of, by one name each: the only place that says where it lives."""

from nodal_cities.analysis.articulation import articulation
from nodal_cities.analysis.betweenness import betweenness
from nodal_cities.analysis.centrality import closeness, degree, strength
from nodal_cities.analysis.communities import louvain
from nodal_cities.analysis.components import components
from nodal_cities.analysis.corrections import read_corrections
from nodal_cities.analysis.countries import country_code
from nodal_cities.analysis.eigenvector import eigenvector
from nodal_cities.analysis.errors import AnalysisError
from nodal_cities.analysis.gazetteer import Gazetteer
from nodal_cities.analysis.headers import Choice
from nodal_cities.analysis.links import links
from nodal_cities.analysis.locate import Query, locate
from nodal_cities.analysis.memberships import Memberships
from nodal_cities.analysis.partners import outside_share, partner_countries
from nodal_cities.analysis.profiles import profiles
from nodal_cities.analysis.projection import WEIGHTS
from nodal_cities.analysis.tables import read_table
from nodal_cities.analysis.topology import isolated_networks
from nodal_cities.analysis.two_mode import two_mode_betweenness

__all__ = [
    "WEIGHTS",
    "AnalysisError",
    "Choice",
    "Gazetteer",
    "Memberships",
    "Query",
    "articulation",
    "betweenness",
    "closeness",
    "components",
    "country_code",
    "degree",
    "eigenvector",
    "isolated_networks",
    "links",
    "locate",
    "louvain",
    "outside_share",
    "partner_countries",
    "profiles",
    "read_corrections",
    "read_table",
    "strength",
    "two_mode_betweenness",
]
