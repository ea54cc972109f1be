"""What ``analysis`` says of the chapter's statements, in the user's language."""

from __future__ import annotations

from typing import Any

from ...analysis.chapter.evidence import Coverage
from ...analysis.chapter.findings import NO, NOT_COMPUTED, PARTLY, YES, Enumeration
from ...analysis.communities.description import CommunityLabel
from ...analysis.core.errors import Message
from ..language.group_names import community_label
from ..language.translation import language, number, translate


def localise(value: Any) -> str:
    """Return a sentence, or anything that may stand in one, in the user's language."""
    if isinstance(value, Message):
        template = value.template
        values = {name: localise(inner) for name, inner in value.values.items()}
        return translate("NodalCities", template).format(**values)
    if isinstance(value, CommunityLabel):
        return community_label(value)
    if isinstance(value, Enumeration):
        return Enumeration.join([localise(item) for item in value], _semicolon())
    if isinstance(value, int):
        return number(value)
    if isinstance(value, float):
        return number(value, len(str(value).partition(".")[2]))
    return str(value)


def agreement_name(agreement: str) -> str:
    """Return whether the data agree, in the user's language."""
    return {
        YES: translate("NodalCities", "yes"),
        PARTLY: translate("NodalCities", "partly"),
        NO: translate("NodalCities", "no"),
        NOT_COMPUTED: translate("NodalCities", "cannot be computed"),
    }[agreement]


def coverage_message(covered: Coverage) -> Message:
    """Return how much of what a statement is about is in the data."""
    return Message(
        "{known} of {concerned} networks of the chapter; {located} of {cities} cities located",
        {
            "known": covered.known,
            "concerned": covered.concerned,
            "located": covered.located,
            "cities": covered.cities,
        },
    )


def _semicolon() -> str:
    return "\u202f; " if language() == "fr" else "; "
