"""Names of cities as lists give them, without what lists add to them.

Footnote marks, bullets and a country in brackets or after a comma go; "City of" and its like
only where the gazetteer knows the place by the bare name, as its main one, and finds the same
place by both: "Ville de Lyon" is Lyon, but "Ciudad de México", "City of London" and "Stadt
Wehlen" stay what they are. Everything else is left to the matching of names.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..core.text import strip_bullet, strip_note_marks, text
from ..gazetteer.countries import COUNTRIES, country_code, divisions
from ..gazetteer.names import MAX_NAME_LENGTH, PreparedName, normalise
from ..gazetteer.places import Gazetteer, Place
from .locate import find_place

_TRAILING_PUNCTUATION = re.compile(r"(?:\s*[,;:])+$")
_NAME_WITH_BRACKET = re.compile(r"^(?P<name>[^()\[\]]*\S)\s*[(\[](?P<hint>[^()\[\]]+)[)\]]$")
_NAME_WITH_COMMA = re.compile(r"^(?P<name>[^,]*[^,\s])\s*,\s*(?P<hint>[^,]*[^,\s])$")
_LONGEST_NAME = 200


class CityName(NamedTuple):
    """A name without marks, and the country code that came with it, if any."""

    name: str
    country: str = ""


def clean_name(given: str, country: str = "") -> CityName:
    """Return a name without footnote marks, bullets, list numbers and a country in brackets.

    ``country`` is the code of the row's own country; another one in brackets stays where it
    is. Without one, two letters are no country but UK: they may be a province or a state.

    >>> clean_name("Lyon*"), clean_name("Richmond (UK) [1]"), clean_name("Halle (Saale)")
    (CityName(name='Lyon', country=''), CityName(name='Richmond', country='GB'), \
CityName(name='Halle (Saale)', country=''))
    >>> clean_name("Lyon (FR)", "FR"), clean_name("Athens (Georgia)").name
    (CityName(name='Lyon', country='FR'), 'Athens (Georgia)')
    """
    name, found = given, ""
    if len(given) > _LONGEST_NAME:
        return CityName(given)
    while True:
        bare = text(strip_bullet(_TRAILING_PUNCTUATION.sub("", strip_note_marks(name))))
        match = _NAME_WITH_BRACKET.match(bare) or _NAME_WITH_COMMA.match(bare)
        code = _country(match["hint"], country) if match and not found else ""
        if match and code:
            bare, found = match["name"], code
        if bare in ("", name):
            return CityName(name, found)
        name = bare


def _country(hint: str, country: str) -> str:
    code = country_code(hint) or ""
    if country or not code:
        return code if code == country else ""
    letters = hint.replace(".", "").strip()
    if len(letters) < 3 and letters.upper() != "UK":
        return ""
    return "" if normalise(hint) in _division_names() else code


@cache
def _division_names() -> frozenset[str]:
    return frozenset(name for country in COUNTRIES for name in divisions(country))


class NameCleaner:
    """Cleans names, asking the gazetteer where the cleaned one might be another place.

    >>> clean = NameCleaner().clean
    >>> clean("Ville de Lyon*", "FR", ""), clean("Ciudad de México", "MX", "").name
    (CityName(name='Lyon', country='FR'), 'Ciudad de México')
    >>> clean("Bastogne (Luxembourg)", "", ""), clean("Esch (Luxembourg)", "", "").country
    (CityName(name='Bastogne (Luxembourg)', country=''), 'LU')
    """

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None
        self._known: dict[tuple[str, str, str], CityName] = {}

    def clean(self, given: str, country: str, admin1: str) -> CityName:
        """Return the clean name and the country, which the name may have given.

        A country stays in the name if the gazetteer finds another place by the whole name, or
        knows the clean one in other countries only.
        """
        key = (given, country, admin1)
        if key not in self._known:
            self._known[key] = self._clean(given, country, admin1)
        return self._known[key]

    def _clean(self, given: str, country: str, admin1: str) -> CityName:
        name, found = clean_name(given, country)
        where = country or found
        bare = self._strip_title(PreparedName(name), where, admin1)
        if found and self._are_different_places(given, bare, country, where, admin1):
            return CityName(given, country)
        return CityName(bare.given, where)

    def _are_different_places(
        self, given: str, bare: PreparedName, country: str, bare_country: str, admin1: str
    ) -> bool:
        # Names the gazetteer does not know are not looked up: their like would be searched for.
        known = self._open_gazetteer().named
        name = PreparedName(given)
        if not known(name.key, country) and not known(bare.key, bare_country):
            return not country and bool(known(bare.key))
        place = self._place(name, country, admin1)
        return place is not None and place != self._place(bare, bare_country, admin1)

    def _strip_title(self, name: PreparedName, country: str, admin1: str) -> PreparedName:
        """Return the name without a title, where the place is the same and not called so."""
        if len(name.given) > MAX_NAME_LENGTH:
            return name
        untitled = (
            reading
            for reading in name
            if reading.is_same_place and not reading.hint and reading.name != name.given
        )
        reading = next(untitled, None)
        if reading is None or not self._open_gazetteer().named(reading.key, country):
            return name
        bare = PreparedName(reading.name)
        full = self._place(name, country, admin1)
        if full is None or full != self._place(bare, country, admin1):
            return name
        is_main = normalise(full.name) == bare.key
        return bare if is_main or full not in self._open_gazetteer().named(name.key) else name

    def _place(self, name: PreparedName, country: str, admin1: str) -> Place | None:
        return find_place(self._open_gazetteer(), name, country, admin1)

    def _open_gazetteer(self) -> Gazetteer:
        if self._gazetteer is None:
            self._gazetteer = Gazetteer()
        return self._gazetteer
