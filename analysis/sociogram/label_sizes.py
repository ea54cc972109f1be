"""How much room a label takes on paper, without asking any font.

The widths are at least those of the typefaces that maps are lettered in, DejaVu Sans being
the widest of them; so a drawing is the same on every machine, and its labels fit on each.
"""

from __future__ import annotations

MM_PER_POINT = 25.4 / 72  # of a point
LINE_HEIGHT = 1.36  # height of a line, in sizes of the letters
MAX_LABEL_LINES = 5
WIDENING = (1.0, 1.2, 1.45, 1.75)  # of a label whose text would not fit otherwise
_WIDTHS = (
    ("il|'’.,:;!jI· ", 0.36),
    ('frt()[]/\\-"“”', 0.46),
    ("mwMW%@—…", 1.03),
    ("ABCDEFGHJKLNOPQRSTUVXYZ&#–", 0.80),
)
_WIDTH_OF_CHARACTER = {
    character: width for characters, width in _WIDTHS for character in characters
}
_NARROWEST, _ORDINARY_WIDTH, _FULL_WIDTH = _WIDTHS[0][1], 0.65, 1.05
_FIRST_WIDE = 0x1100  # from there on, scripts whose characters fill a square


def text_width(text: str, points: float) -> float:
    """Return an upper estimate of the width of one line, in mm.

    >>> round(text_width("Lyon", 6), 1)
    5.8
    """
    ems = sum(
        _FULL_WIDTH if ord(c) >= _FIRST_WIDE else _WIDTH_OF_CHARACTER.get(c, _ORDINARY_WIDTH)
        for c in text
    )
    return ems * points * MM_PER_POINT


def text_box(lines: str, points: float) -> tuple[float, float]:
    """Return width and height of some lines, in mm.

    >>> text_box("a", 6)[1] < text_box("a\\nb", 6)[1]
    True
    """
    each = lines.split("\n")
    width = max(text_width(line, points) for line in each)
    return width, len(each) * LINE_HEIGHT * points * MM_PER_POINT


def wrap_text(text: str, points: float, width: float) -> str:
    """Return a text in lines of about equal length, at most five.

    Lines get wider where the text asks for it, up to the last of ``WIDENING``; what is left over
    then goes.

    Args:
        width: Of the widest line wanted, in mm.

    >>> wrap_text("International Cities of Refuge Network", 6, 25)
    'International Cities\\nof Refuge Network'
    """
    # A name may be a text of thousands of words: not more are measured than could ever fit.
    most = MAX_LABEL_LINES * _most_letters(points, width * WIDENING[-1])
    pieces = text.split(maxsplit=most) or [""]
    for wider in WIDENING:
        narrow = width * wider
        words = [_shorten_to_width(word, points, narrow) for word in pieces]
        lines = _fill_lines(words, points, narrow)
        if words == pieces and len(lines) <= MAX_LABEL_LINES:
            break
    width = narrow
    if len(lines) > MAX_LABEL_LINES:
        last = " ".join(lines[MAX_LABEL_LINES - 1 :])
        return "\n".join([*lines[: MAX_LABEL_LINES - 1], _shorten_to_width(last, points, width)])
    # The narrowest width that takes no more lines balances them.
    while len(_fill_lines(words, points, narrow * 0.95)) == len(lines):
        narrow *= 0.95
        if narrow < width / 4:
            break
    return "\n".join(_fill_lines(words, points, narrow))


def _fill_lines(words: list[str], points: float, width: float) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if text_width(longer, points) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _most_letters(points: float, width: float) -> int:
    return int(width / (_NARROWEST * points * MM_PER_POINT)) + 1


def _shorten_to_width(text: str, points: float, width: float) -> str:
    most = _most_letters(points, width)
    if len(text) <= most and text_width(text, points) <= width:
        return text
    text = text[:most]
    while text and text_width(f"{text}…", points) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
