"""What happened to the data, under headings the user reads: for the log and the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.PyQt.QtCore import QCoreApplication

from ...analysis.core.report_rows import ReportRow
from .translation import translated

translate = QCoreApplication.translate


def headings() -> dict[str, tuple[str, ...]]:
    """Return the kinds of report rows under each heading, the most pressing first."""
    t = translate
    known = (
        (
            t("NodalCities", "Rejected rows"),
            "empty_row empty_city empty_network no_network long_row total_row note_row",
        ),
        (t("NodalCities", "Sheets that were left out"), "sheet_left_out"),
        (t("NodalCities", "Cities not found in the gazetteer"), "not_found"),
        (t("NodalCities", "Homonyms that could not be settled"), "ambiguous"),
        (t("NodalCities", "Cities missing from the cities layer"), "not_located"),
        (
            t("NodalCities", "Positions in the cities layer"),
            "no_positions points_not_used city_in_two_places",
        ),
        (t("NodalCities", "Cities off the land of the world map"), "off_the_map"),
        (t("NodalCities", "Cities found by a close spelling"), "close"),
        (
            t("NodalCities", "Places settled by a rule, worth a look"),
            "exact alternate normalised corrected",
        ),
        (t("NodalCities", "Names of one place, counted as one city"), "merged"),
        (
            t("NodalCities", "Values that were not understood"),
            "unknown_country unknown_division unknown_mark doubtful_list unknown_word "
            "unknown_network_country network_without_id network_twice alike_networks conflict",
        ),
        (t("NodalCities", "Networks missing from the networks table"), "unknown_network"),
        (
            t("NodalCities", "Networks with a single city or none"),
            "single_city_network network_without_city",
        ),
        (t("NodalCities", "Repeated memberships, counted once"), "duplicate repeated"),
        (
            t("NodalCities", "Values read otherwise than they are written"),
            "cleaned city_name country division network_value",
        ),
        (
            t("NodalCities", "How the table was read"),
            "encoding quotes sheet shape header title_row merged_cells recognised "
            "not_a_network network_column network_heading",
        ),
    )
    return {heading: tuple(kinds.split()) for heading, kinds in known}


def group_sentences(report: Iterable[ReportRow]) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading that has report rows, and their sentences."""
    rows = list(report)
    known = headings()
    named = {kind for kinds in known.values() for kind in kinds}
    others = sorted({row.kind for row in rows} - named)
    for heading, kinds in [*known.items(), *((kind, (kind,)) for kind in others)]:
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
