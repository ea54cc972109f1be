"""Text files of any usual encoding and separator, as rows of cells."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..core.errors import AnalysisError, Message
from ..core.progress import Progress, ignore_progress
from ..core.report_rows import ReportRow
from .encodings import DAMAGED_UTF8, GUESSED_NAMES, decode

DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_ROWS = 200
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(?P<separator>[;,\t|])\"?\r?\n", re.IGNORECASE)


class TextTable(NamedTuple):
    """The rows of a text file and how it was read."""

    rows: list[list[str]]
    report: tuple[ReportRow, ...]


def read_text(data: bytes, progress: Progress = ignore_progress) -> TextTable:
    """Return the rows of a delimited text file.

    The separator is the one that cuts the rows into equal numbers of cells. Where quotes are not
    balanced, so that one would swallow rows, they are taken as plain characters. Raises
    AnalysisError if a cell has no end.

    >>> read_text("ville;réseau\\nLyon;ICC".encode("utf-16")).rows
    [['ville', 'réseau'], ['Lyon', 'ICC']]
    """
    progress(0.0)
    decoded = decode(data)
    content = decoded.text.replace("\0", "")
    given = _SEPARATOR_LINE.match(content)
    delimiter = given["separator"] if given else detect_delimiter(content)
    if given:
        content = content[given.end() :]
    balanced = _has_balanced_quotes(content, delimiter, progress)
    rows, delimiter = _split_single_cells(
        list(_records(content, delimiter, balanced, progress)), delimiter
    )
    if given:
        rows.insert(0, [])  # so that rows are numbered as in the file
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return TextTable(rows, tuple(_report_reading(decoded.encoding, delimiter, balanced)))


def _split_single_cells(rows: list[list[str]], delimiter: str) -> tuple[list[list[str]], str]:
    """Return the cells, and their separator, of rows that a spreadsheet saved as one cell each.

    >>> _split_single_cells([["a;b"], ['1;"2;3"']], ",")
    ([['a', 'b'], ['1', '2;3']], ';')
    """
    if any(len(row) > 1 for row in rows):
        return rows, delimiter
    content = "\n".join(cell for row in rows for cell in row or [""])
    inside = detect_delimiter(content)
    cells = list(csv.reader(io.StringIO(content, newline=""), delimiter=inside))
    widths = {len(row) for row in cells if row}
    return (cells, inside) if len(widths) == 1 and widths != {1} else (rows, delimiter)


def detect_delimiter(content: str) -> str:
    """Return the separator that cuts most rows into the same number of cells.

    >>> (detect_delimiter("a;b\\n1,5;2\\n2,5;3"), detect_delimiter("a,b\\nx,1; 2\\ny,3"),
    ...  detect_delimiter("a"))
    (';', ',', ',')
    """
    best = (0.0, 0, ",")
    for delimiter in DELIMITERS:
        widths = [n for n in _widths(content[:200_000], delimiter) if n]
        width, n = Counter(widths).most_common(1)[0] if widths else (1, 0)
        if width > 1 and n * 2 > len(widths):
            best = max(best, (round(n / len(widths), 1), width, delimiter))
    return best[2]


def _widths(content: str, delimiter: str) -> list[int]:
    widths = []
    try:
        for row in csv.reader(io.StringIO(content, newline=""), delimiter=delimiter):
            widths.append(len(row))
            if len(widths) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return widths
    return widths


def _has_balanced_quotes(content: str, delimiter: str, progress: Progress) -> bool:
    """Return whether each quote that opens a cell closes it, as far as can be told."""
    if '"' not in content:
        return True
    try:
        reader = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter, strict=True)
        for number, _ in enumerate(reader):
            if number % 1000 == 0:
                progress(0.0)
    except csv.Error:
        quoted = Counter(_widths(content, delimiter))
        plain = Counter(line.count(delimiter) + 1 for line in content.splitlines() if line.strip())
        # Quotes inside a name are no reason to give up those around others.
        return plain.most_common(1)[0][1] <= sum(quoted.values())
    return True


def _records(
    content: str, delimiter: str, balanced: bool, progress: Progress
) -> Iterator[list[str]]:
    file = io.StringIO(content, newline="")
    if balanced:
        reader = csv.reader(file, delimiter=delimiter)
    else:
        reader = csv.reader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        for number, row in enumerate(reader):
            if number % 1000 == 0:
                progress(0.5)
            yield row
    except csv.Error as error:
        raise AnalysisError(
            "The file cannot be read as a table: a cell near line {line} has no end. Check the "
            "quotation marks there.",
            line=reader.line_num,
        ) from error


def _report_reading(encoding: str, delimiter: str, balanced: bool) -> Iterator[ReportRow]:
    shown = "⇥" if delimiter == "\t" else delimiter
    message = Message(
        "Read as {encoding}, columns separated by “{separator}”.",
        {"encoding": encoding, "separator": shown},
    )
    if encoding in GUESSED_NAMES:
        message = Message(
            "Read as {encoding}, which is a guess, since the file does not say; columns separated "
            "by “{separator}”. If letters are wrong, save it as UTF-8.",
            {"encoding": encoding, "separator": shown},
        )
    if encoding == DAMAGED_UTF8:
        message = Message(
            "Read as UTF-8, columns separated by “{separator}”; but some letters are not, and show "
            "as “�”. Correct them in the file.",
            {"separator": shown},
        )
    yield ReportRow(None, "", encoding, "encoding", message)
    if not balanced:
        message = Message(
            "A quotation mark is opened and not closed: all were read as plain characters."
        )
        yield ReportRow(None, "", '"', "quotes", message)
