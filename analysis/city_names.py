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

from .cleaning import text
from .countries import COUNTRIES, country_code, divisions
from .gazetteer import Gazetteer
from .locate import Query, locate
from .names import LONGEST, normalise, readings

_AFTER = re.compile(
    r"(?:\s*(?:[*†‡§#¶⁎∗]|[¹²³\u2070-\u2079ᵃᵇᶜ]|\[(?:\d{1,3}|\w|[*†‡])\]|\((?:\d{1,2}|[*†‡]+)\))"
    r"|\s*[,;:])+$"
)
_BEFORE = re.compile(r"^(?:[*†‡•·▪●‣◦]|[-–—]\s)[\s*•·]*")
_BRACKET = re.compile(r"^(?P<name>[^()\[\]]*\S)\s*[(\[](?P<hint>[^()\[\]]+)[)\]]$")
_COMMA = re.compile(r"^(?P<name>[^,]*[^,\s])\s*,\s*(?P<hint>[^,]*[^,\s])$")
_LONGEST_NAME = 200


class CityName(NamedTuple):
    """A name without marks, and the country code that came with it, if any."""

    name: str
    country: str = ""


def tidy(given: str, country: str = "") -> CityName:
    """Return a name without footnote marks, bullets and a country in brackets.

    ``country`` is the code of the row's own country; another one in brackets stays where it
    is. Without one, two letters are no country but UK: they may be a province or a state.

    >>> tidy("Lyon*"), tidy("Richmond (UK) [1]"), tidy("Halle (Saale)")
    (CityName(name='Lyon', country=''), CityName(name='Richmond', country='GB'), \
CityName(name='Halle (Saale)', country=''))
    >>> tidy("Lyon (FR)", "FR"), tidy("Athens (Georgia)").name
    (CityName(name='Lyon', country='FR'), 'Athens (Georgia)')
    """
    name, found = given, ""
    if len(given) > _LONGEST_NAME:
        return CityName(given)
    while True:
        bare = text(_BEFORE.sub("", _AFTER.sub("", name)))
        match = _BRACKET.match(bare) or _COMMA.match(bare)
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


def untitled(name: str, country: str, admin1: str) -> str:
    """Return the name without "City of" and its like, where that is surely the same place.

    >>> untitled("Ville de Lyon", "FR", ""), untitled("Ciudad de México", "MX", "")
    ('Lyon', 'Ciudad de México')
    """
    if len(name) > LONGEST:
        return name
    bare = next((r.name for r in readings(name) if r.same and not r.hint and r.name != name), "")
    if not bare:
        return name
    with Gazetteer() as gazetteer:
        queries = [Query(name, country, admin1), Query(bare, country, admin1)]
        full, short = (found.place for found in locate(queries, gazetteer))
    same = full is not None and full == short and normalise(full.name) == normalise(bare)
    return bare if same else name
