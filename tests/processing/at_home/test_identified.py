"""Which of cities that lie close together QGIS answers with."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.at_home.tables import layer
from nodal_cities.tests.processing.bad_inputs import run
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import QSize

# Of one place on a world map; neither the alphabet nor the rows have them by their networks.
NETWORKS = {"Alcala": "A B", "Getafe": "A B C", "Madrid": "A B C D", "Parla": "C D"}


def identified(cities):
    """Return the names that the identify tool finds at the place of the cities."""
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.resize(QSize(400, 400))
    canvas.setLayers([cities])
    canvas.setExtent(QgsRectangle(-60, -20, 53, 93))
    at = canvas.getCoordinateTransform().transform(-3.7, 40.4)
    found = QgsMapToolIdentify(canvas).identify(round(at.x()), round(at.y()), [cities])
    return [result.mFeature["city_id"] for result in found]


@pytest.mark.parametrize(
    ("algorithm", "output", "place"),
    [
        ("carte1", "CITIES_OUT", "TEMPORARY_OUTPUT"),
        ("nodalindicators", "OUTPUT", "cities.gpkg"),
        ("communities", "OUTPUT", "TEMPORARY_OUTPUT"),
    ],
)
def test_the_city_in_most_networks_answers_first(algorithm, output, place, tmp_path, qgis_app):
    rows = [(city, one) for city, names in NETWORKS.items() for one in names.split()]
    members = layer("city_id:string network:string", *rows)
    shapes = [(city, f"Point({-3.7 - 0.01 * i} 40.4)") for i, city in enumerate(NETWORKS)]
    cities = layer("city_id:string", *shapes, kind="Point")
    if place.endswith(".gpkg"):
        place = str(tmp_path / place)
    made = run(algorithm, MEMBERSHIPS=members, CITIES=cities, **{output: place})[output]
    if isinstance(made, str):
        made = QgsVectorLayer(made, "cities", "ogr")
    assert identified(made) == ["Madrid", "Getafe", "Alcala", "Parla"]
