"""Where cities are, which names are one city, and which are in doubt.

Country and division are hard constraints. How a name matches is in ``matching``, how
homonyms are resolved in ``homonyms``, the user's corrections in ``corrections``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..core.choices import Match
from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress
from ..core.text import shorten
from ..gazetteer.countries import TERRITORIES, country_code, division_code
from ..gazetteer.names import PreparedName, normalise
from ..gazetteer.places import USER_ID_PREFIX, Place, PlaceIndex
from .candidates import Candidate, territories_that_know
from .corrections import Correction, CorrectionTable
from .division_choice import is_town_of_territory, seat_of_that_name, weigh_divisions
from .homonyms import is_far_larger, is_unambiguous, merge_duplicates
from .location_result import LocationResult, Query
from .match_scores import DISTRICT_SCORE, GIVEN_SCORE, HOMONYM_SCORE, SCORES
from .matching import find_candidates
from .messages import (
    ambiguous_message,
    close_message,
    district_message,
    most_populous_message,
    not_found_message,
)
from .own_positions import locate_own

_MAX_CANDIDATES = 50  # candidates handed over, to be ranked


def locate(
    queries: Sequence[Query],
    gazetteer: PlaceIndex,
    corrections: Sequence[Correction] = (),
    progress: Progress = ignore_progress,
    first_gazetteer: PlaceIndex | None = None,
) -> list[LocationResult]:
    """Locate cities; the result is aligned with ``queries`` and independent of their order.

    Raises AnalysisError if a correction that applies names a place that is unknown or not clear.

    Args:
        first_gazetteer: One that is asked before; what it has not, ``gazetteer`` may have.

    >>> from nodal_cities.analysis.gazetteer.places import Gazetteer
    >>> with Gazetteer() as gazetteer:
    ...     found = locate([Query("Köln", "DE"), Query("Cologne", "Germany")], gazetteer)
    >>> [one.match.value for one in found], found[0].identity == found[1].identity
    (['exact', 'alternate'], True)
    """
    gazetteers = [gazetteer] if first_gazetteer is None else [first_gazetteer, gazetteer]
    locator = _Locator(gazetteers, CorrectionTable(corrections))
    known: dict[Query, LocationResult] = {}
    for number, query in enumerate(queries):
        if query not in known:
            known[query] = locator.locate(query)
        progress((number + 1) / len(queries))
    doubtful = _claimed_by_others(known.values())
    known.update((one.query, _doubt_close_name(one)) for one in doubtful)
    return [known[query] for query in queries]


def _claimed_by_others(found: Iterable[LocationResult]) -> list[LocationResult]:
    """Return those found by a close spelling at a place that another name claims too."""
    names: dict[str, set[str]] = {}
    for one in found:
        names.setdefault(one.identity, set()).add(normalise(one.query.name))
    return [one for one in found if one.match is Match.CLOSE and len(names[one.identity]) > 1]


def _doubt_close_name(one: LocationResult) -> LocationResult:
    country = country_code(one.query.country) or ""
    places = (one.place, *one.candidates) if one.place else one.candidates
    return _doubt(one.query, country, places)


def _doubt(query: Query, country: str, places: tuple[Place, ...], name: str = "") -> LocationResult:
    """Return a query in doubt; its name without a title, so that both are one city."""
    message = ambiguous_message(query, places)
    return _not_located(query, country, Match.AMBIGUOUS, places, message, name)


def find_place(
    gazetteer: PlaceIndex, name: PreparedName, country: str, admin1: str
) -> Place | None:
    """Return the place that a name is in one gazetteer, as ``locate`` without corrections."""
    query = Query(name.given, country, admin1)
    locator = _Locator([gazetteer], CorrectionTable(()))
    return locator.locate_by_name(query, name, country_code(country) or "").place


class _Locator:
    """Locates one query at a time."""

    def __init__(self, gazetteers: Sequence[PlaceIndex], corrections: CorrectionTable) -> None:
        self.gazetteers = gazetteers
        self.corrections = corrections

    def locate(self, query: Query) -> LocationResult:
        country = country_code(query.country) or ""
        name = PreparedName(query.name)
        correction = self.corrections.find(name.key or query.name, country, query.admin1)
        if correction is not None:
            return self.apply_correction(query, country, correction)
        if query.position is not None:
            return locate_own(query, query.position, name, country, self.gazetteers)
        return self.locate_by_name(query, name, country)

    def locate_by_name(self, query: Query, name: PreparedName, country: str) -> LocationResult:
        """Locate by the gazetteers alone, in a country and the territories it is given for."""
        territory = country_code(query.admin1)
        if territory in TERRITORIES.get(country, ()):
            inside = self.locate_in_country(query._replace(admin1=""), name, territory or "")
            return replace(inside, query=query)
        result = self.locate_in_country(query, name, country)
        is_unknown = result.match in (Match.NOT_FOUND, Match.CLOSE)
        if query.admin1 or not (is_unknown or result.place):
            return result
        territories = territories_that_know(self.gazetteers, name, country)
        elsewhere = [self.locate_in_country(query, name, code) for code in territories]
        found = [one for one in elsewhere if one.place and one.match is not Match.CLOSE]
        places = [one.place for one in found if one.place]
        if is_unknown and len(places) == 1 and is_town_of_territory(places[0], query.name):
            return found[0]  # a village may only share its name: Somerset, Normandie
        if not is_unknown and result.place:
            places = [place for place in places if is_far_larger(place, result.place)]
            places += [result.place] if places else []
        return _doubt(query, country, tuple(places)) if places else result

    def locate_in_country(self, query: Query, name: PreparedName, country: str) -> LocationResult:
        """Locate in one country, or anywhere; the first gazetteer that knows the name decides."""
        results = []
        for gazetteer in self.gazetteers:
            result = self.locate_in(gazetteer, query, name, country)
            if result.match not in (Match.NOT_FOUND, Match.CLOSE):
                return result
            results.append(result)
        for result in results:
            if result.match is Match.CLOSE:
                return result
        shown = tuple(place for result in results for place in result.candidates)
        return replace(results[0], candidates=shown[:_MAX_CANDIDATES])

    def locate_in(
        self, gazetteer: PlaceIndex, query: Query, name: PreparedName, country: str
    ) -> LocationResult:
        """Locate by one gazetteer."""
        candidates, reading, confidence = find_candidates(gazetteer, name, country, query.admin1)
        if query.country and not country:
            confidence = 0
        ranked = merge_duplicates(candidates)
        others = tuple(candidate.place for candidate in ranked[:_MAX_CANDIDATES])
        is_sure = confidence > 0 and not division_code(country, reading.name)
        if not ranked or (ranked[0].match is Match.CLOSE and not is_sure):
            message = not_found_message(query, country)
            return _not_located(query, country, Match.NOT_FOUND, others, message)
        if not query.admin1 and not reading.hint:
            meant = weigh_divisions(gazetteer, ranked, reading, country)
            if meant is not None:
                ranked, confidence = meant, 2 if meant[0].match is Match.DIVISION else 0
                others = tuple(one.place for one in meant[:_MAX_CANDIDATES])
        if not reading.is_same_place:
            confidence = min(confidence, 1)  # called after one of several: two doubts are too many
        in_country = bool(country) or any(map(country_code, reading.hint.split(",")))
        if not is_unambiguous(ranked, reading.key, in_country, confidence):
            is_bare = reading.is_same_place and not (reading.is_division or reading.hint)
            return _doubt(query, country, others, reading.name if is_bare else "")
        if not reading.is_same_place:
            return _draw_district_at(query, ranked[0].place)
        seat = seat_of_that_name(gazetteer, ranked[0].place, reading)
        if seat is not None:
            return _locate_at(query, seat, Match.NORMALISED)
        return _locate_at_first(query, ranked, others)

    def apply_correction(
        self, query: Query, country: str, correction: Correction
    ) -> LocationResult:
        """Locate by the user's correction."""
        nowhere = _not_located(query, country, Match.CORRECTED, (), None)
        if correction.position is not None:
            return replace(nowhere, score=GIVEN_SCORE, position=correction.position)
        if correction.near:
            place = self.correction_target(correction, "near", correction.near, country)
            return replace(_with_position_of(place, nowhere), score=GIVEN_SCORE)
        place = self.correction_target(correction, "same_as", correction.same_as, country)
        return _locate_at(query, place, Match.CORRECTED)

    def correction_target(
        self, correction: Correction, field: str, text: str, country: str
    ) -> Place:
        """Return the place that a correction names."""
        place = None
        is_id = text.isdecimal() or text.startswith(USER_ID_PREFIX)
        if not is_id:
            name = PreparedName(text)
            # In the city's own division and country first, then wherever the name says.
            for where in ((country, correction.admin1), (country,), ()):
                query = Query(text, *where)
                place = place or self.locate_by_name(query, name, query.country).place
        for gazetteer in reversed(self.gazetteers):  # a plain number is GeoNames' first
            place = place or gazetteer.place_with_id(text)
        if place is None:
            raise AnalysisError(
                "Corrections, row {row}, field {field}: {value} is no single place of the "
                'gazetteer. Write the name with its country or division ("Paris, FR", '
                '"Richmond, VA"), a GeoNames id, or give lat and lon.',
                row=correction.row,
                field=field,
                value=shorten(text),
            )
        return place


def _locate_at_first(
    query: Query, ranked: Sequence[Candidate], others: tuple[Place, ...]
) -> LocationResult:
    first = ranked[0]
    result = _locate_at(query, first.place, first.match)
    if len(ranked) > 1:
        message = most_populous_message(query, others)
        return replace(result, score=HOMONYM_SCORE, candidates=others[1:], message=message)
    if first.match is Match.CLOSE:
        return replace(result, message=close_message(query, first.place))
    return result


def _locate_at(query: Query, place: Place, match: Match) -> LocationResult:
    """Return a query that is a place."""
    return LocationResult(
        query,
        match,
        SCORES.get(match, GIVEN_SCORE),
        place,
        place.name,
        place.position,
        None if place.is_division else place.population or None,
        place.country or country_code(query.country) or "",
        place.admin1,
        place.identity,
    )


def _draw_district_at(query: Query, place: Place) -> LocationResult:
    """Return a district called after a place: drawn there, a city of its own."""
    drawn = _with_position_of(place, _not_located(query, place.country, Match.DIVISION, (), None))
    return replace(
        drawn, score=DISTRICT_SCORE, candidates=(place,), message=district_message(query, place)
    )


def _with_position_of(place: Place, own: LocationResult) -> LocationResult:
    """Return a city of its own with the position of a place."""
    return replace(
        own,
        name=place.name,
        position=place.position,
        country=place.country or own.country,
        admin1=own.admin1 or place.admin1,
    )


def _not_located(
    query: Query,
    country: str,
    match: Match,
    candidates: tuple[Place, ...],
    message: Message | None,
    name: str = "",
) -> LocationResult:
    """Return a query that is no place of the gazetteer, with an identity of its own."""
    admin1 = division_code(country, query.admin1) or query.admin1
    own = " ".join((name or query.name).casefold().split())
    return LocationResult(
        query,
        match,
        0.0,
        None,
        "",
        None,
        None,
        country or query.country,
        admin1,
        f"name:{country or query.country.casefold()}:{admin1.casefold()}:{own}",
        candidates,
        message,
    )
