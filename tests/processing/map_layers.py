"""Small layers as Carte 1 writes them, and pictures of layers as arrays."""

from __future__ import annotations

import numpy as np
from nodal_cities.processing.cartography.city_style import LabelledCommunity
from nodal_cities.processing.schema import output_fields
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage


def layer(kind, names, records, geometries):
    """Return a memory layer in WGS 84 with fields of the schema; other values stay NULL."""
    made = QgsVectorLayer(f"{kind}?crs=EPSG:4326", "layer", "memory")
    fields = output_fields.fields(names)
    made.dataProvider().addAttributes(fields.toList())
    made.updateFields()
    for record, geometry in zip(records, geometries):
        feature = QgsFeature(made.fields())
        for name, value in record.items():
            feature[name] = value
        feature.setGeometry(geometry)
        assert made.dataProvider().addFeatures([feature])[0]
    made.updateExtents()
    return made


def cities(*rows):
    """Return cities from rows of position or None, number of networks, community."""
    counts = [n for _, n, _ in rows]
    records = [
        {
            "city_id": f"c{i:04}",
            "name": f"City {i}",
            "n_networks": n,
            "nodal": n > 1,
            "rank": 1 + sum(other > n for other in counts),
            "community": community,
        }
        for i, (_, n, community) in enumerate(rows)
    ]
    points = [
        QgsGeometry() if p is None else QgsGeometry.fromPointXY(QgsPointXY(*p)) for p, *_ in rows
    ]
    return layer("Point", output_fields.CARTE1_CITIES, records, points)


def links(*rows):
    """Return straight links from rows of two positions, shared networks, community or 0."""
    records = [
        {
            "source": f"c{i:04}",
            "target": "x",
            "shared": shared,
            "same_community": community > 0,
            "community": community,
        }
        for i, (_, _, shared, community) in enumerate(rows)
    ]
    lines = [
        QgsGeometry.fromMultiPolylineXY([[QgsPointXY(*a), QgsPointXY(*b)]]) for a, b, *_ in rows
    ]
    return layer("MultiLineString", output_fields.CARTE1_LINKS, records, lines)


def communities(*sizes, nodal=True):
    """Return communities 1, 2, … of these numbers of cities."""
    return tuple(
        LabelledCommunity(number, f"Community {number}", size, size if nodal else 0)
        for number, size in enumerate(sizes, start=1)
    )


def picture(layers, extent, millimetres=40, dpi=254):
    """Return a square picture of layers, the first on top: int, shape (side, side, 3)."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setExtent(QgsRectangle(*extent))
    side = round(millimetres * dpi / 25.4)
    settings.setOutputSize(QSize(side, side))
    settings.setOutputDpi(dpi)
    settings.setBackgroundColor(QColor("white"))
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return pixels(job.renderedImage())


def pixels(image):
    """Return an image as int, shape (height, width, 3)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    table = np.frombuffer(bytes(bits), dtype=np.uint8).reshape(image.height(), image.width(), 4)
    return table[..., 2::-1].astype(int)


def like(table, colour, tolerance=12):
    """Return which pixels have a colour, bool, shape (height, width)."""
    wanted = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return (np.abs(table - wanted) <= tolerance).all(axis=-1)
