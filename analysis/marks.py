"""What the cells of a wide table say: member, not a member, or neither.

A cell counts as member if it is 1, a year from 1800 to 2100, a date with such a year, a tick
or plus sign, or one of ``YES``; as not a member if it is empty, 0, a minus or cross-out sign,
or one of ``NO``. Case, accents and footnote marks do not matter. Anything else is reported,
never guessed.
"""

from __future__ import annotations

import re

from .cleaning import folded, without_note_marks

YES = frozenset(
    "1 x xx yes y true t oui o vrai v si s verdadero ja j wahr sim vero ok "
    "member membre miembro socio membro mitglied "
    "✓ ✔ ☑ ✅ + * ● • ■ ×".split()
)
NO = frozenset(
    "0 no n false f non faux falso nein falsch nao none null na n_a nan "
    "non_membre not_a_member - – — / . ✗ ✘ ❌ ☐ ○ □".split()
)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d*)?", re.ASCII)
_YEAR = re.compile(
    r"(1[89]\d\d|20\d\d|2100)([.,]0+)?([-/]\d\d?){0,2}([T ][\d:.+Z-]*)?"
    r"|\d\d?([./-])\d\d?\5(1[89]\d\d|20\d\d|2100)",
    re.ASCII,
)


def member(value: str) -> bool | None:
    """Return whether a cleaned cell marks a membership; None if it cannot be told.

    >>> [member(v) for v in ("X", "oui", "2015", "1,0", "", "0", "Non", "perhaps", "7", "x [2]")]
    [True, True, True, True, False, False, False, None, None, True]
    """
    if not value:
        return False
    if len(value) > 40:
        return None
    if _YEAR.fullmatch(value):
        return True
    if _NUMBER.fullmatch(value):
        return {0.0: False, 1.0: True}.get(float(value.replace(",", ".")))
    word = folded(value.replace("\ufe0f", ""))  # the "as emoji" sign after a tick
    if word in YES:
        return True
    if word in NO:
        return False
    bare = without_note_marks(value)
    return member(bare) if bare not in ("", value) else None
