"""From imported rows to memberships of located cities, names of one place merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .cities import City
from .countries import region_of
from .errors import AnalysisError, Message
from .locate import Located
from .memberships import Memberships
from .tables import Import, MembershipRow, ReportRow, city_id

CityKey = tuple[str, str, str]  # name, country, admin1 as imported


@dataclass(frozen=True)
class Prepared:
    """What every measure starts from.

    Attributes
    ----------
    memberships : Memberships
    cities : tuple of City
        Aligned with ``memberships.city_ids``.
    report : tuple of ReportRow
        What was changed, merged, settled or not found on the way.
    """

    memberships: Memberships
    cities: tuple[City, ...]
    report: tuple[ReportRow, ...]


def city_keys(imported: Import) -> list[CityKey]:
    """Return the distinct cities of an import, sorted."""
    return sorted({_key(row) for row in imported.rows})


def with_located(
    imported: Import, located: Sequence[Located], keep_networks: frozenset[str] | None = None
) -> Prepared:
    """Merge the names that were found to be one place, and describe each city.

    Parameters
    ----------
    imported : Import
    located : sequence of Located
        Aligned with ``city_keys(imported)``.
    keep_networks : frozenset of str, optional
        Networks that count; None keeps all.

    Raises
    ------
    AnalysisError
        If no membership is left.
    """
    keys = city_keys(imported)
    variants: dict[str, list[CityKey]] = defaultdict(list)
    for key, found in zip(keys, located):
        variants[found.identity].append(key)
    counts = Counter(_key(row) for row in imported.rows)
    found_by_key = dict(zip(keys, located))
    cities: dict[CityKey, City] = {}
    report = [_location_row(found) for found in located if found.message is not None]
    for same in variants.values():
        main = min(same, key=lambda key: (-counts[key], city_id(*key)))
        city = _city(main, found_by_key[main])
        cities.update(dict.fromkeys(same, city))
        if len(same) > 1:
            report.append(_merged_row(city, same))
    return _prepared(imported, cities, report, keep_networks)


def with_cities(
    imported: Import, known: Mapping[str, City], keep_networks: frozenset[str] | None = None
) -> Prepared:
    """Describe each city by the user's own table of cities, keyed by city id.

    Cities that the table lacks keep their memberships, without a position.
    """
    cities: dict[CityKey, City] = {}
    report = []
    for key in city_keys(imported):
        identifier = city_id(*key)
        city = known.get(identifier) or known.get(key[0])
        if city is None:
            city = City(identifier, key[0], key[1], key[2], region_of(key[1]), match="not_found")
            report.append(
                ReportRow(
                    None,
                    "CITIES",
                    identifier,
                    "not_located",
                    Message(
                        "{city} has memberships but no row in the cities layer: it is counted "
                        "and not drawn. Add it to that layer.",
                        {"city": identifier},
                    ),
                )
            )
        cities[key] = city
    return _prepared(imported, cities, report, keep_networks)


def _prepared(
    imported: Import,
    cities: Mapping[CityKey, City],
    report: Sequence[ReportRow],
    keep_networks: frozenset[str] | None,
) -> Prepared:
    pairs = {
        (cities[_key(row)].city_id, row.network)
        for row in imported.rows
        if keep_networks is None or row.network in keep_networks
    }
    if not pairs and keep_networks is not None:
        raise AnalysisError(
            "NETWORK_FILTER leaves no membership: none of the networks it keeps has a city here."
        )
    memberships = Memberships.from_pairs(pairs)
    by_id = {city.city_id: city for city in cities.values()}
    return Prepared(
        memberships,
        tuple(by_id[identifier] for identifier in memberships.city_ids),
        (*imported.report, *report),
    )


def _key(row: MembershipRow) -> CityKey:
    return row.name, row.country, row.admin1


def _city(key: CityKey, found: Located) -> City:
    country = found.country or key[1]
    has_position = found.lat is not None and found.lon is not None
    return City(
        city_id=city_id(*key),
        name=key[0],
        country=country,
        admin1=found.admin1 or key[2],
        region=region_of(country),
        population=found.population,
        position=(found.lon, found.lat) if has_position else None,
        match=found.match,
        score=found.score,
        geonameid=found.place.geonameid if found.place is not None else None,
    )


def _location_row(found: Located) -> ReportRow:
    message = found.message or Message("")
    return ReportRow(None, "city", found.query.name, found.match, message)


def _merged_row(city: City, same: Sequence[CityKey]) -> ReportRow:
    names = " = ".join(sorted(city_id(*key) for key in same))
    return ReportRow(
        None,
        "city",
        names,
        "merged",
        Message(
            "{names}: names of one place, counted as one city, {city}.",
            {"names": names, "city": city.city_id},
        ),
    )
