"""Fields that say which city it is."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "city_id": Column(
            "text", t("NodalCities", "City id"), t("NodalCities", "Identifier of the city.")
        ),
        "name": Column("text", t("NodalCities", "Name"), t("NodalCities", "Name as given.")),
        "country": Column(
            "text", t("NodalCities", "Country"), t("NodalCities", "ISO 3166-1 alpha-2 code.")
        ),
        "admin1": Column(
            "text",
            t("NodalCities", "First-level division"),
            t("NodalCities", "State, province or region code."),
        ),
        "region": Column(
            "text",
            t("NodalCities", "World region"),
            t("NodalCities", "World region of the country."),
        ),
        "population": Column(
            "whole",
            t("NodalCities", "Population"),
            t("NodalCities", "Inhabitants according to GeoNames or the cities layer."),
        ),
        "match": Column(
            "text",
            t("NodalCities", "Match"),
            t("NodalCities", "How the name was found in the gazetteer."),
        ),
        "score": Column(
            "real", t("NodalCities", "Score"), t("NodalCities", "Certainty of the match, 0 to 1.")
        ),
        "geonameid": Column(
            "whole", t("NodalCities", "GeoNames id"), t("NodalCities", "Identifier in GeoNames.")
        ),
    }
