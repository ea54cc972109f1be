"""What is known of a city, beside its memberships."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.positions import LonLat


@dataclass(frozen=True)
class City:
    """A city as the outputs describe it; unknown text is empty, unknown numbers None.

    >>> City("Lyon, FR", "Lyon", country="FR").position is None
    True
    """

    city_id: str
    name: str
    country: str = ""
    admin1: str = ""
    region: str = ""
    population: int | None = None
    position: LonLat | None = None
    # How the name was found in the gazetteer (see ``locate``).
    match: str = ""
    score: float | None = None
    geonameid: int | None = None
    # Equal for two entries that are one city, however they are called; empty if unknown.
    identity: str = ""
