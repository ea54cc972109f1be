"""Fields of the measures of cities."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
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
