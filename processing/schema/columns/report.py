"""Fields of reports and rejected rows."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "mark": Column(
            "text",
            t("NodalCities", "Mark"),
            t("NodalCities", "What the wide table held: 1, x, a year of joining…"),
        ),
        "reason": Column(
            "text", t("NodalCities", "Reason"), t("NodalCities", "Why the row was not used.")
        ),
        "row": Column(
            "whole", t("NodalCities", "Row"), t("NodalCities", "Row of the input, from 1.")
        ),
        "field": Column(
            "text",
            t("NodalCities", "Field"),
            t(
                "NodalCities",
                "In a report: field of the input concerned. Of a network: specialised (in "
                "migration) or generalist.",
            ),
        ),
        "value": Column("text", t("NodalCities", "Value"), t("NodalCities", "Value found there.")),
        "kind": Column(
            "text", t("NodalCities", "Kind"), t("NodalCities", "Kind of event, for filtering.")
        ),
        "message": Column(
            "text", t("NodalCities", "Message"), t("NodalCities", "What was done, and why.")
        ),
    }
