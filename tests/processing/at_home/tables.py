"""Layers as people have them, and what a run says of them."""

from __future__ import annotations

from nodal_cities.tests.processing.bad_inputs import run
from nodal_cities.tests.processing.run_log import Log
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsVectorLayer,
)


def layer(fields, *rows, kind="NoGeometry"):
    """Return a layer in memory; ``fields`` as "name:type", WKT or None last in rows of a map."""
    given = "&".join(f"field={field}" for field in fields.split())
    made = QgsVectorLayer(f"{kind}?crs=EPSG:4326&{given}", "layer", "memory")
    assert made.isValid()
    for row in rows:
        feature = QgsFeature(made.fields())
        if kind != "NoGeometry":
            *row, shape = row
            if shape:
                feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes(list(row))
        assert made.dataProvider().addFeatures([feature])[0]
    made.updateExtents()
    return made


def written(algorithm, name, **parameters):
    """Return the rows of an output as dictionaries, with the log; None if the run is refused."""
    log = Log()
    try:
        result = run(algorithm, feedback=log, **parameters)
    except QgsProcessingException as error:
        log.lines.append(str(error))
        return None, log
    made = result[name]
    if isinstance(made, str):
        made = QgsVectorLayer(made, name, "ogr")
    names = made.fields().names()
    rows = []
    for feature in made.getFeatures():
        shape = feature.geometry()
        point = (shape.asPoint().x(), shape.asPoint().y()) if _is_point(shape) else None
        rows.append({**dict(zip(names, feature.attributes())), "point": point})
    return rows, log


def _is_point(shape):
    return not shape.isEmpty() and shape.wkbType() == shape.fromWkt("Point (0 0)").wkbType()


def points(rows):
    """Return the points by city id, rounded to a tenth of a degree."""
    return {
        row["city_id"]: row["point"] and tuple(round(value, 1) for value in row["point"])
        for row in rows
    }
