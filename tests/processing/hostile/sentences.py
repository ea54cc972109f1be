"""Whether a text is one of our own sentences, in the right language, with nothing left open."""

from __future__ import annotations

import re
import runpy
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# What only a program says.
_INSIDES = re.compile(
    r"Traceback|\b[A-Z]\w*(?:Error|Exception)\b|NoneType|object at 0x|<class|has no attribute"
)
LEAST = 15  # letters of its own by which a sentence with holes is known
_HOLE = re.compile(r"\{([a-z_0-9]+)\}")


@cache
def _catalogue() -> dict[str, str]:
    """Return every sentence of the code with its French, empty where that is still missing."""
    tools = runpy.run_path(str(ROOT / "tools" / "translations.py"))
    known = tools["translations"]()
    return {sentence: known.get(sentence, "") for sentence in tools["collected"]()}


@cache
def _patterns(language: str) -> list[re.Pattern[str]]:
    texts = [(fr or en) if language == "fr" else en for en, fr in _catalogue().items()]
    # What is little more than holes would be like any text.
    telling = (
        text for text in texts if len(_HOLE.sub("", text)) >= LEAST or not _HOLE.search(text)
    )
    return [_pattern(text) for text in telling]


def _pattern(template: str) -> re.Pattern[str]:
    parts = _HOLE.split(template)[::2]
    plain = (re.escape(part.replace("{{", "{").replace("}}", "}")) for part in parts)
    return re.compile("(?s:.*?)".join(plain))


def is_ours(text: str, language: str) -> bool:
    """Return whether a text is a sentence of the catalogue with its holes filled."""
    return any(pattern.fullmatch(text) for pattern in _patterns(language))


def faults(text: str, language: str, data: str = "") -> list[str]:
    """Return what is wrong with a text for the user; what is in ``data`` the user wrote."""
    found = []
    if not text.strip():
        found.append("empty")
    inside = _INSIDES.search(text)
    if inside and inside[0] not in data:
        found.append(f"says {inside[0]}")
    holes = {hole for sentence in _catalogue() for hole in _HOLE.findall(sentence)}
    found += [
        f"hole {hole}"
        for hole in _HOLE.findall(text)
        if hole in holes and f"{{{hole}}}" not in data
    ]
    if not is_ours(text, language):
        found.append(f"is not in the catalogue of {language}")
    return found
