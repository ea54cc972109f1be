"""Fields of networks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "network_id": Column(
            "text", t("NodalCities", "Network id"), t("NodalCities", "Identifier of the network.")
        ),
        "founded": Column(
            "whole", t("NodalCities", "Founded"), t("NodalCities", "Year the network began.")
        ),
        "scale": Column(
            "text",
            t("NodalCities", "Scale"),
            t("NodalCities", "global, regional, national or local."),
        ),
        "creation": Column(
            "text",
            t("NodalCities", "Way of creation"),
            t("NodalCities", "spontaneous: by cities themselves; sponsored: by another body."),
        ),
        "sponsor": Column(
            "text",
            t("NodalCities", "Sponsor"),
            t("NodalCities", "Organisation or state that had the network created."),
        ),
        "type": Column(
            "text",
            t("NodalCities", "Type"),
            t("NodalCities", "forum, association, project or campaign."),
        ),
        "members": Column(
            "whole", t("NodalCities", "Members"), t("NodalCities", "Number of member cities.")
        ),
        "nodal_members": Column(
            "whole",
            t("NodalCities", "Nodal members"),
            t("NodalCities", "Members that belong to another network too."),
        ),
    }
