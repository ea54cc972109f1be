"""What runs without a fault write: made once for each output, and compared with by all faults."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import cases
from .children import WithoutFault
from .plugin import run


@dataclass(frozen=True)
class Reference:
    """The size of all files that a run writes, in bytes, and how long it lasts."""

    size: int
    seconds: float


def reference(case: cases.Case, tables: Path, folder: Path) -> Reference:
    """Put into ``folder`` what a run on a disk with room writes.

    Raises WithoutFault.
    """
    name = f"{case.algorithm}-{case.output}-{case.kind}"
    kept = tables.parent / "references" / tables.name / name
    if not kept.exists():
        _make(case, tables, kept)
    shutil.copytree(kept / "files", folder)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Reference(size, float((kept / "seconds").read_text()))


def _make(case: cases.Case, tables: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=kept.parent))
    (draft / "files").mkdir()
    made = run(case.algorithm, asked(case, tables, draft / "files"))
    if not made.ok or made.told:
        raise WithoutFault("; ".join([made.sentence, *made.told])[:200])
    (draft / "seconds").write_text(str(made.seconds))
    with suppress(OSError):  # another job was quicker
        draft.rename(kept)


def asked(case: cases.Case, tables: Path, folder: Path, stem: str = "c") -> dict[str, Any]:
    """Return the parameters of a run that writes one output to a folder."""
    return {
        **cases.inputs(case.algorithm, tables),
        case.output: str(case.path(folder, stem)),
    }
