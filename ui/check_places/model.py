"""The cities to check, what was answered about each, and what is left: without a window."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from itertools import chain
from typing import NamedTuple

Position = tuple[float, float]  # longitude and latitude in degrees, everywhere here

_NOT_LOCATED = ("not_found", "ambiguous")
_NUMBER = r"([-+−]?\d+(?:[.,]\d+)?)°?"
# As maps on the web give them: "48.85, 2.35" or "48,85; 2,35" or "48.85 2.35".
_COORDINATES = re.compile(rf"\s*{_NUMBER}(?:[;,]?\s+|;|(?<=\d),(?=[-+−]?\d+\.)){_NUMBER}\s*")


class CheckState(Enum):
    """How far a city is."""

    TO_DO = "to do"
    TO_CONFIRM = "to confirm"  # located, with a doubt: right unless the user says otherwise
    CHOSEN = "chosen"
    SKIPPED = "skipped"


class CandidatePlace(NamedTuple):
    """A place that a city may be."""

    identifier: str
    name: str
    division: str
    country: str
    population: int | None
    position: Position | None


class Answer(NamedTuple):
    """What the user says: the place it is, one to draw it at, or latitude and longitude."""

    same_as: str = ""
    near: str = ""
    lat: float | None = None
    lon: float | None = None

    @property
    def position(self) -> Position | None:
        return None if self.lat is None or self.lon is None else (self.lon, self.lat)


class CityToCheck(NamedTuple):
    """A row of the table: the city as in the memberships, and what is in doubt about it."""

    name: str
    country: str
    admin1: str
    match: str
    message: str
    candidates: tuple[CandidatePlace, ...]
    # Names for a reader, separated by ";": of its networks, of what was taken for the same city,
    # and of other cities of the table that it may be.
    network_names: str = ""
    merged_with: str = ""
    may_be: str = ""

    @property
    def full_name(self) -> str:
        return ", ".join(filter(None, (self.name, self.admin1, self.country)))


NO_ANSWER = Answer()


class CityChecks:
    """Cities with their answers; rows are counted from 0 in the order of the table."""

    def __init__(self, cities: Iterable[CityToCheck], answers: Mapping[int, Answer]) -> None:
        self.cities = list(cities)
        self.skipped: set[int] = set()
        self._answers = {row: answer for row, answer in answers.items() if answer != NO_ANSWER}

    def answer(self, row: int) -> Answer:
        return self._answers.get(row, NO_ANSWER)

    def replace_candidates(
        self, replaced: Callable[[tuple[CandidatePlace, ...]], tuple[CandidatePlace, ...]]
    ) -> None:
        """Put others for the candidates of every city, each in its place."""
        self.cities = [city._replace(candidates=replaced(city.candidates)) for city in self.cities]

    def add_candidates(self, row: int, candidates: Iterable[CandidatePlace]) -> None:
        """Put more candidates before those of a city, each place once."""
        city = self.cities[row]
        every = {candidate.identifier: candidate for candidate in (*candidates, *city.candidates)}
        self.cities[row] = city._replace(candidates=tuple(every.values()))

    def choose(self, row: int, answer: Answer) -> None:
        self.clear(row)
        if answer != NO_ANSWER:
            self._answers[row] = answer

    def clear(self, row: int) -> None:
        self._answers.pop(row, None)
        self.skipped.discard(row)

    def skip(self, row: int) -> None:
        """Leave a city as it is; an answer given before stays."""
        if row not in self._answers:
            self.skipped.add(row)

    def state(self, row: int) -> CheckState:
        if row in self._answers:
            return CheckState.CHOSEN
        if row in self.skipped:
            return CheckState.SKIPPED
        located = self.cities[row].match not in _NOT_LOCATED
        return CheckState.TO_CONFIRM if located else CheckState.TO_DO

    def counts(self) -> dict[CheckState, int]:
        found = Counter(self.state(row) for row in range(len(self.cities)))
        return {state: found[state] for state in CheckState}

    def next_unanswered(self, row: int) -> int | None:
        """Return the next city without an answer, from the top again after the last."""
        rows = range(len(self.cities))
        for other in chain(rows[row + 1 :], rows[: row + 1]):
            if self.state(other) in (CheckState.TO_DO, CheckState.TO_CONFIRM):
                return other
        return None


def read_candidates(data: str) -> tuple[CandidatePlace, ...]:
    """Return the candidates of a cell of data; none where it is empty, cut short or not ours.

    >>> read_candidates('[{"id": "7", "name": "Bergen", "admin1": "", "country": "DE", '
    ...     '"population": null, "lat": 52.8, "lon": 9.9}]')[0].position
    (9.9, 52.8)
    """
    try:
        return tuple(
            CandidatePlace(
                str(one["id"]),
                str(one["name"]),
                str(one["admin1"]),
                str(one["country"]),
                one["population"],
                (float(one["lon"]), float(one["lat"])),
            )
            for one in json.loads(data)
        )
    except (ValueError, TypeError, KeyError):
        return ()


def split_coordinates(text: str) -> tuple[str, str] | None:
    """Return the latitude and longitude of a text that has both.

    >>> (split_coordinates("48.85, 2.35"), split_coordinates("-32,05; -61,6"),
    ...  split_coordinates("48,85"))
    (('48.85', '2.35'), ('-32,05', '-61,6'), None)
    """
    match = _COORDINATES.fullmatch(text)
    return (match[1], match[2]) if match else None


def parse_coordinates(lat: str, lon: str) -> Position | None:
    """Return the position of degrees as typed, None if that is no place on Earth.

    >>> parse_coordinates("48,85", "2.35"), parse_coordinates("95", "0"), parse_coordinates("", "")
    ((2.35, 48.85), None, None)
    """
    latitude, longitude = parse_angle(lat), parse_angle(lon)
    if latitude is None or longitude is None:
        return None
    return (longitude, latitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def parse_angle(text: str) -> float | None:
    """Return a number as typed, with a decimal point or comma; None if it is none."""
    match = re.fullmatch(rf"{_NUMBER}(e[-+]?\d+)?", text.strip(), re.IGNORECASE)
    if match is None:
        return None
    return float(match[1].replace(",", ".").replace("−", "-") + (match[2] or ""))
