"""What is read of tables with values, positions and countries, and of other files, is right."""

from __future__ import annotations

import pytest
from nodal_cities.tests.processing.bad_inputs import rows_of
from nodal_cities.tests.processing.hostile.kinds import text_kinds
from qgis.core import QgsProcessingException


@pytest.mark.parametrize(
    ("case", "expected"), [pytest.param(c, e, id=c.id) for c, e in text_kinds()]
)
def test_what_it_holds(case, expected, tmp_path):
    import processing

    path = tmp_path / f"table.{case.extension}"
    path.write_bytes(case.content)
    given = dict.fromkeys(("OUTPUT", "CITIES", "NETWORKS"), "TEMPORARY_OUTPUT")
    if expected is None:
        with pytest.raises(QgsProcessingException):
            processing.run("nodalcities:importmemberships", {"FILE": str(path), **given})
        return
    result = processing.run("nodalcities:importmemberships", {"FILE": str(path), **given})
    rows, cities = rows_of(result["OUTPUT"]), rows_of(result["CITIES"])
    valued = sum(row.get("membership_value") is not None for row in rows)
    placed = sum(isinstance(city.get("lat"), float) for city in cities)
    found = (result["N_MEMBERSHIPS"], result["N_CITIES"], result["N_NETWORKS"], valued, placed)
    assert found == tuple(expected)
