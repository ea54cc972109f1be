"""What a check of one of the chapter's statements is made of: data and sentences, no layout.

Sentences are ``Message``; their values may be texts, numbers, community labels, other
messages, or ``Enumeration`` ones, so that processing can say all of it in the user's language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..core.errors import Message

YES, PARTLY, NO = "yes", "partly", "no"
NOT_COMPUTED = "cannot be computed"
AGREEMENTS = (YES, PARTLY, NO, NOT_COMPUTED)


class Enumeration(tuple[Any, ...]):
    """Some names or sentences in a row.

    >>> str(Enumeration(["Lyon (FR)", "Bern (CH)"])), str(Enumeration(["Europe (FR, DE)", "US"]))
    ('Lyon (FR), Bern (CH)', 'Europe (FR, DE); US')
    """

    __slots__ = ()

    def __str__(self) -> str:
        return self.join([str(item) for item in self])

    @staticmethod
    def join(texts: Sequence[str], semicolon: str = "; ") -> str:
        """Return the texts in one, separated by commas unless there are commas inside."""
        return (semicolon if any("," in text for text in texts) else ", ").join(texts) or "–"


class Bars(NamedTuple):
    """Numbers to draw: what they are, and each with its text, message or community label."""

    title: Message
    rows: tuple[tuple[Any, float], ...]


@dataclass(frozen=True)
class Finding:
    """What the data say of a statement."""

    value: Message
    agreement: str  # one of ``AGREEMENTS``
    # The cities, networks or communities that make the value, or its difference.
    names: tuple[str, ...] = ()
    explanation: tuple[Message, ...] = ()  # why it differs, or what is worth knowing of it
    bars: Bars | None = None  # what may be drawn beside


def not_computed(reason: Message) -> Finding:
    """Return the finding that there is nothing to go by."""
    return Finding(Message("–"), NOT_COMPUTED, explanation=(reason,))


def agreement(right: Iterable[bool]) -> str:
    """Return yes if all is as in the chapter, partly if something is.

    >>> agreement([True, True]), agreement([True, False]), agreement([False])
    ('yes', 'partly', 'no')
    """
    checks = list(right)
    if all(checks):
        return YES
    return PARTLY if any(checks) else NO
