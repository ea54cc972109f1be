"""Fields of the links between cities."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
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
