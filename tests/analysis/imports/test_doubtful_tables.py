"""Tables that are easily taken for something else: what they are, or that it is in doubt."""

from __future__ import annotations

import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.imports.membership_table import read_memberships
from nodal_cities.analysis.tables.columns import ColumnChoice

TOWNS = ["Nantes", "Bilbao", "Leipzig", "Genoa", "Aarhus"]


def pairs(found):
    return {(row.name, row.network) for row in found.rows}


def networks(found):
    return {row.network for row in found.rows}


def is_doubtful(found):
    return found.report[0].kind == "doubtful_reading"


def with_marks(name, values):
    rows = [[t, m, v] for t, m, v in zip(TOWNS, ["x", "", "x", "", ""], values)]
    return read_memberships(["City", "Orbit", name], rows)


@pytest.mark.parametrize(
    "name",
    "Survey year|Année de la population|Date of entry|Telephone|E-mail|Postal code|LAU code|"
    "Last updated|Mitglied seit|Fecha de adhesión|Number of inhabitants|Latitude".split("|"),
)
@pytest.mark.parametrize("value", [2014, "2019-03-01", 1, "0"])
def test_a_column_that_describes_cities_is_no_network(name, value):
    assert networks(with_marks(name, [value] * 5)) == {"Orbit"}


def test_years_without_a_gap_are_no_network_but_those_with_gaps_are():
    assert networks(with_marks("Mandate", [1994, 1995, 1996, 1997, 1998])) == {"Orbit"}
    assert networks(with_marks("Compass", [1994, "", 1996, "", 1998])) == {"Orbit", "Compass"}


def test_a_network_is_marked_by_its_own_name():
    rows = [["Nantes", "Orbit", ""], ["Bilbao", "", "Compass"], ["Genoa", "Orbit", "Compass"]]
    found = read_memberships(["City", "Orbit", "The Compass Club"], rows)
    assert pairs(found) == {
        ("Nantes", "Orbit"),
        ("Genoa", "Orbit"),
        ("Bilbao", "The Compass Club"),
        ("Genoa", "The Compass Club"),
    }
    assert not is_doubtful(found)


def test_a_network_may_spell_its_own_name_otherwise():
    rows = [["Nantes", "Énergie-Villes", ""], ["Bilbao", "energie villes", "ORBIT"]]
    rows += [["Genoa", "", "Orbit"], ["Aarhus", "Energie-Villes", "orbit"]]
    found = read_memberships(["City", "Énergie-Villes", "Orbit"], rows)
    assert (networks(found), len(found.rows)) == ({"Énergie-Villes", "Orbit"}, 6)


def test_two_ends_with_few_cities_are_links():
    found = read_memberships(
        ["From", "To", "Trains"], [["Nantes", "Genoa", 3], ["Genoa", "Bilbao", 2]]
    )
    assert networks(found) == {"Genoa – Nantes", "Bilbao – Genoa"}
    assert "From to To" in str(found.report[0].message)  # no city is called a network


def test_several_columns_of_grades_are_values_kept_as_marks():
    rows = [[town, 5 - i, i, int(i > 2)] for i, town in enumerate(TOWNS)]
    found = read_memberships(["City", "Bank", "Law", "Audit"], rows)
    assert len(found.rows) == 5 + 4 + 2 and is_doubtful(found)
    assert {row.mark for row in found.rows if row.network == "Bank"} == set("12345")


def test_one_column_of_grades_beside_marks_is_no_network():
    assert networks(with_marks("Quality", [5, 3, 4, 2, 3])) == {"Orbit"}


@pytest.mark.parametrize("heading", ["Sister city", "Ville jumelée", "Partnerstadt"])
def test_links_between_cities_are_networks_of_two(heading):
    rows = [["Nantes", "Alandra"], ["Bilbao", "Nantes"], ["Nantes", "Bilbao"]]
    found = read_memberships(["City", heading], rows)
    assert found.shape == "links" and is_doubtful(found)
    assert pairs(found) == {
        ("Nantes", "Alandra – Nantes"),
        ("Alandra", "Alandra – Nantes"),
        ("Bilbao", "Bilbao – Nantes"),
        ("Nantes", "Bilbao – Nantes"),
    }
    assert found.n_rows == found.n_accepted + found.n_duplicates + len(found.rejected)


def test_the_other_end_has_the_country_that_its_row_gives():
    found = read_memberships(
        ["City", "Country", "Twin"], [["Nantes", "FR", "Bilbao"], ["Bilbao", "ES", "Genoa"]]
    )
    assert {row.city_id for row in found.rows} == {"Nantes, FR", "Bilbao, ES", "Genoa"}


@pytest.mark.parametrize("weight", [1, 7, "0,5"])
def test_a_square_matrix_is_links_in_any_order(weight):
    rows = [["Genoa", weight, 0], ["Nantes", 0, weight]]
    found = read_memberships(["Place", "Nantes", "Genoa"], rows)
    assert found.shape == "links" and networks(found) == {"Genoa – Nantes"}


def test_ties_of_cities_and_networks_are_memberships_whatever_comes_first():
    ties = [(town, net) for town in TOWNS for net in ("Orbit Society", "Compass Circle")]
    for header, rows in (
        (["Source", "Target", "Weight"], [[*tie, 1] for tie in ties]),
        (["Source", "Target", "Weight"], [[*tie[::-1], 1] for tie in ties]),
    ):
        assert pairs(read_memberships(header, rows)) == set(ties)


def test_names_that_never_come_back_are_the_members_of_one_network():
    rows = [[town, f"Bureau {i}"] for i, town in enumerate(TOWNS)]
    with pytest.raises(AnalysisError, match="network name"):
        read_memberships(["City", "Liaison"], rows)
    found = read_memberships(["City", "Liaison"], rows, ColumnChoice(network_name="Orbit"))
    assert networks(found) == {"Orbit"} and not is_doubtful(found)
    found = read_memberships(["City", "Liaison"], rows, ColumnChoice(table_name="members"))
    assert networks(found) == {"members"} and is_doubtful(found)


def test_one_network_contradicts_a_column_of_networks():
    choice = ColumnChoice(network="n", network_name="Orbit")
    with pytest.raises(AnalysisError, match="members of one network"):
        read_memberships(["City", "n"], [["Nantes", "a"]], choice)


def test_cities_as_columns_are_refused():
    rows = [[f"Firm {i}", "x", "x", ""] for i in range(3)] + [["Firm 9", "", "", "x"]]
    with pytest.raises(AnalysisError, match="transpose"):
        read_memberships(["Name", "Nantes", "Bilbao", "Leipzig"], rows)


@pytest.mark.parametrize("region", ["Europe", "Western Europe", "Amérique latine", "Südostasien"])
def test_a_continent_is_no_division(region):
    rows = [["Nantes", "FR", region, "Orbit"], ["Genoa", "IT", region, "Orbit"]]
    found = read_memberships(["City", "Country", "Region", "Network"], rows)
    assert {row.admin1 for row in found.rows} == {""}


@pytest.mark.parametrize("heading", ["Locality", "Località", "Localidade", "Gemeente"])
def test_further_names_of_the_column_of_cities(heading):
    assert pairs(read_memberships([heading, "Network"], [["Nantes", "Orbit"]]))
