"""Sentences for the user, kept apart from their language.

``analysis`` speaks English and knows no translator; it hands over a template and its values, and
the processing side translates the template. ``tools/translations.py`` finds the templates by the
names ``Message`` and ``AnalysisError``, so the first argument of both is always a literal string.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """A sentence with named holes.

    >>> str(Message("Row {row} has no city.", {"row": 3}))
    'Row 3 has no city.'
    """

    template: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)


class AnalysisError(ValueError):
    """Input that cannot be used, said in one sentence with the way out.

    >>> raise AnalysisError("The field {field} does not exist.", field="ville")
    Traceback (most recent call last):
    ...
    nodal_cities.analysis.core.errors.AnalysisError: The field ville does not exist.
    """

    def __init__(self, template: str, **values: Any) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))


class Cancelled(Exception):  # noqa: N818 (cancelling is no error)
    """Raised by a progress callable when the user has cancelled."""
