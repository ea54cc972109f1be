"""From imported rows to memberships of located cities, names of one place merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from ..core.errors import AnalysisError, Message
from ..core.report_rows import ReportRow
from ..graph.memberships import Memberships
from ..imports.membership_table import Import
from ..places.city import City
from ..places.countries import region_of
from ..places.located import Located


class Named(NamedTuple):
    """A city as imported, before anything is known of its place."""

    city_id: str
    name: str
    country: str
    admin1: str


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

    def only(self, keep_city: np.ndarray) -> Prepared:
        """Return the kept cities (bool, shape (n_cities,)) and their memberships."""
        kept = tuple(city for city, keep in zip(self.cities, keep_city) if keep)
        return Prepared(self.memberships.only(keep_city=keep_city), kept, self.report)

    def in_networks(self, kept: Collection[str]) -> Prepared:
        """Return the memberships in the networks of these ids, and their cities.

        Raises
        ------
        AnalysisError
            If no membership is left.
        """
        m = self.memberships
        keep = np.array([network in kept for network in m.network_ids])
        if not keep.any():
            raise AnalysisError(
                "NETWORK_FILTER leaves no membership: none of the networks it keeps has a city "
                "here."
            )
        left = np.bincount(m.city[keep[m.network]], minlength=len(m.city_ids)) > 0
        cities = tuple(city for city, keep_city in zip(self.cities, left) if keep_city)
        return Prepared(m.only(keep_network=keep), cities, self.report)


def named_cities(imported: Import) -> list[Named]:
    """Return the distinct cities of an import, sorted by id.

    Where the rows of one id differ in name, the first in alphabetical order stands for it,
    whatever the order of the rows.
    """
    first: dict[str, Named] = {}
    for row in imported.rows:
        city = Named(row.city_id, row.name, row.country, row.admin1)
        first[row.city_id] = min(city, first.get(row.city_id, city))
    return [first[identifier] for identifier in sorted(first)]


def with_located(
    imported: Import, located: Sequence[Located], keep_networks: frozenset[str] | None = None
) -> Prepared:
    """Merge the names that were found to be one place, and describe each city.

    Parameters
    ----------
    imported : Import
    located : sequence of Located
        Aligned with ``named_cities(imported)``.
    keep_networks : frozenset of str, optional
        Networks that count; None keeps all.

    Raises
    ------
    AnalysisError
        If no membership is left.
    """
    entries = [_city(city, found) for city, found in zip(named_cities(imported), located)]
    report = [_located_row(found) for found in located if found.message is not None]
    return _merged(imported, entries, report, keep_networks)


def with_cities(
    imported: Import, known: Mapping[str, City], keep_networks: frozenset[str] | None = None
) -> Prepared:
    """Describe each city by the user's own table of cities, keyed by city id or name.

    Cities that the table lacks keep their memberships, without a position; those of equal
    ``identity`` are merged.
    """
    entries = []
    report = []
    for named in named_cities(imported):
        city = known.get(named.city_id) or known.get(named.name)
        if city is None:
            city = City(*named, region=region_of(named.country), match="not_found")
            report.append(_unknown_row(named))
        entries.append(replace(city, city_id=named.city_id))
    return _merged(imported, entries, report, keep_networks)


def _merged(
    imported: Import,
    entries: Sequence[City],
    report: list[ReportRow],
    keep_networks: frozenset[str] | None,
) -> Prepared:
    """Count entries of one identity as one city, called as it is called most often."""
    counts = Counter(row.city_id for row in imported.rows)
    same_city: dict[str, list[City]] = defaultdict(list)
    for city in entries:
        same_city[city.identity or city.city_id].append(city)
    cities: dict[str, City] = {}
    for same in same_city.values():
        main = min(same, key=lambda city: (-counts[city.city_id], city.city_id))
        cities.update((city.city_id, main) for city in same)
        if len(same) > 1:
            report.append(_merged_row(main, same))
    return _prepared(imported, cities, report, keep_networks)


def _prepared(
    imported: Import,
    cities: Mapping[str, City],
    report: Sequence[ReportRow],
    keep_networks: frozenset[str] | None,
) -> Prepared:
    memberships = Memberships.from_pairs(
        (cities[row.city_id].city_id, row.network) for row in imported.rows
    )
    by_id = {city.city_id: city for city in cities.values()}
    prepared = Prepared(
        memberships,
        tuple(by_id[identifier] for identifier in memberships.city_ids),
        (*imported.report, *report),
    )
    return prepared if keep_networks is None else prepared.in_networks(keep_networks)


def _city(named: Named, found: Located) -> City:
    country = found.country or named.country
    return City(
        city_id=named.city_id,
        name=named.name,
        country=country,
        admin1=found.admin1 or named.admin1,
        region=region_of(country),
        population=found.population,
        position=None if found.lat is None or found.lon is None else (found.lon, found.lat),
        match=found.match,
        score=found.score,
        geonameid=None if found.place is None else found.place.geonameid,
        identity=found.identity,
    )


def _located_row(found: Located) -> ReportRow:
    return ReportRow(None, "city", found.query.name, found.match, found.message or Message(""))


def _unknown_row(named: Named) -> ReportRow:
    return ReportRow(
        None,
        "CITIES",
        named.city_id,
        "not_located",
        Message(
            "{city} has memberships but no row in the cities layer: it is counted and not "
            "drawn. Add it to that layer.",
            {"city": named.city_id},
        ),
    )


def _merged_row(city: City, same: Sequence[City]) -> ReportRow:
    names = " = ".join(other.city_id for other in same)
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
