"""Letters that a wrong encoding made others of, put right where they tell what they were."""

from __future__ import annotations

import re
from html import unescape

_ESCAPED = re.compile(r"<U\+([0-9A-Fa-f]{4,8})>")  # as R writes what its locale lacks
_ENTITY = re.compile(
    r"&(?:#\d{2,7}|#[xX][0-9A-Fa-f]{2,6}|[A-Za-z]{2,8});"
)  # as web pages have them
_ENTITY_SIGNS = frozenset("&'\"\xa0")  # what web pages write so beside letters
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
# What no text has by itself after an accented capital. Quotes, dashes, no-break spaces and
# signs at the end of a word may stand there: “COMMUNAUTÉ : x”, “CAFÉ®”.
_TELLING = re.compile(
    "[ÂÃ\x80-\x9f€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜š›œžŸ¡-¨ª¬\xad¯±´-¸¼-¿]|[™©®°²³¹º](?=\\w)", re.ASCII
)
_REMAINS = re.compile("\ufffd|[ÂÃ][\x80-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")


def repair_letters(value: str) -> str:
    """Return a text with the letters it had before UTF-8 was read as Windows-1252 or Latin-1.

    Once or several times over; also ``<U+0395>`` and ``&uuml;`` for a letter, ``&amp;`` inside a
    name. Only where the
    whole text decodes and no control character comes of it: any other text stays as it is.

    >>> [repair_letters(name) for name in ("MÃ¼nchen", "MÃƒÂ¼nchen", "<U+0395>", "K&ouml;ln")]
    ['München', 'München', 'Ε', 'Köln']
    """
    value = _ENTITY.sub(_entity, value) if "&" in value else value
    value = _ESCAPED.sub(_letter, value) if "<U+" in value else value
    decoded = value
    while not decoded.isascii() and _TELLING.search(decoded):
        repaired = _decode_again(decoded)
        if repaired == decoded:
            break
        decoded = repaired
    return value if _CONTROL.search(decoded) else decoded


def may_hold_damaged_letters(value: str) -> bool:
    """Return False of the texts, most of them, in which nothing can be to repair."""
    return not value.isascii() or "&" in value or "<U+" in value


def holds_damaged_letters(value: str) -> bool:
    """Return whether letters were lost, or are wrong and cannot be put right for certain.

    >>> [holds_damaged_letters(name) for name in ("M\\ufffdcon", "GenÃ¨ve, Köln", "Mâcon")]
    [True, True, False]
    """
    return not value.isascii() and _REMAINS.search(repair_letters(value)) is not None


def _letter(escaped: re.Match[str]) -> str:
    code = int(escaped[1], 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or _CONTROL.match(chr(code)):
        return escaped[0]
    return chr(code)


def _entity(escaped: re.Match[str]) -> str:
    letter = unescape(escaped[0])
    around = escaped.string[: escaped.start()][-1:] + escaped.string[escaped.end() :][:1]
    is_sign = letter in _ENTITY_SIGNS and len(around) == 2
    is_inside_name = is_sign and all(c.isalnum() or c.isspace() for c in around)
    is_letter = letter.isalpha() and not letter.isascii()
    return letter if is_letter or is_inside_name else escaped[0]


def _decode_again(value: str) -> str:
    """Return the text that was read as Windows-1252, the same text if it was not."""
    try:
        return b"".join(map(_byte, value)).decode("utf-8")
    except UnicodeError:
        return value


def _byte(letter: str) -> bytes:
    # Five bytes mean nothing in Windows-1252 and are read as in Latin-1.
    return letter.encode("latin-1" if letter <= "\xff" else "cp1252")
