"""A city to locate, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..core.choices import Match
from ..core.errors import Message
from ..core.positions import LonLat
from .gazetteer import Place


class Query(NamedTuple):
    """A city to locate: country as code or name or empty, admin1 as code or name or empty."""

    name: str
    country: str = ""
    admin1: str = ""


@dataclass(frozen=True)
class LocationResult:
    """What became of a query.

    Attributes:
        score: Certainty, 0 to 1; 0 if it is not located.
        place: The place the city is. None for a district only drawn at a place.
        name: Name in the gazetteer of where it is drawn, empty if not located or given by angle.
        population: None where unknown, and for a district drawn at a place.
        identity: Equal for two queries exactly if they are one city.
        candidates: Other places it may be, the likeliest first.
        message: What the user should know or check.
    """

    query: Query
    match: Match
    score: float
    place: Place | None
    name: str
    position: LonLat | None
    population: int | None
    country: str
    admin1: str
    identity: str
    candidates: tuple[Place, ...] = ()
    message: Message | None = None
