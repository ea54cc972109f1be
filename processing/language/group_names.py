"""Community labels and countries in the user's language."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.communities.description import CommunityLabel
from ...analysis.gazetteer import countries
from ...analysis.gazetteer.countries import COUNTRIES
from .translation import language, translate, translate_words

MAX_COUNTRIES = 8  # countries told of a community


def country_name(code: str) -> str:
    """Return the name of a country in the user's language; an unknown code as it is."""
    if code not in COUNTRIES:
        return code
    return COUNTRIES[code].name_fr if language() == "fr" else COUNTRIES[code].name


def division_name(country: str, code: str) -> str:
    """Return the name of a division of a country, empty where only the code is known."""
    return countries.division_name(country, code) or ""


def region_name(region: str) -> str:
    """Return the name of a world region in the user's language."""
    known = translate_words(
        "Africa",
        "Asia",
        "Europe",
        "Latin America",
        "Middle East and North Africa",
        "North America",
        "Oceania",
    )
    return known.get(region, region)


def language_group(code: str) -> str:
    """Return the name of those who speak a world language in the user's language."""
    return {
        "ar": translate("NodalCities", "Arabic-speaking"),
        "en": translate("NodalCities", "English-speaking"),
        "es": translate("NodalCities", "Spanish-speaking"),
        "fr": translate("NodalCities", "French-speaking"),
        "pt": translate("NodalCities", "Portuguese-speaking"),
        "ru": translate("NodalCities", "Russian-speaking"),
    }[code]


def community_label(label: CommunityLabel) -> str:
    """Return the label of a community in the user's language."""
    heads = {
        "language": lambda: language_group(label.codes[0]),
        "region": lambda: region_name(label.codes[0]),
        "mixed": lambda: translate("NodalCities", "Mixed"),
        "country": lambda: country_list(label.codes),
        "countries": lambda: country_list(label.codes),
    }
    parts = [heads[label.kind]()]
    if told := [part for part in (country_list(label.leading), label.network) if part]:
        parts.append(f"({'; '.join(told)})")
    if label.ordinal > 1:
        parts.append(str(label.ordinal))
    return " ".join(parts)


def country_list(codes: Iterable[str]) -> str:
    """Return the names of countries, separated by commas."""
    return ", ".join(country_name(code) for code in codes)


def counted_countries(text: str) -> str:
    """Return the leading countries of ``US 45; CA 3`` by name."""
    pairs = [piece.rsplit(" ", 1) for piece in text.split("; ") if piece]
    told = ", ".join(f"{country_name(code)} {count}" for code, count in pairs[:MAX_COUNTRIES])
    return f"{told}…" if len(pairs) > MAX_COUNTRIES else told
