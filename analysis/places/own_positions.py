"""Cities whose own table says where they are: drawn there, and compared with their namesakes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from ..core.choices import Match, Role
from ..core.errors import Message
from ..core.positions import LonLat
from ..core.report_rows import ReportRow
from ..core.text import shorten
from ..gazetteer.countries import country_code, division_code
from ..gazetteer.names import PreparedName
from ..gazetteer.places import Place, PlaceIndex
from .city import City
from .homonyms import great_circle_km
from .location_result import LocationResult, Query
from .match_scores import GIVEN_SCORE
from .messages import describe_place

SAME_TOWN_KM = 25.0  # between a city and where the gazetteer has it
FAR_KM = 100.0  # from which a place of that name is another, or the coordinates are wrong
_SAMPLE = 200  # cities that are looked up, the same in any order of the rows
_LEAST_TURNED = 2  # cities that are found with latitude and longitude the other way round
_RATIO_TURNED = 4  # how many times as many as those that are found as the table has them


def locate_own(
    query: Query,
    position: LonLat,
    name: PreparedName,
    country: str,
    gazetteers: Iterable[PlaceIndex],
) -> LocationResult:
    """Return a city where its table has it; the namesake there, if there is one, says who it is.

    One that is only known elsewhere is told, since its coordinates may be wrong.
    """
    nearest, km = _nearest_namesake(name, country, position, gazetteers)
    place = nearest if km <= SAME_TOWN_KM else None
    admin1 = division_code(country, query.admin1) or query.admin1
    return LocationResult(
        query,
        Match.OWN,
        GIVEN_SCORE,
        place,
        place.name if place else "",
        position,
        (place.population or None) if place else None,
        (place.country if place else "") or country or query.country,
        (place.admin1 if place else "") or admin1,
        place.identity if place else f"own:{name.key}:{position.lat:.4f}:{position.lon:.4f}",
        message=_far_message(query.name, nearest, km) if nearest and km > FAR_KM else None,
    )


class Agreement(NamedTuple):
    """How many cities are where the gazetteer has their names."""

    as_given: int
    turned: int  # with latitude and longitude the other way round

    @property
    def asks_to_turn(self) -> bool:
        """Return whether latitude and longitude were exchanged, beyond doubt."""
        return self.turned >= max(_LEAST_TURNED, _RATIO_TURNED * self.as_given)


def compare_with_gazetteer(
    points: Mapping[tuple[str, str], tuple[LonLat | None, LonLat | None]], gazetteer: PlaceIndex
) -> Agreement:
    """Count a sample of the cities that have a namesake within ``SAME_TOWN_KM``.

    Args:
        points: Of each city, by its name and whatever tells it apart, where it is as given and
            with latitude and longitude the other way round, None where that is nowhere on Earth.
    """
    step = -(-len(points) // _SAMPLE) or 1
    near = [0, 0]
    for key in islice(sorted(points), 0, None, step):
        name = PreparedName(key[0])
        for way, point in enumerate(points[key]):
            if point is not None:
                place, km = _nearest_namesake(name, "", point, [gazetteer])
                near[way] += place is not None and km <= SAME_TOWN_KM
    return Agreement(*near)


def report_far_cities(cities: Iterable[City], gazetteer: PlaceIndex) -> list[ReportRow]:
    """Return what is to be said of cities that their layer has far from any place of their name.

    Those that were located before, and bear the id of their place, are not looked up.
    """
    given = [(city, city.position) for city in cities if city.geonameid is None and city.position]
    points = {(city.name, city.city_id): (at, _turned(at)) for city, at in given}
    agreement = compare_with_gazetteer(points, gazetteer)
    if agreement.asks_to_turn:
        return [ReportRow(None, Role.CITIES, "", "own", _turned_message(agreement))]
    rows = []
    for city, position in given:
        name, country = PreparedName(city.name), country_code(city.country) or ""
        place, km = _nearest_namesake(name, country, position, [gazetteer])
        if place is not None and km > FAR_KM:
            message = _far_message(city.name, place, km)
            rows.append(ReportRow(None, Role.CITIES, city.city_id, "own", message))
    return rows


def _nearest_namesake(
    name: PreparedName, country: str, position: LonLat, gazetteers: Iterable[PlaceIndex]
) -> tuple[Place | None, float]:
    """Return the place of that name nearest to a position, and how far it is; 0 where none is."""
    keys = dict.fromkeys(reading.key for reading in name if reading.is_same_place and reading.key)
    places = [place for one in gazetteers for key in keys for place in one.named(key, country)]
    distances = [(great_circle_km(place, position), place) for place in places]
    km, nearest = min(distances, default=(0.0, None))
    return nearest, km


def _turned(position: LonLat) -> LonLat | None:
    turned = LonLat(position.lat, position.lon)
    return turned if turned.is_on_earth else None


def _turned_message(agreement: Agreement) -> Message:
    return Message(
        "Latitude and longitude of the cities layer seem to be exchanged: the other way round {n} "
        "cities are where the gazetteer has their names, and {others} as they are drawn. Exchange "
        "its columns, or the coordinates of its points.",
        {"n": agreement.turned, "others": agreement.as_given},
    )


def _far_message(name: str, place: Place, km: float) -> Message:
    return Message(
        "{name} is drawn where the table has it, {km} km from the nearest place of that name, "
        "{place}: check its coordinates if it is that place.",
        {"name": shorten(name), "km": round(km), "place": describe_place(place)},
    )
