"""A gazetteer of the user's own: a layer of points or surfaces, looked up as the bundled one is.

Held in memory, in tables of the same form. Its ids are the user's and never GeoNames': the
identity of its places begins with ``gazetteer:``.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from ..core.choices import Role
from ..core.errors import AnalysisError, Message
from ..core.positions import LonLat
from ..core.progress import Progress, ignore_progress
from ..core.report_rows import ReportRow
from ..core.text import fold_for_comparison, shorten, text
from ..gazetteer.countries import country_code, division_code
from ..gazetteer.names import normalise
from ..gazetteer.places import (
    CREATE_TABLES,
    UNITS_PER_DEGREE,
    USER_ID_PREFIX,
    Place,
    PlaceIndex,
    PlaceRow,
)
from ..tables.column_names import ADMIN_NAMES, CITY_NAMES, COUNTRY_NAMES, GENERIC_NAMES
from ..tables.columns import join_for_message

# Of national mapping agencies: IGN, INSEE, Spain's IGN, BKG, GEOnet, USGS.
AGENCY_NAME_FIELDS = (
    "toponyme toponym toponimo nom_officiel nom_com libgeo gen full_name feature_name"
).split()
POPULATION_FIELDS = (
    "population pop pop_max inhabitants habitants poblacion einwohner population_municipale ewz"
).split()
ID_FIELDS = "geonameid id osm_id wikidata code fid ogc_fid gid".split()
# Natural Earth, OpenStreetMap and GeoNames have names in other languages beside the main one.
_ALTERNATE_NAME_FIELDS = re.compile(
    r"(?:name|nom)_\w\w\w?|alternatenames|other_names|alt_name|nameascii"
)
_SEPARATORS = re.compile("[;,|]")
_PLACES_PER_REPORT = 100  # places read between two reports of progress


class GazetteerFields(NamedTuple):
    """Positions of the fields of a layer; None where there is none."""

    name: int
    others: tuple[int, ...]
    country: int | None
    admin1: int | None
    population: int | None
    identifier: int | None


class GazetteerFeature(NamedTuple):
    """A feature of the layer: its attributes, and where it is in degrees if it is anywhere."""

    values: Sequence[Any]
    position: LonLat | None
    is_area: bool = False  # a municipality or a district, drawn at a point inside it


def recognise_gazetteer_fields(names: Sequence[str], name: str | None = None) -> GazetteerFields:
    """Return which field is which, by their usual names.

    Raises AnalysisError if there is no field with the names of the places, or not the one that was
    asked for.

    >>> recognise_gazetteer_fields(["fid", "NAME", "name_fr", "iso_a2", "pop_max"])
    GazetteerFields(name=1, others=(2,), country=3, admin1=None, population=4, identifier=0)
    """
    plain = [fold_for_comparison(field) for field in names]

    def first(usual: Sequence[str]) -> int | None:
        return next((plain.index(one) for one in usual if one in plain), None)

    if name is not None and name not in names:
        raise AnalysisError(
            "{parameter}: there is no field {field}; the fields are {fields}.",
            parameter=Role.GAZETTEER_NAME,
            field=shorten(name),
            fields=join_for_message(names),
        )
    position = (
        first([*GENERIC_NAMES, *CITY_NAMES, *AGENCY_NAME_FIELDS])
        if name is None
        else names.index(name)
    )
    if position is None:
        raise AnalysisError(
            "{gazetteer}: no field is recognised as the names of the places: choose it as "
            "{gazetteer_name}. The fields are {fields}.",
            gazetteer=Role.GAZETTEER,
            gazetteer_name=Role.GAZETTEER_NAME,
            fields=join_for_message(names),
        )
    others = tuple(i for i, one in enumerate(plain) if _ALTERNATE_NAME_FIELDS.fullmatch(one))
    return GazetteerFields(
        position,
        tuple(i for i in others if i != position),
        first([*COUNTRY_NAMES, "adm0_a3", "countrycode", "adm0name"]),
        first([*ADMIN_NAMES, "adm1name", "admin1code"]),
        first(POPULATION_FIELDS),
        first(ID_FIELDS),
    )


class UserGazetteer(PlaceIndex):
    """A user's places, with the same look-up as the bundled ones.

    Raises AnalysisError if there is no place with a name and a position.

    Args:
        count: How many entries there are, for the progress.

    Attributes:
        report: What was left out, and names that stand for several places.

    >>> fields = recognise_gazetteer_fields(["name", "country", "id"])
    >>> hay = GazetteerFeature(["Hay", "GB", "A7"], LonLat(-3.13, 52.07))
    >>> own = UserGazetteer([hay], fields, 1)
    >>> own.named("hay", "GB")[0].identity
    'gazetteer:A7'
    """

    def __init__(
        self,
        entries: Iterable[GazetteerFeature],
        fields: GazetteerFields,
        count: int,
        progress: Progress = ignore_progress,
    ) -> None:
        super().__init__(sqlite3.connect(":memory:"))
        self._ids: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._left_out: Counter[str] = Counter()
        self._codes: dict[str, str | None] = {"": ""}
        self._file.executescript(CREATE_TABLES)
        for number, entry in enumerate(entries, start=1):
            if number % _PLACES_PER_REPORT == 0:
                progress(min(number / max(count, 1), 1.0))
            self._add(number, entry, fields)
        if not self._ids:
            raise AnalysisError(
                "{gazetteer} has no place with a name and a position: choose a layer with a "
                "field of names.",
                gazetteer=Role.GAZETTEER,
            )
        self.report = tuple(self._told())

    def place_with_id(self, text: str) -> Place | None:
        """Return the place of an id, with or without "gazetteer:" before it."""
        number = self._numbers.get(
            text[len(USER_ID_PREFIX) :] if text.startswith(USER_ID_PREFIX) else text
        )
        return None if number is None else self.place(number)

    def _place(self, row: PlaceRow) -> Place:
        return super()._place(row)._replace(own_id=self._ids[row[0]])

    def _add(self, number: int, entry: GazetteerFeature, fields: GazetteerFields) -> None:
        values = entry.values
        name = text(values[fields.name])
        country = self._country(_cell(values, fields.country))
        if not normalise(name):
            self._left_out["unnamed"] += 1
        elif entry.position is None:
            self._left_out["nowhere"] += 1
        elif country is None:
            self._left_out["country"] += 1
        else:
            division = _cell(values, fields.admin1).replace(";", ",")
            admin1 = division_code(country, division) or division
            lon, lat = (round(angle * UNITS_PER_DEGREE) for angle in entry.position)
            people = _parse_inhabitants(_cell(values, fields.population))
            seat = number if entry.is_area else 0
            place = (number, name.replace(";", ","), country, admin1, lat, lon, people, 0, seat)
            self._file.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", place)
            more = (one for i in fields.others for one in _SEPARATORS.split(text(values[i])))
            keys = sorted({key for key in map(normalise, [name, *more]) if key})
            rows = [(key, country, number) for key in keys]
            self._file.executemany("INSERT INTO name VALUES (?, ?, ?)", rows)
            self._assign_id(number, _cell(values, fields.identifier))

    def _assign_id(self, number: int, given: str) -> None:
        """Give a place its id: one word, for the lists of candidates; else its number."""
        own = "_".join(given.replace(";", " ").split()) or f"row{number}"
        if own in self._numbers:
            self._left_out["same_id"] += 1
            own = f"{own}_row{number}"
        self._ids[number] = own
        self._numbers[own] = number

    def _country(self, given: str) -> str | None:
        if given not in self._codes:
            self._codes[given] = country_code(given)
        return self._codes[given]

    def _told(self) -> Iterator[ReportRow]:
        told = {
            "unnamed": Message(
                "Features of the gazetteer that have no name and are left out: {count}.",
                {"count": self._left_out["unnamed"]},
            ),
            "nowhere": Message(
                "Features of the gazetteer without a position on Earth, left out: {count}.",
                {"count": self._left_out["nowhere"]},
            ),
            "country": Message(
                "Features of the gazetteer in a country that is not known, left out: {count}. "
                "Write its ISO code.",
                {"count": self._left_out["country"]},
            ),
            "same_id": Message(
                "Features of the gazetteer with the id of another one: {count}. Their row is "
                "added to it.",
                {"count": self._left_out["same_id"]},
            ),
        }
        for reason, message in told.items():
            if self._left_out[reason]:
                yield ReportRow(None, Role.GAZETTEER, "", "empty_row", message)
        repeated = self._file.execute(_HOMONYMS).fetchall()
        if repeated:
            message = Message(
                "Names that stand for several places of the gazetteer: {count}, for example "
                "{name}. They are homonyms.",
                {"count": len(repeated), "name": shorten(repeated[0][0])},
            )
            yield ReportRow(None, Role.GAZETTEER, "", "ambiguous", message)


_HOMONYMS = """SELECT min(place.name) AS shown FROM name JOIN place ON place.id = name.place
    GROUP BY key, name.country HAVING count(*) > 1 ORDER BY shown"""


def _cell(values: Sequence[Any], index: int | None) -> str:
    return "" if index is None else text(values[index])


def _parse_inhabitants(given: str) -> int:
    digits = re.sub(r"[\s.,' ](?=\d{3}(?!\d))", "", given)
    found = re.match(r"\d{1,12}(?!\d)", digits)
    return int(found[0]) if found else 0
