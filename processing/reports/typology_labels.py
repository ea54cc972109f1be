"""What the attributes of networks and their values are called in the user's language."""

from __future__ import annotations

from collections.abc import Sequence

from ...analysis.study.typology import DimensionValues, TypedNetwork
from ..language.choice_labels import choice_label
from ..language.group_names import country_name, region_name
from ..language.translation import translate_words


def dimension_name(dimension: str) -> str:
    """Return the heading of a dimension."""
    return choice_label("ROWS", dimension)


def value_name(dimension: str, value: str) -> str:
    """Return a value of a dimension; one that is not of the vocabulary as it is."""
    if dimension == "country":
        return country_name(value) if value != "unknown" else _words()[value]
    return _words().get(value) or region_name(value)


def values_name(dimensions: Sequence[str], values: DimensionValues) -> str:
    """Return several values in one text."""
    return ", ".join(value_name(d, v) for d, v in zip(dimensions, values))


def creation_name(network: TypedNetwork) -> str:
    """Return the way of creation, with the sponsor in brackets."""
    way = value_name("creation", network.values(["creation"])[0])
    sponsor = network.record.sponsor
    return f"{way} ({sponsor})" if sponsor else way


def _words() -> dict[str, str]:
    return {
        **translate_words("World", "Asia-Pacific", "global", "regional", "national", "local"),
        **translate_words("specialised", "generalist", "spontaneous", "sponsored"),
        **translate_words("forum", "association", "project", "campaign", "unknown"),
    }
