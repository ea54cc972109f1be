"""Fields of located cities and of corrections."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
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
        "candidate_points": Column(
            "text",
            t("NodalCities", "Points of the candidates"),
            t("NodalCities", "Latitude and longitude of each candidate, in the same order."),
        ),
    }
