"""Fields of reports, drawings and the check of the chapter's statements."""

from __future__ import annotations

from ...analysis.core.columns import boolean_column, integer_column, real_column, text_column

COLUMNS = {
    "mark": text_column("Mark", "What the wide table held: 1, x, a year of joining…"),
    "reason": text_column("Reason", "Why the row was not used."),
    "row": integer_column("Row", "Row of the input, from 1."),
    "field": text_column(
        "Field",
        "In a report: field of the input concerned. Of a network: specialised (in "
        "migration) or generalist.",
    ),
    "membership_value": real_column(
        "Value of the membership", "How much of a member the city is, as the table says."
    ),
    "value": text_column("Value", "Value found there."),
    "kind": text_column("Kind", "Kind of event, for filtering."),
    "message": text_column("Message", "What was done, and why."),
    "component": integer_column("Component", "Connected part of the drawing, 1 being the largest."),
    "node_id": text_column(
        "Node id", "City id or network id; no two nodes of one kind have the same."
    ),
    "x": real_column("x", "Millimetres from the left."),
    "y": real_column("y", "Millimetres from below."),
    "size": real_column("Size (mm)", "Diameter of the circle, or side of the square."),
    "written": text_column("Written", "The name in lines, as the drawing has room for it."),
    "id": text_column("Id", "Key of the statement."),
    "statement": text_column("Statement", "What the chapter says."),
    "chapter_value": text_column("In the chapter", "The value the chapter gives."),
    "agreement": text_column("Agreement", "yes, partly, no, or cannot be computed."),
    "names": text_column(
        "Names", "Cities, networks or communities behind the value, separated by ;"
    ),
    "explanation": text_column("Explanation", "What explains a difference, or is worth knowing."),
    "coverage": text_column("Coverage", "How much of what the statement is about is in the data."),
    "measure": text_column("Measured", "An indicator, or the modularity of somebody’s groups."),
    "package": text_column("Package", "The other package, and its version."),
    "compared": integer_column("Cities compared", "Number of cities that both measured."),
    "sampled": boolean_column(
        "Sampled", "Whether these are some of the cities, in a table of them alone."
    ),
    "ours": real_column("Ours", "Value by the plugin, of that city."),
    "theirs": real_column("Theirs", "Value by the package, of that city."),
    "difference": real_column(
        "Largest difference", "Absolute, or relative to a value above 1; of all the cities."
    ),
    "seconds": real_column("Seconds", "Time the plugin took."),
    "their_seconds": real_column("Seconds of the package", "Time the package took."),
}
