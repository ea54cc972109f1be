"""Names of files and tables beside which nothing of the user's is replaced."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ....analysis.core.text import find_free_name
from .ownership import foreign_tables


def with_ending(text: str, endings: Collection[str], usual: str) -> Path:
    """Return the path typed, with the usual ending where it has none of these.

    That file is a new one: the dialog asked only whether the name typed may be replaced.
    """
    path = Path(text)
    if path.suffix.lower() in endings:
        return path
    name = find_free_name(path.name, lambda one: path.with_name(one + usual).exists())
    return path.with_name(name + usual)


def free_table_name(text: str) -> str:
    """Return the name of a table to be saved: that of its file, unless a table of others has it."""
    path = Path(text)
    kept = foreign_tables(path) if path.suffix.lower() == ".gpkg" else ()
    others = {name.casefold() for name in kept}
    return find_free_name(path.stem, lambda name: name.casefold() in others)
