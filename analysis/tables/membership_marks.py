"""What the cells of a wide table say: member, not a member, or neither.

A cell counts as member if it is 1, a year from 1800 to 2100, a date with such a year, a tick
or plus sign, or one of ``MEMBER_MARKS``; as not a member if it is empty, 0, a minus or
cross-out sign, one of ``NON_MEMBER_MARKS``, or says that the city has left. Case, accents,
footnote marks and a remark in brackets or after a comma do not matter. Anything else, such as
"x?", is reported, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ..core.text import fold_for_comparison, strip_note_marks
from ..core.vocabulary import read_words

_VOCABULARY = "cell_words.csv"
MEMBER_MARKS = frozenset(
    "1 x xx yes y true t oui o vrai v si s verdadero ja j wahr sim vero ok "
    "member membre miembro socio membro mitglied full_member founding_member active_member "
    "membre_fondateur membre_actif membre_titulaire vollmitglied associate_member "
    "signatory signataire firmante firmatario unterzeichner joined active aktiv "
    "✓ ✔ ☑ ✅ √ + * ● • ■ ◉ ◎ ×".split()
) | {*read_words(_VOCABULARY, "yes")}
NON_MEMBER_MARKS = frozenset(
    "0 no n false f non faux falso nein falsch nao none null na n_a nan "
    "non_membre not_a_member former_member former ancien_membre withdrawn "
    "- – — / . ✗ ✘ ✕ ❌ ☐ ○ ◯ □".split()
) | {*read_words(_VOCABULARY, "no")}
# Where circles stand beside crosses, as in East Asia, these say no, and a circle yes.
_CIRCLES, _CROSSES = frozenset("○ ◯".split()), frozenset("× ✕ ✗".split())
# What makes less than a member of a city, and what no member yet.
_LESSER_KINDS = frozenset(
    "associate associated observer honorary affiliate corresponding partner associated_member "
    "associate_member observer_member affiliate_member partner_city observer_city beobachter "
    "assoziiert associe observateur asociado observador associato osservatore associado".split()
)
_NO_MEMBERS_YET = frozenset(
    "candidate applicant prospective pending inactive suspended invited applied on_hold "
    "in_progress candidat candidate_city en_attente en_cours kandidat bewerber beantragt "
    "candidato candidata pendiente en_tramite in_attesa pendente".split()
)
# Kinds of membership, none of which is a network.
_MEMBERSHIP_KINDS = (
    NON_MEMBER_MARKS
    | MEMBER_MARKS
    | _LESSER_KINDS
    | _NO_MEMBERS_YET
    | frozenset(
        "full full_members ordinary individual founding founder vollmitglied titulaire titular "
        "effettivo efetivo".split()
    )
)
_FORMER = re.compile(
    r"\b(?:former|formerly|ex[- ]?member|no longer|not a member|withdrawn|withdrew|has left|"
    r"resigned|expelled|"
    r"terminated|suspended|inactive|lapsed|ancien(?:ne)?s? membres?|retir[ée]e?|former|ehemalig\w*|"
    r"ausgetreten|antigu[oa] miembro|ex[- ]?(?:miembro|socio|membro|mitglied))\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
# What stands for no name at all, as programs write it, so with its capitals: None, Aucun and Nan
# are names of towns too.
_MISSING_NAME = frozenset("? n/a N/A N/a n.a. N.A. NULL null (null) NA <NA> NaN nan".split())
_PUNCTUATION = re.compile(r"[\s,;.:…/|_–—\"″〃“”'-]+")
_MISSING_NETWORK = frozenset(
    "none null na nan aucun aucune néant neant keine keiner ninguno ninguna nessuno nessuna nenhum "
    "nenhuma ditto dito idem".split()
)
_SPREADSHEET_ERROR = re.compile(r"#(?:[A-ZÀ-Þ/0]+[!?]|N/?[AD]|NV)")
_REMARK = re.compile(r"\s*[(,:;].*|\s+[-–—].*")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d*)?", re.ASCII)
_VALUE = re.compile(r"[+-]?(?:\d{1,30}(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d{1,2})?", re.ASCII)
_ENDED = re.compile(
    r"(?:.*[(,;] ?)?(?:(?:1[89]|20)\d\d ?[-–—/] ?(?:1[89]|20)\d\d"
    r"|(?:until|till|left|ended|jusqu['’]en|bis|hasta|fino al|até)(?: in)? (?:1[89]|20)\d\d)\)?",
    re.IGNORECASE,
)
_OPEN_YEARS = re.compile(
    r"(?:since|from|depuis|seit|desde|dal|od|с|з|από)\s+(?:le |el |dem |\w+ )?(?:1[89]|20)\d\d"
    r"|(?:1[89]|20)\d\d\s*[-–—]\s*(?:present|today|now|date|heute|aujourd['’]hui|actualidad|oggi|hoje)?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(1[89]\d\d|20\d\d|2100)([.,]0+)?([-/]\d\d?){0,2}([T ][\d:.+Z-]*)?"
    r"|\d\d?([./-])\d\d?\5(1[89]\d\d|20\d\d|2100)",
    re.ASCII,
)
_NAMED_MONTH = re.compile(
    r"(?:\d\d?\S{0,2} )?(?:de )?([^\W\d_]{3,})\.?(?: \d\d?,)?(?: de)? (?:1[89]|20)\d\d"
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "januar februar marz juni juli oktober dezember enero febrero marzo abril mayo junio julio "
    "agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio "
    "settembre ottobre dicembre janeiro fevereiro marco maio junho julho setembro outubro "
    "novembro dezembro".split()
)
_MONTH_WORDS = _MONTHS | {month[:n] for month in _MONTHS for n in (3, 4)}


def marks_membership(value: str) -> bool | None:
    """Return whether a cleaned cell marks a membership; None if it cannot be told.

    >>> [marks_membership(v) for v in ("X", "oui", "2015", "1,0", "", "0", "Non", "perhaps", "7")]
    [True, True, True, True, False, False, False, None, None]
    >>> [marks_membership(v) for v in ("x [2]", "Oui (2012)", "no, not yet", "7 (x)", "да", "否")]
    [True, True, False, None, True, False]
    >>> [marks_membership(v) for v in ("since 2003", "2001–", "2001-2009", "2003 (left 2009)")]
    [True, True, False, False]
    """
    if not value:
        return False
    if len(value) > 40 or (value.endswith("?") and len(value) > 1):
        return None
    if is_year_mark(value) or _OPEN_YEARS.fullmatch(value):
        return True
    if _NUMBER.fullmatch(value):
        return {0.0: False, 1.0: True}.get(float(value.replace(",", ".")))
    word = fold_for_comparison(value.replace("\ufe0f", ""))  # the "as emoji" sign after a tick
    if word in MEMBER_MARKS:
        return True
    if word in NON_MEMBER_MARKS:
        return False
    if has_ended(value):
        return False
    bare = strip_note_marks(value)
    if bare == value:
        bare = _REMARK.sub("", value)
    return marks_membership(bare) if bare not in ("", value) else None


def has_ended(value: str) -> bool:
    """Return whether a cleaned cell says that a membership is over.

    >>> [has_ended(v) for v in ("2008–2015", "until 2012", "x (withdrawn)", "2008", "no")]
    [True, True, True, False, False]
    """
    return len(value) <= 100 and bool(_ENDED.fullmatch(value) or _FORMER.search(value))


def find_reversed_marks(cells: Collection[str]) -> frozenset[str]:
    """Return the marks of a table that say the contrary: circles beside crosses only, else none.

    >>> [bool(find_reversed_marks(marks)) for marks in ({"○", "×"}, {"○", "●", "×"}, {"×", ""})]
    [True, False, False]
    """
    marks = _CIRCLES | _CROSSES
    is_so = not (_CIRCLES.isdisjoint(cells) or _CROSSES.isdisjoint(cells))
    return marks if is_so and (MEMBER_MARKS - marks).isdisjoint(cells) else frozenset()


def is_kind_of_membership(value: str) -> bool:
    """Return whether a cleaned cell says how somebody is a member, not of what.

    >>> [is_kind_of_membership(v) for v in ("Full member", "Associate", "ICLEI")]
    [True, True, False]
    """
    return fold_for_comparison(value) in _MEMBERSHIP_KINDS


def is_membership_of_a_kind(value: str) -> bool:
    """Return whether a cleaned cell says in a word how somebody is a member now.

    >>> [is_membership_of_a_kind(v) for v in ("Observer", "Candidate", "No")]
    [True, False, False]
    """
    kinds = _MEMBERSHIP_KINDS - NON_MEMBER_MARKS - _NO_MEMBERS_YET
    return not value.endswith("?") and fold_for_comparison(value) in kinds


def denies_membership(value: str) -> bool:
    """Return whether a cleaned cell says no, or no longer.

    >>> [denies_membership(v) for v in ("No", "withdrawn 2018", "Former member", "Full")]
    [True, True, True, False]
    """
    return bool(value) and marks_membership(value) is False


def is_doubtful_membership(value: str) -> bool:
    """Return whether a cleaned cell says of members that they are less than that, or not yet.

    >>> [is_doubtful_membership(v) for v in ("Observer", "Pending", "Full member")]
    [True, True, False]
    """
    return fold_for_comparison(value) in _LESSER_KINDS | _NO_MEMBERS_YET


def denies_in_brackets(value: str) -> bool:
    """Return whether a name has a remark in brackets that it is no member now, or less than one.

    >>> [denies_in_brackets(v) for v in ("Lyon (withdrawn)", "Lyon (observer)", "Lyon (FR)")]
    [True, True, False]
    """
    remarks = [remark[1:-1] for remark in _IN_BRACKETS.findall(value)]
    return any(has_ended(remark) or is_doubtful_membership(remark) for remark in remarks)


def is_year_mark(value: str) -> bool:
    """Return whether a cleaned cell is a year or a date.

    >>> [is_year_mark(v) for v in ("1997", "2019-12-17T09:03:43.637", "May 2008", "Expo 2015", "3")]
    [True, True, True, False, False]
    """
    if len(value) > 40:
        return False
    named = _NAMED_MONTH.fullmatch(value)
    is_named = named is not None and fold_for_comparison(named[1]) in _MONTH_WORDS
    return is_named or bool(_YEAR.fullmatch(value))


def names_itself(value: str, column: str) -> bool:
    """Return whether a cell repeats the name of its column, or a part of it, as a mark.

    >>> names_itself("C40", "C40 Cities"), names_itself("ICLEI", "iclei"), names_itself("x", "C40")
    (True, True, False)
    """
    mark, name = fold_for_comparison(value), fold_for_comparison(column)
    return len(mark) > 1 and f"_{mark}_" in f"_{name}_"


def cell_value(value: str) -> float | None:
    """Return the number that a cleaned cell is, a share of a hundred as such; None if it is none.

    >>> [cell_value(v) for v in ("3", "0,5", "25 %", "-1", "2e-05", "3 (x)", "")]
    [3.0, 0.5, 0.25, -1.0, 2e-05, None, None]
    """
    bare = value.removesuffix("%").rstrip()
    if not _VALUE.fullmatch(bare):
        return None
    number = float(bare.replace(",", "."))
    return number if bare == value else number / 100


def is_missing_name(value: str) -> bool:
    """Return whether a cleaned cell says that nothing is there, or the same: a dash, n/a, 〃…

    >>> [is_missing_name(name) for name in ("—", "N/A", "#REF!", "NULL", "NaN", "Nan", "None")]
    [True, True, True, True, True, False, False]
    """
    return (
        value in _MISSING_NAME
        or bool(_PUNCTUATION.fullmatch(value))
        or (value[:1] == "#" and bool(_SPREADSHEET_ERROR.fullmatch(value)))
    )


def is_missing_network(value: str) -> bool:
    """Return whether a cleaned cell says that there is no network, or that of the row above.

    >>> is_missing_network("aucun"), is_missing_network("-"), is_missing_network("ICC")
    (True, True, False)
    """
    return is_missing_name(value) or value.casefold() in _MISSING_NETWORK
