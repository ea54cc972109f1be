"""What stands on a sheet where: its circles and the boxes of its names, in points."""

from __future__ import annotations

import itertools
import json

import numpy as np
from nodal_cities.processing.cartography.city_style import circle_scale
from nodal_cities.processing.cartography.typography import text_size
from qgis.core import (
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsExpressionContextUtils,
    QgsPointXY,
)

POINTS_PER_MM = 72 / 25.4
SMALLEST_LETTERS = 5.5  # points


class NamesOfMap:
    """The nodal cities on a map of a sheet, by id: circles (x, y, radius) and boxes of names."""

    def __init__(self, item, cities):
        self.item, self.cities = item, cities
        scope = QgsExpressionContextUtils.layoutItemScope(item)
        placed = json.loads(scope.variable("nodal_cities_names"))
        to_map = QgsCoordinateTransform(cities.crs(), item.crs(), QgsCoordinateTransformContext())
        scale = circle_scale(cities)
        self.circles, self.boxes = {}, {}
        for city in cities.getFeatures('"nodal"'):
            if city.geometry().isEmpty():
                continue
            point = to_map.transform(city.geometry().asPoint())
            if not item.extent().contains(point):
                continue
            key = city["city_id"]
            radius = scale.diameter(city["n_networks"]) / 2 * POINTS_PER_MM
            self.circles[key] = (*self._on_page(point), radius)
            if key in placed:
                x, y = self._on_page(
                    to_map.transform(QgsPointXY(placed[key]["x"], placed[key]["y"]))
                )
                width, height = text_size(city["name"], SMALLEST_LETTERS)
                self.boxes[key] = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def _on_page(self, point):
        extent = self.item.extent()
        scale = self.item.rect().width() / extent.width() * POINTS_PER_MM
        return (point.x() - extent.xMinimum()) * scale, (point.y() - extent.yMinimum()) * scale

    def overlaps(self):
        """Return the pairs of names that cover each other."""
        return [
            (one, other)
            for one, other in itertools.combinations(self.boxes, 2)
            if all(
                self.boxes[one][side] < self.boxes[other][side + 2]
                and self.boxes[other][side] < self.boxes[one][side + 2]
                for side in (0, 1)
            )
        ]

    def over_circles(self):
        """Return the names that cover the circle of another city, with that city."""
        return [
            (key, other)
            for key, box in self.boxes.items()
            for other, (*centre, radius) in self.circles.items()
            if other != key and self._distance(box, centre) < radius
        ]

    def farthest(self):
        """Return how far from its circle the farthest name stands, in mm."""
        return max(
            (self._distance(box, self.circles[key][:2]) / POINTS_PER_MM)
            for key, box in self.boxes.items()
        )

    @staticmethod
    def _distance(box, point):
        outside = [max(box[i] - point[i], point[i] - box[i + 2], 0) for i in (0, 1)]
        return float(np.hypot(*outside))
