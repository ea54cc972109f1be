"""Community colours that stay apart for colour-blind readers and in grey print."""

from __future__ import annotations

from collections.abc import Sequence

# Found by maximising the least CIEDE2000 distance between any two of these, GREY and the
# land, seen normally and as protanopes and deuteranopes see (simulation of Machado et al.
# 2009, doi:10.1109/TVCG.2009.113); ordered so that the first few are the furthest apart,
# in lightness too. tests/processing/cartography/test_styling.py measures it.
COLOURS = (
    "#2a37d3",  # ultramarine
    "#e05110",  # vermilion
    "#78b9ed",  # sky
    "#109f6b",  # emerald
    "#e0c610",  # gold
    "#851d10",  # oxblood
    "#6b2a5e",  # plum
    "#106b51",  # pine
    "#6b78ed",  # periwinkle
    "#ac6b92",  # mauve
)
GREY = "#b3b3b3"
SMALLEST_SHARE = 0.01  # of all cities; smaller communities are grey


def assign_colours(
    sizes: Sequence[int], n_cities: int, kept: Sequence[str | None] = ()
) -> list[str]:
    """Return a colour for each community, given its number of cities, largest first.

    Those that have a colour to keep have it, and no other has.

    Communities under 1 % of ``n_cities``, and any beyond the number of colours that can
    be told apart, are grey.

    >>> assign_colours([80, 15, 1], 200)
    ['#2a37d3', '#e05110', '#b3b3b3']
    """
    kept = kept or [None] * len(sizes)
    palette = iter(colour for colour in COLOURS if colour not in kept)
    smallest = max(1, SMALLEST_SHARE * n_cities)
    return [
        own or next(palette, GREY) if size >= smallest else GREY for size, own in zip(sizes, kept)
    ]
