"""The chapter's statements, each checked against the loaded data; never a number bent.

Statements and values: Lacroix & Le Campion (2025), hal-05357848.
"""

from __future__ import annotations

from typing import NamedTuple

from ..core.errors import Message
from ..core.progress import Progress, ignore_progress
from . import city_statements as narrative_cities
from . import community_statements as narrative_communities
from . import network_statements as narrative_networks
from .evidence import Coverage, Evidence, coverage
from .findings import Finding, Statement


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
        narrative_networks.isolated,
    ),
    Statement(
        "F2",
        Message("In North America, few cities join the networks of both countries."),
        Message("3 cities"),
        narrative_networks.joining_cities,
        narrative_networks.is_us_or_canadian,
    ),
    Statement(
        "F5",
        Message("Without the global networks, three networks are isolated."),
        Message("3: two in Africa, one in New Zealand"),
        narrative_networks.isolated_without_global,
        narrative_networks.is_not_global,
    ),
    Statement(
        "F6a",
        Message("Barcelona is the city in most networks."),
        Message("Barcelona, 14 networks"),
        narrative_cities.most_memberships,
    ),
    Statement(
        "F6b",
        Message("Of the first ten nodal cities only Montréal is not European."),
        Message("Montréal"),
        narrative_cities.first_ten,
    ),
    Statement(
        "F6c",
        Message("Four Latin American cities are among the first fifty."),
        Message("São Paulo, Montevideo, Buenos Aires, Belo Horizonte"),
        narrative_cities.first_fifty,
    ),
    Statement(
        "F7a",
        Message("Nodal cities form three communities."),
        Message("3: Latin America; Europe, Africa and the Middle East; a mixed one"),
        narrative_communities.among_nodal_cities,
    ),
    Statement(
        "F7b",
        Message("Montréal is the main link between Europe and North America."),
        Message("Montréal"),
        narrative_cities.main_link,
    ),
    Statement(
        "F7c",
        Message("Some Latin American cities are relays to Europe and Africa."),
        Message("Mexico City, Belo Horizonte; through Barcelona or Cairo"),
        narrative_cities.relays_to_europe,
    ),
    Statement(
        "F7d",
        Message("Other Latin American cities are relays to North America."),
        Message("Buenos Aires, Canelones; through Dayton, Vancouver"),
        narrative_cities.relays_to_north_america,
    ),
    Statement(
        "C1a",
        Message("All cities together form seven communities."),
        Message("7"),
        narrative_communities.among_all_cities,
    ),
    Statement(
        "C1b",
        Message("Five communities are regional or national, two are linguistic."),
        Message(
            "Europe, Latin America, United States, Canada, Middle East; English-speaking, "
            "French-speaking"
        ),
        narrative_communities.community_characters,
    ),
    Statement(
        "T",
        Message(
            "Most networks are specialised; most are spontaneous when national, sponsored when "
            "international."
        ),
        Message("specialised; national: spontaneous; international: sponsored"),
        narrative_networks.typology,
        needs_members=False,
    ),
)


def check_statements(
    e: Evidence, progress: Progress = ignore_progress
) -> tuple[CheckedStatement, ...]:
    """Check every statement of the chapter, in its order."""
    checked = []
    for done, statement in enumerate(STATEMENTS):
        progress(done / len(STATEMENTS))
        found = statement.check(e)
        covered = coverage(e, statement.concerns, statement.needs_members)
        checked.append(CheckedStatement(statement, found, covered))
    return tuple(checked)
