"""Fields of what explains the communities, and of how ideas travel."""

from __future__ import annotations

from ...analysis.core.columns import boolean_column, integer_column, real_column, text_column

COLUMNS = {
    "verdict": text_column("Verdict", "proximity, language, one network, or mixed."),
    "near_share": real_column(
        "Share of the nearest", "Of the cities nearest to its centre, as many as it has, its own."
    ),
    "near_p": real_column(
        "p-value of proximity", "That random groups of as many cities have as much."
    ),
    "spread_km": real_column(
        "Spread (km)", "Root mean square of the distances between its cities, through the Earth."
    ),
    "expected_spread_km": real_column("Spread by chance (km)", "That of random groups."),
    "language": text_column("Best language", "World language that fits it best."),
    "language_share": real_column("Share of the language", "Of its cities, from 0 to 1."),
    "language_fit": real_column(
        "Fit of the language",
        "Harmonic mean of the share of its cities and of that of all such cities it has.",
    ),
    "language_p": real_column(
        "p-value of the language", "That random groups of as many cities have as much."
    ),
    "explaining_network": text_column("Best network", "Network that fits it best."),
    "network_share": real_column("Share of the network", "Of its cities, from 0 to 1."),
    "network_fit": real_column(
        "Fit of the network",
        "Harmonic mean of the share of its cities and of that of the members it has.",
    ),
    "network_p": real_column(
        "p-value of the network", "That random groups of as many cities have as much."
    ),
    "leading_countries": text_column(
        "Leading countries", "The first five, with members and over-representation."
    ),
    "leading_regions": text_column(
        "Leading regions", "The first five, with members and over-representation."
    ),
    "leading_languages": text_column(
        "Leading languages", "The first five, with members and over-representation."
    ),
    "leading_networks": text_column(
        "Leading networks", "The first five, with members and over-representation."
    ),
    "attribute": text_column("Attribute", "country, region, language or population."),
    "coefficient": real_column("Assortativity", "1 if like is linked with like only, 0 by chance."),
    "expected": real_column("By chance", "Mean over the permutations."),
    "permuted_p": real_column(
        "p-value of the permutations", "Share of the permutations that give as much or more."
    ),
    "chain": integer_column("Chain", "Number of the chain, the most plausible first."),
    "step": integer_column("Step", "Place in its chain, from 1."),
    "steps": integer_column("Steps", "Steps of its chain: networks on the way."),
    "plausibility": real_column(
        "Plausibility", "Its chain’s part of the likelihood of all the shortest chains."
    ),
    "told": text_column("Chain in words", "Its chain: cities, and the networks they meet in."),
    "adopted": boolean_column("Adopted", "Whether the city adopted the policy."),
    "year": integer_column("Year", "Of the row; of an adopter, that of adoption if known."),
    "exposure": real_column(
        "Exposure", "Part of its strength that goes to partners that adopted, 0 to 1."
    ),
    "adopter_partners": integer_column("Adopters among partners", "Partners that adopted."),
    "exposing_networks": text_column(
        "Exposing networks", "Its networks with adopters other than itself, and how many."
    ),
    "exposure_before": real_column(
        "Exposure before", "Of an adopter, to those that adopted in the years before it."
    ),
}
