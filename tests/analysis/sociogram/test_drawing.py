"""The drawing of cities and networks: nothing overlaps, nothing depends on the order."""

from __future__ import annotations

import itertools
import random

import igraph
import networkx as nx
import numpy as np
import pytest
from nodal_cities.analysis.core.errors import AnalysisError, Cancelled
from nodal_cities.analysis.graph.memberships import Memberships
from nodal_cities.analysis.sociogram import label_sizes
from nodal_cities.analysis.sociogram.drawing import PAGE, draw_cities, draw_networks, draw_two_mode
from nodal_cities.analysis.sociogram.figure import most_connected_cities
from nodal_cities.analysis.sociogram.label_sizes import text_width
from nodal_cities.analysis.sociogram.overlap_removal import exchange_places
from nodal_cities.analysis.sociogram.readability import count_crossings
from nodal_cities.analysis.study import sample

TOUCH = 1e-6


def count_overlapping_discs(places, radii):
    far = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    return int(np.triu(far < radii[:, None] + radii - TOUCH, 1).sum())


def count_overlapping_boxes(middles, sizes):
    between = np.abs(middles[:, None] - middles[None])
    over = (between < (sizes[:, None] + sizes[None]) / 2 - TOUCH).all(axis=-1)
    return int(np.triu(over, 1).sum())


def count_boxes_over_discs(middles, sizes, places, radii):
    beside = np.maximum(np.abs(middles[:, None] - places[None]) - sizes[:, None] / 2, 0)
    return int((np.hypot(beside[..., 0], beside[..., 1]) < radii - TOUCH).sum())


def sample_memberships():
    _, rows = sample.read_sample_memberships()
    return Memberships.from_pairs((f"{city} {country}", n) for city, country, _, n, *_ in rows)


def random_memberships(seed, cities=150, networks=12):
    draw = np.random.RandomState(seed)
    return Memberships.from_pairs(
        (f"c{city:03}", f"n{network:02}")
        for city in range(cities)
        for network in draw.choice(networks, 1 + draw.binomial(2, 0.2), replace=False)
    )


def names(m):
    known = {row["network_id"]: row["name"] for row in sample.read_sample_records(sample.NETWORKS)}
    return [known.get(i, f"Network of the cities called {i}") for i in m.network_ids]


def test_the_drawing_of_cities_names_a_hub_of_each_part():
    m = Memberships.from_pairs(
        (f"{part}{city}", f"{part}{network}")
        for part in "abc"
        for city in range({"a": 9, "b": 4, "c": 2}[part])
        for network in range(2 + (city < 2))
    )
    drawing = draw_cities(m, 2, m.city_ids, 3)
    assert set(drawing.city_labels.values()) == {"a0", "a1", "b0"}
    assert not draw_cities(m, 2).city_labels


def labels(m, wanted=20):
    return {city: m.city_ids[city] for city in most_connected_cities(m.n_networks, wanted)}


def city_label_boxes(drawing):
    from nodal_cities.analysis.sociogram.hubs import DISC_GAP
    from nodal_cities.analysis.sociogram.label_sizes import text_box

    cities = sorted(drawing.city_labels)
    sizes = [text_box(drawing.city_labels[i], drawing.city_points) for i in cities]
    sizes = np.array(sizes).reshape(-1, 2)
    middles = drawing.cities[cities]
    middles[:, 0] += drawing.diameters[cities] / 2 + DISC_GAP + sizes[:, 0] / 2
    return middles, sizes


def label_boxes(drawing):
    below = np.stack([0 * drawing.label_offsets, drawing.label_offsets], axis=1)
    return drawing.networks + below, drawing.label_sizes


def squares(drawing):
    return drawing.networks, np.stack([drawing.sides, drawing.sides], axis=1)


def assert_nothing_overlaps(drawing):
    shown = ~np.isnan(drawing.cities[:, 0])
    cities, radii = drawing.cities[shown], drawing.diameters[shown] / 2
    assert count_overlapping_discs(cities, radii) == 0
    boxes = [city_label_boxes(drawing)]
    if not np.isnan(drawing.networks).any():
        boxes += [label_boxes(drawing), squares(drawing)]
    middles, sizes = (np.concatenate(column) for column in zip(*boxes))
    assert count_overlapping_boxes(middles, sizes) == 0
    assert count_boxes_over_discs(middles, sizes, cities, radii) == 0
    low = np.concatenate([cities - radii[:, None], middles - sizes / 2]).min(axis=0)
    high = np.concatenate([cities + radii[:, None], middles + sizes / 2]).max(axis=0)
    assert (low >= [PAGE.left - TOUCH, PAGE.bottom - TOUCH]).all()
    assert (high <= [PAGE.right + TOUCH, PAGE.top + TOUCH]).all()


MADE = {
    "sample": sample_memberships,
    "random": lambda: random_memberships(1),
    "no nodal city": lambda: Memberships.from_pairs((f"c{i}", f"n{i % 7}") for i in range(60)),
    "one city": lambda: Memberships.from_pairs([("a", "x")]),
    "one network": lambda: Memberships.from_pairs((f"c{i}", "x") for i in range(300)),
    "all in all": lambda: Memberships.from_pairs(
        (f"c{i}", f"n{j}") for i in range(40) for j in range(9)
    ),
    "2000 cities": lambda: random_memberships(2, 2000, 60),
}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_nothing_overlaps_and_all_is_on_the_page(made):
    m = made()
    assert_nothing_overlaps(draw_two_mode(m, names(m), labels(m)))
    assert_nothing_overlaps(draw_networks(m, names(m)))
    if m.nodal.sum() > 1 and m.n_networks.max() > 2:
        assert_nothing_overlaps(draw_cities(m, 2, m.city_ids, 20))


def test_long_and_foreign_names_do_not_overlap_either():
    m = random_memberships(3)
    texts = ["x" * 300, "", "Réseau " * 40, "城市网络" * 9, *names(m)[4:]]
    assert_nothing_overlaps(draw_two_mode(m, texts))


def test_the_order_of_the_rows_changes_nothing():
    m = random_memberships(4)
    pairs = [(m.city_ids[c], m.network_ids[n]) for c, n in zip(m.city, m.network)]
    shuffled = [pairs[i] for i in np.random.RandomState(0).permutation(len(pairs))]
    one = draw_two_mode(Memberships.from_pairs(pairs), names(m), labels(m))
    other = draw_two_mode(Memberships.from_pairs(shuffled + pairs[:9]), names(m), labels(m))
    assert np.array_equal(one.cities, other.cities)
    assert np.array_equal(one.networks, other.networks)


def test_areas_are_proportional_to_members_and_memberships():
    m = sample_memberships()
    drawing = draw_two_mode(m, names(m))
    assert drawing.sides**2 / m.network_sizes == pytest.approx(
        np.full(len(m.network_ids), drawing.sides[0] ** 2 / m.network_sizes[0])
    )
    assert drawing.diameters**2 / m.n_networks == pytest.approx(
        np.full(len(m.city_ids), drawing.diameters[0] ** 2 / m.n_networks[0])
    )


def test_components_are_those_of_networkx():
    m = sample_memberships()
    drawing = draw_two_mode(m, names(m))
    edges = [(("c", c), ("n", n)) for c, n in zip(m.city.tolist(), m.network.tolist())]
    found = {}
    for city, number in enumerate(drawing.city_component.tolist()):
        found.setdefault(number, set()).add(("c", city))
    for network, number in enumerate(drawing.network_component.tolist()):
        found[number].add(("n", network))
    expected = sorted(nx.connected_components(nx.Graph(edges)), key=len, reverse=True)
    assert [found[i + 1] for i in range(2)] == expected[:2]
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, expected))


def test_isolated_parts_stand_below_the_largest():
    m = sample_memberships()
    drawing = draw_two_mode(m, names(m))
    first = drawing.network_component == 1
    middles, sizes = label_boxes(drawing)
    lowest = (middles - sizes / 2)[first, 1].min()
    assert (~first).any()
    assert drawing.networks[~first, 1].max() < lowest


def test_petals_are_nearer_to_their_network_than_to_any_other():
    m = sample_memberships()
    drawing = draw_two_mode(m, names(m))
    alone = ~m.nodal[m.city]
    city, network = m.city[alone], m.network[alone]
    far = np.hypot(*(drawing.cities[city, None] - drawing.networks[None]).transpose(2, 0, 1))
    # A large square is wider than the ring around a small one.
    assert (far.argmin(axis=1) == network).mean() > 0.98


def test_lines_join_nodal_cities_to_each_of_their_networks():
    m = random_memberships(5)
    drawing = draw_two_mode(m, names(m))
    expected = [(c, n) for c, n in zip(m.city.tolist(), m.network.tolist()) if m.nodal[c]]
    assert list(zip(drawing.source.tolist(), drawing.target.tolist())) == expected


def test_networks_are_joined_by_the_cities_they_share():
    m = random_memberships(6)
    drawing = draw_networks(m, names(m))
    shared = m.incidence.T.astype(int) @ m.incidence.astype(int)
    found = {(s, t): n for s, t, n in zip(drawing.source, drawing.target, drawing.shared)}
    expected = {
        (i, j): shared[i, j] for i, j in zip(*np.nonzero(np.triu(shared, 1))) if shared[i, j]
    }
    assert found == expected


def test_cities_are_drawn_if_they_share_enough():
    m = random_memberships(7)
    drawing = draw_cities(m, 2)
    shared = m.incidence.astype(int) @ m.incidence.T.astype(int)
    np.fill_diagonal(shared, 0)
    assert np.array_equal(~np.isnan(drawing.cities[:, 0]), (shared >= 2).any(axis=1))
    assert np.array_equal(drawing.city_component > 0, (shared >= 2).any(axis=1))


def test_no_pair_of_cities_to_draw_is_said():
    with pytest.raises(AnalysisError, match="No two cities share 9 networks"):
        draw_cities(random_memberships(8), 9)


@pytest.mark.parametrize("draw", [draw_two_mode, draw_networks])
def test_more_networks_than_a_sheet_can_show_are_refused_at_once(draw):
    m = Memberships.from_pairs((f"c{i * k % 199}", f"n{i}") for i in range(5000) for k in (1, 7))
    with pytest.raises(AnalysisError, match="5000 networks and 199 cities do not fit"):
        draw(m, names(m))


def test_no_exchange_of_two_places_would_bring_more_together():
    rng = np.random.RandomState(4)
    places = rng.rand(40, 2)
    attraction = np.triu(rng.poisson(0.6, (40, 40)).astype(float), 1)
    attraction += attraction.T

    def cost(places):
        return (attraction * np.hypot(*(places[:, None] - places).T)).sum()

    found = exchange_places(places, attraction)
    least = cost(found)
    assert least < cost(places)
    for one, other in itertools.combinations(range(40), 2):
        swapped = found.copy()
        swapped[[one, other]] = found[[other, one]]
        assert cost(swapped) > least - 1e-5


def test_groups_sit_side_by_side():
    m = Memberships.from_pairs((f"c{i:02}", "x") for i in range(30))
    groups = np.arange(30) % 3
    drawing = draw_two_mode(m, ["X"], groups=groups)
    around = drawing.cities - drawing.networks[0]
    order = np.argsort(np.arctan2(-around[:, 0], -around[:, 1]) % (2 * np.pi))
    changes = int((np.diff(groups[order]) != 0).sum())
    assert changes <= 8  # three sectors in two or three rings, against 20 at random


def test_fewer_crossings_than_the_usual_layout():
    m = sample_memberships()
    drawing = draw_two_mode(m, names(m))
    n = len(m.city_ids)
    edges = np.stack([m.city, m.network + n], axis=1)
    igraph.set_random_number_generator(random.Random(1))
    usual = igraph.Graph(n=n + len(m.network_ids), edges=edges.tolist()).layout("fr")
    ours = count_crossings(np.concatenate([drawing.cities, drawing.networks]), edges)
    assert ours < 0.7 * count_crossings(np.array(usual.coords), edges)


@pytest.mark.parametrize("draw", [draw_two_mode, draw_networks])
def test_cancelling_is_heeded(draw):
    def cancelled(fraction):
        raise Cancelled

    m = random_memberships(9)
    with pytest.raises(Cancelled):
        draw(m, names(m), progress=cancelled)


def test_progress_never_goes_back():
    m = random_memberships(9)
    seen = []
    draw_two_mode(m, names(m), progress=seen.append)
    assert seen == sorted(seen)
    assert 0 <= seen[0] <= seen[-1] <= 1


def brute_crossings(places, edges):
    def side(a, b, c):
        return np.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

    found = 0
    for i, (a, b) in enumerate(edges):
        for c, d in edges[:i]:
            p, q, r, s = places[a], places[b], places[c], places[d]
            if not {a, b} & {c, d}:
                found += side(p, q, r) * side(p, q, s) < 0 and side(r, s, p) * side(r, s, q) < 0
    return int(found)


def test_crossings_are_those_counted_one_by_one():
    draw = np.random.RandomState(3)
    places = draw.random_sample((40, 2))
    edges = draw.choice(40, (300, 2))
    edges = edges[edges[:, 0] != edges[:, 1]]
    assert count_crossings(places, edges) == brute_crossings(places, edges.tolist())


def test_overlaps_are_seen():
    drawing = draw_two_mode(random_memberships(1), names(random_memberships(1)))
    drawing.cities[0] = drawing.cities[1] + 1e-3
    with pytest.raises(AssertionError):
        assert_nothing_overlaps(drawing)


def test_a_long_name_gets_wider_lines_before_it_is_cut():
    name = "Coalition of Latin American and Caribbean Cities against Racism and Xenophobia"
    for text in (name, f"{name} and {name}", "Antidiskriminierungsbeauftragte"):
        lines = label_sizes.wrap_text(text, 6.5, 27.3)
        assert " ".join(lines.split("\n")) == text
        assert lines.count("\n") < label_sizes.MAX_LABEL_LINES


@pytest.mark.parametrize("name", ["y" * 3_000_000, "il " * 1_000_000, "y z" * 1_000_000])
def test_a_name_is_measured_no_longer_than_it_could_be_printed(name):
    measured = []

    def width(text, points):
        measured.append(len(text))
        return text_width(text, points)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(label_sizes, "text_width", width)
        lines = label_sizes.wrap_text(name, 6.5, 27.3)
    assert lines.endswith("…")
    assert lines.count("\n") < label_sizes.MAX_LABEL_LINES
    assert max(measured) < 100
    assert len(measured) < 10_000
