"""Where the rows of a table say that their cities are: read, gathered, and told apart by it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..core.errors import Message
from ..core.positions import CoordinateColumns, LonLat
from ..core.text import text
from ..gazetteer.places import Gazetteer
from ..places.homonyms import great_circle_km
from ..places.own_positions import compare_with_gazetteer
from ..tables.columns import ColumnLayout

SAME_CITY_KM = 25.0  # between two points of one city: its centre, its town hall, its middle


def turn_coordinates(found: ColumnLayout, table: Iterable[Sequence[object]]) -> None:
    """Read latitude and longitude the other way round, and doubt it, where the cities are there."""
    columns = found.coordinates
    if columns is None:
        return
    turned = columns._replace(longitude_first=not columns.longitude_first)
    if columns.latitude != columns.longitude:
        turned = CoordinateColumns(columns.longitude, columns.latitude)
    column = found.name if found.holds_ids() else found.city
    rows = {(city, columns.cell_in(row)): row for row in table if (city := text(row[column or 0]))}
    ways = {key: (columns.position_in(row), turned.position_in(row)) for key, row in rows.items()}
    with Gazetteer() as gazetteer:
        agreement = compare_with_gazetteer(ways, gazetteer)
    if not agreement.asks_to_turn:
        return
    found.coordinates = turned
    found.doubts.append(
        Message(
            "Latitude and longitude ({fields}) were read the other way round: so {n} cities are "
            "where the gazetteer has their names, and {others} as the table has them. If it is "
            "wrong, exchange the names of the columns.",
            {
                "fields": columns.describe(found.names),
                "n": agreement.turned,
                "others": agreement.as_given,
            },
        )
    )


class CityPositions:
    """The positions of each city name, and the cities that a name stands for.

    >>> paris = [LonLat(2.35, 48.85), LonLat(2.3, 48.9), LonLat(-95.56, 33.66)]
    >>> found = CityPositions([("Paris", point) for point in paris])
    >>> found.city_of("Paris", LonLat(2.3, 48.9)), found.count("Paris")
    (('Paris (48.90, 2.30)', LonLat(lon=2.3, lat=48.9)), 2)
    """

    def __init__(self, places: Iterable[tuple[str, LonLat]]) -> None:
        points: defaultdict[str, Counter[LonLat]] = defaultdict(Counter)
        for city, point in places:
            points[city][point] += 1
        self._main = {city: _main_points(counts) for city, counts in points.items()}

    def count(self, city: str) -> int:
        """Return at how many places there is a city of that id."""
        return len({*self._main.get(city, {}).values()})

    def first(self, city: str) -> LonLat | None:
        """Return the place of a city, the most usual of several."""
        return next(iter(self._main.get(city, {}).values()), None)

    def city_of(self, city: str, point: LonLat | None) -> tuple[str, LonLat | None]:
        """Return the id and the place of the city of a row; of a name at one place it is that.

        A row without a point is none of several cities of its name.
        """
        if self.count(city) < 2:
            return city, self.first(city)
        if point is None:
            return city, None
        main = self._main[city][point]
        return f"{city} ({main.lat:.2f}, {main.lon:.2f})", main


def _main_points(counts: Mapping[LonLat, int]) -> dict[LonLat, LonLat]:
    """Return for each point the most usual one of those near it, the most usual of all first."""
    ranked = sorted(counts, key=lambda point: (-counts[point], point))
    mains: list[LonLat] = []
    found = {}
    for point in ranked:
        near = (main for main in mains if great_circle_km(point, main) <= SAME_CITY_KM)
        main = next(near, point)
        if main is point:
            mains.append(point)
        found[point] = main
    return found
