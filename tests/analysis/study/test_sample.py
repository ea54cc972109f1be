"""The numbers of both bundled samples that are published with the plugin.

Counts and links were counted with the csv module and igraph; igraph's Louvain, the best of ten
runs, ends at 0.62368 on the listed memberships and at 0.70948 on all of them.
"""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.choices import SampleKind
from nodal_cities.analysis.gazetteer.places import Gazetteer
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.places.corrections import read_corrections
from nodal_cities.analysis.places.locate import locate
from nodal_cities.analysis.places.location_result import Query
from nodal_cities.analysis.study import sample
from nodal_cities.analysis.study.carte1 import Carte1Options, compute_carte1
from nodal_cities.analysis.study.prepared_study import list_imported_cities, prepare_with_located
from nodal_cities.analysis.tables.columns import ColumnChoice

PUBLISHED = {
    SampleKind.LISTED: {
        "names": 1427,
        "cities": 1409,
        "located": 1409,
        "nodal": 337,
        "memberships": 2086,
        "networks": 57,
        "communities": 15,
        "modularity": 0.6289595991920314,
        "links": 593,
        "min_shared": 3,
        "between": "Berlin",
    },
    SampleKind.FULL: {
        "names": 2207,
        "cities": 2187,
        "located": 2187,
        "nodal": 409,
        "memberships": 2957,
        "networks": 60,
        "communities": 10,
        "modularity": 0.7096408729043353,
        "links": 650,
        "min_shared": 3,
        "between": "Hoima",
    },
}


@pytest.mark.parametrize("kind", SampleKind)
def test_published_numbers_of_the_sample(kind):
    imported = read_memberships(*sample.read_sample_memberships(kind), ColumnChoice())
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
        "between": study.cities[found.columns["betweenness"].argmax()].name,
    } == PUBLISHED[kind]
