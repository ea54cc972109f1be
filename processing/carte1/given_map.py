"""A map that is given: cities with their communities, links and labels, by hand or by steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from qgis.core import QgsFeatureSource, QgsFields

from ...analysis.communities.given_groups import GivenGroups, describe_groups
from ...analysis.core.errors import AnalysisError
from ...analysis.core.text import shorten, text
from ...analysis.graph.indicators import ranks
from ...analysis.graph.links import Links
from ...analysis.places.city import City
from ...analysis.study.carte1 import communities_of_links
from ...analysis.study.result_columns import Columns, attribute_columns
from ..cartography.city_style import LabelledCommunity, label_community
from ..inputs.city_layer import read_city_layer
from ..inputs.features import read_rows, require_field
from ..inputs.reader import InputReader
from ..language.group_names import community_label
from ..language.log import log_report
from ..language.translation import number, translate
from ..schema import output_fields
from ..schema.carried_columns import CarriedColumns
from ..schema.output_fields import GIVEN_CITIES, GIVEN_LINKS


class GivenCities(NamedTuple):
    """Cities that have a community, and what is written of them."""

    cities: tuple[City, ...]
    groups: GivenGroups
    fields: QgsFields
    columns: Columns


class GivenLinks(NamedTuple):
    """Links between such cities, and what is written of them."""

    links: Links
    fields: QgsFields
    columns: Columns


def read_given_cities(reader: InputReader, source: QgsFeatureSource) -> GivenCities:
    """Return the cities of CITIES that have a community; the others are told in the log.

    Raises AnalysisError where none has one, or a number of networks is none.
    """
    id_index = reader.id_index(source, "CITIES", "CITY_ID_FIELD", "city_id")
    of_group = require_field(source, reader.field("COMMUNITY_FIELD") or "community", "CITIES")
    of_count = require_field(source, "n_networks", "CITIES")
    layer = read_city_layer(source, reader.run.context, id_index)
    log_report(reader.run.feedback, layer.report)
    table = [*read_rows(source)]
    first = {text(table[i][id_index]): i for i in reversed(range(len(table)))}
    rows = sorted(row for row in first.values() if text(table[row][of_group]))
    if not rows:
        raise AnalysisError("CITIES: no city has a community.")
    _log_left_out(reader, len(first) - len(rows))
    cities = tuple(layer.cities[text(table[row][id_index])] for row in rows)
    counts = np.array([_count(table[row][of_count], "CITIES", row) for row in rows])
    groups = describe_groups([text(table[row][of_group]) for row in rows], cities, counts > 1)
    names = source.fields().names()
    ours = [i for i, name in enumerate(names) if name.casefold() in GIVEN_CITIES]
    others = CarriedColumns(names, table, GIVEN_CITIES, [id_index, *ours])
    fields = output_fields.fields(GIVEN_CITIES)
    others.add_fields(fields)
    columns: Columns = {
        **attribute_columns(cities, "city_id", "name", "country", "region"),
        "n_networks": counts,
        "nodal": counts > 1,
        "rank": ranks(counts),
        "community": groups.community,
        **others.columns(rows),
    }
    return GivenCities(cities, groups, fields, columns)


def _log_left_out(reader: InputReader, count: int) -> None:
    if count:
        sentence = translate("NodalCities", "Cities without a community, left out: {n}.")
        reader.run.log(sentence.format(n=number(count)))


def _count(value: object, parameter: str, row: int) -> int:
    """Return a number of networks."""
    try:
        return int(float(text(value) or "0"))
    except (ValueError, OverflowError):
        raise AnalysisError(
            "{parameter}, row {row}: “{value}” is no number of networks.",
            parameter=parameter,
            row=row + 1,
            value=shorten(text(value)),
        ) from None


def read_given_links(
    reader: InputReader, source: QgsFeatureSource, given: GivenCities
) -> GivenLinks:
    """Return the links of CITY_LINKS whose ends are among the cities; others are told."""
    ends = [require_field(source, name, "CITY_LINKS") for name in ("source", "target")]
    of_shared = require_field(source, "shared", "CITY_LINKS")
    position = {city.city_id: i for i, city in enumerate(given.cities)}
    table = [*read_rows(source)]
    pairs = [[position.get(text(row[end]), -1) for end in ends] for row in table]
    rows = [i for i, pair in enumerate(pairs) if min(pair) >= 0]
    if len(rows) < len(table):
        sentence = translate("NodalCities", "Links with an end that is not drawn, left out: {n}.")
        reader.run.log(sentence.format(n=number(len(table) - len(rows))))
    found = np.array([pairs[i] for i in rows], dtype=np.int64).reshape(-1, 2)
    shared = np.array([_count(table[i][of_shared], "CITY_LINKS", i) for i in rows], dtype=np.int64)
    links = Links(found[:, 0], found[:, 1], shared, shared.astype(np.float64))
    names = source.fields().names()
    ours = [i for i, name in enumerate(names) if name.casefold() in GIVEN_LINKS]
    others = CarriedColumns(names, table, GIVEN_LINKS, ours)
    fields = output_fields.fields(GIVEN_LINKS)
    others.add_fields(fields)
    community = communities_of_links(links, given.groups.community)
    columns: Columns = {
        "source": [given.cities[i].city_id for i in links.source],
        "target": [given.cities[i].city_id for i in links.target],
        "shared": shared,
        "same_community": community > 0,
        "community": community,
        **others.columns(rows),
    }
    return GivenLinks(links, fields, columns)


def read_given_labels(source: QgsFeatureSource | None) -> dict[str, str]:
    """Return the label of each community of COMMUNITY_NAMES, by the community as written."""
    if source is None:
        return {}
    of_group, of_label = (
        require_field(source, name, "COMMUNITY_NAMES") for name in ("community", "label")
    )
    return {text(row[of_group]): text(row[of_label]) for row in read_rows(source)}


def label_given(groups: GivenGroups, given: Mapping[str, str]) -> tuple[LabelledCommunity, ...]:
    """Return the communities with the labels given, else the name of a group, else ours.

    A label as the plugin writes it, in English, is told in the user's language.
    """
    communities = []
    for one in groups.descriptions:
        name = groups.names[one.number]
        label = given.get(name) or ("" if name.isdecimal() else name)
        if label in ("", str(one.label)):
            label = community_label(one.label)
        communities.append(label_community(one, label))
    return tuple(communities)
