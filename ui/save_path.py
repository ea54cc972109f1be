"""The file that a user names to save something."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..analysis.core.text import find_free_name


def with_ending(text: str, endings: Collection[str], usual: str) -> Path:
    """Return the path typed, with the usual ending where it has none of these.

    That file is a new one: the dialog asked only whether the name typed may be replaced.
    """
    path = Path(text)
    if path.suffix.lower() in endings:
        return path
    name = find_free_name(path.name, lambda one: path.with_name(one + usual).exists())
    return path.with_name(name + usual)
