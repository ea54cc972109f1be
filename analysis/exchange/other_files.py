"""JSON, and files of graph programs, as rows of cells."""

from __future__ import annotations

from ..tables.encodings import decode
from .graph_rows import read_graph_file
from .record_files import read_records

Grid = list[list[object]]
JSON = ("json", "geojson", "jsonl", "ndjson")
_HEAD = 4000  # bytes that show what a file is, whatever its name


def read_other_file(path: str, ending: str, data: bytes) -> Grid | None:
    """Return the header and the rows of such a file; None if it is none.

    Raises AnalysisError if it is damaged, holds no table, or needs a package that is missing.

    Args:
        ending: Of its name, in small letters, without the point.
        data: What is in it.

    >>> read_other_file("x.txt", "txt", b'[{"city": "Lyon"}]'), read_other_file("x", "", b"a,b")
    ([['city'], ['Lyon']], None)
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"<graphml" in start or b"<gexf" in start:
        return read_graph_file(data, path)
    if ending in JSON or start.startswith((b"{", b"[{")):
        return read_records(decode(data).text.lstrip("\ufeff"))
    return None
