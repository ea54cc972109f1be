"""Community colours that stay apart for colour-blind readers and in grey print."""

from __future__ import annotations

from collections.abc import Sequence

from ...analysis.core.choices import Print

# Found by maximising the least CIEDE2000 distance between any two of these, GREY and the
# land, seen normally and as protanopes, deuteranopes and tritanopes see (simulation of Machado
# et al. 2009, doi:10.1109/TVCG.2009.113); ordered so that the first few are the furthest apart,
# in lightness too, and the last is the quietest.
# tests/processing/cartography/test_styling.py measures it.
COLOURS = (
    "#2a37d3",  # ultramarine
    "#e05110",  # vermilion
    "#7dc8f0",  # sky
    "#109f6b",  # emerald
    "#e0c610",  # gold
    "#851710",  # oxblood
    "#611d5d",  # plum
    "#106b51",  # pine
    "#787af0",  # periwinkle
    "#ac6b92",  # mauve
)
GREY = "#b3b3b3"

# What stands for each colour, and for GREY, in grey print, where communities are told by their
# numbers: neighbours far apart in lightness, and none there twice, so that it tells the colour.
GREYS = (
    *("#1a1a1a", "#fafafa", "#7c7c7c", "#c2c2c2", "#454545"),
    *("#f9f9f9", "#7d7d7d", "#1b1b1b", "#c3c3c3", "#464646"),
    "#dedede",
)
# With these each is told by its mark where circles are too small for numbers: like greys differ.
SHAPES = (
    *("circle", "square", "triangle", "diamond", "star"),
    *("triangle", "circle", "square", "star", "diamond"),
)
DARK = 0x90  # the greys below it, on which letters and hairlines are white
SMALLEST_SHARE = 0.01  # of all cities; smaller communities are grey


def assign_colours(
    sizes: Sequence[int],
    n_cities: int,
    kept: Sequence[str | None] = (),
    vague: Sequence[bool] = (),
) -> list[str]:
    """Return a colour for each community, given its number of cities, largest first.

    Those that have a colour to keep have it, and no other has. Those whose cities have little in
    common, ``vague``, have the last and quietest colours, however large they are.

    Communities under 1 % of ``n_cities``, and any beyond the number of colours that can
    be told apart, are grey.

    >>> assign_colours([80, 15, 1], 200)
    ['#2a37d3', '#e05110', '#b3b3b3']
    """
    kept = kept or [None] * len(sizes)
    vague = vague or [False] * len(sizes)
    free = [colour for colour in COLOURS if colour not in kept]
    smallest = max(1, SMALLEST_SHARE * n_cities)
    assigned = []
    for size, own, is_vague in zip(sizes, kept, vague):
        if size < smallest or not (own or free):
            assigned.append(GREY)
        else:
            assigned.append(own or free.pop(-1 if is_vague else 0))
    return assigned


def print_colour(colour: str, print_kind: Print) -> str:
    """Return what a colour is in colour or in grey print.

    >>> print_colour(COLOURS[0], Print.GREY), print_colour("#ff0000", Print.GREY)
    ('#1a1a1a', '#4c4c4c')
    """
    if print_kind == Print.COLOUR:
        return colour
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    luma = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return dict(zip((*COLOURS, GREY), GREYS)).get(colour, f"#{luma:02x}{luma:02x}{luma:02x}")


def print_shape(colour: str) -> str:
    """Return the mark of a colour in grey print where circles are small.

    >>> print_shape(COLOURS[1]), print_shape(GREY)
    ('square', 'circle')
    """
    return dict(zip(COLOURS, SHAPES)).get(colour, "circle")


def printed_colour(drawn: str) -> str:
    """Return the colour for which a grey stands, others as they are.

    >>> printed_colour(GREYS[1]) == COLOURS[1], printed_colour("#123456")
    (True, '#123456')
    """
    return dict(zip(GREYS, (*COLOURS, GREY))).get(drawn, drawn)


def ink_on(colour: str) -> str:
    """Return the colour of letters and hairlines on a grey of grey print."""
    return "#ffffff" if int(colour[1:3], 16) < DARK else "#222222"
