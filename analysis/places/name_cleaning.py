"""Names of cities as lists give them, without what lists add to them.

Footnote marks, bullets, numbers in brackets and a country in such or after a comma, a dash or a
slash go; "City of" and its like only where the gazetteer knows the place by the bare name, as its
main one, and finds the same place by both: "Ville de Lyon" is Lyon, but "Ciudad de México", "City
of London" and "Stadt Wehlen" stay what they are. Everything else is left to the matching of names.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..core.text import strip_bullet, strip_note_marks, text
from ..gazetteer.countries import COUNTRIES, country_code, division_code, division_countries
from ..gazetteer.names import MAX_NAME_LENGTH, PreparedName, normalise
from ..gazetteer.places import Gazetteer, Place
from .locate import find_place

_TRAILING_PUNCTUATION = re.compile(r"(?:\s*[,;:])+$")
_NAME_WITH_BRACKET = re.compile(r"^(?P<name>[^()\[\]]*\S)\s*[(\[](?P<hint>[^()\[\]]+)[)\]]$")
_NAME_WITH_COMMA = re.compile(
    r"^(?P<name>[^,]*[^,\s](?:\s*,\s*[^,]*[^,\s])?)\s*,\s*(?P<hint>[^,]*[^,\s])$"
)
_NAME_WITH_SIGN = re.compile(r"^(?P<name>.*\S)(?:\s+[-–]\s+|\s*/\s*)(?P<hint>[^-–/]*[^-–/\s])$")
# A flag, or Italy: Genoa.
_COUNTRY_BEFORE = re.compile(
    r"^(?:(?P<flag>[\U0001f1e6-\U0001f1ff]{2})\s*|(?P<country>[^:：]*[^:：\s])\s*[:：]\s*)(?P<name>\S.*)$"
)
_COUNT_BEHIND = re.compile(r"\s*\(\s*\d[\d.,' \u00a0\u202f]{2,}\)$")  # Lyon (522,000)
_LONGEST_NAME = 200


class CityName(NamedTuple):
    """A name without marks, and the codes of country and division that came with it, if any."""

    name: str
    country: str = ""
    admin1: str = ""


def clean_name(given: str, country: str = "") -> CityName:
    """Return a name without footnote marks, bullets, list numbers and a country behind it.

    ``country`` is the code of the row's own country; another one in brackets stays where it
    is. Without one, two letters are no country but UK: they may be a province or a state.

    >>> clean_name("Lyon*"), clean_name("Richmond (UK) [1]"), clean_name("Halle (Saale)")
    (CityName(name='Lyon', country='', admin1=''), \
CityName(name='Richmond', country='GB', admin1=''), \
CityName(name='Halle (Saale)', country='', admin1=''))
    >>> clean_name("Lyon (FR)", "FR"), clean_name("Athens (Georgia)").name
    (CityName(name='Lyon', country='FR', admin1=''), 'Athens')
    """
    name, found = given, ""
    if len(given) > _LONGEST_NAME:
        return CityName(given)
    before = _COUNTRY_BEFORE.match(given)
    code = country_code(before["flag"] or before["country"]) if before else None
    if before and code and country in ("", code):
        name, found = before["name"], code
    while True:
        plain = _COUNT_BEHIND.sub("", strip_note_marks(name))
        bare = text(strip_bullet(_TRAILING_PUNCTUATION.sub("", plain)))
        patterns = (_NAME_WITH_BRACKET, _NAME_WITH_COMMA, _NAME_WITH_SIGN)
        match = next(filter(None, (pattern.match(bare) for pattern in patterns)), None)
        code = _country(match["hint"], country, match["name"]) if match and not found else ""
        if match and code:
            bare, found = match["name"], code
        if bare in ("", name):
            return CityName(name, found)
        name = bare


def _country(hint: str, country: str, before: str) -> str:
    code = country_code(hint) or ""
    if country or not code:
        return code if code == country else ""
    letters = hint.replace(".", "").strip()
    _, comma, division = before.rpartition(",")
    is_told = comma and division_code(code, division.strip())  # Richmond, VA, US
    return "" if len(letters) < 3 and letters.upper() != "UK" and not is_told else code


class NameCleaner:
    """Cleans names, asking the gazetteer where the cleaned one might be another place.

    >>> clean = NameCleaner().clean
    >>> clean("Ville de Lyon*", "FR", ""), clean("Ciudad de México", "MX", "").name
    (CityName(name='Lyon', country='FR', admin1=''), 'Ciudad de México')
    >>> clean("Bastogne (Luxembourg)", "", ""), clean("Esch (Luxembourg)", "", "").country
    (CityName(name='Bastogne (Luxembourg)', country='', admin1=''), 'LU')
    """

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None
        self._known: dict[tuple[str, str, str], CityName] = {}

    def clean(self, given: str, country: str, admin1: str) -> CityName:
        """Return the clean name and the country, which the name may have given.

        A country stays in the name if the gazetteer finds another place by the whole name, or
        knows the clean one where the country is called as a state, a province or a town (Athens,
        Georgia). Before the country may stand the division.
        """
        key = (given, country, admin1)
        if key not in self._known:
            self._known[key] = self._clean(given, country, admin1)
        return self._known[key]

    def _clean(self, given: str, country: str, admin1: str) -> CityName:
        name, found, _ = clean_name(given, country)
        where = country or found
        name, division = self._split_division(name, where, given) if found else (name, "")
        admin1 = admin1 or division
        bare = self._strip_title(PreparedName(name), where, admin1)
        if found and self._are_different_places(given, bare, country, where, admin1):
            return CityName(given, country)
        return CityName(bare.given, where, division)

    def _split_division(self, name: str, country: str, given: str) -> tuple[str, str]:
        """Return a name and the code of the division behind it, which may be one of before."""
        head, comma, tail = (part.strip() for part in name.rpartition(","))
        code = division_code(country, tail) if comma else None
        if code or not comma:
            return head or name, code or ""
        place = self._place(PreparedName(head), country, "")
        is_same = place is not None and place == self._place(PreparedName(given), "", "")
        return (head if is_same else name), ""

    def _are_different_places(
        self, given: str, bare: PreparedName, country: str, bare_country: str, admin1: str
    ) -> bool:
        # Names the gazetteer does not know are not looked up: their like would be searched for.
        known = self._open_gazetteer().named
        name = PreparedName(given)
        if not country and self._is_rather_elsewhere(given, bare, bare_country):
            return True
        if not known(name.key, country):
            return False
        place = self._place(name, country, "")
        return place is not None and place != self._place(bare, bare_country, admin1)

    def _is_rather_elsewhere(self, given: str, bare: PreparedName, country: str) -> bool:
        """Return whether what follows a name is rather a state, province or town of a country.

        So it is if the place is known there; the country itself must not know it better.
        """
        hint = normalise(given.rstrip(")] ").replace("(", ",").replace("[", ",").split(",")[-1])
        known = self._open_gazetteer().named
        others = division_countries(hint) - {country}
        if any(known(bare.key, other) for other in others):
            return True
        if known(bare.key, country):
            return False
        elsewhere = {place.country for place in known(bare.key)}
        namesakes = {place.country for place in known(hint)}
        return not elsewhere.isdisjoint({*namesakes, *COUNTRIES[country].neighbours})

    def _strip_title(self, name: PreparedName, country: str, admin1: str) -> PreparedName:
        """Return the name without a title, where the place is the same and not called so."""
        if len(name.given) > MAX_NAME_LENGTH:
            return name
        known = self._open_gazetteer().named
        untitled = [
            reading
            for reading in name
            if reading.is_same_place
            and not reading.hint
            and reading.name != name.given
            and known(reading.key, country)
        ]
        full = self._place(name, country, admin1) if untitled else None
        # The barest that is the same place: Makati City Government is Makati, that of Quezon City
        # is not Quezon.
        barest = [reading for reading in untitled if not reading.is_division] or untitled[:1]
        same = (
            bare
            for bare in (PreparedName(reading.name) for reading in reversed(barest))
            if self._place(bare, country, admin1) == full
        )
        bare = next(same, None) if full is not None else None
        if full is None or bare is None:
            return name
        is_main = normalise(full.name) == bare.key
        return bare if is_main or full not in self._open_gazetteer().named(name.key) else name

    def _place(self, name: PreparedName, country: str, admin1: str) -> Place | None:
        return find_place(self._open_gazetteer(), name, country, admin1)

    def _open_gazetteer(self) -> Gazetteer:
        if self._gazetteer is None:
            self._gazetteer = Gazetteer()
        return self._gazetteer
