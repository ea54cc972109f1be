"""A sweep tells what becomes of partitions that are known, and where its plateaus are."""

from __future__ import annotations

import itertools
import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nodal_cities.tests.analysis.properties import subject

SAME, SHORTEST = 0.95, 3


class Given:
    """A search that finds partitions that are known."""

    def __init__(self, partitions):
        self.partitions = iter([np.array(one) for one in partitions])
        self.sizes = np.ones(len(partitions[0]), dtype=np.int64)

    def run(self, *options):
        return SimpleNamespace(best=next(self.partitions))

    def partition(self, found, progress):
        return SimpleNamespace(community=found.best, modularity=0.5, agreement=math.nan)


def rand(one, other):
    """Return the adjusted Rand index of two partitions, pair by pair."""
    pairs = [*itertools.combinations(range(len(one)), 2)]
    both = sum(one[a] == one[b] and other[a] == other[b] for a, b in pairs)
    ours, theirs = (sum(labels[a] == labels[b] for a, b in pairs) for labels in (one, other))
    chance = ours * theirs / len(pairs)
    most = (ours + theirs) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


@given(
    repeated=st.lists(
        st.tuples(st.lists(st.integers(1, 3), min_size=4, max_size=4), st.integers(1, 4)),
        min_size=1,
        max_size=5,
    )
)
def test_plateaus_are_the_longest_stretches_of_steps_that_agree(repeated):
    partitions = [labels for labels, times in repeated for _ in range(times)]
    options = subject.SweepOptions(1.0, float(len(partitions)), 1.0, runs=1)
    steps = subject.sweep_resolutions(Given(partitions), options)
    assert [step.modularity for step in steps] == [0.5] * len(steps)
    assert [step.largest for step in steps] == [
        max(map(labels.count, labels)) for labels in partitions
    ]
    numbers = [len({k for k in labels if labels.count(k) > 1}) for labels in partitions]
    assert [step.communities for step in steps] == numbers
    agree = [rand(*two) for two in itertools.pairwise(partitions)]
    assert [step.step_agreement for step in steps[1:]] == pytest.approx(agree)
    stretches = [[0]]
    for i, alike in enumerate(agree, 1):
        if alike >= SAME and numbers[i] == numbers[i - 1]:
            stretches[-1].append(i)
        else:
            stretches.append([i])
    long = sorted((one for one in stretches if len(one) >= SHORTEST), key=len, reverse=True)
    found = [
        (one.first, one.last, one.communities, one.steps) for one in subject.find_plateaus(steps)
    ]
    assert found == [(one[0] + 1, one[-1] + 1, numbers[one[0]], len(one)) for one in long]
