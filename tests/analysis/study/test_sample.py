"""The numbers of the bundled sample that are published with the plugin."""

from __future__ import annotations

from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.study import sample
from nodal_cities.analysis.study.carte1 import Carte1Options, compute_carte1
from nodal_cities.analysis.study.prepared_study import list_imported_cities, prepare_with_located
from nodal_cities.analysis.tables.columns import ColumnChoice


def test_published_numbers_of_the_sample():
    imported = read_memberships(*sample.read_sample_table(sample.MEMBERSHIPS), ColumnChoice())
    names = list_imported_cities(imported)
    corrections = read_corrections(sample.read_sample_records(sample.CORRECTIONS))
    with Gazetteer() as gazetteer:
        queries = [Query(city.name, city.country, city.admin1) for city in names]
        located = locate(queries, gazetteer, corrections)
    study = prepare_with_located(imported, located)
    found = compute_carte1(study, Carte1Options())
    memberships = study.memberships
    assert {
        "names": len(names),
        "cities": len(study.cities),
        "located": sum(city.position is not None for city in study.cities),
        "nodal": int(memberships.nodal.sum()),
        "memberships": len(memberships),
        "networks": len(memberships.network_ids),
        "communities": len(found.descriptions),
        "modularity": found.partition.modularity,
        "links": len(found.links.source),
        "min_shared": found.min_shared,
    } == {
        "names": 1302,
        "cities": 1291,
        "located": 1290,
        "nodal": 309,
        "memberships": 1903,
        "networks": 51,
        "communities": 14,
        "modularity": 0.624539507550943,
        "links": 537,
        "min_shared": 3,
    }
