"""The user's cities: who they are and where, from a layer of points or a table."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple, cast

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsGeometry,
    QgsPoint,
    QgsProcessingContext,
    QgsWkbTypes,
)

from ...analysis.core.errors import AnalysisError, Message
from ...analysis.core.identifiers import find_id_column
from ...analysis.core.positions import LonLat
from ...analysis.core.report_rows import ReportRow
from ...analysis.core.text import shorten, text
from ...analysis.gazetteer.countries import region_of
from ...analysis.places.city import City
from ...analysis.places.population import parse_population
from .features import WGS84, centre_of, read_features, read_rows, to_python

# Names of the fields, compared without case.
LATITUDE = ("lat", "latitude", "y")
LONGITUDE = ("lon", "longitude", "lng", "long", "x")


class CityLayer(NamedTuple):
    """The cities by id, and what is to be said of their rows."""

    cities: dict[str, City]
    report: tuple[ReportRow, ...]


def read_city_layer(
    source: QgsFeatureSource,
    context: QgsProcessingContext,
    id_index: int,
    wanted: Collection[str] = (),
) -> CityLayer:
    """Return the cities of a layer, positions in degrees.

    A table without geometry may hold them in fields called lon and lat (LATITUDE, LONGITUDE).
    Of several rows of one city the first with a position is taken; another place is reported.
    Raises AnalysisError for coordinates that are no place on Earth.

    Args:
        id_index: Position of the field with their ids, unless another has more of the wanted ones.
        wanted: Ids and names to look for.
    """
    report = []
    if wanted:
        usual, id_index = id_index, find_id_column([*read_rows(source)], wanted, [id_index])
        if id_index != usual:
            report.append(_ids_found(source.fields().names()[id_index]))
    position_of = _position_reader(source, context)
    names = source.fields().names()
    cities: dict[str, City] = {}
    rows: dict[str, int] = {}
    for number, feature in enumerate(read_features(source), start=1):
        values = dict(zip(names, map(to_python, feature.attributes())))
        identifier = text(values[names[id_index]])
        position = position_of(feature, number)
        if position is not None and not position.is_on_earth:
            report.append(_at_zero(identifier, number))
            position = None
        city = _city(identifier, values, position)
        known = cities.get(identifier)
        if known is None or (known.position is None and city.position is not None):
            cities[identifier], rows[identifier] = city, number
        elif city.position not in (None, known.position):
            report.append(_in_two_places(identifier, rows[identifier], number))
    if cities and all(city.position is None for city in cities.values()):
        report.append(ReportRow(None, "CITIES", "", "no_positions", _WITHOUT_POSITIONS))
    return CityLayer(cities, tuple(report))


_WITHOUT_POSITIONS = Message(
    "No row of the cities layer has a position, neither a point nor fields lat and lon, so that "
    "nothing can be drawn. Leave the cities empty, and they are located by their names."
)


def _ids_found(field: str) -> ReportRow:
    message = Message(
        "The field {field} of the cities layer was taken as their ids, since it has the cities of "
        "most memberships; choose another one as “City id field” (CITY_ID_FIELD) if it is wrong.",
        {"field": shorten(field)},
    )
    return ReportRow(None, "CITIES", field, "recognised", message)


def _in_two_places(identifier: str, first: int, row: int) -> ReportRow:
    message = Message(
        "“{city}” is in the cities layer twice, at two places; that of row {first} was taken. If "
        "they are two cities, give each an id of its own.",
        {"city": shorten(identifier), "first": first},
    )
    return ReportRow(row, "CITIES", identifier, "city_in_two_places", message)


def _at_zero(identifier: str, row: int) -> ReportRow:
    message = Message(
        "“{city}” is at 0°, 0° in the cities layer, where programs put what has no position, and "
        "was taken as without one. Give it its coordinates.",
        {"city": shorten(identifier)},
    )
    return ReportRow(row, "CITIES", identifier, "no_positions", message)


def _city(identifier: str, values: dict[str, Any], position: LonLat | None) -> City:
    country = text(values.get("country"))
    return City(
        city_id=identifier,
        name=text(values.get("name")) or identifier,
        country=country,
        admin1=text(values.get("admin1")),
        region=text(values.get("region")) or region_of(country),
        population=parse_population(values.get("population")),
        position=position,
        match="" if position is None else "given",
        geonameid=_geonameid(values.get("geonameid")),
        identity=text(values.get("identity")),
    )


def _geonameid(value: Any) -> int | None:
    """Return the id by which “Locate cities” says what place a city is."""
    written = text(value)
    return int(written) if written.isdecimal() else None


def _position_reader(source: QgsFeatureSource, context: QgsProcessingContext) -> Any:
    """Return what gives the position of a feature and its row, None where there is none."""
    if source.wkbType() != QgsWkbTypes.Type.NoGeometry:
        to_wgs84 = QgsCoordinateTransform(
            source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context.transformContext()
        )
        return lambda feature, row: _position(feature.geometry(), row, to_wgs84)
    lon, lat = (_find_field(source, names) for names in (LONGITUDE, LATITUDE))
    if lon < 0 or lat < 0:
        return lambda feature, row: None

    def typed(feature: QgsFeature, row: int) -> LonLat | None:
        return _position_from_text(feature.attribute(lon), feature.attribute(lat), row)

    return typed


def _find_field(source: QgsFeatureSource, names: Sequence[str]) -> int:
    """Return the position of the first field with one of these names, -1 if there is none."""
    indices = (int(source.fields().lookupField(name)) for name in names)
    return next((index for index in indices if index >= 0), -1)


def _position_from_text(lon: Any, lat: Any, row: int) -> LonLat | None:
    written = [text(to_python(value)).replace(",", ".") for value in (lon, lat)]
    if not any(written):
        return None
    try:
        x, y = map(float, written)
    except ValueError:
        x = y = math.nan
    return _check_position(x, y, row, written)


def _position(geometry: QgsGeometry, row: int, to_wgs84: QgsCoordinateTransform) -> LonLat | None:
    if geometry.isEmpty() and not _lacks_one_coordinate(geometry):
        return None
    shown = geometry if _is_point(geometry) else geometry.centroid()
    given = cast(QgsPoint, shown.constGet())
    try:
        centre = centre_of(geometry, to_wgs84)
    except QgsCsException:
        centre = LonLat(math.nan, math.nan)
    return _check_position(*centre, row, [f"{given.x():g}", f"{given.y():g}"])


def _is_point(geometry: QgsGeometry) -> bool:
    is_point = geometry.type() == QgsWkbTypes.GeometryType.PointGeometry
    return is_point and not geometry.isMultipart()


def _check_position(x: float, y: float, row: int, written: Sequence[str]) -> LonLat:
    if math.isfinite(x) and abs(x) <= 180 and abs(y) <= 90:
        return LonLat(x, y)
    raise AnalysisError(
        "CITIES, row {row}: the point ({x}, {y}) is no place on Earth; "
        "check its coordinates and the coordinate system of the layer.",
        row=row,
        x=written[0],
        y=written[1],
    )


def _lacks_one_coordinate(geometry: QgsGeometry) -> bool:
    """Return whether one coordinate is missing: for QGIS a point with any NaN is empty."""
    given = geometry.constGet()
    return isinstance(given, QgsPoint) and not (math.isnan(given.x()) and math.isnan(given.y()))
