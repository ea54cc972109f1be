"""Names of countries as international tables shorten and turn them."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.gazetteer.countries import country_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bosnia and Herz.", "BA"),
        ("Rep. of Korea", "KR"),
        ("Korea, Dem. People’s Rep.", "KP"),
        ("Congo, Rep.", "CG"),
        ("Dem. Rep. Congo", "CD"),
        ("Kyrgyz Republic", "KG"),
        ("S. Sudan", "SS"),
        ("West Bank and Gaza", "PS"),
        ("EL", "GR"),
        ("Moldova, Rep. of", "MD"),
        ("Korea, Democratic People’s Republic of", "KP"),
        ("Gambia (Republic of The)", "GM"),
        ("UK", "GB"),
    ],
)
def test_shortened_and_turned_names_are_known(name, code):
    assert country_code(name) == code


def test_words_in_another_order_name_no_other_country():
    """Two words at least, and of one country alone."""
    assert country_code("Republic") is None
    assert country_code("Republic of China") == "TW"
    assert (country_code("Guinea Equatorial"), country_code("Guinea")) == ("GQ", "GN")
