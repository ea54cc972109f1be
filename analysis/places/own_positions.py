"""Cities whose own table says where they are: drawn there, and compared with their namesakes."""

from __future__ import annotations

from collections.abc import Iterable

from ..core.choices import Match
from ..core.errors import Message
from ..core.positions import LonLat
from ..core.text import shorten
from ..gazetteer.countries import division_code
from ..gazetteer.names import PreparedName
from ..gazetteer.places import Place, PlaceIndex
from .homonyms import great_circle_km
from .location_result import LocationResult, Query
from .match_scores import GIVEN_SCORE
from .messages import describe_place

SAME_TOWN_KM = 25.0  # between a city and where the gazetteer has it
FAR_KM = 100.0  # from which a place of that name is another, or the coordinates are wrong


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
    keys = dict.fromkeys(reading.key for reading in name if reading.is_same_place and reading.key)
    places = [place for one in gazetteers for key in keys for place in one.named(key, country)]
    nearest = min(places, key=lambda place: (great_circle_km(place, position), place), default=None)
    km = 0.0 if nearest is None else great_circle_km(nearest, position)
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
        message=_far_message(query, nearest, km) if nearest and km > FAR_KM else None,
    )


def _far_message(query: Query, place: Place, km: float) -> Message:
    return Message(
        "{name} is drawn where the table has it, {km} km from the nearest place of that name, "
        "{place}: check its coordinates if it is that place.",
        {"name": shorten(query.name), "km": round(km), "place": describe_place(place)},
    )
