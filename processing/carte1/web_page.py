"""Carte 1 as one page that any browser opens: no network, no other file, its data escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import escape
from typing import Any

import numpy as np

from ...analysis.core.progress import Progress
from ...analysis.gazetteer.french_names import french_names
from ...analysis.gazetteer.places import Gazetteer
from ...analysis.places.city import City
from ...analysis.study.carte1 import Carte1
from ..cartography.city_style import (
    CityClass,
    LabelledCommunity,
    community_classes,
    label_communities,
)
from ..cartography.layouts import SheetTexts
from ..inputs.network_records import network_records
from ..inputs.reader import Inputs
from ..language.group_names import country_name
from ..language.translation import RESOURCES, language, translate
from .web_land import read_land

PAGES = RESOURCES / "pages"
SCRIPTS = ("map_drawing.js", "map_controls.js")


def build_page(inputs: Inputs, result: Carte1, texts: SheetTexts, progress: Progress) -> str:
    """Return the page: its template with the texts, the data and the scripts in their places."""
    words = {name: escape(text) for name, text in {**_words(), **asdict(texts)}.items()}
    places = {
        **words,
        "language": language(),
        "data": _script_data(page_data(inputs, result, progress)),
        "script": "\n".join((PAGES / name).read_text(encoding="utf-8") for name in SCRIPTS),
    }
    template = (PAGES / "map.html").read_text(encoding="utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: places[found[1]], template)


def page_data(inputs: Inputs, result: Carte1, progress: Progress) -> dict[str, Any]:
    """Return what the scripts draw, in lists of short rows; cities without a place are not in it.

    A city has its names, the first of them written, its longitude and latitude, and the positions
    of its country, its class and its networks; a link the positions of its cities, and how many
    networks they share.
    """
    prepared, members = inputs.prepared, inputs.prepared.memberships
    classes = _classes(label_communities(result.descriptions))
    class_of = {number: i for i, one in enumerate(classes) for number in one.values}
    networks = np.split(members.network, np.cumsum(members.n_networks)[:-1])
    countries = sorted({city.country for city in prepared.cities})
    at = {i: city.position for i, city in enumerate(prepared.cities) if city.position is not None}
    row_of = {i: row for row, i in enumerate(at)}
    known = network_records(inputs)
    with Gazetteer() as gazetteer:
        names = [_names(city, gazetteer) for city in prepared.cities]
    links = zip(*(column.tolist() for column in result.links[:3]))
    return {
        "words": {name: _words()[name] for name in ("networks", "shown", "none")},
        "land": read_land(progress),
        "groups": [{"colour": one.colour, "label": one.label} for one in classes],
        "countries": [country_name(code) for code in countries],
        "networks": [known[key].name if key in known else key for key in members.network_ids],
        "cities": [
            [
                names[i],
                *(round(degrees, 3) for degrees in position),
                countries.index(prepared.cities[i].country),
                class_of[int(result.partition.community[i])],
                networks[i].tolist(),
            ]
            for i, position in at.items()
        ],
        "links": [[row_of[a], row_of[b], n] for a, b, n in links if a in at and b in at],
    }


def _classes(communities: Sequence[LabelledCommunity]) -> list[CityClass]:
    """Return the classes of all communities, those without a nodal city too."""
    return community_classes(communities, [one.number for one in communities])


def _names(city: City, gazetteer: Gazetteer) -> list[str]:
    """Return how a city is called on the map, then its other names, by which it is searched."""
    found = None if city.geonameid is None else gazetteer.place(city.geonameid)
    french = french_names().get(city.geonameid or 0, "")
    names = [french, city.name] if language() == "fr" else [city.name, french]
    return [*dict.fromkeys(name for name in (*names, found.name if found else "") if name)]


def _script_data(data: Mapping[str, Any]) -> str:
    """Return data as JSON that ends no script, whatever the names in it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _words() -> dict[str, str]:
    """Return what the page says beside its data."""
    return {
        "search": translate("NodalCities", "Search a city"),
        "none": translate("NodalCities", "No city has such a name."),
        "network": translate("NodalCities", "Cities of one network"),
        "every_network": translate("NodalCities", "All city networks"),
        "communities": translate("NodalCities", "Communities"),
        "show_all": translate("NodalCities", "Show all"),
        "show_none": translate("NodalCities", "Show none"),
        "single": translate("NodalCities", "Cities in one network only"),
        "links": translate("NodalCities", "Links"),
        "list": translate("NodalCities", "List of the cities shown"),
        "shown": translate("NodalCities", "Cities shown"),
        "city": translate("NodalCities", "City"),
        "country": translate("NodalCities", "Country"),
        "networks": translate("NodalCities", "Networks"),
        "zoom_in": translate("NodalCities", "Zoom in"),
        "zoom_out": translate("NodalCities", "Zoom out"),
        "whole": translate("NodalCities", "Whole map"),
        "keys": translate(
            "NodalCities", "Arrow keys move the map, + and − zoom; the list has its cities."
        ),
        "no_script": translate("NodalCities", "The map needs JavaScript, which is switched off."),
    }
