"""Links as lines: they end where their cities are, and are as long as the shortest way."""

from __future__ import annotations

import pytest
from nodal_cities.processing.outputs.geodesic_lines import Geodesics
from qgis.core import QgsProcessingContext

PLACES = {
    "Brussels": (4.3517, 50.8503),
    "Ixelles": (4.3816, 50.8331),
    "Liège": (5.5675, 50.6337),
    "Paris": (2.3488, 48.8534),
    "Montréal": (-73.5878, 45.5088),
    "Suva": (178.4415, -18.1416),
    "Apia": (-171.7666, -13.8333),
    "Longyearbyen": (15.6356, 78.2232),
    "Vladivostok": (131.8735, 43.1056),
}
PAIRS = [(a, b) for a in PLACES for b in PLACES if a < b]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_line_joins_its_ends_by_the_shortest_way(pair):
    start, end = (PLACES[name] for name in pair)
    geodesics = Geodesics(QgsProcessingContext())
    parts = geodesics.line(start, end).asMultiPolyline()
    ends = parts[0][0], parts[-1][-1]
    assert [(round(p.x(), 6), round(p.y(), 6)) for p in ends] == [start, end]
    length = sum(geodesics.measure.measureLine(part) for part in parts) / 1000
    # Straight pieces on the map are a little longer than the geodesic they stand for.
    assert length == pytest.approx(geodesics.length_km(start, end), rel=1e-3)
    steps = [abs(p.x() - q.x()) for part in parts for p, q in zip(part, part[1:])]
    assert max(steps) < 180


def test_known_length():
    # Karney's GeographicLib (doi:10.1007/s00190-012-0578-z), between the same two points.
    found = Geodesics(QgsProcessingContext()).length_km(PLACES["Paris"], PLACES["Montréal"])
    assert found == pytest.approx(5521.971637, abs=1e-3)


def test_no_line_without_both_ends_or_between_a_place_and_itself():
    geodesics = Geodesics(QgsProcessingContext())
    assert geodesics.line(None, PLACES["Paris"]).isNull()
    assert geodesics.length_km(PLACES["Paris"], None) is None
    assert geodesics.line(PLACES["Paris"], PLACES["Paris"]).isNull()
