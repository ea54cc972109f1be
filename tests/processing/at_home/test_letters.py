"""Names in every script on the figures."""

from __future__ import annotations

import warnings

import pytest
from nodal_cities.tests.processing.bad_inputs import cities, memberships, run
from nodal_cities.tests.processing.run_log import Log

NO_FONT_HAS = "\U0001207a\U000120d5"  # cuneiform


@pytest.mark.parametrize("algorithm", ["rankingchart", "intermediationchart"])
def test_names_that_no_font_here_can_write_are_told(tmp_path, algorithm):
    rows = [(city, network) for city in ("Bern", NO_FONT_HAS) for network in "ab"]
    places = {"Bern": (7.4, 46.9), NO_FONT_HAS: (45.6, 31.3)}
    log = Log()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        run(
            algorithm,
            feedback=log,
            MEMBERSHIPS=memberships(rows),
            CITIES=cities(places),
            FIGURE=str(tmp_path / "figure.png"),
        )
    assert log.says(NO_FONT_HAS, "font")
