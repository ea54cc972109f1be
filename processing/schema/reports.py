"""Fields of reports, drawings and the check of the chapter's statements."""

from __future__ import annotations

from ...analysis.core.columns import Column, ColumnKind
from ...analysis.core.errors import Message

COLUMNS = {
    "mark": Column(
        ColumnKind.TEXT,
        Message("Mark"),
        Message("What the wide table held: 1, x, a year of joining…"),
    ),
    "reason": Column(ColumnKind.TEXT, Message("Reason"), Message("Why the row was not used.")),
    "row": Column(ColumnKind.INTEGER, Message("Row"), Message("Row of the input, from 1.")),
    "field": Column(
        ColumnKind.TEXT,
        Message("Field"),
        Message(
            "In a report: field of the input concerned. Of a network: specialised (in "
            "migration) or generalist."
        ),
    ),
    "value": Column(ColumnKind.TEXT, Message("Value"), Message("Value found there.")),
    "kind": Column(ColumnKind.TEXT, Message("Kind"), Message("Kind of event, for filtering.")),
    "message": Column(ColumnKind.TEXT, Message("Message"), Message("What was done, and why.")),
    "component": Column(
        ColumnKind.INTEGER,
        Message("Component"),
        Message("Connected part of the drawing, 1 being the largest."),
    ),
    "node_id": Column(
        ColumnKind.TEXT,
        Message("Node id"),
        Message("City id or network id; no two nodes of one kind have the same."),
    ),
    "x": Column(ColumnKind.REAL, Message("x"), Message("Millimetres from the left.")),
    "y": Column(ColumnKind.REAL, Message("y"), Message("Millimetres from below.")),
    "size": Column(
        ColumnKind.REAL,
        Message("Size (mm)"),
        Message("Diameter of the circle, or side of the square."),
    ),
    "written": Column(
        ColumnKind.TEXT,
        Message("Written"),
        Message("The name in lines, as the drawing has room for it."),
    ),
    "id": Column(ColumnKind.TEXT, Message("Id"), Message("Key of the statement.")),
    "statement": Column(ColumnKind.TEXT, Message("Statement"), Message("What the chapter says.")),
    "chapter_value": Column(
        ColumnKind.TEXT, Message("In the chapter"), Message("The value the chapter gives.")
    ),
    "agreement": Column(
        ColumnKind.TEXT, Message("Agreement"), Message("yes, partly, no, or cannot be computed.")
    ),
    "names": Column(
        ColumnKind.TEXT,
        Message("Names"),
        Message("Cities, networks or communities behind the value, separated by ;"),
    ),
    "explanation": Column(
        ColumnKind.TEXT,
        Message("Explanation"),
        Message("What explains a difference, or is worth knowing."),
    ),
    "coverage": Column(
        ColumnKind.TEXT,
        Message("Coverage"),
        Message("How much of what the statement is about is in the data."),
    ),
}
