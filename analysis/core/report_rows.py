"""What is reported of a table: one event, on a row, a column or the whole."""

from __future__ import annotations

from typing import NamedTuple

from .errors import Message


class ReportRow(NamedTuple):
    """One event."""

    # As in ``RowNumbering``; None for the table as a whole. A change made in several rows is
    # reported once, at the first of them, with their number.
    row: int | None
    # Column, after its sheet if there are several (``ICC!city``), and what it held.
    field: str
    value: str
    # encoding, quotes, sheet, sheet_left_out, header, title_row, shape, doubtful_list, recognised,
    # not_a_network; cleaned, city_name, network_name, country, division, unknown_country,
    # unknown_division, unknown_mark, unknown_value, merged_cells, conflict, duplicate; empty_row,
    # empty_city, empty_network, no_network, no_value, total_row, note_row, header_row,
    # heading_row, long_row (row rejected);
    # network_without_city, single_city_network, alike_networks;
    # prevailing_network, national_associations, basis, damaged_letters, repaired_letters.
    kind: str
    message: Message  # what was done, and why
    sheet: str = ""  # sheet of the row, if there are several
