"""A frame follows the mass of the points, whatever few lie far out."""

from __future__ import annotations

import numpy as np
import pytest
from nodal_cities.analysis.globe.mass import MOST_LEFT_OUT, crop_to_mass


def crowd(n=200, seed=1):
    return np.random.RandomState(seed).normal(0, 10, (n, 2)).clip(-20, 20)


@pytest.mark.parametrize("far", [(90, 0), (-90, 0), (0, 90), (0, -90), (90, -90)])
def test_a_few_far_points_stay_outside(far):
    xy = np.concatenate([crowd(), np.array([far, np.add(far, 3)])])
    kept = crop_to_mass(xy, np.ones(len(xy)), 1.0)
    assert not kept[-2:].any()
    assert kept[:-2].mean() > 0.95


def test_what_is_far_out_on_both_axes_alike_stays_outside():
    """Where the frame is as wide as high, no one side makes it smaller."""
    far = [(90, 0), (-90, 0), (0, 90), (0, -90)]
    kept = crop_to_mass(np.concatenate([crowd(), far]), np.ones(204), 1.0)
    assert not kept[-4:].any()


def test_what_the_frame_shows_anyway_stays_inside():
    xy = np.concatenate([crowd(), [(0, 60)]])
    assert not crop_to_mass(xy, np.ones(201), 1.0)[-1]
    assert crop_to_mass(xy, np.ones(201), 0.3)[-1]


def test_what_weighs_much_stays_inside():
    xy = np.concatenate([crowd(), [(60, 0)]])
    weight = np.ones(len(xy))
    weight[-1] = 30
    assert crop_to_mass(xy, weight, 1.0)[-1]


def test_no_more_than_a_small_part_of_the_weight_is_left_out():
    random = np.random.RandomState(3)
    for seed in range(20):
        xy = random.standard_cauchy((120, 2))
        weight = random.uniform(1, 9, 120)
        kept = crop_to_mass(xy, weight, 1.4)
        assert weight[~kept].sum() <= MOST_LEFT_OUT * weight.sum() + 1e-9, seed


def test_order_and_scale_do_not_matter():
    xy = np.concatenate([crowd(), [(80, 5), (-3, 99)]])
    order = np.random.RandomState(2).permutation(len(xy))
    kept = crop_to_mass(xy, np.ones(len(xy)), 1.2)
    assert (crop_to_mass(1000 * xy[order] + 7, np.ones(len(xy)), 1.2) == kept[order]).all()


def test_few_or_equal_points_all_stay():
    assert crop_to_mass(np.array([(0.0, 0.0), (99.0, 0.0)]), np.ones(2), 1.0).all()
    assert crop_to_mass(np.zeros((50, 2)), np.ones(50), 1.0).all()
