"""Comparing partitions: against definitions written out pair by pair, and by hand."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from nodal_cities.analysis.communities.partitions import (
    adjusted_rand,
    intersect_partitions,
    kept_share,
    mean_agreement,
    number_by_appearance,
    number_by_size,
    pair_by_overlap,
)

SEEDS = range(40)


def random_case(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return two partitions of up to 12 profiles and their sizes."""
    random = np.random.RandomState(seed)
    profiles = random.randint(1, 13)
    a, b = random.randint(0, 4, (2, profiles))
    return number_by_appearance(a), number_by_appearance(b), random.randint(1, 5, profiles)


def pairwise_adjusted_rand(a: np.ndarray, b: np.ndarray) -> float:
    """Hubert & Arabie's index from its definition, city by city."""
    pairs = list(combinations(range(len(a)), 2))
    together_a = sum(a[i] == a[j] for i, j in pairs)
    together_b = sum(b[i] == b[j] for i, j in pairs)
    both = sum(a[i] == a[j] and b[i] == b[j] for i, j in pairs)
    expected = together_a * together_b / len(pairs) if pairs else 0
    most = (together_a + together_b) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


@pytest.mark.parametrize("seed", SEEDS)
def test_adjusted_rand_is_that_of_the_cities(seed: int) -> None:
    a, b, sizes = random_case(seed)
    by_city = pairwise_adjusted_rand(np.repeat(a, sizes), np.repeat(b, sizes))
    assert adjusted_rand(a, b, sizes) == pytest.approx(by_city, abs=1e-12)
    assert adjusted_rand(a, b, sizes) == adjusted_rand(b, a, sizes)
    assert adjusted_rand(a, a, sizes) == 1


def test_adjusted_rand_by_hand() -> None:
    """Six cities, {1,2,3}{4,5,6} against {1,2}{3,4}{5,6}.

    Together in the first: 3 + 3 = 6 of 15 pairs; in the second: 3; in both: {1,2}, {5,6} = 2.
    By chance 6·3/15 = 1.2; at most (6+3)/2 = 4.5; (2 - 1.2) / (4.5 - 1.2) = 8/33.
    """
    a, b = np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
    assert adjusted_rand(a, b, np.ones(6, dtype=int)) == pytest.approx(8 / 33, abs=1e-15)


@pytest.mark.parametrize("seed", SEEDS)
def test_kept_share_is_that_of_the_cities(seed: int) -> None:
    kept, other, sizes = random_case(seed)
    kept_city, other_city = np.repeat(kept, sizes), np.repeat(other, sizes)
    expected = []
    for v in range(len(kept_city)):
        companions = {u for u in np.flatnonzero(kept_city == kept_city[v]) if u != v}
        still = sum(other_city[u] == other_city[v] for u in companions)
        expected.append(still / len(companions) if companions else 1.0)
    assert np.repeat(kept_share(kept, other, sizes), sizes) == pytest.approx(expected, abs=1e-15)


def test_kept_share_by_hand() -> None:
    """Kept: {a a a b} and {c}; other: {a a a c} and {b}, with three twins a.

    Each a keeps its two twins and loses b: 2 of 3. b loses all three: 0. c had nobody: 1.
    """
    shares = kept_share(np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([3, 1, 1]))
    assert shares.tolist() == [2 / 3, 0.0, 1.0]


def test_mean_agreement_is_over_all_pairs_of_runs() -> None:
    runs = [number_by_appearance(np.random.RandomState(seed).randint(0, 3, 8)) for seed in range(6)]
    runs += runs[:2]
    sizes = np.array([1, 2, 3, 4, 1, 2, 3, 4])
    every = [adjusted_rand(a, b, sizes) for a, b in combinations(runs, 2)]
    assert len(every) == 28
    seen: list[float] = []
    assert mean_agreement(runs, sizes, seen.append) == pytest.approx(np.mean(every), abs=1e-14)
    assert seen and all(0 <= fraction <= 1 for fraction in seen)


def test_a_single_run_agrees_with_nothing() -> None:
    assert np.isnan(mean_agreement([np.array([0, 1])], np.array([1, 1]), lambda done: None))


@pytest.mark.parametrize("seed", SEEDS)
def test_overlap_joins_what_both_join(seed: int) -> None:
    a, b, _ = random_case(seed)
    both = intersect_partitions(a, b)
    for i, j in combinations(range(len(a)), 2):
        assert (both[i] == both[j]) == (a[i] == a[j] and b[i] == b[j])


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers_go_by_size_then_first_member(seed: int) -> None:
    labels = np.random.RandomState(seed).randint(0, 6, 20) * 7
    number = number_by_size(labels)
    keys = [
        (-(number == k).sum(), np.flatnonzero(number == k)[0]) for k in range(1, max(number) + 1)
    ]
    assert keys == sorted(keys)
    assert len(set(zip(labels, number))) == len(set(labels)) == max(number)


def test_groups_are_paired_by_what_they_share_whatever_their_numbers():
    earlier = dict(zip("abcdefg", (1, 1, 1, 2, 2, 3, 3)))
    now = dict(zip("abcdefg", (4, 4, 2, 2, 2, 1, 1)))
    assert pair_by_overlap(earlier, now) == {1: 3, 2: 2, 4: 1}
    assert pair_by_overlap(dict(reversed([*earlier.items()])), now) == {1: 3, 2: 2, 4: 1}
    assert pair_by_overlap({"x": 1}, now) == {}
