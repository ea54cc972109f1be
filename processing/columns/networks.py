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
        "members": Column(
            "whole", t("NodalCities", "Members"), t("NodalCities", "Number of member cities.")
        ),
        "nodal_members": Column(
            "whole",
            t("NodalCities", "Nodal members"),
            t("NodalCities", "Members that belong to another network too."),
        ),
    }
