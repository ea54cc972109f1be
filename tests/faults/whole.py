"""Whether a file is whole: opened again and counted, each kind in its own way."""

from __future__ import annotations

import csv
import hashlib
import re
import shutil
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from osgeo import ogr

ogr.UseExceptions()
JOURNALS = ("-wal", "-shm", "-journal")


class Broken(Exception):
    """A file is not what its name says, or not all of it."""


def facts(path: Path) -> Any:
    """Return what can be counted in a file; equal for files of the same run.

    Raises Broken where it cannot be opened or is cut off.
    """
    if not path.exists():
        raise Broken("no file")
    try:
        return KINDS.get(path.suffix[1:], _size)(path)
    except Broken:
        raise
    except Exception as error:
        raise Broken(f"cannot be opened ({' '.join(str(error).split())[:60]})") from error


def seen(path: Path, expected: Any) -> str:
    """Return how a file differs from what a run gives; empty if it does not."""
    try:
        found = facts(path)
    except Broken as error:
        return str(error)
    if found == expected:
        return ""
    if isinstance(found, dict) and isinstance(expected, dict):
        differs = {k: (found.get(k), n) for k, n in expected.items() if found.get(k) != n}
        found, expected = (
            {k: v[0] for k, v in differs.items()},
            {k: v[1] for k, v in differs.items()},
        )
    return f"holds {found} instead of {expected}"


def snapshot(folder: Path) -> dict[str, str]:
    """Return what stands in a folder: names, and a hash of each content or where a link goes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = f"-> {path.readlink()}"
        elif path.is_file():
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            found[name] = "folder"
    return found


def changes(before: dict[str, str], after: dict[str, str]) -> str:
    """Return what became of a folder that should be as it was; empty if it is."""
    lost = [name for name in before if name not in after]
    other = [name for name in before if name in after and before[name] != after[name]]
    left = [name for name in after if name not in before]
    parts = (("lost", lost), ("overwritten", other), ("left", left))
    return "; ".join(f"{word}: {', '.join(names)}" for word, names in parts if names)


def _gpkg(path: Path) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.gpkg"
        shutil.copyfile(path, copy)
        for journal in JOURNALS:  # as any program that opens it would find them
            if (beside := path.with_name(path.name + journal)).exists():
                shutil.copyfile(beside, f"{copy}{journal}")
        with closing(sqlite3.connect(copy)) as base:
            if (said := base.execute("PRAGMA integrity_check(1)").fetchone()[0]) != "ok":
                raise Broken(f"damaged: {said[:60]}")
            query = "SELECT table_name FROM gpkg_contents ORDER BY 1"
            names = [name for (name,) in base.execute(query)]
            return {n: base.execute(f'SELECT count(*) FROM "{n}"').fetchone()[0] for n in names}


def _layer(path: Path) -> dict[str, int]:
    opened = ogr.Open(str(path))
    layer = opened.GetLayer(0)
    read = sum(1 for _ in layer)
    if read != layer.GetFeatureCount():
        raise Broken(f"{read} rows can be read of {layer.GetFeatureCount()}")
    return {"rows": read}


def _csv(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines(keepends=True)))
    if rows and (len(rows[-1]) != len(rows[0]) or not text.endswith("\n")):
        raise Broken(f"cut in row {len(rows)}")
    return {"rows": len(rows)}


def _html(path: Path) -> dict[str, int]:
    text = path.read_text(encoding="utf-8")
    if not text.rstrip().endswith("</html>"):
        raise Broken("has no end")
    return {"rows": text.count("<tr>"), "sections": text.count("<h2>")}


def _tex(path: Path) -> dict[str, int]:
    text = path.read_text(encoding="utf-8")
    return {"lines": text.count("\n"), "tables": text.count(r"\end{tabular}")}


def _pdf(path: Path) -> dict[str, int]:
    content = path.read_bytes()
    if not content.rstrip().endswith(b"%%EOF"):
        raise Broken("has no end")
    return {"pages": len(re.findall(rb"/Type\s*/Page\b", content))}


def _svg(path: Path) -> dict[str, int]:
    return {"elements": sum(1 for _ in ElementTree.parse(path).iter())}


def _png(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    at, kind, size = 8, b"", None
    while kind != b"IEND":
        if at + 12 > len(content):
            raise Broken("has no end")
        (length,), kind = struct.unpack(">I", content[at : at + 4]), content[at + 4 : at + 8]
        data, mark = content[at + 8 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if mark != struct.pack(">I", zlib.crc32(kind + data)):
            raise Broken("damaged")
        size = struct.unpack(">II", data[:8]) if kind == b"IHDR" else size
        at += 12 + length
    return {"size": size}


def _qgz(path: Path) -> dict[str, int]:
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise Broken("damaged")
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        root = ElementTree.fromstring(archive.read(name))
    return {"layers": len(root.findall(".//maplayer")), "layouts": len(root.findall(".//Layout"))}


def _size(path: Path) -> dict[str, int]:
    return {"bytes": path.stat().st_size}


KINDS: dict[str, Callable[[Path], Any]] = {
    "gpkg": _gpkg,
    "geojson": _layer,
    "csv": _csv,
    "html": _html,
    "tex": _tex,
    "pdf": _pdf,
    "svg": _svg,
    "png": _png,
    "qgz": _qgz,
}
