"""Write the style that shows how strong the motion of a municipality is, in stars.

.venv/bin/python tools/campaign_style.py

Dark and large is strong, so that it is read in black and white too. The labels are the
table's own marks, which need no language.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)

STYLE = Path(__file__).resolve().parent.parent / "resources" / "styles" / "campaign_strength.qml"
FIELD = "stars"
# value, label, colour, millimetres
CATEGORIES = (
    ("***", "★★★", "#54278f", 4.2),
    ("**", "★★", "#807dba", 3.4),
    ("*", "★", "#bcbddc", 2.8),
    ("à définir", "★ ?", "#ffffff", 2.8),
    ("", "–", "#bdbdbd", 1.4),  # every other value too
)


def renderer() -> QgsCategorizedSymbolRenderer:
    categories = []
    for value, label, colour, size in CATEGORIES:
        given = {"name": "circle", "color": colour, "size": str(size), "outline_width": "0.2"}
        outline = "#ffffff" if value in ("***", "") else "#54278f"
        symbol = QgsMarkerSymbol.createSimple({**given, "outline_color": outline})
        categories.append(QgsRendererCategory(value, symbol, label))
    return QgsCategorizedSymbolRenderer(FIELD, categories)


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&field={FIELD}:string", "campaign", "memory")
    layer.setRenderer(renderer())
    message, written = layer.saveNamedStyle(str(STYLE), QgsMapLayer.StyleCategory.Symbology)
    print(message or STYLE)
    del layer
    application.exitQgis()
    sys.exit(0 if written else 1)


if __name__ == "__main__":
    main()
