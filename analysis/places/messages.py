"""What the user is told about a city that was not located beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.errors import Message
from ..core.text import shorten
from ..gazetteer.places import Place
from .location_result import Query

_MAX_PLACES_NAMED = 4  # candidates named in a message


def describe_place(place: Place) -> str:
    """Return a place so that a reader knows which one is meant.

    >>> describe_place(Place(2911298, "Hamburg", "DE", "HH", 53.6, 10.0, 1845229))
    'Hamburg (HH, DE; 1845229)'
    """
    where = ", ".join(filter(None, (place.admin1, place.country)))
    return f"{place.name} ({where}; {place.population or '?'})"


def _describe_places(places: Sequence[Place]) -> str:
    told = ", ".join(describe_place(place) for place in places[:_MAX_PLACES_NAMED])
    return told if len(places) <= _MAX_PLACES_NAMED else told + ", …"


def most_populous_message(query: Query, ranked: Sequence[Place]) -> Message:
    return Message(
        "{name}: {count} places have this name; {place} was taken as by far the most "
        "populous. The others: {others}. If it is one of these, say so in the corrections.",
        {
            "name": shorten(query.name),
            "count": len(ranked),
            "place": describe_place(ranked[0]),
            "others": _describe_places(ranked[1:]),
        },
    )


def ambiguous_message(query: Query, ranked: Sequence[Place]) -> Message:
    return Message(
        "{name}: it may be {others}. Say which one in the corrections (same_as), or give its "
        "country and division.",
        {"name": shorten(query.name), "others": _describe_places(ranked)},
    )


def close_message(query: Query, place: Place) -> Message:
    return Message(
        "{name} is not in the gazetteer; {place}, spelt much alike, was taken. If it is "
        "another place, say so in the corrections.",
        {"name": shorten(query.name), "place": describe_place(place)},
    )


def not_found_message(query: Query, country: str) -> Message:
    if query.country and not country:
        return Message(
            "{name}: the country {country} is not known; write its ISO code, for example FR.",
            {"name": shorten(query.name), "country": shorten(query.country)},
        )
    return Message(
        "{name} ({country}) is not in the gazetteer. Say in the corrections which place it is "
        "(same_as) or where to draw it (near, or lat and lon).",
        {"name": shorten(query.name), "country": country or "?"},
    )


def district_message(query: Query, place: Place) -> Message:
    return Message(
        "{name} is called after {place} and drawn there; it is counted as a city of its own.",
        {"name": shorten(query.name), "place": describe_place(place)},
    )
