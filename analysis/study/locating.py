"""Finding the cities of imported memberships by their names, corrections coming first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..core.progress import Progress, ignore_progress, scale_progress
from ..core.report_rows import ReportRow
from ..gazetteer.places import Gazetteer
from ..imports.membership_table import MembershipImport
from ..places.candidate_ranking import match_networks, rank_candidates
from ..places.city import City
from ..places.corrections import Correction, read_corrections
from ..places.locate import locate
from ..places.location_result import LocationResult, Query
from ..places.own_positions import report_far_cities
from .prepared_study import list_imported_cities
from .sample import CORRECTIONS, read_sample_records


def locate_imported_cities(
    imported: MembershipImport,
    corrections: Sequence[Correction] = (),
    progress: Progress = ignore_progress,
) -> Sequence[LocationResult]:
    """Locate the cities of ``list_imported_cities(imported)``, in that order."""
    cities = list_imported_cities(imported)
    queries = [Query(c.name, c.country, c.admin1, c.position) for c in cities]
    with Gazetteer() as gazetteer:
        found = locate(queries, gazetteer, corrections, scale_progress(progress, 0.0, 0.9))
    member_of = networks_of_cities(imported)
    return rank_candidates(found, member_of, scale_progress(progress, 0.9, 1.0))


def check_positions(cities: Iterable[City]) -> list[ReportRow]:
    """Return what is to be said of cities whose own layer has them far from their names."""
    with Gazetteer() as gazetteer:
        return report_far_cities(cities, gazetteer)


def networks_of_cities(imported: MembershipImport) -> list[frozenset[str]]:
    """Return the ids of the networks of the cities of ``list_imported_cities(imported)``."""
    memberships = ((row.city_id, row.network) for row in imported.rows)
    cities = list_imported_cities(imported)
    return match_networks(memberships, [(city.city_id,) for city in cities])


def add_sample_corrections(own: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the user's corrections, and those of the sample for its other cities."""
    own = tuple(own)
    said = {correction.city for correction in own}
    known = read_corrections(read_sample_records(CORRECTIONS))
    return (*own, *(one for one in known if one.city not in said))
