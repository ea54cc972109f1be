"""The score of a match: the share of right ones among labelled cities matched in that way.

Of n claims of which k are right it is (k + 1) / (n + 2), Laplace's rule of succession, so that a
kind of match with few labels has no score of 1. ``tools/geocode_score.py`` measures them on the
cities of ``tests/data/location_labels*.csv``, and a test holds these numbers against it.
"""

from __future__ import annotations

from ..core.choices import Match

SCORES = {
    Match.EXACT: 0.995,
    Match.ALTERNATE: 0.998,
    Match.NORMALISED: 0.997,
    Match.DIVISION: 0.982,
    Match.CLOSE: 0.8,
}
HOMONYM_SCORE = 0.987  # where one of several places of a name was taken as by far the most populous
DISTRICT_SCORE = 0.951  # where a city of its own is drawn at the town it is called after
GIVEN_SCORE = 1.0  # where the table or a correction says what it is
