"""How a name may match a place: exact, alternate, normalised, close.

============ ===== =============================================================
match        score the name as given is
============ ===== =============================================================
exact        1.00  the place's main name in GeoNames, letter for letter but case
alternate    0.95  another name of the place (``names.normalise`` of both agree)
normalised   0.90  the main name after ``names.normalise``, or any of its names
                   once a title ("City of"), a bracket or what follows a comma is off
close        ≤0.80 some letters away from one of its names, in a given country
============ ===== =============================================================
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..core.choices import Match
from ..gazetteer.countries import country_code, division_code, province_division
from ..gazetteer.names import MAX_NAME_LENGTH, PreparedName, Reading, is_part_of_name, normalise
from ..gazetteer.places import Place, PlaceIndex
from ..gazetteer.titles import strip_titles

SCORES = {Match.EXACT: 1.0, Match.ALTERNATE: 0.95, Match.NORMALISED: 0.9, Match.CLOSE: 0.8}
SHORTEST_CLOSE_NAME = 8  # letters: Sefton and Seaton, Waitaki and Waitati are other places
SHORTEST_PART = 4  # letters of a part of a name that is worth a suggestion
SHORTEST_SUGGESTION = 5  # letters from which a close name is worth telling the user
TWO_ERRORS_FROM = 11  # letters from which two wrong ones are allowed
# Letters written for one another; any other consonant makes another name: Sunnydale is not
# Sunnyvale.
_INTERCHANGEABLE_LETTERS = ("aeiouy", "ckq", "sxz", "fvw", "bp", "dt", "gj", "mn")
_LIKE_PAIRS = frozenset(a + b for group in _INTERCHANGEABLE_LETTERS for a in group for b in group)
_EXACT_PREFIX_LENGTH = 2  # first letters taken as right, so that few names need comparing


class Candidate(NamedTuple):
    """A place that a name may mean, and how."""

    place: Place
    match: Match
    score: float
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
        places = gazetteer.named(reading.key, country) if reading.key else []
        hint_places = gazetteer.named(normalise(reading.hint), country) if reading.hint else []
        candidates = [_candidate(place, reading, reading.name == given) for place in places]
        found = _apply_constraints(candidates, reading, admin1, hint_places)
        if found.candidates and _is_but_a_title(found, gazetteer, country):
            continue
        if found.candidates and found.confidence:
            whole = any(one.match is Match.EXACT for one in found.candidates)
            if whole or not all(
                is_part_of_name(reading.key, one.place.name) for one in found.candidates
            ):
                return found
            return _suggest_longer_names(found, gazetteer, reading.key, country)
        suggested = suggested or (found if found.candidates else None)
    if suggested is not None:
        return suggested
    key = name.key
    found = _apply_constraints(find_close_names(gazetteer, key, country), name.plainest, admin1)
    if not found.candidates:
        found = _suggest_longer_names(found, gazetteer, key, country)
        return found if found.candidates else _suggest_parts(found, gazetteer, name.given, country)
    return found._replace(confidence=min(found.confidence, int(len(key) >= SHORTEST_CLOSE_NAME)))


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
        gazetteer.keys_starting_with(f"{key} ", country, 0, MAX_NAME_LENGTH)
        if len(key) >= SHORTEST_SUGGESTION
        else []
    )
    known = {candidate.place for candidate in found.candidates}
    longer = {place for other in keys for place in gazetteer.named(other, country)} - known
    suggested = [Candidate(place, Match.CLOSE, 0.0) for place in sorted(longer)]
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
    suggested = [Candidate(place, Match.CLOSE, 0.0) for place in sorted(places)] if country else []
    return found._replace(candidates=suggested, confidence=0)


def _candidate(place: Place, reading: Reading, is_unchanged: bool) -> Candidate:
    if is_unchanged and place.name.casefold() == reading.name.casefold():
        return Candidate(place, Match.EXACT, SCORES[Match.EXACT])
    is_alternate_name = normalise(place.name) != reading.key
    if is_unchanged and is_alternate_name:
        return Candidate(place, Match.ALTERNATE, SCORES[Match.ALTERNATE])
    return Candidate(place, Match.NORMALISED, SCORES[Match.NORMALISED], is_alternate_name)


def _apply_constraints(
    candidates: list[Candidate], reading: Reading, admin1: str, hint_places: Sequence[Place] = ()
) -> MatchResult:
    """Keep the candidates that division and hint allow, as far as they mean anything.

    ``hint_places`` are those called like the hint: Elche/Elx says one place twice.
    """
    confidence = 2
    if admin1 and any(c.place.admin1 for c in candidates):
        candidates, confidence = _filter_by_division(candidates, admin1)
        confidence = max(confidence, 1)
    elif admin1:
        confidence = 1
    candidates, confidence_of_hints = _filter_by_hints(candidates, reading.hint, hint_places)
    return MatchResult(candidates, reading, min(confidence, confidence_of_hints))


def _filter_by_hints(
    candidates: list[Candidate], hints: str, hint_places: Sequence[Place]
) -> tuple[list[Candidate], int]:
    """Return the candidates each hint allows, and the least worth (``_filter_by_division``)."""
    worths = [2]
    for hint in filter(None, hints.split(",")):
        country, worth = country_code(hint), 2
        kept = [c for c in candidates if c.place in hint_places or c.place.country == country]
        if not kept:
            kept, worth = _filter_by_division(candidates, hint)
        is_wrong = not kept or (not worth and country is not None)
        candidates = kept or candidates
        worths.append(-1 if is_wrong else worth)
    if 0 in worths and max(worths[1:]) > 0:
        # Kochi, Kerala, India: what is not known stands beside what is right.
        worths = [worth or 1 for worth in worths]
    return candidates, max(0, min(worths))


def _filter_by_division(candidates: list[Candidate], text: str) -> tuple[list[Candidate], int]:
    """Return the candidates in the division or province that a text names, and its worth.

    2: it is a division, or part of one where a single place has this as its main name. 1: it
    is part of one with several such. 0: it is neither, and all candidates are left.
    """
    known = ((2, division_code, in_division), (1, province_division, _in_province))
    for worth, code, lies_in in known:
        kept = [c for c in candidates if lies_in(c.place, text)]
        if kept or any(code(c.place.country, text) for c in candidates):
            return kept, 2 if sum(c.is_main for c in kept) == 1 else worth
    return candidates, 0


def in_division(place: Place, admin1: str) -> bool:
    """Return whether a place lies in the division of this code or name."""
    known = (place.admin1.upper(), place.admin1)
    return admin1.upper() in known or division_code(place.country, admin1) in known


def _in_province(place: Place, name: str) -> bool:
    return bool(place.admin1) and province_division(place.country, name) == place.admin1


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
    keys = gazetteer.letters_of_keys(key[:_EXACT_PREFIX_LENGTH], country)
    counts = {
        other: edit_distance(key, other, most)
        for other, others in keys.items()
        # An error leaves at most one letter of each name that the other has not.
        if abs(len(other) - len(key)) <= most
        and len(letters - others) <= most
        and len(others - letters) <= most
    }
    fewest = min(counts.values(), default=most + 1)
    if fewest > most:
        return []
    best: dict[Place, float] = {}
    for other in (other for other, count in counts.items() if count == fewest):
        for place in gazetteer.named(other, country):
            ratio = SequenceMatcher(None, key, other, autojunk=False).ratio()
            best[place] = max(best.get(place, 0.0), ratio)
    score = SCORES[Match.CLOSE]
    return [Candidate(one, Match.CLOSE, round(score * ratio, 3)) for one, ratio in best.items()]


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
