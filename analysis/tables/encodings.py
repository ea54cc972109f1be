"""Bytes of a text in an encoding that nobody told, as letters."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

# UTF-32 comes before UTF-16, whose mark begins its own.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
# What has no mark and is no sound UTF-8, the likeliest first.
DAMAGED_UTF8 = "UTF-8 with errors"
_LATIN_ENCODINGS = (
    ("cp1252", "Windows-1252"),
    ("cp1250", "Windows-1250"),
    ("mac_roman", "Mac Roman"),
    ("cp850", "DOS 850"),
    ("latin-1", "Latin-1"),
)
# Those of other scripts, with the bytes of their usual letters: no word in Latin ones is of these.
_OTHER_SCRIPTS = (
    ("euc_kr", "EUC-KR", re.compile(rb"(?:[\xb0-\xc8][\xa1-\xfe]){2,}")),
    ("gb18030", "GB 18030", re.compile(rb"(?:[\xb0-\xd7][\xa1-\xfe]){2,}")),
    ("big5", "Big5", re.compile(rb"(?:[\xa4-\xc6][\x40-\x7e\xa1-\xfe]){2,}")),
    ("shift_jis", "Shift JIS", re.compile(rb"(?:[\x81-\x83\x88-\x97][\x40-\xfc]){2,}")),
    ("cp1251", "Windows-1251", re.compile(rb"[\xc0-\xff\xa8\xb8\xb2-\xb4\xba\xbf]{3,}")),
    ("koi8_r", "KOI8-R", re.compile(rb"[\xc0-\xff\xa3\xb3]{3,}")),
    ("cp1253", "Windows-1253", re.compile(rb"[\xc1-\xfe\xa2\xb8-\xbf]{3,}")),
)
_MOSTLY = 0.6  # share of the words that tell a script
_ACCENTED = re.compile(rb"[^\x00-/:-@]*[\x80-\xff][^\x00-/:-@]*")
_INSIDE_WORDS = "’‘·–—"
_SAMPLE_BYTES = 1_000_000  # bytes in which words with accents are looked for
GUESSED_NAMES = frozenset(
    [name for _, name in _LATIN_ENCODINGS] + [name for _, name, _ in _OTHER_SCRIPTS]
)


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return the text of a file: by its byte order mark, else UTF-8, else by what reads best.

    >>> decode("Köln".encode("cp1252")), decode("Łódź".encode("utf-16"))
    (Decoded(text='Köln', encoding='Windows-1252'), Decoded(text='Łódź', encoding='UTF-16'))
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, errors="replace"), name)
    unmarked = _utf16_without_mark(data)
    for codec, name in (*((unmarked, "UTF-16"),) * bool(unmarked), ("utf-8", "UTF-8")):
        try:
            return Decoded(data.decode(codec), name)
        except UnicodeDecodeError:
            continue
    return _guess_encoding(data)


def _guess_encoding(data: bytes) -> Decoded:
    """Return the text in the encoding that leaves the fewest words odd, the first of several.

    >>> decode("Łódź".encode("cp1250")).text, decode("Orléans".encode("mac_roman")).text
    ('Łódź', 'Orléans')
    """
    words = set(_ACCENTED.findall(data[:_SAMPLE_BYTES]))
    sound = sum("\ufffd" not in word.decode("utf-8", errors="replace") for word in words)
    if 2 * sound > len(words):
        return Decoded(data.decode("utf-8", errors="replace"), DAMAGED_UTF8)
    other = _guess_script(data, words)
    if other is not None:
        return other
    found: list[tuple[int, Decoded]] = []
    for codec, name in _LATIN_ENCODINGS:
        try:
            read = Decoded(data.decode(codec), name)
        except UnicodeDecodeError:
            continue
        found.append((sum(_is_misspelt(word.decode(codec)) for word in words), read))
        if not found[-1][0]:
            break
    return min(found, key=lambda one: one[0])[1]


def _guess_script(data: bytes, words: Collection[bytes]) -> Decoded | None:
    """Return the text in an encoding of another script, None if the words are of none.

    >>> decode("Москва, Пермь".encode("koi8_r")).text, decode("上海,北京".encode("gb18030")).text
    ('Москва, Пермь', '上海,北京')
    """
    counts = {
        (codec, name): sum(
            bool(letters.fullmatch(word)) and not _is_misspelt(word.decode(codec, "replace"))
            for word in words
        )
        for codec, name, letters in _OTHER_SCRIPTS
    }
    codec, name = max(counts, key=counts.__getitem__)
    if not words or counts[codec, name] < _MOSTLY * len(words):
        return None
    return Decoded(data.decode(codec, errors="replace"), name)


def _is_misspelt(word: str) -> bool:
    """Return whether a word is spelt as no language does: K”ln, £ódŸ, GenŠve."""
    for before, letter, after in zip(f" {word}", word, f"{word[1:]} "):
        if letter.isascii() or letter in _INSIDE_WORDS:
            continue
        kind = unicodedata.category(letter)
        if not letter.isalpha():
            odd = (after.isalpha() and (before.isalpha() or kind[0] in "SN")) or kind[0] == "C"
        elif letter.isupper():
            odd = before.islower() or (before.isalpha() and after.islower())
        else:
            odd = before.isupper() and after.isupper()
        if odd:
            return True
    return False


def _utf16_without_mark(data: bytes) -> str:
    """Return the codec of text whose every other byte is mostly zero."""
    start = data[:4000]
    half = len(start) // 2
    if half < 2 or start.count(0) < half // 2:
        return ""
    if start[1::2].count(0) > half // 2 > 2 * start[0::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if start[0::2].count(0) > half // 2 > 2 * start[1::2].count(0) else ""
