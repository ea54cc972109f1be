"""What may be chosen or found among a few: enumerations whose members are their stored text."""

from __future__ import annotations

from enum import Enum


class Choice(str, Enum):
    """A text among those of its class; it reads, is compared and is stored as that text.

    >>> f"{LinkWeight.COUNT}", LinkWeight("count") is LinkWeight.COUNT
    ('count', True)
    """

    def __str__(self) -> str:
        return str(self.value)


class LinkWeight(Choice):
    """What a link between two cities weighs; ``graph.projection`` has the formulas."""

    COUNT = "count"
    BINARY = "binary"
    NEWMAN = "newman"
    JACCARD = "jaccard"
    COSINE = "cosine"
