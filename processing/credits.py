"""Where the positions of cities come from, said in the metadata of the layers."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication


def credit_places(layer: QgsVectorLayer) -> None:
    """Credit the gazetteer in the metadata of a layer that has a geometry."""
    if not layer.isSpatial():
        return
    metadata = layer.metadata()
    metadata.setRights([QCoreApplication.translate("NodalCities", "Places: GeoNames (CC BY 4.0).")])
    metadata.setLicenses(["CC BY 4.0"])
    layer.setMetadata(metadata)
