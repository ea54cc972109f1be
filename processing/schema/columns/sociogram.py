"""Fields of drawings of cities and networks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from .column import Column

translate = QCoreApplication.translate


def columns() -> dict[str, Column]:
    t = translate
    return {
        "node_id": Column(
            "text",
            t("NodalCities", "Node id"),
            t("NodalCities", "City id or network id; no two nodes of one kind have the same."),
        ),
        "component": Column(
            "whole",
            t("NodalCities", "Component"),
            t("NodalCities", "Connected part of the drawing, 1 being the largest."),
        ),
        "x": Column("real", t("NodalCities", "x"), t("NodalCities", "Millimetres from the left.")),
        "y": Column("real", t("NodalCities", "y"), t("NodalCities", "Millimetres from below.")),
        "size": Column(
            "real",
            t("NodalCities", "Size (mm)"),
            t("NodalCities", "Diameter of the circle, or side of the square."),
        ),
        "written": Column(
            "text",
            t("NodalCities", "Written"),
            t("NodalCities", "The name in lines, as the drawing has room for it."),
        ),
    }
