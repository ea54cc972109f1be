"""The chapter's statements, each checked against the loaded data; never a number bent.

Statements and values: Lacroix & Le Campion (2025), hal-05357848.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ..core.errors import Message
from ..core.progress import Progress, ignore_progress
from ..imports.network_table import NetworkRecord
from . import city_statements, community_statements, network_statements
from .evidence import Coverage, Evidence, coverage
from .findings import Finding


@dataclass(frozen=True)
class Statement:
    """One statement of the chapter."""

    key: str  # F1, F2, …
    # What it says, and its value there.
    text: Message
    chapter_value: Message
    check: Callable[[Evidence], Finding]  # computes it from the data
    # Which of the networks named in the chapter it is about.
    concerns: Callable[[NetworkRecord], bool] = field(default=lambda record: True)
    needs_members: bool = True  # whether such a network must have known members to be covered


class CheckedStatement(NamedTuple):
    """A statement, what the data say of it, and how much of it they cover."""

    statement: Statement
    finding: Finding
    coverage: Coverage


STATEMENTS = (
    Statement(
        "F1",
        Message("Only one network shares no city with any other."),
        Message("1: Uganda Local Governments Association"),
        network_statements.isolated,
    ),
    Statement(
        "F2",
        Message("In North America, few cities join the networks of both countries."),
        Message("3 cities"),
        network_statements.joining_cities,
        network_statements.is_us_or_canadian,
    ),
    Statement(
        "F5",
        Message("Without the global networks, three networks are isolated."),
        Message("3: two in Africa, one in New Zealand"),
        network_statements.isolated_without_global,
        network_statements.is_not_global,
    ),
    Statement(
        "F6a",
        Message("Barcelona is the city in most networks."),
        Message("Barcelona, 14 networks"),
        city_statements.most_memberships,
    ),
    Statement(
        "F6b",
        Message("Of the first ten nodal cities only Montréal is not European."),
        Message("Montréal"),
        city_statements.first_ten,
    ),
    Statement(
        "F6c",
        Message("Four Latin American cities are among the first fifty."),
        Message("São Paulo, Montevideo, Buenos Aires, Belo Horizonte"),
        city_statements.first_fifty,
    ),
    Statement(
        "F7a",
        Message("Nodal cities form three communities."),
        Message("3: Latin America; Europe, Africa and the Middle East; a mixed one"),
        community_statements.among_nodal_cities,
    ),
    Statement(
        "F7b",
        Message("Montréal is the main link between Europe and North America."),
        Message("Montréal"),
        city_statements.main_link,
    ),
    Statement(
        "F7c",
        Message("Some Latin American cities are relays to Europe and Africa."),
        Message("Mexico City, Belo Horizonte; through Barcelona or Cairo"),
        city_statements.relays_to_europe,
    ),
    Statement(
        "F7d",
        Message("Other Latin American cities are relays to North America."),
        Message("Buenos Aires, Canelones; through Dayton, Vancouver"),
        city_statements.relays_to_north_america,
    ),
    Statement(
        "C1a",
        Message("All cities together form seven communities."),
        Message("7"),
        community_statements.among_all_cities,
    ),
    Statement(
        "C1b",
        Message("Five communities are regional or national, two are linguistic."),
        Message(
            "Europe, Latin America, United States, Canada, Middle East; English-speaking, "
            "French-speaking"
        ),
        community_statements.community_characters,
    ),
    Statement(
        "T",
        Message(
            "Most networks are specialised; most are spontaneous when national, sponsored when "
            "international."
        ),
        Message("specialised; national: spontaneous; international: sponsored"),
        network_statements.typology,
        needs_members=False,
    ),
)


def check_statements(
    evidence: Evidence, progress: Progress = ignore_progress
) -> tuple[CheckedStatement, ...]:
    """Check every statement of the chapter, in its order."""
    checked = []
    for done, statement in enumerate(STATEMENTS):
        progress(done / len(STATEMENTS))
        found = statement.check(evidence)
        covered = coverage(evidence, statement.concerns, statement.needs_members)
        checked.append(CheckedStatement(statement, found, covered))
    return tuple(checked)
