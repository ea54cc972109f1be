"""Communities explained, through Processing: verdicts, numbers and the page."""

from __future__ import annotations

from nodal_cities.tests.processing.bad_inputs import memberships, rows_of, run

# Two communities: one of a network of French-speaking cities, one of a network in California.
MEMBERS = {
    "aimf": "Dakar, SN;Lyon, FR;Tunis, TN;Québec, CA;Abidjan, CI;Genève, CH;Liège, BE;Reims, FR",
    "cal": "Oakland, US;San Jose, US;Fresno, US;Sacramento, US;Stockton, US;Modesto, US;Davis, US",
}
ROWS = [(city, network) for network, cities in MEMBERS.items() for city in cities.split(";")]


def test_each_community_has_a_verdict_that_its_numbers_bear_out(tmp_path):
    page = tmp_path / "report.html"
    done = run(
        "explaincommunities",
        MEMBERSHIPS=memberships([(*place.split(", "), n) for place, n in ROWS], HEADER),
        CITIES=None,  # located by name
        ASSORTATIVITY="memory:",
        REPORT=str(page),
        PERMUTATIONS=199,
        SEED=1,
    )
    french, californian = rows_of(done["OUTPUT"])
    assert done["N_COMMUNITIES"] == 2 and done["MODULARITY"] > 0.4
    assert french["label"] == "French-speaking"
    assert (french["language"], french["language_share"]) == ("fr", 1.0)
    assert french["verdict"] == "one network"
    assert californian["near_share"] == 1.0 and californian["near_p"] < 0.05
    assert californian["spread_km"] < 300 < californian["expected_spread_km"]
    assert french["leading_networks"] == "aimf 8 ×1.9"
    alike = {row["attribute"]: row for row in rows_of(done["ASSORTATIVITY"])}
    assert sorted(alike) == ["country", "language", "population", "region"]
    assert alike["language"]["permuted_p"] < 0.05 < alike["language"]["coefficient"]
    text = page.read_text(encoding="utf-8")
    assert "French-speaking" in text and "aimf" in text and "p-value" in text
    assert "SEED = 1" in text.rpartition("<p>")[2]


HEADER = ("city", "country", "network")
