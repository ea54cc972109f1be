"""Fields of connecting cities and networks, and of distributions."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "component": Column(
            "whole",
            t("NodalCities", "Component"),
            t("NodalCities", "Connected part of the graph, 1 having the most cities."),
        ),
        "isolated": Column(
            "yes_no",
            t("NodalCities", "Isolated"),
            t("NodalCities", "Whether the network shares no city with any other."),
        ),
        "connecting": Column(
            "yes_no",
            t("NodalCities", "Connecting"),
            t("NodalCities", "Whether its removal takes its component apart."),
        ),
        "cut_off_cities": Column(
            "whole",
            t("NodalCities", "Cities cut off"),
            t("NodalCities", "Cities its removal separates from the largest part left."),
        ),
        "cut_off_networks": Column(
            "whole",
            t("NodalCities", "Networks cut off"),
            t("NodalCities", "Networks its removal separates from the largest part left."),
        ),
        "cut_off": Column(
            "text",
            t("NodalCities", "Cut off"),
            t("NodalCities", "Names of the networks, then of the cities, separated by ;"),
        ),
        "mode": Column(
            "text",
            t("NodalCities", "Mode"),
            t("NodalCities", "Vertices that are counted: city or network."),
        ),
        "count": Column(
            "whole", t("NodalCities", "Count"), t("NodalCities", "How many there are.")
        ),
    }
