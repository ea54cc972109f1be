"""Links as geodesic lines, split where they cross the antimeridian."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
)

from ...analysis.core.positions import LonLat

VERTEX_EVERY_M = 100_000.0  # below a tenth of a millimetre of error on a world map at A4


class Geodesics:
    """Draws and measures shortest lines on the WGS 84 ellipsoid."""

    def __init__(self, context: QgsProcessingContext) -> None:
        self.measure = QgsDistanceArea()
        self.measure.setSourceCrs(
            QgsCoordinateReferenceSystem("EPSG:4326"), context.transformContext()
        )
        self.measure.setEllipsoid("WGS84")

    def line(self, start: LonLat | None, end: LonLat | None) -> QgsGeometry:
        """Return the line as MultiLineString in degrees; empty if an end is unknown."""
        if start is None or end is None or start == end:
            return QgsGeometry()
        ends = QgsPointXY(*start), QgsPointXY(*end)
        # QGIS overshoots the end of a line shorter than the interval.
        interval = min(VERTEX_EVERY_M, self.measure.measureLine(*ends) / 2)
        parts = self.measure.geodesicLine(*ends, interval, True)
        return QgsGeometry.fromMultiPolylineXY(parts)

    def length_km(self, start: LonLat | None, end: LonLat | None) -> float | None:
        """Return the length of the line in km, None if an end is unknown."""
        if start is None or end is None:
            return None
        return float(self.measure.measureLine(QgsPointXY(*start), QgsPointXY(*end))) / 1000

    def measure_km(self, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the lengths of lines between positions (degrees, shapes (n, 2)), shape (n,)."""
        pairs = zip(starts.tolist(), ends.tolist())
        return np.array([self.length_km(start, end) for start, end in pairs], dtype=np.float64)
