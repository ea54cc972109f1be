"""Build the zip that QGIS installs: one folder, only what runs, the same bytes every time.

.venv/bin/python tools/package.py [build/nodal_cities.zip]
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "nodal_cities"
SHIPPED = ("LICENSE", "__init__.py", "api.py", "metadata.txt", "plugin.py")
SHIPPED_FOLDERS = ("analysis", "processing", "resources", "ui")
SOURCES_ONLY = (".ts", ".pyc")  # QGIS reads the compiled .qm
EPOCH = (2020, 1, 1, 0, 0, 0)


def shipped() -> Iterator[PurePosixPath]:
    """Yield, sorted, the files of the plugin: what git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in sorted(set(filter(None, listed.split("\0")))):
        path = PurePosixPath(name)
        inside = path.parts[0] in SHIPPED_FOLDERS and path.suffix not in SOURCES_ONLY
        hidden = any(part.startswith(".") for part in path.parts)
        if (name in SHIPPED or inside) and not hidden and (ROOT / path).is_file():
            yield path


def build(target: Path) -> Path:
    """Write the zip. No date, owner or order of this machine enters it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in shipped():
            entry = zipfile.ZipInfo(f"{PACKAGE}/{path}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (ROOT / path).read_bytes(), compresslevel=9)
    return target


if __name__ == "__main__":
    written = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build/nodal_cities.zip")
    print(f"{written}: {written.stat().st_size / 1e6:.1f} MB")
