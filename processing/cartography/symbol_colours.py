"""The symbols of elevation profiles, which nobody sees here and QGIS gives random colours."""

from __future__ import annotations

from qgis.core import QgsFillSymbol, QgsLineSymbol, QgsMapLayer, QgsMarkerSymbol

COLOUR = "#8c8c8c"


def fix_random_symbol_colours(layer: QgsMapLayer) -> None:
    """Give the profile symbols of QGIS 3.26 and later one colour, the same every time."""
    elevation = layer.elevationProperties()
    if not hasattr(elevation, "setProfileLineSymbol"):
        return
    elevation.setProfileLineSymbol(QgsLineSymbol.createSimple({"color": COLOUR}))
    elevation.setProfileFillSymbol(QgsFillSymbol.createSimple({"color": COLOUR}))
    elevation.setProfileMarkerSymbol(QgsMarkerSymbol.createSimple({"color": COLOUR}))
