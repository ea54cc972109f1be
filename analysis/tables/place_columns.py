"""Which columns say where the cities are: countries, divisions, coordinates; and which do not.

World regions, and words for kinds of places ("city", "town"), are neither divisions nor cities.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..core.choices import Role
from ..core.positions import (
    CoordinateColumns,
    find_letter_of_east_or_west,
    is_map_link,
    parse_angle,
    parse_point,
)
from ..core.text import fold_for_comparison, text
from ..gazetteer.countries import country_code, division_countries
from ..gazetteer.names import normalise
from .column_contents import count_values
from .column_names import (
    ADMIN_NAMES,
    CITY_NAMES,
    COUNTRY_NAMES,
    GENERIC_NAMES,
    LATITUDE_NAMES,
    LONGITUDE_NAMES,
    POINT_NAMES,
    match_usual_name,
)
from .columns import ColumnChoice, ColumnLayout

Table = Sequence[Sequence[object]]
SHORTEST_COUNTRY = 4  # letters: CN is Cuneo too
# In English, French, Spanish, German, Italian and Portuguese, without case and accents.
_CONTINENTS = (
    "africa afrique afrika europe europa asia asie asien america americas amerique ameriques "
    "amerika oceania oceanie ozeanien australasia eurasia caribbean caraibes caribe karibik "
    "pacific pacifique pacifico pazifik mena mna lac lcr ssa eca eap sar mewa aspac emea "
    "apac nordamerika sudamerika lateinamerika "
    "ostasien sudostasien sudasien zentralasien osteuropa westeuropa nordeuropa sudeuropa"
).split()
_DIRECTIONS = (
    "north south east west northern southern eastern western central middle latin sub saharan "
    "southeast northeast southwest northwest and the of du de la le l nord sud est ouest norte sur "
    "sul este oeste centrale sahel subsaharienne latine latina orient moyen proche medio oriente "
    "del do e et y und subsahariana settentrionale meridionale orientale occidentale"
).split()
_WHOLE_NAMES = frozenset(
    (
        "middle east",
        "moyen orient",
        "proche orient",
        "oriente medio",
        "naher osten",
        "medio oriente",
    )
)


def drop_world_regions(found: ColumnLayout, table: Table, choice: ColumnChoice) -> None:
    """Take no column of continents and world regions for the states or provinces of the cities."""
    while choice.admin is None and found.admin is not None:
        values = {normalise(text(row[found.admin])) for row in table} - {""}
        if not values or 2 * sum(map(is_world_region, values)) < len(values):
            return
        found.ignored.add(found.admin)
        found.recognised.remove((Role.DIVISION, found.admin))
        found.admin = None
        found.admin = found.recognise(Role.DIVISION, ADMIN_NAMES)


def is_world_region(value: str) -> bool:
    """Return whether a normalised value names a continent or a part of it.

    >>> [is_world_region(v) for v in ("east asia and pacific", "amerique latine", "bavaria")]
    [True, True, False]
    """
    words = {*value.split()}
    return value in _WHOLE_NAMES or (
        not words.isdisjoint(_CONTINENTS) and words <= {*_CONTINENTS, *_DIRECTIONS}
    )


_KINDS_OF_PLACES = frozenset(
    "city town village municipality district borough suburb hamlet county region metropolis ville "
    "commune metropole stadt gemeinde dorf kreis ciudad municipio citta comune cidade".split()
)


def drop_kinds_of_places(found: ColumnLayout, table: Table) -> None:
    """Take no column of "city" and "town", as maps call it "place", nor addresses, before names."""
    usual = [*CITY_NAMES, *GENERIC_NAMES]
    named = [i for i, name in enumerate(found.names) if match_usual_name(name, usual)]
    kinds = {i for i in named if _are_no_names(count_values(table, i))}
    if len(kinds) < len(named):
        found.ignored |= kinds - {found.city}


def _are_no_names(values: Collection[str]) -> bool:
    """Return whether there are values, all kinds of places or all web addresses."""
    return bool(values) and any(
        all(is_no_name(fold_for_comparison(value)) for value in values)
        for is_no_name in (_KINDS_OF_PLACES.__contains__, _is_address)
    )


def _is_address(value: str) -> bool:
    """Return whether a folded value is a web address, as Wikidata has for every city."""
    return value.startswith(("http_", "https_"))


def settle_country_and_division(found: ColumnLayout, table: Table) -> None:
    """Tell countries from divisions by what they hold, where nobody named their columns.

    Land is a country or one of the Länder, kraj a country in Polish and a region in Czech.
    """
    country, admin = found.country, found.admin
    if country is not None and (Role.COUNTRY, country) in found.recognised:
        is_either = match_usual_name(found.names[country], ADMIN_NAMES)
        if is_either and not _may_hold_countries(table, country):
            found.recognised.remove((Role.COUNTRY, country))
            found.ignored.add(country)
            found.country = found.recognise(Role.COUNTRY, COUNTRY_NAMES)
            if admin is None:
                found.admin = country
                found.recognised.append((Role.DIVISION, country))
    elif (
        country is None
        and admin is not None
        and (Role.DIVISION, admin) in found.recognised
        and _hold_countries(table, admin)
    ):
        found.recognised.remove((Role.DIVISION, admin))
        found.recognised.append((Role.COUNTRY, admin))
        found.country, found.admin = admin, None
        found.admin = found.recognise(Role.DIVISION, ADMIN_NAMES)


def _hold_countries(table: Table, column: int) -> bool:
    """Return whether half of the values are surely countries: no codes, nor Georgia, a state."""
    values = count_values(table, column)
    sure = [v for v in values if len(v) >= SHORTEST_COUNTRY and not division_countries(v)]
    return bool(sure) and 2 * sum(map(_is_country, sure)) >= len(values)


def _may_hold_countries(table: Table, column: int) -> bool:
    values = count_values(table, column)
    return 2 * sum(map(_is_country, values)) >= len(values)


def _is_country(value: str) -> bool:
    return country_code(value) is not None


def recognise_coordinates(found: ColumnLayout, table: Table) -> None:
    """Find where the cities are: columns of degrees by name, one of points or links to a map.

    Columns so called that hold something else, metres say, are told.
    """
    if found.coordinates is not None:
        return
    lat, lon = (_first_named(found, names) for names in (LATITUDE_NAMES, LONGITUDE_NAMES))
    candidates = [] if lat is None or lon is None else [CoordinateColumns(lat, lon)]
    candidates += [
        CoordinateColumns(i, i, starts_with_longitude(found.names[i]))
        for i in found.free()
        if match_usual_name(found.names[i], POINT_NAMES) or _links_to_maps(table, i)
    ]
    for columns in candidates:
        filled = [row for row in table if columns.cell_in(row)]
        said = (text(row[columns.longitude]) for row in filled)
        columns = columns._replace(letter_for_o=find_letter_of_east_or_west(said))
        if columns.latitude == columns.longitude and not columns.longitude_first:
            told = (parse_point(text(row[columns.latitude])) for row in filled)
            is_turned = any(point and 90 < abs(point.lat) <= 180 for point in told)
            columns = columns._replace(longitude_first=is_turned)
        placed = sum(columns.position_in(row) is not None for row in filled)
        if filled and 2 * placed > len(filled):
            found.coordinates = columns
            return
        if any(c.isdigit() for row in filled for c in columns.cell_in(row)):
            found.no_degrees = columns
    lone = [i for i in (lat, lon) if i is not None]
    if len(lone) == 1 and _holds_angles(table, lone[0]):
        found.lone_angle = lone[0]


def _links_to_maps(table: Table, column: int) -> bool:
    filled = (cell for row in table if (cell := text(row[column])))
    return is_map_link(next(filled, ""))


def _holds_angles(table: Table, column: int) -> bool:
    """Return whether a column holds degrees with decimals or minutes: x and y mark members too."""
    values = count_values(table, column)
    return bool(values) and all(parse_angle(v) is not None and not v.isdigit() for v in values)


def starts_with_longitude(name: str) -> bool:
    """Return whether the name of a column of points puts the longitude first.

    >>> starts_with_longitude("Lng/Lat"), starts_with_longitude("Lat, lon")
    (True, False)
    """
    return fold_for_comparison(name).startswith(("lon", "lng"))


def _first_named(found: ColumnLayout, usual: Sequence[str]) -> int | None:
    """Return the free column with the most telling of some names."""
    named = {match_usual_name(found.names[i], usual): i for i in reversed(found.free())}
    return next((named[name] for name in usual if name in named), None)
