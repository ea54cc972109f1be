"""Where most of some points on a page are: a frame around them, without the few at its edges."""

from __future__ import annotations

import numpy as np

MOST_LEFT_OUT = 0.05  # of the weight
MOST_AT_ONCE = 4  # steps of a point, or of so many as are a hundredth of all in all
LARGE, MOST_LARGE = 0.25, 30  # of the largest weight: points that stay, the first so many
LEAST_GAIN = 3.0  # of the frame, for each part of the weight that is left out


def crop_to_mass(xy: np.ndarray, weight: np.ndarray, ratio: float) -> np.ndarray:
    """Return which points a frame of that ratio of width to height should hold, bool, shape (n,).

    Points at its edges are left out one side after the other while the frame shrinks by
    ``LEAST_GAIN`` times the part of the weight that goes, up to ``MOST_LEFT_OUT`` of it. Those of
    equal weight may all go, those far above the others not.

    Args:
        xy: float, shape (n, 2)
        weight: float, shape (n,), above 0.
        ratio: Of width to height.

    >>> x = np.append(np.linspace(0, 10, 100), 30)
    >>> crop_to_mass(np.stack([x, x * 0], axis=1), np.ones(101), 1.0)[-2:].tolist()
    [True, False]
    """
    keep = np.ones(len(xy), dtype=bool)
    if len(xy) < 1 / MOST_LEFT_OUT:
        return keep
    share = weight / weight.sum()
    least = max(LARGE * weight.max(), float(np.sort(weight)[-MOST_LARGE:][0]))
    is_large = (weight >= least) & (weight > np.median(weight))
    while True:
        before = _mean_width(xy[keep], ratio)
        best, most = None, LEAST_GAIN
        for left_out in _outermost(xy, keep):
            lost = float(share[left_out].sum())
            if lost + float(share[~keep].sum()) > MOST_LEFT_OUT or is_large[left_out].any():
                continue
            rest = keep.copy()
            rest[left_out] = False
            gain = (1 - _mean_width(xy[rest], ratio) / before) / lost
            if gain > most:
                best, most = rest, gain
        if best is None:
            return _within_frame(xy, keep, ratio)
        keep = best


def _outermost(xy: np.ndarray, keep: np.ndarray) -> list[np.ndarray]:
    """Return the first few of the points kept from each side, as positions."""
    kept = np.flatnonzero(keep)
    step = max(1, len(xy) // (100 * MOST_AT_ONCE))
    ends = []
    for outward in (xy[kept, 0], -xy[kept, 0], xy[kept, 1], -xy[kept, 1]):
        order = kept[np.argsort(outward, kind="stable")]
        ends += [order[: n * step] for n in range(1, MOST_AT_ONCE + 1)]
    return ends


def _mean_width(xy: np.ndarray, ratio: float) -> float:
    """Return the mean of the widths of frames of that ratio, above 0, across and up the points.

    Of the larger alone no side would be worth its points where both are alike.
    """
    width, height = np.ptp(xy, axis=0)
    return max(float(width) + float(height) * ratio, 1e-9) / 2


def _within_frame(xy: np.ndarray, keep: np.ndarray, ratio: float) -> np.ndarray:
    """Return which points the frame of that ratio around those kept shows, bool, shape (n,)."""
    low, high = xy[keep].min(axis=0), xy[keep].max(axis=0)
    width = max(high[0] - low[0], (high[1] - low[1]) * ratio)
    half = np.array([width, width / ratio]) / 2 * (1 + 1e-9)
    return np.asarray((np.abs(xy - (low + high) / 2) <= half).all(axis=1))
