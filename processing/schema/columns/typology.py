"""Fields of the cross-tabulations of networks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "first_year": Column(
            "whole",
            t("NodalCities", "First year"),
            t("NodalCities", "Year the earliest of these networks was founded."),
        ),
        "last_year": Column(
            "whole",
            t("NodalCities", "Last year"),
            t("NodalCities", "Year the latest of these networks was founded."),
        ),
        "network_names": Column(
            "text",
            t("NodalCities", "Names of the networks"),
            t("NodalCities", "Names, by year of founding, separated by ;"),
        ),
    }
