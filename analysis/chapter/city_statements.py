"""The statements on nodal cities: Figures 6 and 7."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..communities.description import CommunityLabel
from ..core.errors import Message
from ..gazetteer.names import normalise
from ..graph.indicators import ranks
from ..places.city import City
from .evidence import RELAY_REGIONS, Evidence, list_outside_chapter
from .findings import NO, PARTLY, YES, Bars, Enumeration, Finding, agreement, not_computed

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


def most_memberships(evidence: Evidence) -> Finding:
    """F6a: the city with most memberships."""
    counts = evidence.prepared.memberships.n_networks
    first = np.flatnonzero(counts == counts.max())
    names = [evidence.label_of_city(i) for i in first]
    is_first = [BARCELONA.is_city(evidence.prepared.cities[i]) for i in first]
    order = _rank_positions(counts, counts > 0)[:MAX_RELAY_RANK]
    return Finding(
        Message(
            "{names}, {count} networks", {"names": Enumeration(names), "count": int(counts.max())}
        ),
        agreement([any(is_first), is_first == [True] and counts.max() == 14]),
        tuple(names),
        list_outside_chapter(n for n in evidence.networks if first[0] in n.cities),
        Bars(Message("Memberships of the first cities"), _bars(evidence, counts, order)),
    )


def first_ten(evidence: Evidence) -> Finding:
    """F6b: the cities outside Europe among the first ten."""
    regions = np.array([city.region for city in evidence.prepared.cities])
    return _check_first_cities(evidence, 10, (regions != "") & (regions != EUROPE), [MONTREAL])


def first_fifty(evidence: Evidence) -> Finding:
    """F6c: the Latin American cities among the first fifty."""
    expected = [SAO_PAULO, MONTEVIDEO, BUENOS_AIRES, BELO_HORIZONTE]
    return _check_first_cities(evidence, 50, evidence.in_regions(LATIN_AMERICA), expected)


def main_link(evidence: Evidence) -> Finding:
    """F7b: the city through which most shortest paths between Europe and North America pass."""
    between = evidence.between["F7b"]
    if not between.any():
        return _no_path("F7b")
    ranked = _rank_positions(between, between > 0)
    place = _rank_of(evidence, MONTREAL, ranked)
    first = ranked[0]
    of_first = Enumeration(network.name for network in evidence.networks if first in network.cities)
    return Finding(
        Message("{names}", {"names": Enumeration([evidence.label_of_city(first)])}),
        YES if place == 1 else PARTLY if _is_relay_rank(place) else NO,
        tuple(evidence.label_of_city(i) for i in ranked[:MAX_RELAY_RANK]),
        (
            _rank_message(evidence, MONTREAL, Message("of all cities"), ranked),
            Message(
                "{city} is in: {names}.", {"city": evidence.label_of_city(first), "names": of_first}
            ),
        ),
        Bars(PATHS_TITLE, _bars(evidence, between, ranked[:MAX_RELAY_RANK])),
    )


def relays_to_europe(evidence: Evidence) -> Finding:
    """F7c: the Latin American cities on the shortest paths to Europe and Africa."""
    relays = _Relays.among(evidence, "F7c", ~evidence.in_regions(LATIN_AMERICA))
    through = relays.leading([BARCELONA, CAIRO], relays.other_side)
    checks = [*relays.leading([MEXICO_CITY, BELO_HORIZONTE], relays.own_side), any(through)]
    return relays.finding(checks, [MEXICO_CITY, BELO_HORIZONTE], [BARCELONA, CAIRO])


def relays_to_north_america(evidence: Evidence) -> Finding:
    """F7d: the Latin American cities on the shortest paths to North America."""
    relays = _Relays.among(evidence, "F7d", evidence.in_regions("North America"))
    here, there = [BUENOS_AIRES, CANELONES], [DAYTON, VANCOUVER]
    checks = [*relays.leading(here, relays.own_side), *relays.leading(there, relays.other_side)]
    return relays.finding(checks, here, there)


@dataclass(frozen=True)
class _Relays:
    """Cities between Latin America and other regions, those with most paths first."""

    evidence: Evidence
    key: str
    own_side: list[int]
    other_side: list[int]

    @classmethod
    def among(cls, evidence: Evidence, key: str, there: np.ndarray) -> _Relays:
        between = evidence.between[key]
        sides = (
            _rank_positions(between, (between > 0) & side)
            for side in (evidence.in_regions(LATIN_AMERICA), there)
        )
        return cls(evidence, key, *sides)

    def leading(self, places: Sequence[ChapterCity], side: Sequence[int]) -> list[bool]:
        return [_is_relay_rank(_rank_of(self.evidence, place, side)) for place in places]

    def finding(
        self, checks: Sequence[bool], here: Sequence[ChapterCity], there: Sequence[ChapterCity]
    ) -> Finding:
        evidence, between = self.evidence, self.evidence.between[self.key]
        if not between.any():
            return _no_path(self.key)
        relays = [evidence.label_of_city(i) for i in self.own_side[:MAX_RELAYS_NAMED]]
        through = [evidence.label_of_city(i) for i in self.other_side[:MAX_RELAYS_NAMED]]
        value = {"names": Enumeration(relays), "through": Enumeration(through)}
        latin, others = Message("of the Latin American cities"), Message("of the others")
        return Finding(
            Message("{names}; through {through}", value),
            agreement(checks),
            (*relays, *through),
            (
                *(_rank_message(evidence, place, latin, self.own_side) for place in here),
                *(_rank_message(evidence, place, others, self.other_side) for place in there),
            ),
            Bars(PATHS_TITLE, _bars(evidence, between, self.own_side[:MAX_RELAY_RANK])),
        )


def _no_path(key: str) -> Finding:
    one, other = (
        Enumeration(CommunityLabel("region", (r,)) for r in side) for side in RELAY_REGIONS[key]
    )
    values = {"one": one, "other": other}
    return not_computed(
        Message("No city lies on a shortest path between {one} and {other}.", values)
    )


def _rank_positions(values: np.ndarray, among: np.ndarray) -> list[int]:
    """Return the positions ``among``, by value, the largest first."""
    order = np.lexsort((np.arange(len(values)), -np.round(values, 6)))
    return [int(i) for i in order if among[i]]


def _bars(
    evidence: Evidence, values: np.ndarray, at: Sequence[int]
) -> tuple[tuple[str, float], ...]:
    return tuple((evidence.label_of_city(i), float(values[i])) for i in at)


def _rank_of(evidence: Evidence, place: ChapterCity, ranked: Sequence[int]) -> int:
    """Return where a place comes among ``ranked``, from 1; 0 if it is not one."""
    for rank, city in enumerate(ranked, start=1):
        if place.is_city(evidence.prepared.cities[city]):
            return rank
    return 0


def _is_relay_rank(rank: int) -> bool:
    return 1 <= rank <= MAX_RELAY_RANK


def _rank_message(
    evidence: Evidence, place: ChapterCity, among: Message, ranked: Sequence[int]
) -> Message:
    """Say where a place comes among those on the paths."""
    rank = _rank_of(evidence, place, ranked)
    if rank:
        return Message(
            "{city} is number {rank} {among} on these paths.",
            {"city": place.name, "rank": rank, "among": among},
        )
    if any(map(place.is_city, evidence.prepared.cities)):
        return Message("{city} lies on none of these paths.", {"city": place.name})
    return Message("{city} is not in the data.", {"city": place.name})


def _check_first_cities(
    evidence: Evidence, n: int, wanted: np.ndarray, expected: Sequence[ChapterCity]
) -> Finding:
    """Compare the wanted nodal cities among the first ``n`` with the expected ones."""
    if not any(city.region for city in evidence.prepared.cities):
        return not_computed(Message("The countries of the cities are not known."))
    memberships = evidence.prepared.memberships
    rank = ranks(memberships.n_networks)
    first = (rank <= n) & memberships.nodal
    found = [i for i in _rank_positions(memberships.n_networks, first) if wanted[i]]
    here = [any(place.is_city(evidence.prepared.cities[i]) for i in found) for place in expected]
    others = [i for i in found if not any(p.is_city(evidence.prepared.cities[i]) for p in expected)]
    names = Enumeration(evidence.label_of_city(i) for i in found)
    return Finding(
        Message("{names}", {"names": names}) if found else Message("no city"),
        YES if all(here) and not others else PARTLY if any(here) else NO,
        tuple(names),
        (
            Message(
                "The first {n} are {count} cities, those equal to the last included.",
                {"n": n, "count": int(first.sum())},
            ),
            *(_membership_message(evidence, place, rank) for place in expected),
        ),
    )


def _membership_message(evidence: Evidence, place: ChapterCity, rank: np.ndarray) -> Message:
    counts = evidence.prepared.memberships.n_networks
    for i, city in enumerate(evidence.prepared.cities):
        if place.is_city(city):
            return Message(
                "{city} is number {rank}, with {count} networks.",
                {"city": place.name, "rank": int(rank[i]), "count": int(counts[i])},
            )
    return Message("{city} is not in the data.", {"city": place.name})
