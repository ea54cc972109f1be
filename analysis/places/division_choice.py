"""Whether a name is rather that of a division than of the places that have it."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.choices import Match
from ..gazetteer.countries import country_code, division_code
from ..gazetteer.names import Reading, normalise
from ..gazetteer.places import Place, PlaceIndex
from ..gazetteer.titles import strip_division_title, strip_titles
from .candidates import Candidate
from .homonyms import LARGE_TOWN, is_far_larger, merge_duplicates
from .matching import division_candidates, edit_distance

LARGE_CITY = 200_000  # inhabitants from which a city is called so before a state elsewhere is
_BEGINNING = 3  # letters of a word, and errors, by which spellings of one name are known
_ERRORS = 2
_CLEARLY_MOST = 0.55  # share of a division's inhabitants; counts of different years differ


def weigh_divisions(
    gazetteer: PlaceIndex, ranked: Sequence[Candidate], reading: Reading, country: str
) -> list[Candidate] | None:
    """Return what is meant instead of the places of a name, None if it is they.

    Divisions, if it is they; the places before anything else, if it cannot be told.
    """
    if ranked[0].match is Match.DIVISION:
        return None
    divisions = merge_duplicates(division_candidates(gazetteer, reading, country))
    if is_rather_a_division(ranked[0], reading.name):
        return divisions or list(ranked)
    called_so = [one for one in divisions if _is_called(one.place, reading)]
    if country:
        rivals = _larger_divisions(ranked, called_so, LARGE_TOWN)
    else:  # Flanders and Tuscany are rather no towns of these names in America
        rivals = _larger_divisions(ranked, divisions, LARGE_CITY)
    rivals = rivals or [
        one
        for one in called_so
        if _lends_its_name(gazetteer, one.place, ranked[0].place, reading.key)
    ]
    return [*ranked, *rivals] if rivals else None


def _lends_its_name(gazetteer: PlaceIndex, division: Place, place: Place, key: str) -> bool:
    """Return whether a place has this name from the division around it, which may be meant.

    Jolo is also called Sulu, as its province is, where most live elsewhere. But Panamá is Panama
    City, Lefkosia Nicosia, as its district is too, and in Den Haag most live in The Hague.
    """
    main = normalise(place.name)
    is_most_of_it = place.population >= _CLEARLY_MOST * division.population
    if is_most_of_it or not place.lies_in(division) or _is_spelling_of(key, main):
        return False
    return division not in gazetteer.divisions_named(main, place.country)


def _is_spelling_of(key: str, main: str) -> bool:
    """Return whether two names are written so much alike that they are one.

    >>> _is_spelling_of("darjeeling", "darjiling"), _is_spelling_of("jenin", "janin")
    (True, True)
    >>> _is_spelling_of("sulu", "jolo")
    False
    """
    beginnings, of_main = ({word[:_BEGINNING] for word in one.split()} for one in (key, main))
    return bool(beginnings & of_main) or edit_distance(key, main, _ERRORS) <= _ERRORS


def _is_called(division: Place, reading: Reading) -> bool:
    """Return whether this is the division's main name, with or without the word for one."""
    names = (division.name, strip_division_title(division.name))
    return reading.key in map(normalise, names)


def is_rather_a_division(candidate: Candidate, name: str) -> bool:
    """Return whether a name is rather that of a state than of this smaller place.

    Colorado is no town in Texas, nor Maryland Maryland City; Washington may be the capital.

    >>> from nodal_cities.analysis.core.choices import Match
    >>> hamlet = Place(3446392, "Tocantins", "BR", "MG", -21.175, -43.018, 16185)
    >>> is_rather_a_division(Candidate(hamlet, Match.EXACT), "Tocantins")
    True
    """
    place = candidate.place
    division = division_code(place.country, name)
    if division is None or place.population >= LARGE_CITY:
        return False
    is_named_so = normalise(place.name) == f"{normalise(name)} city"
    is_called_so = not candidate.is_main and place.population < LARGE_TOWN
    return is_named_so or is_called_so or place.admin1 not in ("", division)


def is_town_of_territory(place: Place, name: str) -> bool:
    """Return whether a name is that of a town in a territory, not of the territory around it.

    Puerto Rico is not San Juan, but Macao is Macau; a village may only share its name.
    """
    territory = country_code(name)
    is_territory = territory == place.country and country_code(place.name) != territory
    return place.population >= LARGE_TOWN and not is_territory


def _larger_divisions(
    ranked: Sequence[Candidate], divisions: Sequence[Candidate], from_population: int
) -> list[Candidate]:
    """Return the divisions that may be meant before smaller places elsewhere of their name.

    Manningham is a city council beside Melbourne before it is a suburb of Adelaide.
    """
    if ranked[0].place.population >= from_population:
        return []
    return [
        one
        for one in divisions
        if is_far_larger(one.place, ranked[0].place)
        and not any(candidate.place.lies_in(one.place) for candidate in ranked)
    ]


def seat_of_that_name(gazetteer: PlaceIndex, division: Place, reading: Reading) -> Place | None:
    """Return the seat of a division if it is the city itself under its official name."""
    if division.seat in (0, division.geonameid) or reading.is_division:
        return None
    keys = map(normalise, (reading.name, *strip_titles(reading.name)))
    seats = (
        place
        for key in keys
        for place in gazetteer.named(key, division.country)
        if place.geonameid == division.seat and not _lends_its_name(gazetteer, division, place, key)
    )
    return next(seats, None)
