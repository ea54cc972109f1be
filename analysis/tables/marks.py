"""What the cells of a wide table say: member, not a member, or neither.

A cell counts as member if it is 1, a year from 1800 to 2100, a date with such a year, a tick
or plus sign, or one of ``YES``; as not a member if it is empty, 0, a minus or cross-out sign,
or one of ``NO``. Case, accents, footnote marks and a remark in brackets or after a comma do not
matter. Anything else is reported, never guessed.
"""

from __future__ import annotations

import re

from ..core.text import folded, without_note_marks

YES = frozenset(
    "1 x xx yes y true t oui o vrai v si s verdadero ja j wahr sim vero ok "
    "member membre miembro socio membro mitglied full_member founding_member active_member "
    "membre_fondateur membre_actif membre_titulaire vollmitglied "
    "✓ ✔ ☑ ✅ + * ● • ■ ×".split()
)
NO = frozenset(
    "0 no n false f non faux falso nein falsch nao none null na n_a nan "
    "non_membre not_a_member - – — / . ✗ ✘ ❌ ☐ ○ □".split()
)
# What stands for no name at all; the words are names of towns too (None, Aucun).
_NO_NAME = frozenset("- – — _ . .. … ? / n/a".split())
_NO_NETWORK = frozenset(
    "none null na nan aucun aucune néant neant keine keiner ninguno ninguna nessuno nessuna nenhum "
    "nenhuma".split()
)
_ERROR = re.compile(r"#(?:[A-ZÀ-Þ/0]+[!?]|N/?[AD]|NV)")
_REMARK = re.compile(r"\s*[(,:;].*|\s+[-–—].*")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d*)?", re.ASCII)
_YEAR = re.compile(
    r"(1[89]\d\d|20\d\d|2100)([.,]0+)?([-/]\d\d?){0,2}([T ][\d:.+Z-]*)?"
    r"|\d\d?([./-])\d\d?\5(1[89]\d\d|20\d\d|2100)",
    re.ASCII,
)


def member(value: str) -> bool | None:
    """Return whether a cleaned cell marks a membership; None if it cannot be told.

    >>> [member(v) for v in ("X", "oui", "2015", "1,0", "", "0", "Non", "perhaps", "7")]
    [True, True, True, True, False, False, False, None, None]
    >>> [member(v) for v in ("x [2]", "Oui (2012)", "no, not yet", "7 (x)")]
    [True, True, False, None]
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
    if bare == value:
        bare = _REMARK.sub("", value)
    return member(bare) if bare not in ("", value) else None


def no_name(value: str) -> bool:
    """Return whether a cleaned cell only says that nothing is there: a dash, n/a, #REF!…

    >>> no_name("—"), no_name("N/A"), no_name("#REF!"), no_name("None")
    (True, True, True, False)
    """
    return value.casefold() in _NO_NAME or (value[:1] == "#" and bool(_ERROR.fullmatch(value)))


def no_network(value: str) -> bool:
    """Return whether a cleaned cell says that there is no network.

    >>> no_network("aucun"), no_network("-"), no_network("ICC")
    (True, True, False)
    """
    return no_name(value) or value.casefold() in _NO_NETWORK
