"""Where something is on Earth: one type, longitude before latitude everywhere."""

from __future__ import annotations

from typing import NamedTuple


class LonLat(NamedTuple):
    """A position in degrees, WGS 84: x before y, as QGIS has it."""

    lon: float
    lat: float
