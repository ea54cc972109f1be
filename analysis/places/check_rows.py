"""The cities a user should look at, as a table of corrections ready to be filled in."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ..core.choices import Match
from ..core.errors import Message
from .location_result import LocationResult, Query
from .messages import describe_place

_MAX_CANDIDATES = 10
# What needs an answer first, then what was settled and may be confirmed.
_RANK_OF_DOUBT = {Match.NOT_FOUND: 0, Match.AMBIGUOUS: 1, Match.CLOSE: 2}


class CheckRow(NamedTuple):
    """A row of that table; ``same_as``, ``near``, ``lat`` and ``lon`` are left to the user."""

    name: str
    country: str
    admin1: str
    match: Match
    # Places it may be, each as id and description, separated by ";"; the one taken first.
    candidates: str
    # "lat lon" of each, in the same order and with the same separator, in degrees: enough to draw
    # them without a gazetteer.
    candidate_points: str
    # The same as data: JSON, a list of objects with ``id`` (as ``same_as`` takes it), ``name``,
    # ``admin1``, ``country``, ``population`` (null where unknown), ``lat`` and ``lon``.
    candidate_data: str
    message: Message
    # What helps to answer, each separated by "; ": the networks it is in, the other names that
    # were taken for the same city, the other cities that one of its candidates is.
    network_names: str = ""
    merged_with: str = ""
    may_be: str = ""


def list_cities_to_check(
    found: Sequence[LocationResult], networks: Sequence[Collection[str]] = ()
) -> list[CheckRow]:
    """Return a row for each city that was not located beyond doubt, the open ones first.

    Of its candidates the first ten are listed.

    Cities without a name are left out: no correction can refer to them.

    Args:
        networks: Aligned: the names of the networks each city is in; nothing if they are unknown.
    """
    members = dict(zip((one.query for one in found), networks))
    rows = {one.query: one for one in found}
    doubtful = [one for one in rows.values() if one.message is not None and one.query.name.strip()]
    doubtful.sort(key=_by_doubt)
    named: dict[str, list[Query]] = {}
    for one in rows.values():
        named.setdefault(one.identity, []).append(one.query)
    return [
        CheckRow(
            *one.query[:3],
            one.match,
            *_candidates(one),
            one.message or Message(""),
            "; ".join(sorted(members.get(one.query, ()))),
            _listed(q for q in named[one.identity] if q != one.query),
            _listed(q for place in one.candidates for q in named.get(place.identity, ())),
        )
        for one in doubtful
    ]


def _by_doubt(one: LocationResult) -> tuple[object, ...]:
    """Return what the cities are ordered by; those of one name by where they are."""
    return (_RANK_OF_DOUBT.get(one.match, 3), one.query[:3], one.query.position or ())


def _listed(queries: Iterable[Query]) -> str:
    names = (", ".join(filter(None, (q.name, q.admin1, q.country))) for q in queries)
    return "; ".join(dict.fromkeys(names))


def _candidates(one: LocationResult) -> tuple[str, str, str]:
    """Return the candidates for a reader, their points, and both as data."""
    taken = () if one.place is None else (one.place,)  # to be confirmed, it must be seen
    places = (*taken, *one.candidates)[:_MAX_CANDIDATES]
    data = [
        {
            "id": place.identifier,
            "name": place.name,
            "admin1": place.admin1,
            "country": place.country,
            "population": place.population or None,
            "lat": round(place.lat, 4),
            "lon": round(place.lon, 4),
        }
        for place in places
    ]
    return (
        "; ".join(f"{place.identifier} = {describe_place(place)}" for place in places),
        "; ".join(f"{place.lat:.4f} {place.lon:.4f}" for place in places),
        json.dumps(data, ensure_ascii=False) if data else "",
    )
