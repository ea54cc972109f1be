"""What is said of one output field."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """One output field: kind is text, whole, real or yes_no."""

    kind: str
    alias: str
    meaning: str
