"""From imported rows to memberships of located cities, names of one place merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np

from ..core.choices import Match, Role
from ..core.errors import AnalysisError, Message
from ..core.identifiers import match_written_alike
from ..core.positions import LonLat
from ..core.report_rows import ReportRow
from ..gazetteer.countries import region_of
from ..graph.memberships import Memberships
from ..imports.membership_rows import MembershipRow
from ..imports.membership_table import MembershipImport, join_rows
from ..places.city import City
from ..places.location_result import LocationResult


class ImportedCity(NamedTuple):
    """A city as imported, before anything is known of its place."""

    city_id: str
    name: str
    country: str
    admin1: str
    position: LonLat | None = None  # where its own table has it


@dataclass(frozen=True)
class PreparedStudy:
    """What every measure starts from."""

    memberships: Memberships
    cities: tuple[City, ...]  # aligned with ``memberships.city_ids``
    report: tuple[ReportRow, ...]  # what was changed, merged, settled or not found on the way
    # Of each id of the table, that of the city it is counted as; without those counted as they are.
    merged: Mapping[str, str] = field(default_factory=dict)

    def only(self, keep_city: np.ndarray) -> PreparedStudy:
        """Return the kept cities (bool, shape (n_cities,)) and their memberships."""
        kept = tuple(city for city, keep in zip(self.cities, keep_city) if keep)
        return replace(self, memberships=self.memberships.only(keep_city=keep_city), cities=kept)

    def in_networks(self, kept: Collection[str]) -> PreparedStudy:
        """Return the memberships in the networks of these ids, and their cities.

        Raises AnalysisError if no membership is left.
        """
        memberships = self.memberships
        keep = np.array([network in kept for network in memberships.network_ids])
        if not keep.any():
            raise AnalysisError(
                "{network_filter} leaves no membership: none of the networks it keeps has a city "
                "here.",
                network_filter=Role.NETWORK_FILTER,
            )
        left = np.zeros(len(memberships.city_ids), dtype=bool)
        left[memberships.city[keep[memberships.network]]] = True
        cities = tuple(city for city, keep_city in zip(self.cities, left) if keep_city)
        return replace(self, memberships=memberships.only(keep_network=keep), cities=cities)


def list_imported_cities(imported: MembershipImport) -> list[ImportedCity]:
    """Return the distinct cities of an import, sorted by id.

    Where the rows of one id differ in name, the first in alphabetical order stands for it,
    whatever the order of the rows.
    """
    first: dict[str, MembershipRow] = {}
    for row in imported.rows:
        known = first.setdefault(row.city_id, row)
        if known is not row and row[2:5] <= known[2:5]:
            first[row.city_id] = row
    return [ImportedCity(*row[1:5], row.position) for _, row in sorted(first.items())]


def prepare_with_located(
    imported: MembershipImport,
    located: Sequence[LocationResult],
    keep_networks: frozenset[str] | None = None,
) -> PreparedStudy:
    """Merge the names that were found to be one place, and describe each city.

    Raises AnalysisError if no membership is left.

    Args:
        located: Aligned with ``list_imported_cities(imported)``.
        keep_networks: Networks that count; None keeps all.
    """
    entries = [
        _city_from_located(city, found)
        for city, found in zip(list_imported_cities(imported), located)
    ]
    report = [
        ReportRow(None, "city", found.query.name, found.match.value, found.message)
        for found in located
        if found.message is not None
    ]
    return _merge_by_identity(imported, entries, report, keep_networks)


def prepare_with_city_table(
    imported: MembershipImport,
    known: Mapping[str, City],
    keep_networks: frozenset[str] | None = None,
) -> PreparedStudy:
    """Describe each city by the user's own table of cities, keyed by city id or name.

    A name that the table lacks is taken for the one id there that is written alike, if no second
    city claims it. Cities that the table lacks keep their memberships, without a position;
    those of equal ``identity`` are merged.
    """
    named_cities = list_imported_cities(imported)
    found = [known.get(named.city_id) or known.get(named.name) for named in named_cities]
    lacking = [named.name for named, city in zip(named_cities, found) if city is None]
    unclaimed = known.keys() - {city.city_id for city in found if city is not None}
    alike = match_written_alike(lacking, unclaimed)
    entries = []
    report = []
    for named, city in zip(named_cities, found):
        if city is None and named.name in alike:
            city = known[alike[named.name]]
            report.append(_written_alike_row(named, city))
        if city is None:
            city = _city_from_table(named)
            report.append(_unknown_row(named))
        entries.append(replace(city, city_id=named.city_id))
    return _merge_by_identity(imported, entries, report, keep_networks)


def _merge_by_identity(
    imported: MembershipImport,
    entries: Sequence[City],
    report: list[ReportRow],
    keep_networks: frozenset[str] | None,
) -> PreparedStudy:
    """Count entries of one identity as one city, named as it is named most often.

    Of names that tie, one in capitals comes last, then the first in alphabetical order.
    """
    counts = Counter(row.city_id for row in imported.rows)
    same_city: dict[str, list[City]] = defaultdict(list)
    for city in entries:
        same_city[city.identity or city.city_id].append(city)
    cities: dict[str, City] = {}
    for same in same_city.values():
        main = min(same, key=lambda one: (-counts[one.city_id], one.name.isupper(), one.city_id))
        cities.update((city.city_id, main) for city in same)
        if len(same) > 1:
            report.append(_merged_row(main, same))
    return _assemble_study(imported, cities, report, keep_networks)


def _assemble_study(
    imported: MembershipImport,
    cities: Mapping[str, City],
    report: Sequence[ReportRow],
    keep_networks: frozenset[str] | None,
) -> PreparedStudy:
    memberships = join_rows(
        [row._replace(city_id=cities[row.city_id].city_id) for row in imported.rows]
    )
    by_id = {city.city_id: city for city in cities.values()}
    prepared = PreparedStudy(
        memberships,
        tuple(by_id[identifier] for identifier in memberships.city_ids),
        (*imported.report, *report),
        {name: city.city_id for name, city in cities.items() if name != city.city_id},
    )
    return prepared if keep_networks is None else prepared.in_networks(keep_networks)


def _city_from_located(named: ImportedCity, found: LocationResult) -> City:
    country = found.country or named.country
    return City(
        city_id=named.city_id,
        name=named.name,
        country=country,
        admin1=found.admin1 or named.admin1,
        region=region_of(country),
        population=found.population,
        position=found.position,
        match=found.match.value,
        score=found.score,
        geonameid=None if found.place is None else found.place.geonameid,
        identity=found.identity,
    )


def _city_from_table(named: ImportedCity) -> City:
    """Return a city of which nothing is known but what the memberships say."""
    match = Match.NOT_FOUND if named.position is None else Match.OWN
    return City(
        *named[:4],
        region=region_of(named.country),
        position=named.position,
        match=match.value,
    )


def _unknown_row(named: ImportedCity) -> ReportRow:
    message = Message(
        "{city} has memberships but no row in the cities layer: it is counted and not "
        "drawn. Add it to that layer.",
        {"city": named.city_id},
    )
    return ReportRow(None, Role.CITIES, named.city_id, "not_located", message)


def _written_alike_row(named: ImportedCity, city: City) -> ReportRow:
    message = Message(
        "{city} has no row in the cities layer; that of {other} was taken, which differs by "
        "leading zeros, capitals, accents or punctuation alone. If they are two cities, add a row "
        "of its own to that layer.",
        {"city": named.city_id, "other": city.city_id},
    )
    return ReportRow(None, Role.CITIES, named.city_id, "city_written_alike", message)


def _merged_row(city: City, same: Sequence[City]) -> ReportRow:
    names = " = ".join(other.city_id for other in same)
    values = {"names": names, "city": city.city_id}
    message = Message("{names}: names of one place, counted as one city, {city}.", values)
    return ReportRow(None, "city", names, "merged", message)
