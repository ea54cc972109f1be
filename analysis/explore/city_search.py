"""Cities found by any spelling: their names, ids and the names that the gazetteer has for them."""

from __future__ import annotations

from typing import NamedTuple

from ..gazetteer.names import normalise
from .exploration import Exploration

MOST_FOUND = 20


class FoundCity(NamedTuple):
    """A city that a text may mean; ``by`` is the other name that says so, or nothing."""

    city: int
    by: str = ""


class CitySearch:
    """Finds cities by the beginning of a name or of a word of it, accents and case apart."""

    def __init__(self, exploration: Exploration) -> None:
        self.exploration = exploration
        self.counts = exploration.memberships.n_networks.tolist()
        self.names = [
            tuple(dict.fromkeys((normalise(city.name), normalise(city.city_id))))
            for city in exploration.cities
        ]
        self.others = exploration.other_names or ((),) * len(self.names)

    def find(self, text: str, most: int = MOST_FOUND) -> list[FoundCity]:
        """Return the likeliest cities: the whole name, its beginning, other names, words, parts.

        Among equals those in most networks come first.
        """
        key = normalise(text)
        if not key:
            return []
        found = []
        for city, (names, others) in enumerate(zip(self.names, self.others)):
            grade, by = _grade(key, names, others)
            if grade < _NOT_FOUND:
                found.append((grade, -self.counts[city], city, by))
        return [FoundCity(city, by) for _, _, city, by in sorted(found)[:most]]


_NOT_FOUND = 9


def _grade(key: str, names: tuple[str, ...], others: tuple[str, ...]) -> tuple[int, str]:
    """Return how well a city answers to a key, 0 best, and the other name by which it does."""
    if key in names:
        return 0, ""
    if key in others:
        return 1, key
    if any(name.startswith(key) for name in names):
        return 2, ""
    by = min((one for one in others if one.startswith(key)), key=len, default="")
    if by:
        return 3, by
    if any(f" {key}" in name for name in names):
        return 4, ""
    if len(key) > 2 and any(key in name for name in names):
        return 5, ""
    return _NOT_FOUND, ""
