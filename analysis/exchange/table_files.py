"""Tables that people who script have: text files, workbooks, statistical files, data frames."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile
from os import PathLike
from pathlib import Path
from typing import Any, Union

from ..core.errors import AnalysisError
from ..core.text import text
from ..imports.membership_table import MembershipImport, read_membership_sheets, read_memberships
from ..tables.columns import ColumnChoice
from ..tables.text_files import read_text
from ..tables.workbook import Sheet
from .other_files import JSON, read_other_file
from .packages import load_package

Table = Union[str, "PathLike[str]", Any]  # the path of a file, or a pandas.DataFrame
TEXTS = (".csv", ".tsv", ".tab", ".txt")
WORKBOOKS = (".xlsx", ".xls", ".ods")
JSON_AND_GRAPHS = (*(f".{ending}" for ending in JSON), ".graphml", ".gexf")
# Function of pandas by the ending of the files it reads.
READERS = {
    ".dta": "read_stata",
    ".sas7bdat": "read_sas",
    ".xpt": "read_sas",
    ".sav": "read_spss",
    ".parquet": "read_parquet",
    ".feather": "read_feather",
}
# What must be installed to read files of an ending.
PACKAGES = {
    **dict.fromkeys(READERS, ("pandas",)),
    ".sav": ("pandas", "pyreadstat"),
    ".parquet": ("pandas", "pyarrow"),
    ".feather": ("pandas", "pyarrow"),
    ".graphml": ("networkx",),
    ".gexf": ("networkx",),
}


def import_table(table: Table, choice: ColumnChoice) -> MembershipImport:
    """Return the memberships of a file or a data frame.

    Raises AnalysisError if it cannot be read, or a package that reads it is missing.
    """
    if isinstance(table, (str, PathLike)) and Path(table).suffix.lower() in WORKBOOKS:
        sheets = _by_pandas(Path(table), "read_excel", sheet_name=None, header=None)
        return read_membership_sheets(
            [Sheet(str(name), _cells(frame)) for name, frame in sheets.items()], choice
        )
    header, rows = read_rows(table)
    if isinstance(table, (str, PathLike)):
        return read_membership_sheets([Sheet("", [header, *rows])], choice)
    return read_memberships(header, rows, choice)


def read_grid(path: str, data: bytes) -> list[Sequence[object]] | None:
    """Return header and rows of a statistical file, a graph or JSON; None of anything else.

    Raises AnalysisError as ``import_table``.

    Args:
        data: What is in the file.
    """
    ending = Path(path).suffix.lower()
    if ending in READERS:
        header, rows = read_rows(path)
        return [header, *rows]
    found = read_other_file(path, ending[1:], data)
    return None if found is None else [*found]


def read_rows(table: Table) -> tuple[Sequence[object], list[Sequence[object]]]:
    """Return the header and the rows of a text or statistical file, JSON, a graph or a data frame.

    Unknown cells are None. Raises AnalysisError as ``import_table``.
    """
    if not isinstance(table, (str, PathLike)):
        return [*map(str, table.columns)], _cells(table)
    path = Path(table)
    ending = path.suffix.lower()
    if ending in READERS:
        return read_rows(_by_pandas(path, READERS[ending]))
    if ending not in (*TEXTS, *JSON_AND_GRAPHS):
        raise AnalysisError(
            "{file}: this kind of file is not read. Known are {known}; read others with pandas, "
            "and give the data frame.",
            file=path.name,
            known=" ".join((*TEXTS, *WORKBOOKS, *READERS, *JSON_AND_GRAPHS)),
        )
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise _unreadable(path, problem) from problem
    other = read_other_file(str(path), ending[1:], data)
    if other is not None:
        return other[0], [*other[1:]]
    found = [*dropwhile(lambda row: not any(map(text, row)), read_text(data).rows)]
    return (found[0], list(found[1:])) if found else ([], [])


def _by_pandas(path: Path, reader: str, **options: Any) -> Any:
    read = getattr(load_package("pandas"), reader)
    if reader == "read_sas":
        read = _read_sas
    try:
        return read(path, **options)
    except Exception as problem:  # each reader has errors of its own, in English
        raise AnalysisError(
            "{file} cannot be read: save it again, or as CSV. pandas says: “{reason}”",
            file=path.name,
            reason=str(problem),
        ) from problem


def _read_sas(path: Path) -> Any:
    """Return a file of SAS with the letters that it has; pandas would leave them as bytes.

    A transport file does not say its encoding, nor does pandas before 1.5 ask for it.
    """
    pandas = load_package("pandas")
    for encoding in ("infer", "utf-8"):
        try:
            return pandas.read_sas(path, encoding=encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return pandas.read_sas(path, encoding="cp1252")


def _unreadable(path: Path, problem: Exception) -> AnalysisError:
    return AnalysisError("{file} cannot be read: {reason}", file=path.name, reason=str(problem))


def _cells(frame: Any) -> list[Sequence[object]]:
    """Return the rows of a data frame; what pandas calls not available is None."""
    plain = frame.astype(object).where(frame.notna(), None)
    return [list(row) for row in plain.itertuples(index=False, name=None)]
