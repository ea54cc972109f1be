"""Collect the sentences of the code into the French .ts, and compile it.

.venv/bin/python tools/translations.py

A sentence is the literal of any call f("NodalCities", "…"), whatever f is called, or the
first argument of Message("…") and AnalysisError("…"). What is already translated is kept, what
has gone from the code is dropped, what is new is marked unfinished.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TS = ROOT / "resources" / "i18n" / "nodal_cities_fr.ts"
CONTEXT = "NodalCities"
FOLDERS = ("analysis", "processing", "ui")
SENTENCES = ("Message", "AnalysisError")


def sources() -> Iterator[Path]:
    yield ROOT / "plugin.py"
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def sentences_of(code: str) -> Iterator[str]:
    """Yield the sentences of one module.

    >>> list(sentences_of('t("NodalCities", "Draw"); Message("Row {row}", {}); f("x", "y")'))
    ['Draw', 'Row {row}']
    """
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        texts = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if texts[0] == CONTEXT and len(texts) > 1 and isinstance(texts[1], str):
            yield texts[1]
        elif name in SENTENCES and isinstance(texts[0], str):
            yield texts[0]


def collected() -> list[str]:
    """Return every sentence once, sorted, so that the .ts changes only where the code does."""
    return sorted({s for path in sources() for s in sentences_of(path.read_text("utf-8"))})


def translations(ts: Path = TS) -> dict[str, str]:
    """Return the finished translations of a .ts by sentence."""
    found = {}
    for message in ET.parse(ts).iter("message") if ts.exists() else ():
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def write(sentences: list[str], known: dict[str, str], ts: Path) -> None:
    root = ET.Element("TS", version="2.1", language="fr", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for sentence in sentences:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = sentence
        attributes = {} if sentence in known else {"type": "unfinished"}
        ET.SubElement(message, "translation", attributes).text = known.get(sentence, "")
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    ts.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def compile_ts(ts: Path, qm: Path) -> None:
    program = shutil.which("lrelease") or "/usr/lib/qt5/bin/lrelease"
    subprocess.run([program, "-silent", str(ts), "-qm", str(qm)], check=True)


def main() -> None:
    sentences, known = collected(), translations()
    write(sentences, known, TS)
    compile_ts(TS, TS.with_suffix(".qm"))
    print(f"{TS}: {len(sentences)} sentences, {len(set(sentences) - set(known))} to translate")


if __name__ == "__main__":
    sys.exit(main())
