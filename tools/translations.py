"""Collect the sentences of the code into the French .ts, and compile it.

.venv/bin/python tools/translations.py

A sentence is the literal of any call f("NodalCities", "…"), whatever f is called, the first
argument of Message("…") and AnalysisError("…"), both arguments of text_column("…", "…") and its
like, each argument of translate_all("…", "…") and translate_words("…", "…"), the label and the
help of a parameter, parameter_kinds.f("NAME", "…", "…"), or what a bundled model shows. What is
already translated is kept, what has gone from the code is dropped, what is new is marked
unfinished.
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
MODELS = ROOT / "resources" / "models"
CONTEXT = "NodalCities"
FOLDERS = ("analysis", "processing", "ui")
# How many of the first arguments are sentences, None for all of them.
SENTENCES = {
    **dict.fromkeys(("Message", "AnalysisError"), 1),
    **dict.fromkeys(("text_column", "integer_column", "real_column", "boolean_column"), 2),
    **dict.fromkeys(("translate_all", "translate_words"), None),
}
SHOWN_BY_MODELS = {"model_name", "description", "help", "component_description"}


def sources() -> Iterator[Path]:
    yield ROOT / "plugin.py"
    for folder in FOLDERS:
        yield from sorted((ROOT / folder).rglob("*.py"))


def calls(code: str) -> Iterator[tuple[int, ast.expr]]:
    """Yield the line and the sentence, literal or not, for each that a call takes."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        first = node.args[0]
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in SENTENCES:
            for sentence in node.args[: SENTENCES[name]]:
                yield node.lineno, sentence
        elif getattr(getattr(node.func, "value", None), "id", "") == "parameter_kinds":
            for sentence in node.args[:1] if name == "report" else node.args[1:3]:
                yield node.lineno, sentence
        elif getattr(first, "value", None) == CONTEXT and len(node.args) > 1:
            yield node.lineno, node.args[1]


def literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def sentences_of(code: str) -> Iterator[str]:
    """Yield the sentences of one module.

    >>> list(sentences_of('t("NodalCities", "Draw"); Message("Row {row}", {}); f("x", "y")'))
    ['Draw', 'Row {row}']
    """
    for _, node in calls(code):
        text = literal(node)
        if text:
            yield text


def sentences_of_model(model: str) -> Iterator[str]:
    """Yield what a model shows: its name, its steps, its inputs with their help, its outputs.

    >>> list(sentences_of_model('<Option><Option name="help" value="Any table."/></Option>'))
    ['Any table.']
    """
    for option in ET.fromstring(model).iter("Option"):
        if option.get("name") in SHOWN_BY_MODELS and option.get("value"):
            yield option.get("value", "")


def unseen(code: str) -> list[int]:
    """Return the lines whose sentence is no literal, so that nobody can translate it.

    A variable called ``template``, ``alias``, ``label`` and the like only passes a literal on.
    """
    passed_on = ("template", "message.template", "alias", "meaning", "label", "help_text")
    return [n for n, e in calls(code) if literal(e) is None and ast.unparse(e) not in passed_on]


def collected() -> list[str]:
    """Return every sentence once, sorted, so that the .ts changes only where the code does."""
    in_code = {s for path in sources() for s in sentences_of(path.read_text("utf-8"))}
    models = (path.read_text("utf-8") for path in MODELS.glob("*.model3"))
    return sorted(in_code | {s for model in models for s in sentences_of_model(model)})


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
