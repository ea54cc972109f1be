"""The land of the map in a browser: QGIS's own world map, with few enough points for a page."""

from __future__ import annotations

from itertools import chain

import numpy as np

from ...analysis.core.progress import Progress
from ..cartography.base_map import NO_ANTARCTICA, countries_layer

UNITS = 100  # in a degree: about a kilometre
TOLERANCE = 0.04  # degrees
SMALLEST_ISLAND = 0.008  # square degrees


def read_land(progress: Progress) -> list[list[int]]:
    """Return rings of land, each as steps in longitude and latitude in hundredths of a degree.

    The first step leads from the zero meridian and the equator to the first point.
    """
    layer = countries_layer("", NO_ANTARCTICA)
    rings = []
    for done, country in enumerate(layer.getFeatures()):
        progress(done / layer.featureCount())
        simpler = country.geometry().simplify(TOLERANCE)
        simpler.convertToMultiType()
        for ring in chain.from_iterable(simpler.asMultiPolygon()):
            points = np.array([(point.x(), point.y()) for point in ring])
            if _area(points) > SMALLEST_ISLAND:
                steps = np.diff(np.round(UNITS * points).astype(np.int64), axis=0, prepend=0)
                rings.append([int(step) for step in steps.ravel()])
    return rings


def _area(points: np.ndarray) -> float:
    """Return the area of a ring in square degrees."""
    x, y = points.T
    return abs(float(x[:-1] @ y[1:] - x[1:] @ y[:-1])) / 2
