"""Fields of cities: which one it is, where it is, what is measured of it beside the indicators."""

from __future__ import annotations

from ...analysis.core.columns import Column, ColumnKind
from ...analysis.core.errors import Message

TEXT, INTEGER, REAL, BOOLEAN = ColumnKind

COLUMNS = {
    "city_id": Column(TEXT, Message("City id"), Message("Identifier of the city.")),
    "name": Column(TEXT, Message("Name"), Message("Name as given.")),
    "country": Column(TEXT, Message("Country"), Message("ISO 3166-1 alpha-2 code.")),
    "admin1": Column(
        TEXT, Message("First-level division"), Message("State, province or region code.")
    ),
    "region": Column(TEXT, Message("World region"), Message("World region of the country.")),
    "population": Column(
        INTEGER,
        Message("Population"),
        Message("Inhabitants according to GeoNames or the cities layer."),
    ),
    "match": Column(TEXT, Message("Match"), Message("How the name was found in the gazetteer.")),
    "score": Column(REAL, Message("Score"), Message("Certainty of the match, 0 to 1.")),
    "geonameid": Column(INTEGER, Message("GeoNames id"), Message("Identifier in GeoNames.")),
    "matched_name": Column(
        TEXT,
        Message("Name in the gazetteer"),
        Message("The place the city is, or at which it is drawn."),
    ),
    "identity": Column(TEXT, Message("Identity"), Message("Equal for the names of one city.")),
    "same_as": Column(
        TEXT, Message("Same as"), Message("To fill in: the place it is, by name or GeoNames id.")
    ),
    "near": Column(
        TEXT,
        Message("Near"),
        Message("To fill in: a place to draw it at; it stays a city of its own."),
    ),
    "lat": Column(
        REAL, Message("Latitude"), Message("To fill in: degrees north, with the longitude.")
    ),
    "lon": Column(
        REAL, Message("Longitude"), Message("To fill in: degrees east, with the latitude.")
    ),
    "candidates": Column(
        TEXT,
        Message("Candidates"),
        Message("Places it may be: GeoNames id = name (division, country; population)."),
    ),
    "candidate_points": Column(
        TEXT,
        Message("Points of the candidates"),
        Message("Latitude and longitude of each candidate, in the same order."),
    ),
    "candidate_data": Column(
        TEXT,
        Message("Data of the candidates"),
        Message("Id, name, place and population of each candidate, as JSON for programs."),
    ),
    "networks": Column(TEXT, Message("Networks"), Message("Ids of the networks, separated by ;")),
    "dist_sea_km": Column(
        REAL,
        Message("Distance to the sea (km)"),
        Message("To the nearest point of the coast, as the crow flies."),
    ),
    "nearest_city": Column(TEXT, Message("Nearest city"), Message("City id of the nearest.")),
    "nearest_city_km": Column(
        REAL, Message("To the nearest city (km)"), Message("0 if both are drawn at one place.")
    ),
    "nearest_nodal": Column(
        TEXT,
        Message("Nearest nodal city"),
        Message("City id of the nearest other city of at least two networks."),
    ),
    "nearest_nodal_km": Column(
        REAL,
        Message("To the nearest nodal city (km)"),
        Message("0 if both are drawn at one place."),
    ),
    "larger_city": Column(
        TEXT,
        Message("Nearest larger city"),
        Message("The nearest one that is larger by the factor chosen."),
    ),
    "larger_city_km": Column(
        REAL, Message("To the nearest larger city (km)"), Message("Distance to that city.")
    ),
    "larger_ratio": Column(
        REAL, Message("Times larger"), Message("Population of that city over that of this one.")
    ),
    "partners_mean_km": Column(
        REAL,
        Message("Mean distance to partners (km)"),
        Message("Mean over the cities that share a network, each counted once; right to a metre."),
    ),
    "partners_max_km": Column(
        REAL,
        Message("Longest distance to a partner (km)"),
        Message("Distance to the farthest of them."),
    ),
    "farthest_partner": Column(
        TEXT, Message("Farthest partner"), Message("City id of the farthest partner.")
    ),
    "betweenness_expected": Column(
        REAL,
        Message("Expected betweenness"),
        Message("Betweenness that the number of networks predicts."),
    ),
    "betweenness_excess": Column(
        REAL,
        Message("Excess of betweenness"),
        Message(
            "Logarithm of betweenness over expected betweenness, in robust standard deviations."
        ),
    ),
    "keystone": Column(
        BOOLEAN,
        Message("Hidden keystone"),
        Message("Whether the excess of betweenness is above 2."),
    ),
}
