"""Fields of the check of the chapter's statements."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "id": Column("text", t("NodalCities", "Id"), t("NodalCities", "Key of the statement.")),
        "statement": Column(
            "text",
            t("NodalCities", "Statement"),
            t("NodalCities", "What the chapter says."),
        ),
        "chapter_value": Column(
            "text",
            t("NodalCities", "In the chapter"),
            t("NodalCities", "The value the chapter gives."),
        ),
        "agreement": Column(
            "text",
            t("NodalCities", "Agreement"),
            t("NodalCities", "yes, partly, no, or cannot be computed."),
        ),
        "names": Column(
            "text",
            t("NodalCities", "Names"),
            t("NodalCities", "Cities, networks or communities behind the value, separated by ;"),
        ),
        "explanation": Column(
            "text",
            t("NodalCities", "Explanation"),
            t("NodalCities", "What explains a difference, or is worth knowing."),
        ),
        "coverage": Column(
            "text",
            t("NodalCities", "Coverage"),
            t("NodalCities", "How much of what the statement is about is in the data."),
        ),
    }
