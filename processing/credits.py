"""Where data and positions come from: on maps and figures, in the metadata of layers."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..analysis import sample
from .inputs import Inputs

translate = QCoreApplication.translate


def credit_places(layer: QgsVectorLayer) -> None:
    """Credit the gazetteer in the metadata of a layer that has a geometry."""
    if not layer.isSpatial():
        return
    metadata = layer.metadata()
    metadata.setRights([translate("NodalCities", "Places: GeoNames (CC BY 4.0).")])
    metadata.setLicenses(["CC BY 4.0"])
    layer.setMetadata(metadata)


def credits_line(inputs: Inputs, source: str, date: str, made: str) -> str:
    """Return the credits of a sheet: the data, the gazetteer if it was used, then ``made``.

    An empty source or date is that of the sample, or the name of the table.
    """
    source = source or inputs.source_name
    if inputs.is_sample:
        source = source or translate(
            "NodalCities", "Nodal Cities sample, compiled from public pages, not a census"
        )
        date = date or "–".join(sample.years())
    parts = [
        translate("NodalCities", "Data: {source}{date}.").format(
            source=source, date=f", {date}" if date else ""
        ),
        translate("NodalCities", "Places: GeoNames (CC BY 4.0).") if inputs.from_gazetteer else "",
        made,
    ]
    return " ".join(part for part in parts if part)
