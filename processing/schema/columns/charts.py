"""Fields of the data behind the charts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "betweenness_expected": Column(
            "real",
            t("NodalCities", "Expected betweenness"),
            t("NodalCities", "Betweenness that the number of networks predicts."),
        ),
        "betweenness_excess": Column(
            "real",
            t("NodalCities", "Excess of betweenness"),
            t(
                "NodalCities",
                "Logarithm of betweenness over expected betweenness, in robust standard "
                "deviations.",
            ),
        ),
        "keystone": Column(
            "yes_no",
            t("NodalCities", "Hidden keystone"),
            t("NodalCities", "Whether the excess of betweenness is above 2."),
        ),
    }
