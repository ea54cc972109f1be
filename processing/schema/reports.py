"""Fields of reports, drawings and the check of the chapter's statements."""

from __future__ import annotations

from ...analysis.core.columns import Column, ColumnKind
from ...analysis.core.errors import Message

TEXT, INTEGER, REAL, BOOLEAN = ColumnKind

COLUMNS = {
    "mark": Column(
        TEXT, Message("Mark"), Message("What the wide table held: 1, x, a year of joining…")
    ),
    "reason": Column(TEXT, Message("Reason"), Message("Why the row was not used.")),
    "row": Column(INTEGER, Message("Row"), Message("Row of the input, from 1.")),
    "field": Column(
        TEXT,
        Message("Field"),
        Message(
            "In a report: field of the input concerned. Of a network: specialised (in "
            "migration) or generalist."
        ),
    ),
    "value": Column(TEXT, Message("Value"), Message("Value found there.")),
    "kind": Column(TEXT, Message("Kind"), Message("Kind of event, for filtering.")),
    "message": Column(TEXT, Message("Message"), Message("What was done, and why.")),
    "component": Column(
        INTEGER,
        Message("Component"),
        Message("Connected part of the drawing, 1 being the largest."),
    ),
    "node_id": Column(
        TEXT,
        Message("Node id"),
        Message("City id or network id; no two nodes of one kind have the same."),
    ),
    "x": Column(REAL, Message("x"), Message("Millimetres from the left.")),
    "y": Column(REAL, Message("y"), Message("Millimetres from below.")),
    "size": Column(
        REAL, Message("Size (mm)"), Message("Diameter of the circle, or side of the square.")
    ),
    "written": Column(
        TEXT, Message("Written"), Message("The name in lines, as the drawing has room for it.")
    ),
    "id": Column(TEXT, Message("Id"), Message("Key of the statement.")),
    "statement": Column(TEXT, Message("Statement"), Message("What the chapter says.")),
    "chapter_value": Column(
        TEXT, Message("In the chapter"), Message("The value the chapter gives.")
    ),
    "agreement": Column(
        TEXT, Message("Agreement"), Message("yes, partly, no, or cannot be computed.")
    ),
    "names": Column(
        TEXT,
        Message("Names"),
        Message("Cities, networks or communities behind the value, separated by ;"),
    ),
    "explanation": Column(
        TEXT, Message("Explanation"), Message("What explains a difference, or is worth knowing.")
    ),
    "coverage": Column(
        TEXT,
        Message("Coverage"),
        Message("How much of what the statement is about is in the data."),
    ),
}
