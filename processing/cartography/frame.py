"""What each map of a sheet shows: its projection, its extent and its scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ...analysis.globe.crowding import (
    SphericalCap,
    core_radius,
    enclosing_cap,
    find_largest_crowd,
)
from ...analysis.globe.main_cluster import MAX_RADIUS_RATIO, find_main_cluster
from ...analysis.globe.mass import crop_to_mass
from .city_style import circle_scale

# Within 65° of its centre, as far as Latin America or the Pacific reaches, an azimuthal equal-area
# map changes no angle by more than 20°; wider data get the world.
WIDEST_REGION = 65.0
# The world without Antarctica in Equal Earth, in metres: 57° S to 84° N.
WORLD = QgsRectangle(-17_300_000, -6_500_000, 17_300_000, 8_350_000)
# Of a region wider than so many degrees, where most cities are within so much of its radius, a
# world with an inset tells more: a country and its islands overseas.
WIDE_REGION, CORE = 20.0, 0.25
MARGIN, INSET_MARGIN = 0.08, 0.05  # of the span of the cities
SMALLEST_SPAN = 400_000.0  # metres; closer, the base map is too coarse to tell where one is
LEAST_ENLARGEMENT = 1.6  # an inset that enlarges less is not worth its place
MIN_CROWDED_CITIES = 12  # cities
REACHES = (8.0, 4.0, 2.0)  # mm between the circles of a crowd; nearer ones where it is too wide


# Made when used: the first opens the database of projections, which takes QGIS long to start with.
def equal_earth() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:8857")


def geographic() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:4326")


@dataclass(frozen=True)
class CityPoints:
    """The cities a sheet shows: degrees, and circle diameters in mm."""

    longitude: np.ndarray
    latitude: np.ndarray
    diameter: np.ndarray

    def __len__(self) -> int:
        return len(self.diameter)

    @classmethod
    def empty(cls) -> CityPoints:
        return cls(np.empty(0), np.empty(0), np.empty(0))

    def where(self, keep: np.ndarray) -> CityPoints:
        return CityPoints(self.longitude[keep], self.latitude[keep], self.diameter[keep])


@dataclass(frozen=True)
class Frame:
    """One map: its projection and extent, in metres."""

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle

    @property
    def is_world(self) -> bool:
        return bool(self.crs == equal_earth())

    def crs_definition(self) -> str:
        """Return the projection as text that QGIS reads."""
        return str(self.crs.authid() if self.is_world else f"PROJ:{self.crs.toProj()}")

    def centre(self) -> QgsPointXY:
        """Return the middle of the map in degrees."""
        to_degrees = QgsCoordinateTransform(self.crs, geographic(), QgsCoordinateTransformContext())
        return to_degrees.transform(self.extent.center())


def read_points(cities: QgsVectorLayer, only: str = "", nodal_first: bool = True) -> CityPoints:
    """Read the nodal cities of a layer, or all its cities where none is nodal.

    ``only`` is an expression on the cities to read, all of them if empty; without
    ``nodal_first`` they are read whether nodal or not.
    """
    rows: list[tuple[float, float, float, bool]] = []
    to_degrees = QgsCoordinateTransform(cities.crs(), geographic(), QgsCoordinateTransformContext())
    request = QgsFeatureRequest().setSubsetOfAttributes(["n_networks", "nodal"], cities.fields())
    if only:
        request.setFilterExpression(only)
    scale = circle_scale(cities)
    for feature in cities.getFeatures(request):
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            point = to_degrees.transform(feature.geometry().asPoint())
            size = scale.diameter(feature["n_networks"] or 0)
            rows.append((point.x(), point.y(), size, bool(feature["nodal"])))
    if nodal_first and any(row[3] for row in rows):
        rows = [row for row in rows if row[3]]
    table = np.array([row[:3] for row in rows], dtype=float).reshape(-1, 3)
    return CityPoints(table[:, 0], table[:, 1], table[:, 2])


def sheet_frame(points: CityPoints) -> Frame:
    """Return the main frame of a sheet, which has insets on the world only."""
    if len(points) >= MIN_CROWDED_CITIES:
        radius = enclosing_cap(points.longitude, points.latitude).radius
        core = core_radius(points.longitude, points.latitude)
        if radius > WIDE_REGION and core < CORE * radius:
            return Frame(equal_earth(), QgsRectangle(WORLD))
    return main_frame(points)


def main_frame(points: CityPoints) -> Frame:
    """Frame the world in Equal Earth, or a region in an equal-area projection of its own."""
    if not len(points):
        return Frame(equal_earth(), QgsRectangle(WORLD))
    area = enclosing_cap(points.longitude, points.latitude)
    if area.radius > WIDEST_REGION:
        return Frame(equal_earth(), QgsRectangle(WORLD))
    return regional_frame(points, area)


def main_cluster_frame(points: CityPoints) -> Frame:
    """Frame a part of the world by the main cluster of its points, a few far-off ones left out."""
    return regional_frame(points.where(find_main_cluster(points.longitude, points.latitude)))


def page_frame(points: CityPoints, ratio: float) -> Frame:
    """Frame a page of that ratio of width to height: the main cluster of a region, or the world.

    No few far-off points make a world of a region.
    """
    for gain in (MAX_RADIUS_RATIO, 1.0):
        shown = main_frame(points.where(find_main_cluster(points.longitude, points.latitude, gain)))
        if not shown.is_world:
            break
    extent = QgsRectangle(shown.extent)
    wide = max(extent.width(), extent.height() * ratio)
    centre = extent.center()
    half_width, half_height = wide / 2, wide / ratio / 2
    extent.set(
        *(centre.x() - half_width, centre.y() - half_height),
        *(centre.x() + half_width, centre.y() + half_height),
    )
    return Frame(shown.crs, extent)


def regional_frame(
    points: CityPoints, area: SphericalCap | None = None, margin: float = MARGIN
) -> Frame:
    """Frame ``points`` with a margin in Lambert azimuthal equal area centred on them."""
    area = area or enclosing_cap(points.longitude, points.latitude)
    crs = QgsCoordinateReferenceSystem(
        f"PROJ:+proj=laea +lat_0={area.latitude:.2f} +lon_0={area.longitude:.2f}"
        " +datum=WGS84 +units=m +no_defs"
    )
    xy = project_points(points, crs)
    low, high = xy.min(axis=0), xy.max(axis=0)
    around = np.maximum(margin * (high - low).max(), (SMALLEST_SPAN - (high - low)) / 2)
    low, high = low - around, high + around
    return Frame(crs, QgsRectangle(low[0], low[1], high[0], high[1]))


def inset_frame(
    points: CityPoints, main: Frame, main_scale: float, available_size: Sequence[float]
) -> Frame | None:
    """Return the frame of an inset where circles crowd, a few at its edges left out, or None.

    Args:
        main_scale : float: Denominator of the main map's scale.
        available_size : (float, float): Width and height the page can give the inset, in
            millimetres.
    """
    if not len(points):
        return None
    positions = 1000 * project_points(points, main.crs) / main_scale
    ratio = available_size[0] / available_size[1]
    for reach in REACHES:
        inside = find_largest_crowd(positions, points.diameter, reach)
        if inside.sum() < MIN_CROWDED_CITIES:
            return None
        frame = _mass_frame(points.where(inside), ratio)
        scale = 1000 * max(
            frame.extent.width() / available_size[0], frame.extent.height() / available_size[1]
        )
        if scale * LEAST_ENLARGEMENT <= main_scale:
            return frame
    return None


def _mass_frame(crowd: CityPoints, ratio: float) -> Frame:
    """Frame the mass of a crowd, a few at its edges left out."""
    xy = project_points(crowd, regional_frame(crowd).crs)
    mass = crowd.where(crop_to_mass(xy, crowd.diameter**2, ratio))
    return regional_frame(mass, margin=INSET_MARGIN)


def are_within(points: CityPoints, shown: Frame) -> np.ndarray:
    """Return which points a map shows, bool, shape (n,)."""
    x, y = project_points(points, shown.crs).T
    extent = shown.extent
    across = (x >= extent.xMinimum()) & (x <= extent.xMaximum())
    return np.asarray(across & (y >= extent.yMinimum()) & (y <= extent.yMaximum()))


def page_positions(points: CityPoints, shown: Frame, place: QRectF) -> np.ndarray:
    """Return where a map drawn at ``place`` puts the points, in millimetres, shape (n, 2)."""
    x, y = project_points(points, shown.crs).T
    extent = shown.extent
    from_left = (x - extent.xMinimum()) / extent.width()
    from_top = (extent.yMaximum() - y) / extent.height()
    return np.stack(
        [place.left() + place.width() * from_left, place.top() + place.height() * from_top], axis=1
    )


def project_points(points: CityPoints, crs: QgsCoordinateReferenceSystem) -> np.ndarray:
    """Return coordinates in ``crs``, shape (n, 2)."""
    transform = QgsCoordinateTransform(geographic(), crs, QgsCoordinateTransformContext())
    pairs = (
        transform.transform(QgsPointXY(lon, lat))
        for lon, lat in zip(points.longitude, points.latitude)
    )
    return np.array([(p.x(), p.y()) for p in pairs], dtype=float).reshape(-1, 2)
