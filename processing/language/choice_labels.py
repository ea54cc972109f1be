"""What users read for the words of choices, which scripts and models use as they are."""

from __future__ import annotations

from .group_names import region_name
from .translation import translate


def choice_label(parameter: str, value: str) -> str:
    """Return a word of a choice in the user's language; one without a label as it is."""
    return _labels().get(parameter, {}).get(value) or region_name(value)


def _labels() -> dict[str, dict[str, str]]:
    return {**_of_data(), **_of_measures(), **_of_drawings()}


def _of_data() -> dict[str, dict[str, str]]:
    dimensions = {
        "region": translate("NodalCities", "World region"),
        "scale": translate("NodalCities", "Scale"),
        "country": translate("NodalCities", "Country"),
        "field": translate("NodalCities", "Field"),
        "creation": translate("NodalCities", "Way of creation"),
        "type": translate("NodalCities", "Type"),
    }
    return {
        "ROWS": dimensions,
        "COLUMNS": dimensions,
        "SAMPLE": {
            "listed": translate("NodalCities", "Members named on a public page"),
            "full": translate("NodalCities", "All, with the national associations"),
        },
        "SHAPE": {
            "auto": translate("NodalCities", "Recognised"),
            "long": translate("NodalCities", "One row per city and network"),
            "wide": translate("NodalCities", "One row per city, one column per network"),
            "list": translate("NodalCities", "One row per city, its networks in one cell"),
            "sheets": translate("NodalCities", "One sheet per network"),
            "links": translate("NodalCities", "Links between cities"),
        },
        "GAZETTEER_USE": {
            "first": translate("NodalCities", "Before the built-in gazetteer"),
            "only": translate("NodalCities", "Instead of the built-in gazetteer"),
        },
    }


def _of_measures() -> dict[str, dict[str, str]]:
    return {
        "WEIGHT": {
            "count": translate("NodalCities", "Number of shared networks"),
            "binary": translate("NodalCities", "Binary: 1 for every link"),
            "newman": translate("NodalCities", "Newman: large networks weigh less"),
            "jaccard": translate("NodalCities", "Jaccard: shared among all networks of both"),
            "cosine": translate("NodalCities", "Cosine: shared, relative to both"),
            "interlocking": translate("NodalCities", "Interlocking: product of the values"),
        },
        "NULL_MODEL": {
            "configuration": translate("NodalCities", "Usual: by the links of each city"),
            "distance": translate("NodalCities", "Distance taken off: by links and distance"),
        },
        "METHOD": {"native": translate("NodalCities", "Louvain of Nodal Cities")},
        "LARGER_AMONG": {
            "places": translate("NodalCities", "Every place of the built-in gazetteer"),
            "cities": translate("NodalCities", "The cities of the table"),
        },
    }


def _of_drawings() -> dict[str, dict[str, str]]:
    both = translate("NodalCities", "Cities and networks")
    networks = translate("NodalCities", "Networks, joined by their cities")
    cities = translate("NodalCities", "Cities, joined by their networks")
    return {
        "REGION": {
            "world": translate("NodalCities", "World"),
            "all": translate("NodalCities", "All regions"),
        },
        "MODE": {"two_mode": both, "networks": networks, "cities": cities},
        "GRAPH": {"two_mode": both, "networks": networks, "cities": cities},
        "COLOUR": {
            "community": translate("NodalCities", "Community"),
            "region": translate("NodalCities", "World region"),
        },
        "BACKBONE": {
            "none": translate("NodalCities", "All links"),
            "sdsm": translate("NodalCities", "Stochastic degree sequence model"),
            "disparity": translate("NodalCities", "Disparity filter"),
        },
        "PRINT": {
            "colour": translate("NodalCities", "In colour"),
            "grey": translate("NodalCities", "In greys, for black and white"),
        },
        "SHEET": {
            "a4": "A4",
            "a3": "A3",
            "slide": translate("NodalCities", "Slide"),
            "square": translate("NodalCities", "Square"),
        },
    }
