"""Fields of the spatial indicators of cities."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "dist_sea_km": Column(
            "real",
            t("NodalCities", "Distance to the sea (km)"),
            t("NodalCities", "To the nearest point of the coast, as the crow flies."),
        ),
        "nearest_city": Column(
            "text", t("NodalCities", "Nearest city"), t("NodalCities", "City id of the nearest.")
        ),
        "nearest_city_km": Column(
            "real",
            t("NodalCities", "To the nearest city (km)"),
            t("NodalCities", "0 if both are drawn at one place."),
        ),
        "nearest_nodal": Column(
            "text",
            t("NodalCities", "Nearest nodal city"),
            t("NodalCities", "City id of the nearest other city of at least two networks."),
        ),
        "nearest_nodal_km": Column(
            "real",
            t("NodalCities", "To the nearest nodal city (km)"),
            t("NodalCities", "0 if both are drawn at one place."),
        ),
        "larger_city": Column(
            "text",
            t("NodalCities", "Nearest larger city"),
            t("NodalCities", "The nearest one that is larger by the factor chosen."),
        ),
        "larger_city_km": Column(
            "real",
            t("NodalCities", "To the nearest larger city (km)"),
            t("NodalCities", "Distance to that city."),
        ),
        "larger_ratio": Column(
            "real",
            t("NodalCities", "Times larger"),
            t("NodalCities", "Population of that city over that of this one."),
        ),
        "partners_mean_km": Column(
            "real",
            t("NodalCities", "Mean distance to partners (km)"),
            t("NodalCities", "Mean over the cities that share a network, each counted once."),
        ),
        "partners_max_km": Column(
            "real",
            t("NodalCities", "Longest distance to a partner (km)"),
            t("NodalCities", "Distance to the farthest of them."),
        ),
        "farthest_partner": Column(
            "text",
            t("NodalCities", "Farthest partner"),
            t("NodalCities", "City id of the farthest partner."),
        ),
    }
