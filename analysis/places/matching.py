"""How a name may match a place: exact, alternate, normalised, close.

============ ==================================================================
match        the name as given is
============ ==================================================================
exact        the place's main name in GeoNames, letter for letter but case
alternate    another name of the place (``names.normalise`` of both agree)
normalised   the main name after ``names.normalise``, or any of its names
             once a title ("City of"), a bracket or what follows a comma is off
division     a county, district, province or merged municipality of that name
close        some letters away from one of its names, in a given country
============ ==================================================================
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..core.choices import Match
from ..gazetteer.names import PreparedName, Reading, is_part_of_name, normalise
from ..gazetteer.places import Place, PlaceIndex
from ..gazetteer.titles import strip_titles
from .candidates import Candidate, MatchResult, apply_constraints
from .homonyms import SAME_PLACE_KM, great_circle_km

SHORTEST_CLOSE_NAME = 8  # letters: Sefton and Seaton, Waitaki and Waitati are other places
SHORTEST_PART = 4  # letters of a part of a name that is worth a suggestion
SHORTEST_SUGGESTION = 5  # letters from which a close name is worth telling the user
TWO_ERRORS_FROM = 11  # letters from which two wrong ones are allowed
# Letters written for one another; any other consonant makes another name: Sunnydale is not
# Sunnyvale.
_INTERCHANGEABLE_LETTERS = ("aeiouy", "ckq", "sxz", "fvw", "bp", "dt", "gj", "mn")
_LIKE_PAIRS = frozenset(a + b for group in _INTERCHANGEABLE_LETTERS for a in group for b in group)
_COMPOUND_SEPARATOR = re.compile(r"\s*[-–/&+]\s*|\s+(?:and|et|und|y|e|en|i)\s+", re.IGNORECASE)
_EXACT_PREFIX_LENGTH = 2  # first letters taken as right, so that few names need comparing


def find_candidates(
    gazetteer: PlaceIndex, name: PreparedName, country: str, admin1: str
) -> MatchResult:
    """Return the candidates of the plainest reading that has any, close names coming last.

    Args:
        country: ISO code, or empty: anywhere.
        admin1: Code or name of the division, or empty.
    """
    suggested = None
    given = " ".join(name.given.split())
    for reading in name:
        candidates = _place_candidates(gazetteer, reading, given, country)
        found = apply_constraints(gazetteer, candidates, reading, admin1, country)
        if found.candidates and _is_but_a_title(found, gazetteer, country):
            continue
        is_certain = bool(found.candidates) and found.confidence > 0
        is_part = _is_but_a_part(candidates, reading.key)
        if is_certain and not is_part:
            return found
        if is_part and reading.is_same_place:
            divisions = division_candidates(gazetteer, reading, country)
            division = apply_constraints(gazetteer, divisions, reading, admin1, country)
            if division.candidates and division.confidence:
                return division
            found = found if found.candidates else division
        if is_certain:
            return _suggest_longer_names(found, gazetteer, reading.key, country)
        suggested = suggested or (found if found.candidates else None)
    towns = [] if suggested else _find_towns_of_compound(gazetteer, name.given, country)
    if towns:
        reading = Reading(name.given, is_same_place=False)
        return apply_constraints(gazetteer, towns, reading, admin1, country)
    return suggested or _by_close_names(gazetteer, name, country, admin1)


def _find_towns_of_compound(gazetteer: PlaceIndex, name: str, country: str) -> list[Candidate]:
    """Return the larger of two towns side by side that a name is made of: Évry-Courcouronnes."""
    parts = [normalise(part) for part in _COMPOUND_SEPARATOR.split(name)]
    if len(parts) != 2 or not country or min(map(len, parts)) < SHORTEST_PART:
        return []
    ones, others = (
        [place for place in gazetteer.named(part, country) if normalise(place.name) == part]
        for part in parts
    )
    larger = {
        max(one, other, key=lambda place: place.population)
        for one in ones
        for other in others
        if great_circle_km(one, other) < SAME_PLACE_KM
    }
    return [Candidate(place, Match.DIVISION) for place in larger]


def _place_candidates(
    gazetteer: PlaceIndex, reading: Reading, given: str, country: str
) -> list[Candidate]:
    is_asked = reading.key and not reading.is_division
    places = gazetteer.named(reading.key, country) if is_asked else []
    candidates = [_candidate(place, reading, reading.name == given) for place in places]
    if given.isascii() or not any(one.match is Match.EXACT for one in candidates):
        return candidates
    # Who writes accents means them: Sarrià is not Sarria.
    return [one._replace(is_alternate_name=one.match is not Match.EXACT) for one in candidates]


def division_candidates(gazetteer: PlaceIndex, reading: Reading, country: str) -> list[Candidate]:
    """Return the divisions that have this name."""
    divisions = gazetteer.divisions_named(reading.key, country) if reading.key else []
    return [_candidate(division, reading, False) for division in divisions]


def _by_close_names(
    gazetteer: PlaceIndex, name: PreparedName, country: str, admin1: str
) -> MatchResult:
    key = name.key
    close = find_close_names(gazetteer, key, country)
    found = apply_constraints(gazetteer, close, name.plainest, admin1, country)
    if not found.candidates:
        found = _suggest_longer_names(found, gazetteer, key, country)
        return found if found.candidates else _suggest_parts(found, gazetteer, name.given, country)
    return found._replace(confidence=min(found.confidence, int(len(key) >= SHORTEST_CLOSE_NAME)))


def _is_but_a_part(candidates: Sequence[Candidate], key: str) -> bool:
    """Return whether no place has the name whole, be it that there is none."""
    if any(one.match in (Match.EXACT, Match.DIVISION) for one in candidates):
        return False
    return all(is_part_of_name(key, one.place.name) for one in candidates)


def _is_but_a_title(found: MatchResult, gazetteer: PlaceIndex, country: str) -> bool:
    """Return whether the name is a title before that of a place larger than those found.

    Some places have "City of" in another name of theirs; of most it is in none, so that it tells
    nothing of which is meant.
    """
    if any(one.match is not Match.ALTERNATE for one in found.candidates):
        return False
    largest = max(one.place.population for one in found.candidates)
    keys = map(normalise, strip_titles(found.reading.name))
    return any(
        place.population > largest and normalise(place.name) == key
        for key in keys
        for place in gazetteer.named(key, country)
    )


def _suggest_longer_names(
    found: MatchResult, gazetteer: PlaceIndex, key: str, country: str
) -> MatchResult:
    """Add the places whose names begin with the name, all as mere suggestions."""
    keys = (
        gazetteer.keys_starting_with(f"{key} ", country) if len(key) >= SHORTEST_SUGGESTION else []
    )
    known = {candidate.place for candidate in found.candidates}
    longer = {place for other in keys for place in gazetteer.named(other, country)} - known
    suggested = [Candidate(place, Match.CLOSE) for place in sorted(longer)]
    return found._replace(candidates=[*found.candidates, *suggested], confidence=0)


_PART_SEPARATORS = re.compile(
    r"\s*[-–/,&+()]\s*|\s+(?:and|et|und|y|e|en|"
    r"a[mn]|an der|bei|upon|on|sur|sous|lès|les|sul|del|de|di)\s+",
    re.IGNORECASE,
)


def _suggest_parts(
    found: MatchResult, gazetteer: PlaceIndex, name: str, country: str
) -> MatchResult:
    """Suggest what parts of a name are called: Évry and Courcouronnes, Rottenburg am Neckar."""
    parts = [
        part for part in map(normalise, _PART_SEPARATORS.split(name)) if len(part) >= SHORTEST_PART
    ]
    places = {place for part in parts for place in gazetteer.named(part, country)}
    suggested = [Candidate(place, Match.CLOSE) for place in sorted(places)] if country else []
    return found._replace(candidates=suggested, confidence=0)


def _candidate(place: Place, reading: Reading, is_unchanged: bool) -> Candidate:
    if place.is_division:
        return Candidate(place, Match.DIVISION)
    if is_unchanged and place.name.casefold() == reading.name.casefold():
        return Candidate(place, Match.EXACT)
    is_alternate_name = not _is_called(place, reading.key)
    if is_unchanged and is_alternate_name:
        return Candidate(place, Match.ALTERNATE)
    return Candidate(place, Match.NORMALISED, is_alternate_name)


def _is_called(place: Place, key: str) -> bool:
    """Return whether a place has this main name, be it after a title: Ciudad Victoria."""
    main = normalise(place.name)
    is_titled = main.endswith(f" {key}") and key in map(normalise, strip_titles(place.name))
    return is_titled or main == key


def find_close_names(gazetteer: PlaceIndex, key: str, country: str) -> list[Candidate]:
    """Return the places of a country with the names closest to a key, if close enough.

    Close: one letter missing, added, wrong (one like it: a vowel, t for d) or two neighbours
    swapped; two such errors from 11 letters on; none in the first two letters. Names of
    fewer than 8 letters are only suggested, not taken.
    """
    if not country or len(key) < SHORTEST_SUGGESTION:
        return []
    most = 2 if len(key) >= TWO_ERRORS_FROM else 1
    letters = frozenset(key)
    lengths = range(len(key) - most, len(key) + most + 1)
    keys = gazetteer.keys_of_lengths(key[:_EXACT_PREFIX_LENGTH], country, lengths)
    counts = {
        other: edit_distance(key, other, most)
        for other in keys
        # An error leaves at most one letter of each name that the other has not.
        if len(letters.difference(other)) <= most and len(set(other) - letters) <= most
    }
    fewest = min(counts.values(), default=most + 1)
    if fewest > most:
        return []
    closest = (other for other, count in counts.items() if count == fewest)
    places = {place for other in closest for place in gazetteer.named(other, country)}
    return [Candidate(place, Match.CLOSE) for place in sorted(places)]


def edit_distance(one: str, other: str, most: int) -> int:
    """Return the optimal string alignment distance, or more than ``most`` if it is more.

    A letter for one that is not like it counts as two errors.

    >>> (edit_distance("luneburg", "lunebrug", 1), edit_distance("lyon", "leon", 1),
    ...  edit_distance("abc", "xyz", 1))
    (1, 1, 2)
    >>> edit_distance("sunnydale", "sunnyvale", 2)
    2
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, against in enumerate(other, start=1):
            other_letter = before[j - 1] + (letter != against) * (
                1 if letter + against in _LIKE_PAIRS else 2
            )
            cost = min(before[j] + 1, row[-1] + 1, other_letter)
            swapped = i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against
            row.append(min(cost, last[j - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return row[-1]
