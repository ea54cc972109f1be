"""Candidates as tables of earlier versions have them: described for readers, not as data."""

from __future__ import annotations

import re

from .model import CandidatePlace, Position, parse_coordinates

# "2911298 = Hamburg (HH, DE; 1845229)", one after another with "; " between.
_CANDIDATE_SEPARATOR = re.compile(r"(?<=\)); (?=[^();=]+ = )")
_DIVISION_AND_COUNTRY = r"(?:[^();]|\([^();]*\))*"
_CANDIDATE = re.compile(rf"([^();=]+) = (.*) \(({_DIVISION_AND_COUNTRY}); (\d+|\?)\)", re.DOTALL)


def read_described_candidates(described: str, points: str) -> tuple[CandidatePlace, ...]:
    """Return the candidates of a cell, each with its point where there is one.

    >>> read_described_candidates("2911298 = Hamburg (HH, DE; 1845229)", "53.6 10.0")[0].position
    (10.0, 53.6)
    """
    positions = [_parse_point(point) for point in points.split(";")]
    found = []
    for number, one in enumerate(_CANDIDATE_SEPARATOR.split(described)):
        match = _CANDIDATE.fullmatch(one)
        if match is None:
            continue
        identifier, name, where, population = match.groups()
        division, _, country = where.rpartition(", ")
        people = int(population) if population != "?" else None
        position = positions[number] if number < len(positions) else None
        found.append(CandidatePlace(identifier, name, division, country, people, position))
    return tuple(found)


def _parse_point(point: str) -> Position | None:
    parts = point.split()
    return parse_coordinates(*parts) if len(parts) == 2 else None
