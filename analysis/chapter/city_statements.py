"""The statements on nodal cities: Figures 6 and 7."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..communities.description import CommunityLabel
from ..core.errors import Message
from ..graph.indicators import ranks
from ..places.city import City
from ..places.names import normalise
from .evidence import RELAY_REGIONS, Evidence
from .findings import NO, PARTLY, YES, Bars, Enumeration, Finding, agreement, not_computed
from .network_statements import list_outside_chapter

MAX_RELAY_RANK = 10  # a city counts among the relays if it is one of the first ten of its side
MAX_RELAYS_NAMED = 5  # relays named in a value
PATHS_TITLE = Message("Pairs of cities joined through the first cities")
LATIN_AMERICA, EUROPE = "Latin America", "Europe"


class ChapterCity(NamedTuple):
    """A city that the chapter names: its GeoNames id, country, and usual names."""

    geonameid: int
    country: str
    name: Message
    others: tuple[str, ...] = ()

    def is_city(self, city: City) -> bool:
        """Return whether a city of the data is this one; the gazetteer's word comes first."""
        if city.geonameid is not None:
            return city.geonameid == self.geonameid
        if city.country not in ("", self.country):
            return False
        return normalise(city.name) in {normalise(name) for name in (str(self.name), *self.others)}


BARCELONA = ChapterCity(3128760, "ES", Message("Barcelona"), ("Barcelone",))
MONTREAL = ChapterCity(6077243, "CA", Message("Montréal"))
SAO_PAULO = ChapterCity(3448439, "BR", Message("São Paulo"))
MONTEVIDEO = ChapterCity(3441575, "UY", Message("Montevideo"))
BUENOS_AIRES = ChapterCity(
    3435910,
    "AR",
    Message("Buenos Aires"),
    ("Ciudad de Buenos Aires", "Ciudad Autónoma de Buenos Aires"),
)
BELO_HORIZONTE = ChapterCity(3470127, "BR", Message("Belo Horizonte"))
MEXICO_CITY = ChapterCity(
    3530597, "MX", Message("Mexico City"), ("Mexico", "Ciudad de México", "México DF")
)
CAIRO = ChapterCity(360630, "EG", Message("Cairo"), ("Le Caire", "El Cairo"))
CANELONES = ChapterCity(3443413, "UY", Message("Canelones"))
DAYTON = ChapterCity(4509884, "US", Message("Dayton"))
VANCOUVER = ChapterCity(6173331, "CA", Message("Vancouver"))


def most_memberships(e: Evidence) -> Finding:
    """F6a: the city with most memberships."""
    counts = e.prepared.memberships.n_networks
    first = np.flatnonzero(counts == counts.max())
    names = [e.called(i) for i in first]
    is_first = [BARCELONA.is_city(e.prepared.cities[i]) for i in first]
    order = _rank_positions(counts, counts > 0)[:MAX_RELAY_RANK]
    return Finding(
        Message(
            "{names}, {count} networks", {"names": Enumeration(names), "count": int(counts.max())}
        ),
        agreement([any(is_first), is_first == [True] and counts.max() == 14]),
        tuple(names),
        list_outside_chapter(n for n in e.networks if first[0] in n.cities),
        Bars(Message("Memberships of the first cities"), _bars(e, counts, order)),
    )


def first_ten(e: Evidence) -> Finding:
    """F6b: the cities outside Europe among the first ten."""
    regions = np.array([city.region for city in e.prepared.cities])
    return _check_first_cities(e, 10, (regions != "") & (regions != EUROPE), [MONTREAL])


def first_fifty(e: Evidence) -> Finding:
    """F6c: the Latin American cities among the first fifty."""
    expected = [SAO_PAULO, MONTEVIDEO, BUENOS_AIRES, BELO_HORIZONTE]
    return _check_first_cities(e, 50, e.in_regions(LATIN_AMERICA), expected)


def main_link(e: Evidence) -> Finding:
    """F7b: the city through which most shortest paths between Europe and North America pass."""
    between = e.between["F7b"]
    if not between.any():
        return _no_path("F7b")
    leaders = _rank_positions(between, between > 0)
    place = _rank_of(e, MONTREAL, leaders)
    first = leaders[0]
    of_first = Enumeration(network.name for network in e.networks if first in network.cities)
    return Finding(
        Message("{names}", {"names": Enumeration([e.called(first)])}),
        YES if place == 1 else PARTLY if _is_relay_rank(place) else NO,
        tuple(e.called(i) for i in leaders[:MAX_RELAY_RANK]),
        (
            _rank_message(e, MONTREAL, Message("of all cities"), leaders),
            Message("{city} is in: {names}.", {"city": e.called(first), "names": of_first}),
        ),
        Bars(PATHS_TITLE, _bars(e, between, leaders[:MAX_RELAY_RANK])),
    )


def relays_to_europe(e: Evidence) -> Finding:
    """F7c: the Latin American cities on the shortest paths to Europe and Africa."""
    relays = _Relays.of(e, "F7c", ~e.in_regions(LATIN_AMERICA))
    through = relays.leading([BARCELONA, CAIRO], relays.there)
    checks = [*relays.leading([MEXICO_CITY, BELO_HORIZONTE], relays.here), any(through)]
    return relays.finding(checks, [MEXICO_CITY, BELO_HORIZONTE], [BARCELONA, CAIRO])


def relays_to_north_america(e: Evidence) -> Finding:
    """F7d: the Latin American cities on the shortest paths to North America."""
    relays = _Relays.of(e, "F7d", e.in_regions("North America"))
    here, there = [BUENOS_AIRES, CANELONES], [DAYTON, VANCOUVER]
    checks = [*relays.leading(here, relays.here), *relays.leading(there, relays.there)]
    return relays.finding(checks, here, there)


@dataclass(frozen=True)
class _Relays:
    """Cities between Latin America and other regions, those with most paths first."""

    e: Evidence
    key: str
    here: list[int]
    there: list[int]

    @classmethod
    def of(cls, e: Evidence, key: str, there: np.ndarray) -> _Relays:
        between = e.between[key]
        sides = (
            _rank_positions(between, (between > 0) & side)
            for side in (e.in_regions(LATIN_AMERICA), there)
        )
        return cls(e, key, *sides)

    def leading(self, places: Sequence[ChapterCity], side: Sequence[int]) -> list[bool]:
        return [_is_relay_rank(_rank_of(self.e, place, side)) for place in places]

    def finding(
        self, checks: Sequence[bool], here: Sequence[ChapterCity], there: Sequence[ChapterCity]
    ) -> Finding:
        e, between = self.e, self.e.between[self.key]
        if not between.any():
            return _no_path(self.key)
        relays = [e.called(i) for i in self.here[:MAX_RELAYS_NAMED]]
        through = [e.called(i) for i in self.there[:MAX_RELAYS_NAMED]]
        value = {"names": Enumeration(relays), "through": Enumeration(through)}
        latin, others = Message("of the Latin American cities"), Message("of the others")
        return Finding(
            Message("{names}; through {through}", value),
            agreement(checks),
            (*relays, *through),
            (
                *(_rank_message(e, place, latin, self.here) for place in here),
                *(_rank_message(e, place, others, self.there) for place in there),
            ),
            Bars(PATHS_TITLE, _bars(e, between, self.here[:MAX_RELAY_RANK])),
        )


def _no_path(key: str) -> Finding:
    one, other = (
        Enumeration(CommunityLabel("region", (r,)) for r in side) for side in RELAY_REGIONS[key]
    )
    return not_computed(
        Message(
            "No city lies on a shortest path between {one} and {other}.",
            {"one": one, "other": other},
        )
    )


def _rank_positions(values: np.ndarray, among: np.ndarray) -> list[int]:
    """Return the positions ``among``, by value, the largest first."""
    order = np.lexsort((np.arange(len(values)), -np.round(values, 6)))
    return [int(i) for i in order if among[i]]


def _bars(e: Evidence, values: np.ndarray, at: Sequence[int]) -> tuple[tuple[str, float], ...]:
    return tuple((e.called(i), float(values[i])) for i in at)


def _rank_of(e: Evidence, place: ChapterCity, leaders: Sequence[int]) -> int:
    """Return where a place comes among ``leaders``, from 1; 0 if it is not one."""
    for rank, city in enumerate(leaders, start=1):
        if place.is_city(e.prepared.cities[city]):
            return rank
    return 0


def _is_relay_rank(rank: int) -> bool:
    return 1 <= rank <= MAX_RELAY_RANK


def _rank_message(
    e: Evidence, place: ChapterCity, among: Message, leaders: Sequence[int]
) -> Message:
    """Say where a place comes among those on the paths."""
    rank = _rank_of(e, place, leaders)
    if rank:
        return Message(
            "{city} is number {rank} {among} on these paths.",
            {"city": place.name, "rank": rank, "among": among},
        )
    if any(map(place.is_city, e.prepared.cities)):
        return Message("{city} lies on none of these paths.", {"city": place.name})
    return Message("{city} is not in the data.", {"city": place.name})


def _check_first_cities(
    e: Evidence, n: int, wanted: np.ndarray, expected: Sequence[ChapterCity]
) -> Finding:
    """Compare the wanted nodal cities among the first ``n`` with the expected ones."""
    if not any(city.region for city in e.prepared.cities):
        return not_computed(Message("The countries of the cities are not known."))
    m = e.prepared.memberships
    rank = ranks(m.n_networks)
    first = (rank <= n) & m.nodal
    found = [i for i in _rank_positions(m.n_networks, first) if wanted[i]]
    here = [any(place.is_city(e.prepared.cities[i]) for i in found) for place in expected]
    others = [i for i in found if not any(p.is_city(e.prepared.cities[i]) for p in expected)]
    names = Enumeration(e.called(i) for i in found)
    return Finding(
        Message("{names}", {"names": names}) if found else Message("no city"),
        YES if all(here) and not others else PARTLY if any(here) else NO,
        tuple(names),
        (
            Message(
                "The first {n} are {count} cities, those equal to the last included.",
                {"n": n, "count": int(first.sum())},
            ),
            *(_membership_message(e, place, rank) for place in expected),
        ),
    )


def _membership_message(e: Evidence, place: ChapterCity, rank: np.ndarray) -> Message:
    counts = e.prepared.memberships.n_networks
    for i, city in enumerate(e.prepared.cities):
        if place.is_city(city):
            return Message(
                "{city} is number {rank}, with {count} networks.",
                {"city": place.name, "rank": int(rank[i]), "count": int(counts[i])},
            )
    return Message("{city} is not in the data.", {"city": place.name})
