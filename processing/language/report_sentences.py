"""What happened to the data, under headings the user reads: for the log and the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...analysis.core.errors import Message
from ...analysis.core.report_rows import ReportRow
from .translation import translate, translated

# The kinds of report rows under each heading, the most pressing first.
HEADINGS = (
    (Message("Readings in doubt"), "doubtful_reading"),
    (Message("Letters damaged by a wrong encoding"), "damaged_letters repaired_letters"),
    (Message("Networks that hold nearly every city"), "prevailing_network"),
    (Message("Associations that everyone is in"), "national_associations"),
    (
        Message("Rejected rows"),
        "empty_row empty_city empty_network no_network no_value long_row total_row note_row "
        "header_row heading_row",
    ),
    (Message("Sheets that were left out"), "sheet_left_out"),
    (Message("Cities not found in the gazetteer"), "not_found"),
    (Message("Homonyms that could not be settled"), "ambiguous"),
    (Message("Cities missing from the cities layer"), "not_located"),
    (
        Message("Positions that the tables give"),
        "no_positions city_in_two_places no_coordinates told_apart own",
    ),
    (Message("Cities off the land of the world map"), "off_the_map"),
    (Message("Cities found by a close spelling"), "close"),
    (Message("Places settled by a rule, worth a look"), "exact alternate normalised corrected"),
    (Message("Names of one place, counted as one city"), "merged"),
    (
        Message("Values that were not understood"),
        "unknown_country unknown_division unknown_mark unknown_value unknown_position "
        "doubtful_list unknown_word unknown_network_country network_without_id "
        "network_twice alike_networks conflict",
    ),
    (Message("Networks missing from the networks table"), "unknown_network"),
    (Message("Networks with a single city or none"), "single_city_network network_without_city"),
    (Message("Repeated memberships, counted once"), "duplicate repeated"),
    (
        Message("Values read otherwise than they are written"),
        "cleaned city_name city_written_alike country division network_value network_name",
    ),
    (
        Message("How the table was read"),
        "reading basis encoding quotes sheet shape header title_row merged_cells recognised "
        "coordinates not_a_network network_column network_heading",
    ),
)


def group_sentences(report: Iterable[ReportRow]) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading that has report rows, and their sentences."""
    rows = list(report)
    known = [(translated(heading), kinds.split()) for heading, kinds in HEADINGS]
    named = {kind for _, kinds in known for kind in kinds}
    others = sorted({row.kind for row in rows} - named)
    for heading, kinds in [*known, *((kind, [kind]) for kind in others)]:
        found = [row_sentence(row) for row in rows if row.kind in kinds]
        if found:
            yield heading, found


def row_sentence(row: ReportRow) -> str:
    """Return the message of a report row with its row, in the user's language."""
    message = translated(row.message)
    if row.row is None:
        return message
    number = f"{row.sheet}!{row.row}" if row.sheet else row.row
    return translate("NodalCities", "Row {row}: {message}").format(row=number, message=message)
