"""A seeded imitation of the chapter's table, which is not public.

Cities live in six regions of unequal size; one network in six is global, the others recruit
in one region. Network sizes are heavy-tailed (log-normal appeal), as in the public sample:
a few have hundreds of members, half have some sixty. Every city joins one network open to
it, drawn by appeal; one in five is nodal and joins more, their number heavy-tailed (Zipf,
at most 13 in all, as Barcelona's 14). Most cities thus have the same set of networks as
many others: 4 000 cities have some 600 profiles, and some 366 000 pairs share a network.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from nodal_cities.analysis.graph.memberships import Memberships

REGION_SHARES = (0.35, 0.2, 0.15, 0.12, 0.1, 0.08)
GLOBAL = -1
GLOBAL_APPEAL = 0.45  # a global network recruits everywhere, but less in each region
SPREAD = 0.6  # standard deviation of the logarithm of the appeal


def table(
    cities: int, networks: int, nodal_share: float = 0.2, tail: float = 2.5, seed: int = 1
) -> Memberships:
    """Return the memberships of ``cities`` cities in at most ``networks`` networks."""
    random = np.random.RandomState(seed)
    region_of_city = random.choice(len(REGION_SHARES), cities, p=REGION_SHARES)
    region_of_network = random.choice(len(REGION_SHARES), networks, p=REGION_SHARES)
    region_of_network[::6] = GLOBAL
    appeal = np.exp(random.normal(0, SPREAD, networks))
    appeal[region_of_network == GLOBAL] *= GLOBAL_APPEAL
    joined = np.ones(cities, dtype=int)
    nodal = random.random_sample(cities) < nodal_share
    joined[nodal] += np.minimum(random.zipf(tail, int(nodal.sum())), 12)
    pairs = []
    for city in range(cities):
        chance = appeal * np.isin(region_of_network, (GLOBAL, region_of_city[city]))
        count = min(joined[city], int((chance > 0).sum()))
        for network in random.choice(networks, count, replace=False, p=chance / chance.sum()):
            pairs.append((f"c{city:05}", f"n{network:03}"))
    return Memberships.from_pairs(pairs)


def chapter_table() -> Memberships:
    """Return the 4 000 x 64 table on which every comparison is made."""
    return table(4000, 64)


def large_table() -> Memberships:
    """Return a 20 000 x 200 table of some 11 600 profiles and 15 million pairs."""
    return table(20_000, 200, nodal_share=0.8, tail=1.9)


def networks_of_two(cities: int, networks: int, connected: bool = True) -> Memberships:
    """Return twin towns: a random tree of networks of two cities, and more of them at random.

    Projects, where ``connected`` is false: all of them at random.
    """
    random = np.random.RandomState(1)
    tree = [(city, random.randint(city)) for city in range(1, cities)] if connected else []
    more = [random.choice(cities, 2, replace=False) for _ in range(networks - len(tree))]
    return Memberships.from_pairs(
        (f"c{city:05}", f"n{number:05}")
        for number, pair in enumerate([*tree, *more])
        for city in pair
    )


def chain(cities: int) -> Memberships:
    """Return cities each in a network of two with the next."""
    return Memberships.from_pairs(
        (f"c{city:05}", f"n{number:05}")
        for number in range(cities - 1)
        for city in (number, number + 1)
    )


def one_network(cities: int) -> Memberships:
    """Return cities that are all in one network."""
    return Memberships.from_pairs((f"c{city:05}", "n") for city in range(cities))


def random_memberships(cities: int, networks: int, rows: int) -> Memberships:
    """Return cities of one network each at random, and more memberships at random."""
    random = np.random.RandomState(1)
    city = np.concatenate([np.arange(cities), random.randint(cities, size=rows - cities)])
    network = random.randint(networks, size=rows)
    return Memberships.from_pairs(
        (f"c{one:05}", f"n{other:03}") for one, other in zip(city.tolist(), network.tolist())
    )


# Shapes beside the chapter's, by name.
SHAPES: dict[str, Callable[[], Memberships]] = {
    "chain": lambda: chain(1_200),
    "long_chain": lambda: chain(10_000),
    "twin_towns": lambda: networks_of_two(2_500, 3_750),
    "more_twin_towns": lambda: networks_of_two(25_000, 37_500),
    "projects": lambda: networks_of_two(600, 3_000, connected=False),
    "more_projects": lambda: networks_of_two(5_000, 20_000, connected=False),
    "one_network": lambda: one_network(1_000),
}
# Too many links for the peers.
LARGE_SHAPES: dict[str, Callable[[], Memberships]] = {
    "random": lambda: random_memberships(50_000, 100, 77_000),
    "distinct": lambda: random_memberships(50_000, 100, 300_000),
}
