"""Fields of cities: which one it is, where it is, what is measured of it beside the indicators."""

from __future__ import annotations

from ...analysis.core.columns import boolean_column, integer_column, real_column, text_column

COLUMNS = {
    "city_id": text_column("City id", "Identifier of the city."),
    "name": text_column("Name", "Name as given."),
    "country": text_column("Country", "ISO 3166-1 alpha-2 code."),
    "admin1": text_column("First-level division", "State, province or region code."),
    "region": text_column("World region", "World region of the country."),
    "population": integer_column(
        "Population", "Inhabitants according to GeoNames or the cities layer."
    ),
    "match": text_column("Match", "How the name was found in the gazetteer."),
    "score": real_column("Score", "Certainty of the match, 0 to 1."),
    "geonameid": integer_column("GeoNames id", "Identifier in GeoNames."),
    "matched_name": text_column(
        "Name in the gazetteer", "The place the city is, or at which it is drawn."
    ),
    "identity": text_column("Identity", "Equal for the names of one city."),
    "same_as": text_column("Same as", "To fill in: the place it is, by name or GeoNames id."),
    "near": text_column("Near", "To fill in: a place to draw it at; it stays a city of its own."),
    "lat": real_column("Latitude", "Degrees north; in corrections to fill in, with the longitude."),
    "lon": real_column("Longitude", "Degrees east; in corrections to fill in, with the latitude."),
    "candidates": text_column(
        "Candidates", "Places it may be: GeoNames id = name (division, country; population)."
    ),
    "candidate_points": text_column(
        "Points of the candidates", "Latitude and longitude of each candidate, in the same order."
    ),
    "candidate_data": text_column(
        "Data of the candidates",
        "Id, name, place and population of each candidate, as JSON for programs.",
    ),
    "merged_with": text_column(
        "Merged with", "Other names of the table that were taken for the same city, with ; between."
    ),
    "may_be": text_column(
        "May be", "Other cities of the table that one of the candidates is, separated by ;"
    ),
    "networks": text_column("Networks", "Ids of the networks, separated by ;"),
    "dist_sea_km": real_column(
        "Distance to the sea (km)", "To the nearest point of the coast, as the crow flies."
    ),
    "nearest_city": text_column("Nearest city", "City id of the nearest."),
    "nearest_city_km": real_column("To the nearest city (km)", "0 if both are drawn at one place."),
    "nearest_nodal": text_column(
        "Nearest nodal city", "City id of the nearest other city of at least two networks."
    ),
    "nearest_nodal_km": real_column(
        "To the nearest nodal city (km)", "0 if both are drawn at one place."
    ),
    "larger_city": text_column(
        "Nearest larger city", "The nearest one that is larger by the factor chosen."
    ),
    "larger_city_km": real_column("To the nearest larger city (km)", "Distance to that city."),
    "larger_ratio": real_column("Times larger", "Population of that city over that of this one."),
    "partners_mean_km": real_column(
        "Mean distance to partners (km)",
        "Mean over the cities that share a network, each counted once; right to a metre.",
    ),
    "partners_max_km": real_column(
        "Longest distance to a partner (km)", "Distance to the farthest of them."
    ),
    "farthest_partner": text_column("Farthest partner", "City id of the farthest partner."),
    "betweenness_low": real_column(
        "Betweenness, at least",
        "Lower end of the 95 % confidence interval of a betweenness that is estimated.",
    ),
    "betweenness_high": real_column(
        "Betweenness, at most",
        "Upper end of the 95 % confidence interval of a betweenness that is estimated.",
    ),
    "betweenness_expected": real_column(
        "Expected betweenness", "Betweenness that the number of networks predicts."
    ),
    "betweenness_excess": real_column(
        "Excess of betweenness",
        "Logarithm of betweenness over expected betweenness, in robust standard deviations.",
    ),
    "keystone": boolean_column("Hidden keystone", "Whether the excess of betweenness is above 2."),
    "role": text_column(
        "Role",
        "ultra-peripheral, peripheral, connector, kinless; provincial, connector or kinless hub.",
    ),
    "participation": real_column(
        "Participation", "How evenly its links go to all communities: 0 if all go to its own."
    ),
    "within_degree": real_column(
        "Within-community degree",
        "Weight of its links within its community, in standard deviations from the mean there.",
    ),
    "constraint": real_column(
        "Constraint", "Burt’s: low between partners that have no link of their own."
    ),
    "core": integer_column(
        "Core number", "Largest k such that it is in a part where each has k partners or more."
    ),
}
