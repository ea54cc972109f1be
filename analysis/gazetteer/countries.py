"""Countries and their first-level divisions: codes, names, regions, neighbours.

From ``countries.csv``, ``country_names.csv`` and ``divisions.csv`` in ``resources/gazetteer``;
where these come from is in the README beside them.

World regions are those of the chapter. Continents are GeoNames'; then:

* North America: the United States, Canada, Bermuda, Greenland, Saint Pierre and Miquelon.
* Latin America: the rest of both Americas, the Caribbean included.
* Middle East and North Africa: AE BH DJ DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN
  TR YE.
* Antarctica has none.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ..core.choices import Role
from ..core.errors import AnalysisError
from ..core.text import shorten
from .names import normalise

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")  # the letters of its code
_FIRST_OF_FLAGS = 0x1F1E6
FOLDER = Path(__file__).parents[2] / "resources" / "gazetteer"


class Country(NamedTuple):
    """A country or territory with a code of its own."""

    # ISO 3166-1 alpha-2 and alpha-3.
    code: str
    code3: str
    name: str
    name_fr: str
    continent: str
    region: str
    languages: tuple[str, ...]  # ISO 639 codes of languages spoken there, the main one first
    neighbours: tuple[str, ...]  # codes of the countries with a common land border
    other_names: tuple[str, ...]


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _country(row: dict[str, str]) -> Country:
    return Country(
        row["code"],
        row["code3"],
        row["name"],
        row["name_fr"],
        row["continent"],
        row["region"],
        tuple(row["languages"].split()),
        tuple(row["neighbours"].split()),
        tuple(filter(None, row["other_names"].split(";"))),
    )


COUNTRIES = {row["code"]: _country(row) for row in _rows("countries.csv")}
# Territories that have a code of their own and are often given under their state, or under the
# one that claims them.
TERRITORIES = {
    "CN": ("HK", "MO", "TW"),
    "DK": ("FO", "GL"),
    "FI": ("AX",),
    "FR": ("BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"),
    "GB": ("AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MS", "SH", "TC", "VG"),
    "NL": ("AW", "BQ", "CW", "SX"),
    "NO": ("SJ",),
    "US": ("AS", "GU", "MP", "PR", "VI"),
}
REGIONS = tuple(sorted({country.region for country in COUNTRIES.values()} - {""}))


@cache
def _codes_by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    # Codes and main names come first, so that no other name of one country hides them.
    for country in COUNTRIES.values():
        for text in (country.code, country.code3, country.name, country.name_fr):
            found.setdefault(name_key(text), country.code)
    for country in COUNTRIES.values():
        for text in country.other_names:
            found.setdefault(name_key(text), country.code)
    return found


# Words for a kind of state, as abbreviated, and those that link them to its name.
_STATE_WORDS = {"rep": "republic", "dem": "democratic", "fed": "federal", "peoples": "people"}
_KINDS_OF_STATE = frozenset("republic rep republique republica kingdom royaume".split())
_LINKING_WORDS = frozenset("of de du des del la le les da do di d".split())


@cache
def _codes_by_words() -> dict[frozenset[str], str]:
    """Return the codes by the words of names in any order, of those that have two or more."""
    found: dict[frozenset[str], set[str]] = {}
    for key, code in _codes_by_name().items():
        found.setdefault(_word_set(key), set()).add(code)
    return {words: codes.pop() for words, codes in found.items() if len(codes) == 1 and words}


def _word_set(key: str) -> frozenset[str]:
    words = frozenset(_STATE_WORDS.get(word, word) for word in key.split()) - _LINKING_WORDS
    return words if len(words) > 1 else frozenset()


@lru_cache(maxsize=10_000)
def name_key(text: str) -> str:
    """Return the key of a name of a country: without case, accents, signs and small words."""
    words = normalise(text.replace(".", "")).split()
    telling = [word for word in words if word not in {"the", "and", "et", "y"}]
    return " ".join(telling or words)  # ET alone is Ethiopia


@cache
def _codes_in_other_languages() -> dict[str, str]:
    rows = _rows("country_names.csv")
    return {key: row["code"] for row in rows for key in row["keys"].split(";")}


@lru_cache(maxsize=10_000)  # locating asks for the same few at each name
def country_code(text: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country, None if it is not recognised.

    Takes codes of two or three letters and names in some seventy languages, those in English,
    French, Spanish, German, Italian and Portuguese however written and in any order of the words.

    >>> [country_code(t) for t in ("fr", "USA", "Côte d’Ivoire", "Ivory Coast", "Alemania")]
    ['FR', 'US', 'CI', 'CI', 'DE']
    >>> country_code("Tanzania, United Rep. of"), country_code("Dem. Rep. of the Congo")
    ('TZ', 'CD')
    >>> country_code("Kingdom of Spain"), country_code("Republic of China"), country_code("🇮🇹")
    ('ES', 'TW', 'IT')
    >>> [country_code(t) for t in ("Ουκρανία", "Németország", "意大利", "Utopia")]
    ['UA', 'DE', 'IT', None]
    """
    return known_code(text) or _codes_in_other_languages().get(name_key(text))


def known_code(text: str) -> str | None:
    """Return the code of a country by what ``countries.csv`` calls it, None if by nothing."""
    flag = _FLAG.fullmatch(text.strip())
    if flag:
        return known_code(
            "".join(chr(ord(letter) - _FIRST_OF_FLAGS + ord("a")) for letter in flag[0])
        )
    key = name_key(text)
    if len(key) == 2 and key.isascii() and not text.isascii():
        return None  # Mỹ is the United States in Vietnamese, and no code
    plain = " ".join(word for word in key.split() if word not in _KINDS_OF_STATE | _LINKING_WORDS)
    known = _codes_by_name()
    return known.get(key) or _codes_by_words().get(_word_set(key)) or known.get(plain)


def country_from_choice(text: str, role: Role) -> str:
    """Return the code of a country that the user names in this role.

    Raises AnalysisError if it is not recognised.
    """
    code = country_code(text)
    if code is None:
        raise AnalysisError(
            "{parameter}: {value} is no country that is known; write its ISO code or its name, "
            "for example BE or Belgium.",
            parameter=role,
            value=shorten(text),
        )
    return code


def region_of(country: str) -> str:
    """Return the world region of a country code, empty if the code is unknown.

    >>> region_of("MX"), region_of("TN"), region_of("")
    ('Latin America', 'Middle East and North Africa', '')
    """
    known = COUNTRIES.get(country)
    return known.region if known else ""


@cache
def _rows_by_country(name: str) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in _rows(name):
        found.setdefault(row["country"], []).append(row)
    return found


@cache
def divisions(country: str) -> dict[str, str]:
    """Return the codes of a country's divisions by the key of every name they go by.

    Empty for the countries whose divisions are not in the table.
    """
    found: dict[str, str] = {}
    rows = _rows_by_country("divisions.csv").get(country, [])
    for row in rows:
        found[name_key(row["code"])] = row["code"]
    for row in rows:
        for text in (row["name"], *row["other_names"].split(";")):
            if text:
                found.setdefault(name_key(text), row["code"])
    return found


def division_code(country: str, text: str) -> str | None:
    """Return the code of a state, province or region, None if it is not recognised.

    Postal codes in the United States and Canada, ISO 3166-2 elsewhere, without the country.

    >>> division_code("US", "Californie"), division_code("CA", "Québec"), division_code("DE", "x")
    ('CA', 'QC', None)
    """
    return divisions(country).get(name_key(text))


@cache
def _countries_by_division() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for country in COUNTRIES:
        for key in divisions(country):
            found.setdefault(key, set()).add(country)
    return {key: frozenset(countries) for key, countries in found.items()}


def division_countries(text: str) -> frozenset[str]:
    """Return the codes of the countries that have a division of this name or code.

    >>> sorted(division_countries("Limburg")), sorted(division_countries("Georgia"))
    (['BE'], ['US'])
    """
    return _countries_by_division().get(name_key(text), frozenset())


@cache
def _division_names(country: str) -> dict[str, str]:
    rows = _rows_by_country("divisions.csv").get(country, [])
    return {row["code"]: row["name"] for row in rows}


def division_name(country: str, code: str) -> str | None:
    """Return the name of a division by its code, None where the table has no such division.

    >>> division_name("US", "GA"), division_name("FR", "BRE"), division_name("XX", "1")
    ('Georgia', 'Bretagne', None)
    """
    return _division_names(country).get(code)
