"""What the explorer tells equals what the measures say, on random tables and on the sample."""

from __future__ import annotations

import time

import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError
from nodal_cities.analysis.core.positions import LonLat
from nodal_cities.analysis.explore.city_card import describe_city, find_partners, find_within_two
from nodal_cities.analysis.explore.city_search import CitySearch
from nodal_cities.analysis.explore.comparison import compare_cities
from nodal_cities.analysis.explore.distributions import (
    links_by_shared,
    readable_links,
    strongest_links,
)
from nodal_cities.analysis.explore.exploration import Exploration, join_networks
from nodal_cities.analysis.explore.network_view import (
    choose_networks,
    filter_expression,
    find_networks,
    founded_by,
    list_chips,
    list_decades,
    view_networks,
)
from nodal_cities.analysis.explore.scene import Focus, focus_scene
from nodal_cities.analysis.graph.indicators import MeasuredCities, compute_indicators
from nodal_cities.analysis.graph.links import find_links, readable_minimum
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.places.city import City
from nodal_cities.analysis.study.circulation import find_circulation


def explored(m: Memberships, **known) -> Exploration:
    """Return a run on memberships in which every city is a community of its own."""
    n = len(m.city_ids)
    names = tuple(known.pop("names", m.city_ids))
    cities = [
        City(i, name, position=LonLat(k % 180, 0))
        for k, (i, name) in enumerate(zip(m.city_ids, names))
    ]
    return Exploration(
        m,
        tuple(cities),
        known.pop("community", np.arange(1, n + 1)),
        np.ones(n),
        known.pop("betweenness", np.zeros(n)),
        {i: str(i) for i in range(1, n + 1)},
        m.network_ids,
        **known,
    )


def measured(m: Memberships) -> dict[str, np.ndarray]:
    n = len(m.city_ids)
    fields = ("n_networks", "nodal", "rank", "degree", "betweenness")
    return compute_indicators(MeasuredCities(m, [""] * n, [""] * n), fields)


def every(m: Memberships) -> np.ndarray:
    return np.ones(len(m.network_ids), dtype=bool)


def half(m: Memberships) -> np.ndarray:
    return np.arange(len(m.network_ids)) % 2 == 0


@pytest.fixture(scope="module")
def walked(sample):
    """The sample with what the indicators say of it, and fifty of its cities."""
    found = measured(sample)
    run = explored(sample, betweenness=found["betweenness"])
    return run, found, np.linspace(0, len(sample.city_ids) - 1, 50).astype(int)


def test_fifty_cities_have_the_numbers_of_the_indicators(walked):
    run, found, cities = walked
    view = view_networks(run, every(run.memberships))
    ordered = np.sort(found["betweenness"])[::-1].tolist()
    for city in cities.tolist():
        card = describe_city(run, view, city)
        told = (len(card.networks), card.rank, card.partners, card.betweenness)
        fields = ("n_networks", "rank", "degree", "betweenness")
        assert told == tuple(found[name][city] for name in fields)
        assert card.betweenness_rank == ordered.index(card.betweenness) + 1
        assert card.measured_cities == len(ordered)


def test_fifty_cities_have_the_partners_that_links_give(walked):
    run, _, cities = walked
    view = view_networks(run, every(run.memberships))
    links = find_links(run.memberships)
    for city in cities.tolist():
        ends = np.concatenate(
            [links.target[links.source == city], links.source[links.target == city]]
        )
        shared = np.concatenate(
            [links.shared[links.source == city], links.shared[links.target == city]]
        )
        partners = find_partners(run, view, city)
        assert dict(zip(partners.city.tolist(), partners.shared.tolist())) == dict(
            zip(ends.tolist(), shared.tolist())
        )
        assert (np.diff(partners.shared) <= 0).all()
        assert (partners.km >= 0).all()
        strong = find_partners(run, view, city, 3)
        assert {*strong.city.tolist()} == {*ends[shared >= 3].tolist()}


def test_ticked_networks_count_as_if_there_were_no_others(random_tables):
    for m in random_tables[::8]:
        run, kept = explored(m), half(m)
        view = view_networks(run, kept)
        left = m.only(keep_network=kept)
        found = dict(
            zip(left.city_ids, zip(*(measured(left)[f] for f in ("n_networks", "degree"))))
        )
        for city, told in zip(m.city_ids, zip(view.n_networks, view.partners)):
            assert told == found.get(city, (0, 0))
        assert view.n_cities == len(left.city_ids)
        assert view.share == len(left) / len(m)


def test_no_network_ticked_leaves_nothing(walked):
    run, *_ = walked
    view = view_networks(run, ~every(run.memberships))
    assert (view.n_cities, view.share, view.partners.max()) == (0, 0.0, 0)
    assert len(find_partners(run, view, 0).city) == 0
    assert compare_cities(run, view, 0, 1).steps == -1
    assert links_by_shared(view).tolist() == [0]
    assert strongest_links(view, 1, 9)[1] == 0


def test_two_steps_away_are_the_partners_of_partners(random_tables):
    for m in random_tables[::9]:
        run = explored(m)
        view = view_networks(run, half(m))
        for least in (1, 2):
            near = find_partners(run, view, 0, least).city.tolist()
            further = {
                c for one in near for c in find_partners(run, view, one, least).city.tolist()
            }
            expected = ({*near} | further) - {0}
            assert find_within_two(run, view, 0, least).tolist() == sorted(expected)


def test_a_comparison_has_the_chains_of_circulation(random_tables):
    for m in random_tables[:40]:
        run, last = explored(m), len(m.city_ids) - 1
        view = view_networks(run, every(m))
        found, chains = compare_cities(run, view, 0, last), find_circulation(m, 0, 5)
        assert (found.steps, found.n_chains) == (chains.steps[last], chains.chains[last])
        assert found.chains == chains.best[last]
        own, other = (set(m.networks_of_cities[city]) for city in (0, last))
        names = [[m.network_ids[n] for n in part] for part in found[:3]]
        assert names == [sorted(own & other), sorted(own - other), sorted(other - own)]


def test_chains_among_some_networks_keep_the_positions_of_the_run():
    m = Memberships.from_pairs([("a", "0"), ("b", "1"), ("c", "1"), ("c", "2"), ("d", "2")])
    run = explored(m)
    view = view_networks(run, np.array([False, True, True]))
    found = compare_cities(run, view, 1, 3)
    assert [(chain.cities, chain.networks) for chain in found.chains] == [((1, 2, 3), (1, 2))]
    assert compare_cities(run, view, 0, 3).steps == -1


def test_distribution_counts_every_link_once(random_tables):
    for m in random_tables[::7]:
        run = explored(m)
        view = view_networks(run, every(m))
        links = find_links(m, nodal_only=True)
        counts = links_by_shared(view)
        assert counts.tolist()[: counts.nonzero()[0].max(initial=0) + 1] == (
            np.bincount(links.shared, minlength=1).tolist()
        )
        drawn, total = strongest_links(view, 2, 3)
        inside = (links.shared >= 2) & (links.shared <= 3)
        assert total == inside.sum()
        assert len(drawn.source) == min(total, 1000)
        assert {*zip(drawn.source.tolist(), drawn.target.tolist())} <= {
            *zip(links.source[inside].tolist(), links.target[inside].tolist())
        }


def test_readable_links_are_those_of_carte_1(walked):
    run, *_ = walked
    view = view_networks(run, every(run.memberships))
    least = readable_minimum(run.memberships, nodal_only=True)
    expected = find_links(run.memberships, min_shared=least, nodal_only=True)
    found = readable_links(view, np.arange(len(run.cities)))
    assert [one.tolist() for one in found] == [one.tolist() for one in expected]
    some = np.unique(expected.source)[:9]
    assert {*readable_links(view, some).target.tolist()} <= {*some.tolist()}


def test_cities_are_found_by_any_spelling():
    m = Memberships.from_pairs([(c, "x") for c in ("1", "2", "3")] + [("2", "y")])
    run = explored(
        m, names=("Montréal", "Sankt Gallen", "Barcelona"), other_names=((), (), ("barcelone",))
    )
    search = CitySearch(run)
    asked = ("montreal", "MONTRÉ", "st. gallen", "gallen", "barcelone", "barce", "rcelo", "x", "")
    found = [[one.city for one in search.find(text)] for text in asked]
    assert found == [[0], [0], [1], [1], [2], [2], [2], [], []]
    assert search.find("barcelone")[0].by == "barcelone"


def test_chips_and_years_choose_networks():
    m = Memberships.from_pairs([("a", "x"), ("a", "y"), ("b", "z")])
    attributes = {
        "scale": ("global", "", "local"),
        "type": ("forum",) * 3,
        "founded": ("1951", "", "2020"),
    }
    run = explored(m, network_attributes=attributes)
    chips = [(chip.field, chip.value, chip.networks.tolist()) for chip in list_chips(run)]
    assert chips == [("scale", "global", [0]), ("scale", "local", [2])]
    assert founded_by(run, 1990).tolist() == [True, True, False]
    assert filter_expression(run, founded_by(run, 1990)) == "\"network_id\" NOT IN ('z')"
    assert filter_expression(run, every(m)) == ""
    known = explored(m, network_attributes={"scale": ("global", "local", "local")})
    told = [filter_expression(known, np.array(kept) > 0) for kept in ([1, 0, 0], [0, 1, 1])]
    assert told == ["\"scale\" <> 'local'", "\"scale\" = 'local'"]
    assert (find_networks(run, "Y"), find_networks(run, "")) == ({1}, {0, 1, 2})


def test_chips_of_one_field_add_up_and_those_of_two_narrow():
    m = Memberships.from_pairs([("a", n) for n in "wxyz"])
    attributes = {
        "scale": ("global", "national", "national", "local"),
        "type": ("forum", "forum", "project", ""),
        "founded": ("1951", "1959", "2020", ""),
    }
    run = explored(m, network_attributes=attributes)
    chips = {chip.value: chip for chip in [*list_chips(run), *list_decades(run)]}

    def chosen(*values):
        return choose_networks(run, [chips[value] for value in values]).astype(int).tolist()

    assert chosen() == [1, 1, 1, 1]
    assert chosen("national") == [0, 1, 1, 0]
    assert chosen("national", "global") == [1, 1, 1, 0]
    assert chosen("national", "global", "forum") == [1, 1, 0, 0]
    assert chosen("1950–1959", "national", "forum") == [0, 1, 0, 0]
    assert chosen("2020–2029", "forum") == [0, 0, 0, 0]


def test_measures_of_fewer_networks_keep_the_numbers_of_communities():
    m = Memberships.from_pairs([("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"), ("d", "z")])
    run = explored(m, community=np.array([1, 1, 2, 2]))
    fewer = explored(
        m.only(keep_network=np.array([True, True, False])), community=np.array([2, 2, 1, 1])
    )
    again = run.with_measures_of(fewer)
    assert again.community.tolist() == [1, 1, 2, 2]
    assert again.is_measured_on(np.array([True, True, False]))
    assert not again.is_measured_on(np.ones(3, dtype=bool))
    assert run.is_measured_on(np.ones(3, dtype=bool))


def test_a_changed_row_is_named():
    with pytest.raises(AnalysisError, match="Bern has 2 networks, and 1"):
        join_networks([City("Bern", "Bern")], ["x"], [2])


def test_a_known_network_with_a_semicolon_in_its_id_is_taken_whole():
    known = ["x", "art; history", "art; history; music", "(;"]
    texts = ["art; history;x", "x;art; history; music", "(;;x"]
    cities = [City(i, i) for i in "abc"]
    found = join_networks(cities, texts, [2, 2, 2], known).networks_of_cities
    assert found == [["art; history", "x"], ["art; history; music", "x"], ["(;", "x"]]


def test_a_tick_and_a_click_take_less_than_a_tenth_of_a_second(walked):
    """Of the processor's time, however busy the machine is."""
    run, found, _ = walked
    best = int(np.argmax(found["n_networks"]))
    kept = half(run.memberships)

    def click() -> None:
        view = view_networks(run, kept)
        focus_scene(run, view, Focus(best, depth=2))
        describe_city(run, view, best)

    def seconds() -> float:
        began = time.process_time()
        click()
        return time.process_time() - began

    assert min(seconds() for _ in range(5)) < 0.1
