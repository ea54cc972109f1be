"""Classes of histograms hold each value once; points at one place are one mark."""

from __future__ import annotations

import doctest

import numpy as np
import pytest
from nodal_cities.analysis.charts import histogram_bins, point_marks
from nodal_cities.analysis.charts.histogram_bins import MOST_BINS, find_bins
from nodal_cities.analysis.charts.point_marks import group_points

VALUES = {
    "none": [],
    "one": [3],
    "few numbers": [1, 1, 2, 7],
    "many numbers": list(range(0, 5000, 7)),
    "years": [1951, 1990, 2020],
    "a long tail": [0, 0, 1, 1, 1, 2, 12, 90_000],
    "fractions": [0.0, 0.25, 17.5, 4e6],
    "one fraction": [0.5, 0.5],
    "negative": [-3.5, 2.0],
}


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES)
def test_every_value_lies_in_one_class(values, log):
    values = np.array(values, dtype=float)
    bins = find_bins(values, log)
    assert (np.diff(bins.limits) > 0).all()
    assert 1 <= len(bins) <= MOST_BINS + 1
    counts = bins.count(values)
    assert sum(counts) == len(values)
    for column, count in enumerate(counts):
        low, high = bins.interval(column, column)
        assert ((values >= low) & (values <= high)).sum() == count
        assert bins.holding(low, high) == (column, column)
    if len(values):
        low, high = bins.interval(0, len(bins) - 1)
        assert low <= values.min() and values.max() <= high
    assert set(bins.marked()) <= set(range(len(bins)))


def test_a_few_numbers_have_a_class_each():
    bins = find_bins([2, 3, 3, 9])
    assert bins.single
    assert bins.count(np.array([2, 3, 3, 9])) == [1, 2, 0, 0, 0, 0, 0, 1]


def test_logarithmic_classes_grow():
    bins = find_bins(np.arange(1, 100_000), log=True)
    widths = np.diff(bins.limits)
    assert widths[-1] > 1000 * widths[0]
    assert (np.diff(widths) >= -1).all()  # but for what rounding to whole numbers does


def test_points_at_one_place_are_one_mark():
    random = np.random.RandomState(3)
    x, y = random.randint(0, 4, 300), random.randint(0, 3, 300) / 7
    marks = group_points(x, y)
    assert sorted(i for members in marks.members for i in members) == list(range(300))
    assert len({*zip(marks.x, marks.y)}) == len(marks)
    for mark, members in enumerate(marks.members):
        assert (x[members] == marks.x[mark]).all() and (y[members] == marks.y[mark]).all()
    sizes = [len(members) for members in marks.members]
    assert sizes == sorted(sizes, reverse=True)
    assert len(group_points([], [])) == 0


@pytest.mark.parametrize("module", [histogram_bins, point_marks], ids=lambda m: m.__name__)
def test_examples(module):
    found = doctest.testmod(module)
    assert found.attempted and not found.failed
