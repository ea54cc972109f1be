"""Files that are neither text tables nor workbooks, as rows of cells.

JSON is read here; GraphML and GEXF by networkx; Stata, SAS and Parquet by pandas.
"""

from __future__ import annotations

from typing import Any

from ..core.errors import AnalysisError
from ..tables.encodings import decode
from .graph_rows import read_graph_file
from .packages import load_package
from .record_files import read_records

Grid = list[list[object]]
JSON = ("json", "geojson", "jsonl", "ndjson")
_READERS = {
    "dta": "read_stata",
    "sas7bdat": "read_sas",
    "xpt": "read_sas",
    "parquet": "read_parquet",
}
# What must be installed to read files of these endings.
PACKAGES = {
    **dict.fromkeys(_READERS, ("pandas",)),
    "parquet": ("pandas", "pyarrow"),
    "graphml": ("networkx",),
    "gexf": ("networkx",),
}
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
    if ending in _READERS:
        return _read_with_pandas(path, ending)
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"<graphml" in start or b"<gexf" in start:
        return read_graph_file(data, path)
    if ending in JSON or start.startswith((b"{", b"[{")):
        return read_records(decode(data).text.lstrip("\ufeff"))
    return None


def _read_with_pandas(path: str, ending: str) -> Grid:
    pandas = load_package("pandas")
    try:
        frame = getattr(pandas, _READERS[ending])(path)
    except Exception as problem:
        raise AnalysisError(
            "The file {path} is no whole file of what its name ends in, or of a version that "
            "pandas does not read: save the table as CSV.",
            path=path,
        ) from problem
    values = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
    return [list(map(str, frame.columns)), *([_plain(value) for value in row] for row in values)]


def _plain(value: Any) -> object:
    """Return a value as a cell: text of bytes, a date as it is written."""
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace")
    return value.isoformat() if hasattr(value, "isoformat") else value
