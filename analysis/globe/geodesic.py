"""Distances on the WGS 84 ellipsoid, for many pairs of places at once.

The formula is the second-order one of Forsyth, Andoyer and Lambert as given by Thomas
(1970, "Spheroidal Geodesics, Reference Systems, & Local Geometry", US Naval Oceanographic
Office SP-138): no iteration, and all its trigonometry but one arcsine is done once a place.
Against GeographicLib it is wrong by less than 0.1 m up to 10 000 km, 0.5 m up to 15 000,
5 m up to 18 000 and 1.5 km up to one degree from the antipodes. Nearer to them it does not
converge, and the mean sphere stands in, wrong by 23 km at most. So it only searches: what
users read is measured by a ``MeasureKm`` that they share with all of QGIS.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

EQUATORIAL_RADIUS_KM = 6378.137
FLATTENING = 1 / 298.257223563
MEAN_RADIUS_KM = 6371.0088
FORMULA_REACH_KM = 15_000.0  # up to there it is right to the metre
MAX_DISTANCE_KM = 20003.9315  # half a meridian: no two places are further apart
# sin² of half the angle, one degree from the antipodes.
_NEARLY_ANTIPODAL = float(np.sin(np.radians(89.5)) ** 2)

# From starts and ends (longitudes and latitudes in degrees, shapes (n, 2)) to km, shape (n,).
MeasureKm = Callable[[np.ndarray, np.ndarray], np.ndarray]


@dataclass(frozen=True)
class GeodesicPositions:
    """Positions by the sines and cosines that distances are made of."""

    lonlat: np.ndarray  # float64, shape (n, 2): Longitude and latitude, degrees
    # float64, shape (4, n): Sine and cosine of half the reduced latitude, of half the longitude.
    half_angles: np.ndarray
    xyz: np.ndarray  # float64, shape (n, 3): Earth-centred coordinates on the ellipsoid, km

    @classmethod
    def from_lonlat(cls, lonlat: np.ndarray | Sequence[tuple[float, float]]) -> GeodesicPositions:
        """Return the places at these longitudes and latitudes (degrees, shape (n, 2))."""
        degrees = np.asarray(lonlat, dtype=np.float64).reshape(-1, 2)
        lon, lat = np.radians(degrees).T
        reduced = np.arctan2((1 - FLATTENING) * np.sin(lat), np.cos(lat))
        half = (np.sin(reduced / 2), np.cos(reduced / 2), np.sin(lon / 2), np.cos(lon / 2))
        from_axis = EQUATORIAL_RADIUS_KM * np.cos(reduced)
        height = EQUATORIAL_RADIUS_KM * (1 - FLATTENING) * np.sin(reduced)
        xyz = (from_axis * np.cos(lon), from_axis * np.sin(lon), height)
        return cls(degrees, np.stack(half), np.stack(xyz, axis=1))

    def __len__(self) -> int:
        return len(self.xyz)

    def __getitem__(self, which: np.ndarray | slice) -> GeodesicPositions:
        return GeodesicPositions(self.lonlat[which], self.half_angles[:, which], self.xyz[which])


def distances_km(one: GeodesicPositions, other: GeodesicPositions) -> np.ndarray:
    """Return the distance of each place to the one at the same position, km, shape (n,).

    >>> lyon = GeodesicPositions.from_lonlat([(4.85, 45.75)])
    >>> bern = GeodesicPositions.from_lonlat([(7.44, 46.95)])
    >>> distances_km(lyon, bern).round(3).tolist()
    [239.85]
    """
    return _thomas(one.half_angles, other.half_angles)


def distance_matrix_km(rows: GeodesicPositions, columns: GeodesicPositions) -> np.ndarray:
    """Return the distance of every place to every other, km, shape (n_rows, n_columns).

    >>> places = GeodesicPositions.from_lonlat([(0.0, 0.0), (0.0, 90.0)])
    >>> distance_matrix_km(places, places).round(3).tolist()
    [[0.0, 10001.966], [10001.966, 0.0]]
    """
    return _thomas(rows.half_angles[:, :, None], columns.half_angles[:, None, :])


def _thomas(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    sin_1, cos_1, sin_lon_1, cos_lon_1 = one
    sin_2, cos_2, sin_lon_2, cos_lon_2 = other
    sin_mean = sin_1 * cos_2 + cos_1 * sin_2
    cos_mean = cos_1 * cos_2 - sin_1 * sin_2
    sin_step = sin_2 * cos_1 - cos_2 * sin_1  # of half the difference of latitudes
    cos_step = cos_1 * cos_2 + sin_1 * sin_2
    sin_lon = sin_lon_2 * cos_lon_1 - cos_lon_2 * sin_lon_1
    turn = sin_step**2 + (cos_mean**2 - sin_step**2) * sin_lon**2  # sin² of half the angle
    turn = np.minimum(np.maximum(turn, 0.0), 1.0)  # np.clip takes twice as long on few
    angle = 2 * np.arcsin(np.sqrt(turn))
    # Where both ends are one place, any angle but 0 will do to divide by.
    safe = np.minimum(np.maximum(turn, 1e-30), _NEARLY_ANTIPODAL)
    mean_part = 2 * (sin_mean * cos_step) ** 2 / (1 - safe)
    step_part = 2 * (sin_step * cos_mean) ** 2 / safe
    corrected = EQUATORIAL_RADIUS_KM * _thomas_length(
        safe, mean_part + step_part, mean_part - step_part
    )
    on_sphere = np.minimum(MEAN_RADIUS_KM * angle, MAX_DISTANCE_KM)
    found = np.where(turn > _NEARLY_ANTIPODAL, on_sphere, corrected)
    return np.where(turn > 0, found, 0.0)


def _thomas_length(turn: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the length of the geodesic over the equatorial radius; letters are Thomas's."""
    sine, cosine = 2 * np.sqrt(turn * (1 - turn)), 1 - 2 * turn
    t = 2 * np.arcsin(np.sqrt(turn)) / sine
    d, e = 4 * t * t, 2 * cosine
    a, b = d * e, 2 * d
    c = t - (a - e) / 2
    first = FLATTENING / 4 * (t * x - y)
    second = FLATTENING**2 / 64 * (x * (a + c * x) - y * (b + e * y) + d * x * y)
    return np.asarray(sine * (t - first + second))
