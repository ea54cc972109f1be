"""Fields of communities and of the cities in them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "community": Column(
            "whole",
            t("NodalCities", "Community"),
            t("NodalCities", "Louvain community, 1 being the largest."),
        ),
        "stability": Column(
            "real",
            t("NodalCities", "Stability"),
            t(
                "NodalCities",
                "Share of its companions the city keeps in the other runs, on average.",
            ),
        ),
        "label": Column(
            "text", t("NodalCities", "Label"), t("NodalCities", "What its cities have in common.")
        ),
        "cities": Column(
            "whole", t("NodalCities", "Cities"), t("NodalCities", "Number of cities.")
        ),
        "nodal_cities": Column(
            "whole", t("NodalCities", "Nodal cities"), t("NodalCities", "Number of nodal cities.")
        ),
        "countries": Column(
            "text",
            t("NodalCities", "Countries"),
            t("NodalCities", "Countries with their number of cities."),
        ),
        "regions": Column(
            "text",
            t("NodalCities", "World regions"),
            t("NodalCities", "World regions with their number of cities."),
        ),
        "languages": Column(
            "text",
            t("NodalCities", "Languages"),
            t("NodalCities", "Main languages of the countries with their number of cities."),
        ),
        "modularity_share": Column(
            "real",
            t("NodalCities", "Part of the modularity"),
            t("NodalCities", "What the community adds to the modularity."),
        ),
    }
