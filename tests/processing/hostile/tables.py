"""Some hundreds of broken tables, the same every time: what people send, and worse."""

from __future__ import annotations

import os

from nodal_cities.tests.processing.hostile.books import other_files, spreadsheets
from nodal_cities.tests.processing.hostile.case import Case
from nodal_cities.tests.processing.hostile.kinds import kinds as newer
from nodal_cities.tests.processing.hostile.names import names
from nodal_cities.tests.processing.hostile.texts import (
    content,
    damaged,
    encodings,
    ends_of_line,
    headers,
    quotes,
    separators,
)


def cases() -> list[Case]:
    """Return every table but the large one."""
    kinds = (
        encodings,
        separators,
        ends_of_line,
        quotes,
        names,
        headers,
        content,
        spreadsheets,
        other_files,
        damaged,
    )
    further = newer() if os.environ.get("HOSTILE") == "all" else []
    return [*(case for kind in kinds for case in kind()), *further]
