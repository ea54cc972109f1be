"""The two layers of a sociogram, in a plane of their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ...analysis.sociogram.figure import SociogramFigure
from ...analysis.study.result_columns import Columns
from ..inputs.algorithm_run import AlgorithmRun
from ..outputs.destinations.targets import is_temporary, sink_text
from ..outputs.writers import write_table, written_layer
from ..schema.output_fields import SOCIOGRAM_EDGES, SOCIOGRAM_NODES

NETWORK, CITY = "network", "city"
# A place on a sheet is none on Earth, so the layers have no coordinate system. In a GeoPackage,
# however, that would stand for undefined longitudes and latitudes; this one is kept, and QGIS
# never transforms it; layers that are loaded lose it, or QGIS says in red that it cannot.
PLANE_WKT = (
    'ENGCRS["Nodal Cities drawing (not on Earth)",EDATUM["Sheet of paper"],CS[Cartesian,2],'
    'AXIS["x",east,ORDER[1]],AXIS["y",north,ORDER[2]],LENGTHUNIT["metre",1]]'
)


def drawing_crs() -> QgsCoordinateReferenceSystem:
    """Return the coordinate system of drawings in files, a metre standing for a millimetre."""
    return QgsCoordinateReferenceSystem.fromWkt(PLANE_WKT)


def empty_crs() -> QgsCoordinateReferenceSystem:
    """Return no coordinate system: QGIS draws what has none as it is, and says nothing."""
    return QgsCoordinateReferenceSystem()


def open_without_crs(identifier: str, context: QgsProcessingContext) -> None:
    """Open a written file that QGIS is to load, before it does so with the file's system."""
    store = context.temporaryLayerStore()
    if context.willLoadLayerOnCompletion(identifier) and store.mapLayer(identifier) is None:
        layer = written_layer(identifier, identifier)
        layer.setCrs(empty_crs())
        store.addMapLayer(layer)


def write_layers(
    run: AlgorithmRun, figure: SociogramFigure, names: dict[str, str]
) -> dict[str, str | None]:
    """Write nodes and edges; return their layers by output name."""
    kinds = QgsWkbTypes.Type
    nodes = _nodes(figure, names)
    points = [_point(x, y) for x, y in zip(nodes["x"], nodes["y"])]
    edges, lines = _edges(figure)
    return {
        "NODES": _write(run, "NODES", SOCIOGRAM_NODES, nodes, points, kinds.Point),
        "EDGES": _write(run, "EDGES", SOCIOGRAM_EDGES, edges, lines, kinds.LineString),
    }


def _write(
    run: AlgorithmRun,
    name: str,
    fields: list[str],
    columns: Columns,
    shapes: list[QgsGeometry],
    kind: Any,  # of geometry; its type differs between versions of QGIS
) -> str | None:
    in_memory = is_temporary(sink_text(run.parameters.get(name), run.context))
    crs = empty_crs() if in_memory else drawing_crs()
    written = write_table(run, name, fields, columns, shapes, kind, crs)
    layer = None if written is None else run.context.temporaryLayerStore().mapLayer(written)
    if layer is not None:
        layer.setCrs(crs)  # where there is none QGIS takes longitudes and latitudes
    return written


def _nodes(figure: SociogramFigure, names: dict[str, str]) -> Columns:
    rows = [*_network_rows(figure, names), *_city_rows(figure)]
    return {name: [row.get(name) for row in rows] for name in SOCIOGRAM_NODES}


def _network_rows(figure: SociogramFigure, names: dict[str, str]) -> Iterable[dict[str, Any]]:
    m, drawing = figure.prepared.memberships, figure.drawing
    for i in np.flatnonzero(~np.isnan(drawing.networks[:, 0])).tolist():
        network = m.network_ids[i]
        yield {
            "node_id": network,
            "kind": NETWORK,
            "name": names.get(network) or network,
            "members": m.network_sizes[i],
            "component": drawing.network_component[i],
            "x": drawing.networks[i, 0],
            "y": drawing.networks[i, 1],
            "size": drawing.sides[i],
            "written": drawing.labels[i],
        }


def _city_rows(figure: SociogramFigure) -> Iterable[dict[str, Any]]:
    m, drawing = figure.prepared.memberships, figure.drawing
    networks, count = m.networks_of_cities, m.n_networks
    for i in np.flatnonzero(~np.isnan(drawing.cities[:, 0])).tolist():
        city = figure.prepared.cities[i]
        yield {
            "node_id": city.city_id,
            "kind": CITY,
            "name": city.name,
            "country": city.country,
            "region": city.region,
            "networks": ";".join(networks[i]),
            "n_networks": count[i],
            "nodal": bool(count[i] >= 2),
            "community": figure.partition.community[i],
            "component": drawing.city_component[i],
            "x": drawing.cities[i, 0],
            "y": drawing.cities[i, 1],
            "size": drawing.diameters[i],
            "written": drawing.city_labels.get(i),
        }


def _edges(figure: SociogramFigure) -> tuple[Columns, list[QgsGeometry]]:
    """Return the lines with their ends, and the city and the network that one joins."""
    drawing, m = figure.drawing, figure.prepared.memberships
    cities, networks = (m.city_ids, drawing.cities), (m.network_ids, drawing.networks)
    no_network, no_city = np.isnan(drawing.networks).all(), np.isnan(drawing.cities).all()
    start = networks if no_city else cities
    end = cities if no_network else networks
    source = [start[0][i] for i in drawing.source]
    target = [end[0][i] for i in drawing.target]
    joins = not no_city and not no_network
    nothing = [None] * len(source)
    ends = zip(start[1][drawing.source], end[1][drawing.target])
    lines = [QgsGeometry.fromPolylineXY([QgsPointXY(*a), QgsPointXY(*b)]) for a, b in ends]
    return {
        "source": source,
        "target": target,
        "city_id": source if joins else nothing,
        "network_id": target if joins else nothing,
        "shared": drawing.shared,
    }, lines


def _point(x: float, y: float) -> QgsGeometry:
    return QgsGeometry.fromPointXY(QgsPointXY(x, y))
