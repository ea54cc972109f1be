"""French names of cities are names of these cities."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from nodal_cities.analysis.gazetteer.french_names import FILE, french_names
from nodal_cities.analysis.gazetteer.names import normalise


def test_each_is_a_name_that_the_gazetteer_has_of_the_place():
    found = french_names()
    assert len(found) > 300 and len({*found.values()}) > 300
    with closing(sqlite3.connect(FILE.with_name("places.sqlite"))) as places:
        keys: dict[int, set[str]] = {}
        for key, place in places.execute("SELECT key, place FROM name"):
            if place in found:
                keys.setdefault(place, set()).add(key)
    assert [name for place, name in found.items() if normalise(name) not in keys[place]] == []
