"""Take the pictures of the explorer's help page in a real window, with the sample.

tools/python tools/teaching/pictures.py

Writes resources/help/explorer_NAME.en.png and .fr.png.
"""

from __future__ import annotations

import runpy
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HELP = ROOT / "resources" / "help"
SCREEN = (1366, 768)  # pixels of the screen of a class room
LIMIT = 600  # seconds


def main() -> None:
    run_desktop = runpy.run_path(str(ROOT / "tests" / "ui" / "real_qgis.py"))["run_desktop"]
    for locale in ("en_US", "fr"):
        target = HELP / f"explorer_{{name}}.{locale[:2]}.png"
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            told = {"steps": str(HERE / "picture_steps.py"), "target": str(target)}
            run_desktop(folder, locale, folder / "shot", limit=LIMIT, screen=SCREEN, **told)


if __name__ == "__main__":
    main()
