"""What the user is told about a city that was not located beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.errors import Message
from ..core.text import shortened
from .gazetteer import Place
from .located import Query

_TOLD = 4  # candidates named in a message


def described(place: Place) -> str:
    """Return a place so that a reader knows which one is meant.

    >>> described(Place(2911298, "Hamburg", "DE", "HH", 53.6, 10.0, 1845229))
    'Hamburg (HH, DE; 1845229)'
    """
    where = ", ".join(filter(None, (place.admin1, place.country)))
    return f"{place.name} ({where}; {place.population or '?'})"


def _listed(places: Sequence[Place]) -> str:
    told = ", ".join(described(place) for place in places[:_TOLD])
    return told if len(places) <= _TOLD else told + ", …"


def settled_message(query: Query, ranked: Sequence[Place]) -> Message:
    return Message(
        "{name}: {count} places have this name; {place} was taken as by far the most "
        "populous. The others: {others}. If it is one of these, say so in the corrections.",
        {
            "name": shortened(query.name),
            "count": len(ranked),
            "place": described(ranked[0]),
            "others": _listed(ranked[1:]),
        },
    )


def ambiguous_message(query: Query, ranked: Sequence[Place]) -> Message:
    return Message(
        "{name}: it may be {others}. Say which one in the corrections (same_as), or give its "
        "country and division.",
        {"name": shortened(query.name), "others": _listed(ranked)},
    )


def close_message(query: Query, place: Place) -> Message:
    return Message(
        "{name} is not in the gazetteer; {place}, spelt much alike, was taken. If it is "
        "another place, say so in the corrections.",
        {"name": shortened(query.name), "place": described(place)},
    )


def not_found_message(query: Query, country: str) -> Message:
    if query.country and not country:
        return Message(
            "{name}: the country {country} is not known; write its ISO code, for example FR.",
            {"name": shortened(query.name), "country": shortened(query.country)},
        )
    return Message(
        "{name} ({country}) is not in the gazetteer. Say in the corrections which place it is "
        "(same_as) or where to draw it (near, or lat and lon).",
        {"name": shortened(query.name), "country": country or "?"},
    )


def around_message(query: Query, place: Place) -> Message:
    return Message(
        "{name} is called after {place} and drawn there; it is counted as a city of its own.",
        {"name": shortened(query.name), "place": described(place)},
    )
