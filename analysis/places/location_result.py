"""A city to locate, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..core.choices import Match
from ..core.errors import Message
from ..core.positions import LonLat
from ..gazetteer.places import Place


class Query(NamedTuple):
    """A city to locate: country as code or name or empty, admin1 as code or name or empty.

    ``position`` is where its own table has it.
    """

    name: str
    country: str = ""
    admin1: str = ""
    position: LonLat | None = None


@dataclass(frozen=True)
class LocationResult:
    """What became of a query."""

    query: Query
    match: Match
    score: float  # share of such matches that are right, as measured; 0 if it is not located
    place: Place | None  # the place the city is. None for a district only drawn at a place.
    name: str  # name in the gazetteer of where it is drawn, empty if not located or given by angle
    position: LonLat | None
    population: int | None  # None where unknown, and for a district drawn at a place
    country: str
    admin1: str
    identity: str  # equal for two queries exactly if they are one city
    candidates: tuple[Place, ...] = ()  # other places it may be, the likeliest first
    message: Message | None = None  # what the user should know or check
