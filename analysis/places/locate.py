"""Where cities are, which names are one city, and which are in doubt.

Country and division are hard constraints. How a name matches is in ``matching``, how
homonyms are settled in ``homonyms``, the user's own word in ``corrections``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, silent
from ..core.text import shortened
from .corrections import Correction, CorrectionTable
from .countries import country_code, division_code
from .gazetteer import OWN, Place, Places
from .homonyms import distinct, settles
from .located import Located, Query
from .matching import Candidate, find
from .messages import (
    ambiguous_message,
    around_message,
    close_message,
    not_found_message,
    settled_message,
)

SETTLED = 0.9  # what a score keeps when a homonym was settled by population
AROUND = 0.7  # score of a district drawn at the town it is called after
_KEPT = 50  # candidates handed over, to be ranked


def locate(
    queries: Sequence[Query],
    gazetteer: Places,
    corrections: Sequence[Correction] = (),
    progress: Progress = silent,
    before: Places | None = None,
) -> list[Located]:
    """Locate cities; the result is aligned with ``queries`` and independent of their order.

    Parameters
    ----------
    before : Places, optional
        A gazetteer that is asked first; what it has not, ``gazetteer`` may have.

    Raises
    ------
    AnalysisError
        If a correction that applies names a place that is unknown or not clear.

    >>> from nodal_cities.analysis.places.gazetteer import Gazetteer
    >>> with Gazetteer() as gazetteer:
    ...     found = locate([Query("Köln", "DE"), Query("Cologne", "Germany")], gazetteer)
    >>> [one.match for one in found], found[0].identity == found[1].identity
    (['exact', 'alternate'], True)
    """
    asked = [gazetteer] if before is None else [before, gazetteer]
    locator = _Locator(asked, CorrectionTable(corrections))
    known: dict[Query, Located] = {}
    found = []
    for number, query in enumerate(queries):
        if query not in known:
            known[query] = locator.locate(query)
        found.append(known[query])
        progress((number + 1) / len(queries))
    return found


class _Locator:
    """Locates one query at a time."""

    def __init__(self, gazetteers: Sequence[Places], corrections: CorrectionTable) -> None:
        self.gazetteers = gazetteers
        self.corrections = corrections

    def locate(self, query: Query) -> Located:
        country = country_code(query.country) or ""
        correction = self.corrections.about(query.name, country, query.admin1)
        if correction is not None:
            return self.corrected(query, country, correction)
        return self.found(query, country)

    def found(self, query: Query, country: str) -> Located:
        """Locate by the gazetteers alone, the first that knows the name having the word."""
        results = []
        for gazetteer in self.gazetteers:
            result = self.found_in(gazetteer, query, country)
            if result.match not in ("not_found", "close"):
                return result
            results.append(result)
        for result in results:
            if result.match == "close":
                return result
        shown = tuple(place for result in results for place in result.candidates)
        return replace(results[0], candidates=shown[:_KEPT])

    def found_in(self, gazetteer: Places, query: Query, country: str) -> Located:
        """Locate by one gazetteer."""
        candidates, reading, trust = find(gazetteer, query.name, country, query.admin1)
        if query.country and not country:
            trust = 0
        ranked = distinct(candidates)
        others = tuple(candidate.place for candidate in ranked[:_KEPT])
        if not ranked:
            message = not_found_message(query, country)
            return _nowhere(query, country, "not_found", (), message)
        if ranked[0].match == "close" and not trust:
            return _nowhere(query, country, "not_found", others, not_found_message(query, country))
        if not reading.same:
            trust = min(trust, 1)  # called after one of several: two doubts are too many
        in_country = bool(country) or any(map(country_code, reading.hint.split(",")))
        if not settles(ranked, in_country, trust):
            return _nowhere(query, country, "ambiguous", others, ambiguous_message(query, others))
        if not reading.same:
            return _around(query, ranked[0].place)
        return _settled(query, ranked, others)

    def corrected(self, query: Query, country: str, correction: Correction) -> Located:
        """Locate by the user's word."""
        nowhere = _nowhere(query, country, "corrected", (), None)
        if correction.position is not None:
            lat, lon = correction.position
            return replace(nowhere, score=1.0, lat=lat, lon=lon)
        if correction.near:
            place = self.target(correction, "near", correction.near, country)
            return replace(_drawn_at(place, nowhere), score=1.0)
        place = self.target(correction, "same_as", correction.same_as, country)
        return _is(query, place, "corrected", 1.0)

    def target(self, correction: Correction, field: str, text: str, country: str) -> Place:
        """Return the place that a correction names."""
        place = None
        is_id = text.isdecimal() or text.startswith(OWN)
        if not is_id:
            # In the city's own division and country first, then wherever the name says.
            for query in (
                Query(text, country, correction.admin1),
                Query(text, country),
                Query(text),
            ):
                place = place or self.found(query, query.country).place
        for gazetteer in reversed(self.gazetteers):  # a plain number is GeoNames' first
            place = place or gazetteer.identified(text)
        if place is None:
            raise AnalysisError(
                "Corrections, row {row}, field {field}: {value} is no single place of the "
                'gazetteer. Write the name with its country or division ("Paris, FR", '
                '"Richmond, VA"), a GeoNames id, or give lat and lon.',
                row=correction.row,
                field=field,
                value=shortened(text),
            )
        return place


def _settled(query: Query, ranked: Sequence[Candidate], others: tuple[Place, ...]) -> Located:
    first = ranked[0]
    score = first.score if len(ranked) == 1 else round(first.score * SETTLED, 3)
    result = _is(query, first.place, first.match, score)
    if len(ranked) > 1:
        return replace(result, candidates=others[1:], message=settled_message(query, others))
    if first.match == "close":
        return replace(result, message=close_message(query, first.place))
    return result


def _is(query: Query, place: Place, match: str, score: float) -> Located:
    """Return a query that is a place."""
    return Located(
        query,
        match,
        score,
        place,
        place.name,
        place.lat,
        place.lon,
        place.population or None,
        place.country or country_code(query.country) or "",
        place.admin1,
        place.identity,
    )


def _around(query: Query, place: Place) -> Located:
    """Return a district called after a place: drawn there, a city of its own."""
    drawn = _drawn_at(place, _nowhere(query, place.country, "normalised", (), None))
    return replace(drawn, score=AROUND, candidates=(place,), message=around_message(query, place))


def _drawn_at(place: Place, own: Located) -> Located:
    """Return a city of its own with the position of a place."""
    return replace(
        own,
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        country=place.country or own.country,
        admin1=own.admin1 or place.admin1,
    )


def _nowhere(
    query: Query,
    country: str,
    match: str,
    candidates: tuple[Place, ...],
    message: Message | None,
) -> Located:
    """Return a query that is no place of the gazetteer, with an identity of its own."""
    admin1 = division_code(country, query.admin1) or query.admin1
    own = " ".join(query.name.casefold().split())
    return Located(
        query,
        match,
        0.0,
        None,
        "",
        None,
        None,
        None,
        country or query.country,
        admin1,
        f"name:{country or query.country.casefold()}:{admin1.casefold()}:{own}",
        candidates,
        message,
    )
