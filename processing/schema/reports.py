"""Fields of reports, drawings and the check of the chapter's statements."""

from __future__ import annotations

from ...analysis.core.columns import Column, Kind
from ...analysis.core.errors import Message

COLUMNS = {
    "mark": Column(
        Kind.TEXT, Message("Mark"), Message("What the wide table held: 1, x, a year of joining…")
    ),
    "reason": Column(Kind.TEXT, Message("Reason"), Message("Why the row was not used.")),
    "row": Column(Kind.WHOLE, Message("Row"), Message("Row of the input, from 1.")),
    "field": Column(
        Kind.TEXT,
        Message("Field"),
        Message(
            "In a report: field of the input concerned. Of a network: specialised (in "
            "migration) or generalist."
        ),
    ),
    "value": Column(Kind.TEXT, Message("Value"), Message("Value found there.")),
    "kind": Column(Kind.TEXT, Message("Kind"), Message("Kind of event, for filtering.")),
    "message": Column(Kind.TEXT, Message("Message"), Message("What was done, and why.")),
    "component": Column(
        Kind.WHOLE,
        Message("Component"),
        Message("Connected part of the drawing, 1 being the largest."),
    ),
    "node_id": Column(
        Kind.TEXT,
        Message("Node id"),
        Message("City id or network id; no two nodes of one kind have the same."),
    ),
    "x": Column(Kind.REAL, Message("x"), Message("Millimetres from the left.")),
    "y": Column(Kind.REAL, Message("y"), Message("Millimetres from below.")),
    "size": Column(
        Kind.REAL, Message("Size (mm)"), Message("Diameter of the circle, or side of the square.")
    ),
    "written": Column(
        Kind.TEXT, Message("Written"), Message("The name in lines, as the drawing has room for it.")
    ),
    "id": Column(Kind.TEXT, Message("Id"), Message("Key of the statement.")),
    "statement": Column(Kind.TEXT, Message("Statement"), Message("What the chapter says.")),
    "chapter_value": Column(
        Kind.TEXT, Message("In the chapter"), Message("The value the chapter gives.")
    ),
    "agreement": Column(
        Kind.TEXT, Message("Agreement"), Message("yes, partly, no, or cannot be computed.")
    ),
    "names": Column(
        Kind.TEXT,
        Message("Names"),
        Message("Cities, networks or communities behind the value, separated by ;"),
    ),
    "explanation": Column(
        Kind.TEXT,
        Message("Explanation"),
        Message("What explains a difference, or is worth knowing."),
    ),
    "coverage": Column(
        Kind.TEXT,
        Message("Coverage"),
        Message("How much of what the statement is about is in the data."),
    ),
}
