"""The places that a name may mean, and which of them are where row and name say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..core.choices import Match
from ..gazetteer.countries import TERRITORIES, country_code, division_code
from ..gazetteer.names import PreparedName, Reading, normalise
from ..gazetteer.places import Place, PlaceIndex
from ..gazetteer.titles import strip_division_title, strip_titles


class Candidate(NamedTuple):
    """A place that a name may mean, and how."""

    place: Place
    match: Match
    is_alternate_name: bool = False  # another name of the place, its title or hint taken off

    @property
    def is_main(self) -> bool:
        """Return whether the name is the place's main one."""
        return self.match in (Match.EXACT, Match.NORMALISED) and not self.is_alternate_name


class MatchResult(NamedTuple):
    """The candidates of one reading of a name."""

    candidates: list[Candidate]
    reading: Reading
    # 2: all that the query says was understood. 1: not the division, or the name only nearly, so
    # only a single place will do. 0: they are mere suggestions.
    confidence: int


def apply_constraints(
    gazetteer: PlaceIndex, candidates: list[Candidate], reading: Reading, admin1: str, country: str
) -> MatchResult:
    """Keep the candidates that division and hint allow, as far as they mean anything."""
    if not candidates:
        return MatchResult([], reading, 0)
    hint_places = _places_of_hint(gazetteer, reading.hint, country) if reading.hint else []
    confidence = 2
    if admin1 and any(c.place.admin1 for c in candidates):
        candidates, confidence = _filter_by_division(gazetteer, candidates, admin1)
        confidence = max(confidence, 1)
    elif admin1:
        confidence = 1
    candidates, confidence_of_hints = _filter_by_hints(
        gazetteer, candidates, reading.hint, hint_places
    )
    return MatchResult(candidates, reading, min(confidence, confidence_of_hints))


def _places_of_hint(gazetteer: PlaceIndex, hint: str, country: str) -> list[Place]:
    """Return what is called like a hint: Elche/Elx says one place twice."""
    keys = [normalise(one) for one in (hint, *strip_titles(hint), strip_division_title(hint))]
    look_ups = (gazetteer.named, gazetteer.divisions_named)
    return [place for key in keys if key for named in look_ups for place in named(key, country)]


def _filter_by_hints(
    gazetteer: PlaceIndex, candidates: list[Candidate], hints: str, hint_places: Sequence[Place]
) -> tuple[list[Candidate], int]:
    """Return the candidates each hint allows, and the least worth (``_filter_by_division``)."""
    worths = [2]
    for hint in filter(None, hints.split(",")):
        country, worth = country_code(hint), 2
        kept = [
            c
            for c in candidates
            if c.place.country == country
            or c.place in hint_places
            or (c.place.is_division and any(one.lies_in(c.place) for one in hint_places))
        ]
        if not kept:
            kept, worth = _filter_by_division(gazetteer, candidates, hint)
        is_wrong = not kept or (not worth and country is not None)
        candidates = kept or candidates
        if not (worth or is_wrong) and all(one.is_main for one in candidates):
            # A landscape as in Leer (Ostfriesland), unless it is a place elsewhere: Paris (Texas).
            worth = int(not _places_of_hint(gazetteer, hint, ""))
        worths.append(-1 if is_wrong else worth)
    if 0 in worths and max(worths[1:]) > 0:
        # Kochi, Kerala, India: what is not known stands beside what is right.
        worths = [worth or 1 for worth in worths]
    return candidates, max(0, min(worths))


def _filter_by_division(
    gazetteer: PlaceIndex, candidates: list[Candidate], text: str
) -> tuple[list[Candidate], int]:
    """Return the candidates in the division that a text names, and 2; all and 0 if it is none."""
    kept = [c for c in candidates if in_division(c.place, text)]
    if kept or any(division_code(c.place.country, text) for c in candidates):
        return kept, 2
    countries = {c.place.country for c in candidates}
    divisions = [one for country in countries for one in _divisions(gazetteer, text, country)]
    kept = [c for c in candidates if any(c.place.lies_in(one) for one in divisions)]
    return (kept, 2) if divisions else (candidates, 0)


def _divisions(gazetteer: PlaceIndex, text: str, country: str) -> list[Place]:
    """Return the divisions that have this name or code, with or without the word for one."""
    keys = (normalise(text), f"#{text.casefold()}", normalise(strip_division_title(text)))
    return [one for key in keys if key for one in gazetteer.divisions_named(key, country)]


def territories_that_know(
    gazetteers: Sequence[PlaceIndex], name: PreparedName, country: str
) -> list[str]:
    """Return the territories given for a country that have a name, in any of its readings."""
    codes = TERRITORIES.get(country, ())
    keys = {reading.key for reading in name} if codes else set()
    known = {code for one in gazetteers for key in keys for code in one.countries_of(key)}
    return [code for code in codes if code in known or "" in known]


def in_division(place: Place, admin1: str) -> bool:
    """Return whether a place lies in the division of this code or name."""
    known = (place.admin1.upper(), place.admin1)
    return admin1.upper() in known or division_code(place.country, admin1) in known
